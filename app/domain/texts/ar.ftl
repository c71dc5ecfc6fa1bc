## The survey’s page

send = إرسال
send-change = إرسال التعديل
next = التالي
back = السابق
page-of = الصفحة { $number } من { $of }
please-check = يُرجى مراجعة ما يلي
please-choose = يُرجى اختيار إحدى الإجابات.
choose-one = يُرجى اختيار إجابة واحدة فقط.
please-write = يُرجى كتابة شيء هنا.
control-characters = يحتوي هذا النص على رموز لا يمكن عرضها. يُرجى حذفها.
too-long = يتكوّن النص من { $length ->
        [zero] { $length } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $length } أحرف
        [many] { $length } حرفًا
       *[other] { $length } حرف
    }، والحد الأقصى { $limit }. يُرجى اختصاره.
no-email = هذا ليس عنوان بريد إلكتروني. مثال: name@example.org.
email-needed = يُرجى ذكر عنوان البريد الإلكتروني الذي يمكننا التواصل معكم عبره.
no-number = يرجى كتابة رقم.
number-between = يرجى إدخال رقم من { $lowest } إلى { $highest }.
number-in-steps = يرجى إدخال رقم من { $lowest } إلى { $highest } بخطوات من { $step }.
number-from = يرجى إدخال رقم لا يقل عن { $lowest }.
number-to = يرجى إدخال رقم لا يزيد على { $highest }.
decimals-at-most = { $decimals ->
        [0] يرجى إدخال عدد صحيح.
        [zero] يرجى إدخال عدد صحيح.
        [one] يرجى إدخال خانة عشرية واحدة على الأكثر.
        [two] يرجى إدخال خانتين عشريتين على الأكثر.
        [few] يرجى إدخال { $decimals } خانات عشرية على الأكثر.
        [many] يرجى إدخال { $decimals } خانة عشرية على الأكثر.
       *[other] يرجى إدخال { $decimals } خانة عشرية على الأكثر.
    }
no-date = يرجى إدخال اليوم بصيغة السنة والشهر واليوم: 2026-11-20.
date-from = يرجى إدخال يوم ابتداءً من { $earliest }.
date-to = يرجى إدخال يوم لا يتجاوز { $latest }.
no-phone = هذا ليس رقم هاتف برمز البلد. مثال: +966 51 234 5678.
choose-at-most = { $most ->
        [zero] يرجى عدم اختيار أي إجابة.
        [one] يرجى اختيار إجابة واحدة فقط.
        [two] يرجى اختيار إجابتين على الأكثر.
        [few] يرجى اختيار { $most } إجابات على الأكثر.
        [many] يرجى اختيار { $most } إجابة على الأكثر.
       *[other] يرجى اختيار { $most } إجابة على الأكثر.
    }
none-goes-alone = لا يمكن اختيار «لا شيء مما ذُكر» مع إجابات أخرى.
places-once = يرجى إعطاء كل مرتبة مرة واحدة فقط.
every-row = يرجى الإجابة في كل سطر.
file-hint = { $accept ->
        [photo] JPEG أو PNG أو WebP.
        [document] ملف PDF أو نص عادي.
       *[both] JPEG أو PNG أو WebP أو PDF أو نص عادي.
    } عدد الملفات: { $most } على الأكثر. حجم كل ملف: { $megabytes } ميغابايت على الأكثر.
files-here = وصلتنا؛ لا حاجة إلى اختيارها مرة أخرى:
file-take-away = إزالة { $name }
please-add-file = يُرجى اختيار ملف.
file-wrong-kind = { $name } { $accept ->
        [photo] ليس صورة JPEG أو PNG أو WebP يمكن قراءتها.
        [document] ليس ملف PDF ولا نصًا عاديًا.
       *[both] ليس ملف JPEG أو PNG أو WebP أو PDF أو نصًا يمكن قراءته.
    } يُرجى اختيار ملف آخر.
file-heic = صيغة { $name } هي HEIC، ولا يمكن قراءتها هنا. يُرجى اختيار الصورة بصيغة JPEG.
file-too-large = حجم { $name } كبير جدًا؛ الحد الأقصى { $megabytes } ميغابايت. يُرجى اختيار ملف أصغر.
file-too-many-pixels = يتجاوز { $name } حد البكسلات، بالملايين: { $most }. يُرجى اختيار صورة أصغر.
files-at-most = عدد الملفات المسموح به هنا: { $most }. يُرجى إزالة غيرها أولًا.
file-no-room = لا يمكن استلام الملفات الآن. يُرجى إرسال إجابتكم دون ملف، أو المحاولة لاحقًا.
form-too-large = حجم هذه الملفات معًا كبير جدًا. لم يضع شيء مما أدخلتموه: يُرجى الرجوع واختيار ملفات أقل أو أصغر.
form-broken = تعرّض هذا النموذج للتلف أثناء الإرسال. يُرجى إرساله مرة أخرى.
resolved-answer = { $answer ->
        [yes] نعم
        [partly] جزئيًا
       *[no] لا
    }
about-contact = { $channel ->
        [phone] مكالمتكم معنا { about-contact.day }
        [chat] محادثتكم معنا { about-contact.day }
        [email] رسالتكم إلينا { about-contact.day }
        [ticket] طلبكم الذي عولج { about-contact.day }
       *[visit] زيارتكم لنا { about-contact.day }
    }
    .day = { $weekday ->
        [monday] يوم الاثنين
        [tuesday] يوم الثلاثاء
        [wednesday] يوم الأربعاء
        [thursday] يوم الخميس
        [friday] يوم الجمعة
        [saturday] يوم السبت
       *[sunday] يوم الأحد
    }

## After an answer

somebody-will-contact = سيتواصل معكم أحد أفراد فريقنا.
read = نقرأ ما كتبتموه.
change-answer = تعديل إجابتي

## Links that take no answer

answered-heading = لقد أجبتم من قبل
answered-text = وصلتنا إجابتكم ولم يعد بالإمكان تعديلها. شكرًا لكم.
expired-heading = انتهى هذا الاستبيان
expired-text = كان متاحًا لفترة محدودة. شكرًا لرغبتكم في الإجابة.
unknown-heading = هذا الرابط لا يؤدي إلى أي استبيان
unknown-text = ربما اقتُطع جزء منه. يُرجى فتحه مرة أخرى من الرسالة أو نسخه كاملًا.

## When something fails

trouble-heading = حدث خطأ من جانبنا
trouble-text = لم تُفقد إجابتكم: يُرجى الرجوع وإرسالها مرة أخرى بعد دقيقة.
held-heading = تعذّر الحفظ في الوقت الحالي
held-text = لم يُفقد شيء مما أدخلتموه. يُرجى الانتظار قليلًا ثم الإرسال مرة أخرى من هذه الصفحة.
send-again = إعادة الإرسال
offline = لا يوجد اتصال حاليًا. إجابتكم محفوظة على هذا الجهاز وستُرسل فور عودة الاتصال.
card-invitation = لن يستغرق ذلك سوى لحظات، ونحن نقرأ كل إجابة.
card-scan = امسحوا الرمز بكاميرا هاتفكم أو اكتبوا العنوان.

## What is done with answers, and how to refuse surveys

how-used = كيف تُستخدم إجاباتكم
how-used-text = تصل إجاباتكم إلى من تولّوا طلبكم وإلى مسؤوليهم، من أجل تصحيح الأخطاء والتحسين. ولا تُباع ولا تُستخدم في الإعلانات.
how-used-staff = تصل إجاباتكم إلى المسؤولين عن العمل هنا، من أجل تصحيح الأخطاء والتحسين. ولا تُباع ولا تُستخدم في الإعلانات.
dont-ask-again = عدم السؤال مجددًا
opt-out-heading = هل نتوقف عن سؤالكم؟
opt-out-text = لن تصلكم منا أي استبيانات أخرى على هذا العنوان. وسنعالج طلباتكم كما في السابق.
opted-out-heading = لن نسألكم مجددًا
opted-out-text = يسري ذلك من الآن على جميع استبياناتنا المرسلة إلى هذا العنوان.
other-language = اللغة

## Mail

mail-subject = { $channel ->
        [phone] كيف كانت مكالمتكم؟
        [chat] كيف كانت محادثتكم؟
        [visit] كيف كانت زيارتكم؟
       *[other] كيف كانت تجربتكم؟
    } سؤال واحد من { $organisation }
on-weekday = { about-contact.day }
on-date = في { $date }
topic = {" "}بخصوص «{ $reason }»
mail-opening = مرحبًا، { $channel ->
        [phone] اتصلتم بنا { $day }{ $topic }
        [chat] تحادثتم معنا { $day }{ $topic }
        [email] كتبتم إلينا { $day }{ $topic }
        [ticket] أغلقنا طلبكم{ $topic } { $day }
       *[visit] زرتمونا { $day }{ $topic }
    }{ $again ->
        [yes] ، ثم تواصلنا معكم بعد ذلك
       *[no] {""}
    }. سؤال واحد:
mail-tap = بلمسة واحدة تُفتح الصفحة وقد حُدِّد اختياركم؛ ويُحتسب عند الضغط على «{ send }». يستغرق الأمر دقيقة واحدة.
mail-answer-here = للإجابة:
mail-why = وصلتكم هذه الرسالة لأنكم تواصلتم معنا.
mail-how-often = { $days ->
        [one] لا نسأل أكثر من مرة واحدة في اليوم.
        [two] لا نسأل أكثر من مرة واحدة كل يومين.
        [few] لا نسأل أكثر من مرة واحدة كل { $days } أيام.
        [many] لا نسأل أكثر من مرة واحدة كل { $days } يومًا.
       *[other] لا نسأل أكثر من مرة واحدة كل { $days } يوم.
    }
mail-dont-ask = لا أرغب في تلقي أسئلة أخرى
mail-reminder = تذكير، وهو الوحيد:

## Replies that staff write

reply-subject = بخصوص ما أخبرتمونا به: { $organisation }
you-wrote = كتبتم:
