### Errors, what is wrong with what was typed, and why contacts were or were not asked.

## Errors of a page or a form

error-at-field = { $field }: { $message }
# $what is one of the words by which the other languages choose.
error-not-found = The { $what } you looked for does not exist, or is not yours to see.
error-unauthenticated = Please log in first.
# $what is an English phrase such as “read the audit log”; the other languages do without it.
error-forbidden = You are not allowed to { $what }.
error-too-many = Too many tries. Please wait { $seconds } seconds.
error-database = The database did not answer as expected.
error-internal = Something went wrong on our side.
look-at-marked-fields = Please look at the marked fields.

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
