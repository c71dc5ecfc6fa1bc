### The frame of every staff page: navigation, who is logged in, pages that cannot be shown.

## Around every page

frame-to-content = Zum Inhalt
frame-navigation = Hauptnavigation
frame-menu = Menü
frame-your-account = Ihr Konto
frame-log-out = Abmelden

## The navigation

nav-overview = Überblick
nav-feedback = Feedback
nav-cases = Fälle
nav-cases-open = offen
nav-new-contact = Neuer Kontakt
nav-surveys = Umfragen
nav-programs = Programme
nav-dispositions = Dispositionen
nav-touchpoints = Kontaktpunkte
nav-teams = Teams
nav-case-rules = Fallregeln
nav-webhooks = Webhooks
nav-users = Benutzer
nav-security = Sicherheit
nav-tokens = API-Token
nav-outbox = Ausgang
nav-audit = Protokoll
nav-jobs = Aufgaben

## Pages that cannot be shown

page-not-found = Nicht gefunden
page-not-here = Nicht hier
page-not-yours = Für Sie nicht einsehbar
page-did-not-work = Das hat nicht geklappt
page-away = Gerade nicht verfügbar
page-try-again = Noch einmal versuchen
page-to-overview = Zum Überblick
