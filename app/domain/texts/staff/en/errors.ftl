### Errors, what is wrong with what was typed, and why contacts were or were not asked.

## Errors of a page or a form

error-at-field = { $field }: { $message }
# $what is one of the words by which the other languages choose.
error-not-found = The { $what } you looked for does not exist, or is not yours to see.
error-unauthenticated = Please log in first.
# $what is one of the messages that begin with may-.
error-forbidden = You are not allowed to { $what }.
error-too-many = Too many tries. Please wait { $seconds } seconds.
error-database = The database did not answer as expected.
error-internal = Something went wrong on our side.
look-at-marked-fields = Please look at the marked fields.
export-audit-formats = Please say format=csv or format=ndjson.
export-table-formats = A table is csv, xlsx or ndjson.
form-from-elsewhere = This form was not sent from a page of this site. Open the page again and send it from there.
form-not-whole = This form did not arrive whole, or is longer than { $kb } kB. Nothing was done with it.
took-too-long = This took too long and was given up. Please try again in a while.
error-two = { $first } { $second }

## A form that could not be taken for now, and is kept

held-title = This could not be saved for now
held-away = The database is away, or did not answer in time.
held-kept = What you entered is not lost: it is kept on this page. Please send it again in a few seconds.
held-logged-out = You are not logged in any more, so this was not saved.
held-log-in-first = What you entered is not lost: it is kept on this page. Log in, which opens a new tab, then come back to this one and send it again.
held-log-in = Log in in a new tab
held-account-wants = Your account asks for something first, so this was not saved.
held-account-first = What you entered is not lost: it is kept on this page. Open your account, in a new tab, and do what it asks for; then come back to this one and send it again.
held-open-account = Open your account in a new tab
held-send-again = Send again
held-back = Back to the page
# Above fields for the password or the code.
held-secrets = Passwords and codes are never kept. Please enter them once more.
held-present-password = Present password
held-new-password = New password
# $names: names of files, with commas.
held-files = Files cannot be kept. Please add them again on the page itself: { $names }
# Above the texts that somebody typed.
held-written = What you wrote

## What somebody may not do, as it follows error-forbidden

may-see-teams = see teams
may-change-teams = change teams
may-see-programs = see programs
may-add-programs = add programs
may-change-programs = change programs
may-see-case-rules = see case rules
may-change-case-rules = change case rules
may-see-jobs = see jobs
may-change-cases = change cases
may-read-cases = read cases
may-take-this-case = take this case
may-give-cases-to-others = give cases to others
may-work-before-taking = work on this case before you take it
may-change-sites = change sites
may-see-touchpoints = see touchpoints
may-change-touchpoints = change touchpoints
may-read-scores = read scores
may-take-tables-out = take tables out
may-read-the-audit-log = read the audit log
may-read-surveys = read surveys
may-publish-surveys = publish surveys
may-change-the-organisation = change the organisation's settings
may-add-contacts = add contacts
may-read-contacts = read contacts
may-note-contacts = note contacts
may-read-files = read files
may-read-dispositions = read dispositions
may-see-the-ledger = see the ledger of dispositions
may-import-responses = import responses
may-set-up-webhooks = set up webhooks
may-read-responses = read responses
may-resolve-conflicts = resolve conflicts
may-reverse-verdicts = reverse verdicts
may-make-answer-links = make answer links
may-read-invitations = read invitations
may-read-sent-mail = read sent mail
may-see-accounts = see accounts
may-change-accounts = change accounts
may-have-an-account = have an account
may-see-security = see the security settings
may-change-security = change the security settings
may-add-users = add users
may-see-users = see users
may-make-tokens = make API tokens
may-see-tokens = see API tokens
may-revoke-tokens = revoke API tokens

## Beside a field

input-required = Please fill this in.
input-too-long = This is { $length } characters long; at most { $limit } fit. Please shorten it.
input-control-characters = This holds characters that cannot be shown (control characters such as NUL). Please remove them.
input-several-lines = This must be a single line. Please remove line breaks and tabs.
input-key-required = Please give it a key, such as “billing-1”.
input-not-a-key = A key has lower-case letters, digits and hyphens, begins with a letter or digit and is at most 60 long, such as “billing-1”.
input-not-a-reason = A reason is up to six codes of lower-case letters, digits and hyphens, parted by slashes, such as “billing/late-fee”.
input-not-an-email = This is no e-mail address; one looks like “name@example.org”.
input-not-a-phone-number = This is no phone number with country code; one looks like “+49 151 12345678”.
input-number-required = Please give a number.
input-not-a-number = “{ $given }” is no whole number.
# $what is one of the next three messages, $unit one of the two after them.
input-out-of-range = { $what } is from { $from } to { $to } { $unit }.
input-the-delay = The delay
input-the-quarantine = The quarantine
input-the-expiry = The expiry
input-minutes = minutes
input-days = days
input-word-required = Please give one of: { $allowed }.
input-word-unknown = “{ $given }” is not known here; it is one of: { $allowed }.
input-unknown-word = { $what } “{ $given }” is not known; it is one of: { $allowed }
input-not-a-time = “{ $given }” is no time that is understood; one looks like “2026-11-20 09:18”.
input-time-not-as-format = “{ $given }” is not written as { $format }.
input-time-skipped = “{ $given }” does not exist in { $zone }: the clocks were put forward.

## Why a mail, a webhook or a job failed; it is kept in English

# $step is a word by which the wordings choose, $why what a mail server or a library said, here and below.
trouble-mail-at = { $step ->
    [connecting] connecting
    [greeting] the greeting
    [sender] the sender
    [recipient] the recipient
   *[message] the message
}: { $why }
trouble-mail-too-slow = the mail server did not answer within { $seconds } seconds
trouble-mail-not-ascii = the mail server takes no address with letters outside ASCII
trouble-mail-to-no-address = no mail address: { $why }
trouble-mail-from-no-address = the sender { $sender } is no mail address: { $why }
trouble-mail-not-put-together = the message cannot be put together: { $why }
# The next two stand without a full stop behind “Not delivered:”.
trouble-reply-without-address = There is no address any more
trouble-reply-never-taken = The mail server took it in none of our tries
trouble-webhook-too-slow = There was no answer within { $seconds } seconds.
trouble-job-database = The database did not answer as expected. { $why }
trouble-job-unknown = unknown kind of job { $kind }

## Why a contact was or was not asked

disposition-meaning = { $disposition ->
    [asked] A survey was sent, or is going to be.
    [no_program] No enabled program's filter fits the contact.
    [sampled_out] The program asks a share of its contacts, and this one was not drawn.
    [quarantined] The customer was asked a short time ago, by whatever program.
    [no_address] There is no address at which the customer could be asked.
    [opted_out] The customer said that they don't want to be asked.
    [bounced] Earlier messages to the customer's address came back.
   *[too_old] The contact ended so long ago that the survey would have expired.
}
