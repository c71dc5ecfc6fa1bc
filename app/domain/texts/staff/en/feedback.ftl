### What customers said, and the contacts that it is about.

## The list: /feedback

feedback-title = What customers say
feedback-responses = Responses
feedback-parts = Parts of the list
feedback-newest = Newest
feedback-older = Older
feedback-download-csv = Download CSV
feedback-download-xlsx = Download XLSX
feedback-empty-title = Nothing fits
feedback-empty-text = Widen the window, or take a filter away.
feedback-empty-back = Show everything
feedback-not-counted-note = What mail scanners and other machines sent, and what somebody took out of the counts. None of it is in any number. If a person answered after all, say so: it then counts on the day on which it came.
feedback-not-counted-empty-title = Everything counts
feedback-not-counted-empty-text = No answer that fits was taken for a machine’s.
feedback-not-counted-empty-back = Show what counts
# In the address stands a part of the list that nobody handed out.
feedback-no-such-part = This part of the list does not exist. Please start over.

## The list: filters, each a label and a choice

feedback-search = Search
feedback-search-hint = words in comments
# The choice that filters nothing; it stands beside each of the filters below.
feedback-filter-all = all
feedback-filter-score = Score
feedback-filter-metric = Metric
feedback-filter-channel = Channel
feedback-filter-reason = Reason
feedback-filter-team = Team
feedback-filter-program = Program
feedback-filter-agent = Agent
feedback-filter-language = Language
feedback-filter-survey = Survey
# The choice of the survey: all surveys that are about customers, not about staff.
feedback-filter-customers = all about customers
# "Answers": counted or not counted.
feedback-filter-answers = Answers
feedback-counted = counted
feedback-not-counted = not counted
# "Status": sent whole or answered in part.
feedback-filter-status = Status
feedback-sent-whole = sent whole
partial-answered = answered in part
feedback-with-comment = with a comment
conflict-with = with a conflict
feedback-more-filters = More filters
feedback-show = Show

## One answer in a list

feedback-no-score = No score
feedback-no-comment = No comment
# Instead of channel, reason and team, where there is none of them.
feedback-comment = Comment
# A link behind the answer's date; $state is the word of a case's state.
feedback-case = case { $number }, { $state }
feedback-files = Files

## Answers that were begun and not sent

partial-note = What customers said on the way through a survey that they did not send. None of it is in a score. Sent after all, it counts and leaves this list.
partial-empty-title = Nothing was left unfinished
partial-empty-text = Whoever passed a first page sent the survey.
partial-empty-back = Show what was sent
partial-final = Answered in part, final since { $when }
partial-open = Answered in part, last change { $when }
# "Open": the customer may still go on.
partial-unfinished = { $n ->
    [one] { $n } answer was
   *[other] { $n } answers were
} begun and not sent: { $open } open, { $ended } final.

## Who answered: a person or a machine

# A quiet link beside an answer that counts.
verdict-not-a-person = Not a person?
verdict-why-machine = Why it is not a person’s
verdict-why-person = Why it is a person’s
verdict-take-out = Take it out of the counts
verdict-count = Count it
# The badge of a card that does not count because the same device sent one shortly before.
verdict-repeat = Sent again
verdict-why-count = Why it counts as well
# Who judged an answer or resolved a conflict, where that was no person but software.
verdict-by-program = A program
verdict-taken-out = { $by } took it out of the counts, { $when }: { $why }
verdict-said-counts = The answer counts now.
verdict-said-no-more = The answer counts no more.
verdict-person-or-machine = A verdict is reversed to person or to machine.
verdict-answered-since = The customer has answered since, and that answer counts. Only one answer to an invitation can.
verdict-counts-already = This answer counts already: somebody may have been faster. Please look at it again.
verdict-counts-not-already = This answer does not count as it is: somebody may have been faster. Please look at it again.

## Two different answers of one attempt

conflict-waiting = { $n ->
    [one] { $n } answer has
   *[other] { $n } answers have
} another one under the same attempt.
# A link behind the sentence before.
conflict-all = Conflicts to look at
conflict-note = Two different answers came under one attempt: a page was sent again with other answers. What came first counts until somebody says otherwise.
conflict-empty-title = No conflict waits
conflict-empty-text = In this window nobody sent the same page twice with different answers, or it is resolved.
conflict-came = Another answer came
conflict-resolved = Another answer, resolved
# Its answers follow.
conflict-came-at = It came under the same attempt, { $when }:
conflict-kept = { $by } kept what counts, { $when }: { $why }
conflict-replaced = { $by } let it count instead, { $when }: { $why }
conflict-why = Why the one or the other counts
conflict-keep = Keep what counts
conflict-replace = Let this one count instead
conflict-said-kept = What counted before goes on counting.
conflict-said-replaced = The other answer counts now.
conflict-already-resolved = This conflict is resolved already: somebody was faster. Please look at it again.
conflict-changed-since = The response has changed since you read it. Please read the conflict again.

## A contact: what came of it

contact-title = Contact
contact-came = What came of it
# A moment follows.
contact-answered = answered
contact-case = Case { $number }
contact-changes-title = Told otherwise later
contact-changes-note = Who handled a contact is frozen at its end. These later changes were not applied.
# $field is one of agent, team, queue, reason, site, segment.
contact-change = { $field }: { $was } was to become { $proposed }
# Instead of $was or $proposed.
contact-change-nothing = nothing
contact-change-after-low-score = after a low score

## A contact: its facts, also labels of the form

# A moment follows.
contact-ended = Ended
contact-channel = Channel
contact-direction = Direction
contact-reason = Reason
contact-agent = Agent
contact-team = Team
contact-queue = Queue
contact-site = Site
contact-lasted = Lasted
contact-waited = Waited
contact-handled = Handled
contact-first-response = First response
contact-transfers = Transfers
contact-resolved = Resolved
contact-yes = Yes
contact-no = No
contact-cost = Cost
contact-source = Source
contact-customer = Customer
contact-name = Name
contact-email = E-mail
contact-phone = Phone
contact-language = Language
contact-segment = Segment
# The id of the customer in the systems that tell of contacts.
contact-known-as = Known as

## A contact: the time line of its customer

contact-line-title = Time line
contact-line-note = All contacts of this customer that are yours to see, and what came of them.
contact-line-more = Older contacts are not shown.
contact-line-sent = Survey sent
contact-line-asked-again = Asked again after the case
contact-line-answered = Answered
contact-line-case-opened = Case opened
contact-line-case-closed = Case closed
# How the case ended; $outcome is the word of an outcome.
contact-line-case-outcome = { $outcome }

## A contact noted by hand

contact-new-title = New contact
contact-new-note = For contacts that no system tells us of. It is judged like every other: the customer may be asked how it was.
contact-new-who-began = Who began
contact-new-began = Began
contact-new-ended = Ended
contact-new-zone = Time of { $zone }.
contact-new-reason-help = A code such as billing/late-fee.
contact-new-agent-help = The agent's id, as your systems write it.
contact-new-none = None
contact-new-not-known = Not known
contact-new-email-help = Without one the customer cannot be asked.
contact-new-phone-help = With country code, such as +49 151 12345678.
contact-new-attributes = Note
contact-new-attributes-help = What somebody who reads this later should know.
contact-new-button = Note the contact
# $meaning is the sentence of the disposition.
contact-noted = The contact is noted. { $meaning }

## A contact: what can be wrong with it

contact-team-required = Please say which of your teams handled it.
contact-team-not-yours = This is not one of your teams.
contact-end-required = Please say when the contact ended, such as “2026-11-20T09:18:10Z”.
contact-in-future = This lies in the future; tell us of a contact when it has ended.
contact-before-2000 = This lies before the year 2000.
contact-ends-before-start = The contact cannot end before it started. Please check both times.
contact-attributes-too-many = At most 50 attributes are kept. Please leave some out.
contact-attributes-too-long = These are longer than 10 kB together. Please shorten them.
contact-attribute-name = The name of an attribute is a single line of 1 to 200 characters.
contact-attribute-control = This holds control characters such as NUL. Please remove them.
contact-attribute-kind = An attribute is a text, a number, true or false.
contact-language-tag = This is no language tag; one looks like “de” or “de-AT”.
