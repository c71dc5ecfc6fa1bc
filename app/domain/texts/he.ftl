## The survey’s page

send = שליחה
send-change = שליחת השינוי
next = הבא
back = הקודם
page-of = עמוד { $number } מתוך { $of }
please-check = נא לבדוק שוב את הפרטים הבאים
please-choose = נא לבחור אחת מהתשובות.
choose-one = נא לבחור תשובה אחת בלבד.
please-write = נא לכתוב כאן משהו.
control-characters = הטקסט מכיל תווים שלא ניתן להציג. נא להסיר אותם.
too-long = הטקסט מכיל { $length ->
        [one] תו אחד
        [two] שני תווים
       *[other] { $length } תווים
    }; אפשר לכל היותר { $limit }. נא לקצר אותו.
no-email = זו אינה כתובת דוא״ל. לדוגמה: name@example.org.
email-needed = נא לציין את כתובת הדוא״ל שבה נוכל ליצור איתכם קשר.
no-number = נא לכתוב מספר.
number-between = נא לציין מספר מ־{ $lowest } עד { $highest }.
number-in-steps = נא לציין מספר מ־{ $lowest } עד { $highest } בקפיצות של { $step }.
number-from = נא לציין מספר שאינו קטן מ־{ $lowest }.
number-to = נא לציין מספר שאינו גדול מ־{ $highest }.
decimals-at-most = { $decimals ->
        [0] נא לציין מספר שלם.
        [one] נא לציין ספרה אחת לכל היותר אחרי הנקודה.
        [two] נא לציין שתי ספרות לכל היותר אחרי הנקודה.
       *[other] נא לציין { $decimals } ספרות לכל היותר אחרי הנקודה.
    }
no-date = נא לציין יום כשנה, חודש, יום: 2026-11-20.
date-from = נא לציין יום החל מ־{ $earliest }.
date-to = נא לציין יום עד { $latest }.
no-phone = זה אינו מספר טלפון עם קידומת מדינה. דוגמה: +972 51 234 5678.
choose-at-most = { $most ->
        [one] נא לבחור תשובה אחת בלבד.
        [two] נא לבחור שתי תשובות לכל היותר.
       *[other] נא לבחור { $most } תשובות לכל היותר.
    }
none-goes-alone = אי אפשר לבחור „אף אחת מאלה” יחד עם תשובות אחרות.
places-once = נא לתת כל מקום פעם אחת בלבד.
every-row = נא לענות בכל שורה.
file-hint = { $accept ->
        [photo] ‏JPEG, PNG או WebP.
        [document] ‏PDF או טקסט פשוט.
       *[both] ‏JPEG, PNG, WebP, PDF או טקסט פשוט.
    } מספר הקבצים: עד { $most }. גודל כל קובץ: עד { $megabytes } MB.
files-here = התקבל; אין צורך לבחור שוב:
file-take-away = הסרת { $name }
please-add-file = נא לבחור קובץ.
file-wrong-kind = { $name } { $accept ->
        [photo] אינו תמונת JPEG, PNG או WebP שניתן לקרוא.
        [document] אינו PDF ואינו טקסט פשוט.
       *[both] אינו קובץ JPEG, PNG, WebP, PDF או טקסט שניתן לקרוא.
    } נא לבחור קובץ אחר.
file-heic = { $name } הוא בפורמט HEIC, שאי אפשר לקרוא כאן. נא לבחור את התמונה כ־JPEG.
file-too-large = { $name } גדול מדי; אפשר עד { $megabytes } MB. נא לבחור קובץ קטן יותר.
file-too-many-pixels = { $name } חורג ממספר הפיקסלים, במיליונים: { $most }. נא לבחור תמונה קטנה יותר.
files-at-most = מספר הקבצים האפשרי כאן: { $most }. נא להסיר תחילה אחרים.
file-no-room = אי אפשר לקבל קבצים כרגע. נא לשלוח את התשובה בלי קובץ, או לנסות שוב מאוחר יותר.
form-too-large = הקבצים האלה יחד גדולים מדי. דבר ממה שמולא לא אבד: נא לחזור ולבחור פחות קבצים או קבצים קטנים יותר.
form-broken = הטופס נפגם בדרך. נא לשלוח אותו שוב.
resolved-answer = { $answer ->
        [yes] כן
        [partly] חלקית
       *[no] לא
    }
about-contact = { $channel ->
        [phone] השיחה שלכם איתנו { on-weekday }
        [chat] הצ׳אט שלכם איתנו { on-weekday }
        [email] הודעת הדוא״ל שלכם אלינו { about-contact.day }
        [ticket] הפנייה שלכם, שטופלה { on-weekday }
       *[visit] הביקור שלכם אצלנו { on-weekday }
    }
    .day = { $weekday ->
        [monday] מיום שני
        [tuesday] מיום שלישי
        [wednesday] מיום רביעי
        [thursday] מיום חמישי
        [friday] מיום שישי
        [saturday] משבת
       *[sunday] מיום ראשון
    }

## After an answer

somebody-will-contact = הצוות שלנו ייצור איתכם קשר.
read = אנחנו קוראים את מה שכתבתם.
change-answer = שינוי התשובה שלי

## Links that take no answer

answered-heading = כבר עניתם
answered-text = התשובה שלכם התקבלה ולא ניתן עוד לשנות אותה. תודה.
expired-heading = הסקר הזה הסתיים
expired-text = הוא היה פתוח לזמן מוגבל. תודה שרציתם לענות.
unknown-heading = הקישור הזה אינו מוביל לסקר
unknown-text = ייתכן שהוא נקטע. נא לפתוח אותו שוב מההודעה או להעתיק אותו במלואו.

## When something fails

trouble-heading = משהו השתבש אצלנו
trouble-text = התשובה שלכם לא אבדה: נא לחזור אחורה ולשלוח אותה שוב בעוד דקה.
held-heading = לא ניתן היה לשמור כרגע
held-text = דבר ממה שהזנתם לא אבד. נא להמתין רגע ולשלוח שוב מהעמוד הזה.
send-again = שליחה חוזרת
offline = אין חיבור כרגע. התשובה שלכם נשמרת במכשיר הזה ותישלח ברגע שיהיה חיבור.
card-invitation = זה לוקח רגע, ואנחנו קוראים כל תשובה.
card-scan = סורקים במצלמת הטלפון או מקלידים את הכתובת.

## What is done with answers, and how to refuse surveys

how-used = איך משתמשים בתשובות שלכם
how-used-text = התשובות שלכם מגיעות לאנשים שטיפלו בפנייה ולמנהלים שלהם, כדי לתקן ולהשתפר. הן אינן נמכרות ואינן משמשות לפרסום.
how-used-staff = התשובות שלכם מגיעות לאחראים על העבודה כאן, כדי לתקן ולהשתפר. הן אינן נמכרות ואינן משמשות לפרסום.
dont-ask-again = לא לשאול שוב
opt-out-heading = להפסיק לשאול אתכם?
opt-out-text = לא תקבלו מאיתנו עוד סקרים לכתובת הזאת. הפניות שלכם יטופלו כרגיל.
opted-out-heading = לא נשאל אתכם שוב
opted-out-text = זה תקף מעכשיו לכל הסקרים שלנו לכתובת הזאת.
other-language = שפה

## Mail

mail-subject = { $channel ->
        [phone] איך הייתה השיחה?
        [chat] איך היה הצ׳אט?
        [visit] איך היה הביקור?
       *[other] איך היה?
    } שאלה אחת מ־{ $organisation }
on-weekday = { $weekday ->
        [monday] ביום שני
        [tuesday] ביום שלישי
        [wednesday] ביום רביעי
        [thursday] ביום חמישי
        [friday] ביום שישי
        [saturday] בשבת
       *[sunday] ביום ראשון
    }
on-date = ב־{ $date }
topic = {" "}בנושא ״{ $reason }״
mail-opening = שלום, { $channel ->
        [phone] התקשרתם אלינו { $day }{ $topic }
        [chat] התכתבתם איתנו בצ׳אט { $day }{ $topic }
        [email] כתבתם אלינו { $day }{ $topic }
        [ticket] סגרנו את הפנייה שלכם{ $topic } { $day }
       *[visit] ביקרתם אצלנו { $day }{ $topic }
    }{ $again ->
        [yes] , ומאז חזרנו אליכם
       *[no] {""}
    }. שאלה אחת:
mail-tap = לחיצה פותחת את העמוד כשהבחירה שלכם מסומנת; היא נספרת כשלוחצים על ״{ send }״. זה לוקח דקה.
mail-answer-here = לתשובה:
mail-why = קיבלתם את ההודעה הזאת כי פניתם אלינו.
mail-how-often = { $days ->
        [one] אנחנו שואלים לכל היותר פעם ביום.
        [two] אנחנו שואלים לכל היותר פעם ביומיים.
       *[other] אנחנו שואלים לכל היותר פעם ב־{ $days } ימים.
    }
mail-dont-ask = נא לא לשאול אותי שוב
mail-reminder = תזכורת, היחידה:

## Replies that staff write

reply-subject = בנוגע למה שסיפרתם לנו: { $organisation }
you-wrote = כתבתם:
