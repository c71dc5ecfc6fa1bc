## The survey’s page

send = Wyślij
send-change = Wyślij zmianę
next = Dalej
back = Wstecz
page-of = Strona { $number } z { $of }
please-check = Prosimy spojrzeć na to jeszcze raz
please-choose = Prosimy wybrać jedną z odpowiedzi.
choose-one = Prosimy wybrać tylko jedną odpowiedź.
please-write = Prosimy coś tu napisać.
control-characters = Tekst zawiera znaki, których nie można wyświetlić. Prosimy je usunąć.
too-long = Tekst ma { $length ->
        [one] { $length } znak
        [few] { $length } znaki
       *[many] { $length } znaków
    }; zmieści się najwyżej { $limit }. Prosimy go skrócić.
no-email = To nie jest adres e-mail. Przykład: nazwa@example.org.
email-needed = Prosimy podać adres e-mail, pod którym możemy się skontaktować.
no-number = Proszę wpisać liczbę.
number-between = Proszę podać liczbę od { $lowest } do { $highest }.
number-in-steps = Proszę podać liczbę od { $lowest } do { $highest } co { $step }.
number-from = Proszę podać liczbę od { $lowest } wzwyż.
number-to = Proszę podać liczbę nie większą niż { $highest }.
decimals-at-most = { $decimals ->
        [0] Proszę podać liczbę całkowitą.
        [one] Proszę podać najwyżej jedną cyfrę po przecinku.
        [few] Proszę podać najwyżej { $decimals } cyfry po przecinku.
        [many] Proszę podać najwyżej { $decimals } cyfr po przecinku.
       *[other] Proszę podać najwyżej { $decimals } cyfry po przecinku.
    }
no-date = Proszę podać dzień jako rok, miesiąc, dzień: 2026-11-20.
date-from = Proszę podać dzień nie wcześniejszy niż { $earliest }.
date-to = Proszę podać dzień nie późniejszy niż { $latest }.
no-phone = To nie jest numer telefonu z numerem kierunkowym kraju. Przykład: +48 512 345 678.
choose-at-most = { $most ->
        [one] Proszę wybrać tylko jedną odpowiedź.
        [few] Proszę wybrać najwyżej { $most } odpowiedzi.
        [many] Proszę wybrać najwyżej { $most } odpowiedzi.
       *[other] Proszę wybrać najwyżej { $most } odpowiedzi.
    }
none-goes-alone = „Żadne z tych” nie łączy się z innymi odpowiedziami.
places-once = Proszę przyznać każde miejsce tylko raz.
every-row = Proszę odpowiedzieć w każdym wierszu.
file-hint = { $accept ->
        [photo] JPEG, PNG lub WebP.
        [document] PDF lub zwykły tekst.
       *[both] JPEG, PNG, WebP, PDF lub zwykły tekst.
    } Liczba plików: najwyżej { $most }. Wielkość każdego: najwyżej { $megabytes } MB.
files-here = Odebrano; nie trzeba wybierać ponownie:
file-take-away = Usunąć { $name }
please-add-file = Prosimy wybrać plik.
file-wrong-kind = { $name } { $accept ->
        [photo] nie jest zdjęciem JPEG, PNG lub WebP, które można odczytać.
        [document] nie jest plikiem PDF ani zwykłym tekstem.
       *[both] nie jest plikiem JPEG, PNG, WebP, PDF ani tekstem, który można odczytać.
    } Prosimy wybrać inny plik.
file-heic = { $name } ma format HEIC, którego nie można tu odczytać. Prosimy wybrać zdjęcie w formacie JPEG.
file-too-large = { $name } jest za duży; zmieści się najwyżej { $megabytes } MB. Prosimy wybrać mniejszy plik.
file-too-many-pixels = { $name } przekracza granicę pikseli, w milionach: { $most }. Prosimy wybrać mniejsze zdjęcie.
files-at-most = Liczba plików, które się tu zmieszczą: { $most }. Prosimy najpierw usunąć inne.
file-no-room = Plików nie można teraz przyjąć. Prosimy wysłać odpowiedź bez pliku albo spróbować później.
form-too-large = Te pliki są razem za duże. Nic z wpisanych danych nie przepadło: prosimy wrócić i wybrać mniej plików albo mniejsze.
form-broken = Formularz został uszkodzony po drodze. Prosimy wysłać go jeszcze raz.
resolved-answer = { $answer ->
        [yes] Tak
        [partly] Częściowo
       *[no] Nie
    }
about-contact = { $channel ->
        [phone] Rozmowa telefoniczna z nami { on-weekday }
        [chat] Rozmowa z nami na czacie { on-weekday }
        [email] Wiadomość e-mail do nas { about-contact.day }
        [ticket] Zgłoszenie zamknięte { on-weekday }
       *[visit] Wizyta u nas { on-weekday }
    }
    .day = { $weekday ->
        [monday] z poniedziałku
        [tuesday] z wtorku
        [wednesday] ze środy
        [thursday] z czwartku
        [friday] z piątku
        [saturday] z soboty
       *[sunday] z niedzieli
    }

## After an answer

somebody-will-contact = Ktoś z naszego zespołu skontaktuje się z Państwem.
read = Ta odpowiedź zostanie przeczytana.
change-answer = Zmień moją odpowiedź

## Links that take no answer

answered-heading = Odpowiedź została już udzielona
answered-text = Mamy tę odpowiedź i nie można jej już zmienić. Dziękujemy.
expired-heading = Ta ankieta jest już zakończona
expired-text = Była otwarta przez ograniczony czas. Dziękujemy za chęć odpowiedzi.
unknown-heading = Ten link nie prowadzi do żadnej ankiety
unknown-text = Być może został ucięty. Prosimy otworzyć go jeszcze raz z wiadomości lub skopiować w całości.

## When something fails

trouble-heading = Coś poszło nie tak po naszej stronie
trouble-text = Odpowiedź nie przepadła: prosimy wrócić i za minutę wysłać ją jeszcze raz.
held-heading = W tej chwili nie udało się tego zapisać
held-text = Nic z tego, co zostało wpisane, nie przepadło. Prosimy chwilę zaczekać i wysłać wszystko ponownie z tej strony.
send-again = Wyślij ponownie
offline = W tej chwili nie ma połączenia. Odpowiedź pozostanie na tym urządzeniu i zostanie wysłana, gdy tylko się pojawi.
card-invitation = To zajmie tylko chwilę, a każdą odpowiedź czytamy.
card-scan = Zeskanuj aparatem telefonu lub wpisz adres.

## What is done with answers, and how to refuse surveys

how-used = Jak wykorzystujemy odpowiedzi
how-used-text = Odpowiedzi trafiają do osób, które zajmowały się sprawą, oraz do ich przełożonych, aby naprawić błędy i pracować lepiej. Nie są sprzedawane ani używane do reklamy.
how-used-staff = Odpowiedzi trafiają do osób odpowiedzialnych tutaj za pracę, aby naprawić błędy i pracować lepiej. Nie są sprzedawane ani używane do reklamy.
dont-ask-again = Proszę więcej nie pytać
opt-out-heading = Czy mamy przestać pytać?
opt-out-text = Na ten adres nie będziemy już wysyłać ankiet. Zgłoszenia obsługujemy tak jak dotychczas.
opted-out-heading = Nie będziemy już pytać
opted-out-text = Od teraz dotyczy to wszystkich naszych ankiet na ten adres.
other-language = Język

## Mail

mail-subject = { $channel ->
        [phone] Jak przebiegła rozmowa?
        [chat] Jak przebiegła rozmowa na czacie?
        [visit] Jak przebiegła wizyta?
       *[other] Jak nam poszło?
    } Jedno pytanie – { $organisation }
on-weekday = { $weekday ->
        [monday] w poniedziałek
        [tuesday] we wtorek
        [wednesday] w środę
        [thursday] w czwartek
        [friday] w piątek
        [saturday] w sobotę
       *[sunday] w niedzielę
    }
on-date = { $date }
topic = {" "}w sprawie „{ $reason }”
mail-opening = Dzień dobry, { $channel ->
        [phone] { $day } rozmawialiśmy telefonicznie{ $topic }
        [chat] { $day } rozmawialiśmy na czacie{ $topic }
        [email] { $day } otrzymaliśmy Państwa wiadomość e-mail{ $topic }
        [ticket] { $day } zamknęliśmy Państwa zgłoszenie{ $topic }
       *[visit] { $day } gościliśmy Państwa u nas{ $topic }
    }{ $again ->
        [yes] , a od tego czasu odezwaliśmy się ponownie
       *[no] {""}
    }. Jedno pytanie:
mail-tap = Dotknięcie otwiera stronę z zaznaczonym wyborem; liczy się on po naciśnięciu przycisku { send }. Zajmie to minutę.
mail-answer-here = Prosimy odpowiedzieć tutaj:
mail-why = Ta wiadomość przychodzi, ponieważ mieli Państwo z nami kontakt.
mail-how-often = { $days ->
        [one] Pytamy najwyżej raz dziennie.
        [few] Pytamy najwyżej raz na { $days } dni.
       *[many] Pytamy najwyżej raz na { $days } dni.
    }
mail-dont-ask = Proszę mnie więcej nie pytać
mail-reminder = Przypomnienie, jedyne:

## Replies that staff write

reply-subject = W sprawie Państwa opinii: { $organisation }
you-wrote = Państwa słowa:
