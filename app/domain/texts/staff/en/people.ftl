### People: logging in, one’s own account, users, teams, security, API tokens.

## Logging in

login-title = Log in
login-email = E-mail
login-password = Password
login-button = Log in
# The label of the field for a code of the second factor.
login-code = Code
login-code-help = The six digits that your app shows now, or one of your recovery codes.
login-begin-anew = Begin anew
login-no-code-wanted = No log-in waits for a code here.
login-wrong = E-mail and password do not belong together.
login-code-wrong = This code is wrong, or was used already.
login-over = This log-in is over: there were too many wrong codes, or it took too long. Please begin anew.

## Your account

account-title = Your account
# The title of the page for somebody whose password was made by somebody else.
account-choose-password = Choose your password
# The title of the page for somebody whose role needs a second factor.
account-set-up-factor = Set up your second factor

## Your account: the password

account-password = Password
account-password-note = After a change you stay logged in here and are logged out everywhere else.
account-password-made-note = The password that you logged in with was made for one log-in. Choose one that only you know.
# Followed by a space and the e-mail address.
account-log-in-as = You log in as
# The labels of two fields, under the heading “Password”.
account-password-present = The present one
account-password-new = The new one
account-password-help = At least ten characters. A few words in a row do well.
account-password-change = Change the password
account-password-changed = Your password is changed. Everywhere else you are logged out.

## Your account: the language

account-language = Language
account-language-note = Customers read theirs, whatever you choose here.
# The label of the field with the languages.
account-language-label = Language of staff pages
account-language-of-browser = As your browser asks
account-language-use = Use this language
account-language-unknown = Staff pages are in English, German, Spanish and Vietnamese. Please choose one of these.

## Your account: where you are signed in

account-sessions = Where you are signed in
account-session-device = Device
account-device-phone = Phone
account-device-tablet = Tablet
account-device-desktop = Computer
account-device-unknown = Device that does not say what it is
# The head of a column of times.
account-session-since = Logged in
account-session-last-used = Last used
# The head of a column with buttons.
account-session-end = End
# A session: the one in which the page is read.
account-session-this = This one
account-session-end-it = End it
account-session-ended = That session has ended.
account-log-out-everywhere = Log out everywhere

## Your account: the second factor

account-factor = Second factor
account-factor-what = A code from an app on your phone, beside the password. Whoever learns your password still cannot get in.
account-factor-needed = Your role needs one: a code from an app on your phone, beside the password. Until it is set up nothing else is open.
account-factor-set-up = Set it up
account-factor-scan = Scan this with an app for codes, such as the one of your phone or of your password manager, or type the key into it.
# The name of a drawing, for those who hear it.
account-factor-qr = QR code of the key
# Followed by a space and the key.
account-factor-key = Key:
account-factor-code = The code that the app shows
account-factor-turn-on = Turn it on
account-factor-another-key = Make another key
# A badge: the second factor is on. The next message follows it in the same line.
account-factor-on = On
account-factor-since = since { $since }. { $codes ->
    [0] No recovery code is left.
    [one] One recovery code is left.
   *[other] { $codes } recovery codes are left.
}
account-factor-is-on = Your second factor is on.
account-factor-is-off = Your second factor is off.
account-factor-remove = Remove
account-factor-remove-note = Your password alone opens your account then. To use another phone, remove it and set it up again.
account-factor-remove-button = Remove the second factor
account-your-password = Your password
account-new-codes = New recovery codes
account-new-codes-note = The old ones stop working.
account-new-codes-button = Make new codes
account-old-codes-over = The old recovery codes do not work any more.
# Two sentences, one behind the other, above a list of codes.
account-codes = Your recovery codes.
account-codes-note = Each works once in place of the app. Keep them where your phone is not: they are not shown again.
factor-on-already = Your second factor is on already. Remove it first to set up another app.
factor-not-begun = Please begin to set up the second factor first.
factor-code-wrong = This code is wrong. The app shows a new one every 30 seconds.
factor-none-for-codes = There is no second factor that a recovery code could stand in for.

## What is wrong with a password

password-not-yours = This is not your password.
password-same = This is the old password. Choose another.
password-too-short = Use at least { $shortest } characters. A few words in a row are easy to keep in mind.
password-too-long = Use at most { $longest } characters.
password-personal = Use something else than the name or the e-mail address.
password-common = This password is among those that attackers try first. Choose another, such as a few words in a row.

## Users

users-title = Users
users-name = Name
users-email = E-mail
users-role = Role
users-teams = Teams
users-role-and-teams = Role, teams
users-second-factor = Second factor
# In the column “Second factor”.
users-factor-yes = Yes
users-factor-no = No
users-last-log-in = Last log-in
# In the column “Last log-in”.
users-never = never
users-state = State
# In the column “State”: of a user.
users-active = Active
users-disabled = Disabled
# The same: who must choose a password at the next log-in.
users-to-choose-a-password = To choose a password
users-new = New user
users-new-note = A password is made for one log-in and shown to you once. With it they choose their own.
users-add = Add the user
users-added = The user is added.
users-address-required = Give the address to log in with.
users-address-taken = A user with this address exists.
users-agent-unknown = There is no agent "{ $key }".
users-team-unknown = There is no team "{ $key }".
users-last-administrator = This is the last administrator. Make somebody else one first.

## One user

# Followed by a space and the password.
user-made-password = Their password for one log-in:
user-made-password-note = It is not shown again.
user-save = Save
user-log-in = Their log-in
user-new-password = New password
user-new-password-note = A password is made for one log-in and shown to you once. They are logged out everywhere.
user-make-password = Make a password
user-password-set = The user has a new password and is logged out everywhere.
user-end-sessions = End sessions
user-end-sessions-note = They are logged out everywhere and can log in again.
user-log-out = Log them out
user-sessions-ended = The user is logged out everywhere.
user-reset-factor = Reset second factor
user-reset-factor-note = For somebody who lost phone and recovery codes. Be sure that it is they who ask.
user-take-factor-away = Take the second factor away
user-factor-reset = The user has no second factor any more and is logged out everywhere.
user-disable = Disable
user-disable-note = They are logged out and cannot log in. What they did stays. Open cases stay theirs until somebody takes them.
user-disable-button = Disable the user
user-is-disabled = The user cannot log in any more.
user-enable = Enable
user-enable-note = They can log in again.
user-enable-button = Enable the user
user-is-enabled = The user can log in again.
user-changed = The user is changed.

## Teams and sites

teams-title = Teams
teams-none = No teams yet
teams-none-hint = A team is made by the first contact that names it, or here.
teams-name = Name
# What contacts, rules and files call a team or a site, such as billing-1.
teams-key = Key
teams-key-help = Such as billing-1.
# A place where teams work and touchpoints are.
teams-site = Site
teams-sites = Sites
# Among the sites to choose from.
teams-no-site = None
teams-new = New team
# The heading of the form that changes a team.
teams-one = Team { $key }
teams-new-note = A key that exists changes that team. Contacts keep the team that they had.
teams-save = Save the team
team-added = The team “{ $key }” is added.
team-changed = The team “{ $key }” is changed.
team-same = The team “{ $key }” was like this already.
teams-new-site = New site
teams-new-site-note = A place where teams and touchpoints are. A key that exists renames that site.
teams-save-site = Save the site
team-site-added = The site “{ $key }” is added.
team-site-changed = The site “{ $key }” is changed.
team-site-same = The site “{ $key }” was like this already.
team-site-unknown = There is no site of this key. Please add it first.

## Security

security-title = Security
security-factor = Second factor
security-factor-note = Everybody can set one up under Your account. People of the roles that are marked here must: until they have, nothing else is open to them.
# Above a list of roles.
security-must = Must have one
# Behind the name of a role: how many of its people have a second factor.
security-have-one = { $have } of { $all } have one
security-save = Save
security-saved = The rule is saved. It holds from the next page that anybody opens.

## API tokens

tokens-title = API tokens
# The heading of the list.
tokens-list = Tokens
tokens-none = No tokens yet
tokens-none-hint = A program that tells of contacts or reads scores needs one.
tokens-name = Name
# What a token may do, in words for programs such as contacts:read.
tokens-scopes = Scopes
# The head of a column of times.
tokens-made-at = Made
tokens-ends = Ends
tokens-last-used = Last used
# In the columns “Ends” and “Last used”.
tokens-never = never
tokens-state = State
tokens-revoked = Revoked
tokens-past = Past its date
tokens-revoke = Revoke
tokens-revoke-note = Programs that use it are refused from now on.
tokens-revoke-button = Revoke this token
tokens-is-revoked = The token is revoked. Its next request is refused.
tokens-made = The new token
tokens-made-note = Copy it now: only its hash is stored, and it is not shown again.
tokens-new = New token
tokens-name-help = What to know it by, such as helpdesk.
# Above a list of scopes: what the token may do.
tokens-may = May
tokens-ends-help = A number of days, or the last day, such as 2027-06-30. Empty: never.
tokens-make = Make the token
token-name-required = Give the token a name, to know it by later.
token-scope-required = Give at least one scope: { $scopes }.
token-scope-unknown = There is no scope "{ $scope }". Scopes are { $scopes }.
token-end-past = A token must end in the future.
token-end-syntax = Write a number of days, or the last day, such as 2027-06-30.
