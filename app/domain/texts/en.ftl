## The survey’s page

# The button that submits. Other texts name it as { send }, so that both stay the same.
send = Send
# The button that submits a changed answer.
send-change = Send the change
# The button that leads to the next questions.
next = Next
# The button that leads back to the questions before.
back = Back
# Where one is, above the questions.
page-of = Page { $number } of { $of }
# Above the errors of a form that came back.
please-check = Please look at this again
# A question with choices has no answer.
please-choose = Please choose one of the answers.
# A question has several answers.
choose-one = Please choose only one answer.
# A required text is missing.
please-write = Please write something here.
# A text holds control characters.
control-characters = This holds characters that cannot be shown. Please remove them.
# The error beside a text that is too long: how many characters it has, and how many fit.
too-long = Your comment has { $length ->
        [one] { $length } character
       *[other] { $length } characters
    }; at most { $limit } fit. Please shorten it.
# Not an e-mail address.
no-email = This is not an e-mail address. One looks like name@example.org.
# Contact is wanted, and no address given.
email-needed = Please tell us the e-mail address at which we may contact you.
# What was written is no number.
no-number = Please write a number.
# A number that is too low or too high.
number-between = Please give a number from { $lowest } to { $highest }.
# A number that lies between the points of a line.
number-in-steps = Please give a number from { $lowest } to { $highest } in steps of { $step }.
# A number that is too low.
number-from = Please give a number from { $lowest } on.
# A number that is too high.
number-to = Please give a number of at most { $highest }.
# A number with more digits behind the point than are kept.
decimals-at-most = { $decimals ->
        [0] Please give a whole number.
        [one] Please give at most one digit behind the point.
       *[other] Please give at most { $decimals } digits behind the point.
    }
# What was written is no day.
no-date = Please give a day as year, month, day: 2026-11-20.
# A day that is too early.
date-from = Please give a day from { $earliest } on.
# A day that is too late.
date-to = Please give a day up to { $latest }.
# Not a telephone number.
no-phone = This is not a telephone number with its country code. One looks like +49 151 1234567.
# More choices were made than are possible.
choose-at-most = { $most ->
        [one] Please choose only one answer.
       *[other] Please choose at most { $most } answers.
    }
# “None of these” was chosen together with something else.
none-goes-alone = “None” cannot be chosen together with other answers.
# The places given in a ranking do not go together.
places-once = Please give each place only once.
# Not every line of a table has an answer.
every-row = Please give an answer in every line.
# Below a question for files: what it takes.
file-hint = { $accept ->
        [photo] JPEG, PNG or WebP.
        [document] PDF or plain text.
       *[both] JPEG, PNG, WebP, PDF or plain text.
    } Number of files: at most { $most }. Size of each: at most { $megabytes } MB.
# Above files that came with an earlier page or try.
files-here = Received; you need not choose these again:
# The box that takes such a file away.
file-take-away = Take away { $name }
# A required file is missing.
please-add-file = Please choose a file.
# A file is of no kind that the question takes.
file-wrong-kind = { $name } { $accept ->
        [photo] is not a photo that can be read: JPEG, PNG or WebP.
        [document] is neither a PDF nor plain text.
       *[both] is no file that can be read: JPEG, PNG, WebP, PDF or plain text.
    } Please choose another.
# A photo is in the format HEIC.
file-heic = { $name } is in the format HEIC, which cannot be read here. Please choose it as JPEG.
# A file is too large.
file-too-large = { $name } is too large; at most { $megabytes } MB fit. Please choose a smaller file.
# A photo has too many pixels.
file-too-many-pixels = { $name } has more than { $most } million pixels. Please choose a smaller one.
# More files than the question takes.
files-at-most = Number of files that fit here: { $most }. Please take others away first.
# Files cannot be taken for now.
file-no-room = Files cannot be taken just now. Please send your answer without a file, or try again later.
# A form with its files is larger than anything that is taken.
form-too-large = These files are too large together. Nothing you entered is lost: go back, and choose fewer or smaller ones.
# The form’s attempt number is missing or broken.
form-broken = This form was damaged on its way. Please press { send } once more.
# What can be answered where we ask whether an issue was resolved.
resolved-answer = { $answer ->
        [yes] Yes
        [partly] Partly
       *[no] No
    }
# The line above the first question: which contact it is about. “day” is the weekday as this line needs it.
about-contact = { $channel ->
        [phone] Your call with us on { about-contact.day }
        [chat] Your chat with us on { about-contact.day }
        [email] Your e-mail with us on { about-contact.day }
        [ticket] Your ticket with us on { about-contact.day }
       *[visit] Your visit on { about-contact.day }
    }
    .day = { $weekday ->
        [monday] Monday
        [tuesday] Tuesday
        [wednesday] Wednesday
        [thursday] Thursday
        [friday] Friday
        [saturday] Saturday
       *[sunday] Sunday
    }

## After an answer

# Below the thanks, when somebody is going to call or write.
somebody-will-contact = Somebody from our team will contact you.
# Below the thanks.
read = People read what you wrote.
# The link to change an answer.
change-answer = Change my answer

## Links that take no answer

# The answer has been given and can no longer be changed.
answered-heading = You have answered already
answered-text = Your answer is with us and can no longer be changed. Thank you.
# The survey has expired.
expired-heading = This survey has ended
expired-text = It was open for a limited time. Thank you for wanting to answer.
# No survey belongs to the link.
unknown-heading = This link leads to no survey
unknown-text = It may have been cut off. Please open it from the message once more, or copy it whole.

## When something fails

# Something failed on our side.
trouble-heading = Something went wrong on our side
trouble-text = Your answer is not lost: go back, and press { send } once more in a minute.
# A form could not be taken for now; everything that was typed is in this page.
held-heading = We could not save this just now
held-text = Nothing you entered is lost. Please wait a moment and send it again from this page.
send-again = Send again
# Beside the form while it waits for a connection.
offline = There is no connection right now. Your answer is kept on this device and sent as soon as there is one.
# On a printed comment card, below the question.
card-invitation = It takes a moment, and we read every answer.
# On a printed comment card, beside the QR code.
card-scan = Scan with your phone’s camera, or type the address.

## What is done with answers, and how to refuse surveys

# The link to what happens with answers.
how-used = How your answers are used
how-used-text = Your answers go to the people who handled your request and to those who lead them, to put things right and to get better. They are not sold and not used for advertising.
# The same, where staff are asked.
how-used-staff = Your answers go to those who are responsible for the work here, to put things right and to get better. They are not sold and not used for advertising.
# The link to opt out, and its button.
dont-ask-again = Don’t ask again
# The page to opt out.
opt-out-heading = Shall we stop asking you?
opt-out-text = You will get no more surveys from us at this address. Your requests are handled as before.
# After opting out.
opted-out-heading = We won’t ask you again
opted-out-text = This holds from now on, for all our surveys at this address.
# Above the choice of languages.
other-language = Language

## Mail

mail-subject = How was your { $channel ->
        [phone] call
        [chat] chat
        [email] e-mail
        [ticket] ticket
       *[visit] visit
    }? One question from { $organisation }
# The day of the contact inside the opening, while its weekday is clear.
on-weekday = on { about-contact.day }
# … and later, by its date: 20 November.
on-date = on { $date }
# What the contact was about, as the organisation calls it; follows another word, so it begins with a blank where the language has them.
topic = {" "}about “{ $reason }”
# The first sentence: how, when and what about. “day” is one of the two above, “topic” is the one above or nothing. “again” is yes after a case about it was closed.
mail-opening = Hello, { $channel ->
        [phone] you called us { $day }{ $topic }
        [chat] you chatted with us { $day }{ $topic }
        [email] you wrote to us { $day }{ $topic }
        [ticket] we closed your request { $day }{ $topic }
       *[visit] you visited us { $day }{ $topic }
    }{ $again ->
        [yes] , and we got back to you since
       *[no] {""}
    }. One question:
# Below the score buttons.
mail-tap = A tap opens the page with your choice marked; it counts when you press { send }. Takes a minute.
# In the text part, before the link.
mail-answer-here = Answer here:
# In the foot: why it came.
mail-why = You get this because you contacted us.
# In the foot: how often we ask.
mail-how-often = { $days ->
        [one] We ask at most once a day.
       *[other] We ask at most once in { $days } days.
    }
# In the foot: the link to opt out.
mail-dont-ask = Don’t ask me again
# The beginning of a reminder.
mail-reminder = A reminder, and the only one:

## Replies that staff write

reply-subject = About what you told us: { $organisation }
# Above the customer’s own words.
you-wrote = You wrote:
