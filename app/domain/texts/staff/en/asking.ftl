### What is asked: surveys, programs, dispositions, touchpoints.

## Surveys: the page

surveys-title = Surveys
surveys-retired = Retired
surveys-about-staff = About staff
surveys-key-and-metric = { $key } · asks for { $metric ->
    [csat] Customer satisfaction
    [nps] Net Promoter Score
   *[ces] Customer effort
}
surveys-as-customers-see-it = As customers see it; nothing is recorded:
surveys-versions = Versions
surveys-versions-note = A published wording never changes; each answer belongs to the version that was shown.
surveys-version = Version { $number }

## Surveys: what a question asks for, small behind its text

survey-asks-metric = { $metric }, { $lowest } to { $highest }
survey-asks-resolved = yes, partly, no
survey-asks-yes-no = yes or no
survey-asks-words = words
survey-asks-line = a line of words
survey-asks-box = a box to tick
survey-asks-name = name, with consent
survey-asks-email = e-mail address, with consent
survey-asks-phone = telephone number, with consent
survey-asks-matrix = a table of { $n }, 1 to { $points }
survey-asks-one-of = one of { $n }
survey-asks-some-of = some of { $n }
survey-asks-order-of = an order of { $n }
survey-asks-range = { $lowest } to { $highest }
survey-asks-number = a number
survey-asks-day = a day
survey-asks-files = { $most ->
    [1] a file
   *[other] up to { $most } files
}
survey-asks-nothing = to read
survey-asks-needed = { $asks }, needed
# $condition is a formula, such as score <= 2.
survey-asks-if = { $asks }, if { $condition }

## Surveys: drafts

survey-write = Write a survey
survey-json = The survey as JSON
survey-json-help = Begin with a survey that there is: afterword survey show prints it. Save it as a draft, walk through it as customers will, then publish it.
# A link whose text is the next message follows, and a full stop.
survey-schema-before = Editors check and complete it by
survey-schema = its JSON Schema
survey-save-draft = Save as a draft
survey-draft = Draft
survey-draft-saved-at = { $key } · saved { $day }, { $time } UTC
survey-draft-same = It says the same as version { $number }.
survey-draft-first = Nobody was asked this survey yet.
survey-draft-changes = It would be version { $number }. What it changes:
survey-draft-other-lead = The lead question is another one: figures of before and after this version do not compare.
survey-draft-brings-back = The survey is retired. Publishing this brings it back.
survey-draft-as-customers-see-it = As customers would see it; nothing is recorded:
survey-draft-move-open = { $n ->
    [one] Let the one open invitation ask with it, too
   *[other] Let the { $n } open invitations ask with it, too
}
survey-publish = Publish
survey-draft-discard = Throw the draft away
survey-draft-saved = The draft of { $key } is saved. Nobody is asked it before it is published.
survey-draft-discarded = The draft of { $key } is thrown away.
survey-published = { $moved ->
    [0] { $key } is published as version { $number }.
    [one] { $key } is published as version { $number }. One open invitation asks with it now.
   *[other] { $key } is published as version { $number }. { $moved } open invitations ask with it now.
}

## Surveys: retiring

survey-retired-on = Retired on { $day }: it asks nobody any more.
survey-retire = Retire
survey-retire-note = It asks nobody any more. What was answered stays, open invitations can still be answered, and it can be brought back.
survey-retire-this = Retire this survey
survey-bring-back = Bring back
survey-retired = { $key } is retired. What was answered stays, and open invitations can still be answered.
survey-back = { $key } is back: programs and touchpoints may ask it.

## Surveys: what was refused

survey-unknown = There is no survey “{ $key }”. Please choose one that exists.
survey-is-about-staff = The survey “{ $key }” is about staff, and programs ask customers. Please choose another one, or show it at a touchpoint.
survey-asks-customers = The program “{ $program }” asks customers with it, so it cannot be about staff. Please give the program another survey first.
survey-is-retired = The survey “{ $key }” is retired. Please choose another one, or bring it back on the page Surveys.
survey-in-use = It is still asked by { $asking }{ $more ->
    [0] {""}
   *[other] , and { $more } more
}. Please switch that off or give it another survey, then retire this one.
survey-asked-by-program = the program “{ $name }”
survey-asked-by-touchpoint = the touchpoint “{ $name }”
survey-asked-by-both = { $named }, { $next }
# $error is what the reader of JSON says, in English.
survey-no-json = This is no JSON: { $error }.
survey-no-survey = This is no survey: { $error }.
survey-key-taken = “{ $key }” is the key of a built-in survey. Please choose another.
survey-no-such-field = This kind of question has no such field.
survey-files-too-large = “{ $question }” takes files of up to { $wish } MB, and this server takes { $limit } MB at most. Please ask for { $limit } MB or less, or have AFTERWORD_FILE_LARGEST_MB raised.
survey-files-too-many = With “{ $question }”, this page takes up to { $wish } MB of files at once, and this server takes { $limit } MB with one form. Please ask for fewer or smaller files, or on another page.

## Surveys: what a draft changes, each in a sentence. $place is one of the places below.

survey-place-survey = The survey
survey-place-ending = Ending “{ $key }”
survey-place-page = Page “{ $key }”
survey-place-question = Question “{ $key }”
survey-place-choice = Choice “{ $key }” of question “{ $question }”
survey-place-row = Row “{ $key }” of question “{ $question }”

survey-change-added = { $place } was added.
survey-change-added-to-page = { $place } was added to page “{ $page }”.
survey-change-removed = { $place } was removed.
survey-change-removed-from-page = { $place } was removed from page “{ $page }”.
survey-change-first = { $place } now stands first.
survey-change-after = { $place } now stands after “{ $after }”.
survey-change-to-page = { $place } moved from page “{ $from }” to page “{ $to }”.
survey-change-renamed = { $place } has the new key “{ $key }”.
survey-change-language = { $place } can now be answered in { $language }.
survey-change-no-language = { $place } can no longer be answered in { $language }.
# $name is a setting, $old and $new are its values, all below.
survey-change-setting = { $place }: { $name } is now { $new }; it was { $old }.
# $of is one of the texts below.
survey-change-wording = { $place }: { $of } in { $language } is now “{ $new }”; it was “{ $old }”.
survey-change-wording-new = { $place }: { $of } in { $language } is new: “{ $new }”.
survey-change-wording-removed = { $place }: { $of } in { $language } was removed; it was “{ $old }”.
survey-change-skip-added = { $place }: a skip was added, { $way }.
survey-change-skip-removed = { $place }: a skip was removed, { $way }.
survey-change-skips-reordered = { $place }: its skips are tried in another order.
survey-change-unnamed = { $place } changed where keys stand twice, so that nothing tells what is what.

survey-way-where = where `{ $when }`, { $target }
survey-way-always = always { $target }
survey-way-to-page = to page “{ $key }”
survey-way-to-ending = to ending “{ $key }”

survey-wording-text = the text
survey-wording-help = the help
survey-wording-low-end = the word at the low end
survey-wording-high-end = the word at the high end
survey-wording-title = the title
survey-wording-heading = the heading
survey-wording-thanks = the thanks
survey-wording-other = the label of the other choice
survey-wording-point = the word for point { $point }

survey-setting-key = the key
survey-setting-name = the name
survey-setting-lead-metric = the lead metric
survey-setting-about = whom it is about
survey-setting-pace = what is asked at once
survey-setting-language = the preferred language
survey-setting-languages = the order of languages
survey-setting-answer = an answer
survey-setting-kind = the kind
survey-setting-pinned = its place in a random order
survey-setting-alone = choosing it alone
survey-setting-condition = the condition
survey-setting-order = the order of the choices
survey-setting-metric = the metric
survey-setting-look = the look
survey-setting-worded-points = the number of points with words
survey-setting-points = the number of points
survey-setting-at-most = the most that may be chosen
survey-setting-lowest = the lowest
survey-setting-highest = the highest
survey-setting-step = the step
survey-setting-decimals = the number of decimals
survey-setting-earliest = the earliest day
survey-setting-latest = the latest day
survey-setting-limit = the most characters
survey-setting-accept = what is taken
survey-setting-most-files = the most files
survey-setting-largest = the largest file in MB

survey-value = { $value }
survey-quoted = “{ $text }”
survey-list = { $first }, { $next }
survey-no-language = none
survey-no-condition = none
survey-not-bounded = not bounded
# Of what may be chosen.
survey-all = all
survey-required = required
survey-optional = optional
# Of the place of a choice in a random order.
survey-pinned = fixed
survey-not-pinned = free
# Of choosing nothing else beside it.
survey-alone = needed
survey-not-alone = not needed
survey-pace-page = a page
survey-pace-question = a question
survey-order-fixed = as they are written
survey-order-random = another for each
survey-look-numbers = numbers
survey-look-stars = stars
survey-look-smileys = smileys
survey-look-words = words
survey-accept = { $accept ->
    [photo] photo
    [document] document
   *[both] both
}
survey-kind-metric = a point on a metric's scale
survey-kind-resolved = whether it was resolved
survey-kind-comment = a comment
survey-kind-contact-me = whether we may contact the customer
survey-kind-name = a name
survey-kind-email = an e-mail address
survey-kind-phone = a telephone number
survey-kind-matrix = a matrix
survey-kind-one-of = one choice
survey-kind-many-of = some choices
survey-kind-dropdown = one choice from a list that opens
survey-kind-ranking = a ranking
survey-kind-slider = a slider
survey-kind-number = a number
survey-kind-date = a day
survey-kind-short-text = one line of text
survey-kind-long-text = several lines of text
survey-kind-yes-no = yes or no
survey-kind-file = files
survey-kind-statement = a statement

## The line above a survey that staff preview

preview-nothing-recorded = Preview: nothing is recorded

## Programs: the list

programs-title = Programs
programs-table = Programs in the order in which they are judged
programs-note = The first program that fits a contact decides. A contact that was judged stays judged.
programs-empty-title = Nobody is asked yet
programs-empty = A program says which contacts are asked which survey. Add the first one.
programs-program = Program
programs-for = For
programs-share = Share
programs-quarantine = Quarantine
programs-state = State
programs-on = On
programs-off = Off
programs-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}

## Programs: for which contacts, in words, such as: phone or chat; reason billing

program-channel = { $channel ->
    [phone] phone
    [chat] chat
    [email] e-mail
    [ticket] ticket
   *[visit] visit
}
program-reason-in = reason { $names }
program-team-in = team { $names }
program-segment-in = segment { $names }
program-source-in = source { $names }
program-one-of = { $first } or { $next }
program-both-of = { $first }; { $next }
program-every-contact = every contact

## Programs: one program as a form

program-new = New program
program-title = Program { $key }
program-key = Key
program-key-help = Such as after-call. It never changes.
program-name = Name
program-survey = Survey
# Of programs: which is judged first. Also a column of the list.
program-order = Order
program-order-help = The smallest number is judged first.
program-share = Share asked, in per cent
program-delay = Sent so many minutes after the end
program-quarantine = Days in which nobody is asked twice
program-quarantine-help = Counts surveys of all programs.
program-expiry = Days in which it can be answered
program-reminder = Reminder after days
program-reminder-help = Empty: no reminder.
program-filter = For which contacts
program-filter-note = All lists must fit; an empty one lets everything through. Part entries with commas.
program-channels = Channels
program-reasons = Reasons
program-reasons-help = billing stands for billing/late-fee too.
program-teams = Teams
program-segments = Segments
program-sources = Sources
program-enabled = Judges contacts
program-save = Save
program-added = The program “{ $key }” judges contacts from now on.
program-changed = The program “{ $key }” is changed; contacts that were judged stay as they are.
program-same = The program “{ $key }” was like this already.

## Programs: what is wrong with one

program-key-taken = There is a program of this key. Please choose another.
program-whole-number = Write a whole number.
program-share-number = Write a number from 0 to 100.
program-share-range = The share is a number from 0 to 1; 0.25 asks every fourth contact.
program-survey-required = Please say which survey it asks.
program-channel-unknown = “{ $given }” is not known here; surveys go out by: { $known }.
program-reminder-range = The reminder goes out at least one day after the survey, and before it expires.
program-too-many-entries = At most { $most } entries. Please shorten the list.

## Programs: why a contact was or was not asked, in the ledger

program-none-fits = No enabled program is for contacts like this one.
# $filter says for which contacts the program is, $why is one of the next messages.
program-judged = Program { $key } ({ $filter }): { $why }
program-why-no-address = the customer has no address to ask at.
program-why-opted-out = the customer does not want to be asked.
program-why-bounced = messages to the customer's address came back.
program-why-too-old = the contact ended more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago.
program-why-quarantined = the customer was asked on { $day }, and is left alone for { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
program-why-everybody = asks everybody.
program-why-drawn = asks { $share } %, and this contact was drawn.
program-why-not-drawn = asks { $share } %, and this contact was not drawn.

## Dispositions

dispositions-title = Dispositions
disposition = Disposition
dispositions-program = Program
dispositions-team = Team
dispositions-channel = Channel
dispositions-filter-all = all
dispositions-show = Show
dispositions-funnel = Funnel
dispositions-funnel-note = Every contact that ended in this window is in it exactly once.
dispositions-ended = Contacts ended
dispositions-asked = Asked
dispositions-answered = Answered
dispositions-response-rate = Response rate
dispositions-completed-of-delivered = completed of delivered
dispositions-completed-of-asked = completed of all asked
dispositions-begun-of-asked = completed and partial of all asked
# A rate and the ends of its interval.
dispositions-rate = { $value } ({ $low } to { $high })
# $what is one of: completed of delivered, completed of all asked, ...
dispositions-rate-of = { $what }, n = { $n }
dispositions-too-few = too few to tell
# A link behind: 12 answers were begun and not sent.
dispositions-read-begun = Read them
dispositions-not-asked = Why others were not asked
dispositions-not-asked-note = The one reason that stands in the ledger for each contact.
dispositions-outcomes = How the asking stands
dispositions-outcomes-note = Of those that were asked.

## Dispositions: the contacts behind a number

dispositions-all = All contacts
dispositions-asked-and = Asked: { $outcome ->
    [queued] waiting to be sent
    [withdrawn] withdrawn before sending
    [sent] sent
    [delivered] delivered
    [bounced] bounced
    [failed] could not be sent
    [partial] answered in part
    [answered] answered
    [expired] expired
   *[opted_out] opted out
}
dispositions-table = Contacts behind the number
dispositions-empty-title = No contacts here
dispositions-empty = Nothing in this window fits these filters. Choose a longer window, or all programs.
dispositions-contact = Contact
dispositions-handled-by = Handled by
dispositions-because = Because
dispositions-somebody = Somebody
dispositions-pages = Pages
dispositions-older = Older

## Touchpoints: the list

touchpoints-title = Touchpoints
touchpoints-empty-title = No touchpoint takes comment cards yet
touchpoints-empty = Add one for each place where customers should be able to say something: a counter, a table, a receipt. It gets a short address and a QR code.
touchpoints-place = Place
touchpoints-address = Address
touchpoints-state = State
touchpoints-closed = Closed
touchpoint-add = Add a touchpoint
touchpoints-files-daily = Files that came with comment cards within 24 hours take { $taken } of { $most }. Beyond that no card brings a file, and answers are still taken. Look whether guests sent them; close the touchpoint where somebody plays.
touchpoints-files = Files that came with comment cards take { $taken } of { $most }. Beyond that no card brings a file, and answers are still taken. Have AFTERWORD_CARD_FILES_MB raised, or ask for files behind links only.

## Touchpoints: one of them

touchpoint = Touchpoint
touchpoint-note = What customers see when they scan the code.
touchpoint-address = The card's address
touchpoint-address-note = It never changes: what is printed keeps working.
touchpoint-qr = QR code of the card's address
touchpoint-qr-download = Download the QR code
touchpoint-paper = On paper
touchpoint-paper-note = A PDF with the code, the question and the address, to print and put up.
touchpoint-sheet = Sheet (A4)
touchpoint-tent = Table tent
touchpoint-stickers = Stickers
touchpoint-key = Key
touchpoint-key-help = Lower-case letters, digits and hyphens, such as counter-leipzig. It stays.
touchpoint-name = Name
touchpoint-name-help = Customers read it above the first question.
touchpoint-survey = Survey
touchpoint-site = Site
touchpoint-team = Team
touchpoint-team-help = It gets the cases that cards open.
touchpoint-language = Language
touchpoint-language-of-organisation = As the organisation
touchpoint-language-help = For readers whose browser asks for none of ours.
# No site, no team.
touchpoint-none = None
touchpoint-takes-cards = Takes cards
touchpoint-repeats = Cards of one device
touchpoint-repeats-help = Where many people share a device, as at a kiosk, let every card count.
touchpoint-every-card = Every card counts
# A length, such as “30 min” or “1 d”.
touchpoint-one-card-in = One in { $length } counts
touchpoint-repeat-range = Please give 1 to 1440 minutes, or none where every card counts.
touchpoint-add-this = Add the touchpoint
touchpoint-save = Save
touchpoint-saved = The touchpoint is saved.

## Touchpoints: what is wrong with one

touchpoint-key-taken = There is a touchpoint of this key. Please choose another one.
touchpoint-key-syntax = Please use lower-case letters, digits and hyphens, such as “counter-leipzig”.
touchpoint-unknown-site = There is no site “{ $key }”.
touchpoint-unknown-team = There is no team “{ $key }”.
touchpoint-unknown-language = The language “{ $given }” is not known; it is one of: { $allowed }.
touchpoint-unknown-form = Say as what to print: one of { $names }.
touchpoint-closed = This touchpoint takes no comment cards now.
touchpoint-no-glyphs = “{ $text }” cannot be printed: the fonts for cards do not have { $characters }
touchpoint-address-too-long = the address “{ $text }” is too long to be printed on this card
touchpoint-link-too-long = the link “{ $link }” is too long for a QR code on paper
touchpoint-no-card = the card could not be made: { $why }
