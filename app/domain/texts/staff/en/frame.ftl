### The frame of every staff page: navigation, who is logged in, pages that cannot be shown.

## Around every page

frame-to-content = To the content
# The name of the navigation, for those who hear it.
frame-navigation = Main
frame-menu = Menu
frame-your-account = Your account
frame-log-out = Log out

## The navigation

nav-overview = Overview
nav-feedback = Feedback
nav-cases = Cases
# Heard behind the number of open cases, after a space: 12 open.
nav-cases-open = open
nav-new-contact = New contact
nav-surveys = Surveys
nav-programs = Programs
nav-dispositions = Dispositions
nav-touchpoints = Touchpoints
nav-teams = Teams
nav-case-rules = Case rules
nav-webhooks = Webhooks
nav-users = Users
nav-security = Security
nav-tokens = API tokens
nav-outbox = Outbox
nav-audit = Audit log
nav-jobs = Jobs

## Pages that cannot be shown

page-not-found = Not found
page-not-here = Not here
page-not-yours = Not yours to see
page-did-not-work = This did not work
page-away = Not available for now
page-try-again = Try again
page-to-overview = To the overview
