### The frame of every staff page: navigation, who is logged in, pages that cannot be shown.

## Around every page

frame-to-content = Ir al contenido
frame-navigation = Principal
frame-menu = Menú
frame-your-account = Su cuenta
frame-log-out = Cerrar sesión

## The navigation

nav-overview = Resumen
nav-feedback = Opiniones
nav-cases = Casos
nav-cases-open = sin cerrar
nav-new-contact = Nuevo contacto
nav-surveys = Encuestas
nav-programs = Programas
nav-dispositions = Disposiciones
nav-touchpoints = Puntos de contacto
nav-teams = Equipos
nav-case-rules = Reglas de casos
nav-webhooks = Webhooks
nav-users = Usuarios
nav-security = Seguridad
nav-tokens = Tokens de API
nav-outbox = Bandeja de salida
nav-audit = Registro de auditoría
nav-jobs = Tareas

## Pages that cannot be shown

page-not-found = No encontrado
page-not-here = No está aquí
page-not-yours = No tiene acceso
page-did-not-work = Esto no ha funcionado
page-away = No disponible por ahora
page-try-again = Intentar de nuevo
page-to-overview = Ir al resumen
