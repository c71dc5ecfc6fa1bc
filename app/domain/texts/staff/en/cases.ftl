### Cases: the queue, a case, the rules that open cases.

## The queue

cases-title = Cases
cases-whose = Whose cases
cases-mine = Mine
cases-of-team = My team’s
cases-all = All
cases-state = State
# In the list of states, beside the states themselves: every case that is not resolved or closed.
cases-standing-open = Open
cases-standing-any = Any
cases-severity = Severity
cases-severity-any = Any
cases-overdue = Overdue
cases-find = Find
cases-find-what = number or words
cases-show = Show
cases-clear = Clear
cases-total = { $total ->
    [one] { $total } case
   *[other] { $total } cases
}
cases-queue = The queue
cases-in-order = Cases, the one due first at the top
cases-score = Score
cases-owner = Who has it
cases-due = Due
cases-pager = Pages of the queue
cases-before = ‹ Before
cases-next = Next ›
cases-page = Page { $page } of { $pages }
# In place of the customer’s words, where there are none.
cases-no-words = No words: { $because }
cases-yours = You
# Nobody has the case.
cases-free = Free
cases-none-fits = No case fits
cases-none-fits-hint = Take a filter away to see more.
cases-none-yours = Nothing of yours is open
cases-none-yours-take = Your team has cases that somebody could take.
cases-none-yours-turns = A bad answer opens a case, and turns go round the team.
cases-none-of-team = Your teams have no open case
cases-none-of-team-hint = A bad answer opens one.
cases-none = No open case
cases-none-hint = A bad answer opens one, by the case rules.

## Due times

# The browser fills these six by itself, with a length or a number: no plurals, no selectors.
due-now = due now
due-left = { $length } left
due-over = { $length } overdue
due-minutes = { $n } min
due-hours = { $n } h
# Two days or more.
due-days = { $n } days
# What is due: that the customer hears from us for the first time; that the case is resolved.
due-first-touch = First touch
due-resolve = Resolve
# A moment follows: “First touch by Fri 20 Nov, 09:18”.
due-first-touch-by = First touch by
due-resolve-by = Resolve by
# After “24 min left”; a time follows: “24 min left, due 09:18”.
due-at = , due
due-time-used = Time used

## A case

case-title = Case { $number }
case-title-unknown = Case
case-yours = Assigned to you
case-with = With { $name }
case-nobodys = Nobody has it
case-back-to-queue = ‹ Back to queue
# A badge, once the first touch is overdue: only that, or who was told.
case-raised-to-owner = Overdue
case-raised-to-lead = With the team lead
case-raised-to-quality = With the quality manager
case-not-the-only-one = Not the only one
case-same-reason = { $n ->
    [one] { $n } other open case about { $reason }.
   *[other] { $n } other open cases about { $reason }.
}
case-same-cause = { $n ->
    [one] { $n } other case not closed yet: { $cause }.
   *[other] { $n } other cases not closed yet: { $cause }.
}
case-root-cause-label = Root cause
case-outcome-label = Outcome
# The root causes that every organisation starts with.
case-root-cause = { $code ->
    [waiting-time] Waited too long
    [wrong-information] Wrong information
    [promise-not-kept] Promise not kept
    [transferred] Passed around
    [rude] Manner of the agent
    [billing-error] Error in a bill
    [price] Price
    [product-fault] Product fault
    [delivery] Delivery
    [policy] A rule of ours
    [system-failure] System failure
    [misunderstanding] Misunderstanding
   *[other] Something else
}

## What the customer said

case-said = What the customer said
case-silent = No words came with this answer.
case-opened-because = Opened because: { $because }
# Answers with their values: “Would recommend us: 3 of 10”.
case-would-recommend = Would recommend us
case-satisfied = Satisfied
case-easy = Easy to handle
case-score-of = { $score } of { $highest }
case-issue-resolved = Issue resolved
case-resolved-or-not = { $resolved ->
    [yes] yes
    [partly] partly
   *[no] no
}
case-wants-contact = Wants to be contacted
case-contact-wanted = yes
case-contact-not-said = not said
case-name = Name
# How the answer was given, in a list with commas: “in German, on a phone, on the comment card of counter, 26 min after the mail”.
case-answered-in = in { $language }
case-on-phone = on a phone
case-on-tablet = on a tablet
case-on-computer = on a computer
case-on-card = on the comment card of { $touchpoint }
case-after-mail = { $length } after the mail

## The contact of a case

case-comment-card = A comment card: there is no contact behind this answer.
case-contact = The contact
case-about-contact = All about this contact
case-contact-channel = Channel
case-channel-and-direction = { $channel }, { $direction ->
    [outbound] outbound
   *[inbound] inbound
}
case-contact-reason = Reason
case-contact-ended-at = Ended
case-contact-waited = Waited
case-contact-talked = Talked
case-contact-agent = Agent
# After the agent’s name: it may have changed since.
case-as-it-was = as it was then
case-contact-customer = Customer
case-customer-since = since { $year }
case-contact-queue = Queue
case-contact-site = Site
case-contact-result = Result
case-transfers = { $n ->
    [one] { $n } transfer
   *[other] { $n } transfers
}
case-marked-resolved = marked as resolved
case-not-resolved = not resolved
case-earlier = Earlier contacts
case-earlier-of-customer = Earlier contacts of this customer
case-earlier-when = Earlier
case-earlier-score = score
case-asked-no-answer = asked, no answer
# Why follows: the label of a disposition, in English in lower case.
case-not-asked-for = not asked: { $why }
case-not-asked = not asked

## What happened

case-history = What happened
case-by = by { $name }
case-list = { $first }, { $second }
case-channel = { $channel }
case-contact-ended = Contact ended
case-not-resolved-at-first = not resolved at the first try
case-asked-by-email = Asked by e-mail
case-asked = Asked
case-asked-for = { $program }, in { $language }
case-answered = Answered
case-said-resolved = { $resolved ->
    [yes] “resolved”
    [partly] “partly resolved”
   *[no] “not resolved”
}
case-may-be-contacted = may be contacted
case-edited-since = edited since
case-happened = { $kind ->
    [opened] Case opened
    [assigned] Assigned
    [taken] Taken
    [note] Note
    [call] Call
    [reply] Reply by e-mail
    [resolved] Resolved
    [closed] Closed
    [reopened] Reopened
   *[escalated] Overdue
}
# To whom the case was given.
case-assigned-to = To { $name }
case-not-reached = Not reached
case-reached = Reached
# What was recorded with an entry, and the text that somebody typed.
case-lead-and-text = { $lead }. { $body }
case-reply-refused = Not delivered: { $why }
case-reply-in-outbox = Not delivered, for there is no mail server
case-resolution = { $cause }: { $outcome ->
    [put_right] put right
    [explained] explained
    [goodwill] goodwill
    [handed_on] handed on
    [not_reachable] not reachable
    [declined] customer declined
   *[not_justified] not justified
}

## What the system writes into a history

# Histories keep these in English and are read by it: where the English changes, entries from before it stay in English.
case-score = { $metric } { $score } of { $highest }
case-because-not-resolved = says that the issue was not resolved
case-because-contact-me = asks to be contacted
case-because-two = { $first }; { $second }
case-opened-by-rule = { $rule }: { $because }.
case-turn = To { $name }, whose turn it was.
case-overdue-for-person = The first touch is overdue. It is marked for { $name }.
case-overdue-for-team = The first touch is overdue. It is marked for everybody in the team, for nobody has it.
case-overdue-for-lead = The first touch is overdue. It is marked for the team lead.
case-overdue-for-quality = The first touch is overdue. It is marked for the quality manager.
case-answer-changed = The customer changed the answer: { $because }.
case-answer-now-good = The customer changed the answer to { $scores }. It no longer calls for a case.
case-answer-now-silent = The customer changed the answer. It no longer calls for a case.
case-judged-person = The answer was judged to be a person's after all, and counts again. { $why }
case-judged-machine = The answer was judged to be a machine's. It counts no more; this case stays as it is. { $why }

## What can be done to a case

case-typed = What you typed
case-choose = Choose …
case-may-stay-empty = May stay empty.
case-call-reached = Did you reach the customer?
case-yes = Yes
case-no = No
case-call-said = What was said
case-call-do = Log the call
case-note-field = Note for colleagues
case-note-do = Keep the note
case-close-what = Closing ends the follow-up. Root cause and outcome stay as they are; the case can be reopened.
case-close-do = Close the case
case-reopen-field = Why does it begin again?
case-reopen-do = Reopen the case
case-reply-no-address = There is no e-mail address for a reply.
case-reply-field = E-mail to { $address }
case-reply-help = Greeting and signature are yours to write. The customer’s answer goes to your sender address.
case-reply-do = Send the e-mail
case-resolve-why = Why did it go wrong?
case-resolve-how = How did the follow-up end?
case-resolve-word = A word on it
case-resolve-do = Resolve the case
case-hand-over = Hand over
case-assign-to = To whom?

## The keys of a case

case-keys = Keys of this page
case-keys-toggle = Show or hide this
case-keys-close = Close the form

## What was done

case-taken-said = The case is yours.
case-assigned-said = The case was handed over.
case-noted-said = The note is in the history.
case-called-said = The call is in the history.
case-replied-said = The e-mail is on its way.
case-resolved-said = The case is resolved.
case-closed-said = The case is closed.
case-reopened-said = The case is open again.

## What cannot be done

case-move-not-resolved = A case is closed after it was resolved with a root cause and an outcome; this one is “{ $state }”.
case-move-finished = This case is “{ $state }”; reopen it first.
case-move-still-open = This case is “{ $state }” and needs no reopening.
case-move-closed-already = This case is closed already.
# What somebody did, by the label of an event: “R. Moss took the case 5 min ago, after you …”.
case-overtaken = { $who } { $what } { $ago }, after you opened this page. Nothing of yours was saved yet; look at what happened, then decide again.
case-overtaken-by-somebody = Somebody changed this case, after you opened this page. Nothing of yours was saved yet; look at what happened, then decide again.
case-choose-person = Choose somebody of the list.
case-choose-cause = Choose why it went wrong.
case-choose-cause-of-list = Choose a root cause of the list.
case-choose-outcome = Choose how the follow-up ended.
case-no-address = There is no e-mail address of this customer. Call, or leave a note.
case-note-required = Write the note.
case-reply-required = Write what the customer shall read.
case-reopening-required = Say why it begins again.
case-text-too-long = At most { $longest } characters are kept.
case-text-control-characters = Remove the control characters.

## Case rules

rule-title = Case rules
rule-new = New rule
rule-of-name = Rule “{ $name }”
rule-order = Order
rule-rule = Rule
rule-opens-when = Opens a case when
rule-severity = Severity
rule-first-touch = First touch
rule-resolve = Resolve
rule-state = State
rule-on = On
rule-off = Off
rule-all = Case rules in the order in which they are tried
rule-all-note = The first rule that fits decides. Times are working hours, as the organisation’s business hours have them.
# Working time: “30 min”, “2 h”, “1 h 30 min”.
rule-minutes = { $minutes } min
rule-hours = { $hours } h
rule-hours-and-minutes = { $hours } h { $minutes } min
# The conditions of a rule: “CSAT 1–2, NPS 0–6 or not resolved; team billing-1”.
rule-scores = { $metric } { $range }
rule-not-resolved = not resolved
rule-contact-me = asks to be contacted
rule-nothing = nothing
rule-list = { $first }, { $second }
rule-or = { $first } or { $second }
rule-of-teams = { $what }; team { $teams }
rule-key = Key
rule-key-help = Letters, digits and hyphens; it never changes.
rule-name = Name
rule-nps = NPS of at most
rule-nps-help = 0 to 10; empty: does not ask for it.
rule-csat = CSAT of at most
rule-csat-help = 1 to 5
rule-ces = CES of at most
rule-ces-help = 1 to 7
rule-teams = Only for teams
rule-teams-help = Keys, separated by commas; empty: all.
rule-if-not-resolved = The customer says that the issue was not resolved
rule-if-contact-me = The customer asks to be contacted
rule-order-help = The smallest number is tried first.
rule-first-touch-within = First touch within, working minutes
rule-resolve-within = Resolve within, working minutes
rule-resolve-help = 480 are a working day of eight hours.
rule-enabled = Opens cases
rule-save = Save the rule
rule-leave = Leave it
rule-added-said = The rule “{ $key }” opens cases from now on.
rule-changed-said = The rule “{ $key }” is changed. Open cases keep their due times.
rule-same-said = The rule “{ $key }” was like this already.
rule-number-or-empty = Write a whole number, or leave it empty.
rule-number = Write a whole number.
rule-key-wrong = A key has lower-case letters, digits and hyphens, such as “very-unhappy”.
rule-name-required = Give the rule a name of up to 120 characters.
rule-condition-required = Choose at least one condition; a rule without one opens nothing.
rule-score-out-of-scale = { $metric } goes from { $low } to { $high }.
rule-first-touch-wrong = Give at least one minute and at most a year.
rule-resolve-wrong = A case is resolved no sooner than its first touch, and within a year.
rule-team-unknown = There is no team “{ $key }”.
