## Webhooks

webhooks-title = Webhooks
webhooks-add = Add a webhook
webhooks-add-it = Add the webhook
webhooks-need-secret = To add one, this installation needs a secret of its own, which keeps the keys safe. Put 32 random bytes into a file (openssl rand -base64 32), name it with the setting AFTERWORD_SECRET_FILE, and start again.
webhooks-empty-title = Nobody is told yet
webhooks-empty = A webhook tells another system when an answer comes, a case opens, or a contact is judged: signed, and tried again until it is taken.
webhooks-hears-of = Hears of
webhooks-since = Since
webhook-address = Address
webhook-address-help = Where the other system listens, such as https://example.org/hooks.
webhook-state = State
webhook-failing = Failing
webhook-on = On
webhook-hears-of = It hears of
webhook-event = { $event } ({ $word })

## One webhook

webhook-title = Webhook
webhook-key-once = The key, shown once
webhook-key-once-note = Give it to the receiver, which checks the signatures with it. It cannot be shown again; a new one can be made.
webhook-off-by-hand = Switched off, { $at }. What happens is not told.
webhook-off-gone = The receiver said, { $at }, that it is gone for good. What happens is not told.
webhook-off-failing = Switched off by itself, { $at }. What happens is not told.
webhook-off-failing-since = Switched off by itself, { $at }, after failures since { $since }. What happens is not told.
webhook-failing-since = Nothing has come through since { $since }. After five days without it is switched off by itself.
webhook-on-note = What happens is told at once, and again until it is taken.
webhook-switch-off = Switch it off
webhook-switch-on = Switch it on
webhook-test = Send a test event
webhook-change = Where and what
webhook-save = Save
webhook-key = Key
webhook-key-note = A new key is shown once. The old one signs beside it for 24 hours, so that the receiver can change over.
webhook-key-before = The key before it signs too, until { $until }. Making another one now ends that.
webhook-key-make = Make a new key
webhook-key-make-it = Make it and show it once
webhook-remove = Remove this webhook
webhook-remove-note = What waits for it is not sent, and its log goes with it.
webhook-remove-it = Remove it

## What was told to a webhook

delivery-log = Deliveries
delivery-all = All
delivery-states = States
delivery-all-failed-again = Send all failed again
delivery-empty-title = Nothing here
delivery-empty = What was told in the last 30 days stands here, with what came back.
delivery-event = Event
delivery-last-answer = Last answer
# The head of the column with the buttons.
delivery-do = Do
delivery-pages = Pages
delivery-newest = Newest
delivery-older = Older
delivery-next-try = next try { $at }
delivery-not-tried = Not tried yet
delivery-send-now = Send now
delivery-send-again = Send again
# What came back: the HTTP status, and how long it took.
delivery-answered = { $status } after { $seconds } s
delivery-unanswered = No answer after { $seconds } s
# The result is one of the two above.
delivery-try = Try { $number }, { $at }: { $result }

## What forms of webhooks say

webhook-saved = The webhook is saved.
webhook-is-now-on = The webhook is on.
webhook-is-now-off = The webhook is off.
webhook-removed = The webhook is removed.
webhook-test-sent = The test is on its way. What came back stands below in a moment.
webhook-is-off = This webhook is switched off. Switch it on first.
webhook-events-none = Choose at least one event.
webhook-address-none = This is not a web address such as https://example.org/hooks.
webhook-address-too-long = At most { $most } characters.
webhook-address-credentials = Leave name and password out: the receiver knows us by the signature.
webhook-address-private = { $address } is an address of a private network. An administrator of the server can allow that network with the setting AFTERWORD_WEBHOOK_ALLOW.
webhook-address-unencrypted = Without https it is sent only to networks that an administrator of the server allows with the setting AFTERWORD_WEBHOOK_ALLOW, and { $address } is in none of them.
webhook-address-nothing-allowed = Without https it is sent only to networks that an administrator of the server allows with the setting AFTERWORD_WEBHOOK_ALLOW.
vault-without-secret = This installation has no secret of its own yet, with which it could keep this safe. Name a file that holds one with the setting AFTERWORD_SECRET_FILE, and start it again.
delivery-sent-again = It is sent again now.
delivery-none-failed = There is nothing that failed.
delivery-failed-sent-again = { $n ->
    [one] { $n } delivery is sent again now.
   *[other] { $n } deliveries are sent again now.
}

## The banner of a webhook that was switched off by itself; its address follows

webhook-banner-gone = A webhook was switched off, { $at }: its receiver said that it is gone.
webhook-banner-failing = A webhook was switched off, { $at }: nothing came through any more.

## Outbox

outbox-title = Outbox
outbox-note = Mail goes to the mail server; this is what was handed over. Links are blank: only customers have them.
outbox-without-server = There is no mail server (AFTERWORD_SMTP_URL): new messages stay here and are not delivered. Open one to make an answer link.
outbox-empty-title = No message yet
outbox-empty = One appears here when a program asks a customer.
outbox-messages = Messages
outbox-message = Message
# The head of a column: to whom it was sent.
outbox-to = To
outbox-written = Written
outbox-pages = Pages
outbox-newest = Newest
outbox-older = Older

## One message

message-title = Message
message-delivery = Delivery
message-seen = As the customer sees it
message-mail = The mail
message-text = The text part
message-no-text = No text of this message was kept.
message-contact = To the contact
message-answer-link = Answer link
message-answer-link-note = Links are not stored. A new one opens the same survey; the earlier ones keep working.
message-make-link = Make an answer link
# The link follows.
message-link-once = The new answer link, shown once:
message-link-refused = { $because ->
    [withdrawn] This invitation takes no answer any more: withdrawn before sending.
    [answered] This invitation takes no answer any more: answered.
    [expired] This invitation takes no answer any more: expired.
    [opted_out] This invitation takes no answer any more: opted out.
   *[over] This invitation takes no answer any more: its time is over.
}
message-customer-without-address = The customer has no e-mail address.
message-kind-first = Invitation
message-kind-reminder = Reminder
message-kind-link = Answer link made by hand
# What became of a message, as a badge.
message-queued = being sent
message-sent = sent
message-not-delivered = not delivered
message-bounced = refused
message-failed = failed
message-link = link made by hand

## Audit log

audit-title = Audit log
audit-note = Every change by staff and programs, and every look at personal data. Nothing here can be changed or deleted; an export is an event, too.
audit-empty-title = Nothing fits
audit-empty = Widen the days, or take a filter away.
audit-events = Events
audit-when = When
audit-who-did = Who did what
audit-facts = What changed or was shown
audit-parts = Parts of the log
audit-newest = Newest
audit-older = Older
audit-export = Export { $format }
audit-search = Search
audit-search-hint = words in targets and details
audit-who = Who
audit-everybody = everybody
audit-what = What
audit-everything = everything
audit-target = Target
audit-target-hint = key or id
audit-from = From
audit-until = Until
audit-show = Show
# A line of the log is made of the actor, the action (a label) and the name of its target: “Ada Moss read contact …56789ab”.
audit-actor = { $name }
audit-action = { $action }
audit-all-about = all about this
audit-token = API token “{ $name }”
audit-somebody = Somebody
audit-somebody-gone = Somebody who is gone
# The target of “was not let in”: whose address was given.
audit-refused-as = as { $name }
# Above what something new was made with.
audit-new = new
audit-changed = { $field }: { $was } → { $now }
audit-nothing = nothing
audit-none = none
audit-no-id = This is no id.
audit-no-day = This is no day. Please write it as 2026-11-20.

## Jobs

jobs-title = Jobs
jobs-note = Mails, reminders, expiries and escalations. What fails is tried again with growing pauses, then given up.
jobs-states = States
# A state with the number of its jobs.
jobs-in-state = { $state } { $n }
jobs-failed = Given up
jobs-retrying = Tried again
jobs-waiting = Waiting
jobs-done = Done
jobs-empty-title = No job here
jobs-empty = Nothing of this kind is there at the moment.
jobs-job = Job
jobs-tries = Tries
jobs-tries-of = { $n } of { $most }
jobs-due = Due
jobs-last-error = Last error
# The head of the column with the buttons.
jobs-do = Do
job-do-now = Do it now
job-give-up = Give up
job-give-up-note = It will not be tried again by itself.
job-give-up-this = Give this job up
job-due-now = The job is due now.
job-given-up = The job is given up.
job-not-idle = This job has ended, or a worker has it in hand. Look at the page again.
job-send-invitation = Send an invitation
job-remind = Send a reminder
job-expire = End an invitation
job-escalate = Raise a case
job-send-reply = Send a reply
job-fold-scores = Count scores
job-deliver-webhook = Deliver a webhook
job-send-webhook-notice = Tell of a webhook switched off
job-forget-webhooks = Forget old webhooks
job-end-partials = End partial answers
job-forget-uploads = Forget files of forms that were not sent
