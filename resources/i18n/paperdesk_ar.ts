<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AbstractView</name>
    <message>
        <source>Abstract</source>
        <translation>الملخّص</translation>
    </message>
    <message>
        <source>No abstract came with this paper.</source>
        <translation>لم يرد ملخّص مع هذه الورقة.</translation>
    </message>
</context>
<context>
    <name>AroundPage</name>
    <message>
        <source>Papers around this one</source>
        <translation>أوراق حول هذه</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>مشابهة</translation>
    </message>
</context>
<context>
    <name>AuthorLine</name>
    <message>
        <source>Show fewer</source>
        <translation>عرض أقل</translation>
    </message>
    <message>
        <source>Search for papers by {}</source>
        <translation>البحث عن أوراق ⁨{}⁩</translation>
    </message>
    <message>
        <source>Author {}</source>
        <translation>المؤلف ⁨{}⁩</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>المؤلفون</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>authors</comment>
        <translation>
            <numerusform>ولا أحد آخر</numerusform>
            <numerusform>ومؤلف آخر</numerusform>
            <numerusform>ومؤلفان آخران</numerusform>
            <numerusform>و%Ln آخرين</numerusform>
            <numerusform>و%Ln آخر</numerusform>
            <numerusform>و%Ln آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BacklinkList</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>notes</comment>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln note(s)</source>
        <translation>
            <numerusform>لا ملاحظة تشير إليها</numerusform>
            <numerusform>تشير إليها ملاحظة واحدة</numerusform>
            <numerusform>تشير إليها ملاحظتان</numerusform>
            <numerusform>تشير إليها %Ln ملاحظات</numerusform>
            <numerusform>تشير إليها %Ln ملاحظة</numerusform>
            <numerusform>تشير إليها %Ln ملاحظة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupController</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>A backup is being made or restored already.</source>
        <translation>يجري الآن إنشاء نسخة احتياطية أو استعادتها.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>جارٍ النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>The backup was made, and read again: it is whole.</source>
        <translation>أُنشئت النسخة الاحتياطية وقُرئت من جديد: إنها سليمة.</translation>
    </message>
    <message>
        <source>The backup is without files that could not be read: {names}</source>
        <translation>النسخة الاحتياطية من دون ملفات تعذّرت قراءتها: ⁨{names}⁩</translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Back up now</source>
        <translation>أنشئ نسخة احتياطية الآن</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>استعد…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>استعد من ملف…</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>جارٍ البحث عن النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>The last backup is of {when}. All of them take {size}.</source>
        <translation>آخر نسخة احتياطية بتاريخ ⁨{when}⁩. تشغل كلها ⁨{size}⁩.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>لا توجد نسخة احتياطية بعد.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>جارٍ النسخ الاحتياطي…</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>النسخ الاحتياطية، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>أُنشئت</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>تتعذّر قراءتها</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>تلقائيًا</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>بطلب منك</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>قبل استعادة</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>مجلد آخر…</translation>
    </message>
    <message>
        <source>Backups that are there already stay in the old folder.</source>
        <translation>تبقى النسخ الاحتياطية الموجودة في المجلد القديم.</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A fault in PaperDesk</source>
        <translation>خطأ في PaperDesk</translation>
    </message>
    <message>
        <source>Something went wrong inside PaperDesk</source>
        <translation>حدث خطأ داخل PaperDesk</translation>
    </message>
    <message>
        <source>This is a fault of the program, not yours. Your papers and notes are on the disk and you can go on working. If you report it, please send the details below.</source>
        <translation>هذا خطأ في البرنامج لا منك. أوراقك وملاحظاتك محفوظة على القرص ويمكنك متابعة العمل. إن أبلغت عنه فأرسل التفاصيل أدناه.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>متابعة العمل</translation>
    </message>
</context>
<context>
    <name>CitationsController</name>
    <message numerus="yes">
        <source>%Ln identifier(s) copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي معرّف.</numerusform>
            <numerusform>نُسخ معرّف واحد.</numerusform>
            <numerusform>نُسخ معرّفان.</numerusform>
            <numerusform>نُسخت %Ln معرّفات.</numerusform>
            <numerusform>نُسخ %Ln معرّفًا.</numerusform>
            <numerusform>نُسخ %Ln معرّف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a paper first.</source>
        <translation>اختر ورقة أولًا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln citation(s) copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي استشهاد.</numerusform>
            <numerusform>نُسخ الاستشهاد.</numerusform>
            <numerusform>نُسخ استشهادان.</numerusform>
            <numerusform>نُسخت %Ln استشهادات.</numerusform>
            <numerusform>نُسخ %Ln استشهادًا.</numerusform>
            <numerusform>نُسخ %Ln استشهاد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a style</source>
        <translation>إضافة نمط</translation>
    </message>
    <message>
        <source>Citation styles (*.csl *.xml)</source>
        <translation>أنماط التوثيق (*.csl *.xml)</translation>
    </message>
</context>
<context>
    <name>CollectionController</name>
    <message>
        <source>No collection is shown.</source>
        <translation>لا تُعرض أي مجموعة.</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Name (a/b puts b into a):</source>
        <translation>الاسم (a/b يضع b داخل a):</translation>
    </message>
    <message>
        <source>Rename collection</source>
        <translation>إعادة تسمية المجموعة</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>الاسم الجديد:</translation>
    </message>
</context>
<context>
    <name>CollectionField</name>
    <message>
        <source>Collections that fit</source>
        <translation>مجموعات مطابقة</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Collection, or above/below</source>
        <translation>مجموعة، أو أعلى/أدنى</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>New collection “{}”</source>
        <translation>مجموعة جديدة «⁨{}⁩»</translation>
    </message>
</context>
<context>
    <name>CollectionWishes</name>
    <message>
        <source>New collection within it…</source>
        <translation>مجموعة جديدة داخلها…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>إعادة التسمية…</translation>
    </message>
    <message>
        <source>Delete; its papers stay</source>
        <translation>حذف؛ وتبقى أوراقها</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>أعمدة الجدول</translation>
    </message>
    <message>
        <source>What the columns hold; it is remembered for tables with the same columns.</source>
        <translation>ما تحويه الأعمدة؛ ويُتذكّر للجداول ذات الأعمدة نفسها.</translation>
    </message>
    <message>
        <source>What {column} holds</source>
        <translation>ما يحويه ⁨{column}⁩</translation>
    </message>
</context>
<context>
    <name>CommentEditor</name>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>إزالة هذه العلامة</translation>
    </message>
</context>
<context>
    <name>CommunityLine</name>
    <message>
        <source>Upvotes as they were seen: {history}</source>
        <translation>الأصوات كما شوهدت: ⁨{history}⁩</translation>
    </message>
    <message>
        <source>Opens the paper&apos;s page outside</source>
        <translation>يفتح صفحة الورقة خارج البرنامج</translation>
    </message>
    <message>
        <source>Upvotes over time</source>
        <translation>الأصوات عبر الزمن</translation>
    </message>
    <message>
        <source>Upvotes that came within a week of the last look</source>
        <translation>أصوات وردت خلال أسبوع قبل آخر نظرة</translation>
    </message>
    <message>
        <source>Stars of the paper&apos;s code</source>
        <translation>نجوم شيفرة الورقة</translation>
    </message>
    <message>
        <source>Opens the discussion outside</source>
        <translation>يفتح النقاش خارج البرنامج</translation>
    </message>
    <message>
        <source>withdrawn on {day}</source>
        <translation>سُحبت في ⁨{day}⁩</translation>
    </message>
    <message>
        <source>Shows what the site links with this paper</source>
        <translation>يعرض ما يربطه الموقع بهذه الورقة</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>فيلم</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Opens {} outside</source>
        <translation>يفتح ⁨{}⁩ خارج البرنامج</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>The two papers, field by field</source>
        <translation>الورقتان، حقلًا بحقل</translation>
    </message>
    <message>
        <source>This one is kept</source>
        <translation>تبقى هذه</translation>
    </message>
    <message>
        <source>This one is joined with it</source>
        <translation>تُدمج هذه معها</translation>
    </message>
    <message>
        <source>id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>لك</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>note</source>
        <translation>الملاحظة</translation>
    </message>
</context>
<context>
    <name>CompletionController</name>
    <message>
        <source>These papers lack nothing that sources usually tell.</source>
        <translation>لا ينقص هذه الأوراق شيء مما تذكره المصادر عادة.</translation>
    </message>
    <message numerus="yes">
        <source>More is known of %Ln paper(s).</source>
        <translation>
            <numerusform>لا يُعرف المزيد.</numerusform>
            <numerusform>يُعرف المزيد عن ورقة واحدة.</numerusform>
            <numerusform>يُعرف المزيد عن ورقتين.</numerusform>
            <numerusform>يُعرف المزيد عن %Ln أوراق.</numerusform>
            <numerusform>يُعرف المزيد عن %Ln ورقة.</numerusform>
            <numerusform>يُعرف المزيد عن %Ln ورقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>اعرضه</translation>
    </message>
    <message>
        <source>Nothing was found that you have not looked at.</source>
        <translation>لم يوجد شيء لم تنظر إليه.</translation>
    </message>
</context>
<context>
    <name>CompletionDialog</name>
    <message>
        <source>Complete papers</source>
        <translation>استكمال الأوراق</translation>
    </message>
    <message>
        <source>Papers of which more is known</source>
        <translation>أوراق يُعرف عنها المزيد</translation>
    </message>
    <message>
        <source>Asking other sources…</source>
        <translation>تُسأل مصادر أخرى…</translation>
    </message>
    <message>
        <source>You may close this; what is found is kept for you.</source>
        <translation>يمكنك إغلاق هذا؛ ما يوجد يُحفظ لك.</translation>
    </message>
    <message>
        <source>Fill all gaps</source>
        <translation>املأ كل الفراغات</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>لا تأخذ شيئًا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>اقتراحات الإكمال</translation>
    </message>
</context>
<context>
    <name>ConflictStrip</name>
    <message>
        <source>Two copies of this note</source>
        <translation>نسختان من هذه الملاحظة</translation>
    </message>
    <message>
        <source>Show other copy</source>
        <translation>عرض النسخة الأخرى</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>الاحتفاظ بنسختي</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>الاحتفاظ بالأخرى</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>نصّك</translation>
    </message>
    <message>
        <source>The other copy</source>
        <translation>النسخة الأخرى</translation>
    </message>
    <message>
        <source>This note was changed outside while you wrote. Your text is kept in {}.</source>
        <translation>عُدّلت هذه الملاحظة من خارج البرنامج وأنت تكتب. نصّك محفوظ في ⁨{}⁩.</translation>
    </message>
    <message>
        <source>There is another copy of this note in the folder: {}.</source>
        <translation>توجد نسخة أخرى من هذه الملاحظة في المجلد: ⁨{}⁩.</translation>
    </message>
</context>
<context>
    <name>DetailController</name>
    <message>
        <source>No PDF or page is known for this paper.</source>
        <translation>لا يُعرف لهذه الورقة ملف PDF ولا صفحة.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>You have seen every paper in this list.</source>
        <translation>شاهدت كل أوراق هذه القائمة.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Paper</source>
        <translation>الورقة</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>اختر ورقة من القائمة.</translation>
    </message>
    <message>
        <source>Choose one in the list, or press {key}.</source>
        <translation>اختر ورقة من القائمة أو اضغط ⁨{key}⁩.</translation>
    </message>
    <message>
        <source>No paper selected</source>
        <translation>لم تُحدَّد ورقة</translation>
    </message>
    <message>
        <source>Nothing found for “{}”</source>
        <translation>لا نتائج لـ «⁨{}⁩»</translation>
    </message>
    <message>
        <source>Bring some in, and they are here also without a network.</source>
        <translation>ما تستورده يبقى هنا حتى من دون شبكة.</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>لا أوراق بعد</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>استيراد ملف</translation>
    </message>
</context>
<context>
    <name>DigestController</name>
    <message>
        <source>Search: {name}</source>
        <translation>بحث: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Watch: {name}</source>
        <translation>مراقبة: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>All I follow</source>
        <translation>كل ما أتابعه</translation>
    </message>
    <message>
        <source>All searches that watch</source>
        <translation>كل عمليات البحث المراقِبة</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>الجديد</translation>
    </message>
    <message>
        <source>Folder of digests</source>
        <translation>مجلد الموجزات</translation>
    </message>
    <message>
        <source>Making digests</source>
        <translation>يجري إعداد الموجزات</translation>
    </message>
    <message>
        <source>It goes into the keyring of your system: {name}</source>
        <translation>تُحفظ في حلقة مفاتيح نظامك: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>It is kept nowhere.</source>
        <translation>لا تُحفظ في أي مكان.</translation>
    </message>
    <message>
        <source>Password of the mail account</source>
        <translation>كلمة مرور حساب البريد</translation>
    </message>
</context>
<context>
    <name>DigestFields</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>من</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>التواتر</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>إلى مجلد</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>بالبريد</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Page (HTML)</source>
        <translation>صفحة (HTML)</translation>
    </message>
    <message>
        <source>Feed (RSS)</source>
        <translation>خلاصة (RSS)</translation>
    </message>
    <message>
        <source>Mail file (.eml)</source>
        <translation>ملف بريد (.eml)</translation>
    </message>
    <message>
        <source>As</source>
        <translation>بصيغة</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>From</source>
        <translation>المرسل</translation>
    </message>
    <message>
        <source>the first address above</source>
        <translation>العنوان الأول أعلاه</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>خادم البريد</translation>
    </message>
    <message>
        <source>None (this machine only)</source>
        <translation>بلا (هذا الجهاز فقط)</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التعمية</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>if the server asks for one</source>
        <translation>إن طلبه الخادم</translation>
    </message>
    <message>
        <source>Ends by</source>
        <translation>ينتهي بـ</translation>
    </message>
    <message>
        <source>an https address, or nothing: by a mail</source>
        <translation>عنوان https، أو لا شيء: برسالة بريد</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>كل شهر</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>كل ساعة</translation>
    </message>
    <message>
        <source>When I send it</source>
        <translation>حين أرسله</translation>
    </message>
    <message>
        <source>The password is kept in the keyring of your system: {name}</source>
        <translation>تُحفظ كلمة المرور في حلقة مفاتيح نظامك: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Your system has no keyring. You are asked for the password each time.</source>
        <translation>ليس في نظامك حلقة مفاتيح. تُسأل عن كلمة المرور كل مرة.</translation>
    </message>
</context>
<context>
    <name>DigestsDialog</name>
    <message>
        <source>Digests</source>
        <translation>الموجزات</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>New digest</source>
        <translation>موجز جديد</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) in the next issue</source>
        <translation>
            <numerusform>لا أوراق (%Ln) في العدد القادم</numerusform>
            <numerusform>ورقة واحدة (%Ln) في العدد القادم</numerusform>
            <numerusform>ورقتان (%Ln) في العدد القادم</numerusform>
            <numerusform>%Ln أوراق في العدد القادم</numerusform>
            <numerusform>%Ln ورقة في العدد القادم</numerusform>
            <numerusform>%Ln ورقة في العدد القادم</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new for it now; nothing would be sent.</source>
        <translation>لا جديد له الآن؛ لن يُرسَل شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the one after</source>
        <translation>
            <numerusform>لا غيرها (%Ln) في الذي يليه</numerusform>
            <numerusform>%Ln أخرى في الذي يليه</numerusform>
            <numerusform>%Ln أخريان في الذي يليه</numerusform>
            <numerusform>%Ln أخرى في الذي يليه</numerusform>
            <numerusform>%Ln أخرى في الذي يليه</numerusform>
            <numerusform>%Ln أخرى في الذي يليه</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>يجري الإرسال…</translation>
    </message>
    <message>
        <source>Last sent on {day}</source>
        <translation>أُرسل آخر مرة في ⁨{day}⁩</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>لم يُرسَل شيء بعد</translation>
    </message>
</context>
<context>
    <name>DocumentIntake</name>
    <message>
        <source>Looking for PDF files</source>
        <translation>يُبحث عن ملفات PDF</translation>
    </message>
    <message>
        <source>Looking for moved files</source>
        <translation>يُبحث عن الملفات المنقولة</translation>
    </message>
</context>
<context>
    <name>DocumentNotice</name>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>يجري فتح الملف…</translation>
    </message>
    <message>
        <source>{file} is locked</source>
        <translation>الملف ⁨{file}⁩ مقفل</translation>
    </message>
    <message>
        <source>{file} cannot be shown</source>
        <translation>لا يمكن عرض ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>افتح</translation>
    </message>
</context>
<context>
    <name>DocumentsController</name>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Add PDF files</source>
        <translation>إضافة ملفات PDF</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>ملفات PDF</translation>
    </message>
    <message>
        <source>Add a folder of PDF files</source>
        <translation>إضافة مجلد من ملفات PDF</translation>
    </message>
    <message>
        <source>The paper has {file} already.</source>
        <translation>لدى الورقة ⁨{file}⁩ من قبل.</translation>
    </message>
    <message>
        <source>No folder is watched; you choose one in the preferences.</source>
        <translation>لا مجلد مراقَب؛ يمكنك اختيار واحد في التفضيلات.</translation>
    </message>
    <message>
        <source>Nothing new appeared in {folder}.</source>
        <translation>لم يظهر شيء جديد في ⁨{folder}⁩.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>المجلد المراقَب</translation>
    </message>
    <message>
        <source>There is no PDF file in it.</source>
        <translation>لا يوجد فيه ملف PDF.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>DocumentsDialog</name>
    <message>
        <source>Add PDF files</source>
        <translation>إضافة ملفات PDF</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>ملفات PDF</translation>
    </message>
    <message>
        <source>Leave the files where they lie, and link them</source>
        <translation>ترك الملفات في مكانها وربطها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>تُقرأ الملفات…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>⁨{}⁩ من ⁨{}⁩</translation>
    </message>
    <message>
        <source>Taking files in…</source>
        <translation>تُضاف الملفات…</translation>
    </message>
    <message>
        <source>No file was taken in</source>
        <translation>لم يُضف أي ملف</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>يجري الإيقاف…</translation>
    </message>
    <message>
        <source>similar title</source>
        <translation>عنوان قريب</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>DuplicatesController</name>
    <message>
        <source>Select two papers to merge them.</source>
        <translation>حدّد ورقتين لدمجهما.</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Duplicates</source>
        <translation>الأوراق المكرّرة</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>جارٍ البحث عن المكرّر…</translation>
    </message>
    <message>
        <source>The search was broken off</source>
        <translation>أُوقف البحث</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Merge all that are sure</source>
        <translation>دمج كل المؤكّد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>تبديل</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>ليستا واحدة</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Pairs of papers that may be one</source>
        <translation>أزواج من الأوراق قد تكون ورقة واحدة</translation>
    </message>
</context>
<context>
    <name>EntryChoice</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Words of titles, an author or a year</source>
        <translation>كلمات من العناوين أو مؤلف أو سنة</translation>
    </message>
    <message>
        <source>Find entries</source>
        <translation>البحث عن مدخلات</translation>
    </message>
    <message>
        <source>Entries of the file</source>
        <translation>مدخلات الملف</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>أخذ الكل</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>عدم أخذ شيء</translation>
    </message>
    <message>
        <source>Only new ones</source>
        <translation>الجديدة فقط</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more, which come in with the file</source>
        <comment>papers</comment>
        <translation>
            <numerusform>لا مدخلات أخرى تأتي مع الملف</numerusform>
            <numerusform>مدخل آخر يأتي مع الملف</numerusform>
            <numerusform>مدخلان آخران يأتيان مع الملف</numerusform>
            <numerusform>%Ln مدخلات أخرى تأتي مع الملف</numerusform>
            <numerusform>%Ln مدخلًا آخر تأتي مع الملف</numerusform>
            <numerusform>%Ln مدخل آخر تأتي مع الملف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>The list shown ({})</source>
        <translation>القائمة المعروضة (⁨{}⁩)</translation>
    </message>
    <message>
        <source>All of {place} ({n})</source>
        <translation>كل ما في ⁨{place}⁩ (⁨{n}⁩)</translation>
    </message>
    <message>
        <source>The papers chosen ({})</source>
        <translation>الأوراق المختارة (⁨{}⁩)</translation>
    </message>
    <message>
        <source>All papers ({})</source>
        <translation>كل الأوراق (⁨{}⁩)</translation>
    </message>
    <message>
        <source>library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>This paper, “{title}”</source>
        <translation>هذه الورقة، «⁨{title}⁩»</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>أوراق</translation>
    </message>
    <message>
        <source>Export papers</source>
        <translation>تصدير الأوراق</translation>
    </message>
    <message>
        <source>Exporting papers</source>
        <translation>يجري تصدير الأوراق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) written to {path}.</source>
        <translation>
            <numerusform>لم تُكتب أي ورقة في ⁨{path}⁩.</numerusform>
            <numerusform>كُتبت ورقة واحدة في ⁨{path}⁩.</numerusform>
            <numerusform>كُتبت ورقتان في ⁨{path}⁩.</numerusform>
            <numerusform>كُتبت %Ln أوراق في ⁨{path}⁩.</numerusform>
            <numerusform>كُتبت %Ln ورقة في ⁨{path}⁩.</numerusform>
            <numerusform>كُتبت %Ln ورقة في ⁨{path}⁩.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Nothing was exported; the file is as it was.</source>
        <translation>لم يُصدَّر شيء؛ والملف كما كان.</translation>
    </message>
    <message>
        <source>{path} is no longer kept up to date.</source>
        <translation>لم يعد ⁨{path}⁩ يُحدَّث تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export papers</source>
        <translation>تصدير الأوراق</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Citation keys</source>
        <translation>مفاتيح الاستشهاد</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>States and stars</source>
        <translation>الحالات والنجوم</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Attached files, copied into a folder beside</source>
        <translation>الملفات المرفقة، منسوخة في مجلد بجانب الملف</translation>
    </message>
    <message>
        <source>Your marks, in the copies of PDF files</source>
        <translation>علاماتك، في نسخ ملفات PDF</translation>
    </message>
    <message>
        <source>Keep the file up to date</source>
        <translation>إبقاء الملف محدَّثًا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>With what is yours</source>
        <translation>مع ما هو لك</translation>
    </message>
    <message>
        <source>Kept up to date</source>
        <translation>تُحدَّث تلقائيًا</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>FactField</name>
    <message>
        <source>Back to the source</source>
        <translation>العودة إلى المصدر</translation>
    </message>
    <message>
        <source>Yours; the source says: {words}</source>
        <translation>ما كتبتَه؛ والمصدر يقول: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Yours; the source says nothing</source>
        <translation>ما كتبتَه؛ والمصدر لا يقول شيئًا</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
</context>
<context>
    <name>FactsController</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>What is said of the paper</source>
        <translation>ما يُذكر عن الورقة</translation>
    </message>
    <message>
        <source>What you change stays as you wrote it, whatever a source says later. Authors, editors and keywords stand one a line.</source>
        <translation>ما تغيّره يبقى كما كتبته مهما قال مصدر لاحقًا. يُكتب كل مؤلف ومحرّر وكلمة مفتاحية في سطر.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>As a new paper</source>
        <translation>كورقة جديدة</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>تركه</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>المؤلفون</translation>
    </message>
    <message>
        <source>Names, parted by semicolons</source>
        <translation>أسماء تفصل بينها فواصل منقوطة</translation>
    </message>
    <message>
        <source>“{paper}” has this file already.</source>
        <translation>لدى «⁨{paper}⁩» هذا الملف من قبل.</translation>
    </message>
    <message>
        <source>For the paper “{title}”</source>
        <translation>للورقة «⁨{title}⁩»</translation>
    </message>
    <message>
        <source>For the paper that is shown, “{title}”</source>
        <translation>للورقة المعروضة، «⁨{title}⁩»</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>arXiv id</source>
        <translation>معرّف arXiv</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
</context>
<context>
    <name>FetchController</name>
    <message numerus="yes">
        <source>Files of at most %Ln papers are asked for at once.</source>
        <translation>
            <numerusform>تُطلب ملفات %Ln ورقة على الأكثر دفعة واحدة.</numerusform>
            <numerusform>تُطلب ملفات %Ln ورقة على الأكثر دفعة واحدة.</numerusform>
            <numerusform>تُطلب ملفات %Ln ورقة على الأكثر دفعة واحدة.</numerusform>
            <numerusform>تُطلب ملفات %Ln ورقة على الأكثر دفعة واحدة.</numerusform>
            <numerusform>تُطلب ملفات %Ln ورقة على الأكثر دفعة واحدة.</numerusform>
            <numerusform>تُطلب ملفات %Ln ورقة على الأكثر دفعة واحدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching %Ln file(s).</source>
        <translation>
            <numerusform>لا تُجلب ملفات.</numerusform>
            <numerusform>يُجلب ملف واحد.</numerusform>
            <numerusform>يُجلب ملفان.</numerusform>
            <numerusform>تُجلب %Ln ملفات.</numerusform>
            <numerusform>يُجلب %Ln ملفًا.</numerusform>
            <numerusform>يُجلب %Ln ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>Drop to see what comes in</source>
        <translation>أفلت لترى ما سيُضاف</translation>
    </message>
    <message>
        <source>Attach to this paper</source>
        <translation>إرفاق بهذه الورقة</translation>
    </message>
    <message>
        <source>Attach to the paper that is shown</source>
        <translation>إرفاق بالورقة المعروضة</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>ولا ملفات أخرى</numerusform>
            <numerusform>وملف آخر</numerusform>
            <numerusform>وملفان آخران</numerusform>
            <numerusform>و%Ln ملفات أخرى</numerusform>
            <numerusform>و%Ln ملفًا آخر</numerusform>
            <numerusform>و%Ln ملف آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} (not there)</source>
        <translation>⁨{file}⁩ (غير موجود)</translation>
    </message>
    <message>
        <source>Opens {file} in its own program</source>
        <translation>يفتح ⁨{file}⁩ في برنامجه</translation>
    </message>
    <message>
        <source>Linked, it lies in {folder}</source>
        <translation>مرتبط، ويوجد في ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>File {name}, {size}</source>
        <translation>الملف ⁨{name}⁩، ⁨{size}⁩</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Find it again…</source>
        <translation>العثور عليه ثانية…</translation>
    </message>
    <message>
        <source>Take off the paper</source>
        <translation>إزالة من الورقة</translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message>
        <source>Import {file}</source>
        <translation>استيراد ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>الأعمدة…</translation>
    </message>
    <message>
        <source>Say what the columns of {file} hold</source>
        <translation>تحديد ما تحويه أعمدة ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Choose entries…</source>
        <translation>اختيار المدخلات…</translation>
    </message>
    <message>
        <source>Choose entries of {file}</source>
        <translation>اختيار مدخلات من ⁨{file}⁩</translation>
    </message>
    <message numerus="yes">
        <source>·  and %Ln more</source>
        <comment>papers</comment>
        <translation>
            <numerusform>·  ولا غيرها</numerusform>
            <numerusform>·  وواحدة أخرى</numerusform>
            <numerusform>·  واثنتان أخريان</numerusform>
            <numerusform>·  و%Ln أخرى</numerusform>
            <numerusform>·  و%Ln أخرى</numerusform>
            <numerusform>·  و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems in {}</source>
        <translation>مشكلات في ⁨{}⁩</translation>
    </message>
    <message>
        <source>Values of {} that are not taken</source>
        <translation>قيم من ⁨{}⁩ لا تُؤخذ</translation>
    </message>
    <message>
        <source>Not understood, and only kept in the record as it came:</source>
        <translation>لم يُفهم، وحُفظ فقط في السجل كما ورد:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more pair(s), which stay two papers each</source>
        <translation>
            <numerusform>لا أزواج أخرى</numerusform>
            <numerusform>زوج آخر واحد يبقى ورقتين</numerusform>
            <numerusform>زوجان آخران يبقى كل منهما ورقتين</numerusform>
            <numerusform>%Ln أزواج أخرى يبقى كل منها ورقتين</numerusform>
            <numerusform>%Ln زوجًا آخر يبقى كل منها ورقتين</numerusform>
            <numerusform>%Ln زوج آخر يبقى كل منها ورقتين</numerusform>
        </translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>و⁨{}⁩ أخرى</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Watch none</source>
        <translation>إيقاف المراقبة</translation>
    </message>
    <message>
        <source>Find moved files…</source>
        <translation>العثور على الملفات المنقولة…</translation>
    </message>
    <message>
        <source>None is watched.</source>
        <translation>لا يُراقَب أي مجلد.</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>اختيار مجلد…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this paper</source>
        <translation>البحث في هذه الورقة</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>النتيجة السابقة (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>النتيجة التالية (Enter)</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>كلمات كاملة فقط</translation>
    </message>
    <message>
        <source>Match capital letters</source>
        <translation>مطابقة حالة الأحرف</translation>
    </message>
    <message>
        <source>In all papers</source>
        <translation>في كل الأوراق</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>خروج (Esc)</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>⁨{at}⁩ من ⁨{count}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>لا نتيجة</translation>
    </message>
</context>
<context>
    <name>FollowController</name>
    <message>
        <source>You work offline. It is asked once you do not.</source>
        <translation>أنت تعمل دون اتصال. يُسأل عند عودتك.</translation>
    </message>
</context>
<context>
    <name>FollowDialog</name>
    <message>
        <source>Follow a source</source>
        <translation>متابعة مصدر</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>المتابَع</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>What can be followed</source>
        <translation>ما يمكن متابعته</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Follow no more</source>
        <translation>إلغاء المتابعة</translation>
    </message>
    <message>
        <source>Only {hosts} is asked for it.</source>
        <translation>لا يُسأل عنه إلا ⁨{hosts}⁩.</translation>
    </message>
    <message>
        <source>It wants a key of yours.</source>
        <translation>يتطلب مفتاحًا منك.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ الاطلاع…</translation>
    </message>
    <message>
        <source>What would come cannot be told now.</source>
        <translation>لا يمكن معرفة ما سيصل الآن.</translation>
    </message>
</context>
<context>
    <name>ForMeController</name>
    <message>
        <source>Go to a tag first: it says what to look for.</source>
        <translation>اذهب إلى وسم أولًا: فهو يحدد ما يُبحث عنه.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>You wrote some of this; the form of the paper says what its sources say.</source>
        <translation>كتبتَ بعض هذا بنفسك؛ واستمارة الورقة تُظهر ما تقوله مصادرها.</translation>
    </message>
    <message>
        <source>Same title as</source>
        <comment>followed by other papers</comment>
        <translation>العنوان نفسه:</translation>
    </message>
    <message>
        <source>Shows the other paper with this title</source>
        <translation>يعرض الورقة الأخرى بهذا العنوان</translation>
    </message>
    <message>
        <source>Same title as {paper}</source>
        <translation>العنوان نفسه: ⁨{paper}⁩</translation>
    </message>
    <message>
        <source>Opens {} outside</source>
        <translation>يفتح ⁨{}⁩ خارج البرنامج</translation>
    </message>
    <message>
        <source>{} at {}</source>
        <translation>⁨{}⁩ على ⁨{}⁩</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more tag(s)</source>
        <translation>
            <numerusform>ولا وسوم أخرى</numerusform>
            <numerusform>ووسم آخر</numerusform>
            <numerusform>ووسمان آخران</numerusform>
            <numerusform>و%Ln وسوم أخرى</numerusform>
            <numerusform>و%Ln وسمًا آخر</numerusform>
            <numerusform>و%Ln وسم آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>إضافة وسم</translation>
    </message>
</context>
<context>
    <name>HeardPage</name>
    <message>
        <source>{x} sub {i}</source>
        <translation>⁨{x}⁩ دليل سفلي ⁨{i}⁩</translation>
    </message>
    <message>
        <source>{x} to the {n}</source>
        <translation>⁨{x}⁩ أس ⁨{n}⁩</translation>
    </message>
    <message>
        <source>{x} squared</source>
        <translation>⁨{x}⁩ تربيع</translation>
    </message>
    <message>
        <source>{x} cubed</source>
        <translation>⁨{x}⁩ تكعيب</translation>
    </message>
    <message>
        <source>{x} prime</source>
        <translation>⁨{x}⁩ فتحة</translation>
    </message>
    <message>
        <source>{x} with {n} above</source>
        <translation>⁨{x}⁩ وفوقه ⁨{n}⁩</translation>
    </message>
    <message>
        <source>{a} over {b}</source>
        <translation>⁨{a}⁩ على ⁨{b}⁩</translation>
    </message>
    <message>
        <source>root of {x}</source>
        <translation>جذر ⁨{x}⁩</translation>
    </message>
    <message>
        <source>root {n} of {x}</source>
        <translation>الجذر ⁨{n}⁩ لـ ⁨{x}⁩</translation>
    </message>
    <message>
        <source>{n} choose {k}</source>
        <translation>⁨{n}⁩ اختيار ⁨{k}⁩</translation>
    </message>
    <message>
        <source>{x} from {a}</source>
        <translation>⁨{x}⁩ من ⁨{a}⁩</translation>
    </message>
    <message>
        <source>{x} up to {b}</source>
        <translation>⁨{x}⁩ إلى ⁨{b}⁩</translation>
    </message>
    <message>
        <source>{x} of</source>
        <translation>⁨{x}⁩ لـ</translation>
    </message>
    <message>
        <source>{x} hat</source>
        <translation>⁨{x}⁩ قبعة</translation>
    </message>
    <message>
        <source>{x} bar</source>
        <translation>⁨{x}⁩ شرطة علوية</translation>
    </message>
    <message>
        <source>{x} tilde</source>
        <translation>⁨{x}⁩ تلدة</translation>
    </message>
    <message>
        <source>{x} dot</source>
        <translation>⁨{x}⁩ نقطة</translation>
    </message>
    <message>
        <source>vector {x}</source>
        <translation>متجه ⁨{x}⁩</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>يساوي</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>أصغر من</translation>
    </message>
    <message>
        <source>greater than</source>
        <translation>أكبر من</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>لا يتجاوز</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>لا يقل عن</translation>
    </message>
    <message>
        <source>not equal to</source>
        <translation>لا يساوي</translation>
    </message>
    <message>
        <source>approximately</source>
        <translation>يساوي تقريبًا</translation>
    </message>
    <message>
        <source>about</source>
        <translation>حوالي</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ينتمي إلى</translation>
    </message>
    <message>
        <source>not in</source>
        <translation>لا ينتمي إلى</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>ما لا نهاية</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>مجموع</translation>
    </message>
    <message>
        <source>product</source>
        <translation>جداء</translation>
    </message>
    <message>
        <source>integral</source>
        <translation>تكامل</translation>
    </message>
    <message>
        <source>times</source>
        <translation>في</translation>
    </message>
    <message>
        <source>plus or minus</source>
        <translation>زائد أو ناقص</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>زائد</translation>
    </message>
    <message>
        <source>union</source>
        <translation>اتحاد</translation>
    </message>
    <message>
        <source>intersection</source>
        <translation>تقاطع</translation>
    </message>
    <message>
        <source>subset of</source>
        <translation>مجموعة جزئية من</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>جزئي</translation>
    </message>
    <message>
        <source>for all</source>
        <translation>لكل</translation>
    </message>
    <message>
        <source>there is</source>
        <translation>يوجد</translation>
    </message>
    <message>
        <source>much less than</source>
        <translation>أصغر بكثير من</translation>
    </message>
    <message>
        <source>much greater than</source>
        <translation>أكبر بكثير من</translation>
    </message>
    <message>
        <source>proportional to</source>
        <translation>متناسب مع</translation>
    </message>
    <message>
        <source>identical to</source>
        <translation>مطابق لـ</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>خط عمودي</translation>
    </message>
    <message>
        <source>norm bar</source>
        <translation>خط عمودي مزدوج</translation>
    </message>
    <message>
        <source>over</source>
        <translation>على</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>درجة</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>PaperDesk help</source>
        <translation>مساعدة PaperDesk</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>صفحات المساعدة</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>صفحة المساعدة</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>What stood in notes before</source>
        <translation>ما كان في الملاحظات من قبل</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>ما كان هناك</translation>
    </message>
    <message>
        <source>The note now</source>
        <translation>الملاحظة الآن</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Earlier versions of the note</source>
        <translation>نسخ سابقة من الملاحظة</translation>
    </message>
    <message>
        <source>Earlier notes</source>
        <translation>ملاحظات سابقة</translation>
    </message>
    <message>
        <source>What differs is marked. Bringing it back can be undone, and what stands there now becomes an earlier version.</source>
        <translation>ما يختلف مُعلَّم. يمكن التراجع عن الاستعادة، وما هو هناك الآن يصبح نسخة سابقة.</translation>
    </message>
    <message>
        <source>Nothing stood in this note before. It is kept as it is whenever you write on after half an hour, take much away, or remove it.</source>
        <translation>لم يكن في هذه الملاحظة شيء من قبل. تُحفظ كما هي كلما واصلت الكتابة بعد نصف ساعة، أو حذفت الكثير، أو أزلتها.</translation>
    </message>
    <message>
        <source>Nothing was removed from notes or replaced in them yet.</source>
        <translation>لم يُحذف شيء من الملاحظات ولم يُستبدل فيها شيء بعد.</translation>
    </message>
    <message>
        <source>Removed or replaced</source>
        <translation>أزيلت أو استبدلت</translation>
    </message>
    <message>
        <source>Before you wrote on</source>
        <translation>قبل مواصلة الكتابة</translation>
    </message>
</context>
<context>
    <name>IdentifierController</name>
    <message numerus="yes">
        <source>Added %Ln paper(s).</source>
        <translation>
            <numerusform>لم تُضف أوراق.</numerusform>
            <numerusform>أُضيفت ورقة واحدة.</numerusform>
            <numerusform>أُضيفت ورقتان.</numerusform>
            <numerusform>أُضيفت %Ln أوراق.</numerusform>
            <numerusform>أُضيفت %Ln ورقة.</numerusform>
            <numerusform>أُضيفت %Ln ورقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these papers were here already.</source>
        <translation>كل هذه الأوراق كانت موجودة هنا.</translation>
    </message>
</context>
<context>
    <name>IdentifierDialog</name>
    <message>
        <source>Add papers</source>
        <translation>إضافة أوراق</translation>
    </message>
    <message>
        <source>Works that were understood</source>
        <translation>الأعمال التي فُهمت</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>خذ الكل</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>لا تأخذ شيئًا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>موجودة هنا</translation>
    </message>
    <message>
        <source>Ids, DOIs, addresses or references</source>
        <translation>معرّفات أو DOI أو عناوين أو مراجع</translation>
    </message>
    <message>
        <source>Ids, DOIs, addresses, a list of references, the text of a PDF</source>
        <translation>معرّفات، DOI، عناوين، قائمة مراجع، نص ملف PDF</translation>
    </message>
    <message>
        <source>Paste anything that names papers</source>
        <translation>ألصق أي شيء يسمّي أوراقًا</translation>
    </message>
</context>
<context>
    <name>ImageLoader</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>The picture is kept, but its note was left meanwhile: {link}</source>
        <translation>حُفظت الصورة، لكن ملاحظتها أُغلقت أثناء ذلك: ⁨{link}⁩</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>Import papers</source>
        <translation>استيراد أوراق</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>أوراق</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>Where your files are</source>
        <translation>مكان ملفاتك</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Keep the problems</source>
        <translation>حفظ المشكلات</translation>
    </message>
    <message>
        <source>problems.csv</source>
        <translation>مشكلات.csv</translation>
    </message>
    <message>
        <source>The problems are in {file}.</source>
        <translation>المشكلات محفوظة في ⁨{file}⁩.</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln paper(s).</source>
        <translation>
            <numerusform>لم تُضف أي ورقة.</numerusform>
            <numerusform>أُضيفت ورقة واحدة.</numerusform>
            <numerusform>أُضيفت ورقتان.</numerusform>
            <numerusform>أُضيفت %Ln أوراق.</numerusform>
            <numerusform>أُضيفت %Ln ورقة.</numerusform>
            <numerusform>أُضيفت %Ln ورقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these papers were here already.</source>
        <translation>كل هذه الأوراق موجودة هنا من قبل.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln came with other values; yours are kept.</source>
        <comment>papers</comment>
        <translation>
            <numerusform>لم تأتِ أي ورقة بقيم أخرى.</numerusform>
            <numerusform>جاءت ورقة واحدة بقيم أخرى؛ بقيت قيمك.</numerusform>
            <numerusform>جاءت ورقتان بقيم أخرى؛ بقيت قيمك.</numerusform>
            <numerusform>جاءت %Ln أوراق بقيم أخرى؛ بقيت قيمك.</numerusform>
            <numerusform>جاءت %Ln ورقة بقيم أخرى؛ بقيت قيمك.</numerusform>
            <numerusform>جاءت %Ln ورقة بقيم أخرى؛ بقيت قيمك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were copied.</source>
        <translation>
            <numerusform>لم تُنسخ ملفات.</numerusform>
            <numerusform>نُسخ ملف واحد.</numerusform>
            <numerusform>نُسخ ملفان.</numerusform>
            <numerusform>نُسخت %Ln ملفات.</numerusform>
            <numerusform>نُسخ %Ln ملفًا.</numerusform>
            <numerusform>نُسخ %Ln ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import papers</source>
        <translation>استيراد أوراق</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>What the files would bring</source>
        <translation>ما ستجلبه الملفات</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Rest, and go on later (P)</source>
        <translation>توقّف الآن وتابع لاحقًا (P)</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>⁨{}⁩ من ⁨{}⁩</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>جارٍ الإيقاف المؤقت…</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln file(s)</source>
        <translation>
            <numerusform>من دون ملفات</numerusform>
            <numerusform>من ملف واحد</numerusform>
            <numerusform>من ملفين</numerusform>
            <numerusform>من %Ln ملفات</numerusform>
            <numerusform>من %Ln ملفًا</numerusform>
            <numerusform>من %Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{files}; %Ln cannot be read</source>
        <comment>files</comment>
        <translation>
            <numerusform>⁨{files}⁩؛ كلها مقروءة</numerusform>
            <numerusform>⁨{files}⁩؛ تتعذّر قراءة واحد</numerusform>
            <numerusform>⁨{files}⁩؛ تتعذّر قراءة اثنين</numerusform>
            <numerusform>⁨{files}⁩؛ تتعذّر قراءة %Ln</numerusform>
            <numerusform>⁨{files}⁩؛ تتعذّر قراءة %Ln</numerusform>
            <numerusform>⁨{files}⁩؛ تتعذّر قراءة %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>جارٍ الاستيراد…</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>لم يُستورد شيء</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>ولا ملفات أخرى</numerusform>
            <numerusform>وملف آخر</numerusform>
            <numerusform>وملفان آخران</numerusform>
            <numerusform>و%Ln ملفات أخرى</numerusform>
            <numerusform>و%Ln ملفًا آخر</numerusform>
            <numerusform>و%Ln ملف آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Tags for all of them, such as thesis, topic/sub</source>
        <translation>وسوم لها كلها، مثل رسالة، موضوع/فرع</translation>
    </message>
    <message>
        <source>Tags for all papers of the import</source>
        <translation>وسوم لكل أوراق الاستيراد</translation>
    </message>
    <message>
        <source>Look for files in another folder…</source>
        <translation>البحث عن الملفات في مجلد آخر…</translation>
    </message>
    <message>
        <source>Files may lie there as well, such as your folder of PDFs</source>
        <translation>قد تكون الملفات هناك أيضًا، كمجلد ملفات PDF لديك</translation>
    </message>
    <message>
        <source>Keep the problems in a file…</source>
        <translation>حفظ المشكلات في ملف…</translation>
    </message>
</context>
<context>
    <name>IndexMaintenance</name>
    <message>
        <source>Indexing</source>
        <translation>جارٍ الفهرسة</translation>
    </message>
    <message>
        <source>The process that indexes ended unexpectedly and was started again. Nothing of yours is lost.</source>
        <translation>توقّفت عملية الفهرسة على غير المتوقع وأُعيد تشغيلها. لم يُفقد شيء مما يخصّك.</translation>
    </message>
</context>
<context>
    <name>IssueBar</name>
    <message>
        <source>Issues of the list</source>
        <translation>أعداد القائمة</translation>
    </message>
    <message>
        <source>Kind of list</source>
        <translation>نوع القائمة</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>القائمة التالية</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>القائمة السابقة</translation>
    </message>
    <message>
        <source>Issue: {name}</source>
        <translation>العدد: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Not here yet: it is asked for when you choose it.</source>
        <translation>ليس هنا بعد: يُطلب عندما تختاره.</translation>
    </message>
    <message>
        <source>Go to another issue of this list.</source>
        <translation>الانتقال إلى عدد آخر من هذه القائمة.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Find an action or a key</source>
        <translation>ابحث عن إجراء أو مفتاح</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>مفتاح جديد</translation>
    </message>
    <message>
        <source>Press the key, or two one after the other</source>
        <translation>اضغط المفتاح، أو مفتاحين متتاليين</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>استعمال هذا المفتاح</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>إضافة هذا المفتاح</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>استعادة كل المفاتيح</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الإجراءات ومفاتيحها</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>no key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>{keys}, changed</source>
        <translation>⁨{keys}⁩، معدّل</translation>
    </message>
    <message>
        <source>{key} is needed everywhere and cannot be given away.</source>
        <translation>⁨{key}⁩ لازم في كل مكان ولا يمكن منحه لغيره.</translation>
    </message>
    <message>
        <source>{key} is a key of: {names}. Using it here takes it from there.</source>
        <translation>⁨{key}⁩ مفتاح لـ: ⁨{names}⁩. استعماله هنا ينزعه من هناك.</translation>
    </message>
    <message>
        <source>{key} is its key already.</source>
        <translation>⁨{key}⁩ مفتاحه من قبل.</translation>
    </message>
</context>
<context>
    <name>LinkCompleter</name>
    <message>
        <source>Papers that fit</source>
        <translation>أوراق مناسبة</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>This link is not one of the web; it was not opened.</source>
        <translation>هذا ليس رابط ويب، فلم يُفتح.</translation>
    </message>
    <message>
        <source>{file} is no longer there.</source>
        <translation>لم يعد ⁨{file}⁩ موجودًا.</translation>
    </message>
    <message>
        <source>Files of this kind may be programs. {file} lies in the folder shown.</source>
        <translation>قد تكون الملفات من هذا النوع برامج. يوجد ⁨{file}⁩ في المجلد المعروض.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>استيراد ملفات</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Recent files</source>
        <translation>الملفات الأخيرة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
</context>
<context>
    <name>MapController</name>
    <message>
        <source>No papers here, so there is no map of them.</source>
        <translation>لا أوراق هنا، فلا خريطة لها.</translation>
    </message>
    <message>
        <source>None of these papers says anything in words that are known, by which it could be near others. Abstracts in English are understood best.</source>
        <translation>لا تقول أي من هذه الأوراق شيئًا بكلمات معروفة تقربها من غيرها. تُفهم الملخصات الإنكليزية أفضل من غيرها.</translation>
    </message>
    <message>
        <source>The papers changed meanwhile.</source>
        <translation>تغيرت الأوراق في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The map was not drawn to its end.</source>
        <translation>لم يكتمل رسم الخريطة.</translation>
    </message>
    <message>
        <source>The map could not be drawn.</source>
        <translation>تعذر رسم الخريطة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) selected</source>
        <translation>
            <numerusform>لم تُحدد أوراق</numerusform>
            <numerusform>حُددت ورقة واحدة</numerusform>
            <numerusform>حُددت ورقتان</numerusform>
            <numerusform>حُددت %Ln أوراق</numerusform>
            <numerusform>حُددت %Ln ورقة</numerusform>
            <numerusform>حُددت %Ln ورقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Star, tag and export are about them.</source>
        <translation>النجمة والوسم والتصدير تخصها.</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Coloured by</source>
        <translation>التلوين حسب</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>حسب الوسم</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>حسب السنة</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>حسب الحالة</translation>
    </message>
    <message>
        <source>Draw a line around papers (Shift+drag)</source>
        <translation>رسم خط حول أوراق (Shift+سحب)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Draw the map</source>
        <translation>ارسم الخريطة</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>أكبر (+)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>أصغر (-)</translation>
    </message>
    <message>
        <source>The whole map (Home)</source>
        <translation>الخريطة كلها (Home)</translation>
    </message>
</context>
<context>
    <name>MarkStrip</name>
    <message>
        <source>Into the note</source>
        <translation>إلى الملاحظة</translation>
    </message>
    <message>
        <source>Write all marks into the note as quotes</source>
        <translation>كتابة كل العلامات في الملاحظة كاقتباسات</translation>
    </message>
    <message>
        <source>Marks of this paper</source>
        <translation>علامات هذه الورقة</translation>
    </message>
</context>
<context>
    <name>MarkedCopies</name>
    <message>
        <source>Save a copy with marks</source>
        <translation>حفظ نسخة مع العلامات</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>There is no mark on these pages yet.</source>
        <translation>لا توجد علامة على هذه الصفحات بعد.</translation>
    </message>
    <message>
        <source>Writing the copy</source>
        <translation>تُكتب النسخة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) written to {name}.</source>
        <translation>
            <numerusform>لم تُكتب أي علامة في ⁨{name}⁩.</numerusform>
            <numerusform>كُتبت علامة واحدة في ⁨{name}⁩.</numerusform>
            <numerusform>كُتبت علامتان في ⁨{name}⁩.</numerusform>
            <numerusform>كُتبت %Ln علامات في ⁨{name}⁩.</numerusform>
            <numerusform>كُتبت %Ln علامة في ⁨{name}⁩.</numerusform>
            <numerusform>كُتبت %Ln علامة في ⁨{name}⁩.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksController</name>
    <message>
        <source>Select words on the page first.</source>
        <translation>حدّد كلمات في الصفحة أولًا.</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Into the note</source>
        <translation>إلى الملاحظة</translation>
    </message>
    <message>
        <source>Write all marks into the note as quotes</source>
        <translation>كتابة كل العلامات في الملاحظة كاقتباسات</translation>
    </message>
    <message>
        <source>Marks of this paper</source>
        <translation>علامات هذه الورقة</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Select words on a page and press H to highlight or U to underline them; press C for a note, X to mark an area.</source>
        <translation>لم يُعلَّم شيء بعد. حدّد كلمات في صفحة واضغط H لتمييزها أو U لتسطيرها؛ اضغط C لملاحظة، وX لتعليم منطقة.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
</context>
<context>
    <name>MissingLibraryDialog</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>فتح مكتبة أخرى…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Your library is not there now</source>
        <translation>مكتبتك غير موجودة الآن</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>فتح مكتبة أخرى</translation>
    </message>
</context>
<context>
    <name>MovedFiles</name>
    <message>
        <source>Where your files are</source>
        <translation>أين توجد ملفاتك</translation>
    </message>
</context>
<context>
    <name>MultiSelectionPage</name>
    <message>
        <source>What you do now is done to all of them.</source>
        <translation>ما تفعله الآن يسري عليها جميعًا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) selected</source>
        <translation>
            <numerusform>لم تُحدَّد أوراق</numerusform>
            <numerusform>حُدّدت ورقة واحدة</numerusform>
            <numerusform>حُدّدت ورقتان</numerusform>
            <numerusform>حُدّدت %Ln أوراق</numerusform>
            <numerusform>حُدّدت %Ln ورقة</numerusform>
            <numerusform>حُدّدت %Ln ورقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags among them: {}</source>
        <translation>وسومها: ⁨{}⁩</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>تمييز بنجمة</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>للقراءة لاحقًا</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروءة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>نقل إلى المهملات</translation>
    </message>
</context>
<context>
    <name>NearPage</name>
    <message>
        <source>Add all</source>
        <translation>أضف الكل</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>اسأل ثانية</translation>
    </message>
</context>
<context>
    <name>NetworkAnswers</name>
    <message>
        <source>The source cannot answer now; it is asked again later.</source>
        <translation>لا يستطيع المصدر الإجابة الآن؛ يُسأل لاحقًا.</translation>
    </message>
    <message>
        <source>You work offline. What you asked for waits.</source>
        <translation>أنت تعمل دون اتصال. ما طلبته ينتظر.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>الاتصال بالشبكة</translation>
    </message>
    <message>
        <source>There is no connection. What you asked for waits, and comes by itself.</source>
        <translation>لا يوجد اتصال. ما طلبته ينتظر ويصل من تلقاء نفسه.</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>العمل دون اتصال</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>ما ينتظر</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>المضيفون</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>Asked today</source>
        <translation>أسئلة اليوم</translation>
    </message>
    <message>
        <source>In vain</source>
        <translation>دون جدوى</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>المستلَم</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>الأخير</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>السؤال التالي</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
    <message>
        <source>Ask no more</source>
        <translation>لا تسأل بعد الآن</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Your mail address for services</source>
        <translation>عنوان بريدك للخدمات</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Some services answer sooner to who says how to be reached. No need to.</source>
        <translation>بعض الخدمات تجيب أسرع لمن يذكر كيف يُتصل به. ليس ذلك ضروريًا.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>لا شيء ينتظر.</translation>
    </message>
    <message>
        <source>No host was asked yet.</source>
        <translation>لم يُسأل أي مضيف بعد.</translation>
    </message>
</context>
<context>
    <name>NetworkService</name>
    <message>
        <source>Asking the network</source>
        <translation>جارٍ سؤال الشبكة</translation>
    </message>
</context>
<context>
    <name>NewPaperDialog</name>
    <message>
        <source>Show that paper</source>
        <translation>إظهار تلك الورقة</translation>
    </message>
    <message>
        <source>Add it all the same</source>
        <translation>إضافتها مع ذلك</translation>
    </message>
    <message>
        <source>What you write stays as you wrote it; what you leave empty, a source may fill in later. Authors, editors and keywords stand one a line. Only the title is needed.</source>
        <translation>ما تكتبه يبقى كما كتبته، وما تتركه فارغًا قد يملؤه مصدر لاحقًا. يُكتب كل مؤلف ومحرّر وكلمة مفتاحية في سطر. العنوان وحده لازم.</translation>
    </message>
    <message>
        <source>A paper by hand</source>
        <translation>ورقة مكتوبة يدويًا</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>News of papers</source>
        <translation>أخبار الأوراق</translation>
    </message>
    <message>
        <source>News</source>
        <translation>أخبار</translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation>تجاهل الكل</translation>
    </message>
    <message>
        <source>Ask arXiv</source>
        <translation>اسأل أرشيف arXiv</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of news</source>
        <translation>
            <numerusform>لا أخبار</numerusform>
            <numerusform>خبر واحد</numerusform>
            <numerusform>خبران</numerusform>
            <numerusform>%Ln أخبار</numerusform>
            <numerusform>%Ln خبرًا</numerusform>
            <numerusform>%Ln خبر</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens a paper, Delete dismisses what is new of it.</source>
        <translation>يفتح Enter الورقة، ويتجاهل Delete خبرها.</translation>
    </message>
    <message>
        <source>No news of your papers</source>
        <translation>لا أخبار عن أوراقك</translation>
    </message>
    <message>
        <source>arXiv can say which have a new version, were withdrawn or are published.</source>
        <translation>يمكن لأرشيف arXiv أن يقول أيها صدر له إصدار جديد أو سُحب أو نُشر.</translation>
    </message>
</context>
<context>
    <name>NewsLines</name>
    <message>
        <source>{news} ({day})</source>
        <translation>⁨{news}⁩ (⁨{day}⁩)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>I have read this; it is told no more</source>
        <translation>قرأت هذا؛ لا يُذكر بعد الآن</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Write a note in Markdown. It is saved as you type.</source>
        <translation>اكتب ملاحظة بصيغة Markdown. تُحفظ أثناء الكتابة.</translation>
    </message>
</context>
<context>
    <name>NotesController</name>
    <message>
        <source>There is no note on this paper yet.</source>
        <translation>لا توجد ملاحظة على هذه الورقة بعد.</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Note, rendered</source>
        <translation>الملاحظة منسّقة</translation>
    </message>
    <message>
        <source>No preview: {}</source>
        <translation>لا معاينة: ⁨{}⁩</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Hide preview</source>
        <translation>إخفاء المعاينة</translation>
    </message>
</context>
<context>
    <name>NotesStatusBar</name>
    <message>
        <source>Template</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>Write a template into the note</source>
        <translation>إدراج قالب في الملاحظة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s), too long to edit here</source>
        <translation>
            <numerusform>لا محارف، والنص أطول من أن يُحرَّر هنا</numerusform>
            <numerusform>محرف واحد، والنص أطول من أن يُحرَّر هنا</numerusform>
            <numerusform>محرفان، والنص أطول من أن يُحرَّر هنا</numerusform>
            <numerusform>%Ln محارف، والنص أطول من أن يُحرَّر هنا</numerusform>
            <numerusform>%Ln محرفًا، والنص أطول من أن يُحرَّر هنا</numerusform>
            <numerusform>%Ln محرف، والنص أطول من أن يُحرَّر هنا</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظت</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation>لم تُحفظ: ⁨{}⁩</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>تُعاد المحاولة</translation>
    </message>
    <message>
        <source>Changed outside: both copies are kept</source>
        <translation>عُدّلت من الخارج: النسختان محفوظتان</translation>
    </message>
    <message>
        <source>{} (Ctrl+Enter)</source>
        <translation>{} (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>No templates</source>
        <translation>لا قوالب</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>إشعار</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>إغلاق الإشعار</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>New papers for your searches</source>
        <translation>أوراق جديدة لعمليات بحثك</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا أحد آخر</numerusform>
            <numerusform>ومؤلف آخر</numerusform>
            <numerusform>ومؤلفان آخران</numerusform>
            <numerusform>و%Ln آخرين</numerusform>
            <numerusform>و%Ln آخر</numerusform>
            <numerusform>و%Ln آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenPapersDialog</name>
    <message>
        <source>Find in all open papers</source>
        <translation>البحث في كل الأوراق المفتوحة</translation>
    </message>
    <message>
        <source>Words on their pages</source>
        <translation>كلمات في صفحاتها</translation>
    </message>
    <message>
        <source>Words on the pages of all open papers</source>
        <translation>كلمات في صفحات كل الأوراق المفتوحة</translation>
    </message>
    <message>
        <source>Pages with these words</source>
        <translation>الصفحات التي فيها هذه الكلمات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) open since the window opened</source>
        <translation>
            <numerusform>لا أوراق مفتوحة منذ فتح النافذة</numerusform>
            <numerusform>ورقة واحدة مفتوحة منذ فتح النافذة</numerusform>
            <numerusform>ورقتان مفتوحتان منذ فتح النافذة</numerusform>
            <numerusform>%Ln أوراق مفتوحة منذ فتح النافذة</numerusform>
            <numerusform>%Ln ورقة مفتوحة منذ فتح النافذة</numerusform>
            <numerusform>%Ln ورقة مفتوحة منذ فتح النافذة</numerusform>
        </translation>
    </message>
    <message>
        <source>No paper was read yet. Papers whose PDF you read here are looked through.</source>
        <translation>لم تُقرأ أي ورقة بعد. يجري البحث في الأوراق التي تقرأ ملفات PDF الخاصة بها هنا.</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>ص ⁨{page}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>لا نتيجة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) still to search</source>
        <translation>
            <numerusform>لا أوراق متبقية للبحث</numerusform>
            <numerusform>بقيت ورقة واحدة للبحث</numerusform>
            <numerusform>بقيت ورقتان للبحث</numerusform>
            <numerusform>بقيت %Ln أوراق للبحث</numerusform>
            <numerusform>بقيت %Ln ورقة للبحث</numerusform>
            <numerusform>بقيت %Ln ورقة للبحث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %Ln paper(s) is not read yet.</source>
        <translation>
            <numerusform>نصوص كل الأوراق مقروءة.</numerusform>
            <numerusform>نص ورقة واحدة لم يُقرأ بعد.</numerusform>
            <numerusform>نصا ورقتين لم يُقرآ بعد.</numerusform>
            <numerusform>نصوص %Ln أوراق لم تُقرأ بعد.</numerusform>
            <numerusform>نصوص %Ln ورقة لم تُقرأ بعد.</numerusform>
            <numerusform>نصوص %Ln ورقة لم تُقرأ بعد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Sections by day</source>
        <translation>أقسام حسب اليوم</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>ترتيب القائمة</translation>
    </message>
    <message>
        <source>Order: {name}</source>
        <translation>الترتيب: ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>This file has no outline.</source>
        <translation>لا مخطط في هذا الملف.</translation>
    </message>
</context>
<context>
    <name>PageField</name>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
</context>
<context>
    <name>PairQuestion</name>
    <message>
        <source>Two papers</source>
        <translation>ورقتان</translation>
    </message>
    <message>
        <source>The same paper</source>
        <translation>الورقة نفسها</translation>
    </message>
    <message>
        <source>{answer}: {title}</source>
        <translation>⁨{answer}⁩: ⁨{title}⁩</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>An action, a paper, a place, a tag</source>
        <translation>إجراء أو ورقة أو مكان أو وسم</translation>
    </message>
    <message>
        <source>Command palette: what are you looking for?</source>
        <translation>لوحة الأوامر: عمّ تبحث؟</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>ما يناسب</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
</context>
<context>
    <name>PaletteController</name>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), {seen} seen</source>
        <translation>
            <numerusform>لا أوراق، شوهد ⁨{seen}⁩</numerusform>
            <numerusform>ورقة واحدة، شوهد ⁨{seen}⁩</numerusform>
            <numerusform>ورقتان، شوهد ⁨{seen}⁩</numerusform>
            <numerusform>%Ln أوراق، شوهد ⁨{seen}⁩</numerusform>
            <numerusform>%Ln ورقة، شوهد ⁨{seen}⁩</numerusform>
            <numerusform>%Ln ورقة، شوهد ⁨{seen}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>بحث محفوظ</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
</context>
<context>
    <name>PaperCommands</name>
    <message>
        <source>Changing papers</source>
        <translation>يجري تغيير الأوراق</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>يجري التراجع</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>تجري الإعادة</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
</context>
<context>
    <name>PaperDelegate</name>
    <message>
        <source>With most of the words</source>
        <translation>فيها معظم الكلمات</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتومة</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
</context>
<context>
    <name>PaperModel</name>
    <message>
        <source>Papers</source>
        <translation>الأوراق</translation>
    </message>
    <message>
        <source>Paper {n}</source>
        <translation>الورقة ⁨{n}⁩</translation>
    </message>
</context>
<context>
    <name>PaperNewsController</name>
    <message>
        <source>Nothing new of your papers.</source>
        <translation>لا جديد عن أوراقك.</translation>
    </message>
    <message numerus="yes">
        <source>There is news of %Ln paper(s).</source>
        <translation>
            <numerusform>لا أخبار.</numerusform>
            <numerusform>هناك خبر عن ورقة واحدة.</numerusform>
            <numerusform>هناك أخبار عن ورقتين.</numerusform>
            <numerusform>هناك أخبار عن %Ln أوراق.</numerusform>
            <numerusform>هناك أخبار عن %Ln ورقة.</numerusform>
            <numerusform>هناك أخبار عن %Ln ورقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>اعرض</translation>
    </message>
    <message>
        <source>News of your papers</source>
        <translation>أخبار أوراقك</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Views of the paper</source>
        <translation>عروض الورقة</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>الملخّص</translation>
    </message>
    <message>
        <source>Match {at} of {of}</source>
        <translation>المطابقة ⁨{at}⁩ من ⁨{of}⁩</translation>
    </message>
</context>
<context>
    <name>PaperSearch</name>
    <message numerus="yes">
        <source>%Ln page(s) still to search</source>
        <translation>
            <numerusform>لا صفحات باقية للبحث</numerusform>
            <numerusform>صفحة واحدة باقية للبحث</numerusform>
            <numerusform>صفحتان باقيتان للبحث</numerusform>
            <numerusform>%Ln صفحات باقية للبحث</numerusform>
            <numerusform>%Ln صفحة باقية للبحث</numerusform>
            <numerusform>%Ln صفحة باقية للبحث</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperSide</name>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>العودة إلى القائمة (Esc)</translation>
    </message>
</context>
<context>
    <name>PeekPopup</name>
    <message>
        <source>Reference</source>
        <translation>مرجع</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>معادلة</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>شكل</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>قضية</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>موضع</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>الصفحة ⁨{page}⁩</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>على الويب</translation>
    </message>
</context>
<context>
    <name>PlaceWalk</name>
    <message>
        <source>There is no such page.</source>
        <translation>لا توجد صفحة كهذه.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}, {title}</source>
        <translation>الصفحة ⁨{page}⁩ من ⁨{pages}⁩، ⁨{title}⁩</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>Places of the library</source>
        <translation>أماكن المكتبة</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>صفحات التفضيلات</translation>
    </message>
    <message>
        <source>Appearance and library</source>
        <translation>المظهر والمكتبة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>This holds when the window is opened again.</source>
        <translation>يسري هذا عند فتح النافذة من جديد.</translation>
    </message>
    <message>
        <source>Open it again now</source>
        <translation>فتحها من جديد الآن</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Move library…</source>
        <translation>نقل المكتبة…</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>فتح مكتبة أخرى…</translation>
    </message>
    <message>
        <source>Named with --home at the start.</source>
        <translation>حُدّد عند البدء بـ ‎--home‎.</translation>
    </message>
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <source>Move library</source>
        <translation>نقل المكتبة</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>فتح مكتبة أخرى</translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message>
        <source>Save abstract and notes</source>
        <translation>حفظ الملخّص والملاحظات</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Choose one paper first.</source>
        <translation>اختر ورقة أولًا.</translation>
    </message>
    <message>
        <source>Setting the page</source>
        <translation>يجري إعداد الصفحة</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>حُفظ باسم ⁨{path}⁩</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>تعذّرت كتابة ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>The printer did not take the page.</source>
        <translation>لم تقبل الطابعة الصفحة.</translation>
    </message>
</context>
<context>
    <name>PrintDocument</name>
    <message>
        <source>Page to print</source>
        <translation>صفحة الطباعة</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>الملخّص</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>إيقاف هذا العمل</translation>
    </message>
</context>
<context>
    <name>ProposalView</name>
    <message>
        <source>The paper, field by field</source>
        <translation>الورقة حقلًا حقلًا</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>كما هي</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>كما وُجدت</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>اضغط مفتاحًا</translation>
    </message>
</context>
<context>
    <name>ReaderController</name>
    <message>
        <source>Paper</source>
        <translation>الورقة</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>You are at the end of this paper.</source>
        <translation>وصلت إلى نهاية هذه الورقة.</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>علّمها كمقروءة</translation>
    </message>
    <message>
        <source>These pages are pictures. There is no text to find, select or copy.</source>
        <translation>هذه الصفحات صور. لا نص فيها للبحث أو التحديد أو النسخ.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>حسنًا</translation>
    </message>
    <message>
        <source>Beside the pages</source>
        <translation>بجانب الصفحات</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>ReaderToolBar</name>
    <message>
        <source>Reader</source>
        <translation>القارئ</translation>
    </message>
    <message>
        <source>Files of the paper</source>
        <translation>ملفات الورقة</translation>
    </message>
    <message>
        <source>Zoom and pages</source>
        <translation>الحجم والصفحات</translation>
    </message>
    <message>
        <source>of {pages}</source>
        <translation>من ⁨{pages}⁩</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>⁨{page}⁩ من ⁨{pages}⁩</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>⁨{percent}⁩٪</translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Forget these</source>
        <translation>نسيان هذه</translation>
    </message>
    <message>
        <source>{file} is no longer there.</source>
        <translation>لم يعد ⁨{file}⁩ موجودًا.</translation>
    </message>
</context>
<context>
    <name>RegionTree</name>
    <message>
        <source>Regions of the map</source>
        <translation>مناطق الخريطة</translation>
    </message>
</context>
<context>
    <name>RelatedController</name>
    <message>
        <source>Related</source>
        <translation>ذات صلة</translation>
    </message>
</context>
<context>
    <name>RelatedPage</name>
    <message>
        <source>Show as a list</source>
        <translation>عرض كقائمة</translation>
    </message>
    <message>
        <source>Related papers</source>
        <translation>أوراق ذات صلة</translation>
    </message>
    <message>
        <source>Papers like this one, by the words that tell most and by meaning.</source>
        <translation>أوراق تشبه هذه الورقة، بالكلمات الأكثر دلالة وبالمعنى.</translation>
    </message>
    <message>
        <source>No other paper here is like this one.</source>
        <translation>لا توجد هنا ورقة أخرى تشبه هذه.</translation>
    </message>
</context>
<context>
    <name>RelocateDialog</name>
    <message>
        <source>Moving the library</source>
        <translation>جارٍ نقل المكتبة</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>جارٍ فتح المكتبة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>{} of {} MB copied and checked</source>
        <translation>نُسخ وفُحص ⁨{}⁩ من ⁨{}⁩ ميغابايت</translation>
    </message>
    <message>
        <source>The library is now in {new}. The old folder was left as it is: {old}</source>
        <translation>المكتبة الآن في ⁨{new}⁩. بقي المجلد القديم كما هو: ⁨{old}⁩</translation>
    </message>
    <message>
        <source>Stopped. The library is where it was, and nothing of it was changed.</source>
        <translation>أُوقف النقل. المكتبة في مكانها ولم يتغير فيها شيء.</translation>
    </message>
    <message>
        <source>The library is where it was. A fault of PaperDesk: {}</source>
        <translation>المكتبة في مكانها. خلل في PaperDesk: ⁨{}⁩</translation>
    </message>
</context>
<context>
    <name>RestoreController</name>
    <message>
        <source>Backups (*.zip);;All files (*)</source>
        <translation>النسخ الاحتياطية (*.zip);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>الاستعادة من ملف</translation>
    </message>
    <message>
        <source>A backup is being made or restored already.</source>
        <translation>يجري الآن إنشاء نسخة احتياطية أو استعادتها.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>جارٍ الاستعادة</translation>
    </message>
    <message>
        <source>The library is as it was on {when}. What was there is put aside in {where}.</source>
        <translation>المكتبة كما كانت في ⁨{when}⁩. ما كان فيها محفوظ في ⁨{where}⁩.</translation>
    </message>
    <message>
        <source>Attached files that are not here: {names}</source>
        <translation>ملفات مرفقة ليست هنا: ⁨{names}⁩</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>All of that is as it was then.</source>
        <translation>كل ذلك كما كان حينها.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>الاستعادة من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>جارٍ قراءة النسخة الاحتياطية…</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>أوجه الاختلاف</translation>
    </message>
    <message>
        <source>Restore the whole library</source>
        <translation>استعد المكتبة كلها</translation>
    </message>
    <message>
        <source>Restore what is ticked</source>
        <translation>استعد المحدَّد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>{} of {} MB</source>
        <translation>⁨{}⁩ من ⁨{}⁩ MB</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>جارٍ الاستعادة…</translation>
    </message>
    <message>
        <source>Nothing was restored</source>
        <translation>لم يُستعد شيء</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>What the backup and the library do not share</source>
        <translation>ما تختلف فيه النسخة الاحتياطية عن المكتبة</translation>
    </message>
</context>
<context>
    <name>RowController</name>
    <message numerus="yes">
        <source>%Ln title(s) copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي عنوان.</numerusform>
            <numerusform>نُسخ عنوان واحد.</numerusform>
            <numerusform>نُسخ عنوانان.</numerusform>
            <numerusform>نُسخت %Ln عناوين.</numerusform>
            <numerusform>نُسخ %Ln عنوانًا.</numerusform>
            <numerusform>نُسخ %Ln عنوان.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Saved search</source>
        <translation>بحث محفوظ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Show how many are new in the side bar</source>
        <translation>إظهار عدد الجديد في الشريط الجانبي</translation>
    </message>
    <message>
        <source>Tag them</source>
        <translation>وسمها بـ:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>topic/sub</source>
        <translation>موضوع/فرع</translation>
    </message>
    <message>
        <source>Mute them: folded at the end of the inbox, never deleted</source>
        <translation>كتمها: تُطوى في آخر الوارد ولا تُحذف أبدًا</translation>
    </message>
    <message>
        <source>Fetch their PDFs, to be there without a network</source>
        <translation>جلب ملفات PDF الخاصة بها لتكون متاحة بلا شبكة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>نسيان هذا البحث</translation>
    </message>
    <message>
        <source>When such papers arrive</source>
        <translation>حين تصل أوراق كهذه</translation>
    </message>
    <message>
        <source>Another saved search has this name.</source>
        <translation>يوجد بحث محفوظ آخر بهذا الاسم.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message numerus="yes">
        <source>Do so with %Ln paper(s) now</source>
        <translation>
            <numerusform>لا أوراق لتطبيق هذا عليها</numerusform>
            <numerusform>تطبيق هذا الآن على ورقة واحدة</numerusform>
            <numerusform>تطبيق هذا الآن على ورقتين</numerusform>
            <numerusform>تطبيق هذا الآن على %Ln أوراق</numerusform>
            <numerusform>تطبيق هذا الآن على %Ln ورقة</numerusform>
            <numerusform>تطبيق هذا الآن على %Ln ورقة</numerusform>
        </translation>
    </message>
    <message>
        <source>The index is being made; what this finds can be told in a moment.</source>
        <translation>الفهرس قيد البناء؛ سيُعرف ما يجده هذا بعد لحظة.</translation>
    </message>
    <message numerus="yes">
        <source>It would mute {n} of %Ln new paper(s).</source>
        <translation>
            <numerusform>لا أوراق جديدة؛ سيكتم ⁨{n}⁩.</numerusform>
            <numerusform>سيكتم ⁨{n}⁩ من ورقة جديدة واحدة.</numerusform>
            <numerusform>سيكتم ⁨{n}⁩ من ورقتين جديدتين.</numerusform>
            <numerusform>سيكتم ⁨{n}⁩ من %Ln أوراق جديدة.</numerusform>
            <numerusform>سيكتم ⁨{n}⁩ من %Ln ورقة جديدة.</numerusform>
            <numerusform>سيكتم ⁨{n}⁩ من %Ln ورقة جديدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would tag {n} of %Ln new paper(s).</source>
        <translation>
            <numerusform>لا أوراق جديدة؛ سيسم ⁨{n}⁩.</numerusform>
            <numerusform>سيسم ⁨{n}⁩ من ورقة جديدة واحدة.</numerusform>
            <numerusform>سيسم ⁨{n}⁩ من ورقتين جديدتين.</numerusform>
            <numerusform>سيسم ⁨{n}⁩ من %Ln أوراق جديدة.</numerusform>
            <numerusform>سيسم ⁨{n}⁩ من %Ln ورقة جديدة.</numerusform>
            <numerusform>سيسم ⁨{n}⁩ من %Ln ورقة جديدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It finds {n} of %Ln new paper(s).</source>
        <translation>
            <numerusform>لا أوراق جديدة؛ يجد ⁨{n}⁩.</numerusform>
            <numerusform>يجد ⁨{n}⁩ من ورقة جديدة واحدة.</numerusform>
            <numerusform>يجد ⁨{n}⁩ من ورقتين جديدتين.</numerusform>
            <numerusform>يجد ⁨{n}⁩ من %Ln أوراق جديدة.</numerusform>
            <numerusform>يجد ⁨{n}⁩ من %Ln ورقة جديدة.</numerusform>
            <numerusform>يجد ⁨{n}⁩ من %Ln ورقة جديدة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search titles, authors, abstracts, notes</source>
        <translation>ابحث في العناوين والمؤلفين والملخّصات والملاحظات</translation>
    </message>
    <message>
        <source>Search papers</source>
        <translation>البحث في الأوراق</translation>
    </message>
    <message>
        <source>Earlier searches</source>
        <translation>عمليات البحث السابقة</translation>
    </message>
    <message>
        <source>Earlier searches (Up)</source>
        <translation>عمليات البحث السابقة (سهم لأعلى)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>مسح البحث (Esc)</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>حفظ هذا البحث</translation>
    </message>
    <message>
        <source>No earlier searches</source>
        <translation>لا عمليات بحث سابقة</translation>
    </message>
</context>
<context>
    <name>SearchSummary</name>
    <message>
        <source>Did you mean “{text}”?</source>
        <translation>هل تقصد «⁨{text}⁩»؟</translation>
    </message>
    <message>
        <source>Also: {words}</source>
        <translation>وأيضًا: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Press to look only for what is typed, in quotes.</source>
        <translation>اضغط للبحث عمّا كُتب فقط، بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, author:name, tag:name, -without</source>
        <translation>كلمات، &quot;عبارة&quot;، author:اسم، tag:اسم، -بدون</translation>
    </message>
</context>
<context>
    <name>SeenDialog</name>
    <message>
        <source>Mark as seen</source>
        <translation>علّم كمرئية</translation>
    </message>
    <message numerus="yes">
        <source>All of this batch: %Ln new paper(s)</source>
        <translation>
            <numerusform>كل هذه الدفعة: لا أوراق جديدة</numerusform>
            <numerusform>كل هذه الدفعة: ورقة جديدة واحدة</numerusform>
            <numerusform>كل هذه الدفعة: ورقتان جديدتان</numerusform>
            <numerusform>كل هذه الدفعة: %Ln أوراق جديدة</numerusform>
            <numerusform>كل هذه الدفعة: %Ln ورقة جديدة</numerusform>
            <numerusform>كل هذه الدفعة: %Ln ورقة جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of this list: %Ln new paper(s)</source>
        <translation>
            <numerusform>كل هذه القائمة: لا أوراق جديدة</numerusform>
            <numerusform>كل هذه القائمة: ورقة جديدة واحدة</numerusform>
            <numerusform>كل هذه القائمة: ورقتان جديدتان</numerusform>
            <numerusform>كل هذه القائمة: %Ln أوراق جديدة</numerusform>
            <numerusform>كل هذه القائمة: %Ln ورقة جديدة</numerusform>
            <numerusform>كل هذه القائمة: %Ln ورقة جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to here: %Ln new paper(s)</source>
        <translation>
            <numerusform>حتى هنا: لا أوراق جديدة</numerusform>
            <numerusform>حتى هنا: ورقة جديدة واحدة</numerusform>
            <numerusform>حتى هنا: ورقتان جديدتان</numerusform>
            <numerusform>حتى هنا: %Ln أوراق جديدة</numerusform>
            <numerusform>حتى هنا: %Ln ورقة جديدة</numerusform>
            <numerusform>حتى هنا: %Ln ورقة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>أقدم من</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>صفر أيام</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s)</source>
        <translation>
            <numerusform>لا أوراق جديدة</numerusform>
            <numerusform>ورقة جديدة واحدة</numerusform>
            <numerusform>ورقتان جديدتان</numerusform>
            <numerusform>%Ln أوراق جديدة</numerusform>
            <numerusform>%Ln ورقة جديدة</numerusform>
            <numerusform>%Ln ورقة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Papers lose their mark as new. What you read, dismissed or put aside for later stays so, and it can be undone.</source>
        <translation>لا تعود الأوراق جديدة. ويبقى ما قرأته أو استبعدته أو أجّلته كما هو، ويمكن التراجع عن ذلك.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln paper(s) as seen</source>
        <translation>
            <numerusform>لا أوراق لتعليمها</numerusform>
            <numerusform>علّم ورقة واحدة كمرئية</numerusform>
            <numerusform>علّم ورقتين كمرئيتين</numerusform>
            <numerusform>علّم %Ln أوراق كمرئية</numerusform>
            <numerusform>علّم %Ln ورقة كمرئية</numerusform>
            <numerusform>علّم %Ln ورقة كمرئية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selected words</source>
        <translation>الكلمات المحددة</translation>
    </message>
    <message>
        <source>Underline (U)</source>
        <translation>تسطير (U)</translation>
    </message>
    <message>
        <source>Comment (C)</source>
        <translation>تعليق (C)</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>نسخ (Ctrl+C)</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Restore…</source>
        <translation>استعد…</translation>
    </message>
    <message>
        <source>A note could not be saved yet, so the window stays open. It is tried again.</source>
        <translation>تعذّر حفظ ملاحظة بعد، لذا تبقى النافذة مفتوحة. ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>إغلاق دون حفظ</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Edit and watch…</source>
        <translation>تحرير ومراقبة…</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>نسيان هذا البحث</translation>
    </message>
    <message>
        <source>Move this batch to the trash</source>
        <translation>نقل هذه الدفعة إلى المهملات</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln new paper(s) as seen</source>
        <translation>
            <numerusform>لا أوراق جديدة لتعليمها كمشاهَدة</numerusform>
            <numerusform>تعليم ورقة جديدة واحدة كمشاهَدة</numerusform>
            <numerusform>تعليم ورقتين جديدتين كمشاهَدتين</numerusform>
            <numerusform>تعليم %Ln أوراق جديدة كمشاهَدة</numerusform>
            <numerusform>تعليم %Ln ورقة جديدة كمشاهَدة</numerusform>
            <numerusform>تعليم %Ln ورقة جديدة كمشاهَدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Newer batch</source>
        <translation>دفعة أحدث</translation>
    </message>
    <message>
        <source>Older batch</source>
        <translation>دفعة أقدم</translation>
    </message>
    <message>
        <source>Refresh it now</source>
        <translation>تحديثه الآن</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Follow no more</source>
        <translation>إلغاء المتابعة</translation>
    </message>
</context>
<context>
    <name>SpellingController</name>
    <message>
        <source>“{word}” is in your dictionary now.</source>
        <translation>«⁨{word}⁩» في قاموسك الآن.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>SpellingMarks</name>
    <message>
        <source>No suggestions</source>
        <translation>لا اقتراحات</translation>
    </message>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>إضافة «⁨{word}⁩» إلى القاموس</translation>
    </message>
</context>
<context>
    <name>StarRating</name>
    <message numerus="yes">
        <source>Rated with %Ln star(s)</source>
        <translation>
            <numerusform>مقيّمة بدون نجوم</numerusform>
            <numerusform>مقيّمة بنجمة واحدة</numerusform>
            <numerusform>مقيّمة بنجمتين</numerusform>
            <numerusform>مقيّمة بـ ⁨%Ln⁩ نجوم</numerusform>
            <numerusform>مقيّمة بـ ⁨%Ln⁩ نجمة</numerusform>
            <numerusform>مقيّمة بـ ⁨%Ln⁩ نجمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>غير مقيّمة</translation>
    </message>
    <message numerus="yes">
        <source>Rate with %Ln star(s)</source>
        <translation>
            <numerusform>تقييم بدون نجوم</numerusform>
            <numerusform>تقييم بنجمة واحدة</numerusform>
            <numerusform>تقييم بنجمتين</numerusform>
            <numerusform>تقييم بـ ⁨%Ln⁩ نجوم</numerusform>
            <numerusform>تقييم بـ ⁨%Ln⁩ نجمة</numerusform>
            <numerusform>تقييم بـ ⁨%Ln⁩ نجمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateButtons</name>
    <message>
        <source>State of the paper</source>
        <translation>حالة الورقة</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>تمييز بنجمة</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>للقراءة لاحقًا</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروءة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>إزالة النجمة</translation>
    </message>
</context>
<context>
    <name>StyleDialog</name>
    <message>
        <source>Cite in a style</source>
        <translation>الاستشهاد بنمط</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>النمط</translation>
    </message>
    <message>
        <source>Part of a style&apos;s or a journal&apos;s name</source>
        <translation>جزء من اسم نمط أو مجلة</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>الأنماط</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>لا أوراق</numerusform>
            <numerusform>ورقة واحدة</numerusform>
            <numerusform>ورقتان</numerusform>
            <numerusform>%Ln أوراق</numerusform>
            <numerusform>%Ln ورقة</numerusform>
            <numerusform>%Ln ورقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a style file…</source>
        <translation>إضافة ملف نمط…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>{style}, as {other}</source>
        <translation>⁨{style}⁩، مثل ⁨{other}⁩</translation>
    </message>
    <message>
        <source>No style has these words in its name.</source>
        <translation>لا نمط في اسمه هذه الكلمات.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln style(s)</source>
        <translation>
            <numerusform>لا أنماط</numerusform>
            <numerusform>نمط واحد</numerusform>
            <numerusform>نمطان</numerusform>
            <numerusform>%Ln أنماط</numerusform>
            <numerusform>%Ln نمطًا</numerusform>
            <numerusform>%Ln نمط</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubscriptionsController</name>
    <message>
        <source>Follow a list of feeds</source>
        <translation>متابعة قائمة خلاصات</translation>
    </message>
    <message>
        <source>Lists of feeds (*.opml *.xml)</source>
        <translation>قوائم الخلاصات (*.opml *.xml)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) of the list cannot be followed: {addresses}</source>
        <translation>
            <numerusform>لا عناوين في القائمة تتعذّر متابعتها: ⁨{addresses}⁩</numerusform>
            <numerusform>عنوان واحد في القائمة تتعذّر متابعته: ⁨{addresses}⁩</numerusform>
            <numerusform>عنوانان في القائمة تتعذّر متابعتهما: ⁨{addresses}⁩</numerusform>
            <numerusform>%Ln عناوين في القائمة تتعذّر متابعتها: ⁨{addresses}⁩</numerusform>
            <numerusform>%Ln عنوانًا في القائمة تتعذّر متابعته: ⁨{addresses}⁩</numerusform>
            <numerusform>%Ln عنوان في القائمة تتعذّر متابعته: ⁨{addresses}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is followed</source>
        <translation>كتابة ما يُتابَع</translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow(s) written to {path}.</source>
        <translation>
            <numerusform>لم يُكتب أي متابَع في ⁨{path}⁩.</numerusform>
            <numerusform>كُتب متابَع واحد في ⁨{path}⁩.</numerusform>
            <numerusform>كُتب متابَعان في ⁨{path}⁩.</numerusform>
            <numerusform>كُتبت %Ln متابَعات في ⁨{path}⁩.</numerusform>
            <numerusform>كُتب %Ln متابَعًا في ⁨{path}⁩.</numerusform>
            <numerusform>كُتب %Ln متابَع في ⁨{path}⁩.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SurroundingsReader</name>
    <message numerus="yes">
        <source>Added %Ln paper(s).</source>
        <translation>
            <numerusform>لم تُضف أوراق.</numerusform>
            <numerusform>أُضيفت ورقة واحدة.</numerusform>
            <numerusform>أُضيفت ورقتان.</numerusform>
            <numerusform>أُضيفت %Ln أوراق.</numerusform>
            <numerusform>أُضيفت %Ln ورقة.</numerusform>
            <numerusform>أُضيفت %Ln ورقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Show papers tagged {}. Delete removes it.</source>
        <translation>عرض الأوراق الموسومة بـ ⁨{}⁩. مفتاح Delete يزيله.</translation>
    </message>
    <message>
        <source>Tag {}</source>
        <translation>الوسم ⁨{}⁩</translation>
    </message>
    <message>
        <source>Press Delete to remove the tag</source>
        <translation>اضغط Delete لإزالة الوسم</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Tag, or topic/sub</source>
        <translation>وسم، أو موضوع/فرع</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Tags that fit</source>
        <translation>وسوم مناسبة</translation>
    </message>
    <message>
        <source>New tag “{}”</source>
        <translation>وسم جديد «⁨{}⁩»</translation>
    </message>
    <message>
        <source>{tag}, on</source>
        <translation>⁨{tag}⁩، موضوع</translation>
    </message>
</context>
<context>
    <name>TagWishes</name>
    <message>
        <source>Rename…</source>
        <translation>إعادة التسمية…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Delete with all tags below it; papers stay</source>
        <translation>حذف مع كل الوسوم التي تحته؛ وتبقى الأوراق</translation>
    </message>
    <message numerus="yes">
        <source>Delete; %Ln paper(s) have it and stay</source>
        <translation>
            <numerusform>حذف؛ لا تحمله أي ورقة</numerusform>
            <numerusform>حذف؛ تحمله ورقة واحدة وتبقى</numerusform>
            <numerusform>حذف؛ تحمله ورقتان وتبقيان</numerusform>
            <numerusform>حذف؛ تحمله %Ln أوراق وتبقى</numerusform>
            <numerusform>حذف؛ تحمله %Ln ورقة وتبقى</numerusform>
            <numerusform>حذف؛ تحمله %Ln ورقة وتبقى</numerusform>
        </translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>ذهبي</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>أزرق مخضر</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>إعادة تسمية الوسم</translation>
    </message>
    <message>
        <source>New name (a/b puts it under a):</source>
        <translation>الاسم الجديد (a/b يضعه تحت a):</translation>
    </message>
</context>
<context>
    <name>TasteBar</name>
    <message>
        <source>What the order For me is learned from</source>
        <translation>ما تُعلِّم منه ترتيب «لي»</translation>
    </message>
    <message>
        <source>Words…</source>
        <translation>الكلمات…</translation>
    </message>
    <message>
        <source>More or less of a word</source>
        <translation>المزيد أو القليل من كلمة</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Text of this page</source>
        <translation>نص هذه الصفحة</translation>
    </message>
    <message>
        <source>This page holds no text: it may be a picture.</source>
        <translation>لا تحتوي هذه الصفحة على نص: ربما تكون صورة.</translation>
    </message>
    <message>
        <source>{page}: its fonts do not tell their letters</source>
        <translation>⁨{page}⁩: خطوطها لا تُفصح عن حروفها</translation>
    </message>
</context>
<context>
    <name>ThumbnailPanel</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>TitleText</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>TriageController</name>
    <message>
        <source>Nothing in this list is new.</source>
        <translation>لا جديد في هذه القائمة.</translation>
    </message>
    <message>
        <source>No batch has come yet.</source>
        <translation>لم تأت أي دفعة بعد.</translation>
    </message>
    <message>
        <source>This is the newest batch.</source>
        <translation>هذه أحدث دفعة.</translation>
    </message>
    <message>
        <source>This is the oldest batch.</source>
        <translation>هذه أقدم دفعة.</translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>It is not in what is shown.</source>
        <translation>وهي ليست ضمن المعروض.</translation>
    </message>
    <message>
        <source>None of them is in what is shown.</source>
        <translation>وليس أيٌّ منها ضمن المعروض.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Your desk is ready</source>
        <translation>مكتبك جاهز</translation>
    </message>
    <message>
        <source>Everything you bring in stays on this computer.</source>
        <translation>كل ما تستورده يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Or drop files here.</source>
        <translation>أو أفلت الملفات هنا.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>استيراد ملف</translation>
    </message>
    <message>
        <source>A saved papers page, RIS, MEDLINE or JSON</source>
        <translation>صفحة أوراق محفوظة، أو RIS، أو MEDLINE، أو JSON</translation>
    </message>
    <message>
        <source>Follow Hugging Face Papers</source>
        <translation>متابعة Hugging Face Papers</translation>
    </message>
    <message>
        <source>The list of each day comes by itself; you see it first</source>
        <translation>تصل قائمة كل يوم من تلقاء نفسها؛ تراها أولًا</translation>
    </message>
    <message>
        <source>Look at a dozen papers</source>
        <translation>تصفّح اثنتي عشرة ورقة</translation>
    </message>
    <message>
        <source>With summaries and a note; gone again with one undo</source>
        <translation>مع ملخّصات وملاحظة؛ تزول بتراجع واحد</translation>
    </message>
    <message>
        <source>Learn the keys</source>
        <translation>تعرّف على المفاتيح</translation>
    </message>
    <message>
        <source>Everything here works without the mouse</source>
        <translation>كل شيء هنا يعمل دون الفأرة</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>More or less of a word</source>
        <translation>المزيد أو القليل من كلمة</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>More of it  (+)</source>
        <translation>المزيد منها  (+)</translation>
    </message>
    <message>
        <source>Less of it  (−)</source>
        <translation>القليل منها  (−)</translation>
    </message>
    <message>
        <source>As learned  (Del)</source>
        <translation>كما تُعلِّم  (Del)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Speak for it</source>
        <translation>لصالحها</translation>
    </message>
    <message>
        <source>Speak against it</source>
        <translation>ضدّها</translation>
    </message>
    <message>
        <source>You asked for</source>
        <translation>طلبتَ</translation>
    </message>
    <message>
        <source>Words of the order For me</source>
        <translation>كلمات ترتيب «لي»</translation>
    </message>
    <message>
        <source>These words place it in the order For me. Ask for more or less of one.</source>
        <translation>تحدد هذه الكلمات مكانها في ترتيب «لي». اطلب المزيد أو القليل من إحداها.</translation>
    </message>
    <message>
        <source>No word speaks for or against a paper here.</source>
        <translation>لا كلمة هنا لصالح ورقة أو ضدّها.</translation>
    </message>
</context>
<context>
    <name>YearHistogram</name>
    <message>
        <source>Years</source>
        <translation>السنوات</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من ⁨{first}⁩ إلى ⁨{last}⁩</translation>
    </message>
    <message>
        <source>kept to {first} to {last}</source>
        <translation>محصور من ⁨{first}⁩ إلى ⁨{last}⁩</translation>
    </message>
</context>
<context>
    <name>_CommentField</name>
    <message>
        <source>Comment, in Markdown</source>
        <translation>تعليق، بصيغة Markdown</translation>
    </message>
</context>
<context>
    <name>_ThumbnailModel</name>
    <message>
        <source>Page {page}</source>
        <translation>صفحة ⁨{page}⁩</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Import files…</source>
        <translation>استيراد ملفات…</translation>
    </message>
    <message>
        <source>Bring papers in from saved pages, RIS, MEDLINE or JSON; you see what would come first.</source>
        <translation>استيراد أوراق من صفحات محفوظة أو RIS أو MEDLINE أو JSON؛ ترى أولًا ما سيأتي.</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>استيراد مجلد…</translation>
    </message>
    <message>
        <source>Bring in all that can be read in a folder, and the files beside the entries.</source>
        <translation>إدخال كل ما يمكن قراءته في مجلد، مع الملفات المرافقة للمدخلات.</translation>
    </message>
    <message>
        <source>Add papers by id…</source>
        <translation>إضافة أوراق بالمعرّف…</translation>
    </message>
    <message>
        <source>Paste ids, DOIs, addresses or a list of references, and their papers come.</source>
        <translation>ألصق معرّفات أو DOI أو عناوين أو قائمة مراجع فتأتي أوراقها.</translation>
    </message>
    <message>
        <source>Add a paper by hand…</source>
        <translation>إضافة ورقة يدويًا…</translation>
    </message>
    <message>
        <source>Write title, authors, date and the like of a paper that no file and no source has.</source>
        <translation>اكتب العنوان والمؤلفين والتاريخ وما شابه لورقة لا يحملها ملف ولا مصدر.</translation>
    </message>
    <message>
        <source>Add PDF files…</source>
        <translation>إضافة ملفات PDF…</translation>
    </message>
    <message>
        <source>Add PDF files: each goes to its paper, or becomes one; you see which first.</source>
        <translation>إضافة ملفات PDF: يذهب كل ملف إلى ورقته أو يصبح ورقة، وترى ذلك أولًا.</translation>
    </message>
    <message>
        <source>Follow a source…</source>
        <translation>متابعة مصدر…</translation>
    </message>
    <message>
        <source>Have the papers of a list, a category, a search or a feed come by themselves; you see what would come first.</source>
        <translation>اجعل أوراق قائمة أو فئة أو بحث أو تغذية تصل من تلقاء نفسها؛ ترى أولًا ما سيصل.</translation>
    </message>
    <message>
        <source>Add a folder of PDF files…</source>
        <translation>إضافة مجلد من ملفات PDF…</translation>
    </message>
    <message>
        <source>Add all PDF files of a folder and the folders in it.</source>
        <translation>إضافة كل ملفات PDF في مجلد وفي المجلدات داخله.</translation>
    </message>
    <message>
        <source>Follow Hugging Face Papers</source>
        <translation>متابعة Hugging Face Papers</translation>
    </message>
    <message>
        <source>Have the daily list of Hugging Face come by itself; you see it first.</source>
        <translation>اجعل قائمة Hugging Face اليومية تصل من تلقاء نفسها؛ تراها أولًا.</translation>
    </message>
    <message>
        <source>New files of the watched folder…</source>
        <translation>الملفات الجديدة في المجلد المراقَب…</translation>
    </message>
    <message>
        <source>Look at the PDF files that appeared in the watched folder.</source>
        <translation>عرض ملفات PDF التي ظهرت في المجلد المراقَب.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Ask all that you follow now, and do what waits for the network.</source>
        <translation>اسأل الآن كل ما تتابعه، ونفّذ ما ينتظر الشبكة.</translation>
    </message>
    <message>
        <source>Find moved files…</source>
        <translation>العثور على الملفات المنقولة…</translation>
    </message>
    <message>
        <source>Look in a folder for linked files that were moved; they are known by their content.</source>
        <translation>البحث في مجلد عن ملفات مرتبطة نُقلت؛ تُعرف بمحتواها.</translation>
    </message>
    <message>
        <source>Network…</source>
        <translation>الشبكة…</translation>
    </message>
    <message>
        <source>What waits for the network, which hosts were asked, how often, and what is left.</source>
        <translation>ما ينتظر الشبكة، وأي المضيفين سُئل وكم مرة، وما تبقى.</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>العمل دون اتصال</translation>
    </message>
    <message>
        <source>Ask nothing of the network; what you ask for waits until you go online.</source>
        <translation>لا تسأل الشبكة شيئًا؛ ما تطلبه ينتظر حتى تتصل.</translation>
    </message>
    <message>
        <source>Follow a list of feeds…</source>
        <translation>متابعة قائمة خلاصات…</translation>
    </message>
    <message>
        <source>Follow all feeds of a list (OPML) that another program has written; the folders it has become tags.</source>
        <translation>متابعة كل خلاصات قائمة (OPML) كتبها برنامج آخر؛ وتصير مجلداتها وسومًا.</translation>
    </message>
    <message>
        <source>Lists of feeds</source>
        <translation>قوائم الخلاصات</translation>
    </message>
    <message>
        <source>Look at a dozen papers</source>
        <translation>تصفّح اثنتي عشرة ورقة</translation>
    </message>
    <message>
        <source>Add twelve well-chosen papers to try everything with; one undo removes them.</source>
        <translation>إضافة اثنتي عشرة ورقة مختارة للتجربة؛ تراجع واحد يزيلها.</translation>
    </message>
    <message>
        <source>Write what is followed as a list…</source>
        <translation>كتابة ما يُتابَع كقائمة…</translation>
    </message>
    <message>
        <source>Write what you follow as a list (OPML) that any reader of feeds opens.</source>
        <translation>كتابة ما تتابعه كقائمة (OPML) يفتحها أي قارئ خلاصات.</translation>
    </message>
    <message>
        <source>Open folder of notes</source>
        <translation>فتح مجلد الملاحظات</translation>
    </message>
    <message>
        <source>See the Markdown files of your notes in the system&apos;s file manager.</source>
        <translation>عرض ملفات Markdown لملاحظاتك في مدير ملفات النظام.</translation>
    </message>
    <message>
        <source>Export papers…</source>
        <translation>تصدير الأوراق…</translation>
    </message>
    <message>
        <source>Write papers for other programs: BibTeX, RIS, a table, a page or a feed; once, or kept up to date.</source>
        <translation>كتابة الأوراق لبرامج أخرى: BibTeX أو RIS أو جدول أو صفحة أو موجز؛ مرة واحدة أو مع تحديث مستمر.</translation>
    </message>
    <message>
        <source>Removed and replaced notes…</source>
        <translation>ملاحظات أزيلت أو استبدلت…</translation>
    </message>
    <message>
        <source>See what stood in notes of any paper before, and bring it back.</source>
        <translation>رؤية ما كان في ملاحظات أي ورقة من قبل، واستعادته.</translation>
    </message>
    <message>
        <source>Digests…</source>
        <translation>الموجزات…</translation>
    </message>
    <message>
        <source>Have what is new told every day, week or month: as a mail, a page or a feed.</source>
        <translation>أن يُخبَر بالجديد كل يوم أو أسبوع أو شهر: ببريد أو صفحة أو خلاصة.</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>مجموعة جديدة…</translation>
    </message>
    <message>
        <source>Make a collection: a group of your own, apart from tags.</source>
        <translation>أنشئ مجموعة: فئة خاصة بك، مستقلة عن الوسوم.</translation>
    </message>
    <message>
        <source>Save abstract and notes as PDF…</source>
        <translation>حفظ الملخّص والملاحظات بصيغة PDF…</translation>
    </message>
    <message>
        <source>Save a page with title, abstract and your notes.</source>
        <translation>حفظ صفحة فيها العنوان والملخّص وملاحظاتك.</translation>
    </message>
    <message>
        <source>Print abstract and notes…</source>
        <translation>طباعة الملخّص والملاحظات…</translation>
    </message>
    <message>
        <source>Print a page with title, abstract and your notes.</source>
        <translation>طباعة صفحة فيها العنوان والملخّص وملاحظاتك.</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>نافذة جديدة</translation>
    </message>
    <message>
        <source>Open another window on the same library.</source>
        <translation>افتح نافذة أخرى على المكتبة نفسها.</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Save what is open in this window and close it; others stay.</source>
        <translation>احفظ ما هو مفتوح في هذه النافذة وأغلقها؛ وتبقى النوافذ الأخرى.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Save what is open and leave.</source>
        <translation>حفظ المفتوح والخروج.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Take back what you did last, any time.</source>
        <translation>التراجع عن آخر ما فعلت، في أي وقت.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Do it again after all.</source>
        <translation>فعله من جديد.</translation>
    </message>
    <message>
        <source>Select all papers</source>
        <translation>تحديد كل الأوراق</translation>
    </message>
    <message>
        <source>Select every paper of the list.</source>
        <translation>تحديد كل أوراق القائمة.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <source>Theme, rows, typeface, size of text, language, library folder, keys.</source>
        <translation>السمة والصفوف والخط وحجم النص واللغة ومجلد المكتبة والمفاتيح.</translation>
    </message>
    <message>
        <source>Find in this paper</source>
        <translation>البحث في هذه الورقة</translation>
    </message>
    <message>
        <source>Find words in the PDF as you type; Ctrl+F or / among the pages, N goes on.</source>
        <translation>العثور على كلمات في ملف PDF أثناء الكتابة؛ بين الصفحات Ctrl+F أو /، وN للمتابعة.</translation>
    </message>
    <message>
        <source>Words of a PDF</source>
        <translation>كلمات ملف PDF</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>تمييز</translation>
    </message>
    <message>
        <source>Highlight the words selected; H among the pages, 1 to 4 in a colour.</source>
        <translation>تمييز الكلمات المحددة؛ بين الصفحات H، و1 إلى 4 بلون.</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>تسطير</translation>
    </message>
    <message>
        <source>Underline the words selected; U among the pages.</source>
        <translation>تسطير الكلمات المحددة؛ بين الصفحات U.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Write to the words selected or the mark chosen, or leave a note where the mouse is; C among the pages.</source>
        <translation>الكتابة على الكلمات المحددة أو العلامة المختارة، أو ترك ملاحظة حيث المؤشر؛ بين الصفحات C.</translation>
    </message>
    <message>
        <source>Mark an area</source>
        <translation>تعليم منطقة</translation>
    </message>
    <message>
        <source>Draw a frame around a figure; X among the pages.</source>
        <translation>رسم إطار حول شكل؛ بين الصفحات X.</translation>
    </message>
    <message>
        <source>Marks beside the pages</source>
        <translation>العلامات بجانب الصفحات</translation>
    </message>
    <message>
        <source>See all marks, and go to one; 1 to 4 colour it, C comments, Delete removes it.</source>
        <translation>رؤية كل العلامات والانتقال إلى إحداها؛ 1 إلى 4 تلوّنها، وC تعلّق، وDelete تزيلها.</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>نص الصفحة</translation>
    </message>
    <message>
        <source>Show the text of the page beside it, for a screen reader or in large letters.</source>
        <translation>إظهار نص الصفحة بجانبها، لقارئ شاشة أو بحروف كبيرة.</translation>
    </message>
    <message>
        <source>Save a copy with marks…</source>
        <translation>حفظ نسخة مع العلامات…</translation>
    </message>
    <message>
        <source>Write a copy of the PDF in which other programs show your marks.</source>
        <translation>كتابة نسخة من ملف PDF تعرض فيها البرامج الأخرى علاماتك.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>تمييز بنجمة</translation>
    </message>
    <message>
        <source>Star the paper, or take the star away.</source>
        <translation>تمييز الورقة بنجمة أو إزالتها.</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>تحرير الوسوم</translation>
    </message>
    <message>
        <source>Add or remove tags.</source>
        <translation>إضافة وسوم أو إزالتها.</translation>
    </message>
    <message>
        <source>Edit collections</source>
        <translation>تحرير المجموعات</translation>
    </message>
    <message>
        <source>Put the paper into collections, or take it out; a new name makes one.</source>
        <translation>ضع الورقة في مجموعات أو أخرجها؛ والاسم الجديد ينشئ مجموعة.</translation>
    </message>
    <message>
        <source>Take out of this collection</source>
        <translation>إخراج من هذه المجموعة</translation>
    </message>
    <message>
        <source>Take the paper out of the collection that is shown.</source>
        <translation>أخرج الورقة من المجموعة المعروضة.</translation>
    </message>
    <message>
        <source>Tag by number</source>
        <translation>وسم برقم</translation>
    </message>
    <message>
        <source>Put the first to the ninth tag of the side bar on with 1 to 9, or take it off.</source>
        <translation>وضع أحد الوسوم التسعة الأولى في الشريط الجانبي بالأرقام 1 إلى 9، أو إزالته.</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>الملخّص</translation>
    </message>
    <message>
        <source>Read the abstract.</source>
        <translation>قراءة الملخّص.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>Write on the paper.</source>
        <translation>كتابة ملاحظة عن الورقة.</translation>
    </message>
    <message>
        <source>Related papers</source>
        <translation>أوراق ذات صلة</translation>
    </message>
    <message>
        <source>See more papers like this one, with the words that they share.</source>
        <translation>عرض أوراق تشبه هذه مع الكلمات المشتركة بينها.</translation>
    </message>
    <message>
        <source>More or less of a word…</source>
        <translation>المزيد أو القليل من كلمة…</translation>
    </message>
    <message>
        <source>See which words speak for and against the paper in the order For me, and ask for more or less of them.</source>
        <translation>اعرف الكلمات التي هي لصالح الورقة وضدّها في ترتيب «لي»، واطلب المزيد أو القليل منها.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>See what the paper cites; Enter opens what is here and adds what is not.</source>
        <translation>اعرض ما تستشهد به الورقة؛ يفتح Enter ما هو هنا ويضيف ما ليس هنا.</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>استشهد بها</translation>
    </message>
    <message>
        <source>See who cites the paper; Enter opens what is here and adds what is not.</source>
        <translation>اعرض من يستشهد بالورقة؛ يفتح Enter ما هو هنا ويضيف ما ليس هنا.</translation>
    </message>
    <message>
        <source>Note from a template…</source>
        <translation>ملاحظة من قالب…</translation>
    </message>
    <message>
        <source>Write one of your templates into the note.</source>
        <translation>إدراج أحد قوالبك في الملاحظة.</translation>
    </message>
    <message>
        <source>Mark as seen up to here…</source>
        <translation>علّم كمرئية حتى هنا…</translation>
    </message>
    <message>
        <source>Mark what is new from the top of the list to this paper as seen; you see first how many papers that are.</source>
        <translation>علّم كل جديد من أعلى القائمة حتى هذه الورقة كمرئي؛ وترى أولًا كم ورقة هي.</translation>
    </message>
    <message>
        <source>Marks into the note</source>
        <translation>العلامات إلى الملاحظة</translation>
    </message>
    <message>
        <source>Write what you marked into the note, as quotes that lead to their pages.</source>
        <translation>كتابة ما علّمته في الملاحظة كاقتباسات تقود إلى صفحاتها.</translation>
    </message>
    <message>
        <source>Mark all of this list as seen…</source>
        <translation>علّم القائمة كلها كمرئية…</translation>
    </message>
    <message>
        <source>Mark all that is new in this batch or list as seen; you see first how many.</source>
        <translation>علّم كل جديد في هذه الدفعة أو القائمة كمرئي؛ وترى أولًا كم هو.</translation>
    </message>
    <message>
        <source>Mark older papers as seen…</source>
        <translation>علّم الأوراق الأقدم كمرئية…</translation>
    </message>
    <message>
        <source>Mark what is new in this list and came before a day of your choice as seen.</source>
        <translation>علّم ما هو جديد في هذه القائمة وجاء قبل يوم تختاره كمرئي.</translation>
    </message>
    <message>
        <source>Earlier versions of the note…</source>
        <translation>نسخ سابقة من الملاحظة…</translation>
    </message>
    <message>
        <source>See what stood in the note before, and bring it back.</source>
        <translation>رؤية ما كان في الملاحظة من قبل، واستعادته.</translation>
    </message>
    <message>
        <source>Open note in another editor</source>
        <translation>فتح الملاحظة في محرر آخر</translation>
    </message>
    <message>
        <source>Open the Markdown file of the note with the system&apos;s own program for it.</source>
        <translation>فتح ملف Markdown للملاحظة ببرنامج النظام.</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>للقراءة لاحقًا</translation>
    </message>
    <message>
        <source>Keep the paper in Read later.</source>
        <translation>وضع الورقة في «للقراءة لاحقًا».</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروءة</translation>
    </message>
    <message>
        <source>You have read the paper.</source>
        <translation>قرأتَ الورقة.</translation>
    </message>
    <message>
        <source>Mark as new or seen</source>
        <translation>تعليم كجديدة أو مشاهَدة</translation>
    </message>
    <message>
        <source>Make the paper new again, or seen.</source>
        <translation>جعل الورقة جديدة من جديد، أو مشاهَدة.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Not for you: it leaves All papers and is kept under Dismissed.</source>
        <translation>لا تهمّك: تغادر «كل الأوراق» وتبقى في «المستبعدة».</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>بلا تقييم</translation>
    </message>
    <message>
        <source>Take the rating off.</source>
        <translation>إزالة التقييم.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>One star</source>
        <translation>نجمة واحدة</translation>
    </message>
    <message>
        <source>Rate the paper with one star.</source>
        <translation>تقييم الورقة بنجمة واحدة.</translation>
    </message>
    <message>
        <source>Two stars</source>
        <translation>نجمتان</translation>
    </message>
    <message>
        <source>Rate the paper with two stars.</source>
        <translation>تقييم الورقة بنجمتين.</translation>
    </message>
    <message>
        <source>Three stars</source>
        <translation>ثلاث نجوم</translation>
    </message>
    <message>
        <source>Rate the paper with three stars.</source>
        <translation>تقييم الورقة بثلاث نجوم.</translation>
    </message>
    <message>
        <source>Four stars</source>
        <translation>أربع نجوم</translation>
    </message>
    <message>
        <source>Rate the paper with four stars.</source>
        <translation>تقييم الورقة بأربع نجوم.</translation>
    </message>
    <message>
        <source>Five stars</source>
        <translation>خمس نجوم</translation>
    </message>
    <message>
        <source>Rate the paper with five stars.</source>
        <translation>تقييم الورقة بخمس نجوم.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>نقل إلى المهملات</translation>
    </message>
    <message>
        <source>Remove the paper from the library; the trash keeps it.</source>
        <translation>إزالة الورقة من المكتبة؛ تبقى في المهملات.</translation>
    </message>
    <message>
        <source>Put back from trash</source>
        <translation>استرجاع من المهملات</translation>
    </message>
    <message>
        <source>Bring a paper back from the trash.</source>
        <translation>إعادة ورقة من المهملات.</translation>
    </message>
    <message>
        <source>Read the PDF</source>
        <translation>اقرأ ملف PDF</translation>
    </message>
    <message>
        <source>Read the paper here, in all of the window; Esc leads back.</source>
        <translation>اقرأ الورقة هنا في النافذة كلها؛ ويعيدك Esc.</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>فتح PDF</translation>
    </message>
    <message>
        <source>Open it in its own program, or else the page of the paper.</source>
        <translation>افتحه في برنامجه، وإلا فصفحة الورقة.</translation>
    </message>
    <message>
        <source>Make available offline</source>
        <translation>إتاحة دون اتصال</translation>
    </message>
    <message>
        <source>Fetch the PDFs of the selected papers into the library.</source>
        <translation>جلب ملفات PDF للأوراق المحددة إلى المكتبة.</translation>
    </message>
    <message>
        <source>Paper in a window of its own</source>
        <translation>الورقة في نافذة خاصّة بها</translation>
    </message>
    <message>
        <source>Show the paper, its notes and its pages in a window of their own.</source>
        <translation>اعرض الورقة وملاحظاتها وصفحاتها في نافذة خاصّة بها.</translation>
    </message>
    <message>
        <source>Make this list available offline</source>
        <translation>إتاحة هذه القائمة دون اتصال</translation>
    </message>
    <message>
        <source>Fetch the PDFs of all papers of the list: of a place, a batch or a search.</source>
        <translation>جلب ملفات PDF لكل أوراق القائمة: مكان أو دفعة أو بحث.</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>إرفاق ملفات…</translation>
    </message>
    <message>
        <source>Copy files into the library, for this paper.</source>
        <translation>نسخ ملفات إلى المكتبة لهذه الورقة.</translation>
    </message>
    <message>
        <source>Correct what is said of the paper…</source>
        <translation>تصحيح ما يُذكر عن الورقة…</translation>
    </message>
    <message>
        <source>Correct or add title, authors, date, venue and the like; what you write stays yours, whatever a source says later.</source>
        <translation>صحّح العنوان والمؤلفين والتاريخ ومكان النشر وما شابه أو أضفها؛ ما تكتبه يبقى لك مهما قال مصدر لاحقًا.</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>استكمال…</translation>
    </message>
    <message>
        <source>Look other sources up for missing abstracts, authors, dates and ids of the selected papers; you see each before it is taken.</source>
        <translation>البحث في مصادر أخرى عن الملخصات والمؤلفين والتواريخ والمعرّفات الناقصة للأوراق المحددة؛ ترى كل شيء قبل أخذه.</translation>
    </message>
    <message>
        <source>Look at what was found…</source>
        <translation>عرض ما وُجد…</translation>
    </message>
    <message>
        <source>See what sources know more of your papers, and take it field by field.</source>
        <translation>اعرض ما تعرفه المصادر زيادة عن أوراقك وخذه حقلًا حقلًا.</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>نسخ الاستشهاد</translation>
    </message>
    <message>
        <source>Copy the paper as a reference in the style last used; several as a bibliography.</source>
        <translation>نسخ الورقة مرجعًا بآخر نمط استُخدم؛ وعدة أوراق قائمةَ مراجع.</translation>
    </message>
    <message>
        <source>Copy identifier</source>
        <translation>نسخ المعرّف</translation>
    </message>
    <message>
        <source>Copy the id of the paper, as arxiv:1706.03762 or doi:10.1000/x; of several, one in a line.</source>
        <translation>نسخ معرّف الورقة، مثل arxiv:1706.03762 أو doi:10.1000/x؛ ولعدة أوراق معرّف في كل سطر.</translation>
    </message>
    <message>
        <source>Cite in a style…</source>
        <translation>الاستشهاد بنمط…</translation>
    </message>
    <message>
        <source>Find a citation style by its name, look at the papers in it, and copy them.</source>
        <translation>العثور على نمط توثيق باسمه، ورؤية الأوراق به، ثم نسخها.</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>البحث عن المكرّر…</translation>
    </message>
    <message>
        <source>Look for papers that are in the library twice, and make one of them.</source>
        <translation>البحث عن أوراق موجودة مرّتين في المكتبة، وجعلها ورقة واحدة.</translation>
    </message>
    <message>
        <source>Merge two papers…</source>
        <translation>دمج ورقتين…</translation>
    </message>
    <message>
        <source>Put the two selected papers side by side, and make one of them.</source>
        <translation>وضع الورقتين المحدّدتين جنبًا إلى جنب، وجعلهما ورقة واحدة.</translation>
    </message>
    <message>
        <source>Next paper</source>
        <translation>الورقة التالية</translation>
    </message>
    <message>
        <source>Go to the next paper.</source>
        <translation>الانتقال إلى الورقة التالية.</translation>
    </message>
    <message>
        <source>Previous paper</source>
        <translation>الورقة السابقة</translation>
    </message>
    <message>
        <source>Go to the previous paper.</source>
        <translation>الانتقال إلى الورقة السابقة.</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>الجديدة التالية</translation>
    </message>
    <message>
        <source>Page through the paper, then go to the next unread one.</source>
        <translation>تصفّح الورقة، ثم الانتقال إلى الجديدة التالية.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search as you type.</source>
        <translation>بحث أثناء الكتابة.</translation>
    </message>
    <message>
        <source>AND, OR, NOT as words</source>
        <translation>AND وOR وNOT ككلمات</translation>
    </message>
    <message>
        <source>Look for the words AND, OR and NOT of a search instead of obeying them.</source>
        <translation>البحث عن الكلمات AND وOR وNOT في الاستعلام بدل تنفيذها.</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>المطابقة التالية</translation>
    </message>
    <message>
        <source>Go to the next word in the paper that the search found; N while you read it.</source>
        <translation>الانتقال إلى الكلمة التالية التي وجدها البحث في الورقة؛ المفتاح N أثناء القراءة.</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>المطابقة السابقة</translation>
    </message>
    <message>
        <source>Go to the match before; Shift+N while you read.</source>
        <translation>الانتقال إلى المطابقة السابقة؛ Shift+N أثناء القراءة.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Find any action, paper, place or tag by a few letters of its name.</source>
        <translation>إيجاد أي إجراء أو ورقة أو مكان أو وسم ببضعة أحرف من اسمه.</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>حفظ هذا البحث…</translation>
    </message>
    <message>
        <source>Keep the search under a name, with rules for papers that arrive.</source>
        <translation>الاحتفاظ بالبحث باسم، مع قواعد للأوراق التي تصل.</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>Go to the side bar.</source>
        <translation>الانتقال إلى الشريط الجانبي.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Go to the list of papers.</source>
        <translation>الانتقال إلى قائمة الأوراق.</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>عرض الورقة</translation>
    </message>
    <message>
        <source>Go to the paper shown.</source>
        <translation>الانتقال إلى الورقة المعروضة.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Open the menu of what the keyboard stands on, as a right click does.</source>
        <translation>فتح قائمة ما تقف عليه لوحة المفاتيح، كما يفعل النقر بالزر الأيمن.</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>كل الأوراق</translation>
    </message>
    <message>
        <source>Go to all papers.</source>
        <translation>الانتقال إلى كل الأوراق.</translation>
    </message>
    <message>
        <source>Page…</source>
        <translation>صفحة…</translation>
    </message>
    <message>
        <source>Go to a page of the PDF, by its number or its label.</source>
        <translation>اذهب إلى صفحة من الملف برقمها أو تسميتها.</translation>
    </message>
    <message>
        <source>Find in all open papers…</source>
        <translation>البحث في كل الأوراق المفتوحة…</translation>
    </message>
    <message>
        <source>Look for words on the pages of all papers that you read since the window opened.</source>
        <translation>البحث عن كلمات في صفحات كل الأوراق التي قرأتها منذ فتح النافذة.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Go to the new papers.</source>
        <translation>الانتقال إلى الأوراق الجديدة.</translation>
    </message>
    <message>
        <source>Back in the PDF</source>
        <translation>رجوع في الملف</translation>
    </message>
    <message>
        <source>Go back to where you jumped from; also Alt+Left among the pages.</source>
        <translation>ارجع إلى حيث قفزت؛ وكذلك Alt+Left بين الصفحات.</translation>
    </message>
    <message>
        <source>Go to Read later.</source>
        <translation>الانتقال إلى «للقراءة لاحقًا».</translation>
    </message>
    <message>
        <source>Forward in the PDF</source>
        <translation>تقدّم في الملف</translation>
    </message>
    <message>
        <source>Go forward again; also Alt+Right among the pages.</source>
        <translation>تقدّم من جديد؛ وكذلك Alt+Right بين الصفحات.</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>المميّزة بنجمة</translation>
    </message>
    <message>
        <source>Go to the starred papers.</source>
        <translation>الانتقال إلى الأوراق المميّزة بنجمة.</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>القائمة السابقة</translation>
    </message>
    <message>
        <source>Go to the list of the day, week or month before.</source>
        <translation>الانتقال إلى قائمة اليوم أو الأسبوع أو الشهر السابق.</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>القائمة التالية</translation>
    </message>
    <message>
        <source>Go to the list of the day, week or month after.</source>
        <translation>الانتقال إلى قائمة اليوم أو الأسبوع أو الشهر التالي.</translation>
    </message>
    <message>
        <source>Papers like those of this tag</source>
        <translation>أوراق تشبه أوراق هذا الوسم</translation>
    </message>
    <message>
        <source>While a tag is shown: see what else belongs to it, likest first.</source>
        <translation>أثناء عرض وسم: اعرف ما ينتمي إليه أيضًا، والأشبه أولًا.</translation>
    </message>
    <message>
        <source>Newer batch</source>
        <translation>دفعة أحدث</translation>
    </message>
    <message>
        <source>Go to the batch that came after this one.</source>
        <translation>اذهب إلى الدفعة التي جاءت بعد هذه.</translation>
    </message>
    <message>
        <source>News of your papers…</source>
        <translation>أخبار أوراقك…</translation>
    </message>
    <message>
        <source>See which papers have a new version, were withdrawn or are published now.</source>
        <translation>اعرض الأوراق التي لها إصدار جديد أو سُحبت أو نُشرت الآن.</translation>
    </message>
    <message>
        <source>Older batch</source>
        <translation>دفعة أقدم</translation>
    </message>
    <message>
        <source>Go to the batch that came before this one, or to the newest.</source>
        <translation>اذهب إلى الدفعة التي جاءت قبل هذه، أو إلى الأحدث.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light or dark as the system says.</source>
        <translation>فاتح أو داكن كما يحدد النظام.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark on light.</source>
        <translation>داكن على فاتح.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Light on dark.</source>
        <translation>فاتح على داكن.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريح</translation>
    </message>
    <message>
        <source>Rows with a passage of the text.</source>
        <translation>صفوف فيها مقطع من النص.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مضغوط</translation>
    </message>
    <message>
        <source>More rows, without the passage.</source>
        <translation>صفوف أكثر دون المقطع.</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Write everything a step larger.</source>
        <translation>تكبير كل النصوص درجة.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Write everything a step smaller.</source>
        <translation>تصغير كل النصوص درجة.</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>Write everything in its usual size.</source>
        <translation>كتابة كل شيء بحجمه المعتاد.</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>إظهار الشريط الجانبي أو إخفاؤه</translation>
    </message>
    <message>
        <source>Fold the side bar away, or bring it back.</source>
        <translation>طيّ الشريط الجانبي أو إعادته.</translation>
    </message>
    <message>
        <source>Show or hide the detail</source>
        <translation>إظهار عرض الورقة أو إخفاؤه</translation>
    </message>
    <message>
        <source>Fold the paper away, or bring it back; meanwhile Enter shows it in place of the list.</source>
        <translation>طيّ الورقة أو إعادتها؛ وحينها يعرضها مفتاح Enter مكان القائمة.</translation>
    </message>
    <message>
        <source>Abstract, notes and related in one scroll</source>
        <translation>الملخّص والملاحظات والأوراق ذات الصلة بعضها تحت بعض</translation>
    </message>
    <message>
        <source>Read them below one another, or one at a time.</source>
        <translation>اقرأها بعضها تحت بعض، أو واحدًا بعد آخر.</translation>
    </message>
    <message>
        <source>Map of the papers</source>
        <translation>خريطة الأوراق</translation>
    </message>
    <message>
        <source>See the papers of the list on a map, those alike beside one another; once more: as a list.</source>
        <translation>رؤية أوراق القائمة على خريطة، المتشابهة منها متجاورة؛ ومرة أخرى: كقائمة.</translation>
    </message>
    <message>
        <source>Hide what was seen</source>
        <translation>إخفاء ما شوهد</translation>
    </message>
    <message>
        <source>Leave only new papers in All papers, batches and tags; a search still finds all.</source>
        <translation>إبقاء الأوراق الجديدة وحدها في «كل الأوراق» والدفعات والوسوم؛ ويظل البحث يجد الكل.</translation>
    </message>
    <message>
        <source>Outline and small pages</source>
        <translation>المخطط والصفحات المصغّرة</translation>
    </message>
    <message>
        <source>Show outline, small pages or marks beside the PDF, or hide them.</source>
        <translation>أظهر المخطط أو الصفحات المصغّرة أو العلامات بجانب الملف، أو أخفها.</translation>
    </message>
    <message>
        <source>Pages of a PDF</source>
        <translation>صفحات ملف PDF</translation>
    </message>
    <message>
        <source>The PDF alone</source>
        <translation>الملف وحده</translation>
    </message>
    <message>
        <source>Give the PDF the whole window, or bring the list back.</source>
        <translation>أعطِ الملف النافذة كلها، أو أعد القائمة.</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>الأفضل أولًا</translation>
    </message>
    <message>
        <source>Sort the list by this; papers of which it is not known come last.</source>
        <translation>ترتيب القائمة بحسب هذا؛ والأوراق التي لا يُعرف ذلك عنها تأتي أخيراً.</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>ترتيب القائمة</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Pages larger.</source>
        <translation>صفحات أكبر.</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>تاريخ الإضافة</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Pages smaller.</source>
        <translation>صفحات أصغر.</translation>
    </message>
    <message>
        <source>Date published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>As wide as the view</source>
        <translation>بعرض المنظر</translation>
    </message>
    <message>
        <source>Pages as wide as there is room.</source>
        <translation>صفحات بعرض المكان المتاح.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Whole pages</source>
        <translation>صفحات كاملة</translation>
    </message>
    <message>
        <source>Pages as large as they are seen whole.</source>
        <translation>صفحات بحجم تُرى معه كاملة.</translation>
    </message>
    <message>
        <source>First author</source>
        <translation>المؤلف الأول</translation>
    </message>
    <message>
        <source>As large as on paper</source>
        <translation>بحجمها على الورق</translation>
    </message>
    <message>
        <source>Pages at 100 %.</source>
        <translation>الصفحات بحجم 100٪.</translation>
    </message>
    <message>
        <source>Upvotes</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Two beside one another</source>
        <translation>اثنتان متجاورتان</translation>
    </message>
    <message>
        <source>Two pages in a row, or one.</source>
        <translation>صفحتان في الصف، أو واحدة.</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>لي</translation>
    </message>
    <message>
        <source>First page alone</source>
        <translation>الصفحة الأولى وحدها</translation>
    </message>
    <message>
        <source>With two pages in a row the first stands alone, as the title of a book.</source>
        <translation>مع صفحتين في الصف تقف الأولى وحدها، كعنوان كتاب.</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>بالعكس</translation>
    </message>
    <message>
        <source>Turn the order of the list round: oldest first, from Z to A, fewest first.</source>
        <translation>اعكس ترتيب القائمة: الأقدم أولًا، من الياء إلى الألف، الأقل أولًا.</translation>
    </message>
    <message>
        <source>Turn to the right</source>
        <translation>أدر إلى اليمين</translation>
    </message>
    <message>
        <source>Turn the pages clockwise.</source>
        <translation>أدر الصفحات مع عقارب الساعة.</translation>
    </message>
    <message>
        <source>Sections by day</source>
        <translation>أقسام حسب اليوم</translation>
    </message>
    <message>
        <source>Tell in lists by date where another day begins, and how many papers it has.</source>
        <translation>بيّن في القوائم حسب التاريخ أين يبدأ يوم آخر وكم ورقة فيه.</translation>
    </message>
    <message>
        <source>Turn to the left</source>
        <translation>أدر إلى اليسار</translation>
    </message>
    <message>
        <source>Turn the pages the other way.</source>
        <translation>أدر الصفحات في الاتجاه الآخر.</translation>
    </message>
    <message>
        <source>As the theme</source>
        <translation>كالمظهر</translation>
    </message>
    <message>
        <source>Dim in the dark theme.</source>
        <translation>خافت في المظهر الداكن.</translation>
    </message>
    <message>
        <source>Colour of the paper</source>
        <translation>لون الورق</translation>
    </message>
    <message>
        <source>White</source>
        <translation>أبيض</translation>
    </message>
    <message>
        <source>As in the file.</source>
        <translation>كما في الملف.</translation>
    </message>
    <message>
        <source>Dim</source>
        <translation>خافت</translation>
    </message>
    <message>
        <source>Grey paper, for the dark.</source>
        <translation>ورق رمادي، للظلام.</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>بنّي داكن</translation>
    </message>
    <message>
        <source>Paper of a warm colour.</source>
        <translation>ورق بلون دافئ.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Fill the screen with the window, or leave it again.</source>
        <translation>املأ الشاشة بالنافذة، أو اخرج من ذلك.</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>المفاتيح والمساعدة</translation>
    </message>
    <message>
        <source>Every key, and how.</source>
        <translation>كل مفتاح وكيف يُستعمل.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>saved papers page</source>
        <translation>صفحة أوراق محفوظة</translation>
    </message>
    <message>
        <source>saved papers page (HTML or Markdown)</source>
        <translation>صفحة أوراق محفوظة (HTML أو Markdown)</translation>
    </message>
    <message>
        <source>publisher&apos;s page</source>
        <translation>صفحة ناشر</translation>
    </message>
    <message>
        <source>Crossref</source>
        <translation>Crossref</translation>
    </message>
    <message>
        <source>DataCite</source>
        <translation>DataCite</translation>
    </message>
    <message>
        <source>OpenAlex</source>
        <translation>OpenAlex</translation>
    </message>
    <message>
        <source>Semantic Scholar</source>
        <translation>Semantic Scholar</translation>
    </message>
    <message>
        <source>CSL-JSON</source>
        <translation>CSL-JSON</translation>
    </message>
    <message>
        <source>Zotero JSON</source>
        <translation>Zotero JSON</translation>
    </message>
    <message>
        <source>Hugging Face papers</source>
        <translation>أوراق Hugging Face</translation>
    </message>
    <message>
        <source>MEDLINE</source>
        <translation>⁨MEDLINE⁩</translation>
    </message>
    <message>
        <source>RIS</source>
        <translation>⁨RIS⁩</translation>
    </message>
    <message>
        <source>EndNote (Refer)</source>
        <translation>EndNote (Refer)</translation>
    </message>
    <message>
        <source>Web of Science</source>
        <translation>Web of Science</translation>
    </message>
    <message>
        <source>arXiv Atom</source>
        <translation>arXiv Atom</translation>
    </message>
    <message>
        <source>arXiv RSS</source>
        <translation>arXiv RSS</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>EndNote XML</source>
        <translation>EndNote XML</translation>
    </message>
    <message>
        <source>PubMed XML</source>
        <translation>PubMed XML</translation>
    </message>
    <message>
        <source>Zotero RDF</source>
        <translation>Zotero RDF</translation>
    </message>
    <message>
        <source>ACL Anthology</source>
        <translation>ACL Anthology</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>خلاصة</translation>
    </message>
    <message>
        <source>Word sources</source>
        <translation>مصادر Word</translation>
    </message>
    <message>
        <source>JATS</source>
        <translation>JATS</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>list of references</source>
        <translation>قائمة مراجع</translation>
    </message>
    <message>
        <source>MODS</source>
        <translation>MODS</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>In the text, p. {page}: </source>
        <translation>في النص، ص ⁨{page}⁩: </translation>
    </message>
    <message>
        <source>Note: </source>
        <translation>ملاحظة: </translation>
    </message>
    <message>
        <source>muted by “{name}”</source>
        <translation>كتمها «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>known from {batch}</source>
        <translation>معروفة من ⁨{batch}⁩</translation>
    </message>
    <message>
        <source>same title as {paper}</source>
        <translation>العنوان نفسه: ⁨{paper}⁩</translation>
    </message>
    <message>
        <source>without {words}</source>
        <translation>بلا ⁨{words}⁩</translation>
    </message>
    <message>
        <source>, by {author} and others</source>
        <translation>، بقلم ⁨{author}⁩ وآخرين</translation>
    </message>
    <message>
        <source>, by {author}</source>
        <translation>، بقلم ⁨{author}⁩</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>بنجمة</translation>
    </message>
    <message numerus="yes">
        <source>Rated with %Ln star(s)</source>
        <translation>
            <numerusform>مقيّمة بدون نجوم</numerusform>
            <numerusform>مقيّمة بنجمة واحدة</numerusform>
            <numerusform>مقيّمة بنجمتين</numerusform>
            <numerusform>مقيّمة بـ ⁨%Ln⁩ نجوم</numerusform>
            <numerusform>مقيّمة بـ ⁨%Ln⁩ نجمة</numerusform>
            <numerusform>مقيّمة بـ ⁨%Ln⁩ نجمة</numerusform>
        </translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>مع ملاحظة</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>الوسوم: ⁨{tags}⁩</translation>
    </message>
    <message>
        <source>Same title as {paper}</source>
        <translation>العنوان نفسه: ⁨{paper}⁩</translation>
    </message>
    <message>
        <source>With a file</source>
        <translation>مع ملف</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>مشاهَدة</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>للقراءة لاحقًا</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>مقروءة</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>مستبعدة</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>دفعة</translation>
    </message>
    <message numerus="yes">
        <source>{said}, %Ln hidden</source>
        <comment>papers</comment>
        <translation>
            <numerusform>⁨{said}⁩، لا مخفية</numerusform>
            <numerusform>⁨{said}⁩، واحدة مخفية</numerusform>
            <numerusform>⁨{said}⁩، اثنتان مخفيتان</numerusform>
            <numerusform>⁨{said}⁩، %Ln مخفية</numerusform>
            <numerusform>⁨{said}⁩، %Ln مخفية</numerusform>
            <numerusform>⁨{said}⁩، %Ln مخفية</numerusform>
        </translation>
    </message>
    <message>
        <source>What you have seen here is hidden.</source>
        <translation>ما شاهدته هنا مخفي.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>إظهاره</translation>
    </message>
    <message>
        <source>Nothing new here</source>
        <translation>لا جديد هنا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), {seen} seen, {kept} kept</source>
        <translation>
            <numerusform>لا أوراق، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
            <numerusform>ورقة واحدة، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
            <numerusform>ورقتان، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
            <numerusform>%Ln أوراق، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
            <numerusform>%Ln ورقة، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
            <numerusform>%Ln ورقة، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>no words in common</source>
        <translation>لا كلمات مشتركة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>لا أوراق</numerusform>
            <numerusform>ورقة واحدة</numerusform>
            <numerusform>ورقتان</numerusform>
            <numerusform>%Ln أوراق</numerusform>
            <numerusform>%Ln ورقة</numerusform>
            <numerusform>%Ln ورقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map of %Ln paper(s)</source>
        <translation>
            <numerusform>خريطة بلا أوراق</numerusform>
            <numerusform>خريطة ورقة واحدة</numerusform>
            <numerusform>خريطة ورقتين</numerusform>
            <numerusform>خريطة %Ln أوراق</numerusform>
            <numerusform>خريطة %Ln ورقة</numerusform>
            <numerusform>خريطة %Ln ورقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>لا مناطق</numerusform>
            <numerusform>منطقة واحدة</numerusform>
            <numerusform>منطقتان</numerusform>
            <numerusform>%Ln مناطق</numerusform>
            <numerusform>%Ln منطقة</numerusform>
            <numerusform>%Ln منطقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not on it: no word that is known</source>
        <comment>papers</comment>
        <translation>
            <numerusform>لا شيء خارجها</numerusform>
            <numerusform>%Ln ليست عليها: لا كلمة معروفة فيها</numerusform>
            <numerusform>%Ln ليستا عليها: لا كلمة معروفة فيهما</numerusform>
            <numerusform>%Ln ليست عليها: لا كلمة معروفة فيها</numerusform>
            <numerusform>%Ln ليست عليها: لا كلمة معروفة فيها</numerusform>
            <numerusform>%Ln ليست عليها: لا كلمة معروفة فيها</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrows walk from paper to paper, Enter opens one, + and - zoom, Home shows all. Space selects the region, once more the larger one; dragging with Shift draws a line around papers that selects them.</source>
        <translation>تنقلك الأسهم من ورقة إلى ورقة، ويفتح Enter واحدة، و+ و- للتكبير والتصغير، وHome لإظهار الكل. تحدد المسافة المنطقة، ومرة أخرى المنطقة الأكبر؛ والسحب مع Shift يرسم خطًا حول أوراق فيحددها.</translation>
    </message>
    <message numerus="yes">
        <source>{n} found, %Ln more with most of the words</source>
        <comment>papers</comment>
        <translation>
            <numerusform>النتائج ⁨{n}⁩</numerusform>
            <numerusform>النتائج ⁨{n}⁩، وواحدة فيها معظم الكلمات</numerusform>
            <numerusform>النتائج ⁨{n}⁩، واثنتان فيهما معظم الكلمات</numerusform>
            <numerusform>النتائج ⁨{n}⁩، و%Ln فيها معظم الكلمات</numerusform>
            <numerusform>النتائج ⁨{n}⁩، و%Ln فيها معظم الكلمات</numerusform>
            <numerusform>النتائج ⁨{n}⁩، و%Ln فيها معظم الكلمات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found in titles; the index is being made</source>
        <comment>papers</comment>
        <translation>
            <numerusform>لا نتائج في العناوين؛ الفهرس قيد البناء</numerusform>
            <numerusform>نتيجة واحدة في العناوين؛ الفهرس قيد البناء</numerusform>
            <numerusform>نتيجتان في العناوين؛ الفهرس قيد البناء</numerusform>
            <numerusform>%Ln نتائج في العناوين؛ الفهرس قيد البناء</numerusform>
            <numerusform>%Ln نتيجة في العناوين؛ الفهرس قيد البناء</numerusform>
            <numerusform>%Ln نتيجة في العناوين؛ الفهرس قيد البناء</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln paper(s)</source>
        <translation>
            <numerusform>⁨{n}⁩ من 0</numerusform>
            <numerusform>⁨{n}⁩ من ورقة واحدة</numerusform>
            <numerusform>⁨{n}⁩ من ورقتين</numerusform>
            <numerusform>⁨{n}⁩ من %Ln أوراق</numerusform>
            <numerusform>⁨{n}⁩ من %Ln ورقة</numerusform>
            <numerusform>⁨{n}⁩ من %Ln ورقة</numerusform>
        </translation>
    </message>
    <message>
        <source>No papers match “{text}”</source>
        <translation>لا أوراق تطابق «⁨{text}⁩»</translation>
    </message>
    <message>
        <source>Clear the search  (Esc)</source>
        <translation>مسح البحث  (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) not in the index yet; it is being made.</source>
        <translation>
            <numerusform>كل الأوراق في الفهرس.</numerusform>
            <numerusform>ورقة واحدة ليست في الفهرس بعد؛ وهو قيد البناء.</numerusform>
            <numerusform>ورقتان ليستا في الفهرس بعد؛ وهو قيد البناء.</numerusform>
            <numerusform>%Ln أوراق ليست في الفهرس بعد؛ وهو قيد البناء.</numerusform>
            <numerusform>%Ln ورقة ليست في الفهرس بعد؛ وهو قيد البناء.</numerusform>
            <numerusform>%Ln ورقة ليست في الفهرس بعد؛ وهو قيد البناء.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for “{text}”</source>
        <translation>البحث عن «⁨{text}⁩»</translation>
    </message>
    <message>
        <source>Perhaps it is spelled otherwise.</source>
        <translation>ربما تُكتب بإملاء آخر.</translation>
    </message>
    <message>
        <source>Only {place} was searched.</source>
        <translation>جرى البحث في «⁨{place}⁩» فقط.</translation>
    </message>
    <message>
        <source>Search all papers</source>
        <translation>البحث في كل الأوراق</translation>
    </message>
    <message>
        <source>Check the spelling, or use fewer words.</source>
        <translation>تحقّق من الإملاء أو استعمل كلمات أقل.</translation>
    </message>
    <message numerus="yes">
        <source>Without {clause}: %Ln paper(s)</source>
        <translation>
            <numerusform>دون ⁨{clause}⁩: لا أوراق</numerusform>
            <numerusform>دون ⁨{clause}⁩: ورقة واحدة</numerusform>
            <numerusform>دون ⁨{clause}⁩: ورقتان</numerusform>
            <numerusform>دون ⁨{clause}⁩: %Ln أوراق</numerusform>
            <numerusform>دون ⁨{clause}⁩: %Ln ورقة</numerusform>
            <numerusform>دون ⁨{clause}⁩: %Ln ورقة</numerusform>
        </translation>
    </message>
    <message>
        <source>No papers here yet</source>
        <translation>لا أوراق هنا بعد</translation>
    </message>
    <message>
        <source>Import a saved page or a file.</source>
        <translation>استورد صفحة محفوظة أو ملفًا.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>لا جديد</translation>
    </message>
    <message>
        <source>You have seen every paper.</source>
        <translation>شاهدت كل الأوراق.</translation>
    </message>
    <message>
        <source>Nothing to read later</source>
        <translation>لا شيء للقراءة لاحقًا</translation>
    </message>
    <message>
        <source>L keeps a paper here.</source>
        <translation>المفتاح L يضع ورقة هنا.</translation>
    </message>
    <message>
        <source>No stars yet</source>
        <translation>لا نجوم بعد</translation>
    </message>
    <message>
        <source>S stars a paper.</source>
        <translation>المفتاح S يميّز ورقة بنجمة.</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>لم يُقرأ شيء بعد</translation>
    </message>
    <message>
        <source>R marks a paper as read.</source>
        <translation>المفتاح R يعلّم ورقة كمقروءة.</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>لا ملاحظات بعد</translation>
    </message>
    <message>
        <source>N begins a note on a paper.</source>
        <translation>المفتاح N يبدأ ملاحظة عن ورقة.</translation>
    </message>
    <message>
        <source>Nothing dismissed</source>
        <translation>لا شيء مستبعد</translation>
    </message>
    <message>
        <source>D dismisses a paper.</source>
        <translation>المفتاح D يستبعد ورقة.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>المهملات فارغة</translation>
    </message>
    <message>
        <source>Nothing has come yet</source>
        <translation>لم يصل شيء بعد</translation>
    </message>
    <message>
        <source>What comes from this source stands here.</source>
        <translation>ما يصل من هذا المصدر يظهر هنا.</translation>
    </message>
    <message>
        <source>No papers here</source>
        <translation>لا أوراق هنا</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>استيراد ملفات</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Show all papers</source>
        <translation>عرض كل الأوراق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) muted by “{name}”</source>
        <translation>
            <numerusform>لا أوراق كتمها «⁨{name}⁩»</numerusform>
            <numerusform>ورقة واحدة كتمها «⁨{name}⁩»</numerusform>
            <numerusform>ورقتان كتمهما «⁨{name}⁩»</numerusform>
            <numerusform>%Ln أوراق كتمها «⁨{name}⁩»</numerusform>
            <numerusform>%Ln ورقة كتمها «⁨{name}⁩»</numerusform>
            <numerusform>%Ln ورقة كتمها «⁨{name}⁩»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) muted by your rules</source>
        <translation>
            <numerusform>لا أوراق كتمتها قواعدك</numerusform>
            <numerusform>ورقة واحدة كتمتها قواعدك</numerusform>
            <numerusform>ورقتان كتمتهما قواعدك</numerusform>
            <numerusform>%Ln أوراق كتمتها قواعدك</numerusform>
            <numerusform>%Ln ورقة كتمتها قواعدك</numerusform>
            <numerusform>%Ln ورقة كتمتها قواعدك</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>No papers in it</source>
        <translation>لا أوراق فيه</translation>
    </message>
    <message>
        <source>Only when you refresh</source>
        <translation>عند التحديث فقط</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>كل ساعة</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>كل شهر</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>المعرّفات</translation>
    </message>
    <message>
        <source>No papers just now</source>
        <translation>لا أوراق الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), all new</source>
        <translation>
            <numerusform>لا أوراق</numerusform>
            <numerusform>ورقة واحدة جديدة</numerusform>
            <numerusform>ورقتان جديدتان</numerusform>
            <numerusform>%Ln أوراق كلها جديدة</numerusform>
            <numerusform>%Ln ورقة كلها جديدة</numerusform>
            <numerusform>%Ln ورقة كلها جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), all in your library already</source>
        <translation>
            <numerusform>لا أوراق</numerusform>
            <numerusform>ورقة واحدة موجودة في مكتبتك من قبل</numerusform>
            <numerusform>ورقتان موجودتان في مكتبتك من قبل</numerusform>
            <numerusform>%Ln أوراق كلها في مكتبتك من قبل</numerusform>
            <numerusform>%Ln ورقة كلها في مكتبتك من قبل</numerusform>
            <numerusform>%Ln ورقة كلها في مكتبتك من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s): {new} new, {known} in your library already</source>
        <translation>
            <numerusform>لا أوراق: ⁨{new}⁩ جديدة، ⁨{known}⁩ في مكتبتك من قبل</numerusform>
            <numerusform>ورقة واحدة: ⁨{new}⁩ جديدة، ⁨{known}⁩ في مكتبتك من قبل</numerusform>
            <numerusform>ورقتان: ⁨{new}⁩ جديدة، ⁨{known}⁩ في مكتبتك من قبل</numerusform>
            <numerusform>%Ln أوراق: ⁨{new}⁩ جديدة، ⁨{known}⁩ في مكتبتك من قبل</numerusform>
            <numerusform>%Ln ورقة: ⁨{new}⁩ جديدة، ⁨{known}⁩ في مكتبتك من قبل</numerusform>
            <numerusform>%Ln ورقة: ⁨{new}⁩ جديدة، ⁨{known}⁩ في مكتبتك من قبل</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>لا جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s) from {source}.</source>
        <translation>
            <numerusform>لا أوراق جديدة من ⁨{source}⁩.</numerusform>
            <numerusform>ورقة جديدة واحدة من ⁨{source}⁩.</numerusform>
            <numerusform>ورقتان جديدتان من ⁨{source}⁩.</numerusform>
            <numerusform>%Ln أوراق جديدة من ⁨{source}⁩.</numerusform>
            <numerusform>%Ln ورقة جديدة من ⁨{source}⁩.</numerusform>
            <numerusform>%Ln ورقة جديدة من ⁨{source}⁩.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s).</source>
        <translation>
            <numerusform>لا أوراق جديدة.</numerusform>
            <numerusform>ورقة جديدة واحدة.</numerusform>
            <numerusform>ورقتان جديدتان.</numerusform>
            <numerusform>%Ln أوراق جديدة.</numerusform>
            <numerusform>%Ln ورقة جديدة.</numerusform>
            <numerusform>%Ln ورقة جديدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week {week}, {year}</source>
        <translation>الأسبوع ⁨{week}⁩، ⁨{year}⁩</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>dddd، d MMMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>{issue} · %Ln new</source>
        <translation>
            <numerusform>⁨{issue}⁩ · لا جديد</numerusform>
            <numerusform>⁨{issue}⁩ · واحدة جديدة</numerusform>
            <numerusform>⁨{issue}⁩ · اثنتان جديدتان</numerusform>
            <numerusform>⁨{issue}⁩ · %Ln جديدة</numerusform>
            <numerusform>⁨{issue}⁩ · %Ln جديدة</numerusform>
            <numerusform>⁨{issue}⁩ · %Ln جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <comment>a list of papers</comment>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Week</source>
        <comment>a list of papers</comment>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Month</source>
        <comment>a list of papers</comment>
        <translation>شهر</translation>
    </message>
    <message>
        <source>Trending</source>
        <comment>a list of papers</comment>
        <translation>الرائج</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>an abstract</source>
        <translation>ملخّص</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>مؤلفين</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>no paper has {}</source>
        <translation>كل الأوراق بلا ⁨{}⁩</translation>
    </message>
    <message>
        <source>{} without {}</source>
        <translation>⁨{}⁩ بلا ⁨{}⁩</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message numerus="yes">
        <source>{key} in %Ln paper(s), for instance {example}</source>
        <translation>
            <numerusform>⁨{key}⁩: لا أوراق، مثلًا ⁨{example}⁩</numerusform>
            <numerusform>⁨{key}⁩ في ورقة واحدة، مثلًا ⁨{example}⁩</numerusform>
            <numerusform>⁨{key}⁩ في ورقتين، مثلًا ⁨{example}⁩</numerusform>
            <numerusform>⁨{key}⁩ في %Ln أوراق، مثلًا ⁨{example}⁩</numerusform>
            <numerusform>⁨{key}⁩ في %Ln ورقة، مثلًا ⁨{example}⁩</numerusform>
            <numerusform>⁨{key}⁩ في %Ln ورقة، مثلًا ⁨{example}⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more key(s)</source>
        <translation>
            <numerusform>ولا مفاتيح أخرى</numerusform>
            <numerusform>ومفتاح آخر واحد</numerusform>
            <numerusform>ومفتاحان آخران</numerusform>
            <numerusform>و%Ln مفاتيح أخرى</numerusform>
            <numerusform>و%Ln مفتاحًا آخر</numerusform>
            <numerusform>و%Ln مفتاح آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) not read, or only in part:</source>
        <translation>
            <numerusform>لا مواضع غير مقروءة:</numerusform>
            <numerusform>موضع واحد لم يُقرأ، أو قُرئ جزء منه فقط:</numerusform>
            <numerusform>موضعان لم يُقرآ، أو قُرئ جزء منهما فقط:</numerusform>
            <numerusform>%Ln مواضع لم تُقرأ، أو قُرئ جزء منها فقط:</numerusform>
            <numerusform>%Ln موضعًا لم تُقرأ، أو قُرئ جزء منها فقط:</numerusform>
            <numerusform>%Ln موضع لم تُقرأ، أو قُرئ جزء منها فقط:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) of papers with the same title may be one: see below</source>
        <translation>
            <numerusform>لا أزواج من الأوراق بالعنوان نفسه</numerusform>
            <numerusform>قد يكون زوج واحد من الأوراق بالعنوان نفسه ورقة واحدة: انظر أدناه</numerusform>
            <numerusform>قد يكون زوجان من الأوراق بالعنوان نفسه ورقة واحدة: انظر أدناه</numerusform>
            <numerusform>قد تكون %Ln أزواج من الأوراق بالعنوان نفسه ورقة واحدة: انظر أدناه</numerusform>
            <numerusform>قد يكون %Ln زوجًا من الأوراق بالعنوان نفسه ورقة واحدة: انظر أدناه</numerusform>
            <numerusform>قد يكون %Ln زوج من الأوراق بالعنوان نفسه ورقة واحدة: انظر أدناه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two papers or one? %Ln pair(s) with the same title:</source>
        <translation>
            <numerusform>ورقتان أم واحدة؟ لا أزواج بالعنوان نفسه:</numerusform>
            <numerusform>ورقتان أم واحدة؟ زوج واحد بالعنوان نفسه:</numerusform>
            <numerusform>ورقتان أم واحدة؟ زوجان بالعنوان نفسه:</numerusform>
            <numerusform>ورقتان أم واحدة؟ %Ln أزواج بالعنوان نفسه:</numerusform>
            <numerusform>ورقتان أم واحدة؟ %Ln زوجًا بالعنوان نفسه:</numerusform>
            <numerusform>ورقتان أم واحدة؟ %Ln زوج بالعنوان نفسه:</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file, {place}</source>
        <translation>في الملف، ⁨{place}⁩</translation>
    </message>
    <message>
        <source>Earlier in this import</source>
        <translation>سابقًا في هذا الاستيراد</translation>
    </message>
    <message>
        <source>In your library</source>
        <translation>في مكتبتك</translation>
    </message>
    <message>
        <source>no authors</source>
        <translation>بلا مؤلفين</translation>
    </message>
    <message>
        <source>no year</source>
        <translation>بلا سنة</translation>
    </message>
    <message numerus="yes">
        <source>{format}: %Ln paper(s)</source>
        <translation>
            <numerusform>⁨{format}⁩: لا أوراق</numerusform>
            <numerusform>⁨{format}⁩: ورقة واحدة</numerusform>
            <numerusform>⁨{format}⁩: ورقتان</numerusform>
            <numerusform>⁨{format}⁩: %Ln أوراق</numerusform>
            <numerusform>⁨{format}⁩: %Ln ورقة</numerusform>
            <numerusform>⁨{format}⁩: %Ln ورقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) beside the entries, {size}</source>
        <translation>
            <numerusform>لا ملفات مع المدخلات، ⁨{size}⁩</numerusform>
            <numerusform>ملف واحد مع المدخلات، ⁨{size}⁩</numerusform>
            <numerusform>ملفان مع المدخلات، ⁨{size}⁩</numerusform>
            <numerusform>%Ln ملفات مع المدخلات، ⁨{size}⁩</numerusform>
            <numerusform>%Ln ملفًا مع المدخلات، ⁨{size}⁩</numerusform>
            <numerusform>%Ln ملف مع المدخلات، ⁨{size}⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln file(s) beside the entries into the library ({size})</source>
        <translation>
            <numerusform>لا ملفات مرافقة لنسخها (⁨{size}⁩)</numerusform>
            <numerusform>نسخ الملف المرافق للمدخلات إلى المكتبة (⁨{size}⁩)</numerusform>
            <numerusform>نسخ ملفين مرافقين للمدخلات إلى المكتبة (⁨{size}⁩)</numerusform>
            <numerusform>نسخ %Ln ملفات مرافقة للمدخلات إلى المكتبة (⁨{size}⁩)</numerusform>
            <numerusform>نسخ %Ln ملفًا مرافقًا للمدخلات إلى المكتبة (⁨{size}⁩)</numerusform>
            <numerusform>نسخ %Ln ملف مرافق للمدخلات إلى المكتبة (⁨{size}⁩)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{author} and %Ln more</source>
        <comment>authors</comment>
        <translation>
            <numerusform>⁨{author}⁩ وحده</numerusform>
            <numerusform>⁨{author}⁩ وآخر</numerusform>
            <numerusform>⁨{author}⁩ وآخران</numerusform>
            <numerusform>⁨{author}⁩ و%Ln آخرون</numerusform>
            <numerusform>⁨{author}⁩ و%Ln آخر</numerusform>
            <numerusform>⁨{author}⁩ و%Ln آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>in your library already</source>
        <translation>في مكتبتك من قبل</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>لا يؤخذ</translation>
    </message>
    <message>
        <source>first page</source>
        <translation>الصفحة الأولى</translation>
    </message>
    <message>
        <source>last page</source>
        <translation>الصفحة الأخيرة</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>citation key</source>
        <translation>مفتاح الاستشهاد</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>when it was added</source>
        <translation>وقت الإضافة</translation>
    </message>
    <message>
        <source>files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>العمود ⁨{n}⁩</translation>
    </message>
    <message>
        <source>{count} of {all} taken</source>
        <translation>أُخذ ⁨{count}⁩ من ⁨{all}⁩</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>الطبعة</translation>
    </message>
    <message>
        <source>series</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>season</source>
        <translation>الفصل</translation>
    </message>
    <message>
        <source>about that date</source>
        <translation>تاريخ تقريبي</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>upvotes</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>report number</source>
        <translation>رقم التقرير</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>the same id</source>
        <translation>المعرّف نفسه</translation>
    </message>
    <message>
        <source>other ids</source>
        <translation>معرّفات مختلفة</translation>
    </message>
    <message>
        <source>equal records</source>
        <translation>بيانات متساوية</translation>
    </message>
    <message>
        <source>the same authors</source>
        <translation>المؤلفون أنفسهم</translation>
    </message>
    <message>
        <source>some authors are the same</source>
        <translation>بعض المؤلفين مشتركون</translation>
    </message>
    <message>
        <source>other authors</source>
        <translation>مؤلفون آخرون</translation>
    </message>
    <message>
        <source>authors are not named by both</source>
        <translation>لا يذكر كلاهما المؤلفين</translation>
    </message>
    <message>
        <source>the same abstract</source>
        <translation>الملخص نفسه</translation>
    </message>
    <message>
        <source>similar abstracts</source>
        <translation>ملخصان متشابهان</translation>
    </message>
    <message>
        <source>abstracts with something in common</source>
        <translation>ملخصان بينهما شيء مشترك</translation>
    </message>
    <message>
        <source>different abstracts</source>
        <translation>ملخصان مختلفان</translation>
    </message>
    <message>
        <source>the same year</source>
        <translation>السنة نفسها</translation>
    </message>
    <message>
        <source>years close together</source>
        <translation>سنتان متقاربتان</translation>
    </message>
    <message>
        <source>years far apart</source>
        <translation>سنتان متباعدتان</translation>
    </message>
    <message>
        <source>the same venue</source>
        <translation>مكان النشر نفسه</translation>
    </message>
    <message>
        <source>different venues</source>
        <translation>مكانا نشر مختلفان</translation>
    </message>
    <message>
        <source>the same volume or pages</source>
        <translation>المجلد نفسه أو الصفحات نفسها</translation>
    </message>
    <message>
        <source>different volumes or pages</source>
        <translation>مجلدان مختلفان أو صفحات مختلفة</translation>
    </message>
    <message>
        <source>the same web address</source>
        <translation>عنوان الويب نفسه</translation>
    </message>
    <message>
        <source>different addresses on one site</source>
        <translation>عنوانان مختلفان على موقع واحد</translation>
    </message>
    <message>
        <source>a short title</source>
        <translation>عنوان قصير</translation>
    </message>
    <message>
        <source>a title that many papers have</source>
        <translation>عنوان تحمله أوراق كثيرة</translation>
    </message>
    <message>
        <source>the DOI of a preprint, and another</source>
        <translation>معرّف DOI لمسودة أولية ومعرّف آخر</translation>
    </message>
    <message>
        <source>Why it is doubtful: {reasons}</source>
        <translation>سبب الشك: ⁨{reasons}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) with other values than yours, which are kept:</source>
        <translation>
            <numerusform>لا أوراق بقيم غير قيمك</numerusform>
            <numerusform>ورقة واحدة بقيم غير قيمك المحفوظة:</numerusform>
            <numerusform>ورقتان بقيم غير قيمك المحفوظة:</numerusform>
            <numerusform>%Ln أوراق بقيم غير قيمك المحفوظة:</numerusform>
            <numerusform>%Ln ورقة بقيم غير قيمك المحفوظة:</numerusform>
            <numerusform>%Ln ورقة بقيم غير قيمك المحفوظة:</numerusform>
        </translation>
    </message>
    <message>
        <source>title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>الموجز</translation>
    </message>
    <message>
        <source>date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>التعديل</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>الكلمات المفتاحية</translation>
    </message>
    <message>
        <source>address</source>
        <translation>العنوان على الويب</translation>
    </message>
    <message>
        <source>code</source>
        <translation>الشيفرة</translation>
    </message>
    <message>
        <source>project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>مكان النشر</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>editors</source>
        <translation>المحررون</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>submitter</source>
        <translation>المُرسِل</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>{field}: {value} (kept: {kept})</source>
        <translation>⁨{field}⁩: ⁨{value}⁩ (المحفوظ: ⁨{kept}⁩)</translation>
    </message>
    <message>
        <source>Nothing here can be read</source>
        <translation>لا شيء هنا يمكن قراءته</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s)</source>
        <translation>
            <numerusform>لا أوراق جديدة</numerusform>
            <numerusform>ورقة جديدة واحدة</numerusform>
            <numerusform>ورقتان جديدتان</numerusform>
            <numerusform>%Ln أوراق جديدة</numerusform>
            <numerusform>%Ln ورقة جديدة</numerusform>
            <numerusform>%Ln ورقة جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) for papers that are here</source>
        <translation>
            <numerusform>لا ملفات لأوراق موجودة هنا</numerusform>
            <numerusform>ملف واحد لأوراق موجودة هنا</numerusform>
            <numerusform>ملفان لأوراق موجودة هنا</numerusform>
            <numerusform>%Ln ملفات لأوراق موجودة هنا</numerusform>
            <numerusform>%Ln ملفًا لأوراق موجودة هنا</numerusform>
            <numerusform>%Ln ملف لأوراق موجودة هنا</numerusform>
        </translation>
    </message>
    <message>
        <source>These files are here already</source>
        <translation>هذه الملفات موجودة هنا من قبل</translation>
    </message>
    <message>
        <source>No file can be taken</source>
        <translation>لا يمكن إضافة أي ملف</translation>
    </message>
    <message>
        <source>Look over what was read from them, and correct it.</source>
        <translation>راجع ما قُرئ منها وصحّحه.</translation>
    </message>
    <message numerus="yes">
        <source>Here already: %Ln file(s).</source>
        <translation>
            <numerusform>موجود هنا من قبل: لا ملفات.</numerusform>
            <numerusform>موجود هنا من قبل: ملف واحد.</numerusform>
            <numerusform>موجود هنا من قبل: ملفان.</numerusform>
            <numerusform>موجود هنا من قبل: %Ln ملفات.</numerusform>
            <numerusform>موجود هنا من قبل: %Ln ملفًا.</numerusform>
            <numerusform>موجود هنا من قبل: %Ln ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be read.</source>
        <translation>
            <numerusform>كل الملفات مقروءة.</numerusform>
            <numerusform>ملف واحد تتعذّر قراءته.</numerusform>
            <numerusform>ملفان تتعذّر قراءتهما.</numerusform>
            <numerusform>%Ln ملفات تتعذّر قراءتها.</numerusform>
            <numerusform>%Ln ملفًا تتعذّر قراءتها.</numerusform>
            <numerusform>%Ln ملف تتعذّر قراءتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New papers (%Ln)</source>
        <translation>
            <numerusform>أوراق جديدة (%Ln)</numerusform>
            <numerusform>أوراق جديدة (%Ln)</numerusform>
            <numerusform>أوراق جديدة (%Ln)</numerusform>
            <numerusform>أوراق جديدة (%Ln)</numerusform>
            <numerusform>أوراق جديدة (%Ln)</numerusform>
            <numerusform>أوراق جديدة (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For papers that are here (%Ln)</source>
        <translation>
            <numerusform>لأوراق موجودة هنا (%Ln)</numerusform>
            <numerusform>لأوراق موجودة هنا (%Ln)</numerusform>
            <numerusform>لأوراق موجودة هنا (%Ln)</numerusform>
            <numerusform>لأوراق موجودة هنا (%Ln)</numerusform>
            <numerusform>لأوراق موجودة هنا (%Ln)</numerusform>
            <numerusform>لأوراق موجودة هنا (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out (%Ln)</source>
        <translation>
            <numerusform>متروكة (%Ln)</numerusform>
            <numerusform>متروكة (%Ln)</numerusform>
            <numerusform>متروكة (%Ln)</numerusform>
            <numerusform>متروكة (%Ln)</numerusform>
            <numerusform>متروكة (%Ln)</numerusform>
            <numerusform>متروكة (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here already (%Ln)</source>
        <translation>
            <numerusform>موجودة هنا من قبل (%Ln)</numerusform>
            <numerusform>موجودة هنا من قبل (%Ln)</numerusform>
            <numerusform>موجودة هنا من قبل (%Ln)</numerusform>
            <numerusform>موجودة هنا من قبل (%Ln)</numerusform>
            <numerusform>موجودة هنا من قبل (%Ln)</numerusform>
            <numerusform>موجودة هنا من قبل (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not taken (%Ln)</source>
        <translation>
            <numerusform>لم تُضف (%Ln)</numerusform>
            <numerusform>لم تُضف (%Ln)</numerusform>
            <numerusform>لم تُضف (%Ln)</numerusform>
            <numerusform>لم تُضف (%Ln)</numerusform>
            <numerusform>لم تُضف (%Ln)</numerusform>
            <numerusform>لم تُضف (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%Ln صفحات</numerusform>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>%Ln صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>pictures of pages, without text</source>
        <translation>صور صفحات، من دون نص</translation>
    </message>
    <message>
        <source>It has this very file.</source>
        <translation>لديها هذا الملف نفسه.</translation>
    </message>
    <message>
        <source>Found by its arXiv id.</source>
        <translation>عُثر عليها بمعرّف arXiv.</translation>
    </message>
    <message>
        <source>Found by its DOI.</source>
        <translation>عُثر عليها بمعرّف DOI.</translation>
    </message>
    <message>
        <source>Found by its title and authors.</source>
        <translation>عُثر عليها بالعنوان والمؤلفين.</translation>
    </message>
    <message>
        <source>Its title is much like that one: look whether it is this paper.</source>
        <translation>عنوانه قريب جدًا من هذا العنوان: تحقّق هل هو هذه الورقة.</translation>
    </message>
    <message>
        <source>By your word.</source>
        <translation>بحسب قولك.</translation>
    </message>
    <message numerus="yes">
        <source>Take in %Ln file(s)</source>
        <translation>
            <numerusform>إضافة لا ملفات</numerusform>
            <numerusform>إضافة ملف واحد</numerusform>
            <numerusform>إضافة ملفان</numerusform>
            <numerusform>إضافة %Ln ملفات</numerusform>
            <numerusform>إضافة %Ln ملفًا</numerusform>
            <numerusform>إضافة %Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln paper(s) from files.</source>
        <translation>
            <numerusform>لم تُضف أوراق من الملفات.</numerusform>
            <numerusform>أُضيفت ورقة واحدة من الملفات.</numerusform>
            <numerusform>أُضيفت ورقتان من الملفات.</numerusform>
            <numerusform>أُضيفت %Ln أوراق من الملفات.</numerusform>
            <numerusform>أُضيفت %Ln ورقة من الملفات.</numerusform>
            <numerusform>أُضيفت %Ln ورقة من الملفات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attached %Ln file(s) to papers.</source>
        <translation>
            <numerusform>لم يُرفق أي ملف.</numerusform>
            <numerusform>أُرفق ملف واحد بورقة.</numerusform>
            <numerusform>أُرفق ملفان بأوراق.</numerusform>
            <numerusform>أُرفقت %Ln ملفات بأوراق.</numerusform>
            <numerusform>أُرفق %Ln ملفًا بأوراق.</numerusform>
            <numerusform>أُرفق %Ln ملف بأوراق.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these files were here already.</source>
        <translation>كل هذه الملفات كانت موجودة هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF file(s) appeared in {folder}.</source>
        <translation>
            <numerusform>لم يظهر ملف PDF في ⁨{folder}⁩.</numerusform>
            <numerusform>ظهر ملف PDF واحد في ⁨{folder}⁩.</numerusform>
            <numerusform>ظهر ملفا PDF في ⁨{folder}⁩.</numerusform>
            <numerusform>ظهرت %Ln ملفات PDF في ⁨{folder}⁩.</numerusform>
            <numerusform>ظهر %Ln ملف PDF في ⁨{folder}⁩.</numerusform>
            <numerusform>ظهر %Ln ملف PDF في ⁨{folder}⁩.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every linked file is where it was.</source>
        <translation>كل ملف مرتبط في مكانه.</translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln moved file(s) again.</source>
        <translation>
            <numerusform>لم يُعثر على ملف منقول.</numerusform>
            <numerusform>عُثر على ملف منقول واحد.</numerusform>
            <numerusform>عُثر على ملفين منقولين.</numerusform>
            <numerusform>عُثر على %Ln ملفات منقولة.</numerusform>
            <numerusform>عُثر على %Ln ملفًا منقولًا.</numerusform>
            <numerusform>عُثر على %Ln ملف منقول.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still missed: %Ln linked file(s).</source>
        <translation>
            <numerusform>لا ينقص أي ملف مرتبط.</numerusform>
            <numerusform>ما زال مفقودًا: ملف مرتبط واحد.</numerusform>
            <numerusform>ما زال مفقودًا: ملفان مرتبطان.</numerusform>
            <numerusform>ما زال مفقودًا: %Ln ملفات مرتبطة.</numerusform>
            <numerusform>ما زال مفقودًا: %Ln ملفًا مرتبطًا.</numerusform>
            <numerusform>ما زال مفقودًا: %Ln ملف مرتبط.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have all of these already</source>
        <translation>لديك كل هذه من قبل</translation>
    </message>
    <message>
        <source>No papers found</source>
        <translation>لم توجد أوراق</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>لم يُختر شيء</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln new paper(s)</source>
        <translation>
            <numerusform>لا أوراق جديدة للاستيراد</numerusform>
            <numerusform>استيراد ورقة جديدة واحدة</numerusform>
            <numerusform>استيراد ورقتين جديدتين</numerusform>
            <numerusform>استيراد %Ln أوراق جديدة</numerusform>
            <numerusform>استيراد %Ln ورقة جديدة</numerusform>
            <numerusform>استيراد %Ln ورقة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in what is missing</source>
        <translation>إكمال الناقص</translation>
    </message>
    <message>
        <source> then </source>
        <translation> ثم </translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>format of a date</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln upvote(s)</source>
        <translation>
            <numerusform>لا أصوات</numerusform>
            <numerusform>صوت واحد</numerusform>
            <numerusform>صوتان</numerusform>
            <numerusform>%Ln أصوات</numerusform>
            <numerusform>%Ln صوتًا</numerusform>
            <numerusform>%Ln صوت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <comment>of code</comment>
        <translation>
            <numerusform>لا نجوم</numerusform>
            <numerusform>نجمة واحدة</numerusform>
            <numerusform>نجمتان</numerusform>
            <numerusform>%Ln نجوم</numerusform>
            <numerusform>%Ln نجمة</numerusform>
            <numerusform>%Ln نجمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>لا تعليقات</numerusform>
            <numerusform>تعليق واحد</numerusform>
            <numerusform>تعليقان</numerusform>
            <numerusform>%Ln تعليقات</numerusform>
            <numerusform>%Ln تعليقًا</numerusform>
            <numerusform>%Ln تعليق</numerusform>
        </translation>
    </message>
    <message>
        <source>{n}k</source>
        <comment>thousands</comment>
        <translation>⁨{n}⁩ ألف</translation>
    </message>
    <message>
        <source>{n}M</source>
        <comment>millions</comment>
        <translation>⁨{n}⁩ مليون</translation>
    </message>
    <message numerus="yes">
        <source>rising, %Ln more</source>
        <comment>upvotes</comment>
        <translation>
            <numerusform>في صعود</numerusform>
            <numerusform>في صعود، بزيادة واحد</numerusform>
            <numerusform>في صعود، بزيادة اثنين</numerusform>
            <numerusform>في صعود، بزيادة %Ln</numerusform>
            <numerusform>في صعود، بزيادة %Ln</numerusform>
            <numerusform>في صعود، بزيادة %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} on {day}</source>
        <comment>upvotes</comment>
        <translation>⁨{n}⁩ في ⁨{day}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>لا نماذج</numerusform>
            <numerusform>نموذج واحد</numerusform>
            <numerusform>نموذجان</numerusform>
            <numerusform>%Ln نماذج</numerusform>
            <numerusform>%Ln نموذجًا</numerusform>
            <numerusform>%Ln نموذج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data set(s)</source>
        <translation>
            <numerusform>لا مجموعات بيانات</numerusform>
            <numerusform>مجموعة بيانات واحدة</numerusform>
            <numerusform>مجموعتا بيانات</numerusform>
            <numerusform>%Ln مجموعات بيانات</numerusform>
            <numerusform>%Ln مجموعة بيانات</numerusform>
            <numerusform>%Ln مجموعة بيانات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln space(s)</source>
        <comment>of Hugging Face</comment>
        <translation>
            <numerusform>لا مساحات</numerusform>
            <numerusform>مساحة واحدة</numerusform>
            <numerusform>مساحتان</numerusform>
            <numerusform>%Ln مساحات</numerusform>
            <numerusform>%Ln مساحة</numerusform>
            <numerusform>%Ln مساحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like(s)</source>
        <translation>
            <numerusform>لا إعجابات</numerusform>
            <numerusform>إعجاب واحد</numerusform>
            <numerusform>إعجابان</numerusform>
            <numerusform>%Ln إعجابات</numerusform>
            <numerusform>%Ln إعجابًا</numerusform>
            <numerusform>%Ln إعجاب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s)</source>
        <translation>
            <numerusform>لا تنزيلات</numerusform>
            <numerusform>تنزيل واحد</numerusform>
            <numerusform>تنزيلان</numerusform>
            <numerusform>%Ln تنزيلات</numerusform>
            <numerusform>%Ln تنزيلًا</numerusform>
            <numerusform>%Ln تنزيل</numerusform>
        </translation>
    </message>
    <message>
        <source>In short</source>
        <translation>باختصار</translation>
    </message>
    <message>
        <source>In short, written by a model</source>
        <translation>باختصار، بقلم نموذج</translation>
    </message>
    <message>
        <source>In short, written by the model {model}</source>
        <translation>باختصار، كتبه النموذج ⁨{model}⁩</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>كلمات مفتاحية</translation>
    </message>
    <message>
        <source>Keywords, found by the model {model}</source>
        <translation>كلمات مفتاحية، استخرجها النموذج ⁨{model}⁩</translation>
    </message>
    <message>
        <source>submitted by {}</source>
        <translation>قدّمها ⁨{}⁩</translation>
    </message>
    <message>
        <source>{rank} of {papers} in {batch}</source>
        <translation>⁨{rank}⁩ من ⁨{papers}⁩ في ⁨{batch}⁩</translation>
    </message>
    <message>
        <source>yours: {fields}</source>
        <translation>ما كتبتَه: ⁨{fields}⁩</translation>
    </message>
    <message>
        <source>in {collection}</source>
        <translation>في ⁨{collection}⁩</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>الإصدار ⁨{}⁩</translation>
    </message>
    <message>
        <source>version {version} of {day}</source>
        <translation>الإصدار ⁨{version}⁩ بتاريخ ⁨{day}⁩</translation>
    </message>
    <message>
        <source>joined with {version}, which you have read</source>
        <translation>دُمجت مع ⁨{version}⁩ التي قرأتها</translation>
    </message>
    <message>
        <source>joined with {version}</source>
        <translation>دُمجت مع ⁨{version}⁩</translation>
    </message>
    <message>
        <source>Abstract page</source>
        <translation>صفحة الملخّص</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الشيفرة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Tags found</source>
        <translation>الوسوم في النتائج</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message numerus="yes">
        <source>{place}, %Ln paper(s)</source>
        <translation>
            <numerusform>⁨{place}⁩، لا أوراق</numerusform>
            <numerusform>⁨{place}⁩، ورقة واحدة</numerusform>
            <numerusform>⁨{place}⁩، ورقتان</numerusform>
            <numerusform>⁨{place}⁩، %Ln أوراق</numerusform>
            <numerusform>⁨{place}⁩، %Ln ورقة</numerusform>
            <numerusform>⁨{place}⁩، %Ln ورقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}, %Ln paper(s), included</source>
        <translation>
            <numerusform>⁨{place}⁩، لا أوراق، مشمولة</numerusform>
            <numerusform>⁨{place}⁩، ورقة واحدة، مشمولة</numerusform>
            <numerusform>⁨{place}⁩، ورقتان، مشمولتان</numerusform>
            <numerusform>⁨{place}⁩، %Ln أوراق، مشمولة</numerusform>
            <numerusform>⁨{place}⁩، %Ln ورقة، مشمولة</numerusform>
            <numerusform>⁨{place}⁩، %Ln ورقة، مشمولة</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}, excluded</source>
        <translation>⁨{place}⁩، مستثناة</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>كل الأوراق</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>مع ملاحظات</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>المهملات</translation>
    </message>
    <message>
        <source>Added by id</source>
        <translation>أُضيفت بالمعرّف</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>ملفات PDF</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>كُتبت يدويًا</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Follow a source…</source>
        <translation>متابعة مصدر…</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>المتابَع</translation>
    </message>
    <message numerus="yes">
        <source>{place}, %Ln new paper(s)</source>
        <translation>
            <numerusform>⁨{place}⁩، لا أوراق جديدة</numerusform>
            <numerusform>⁨{place}⁩، ورقة جديدة واحدة</numerusform>
            <numerusform>⁨{place}⁩، ورقتان جديدتان</numerusform>
            <numerusform>⁨{place}⁩، %Ln أوراق جديدة</numerusform>
            <numerusform>⁨{place}⁩، %Ln ورقة جديدة</numerusform>
            <numerusform>⁨{place}⁩، %Ln ورقة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Fewer batches</source>
        <translation>دفعات أقل</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>كل الدفعات</translation>
    </message>
    <message>
        <source>{papers} · {seen} seen</source>
        <translation>⁨{papers}⁩ · شوهد ⁨{seen}⁩</translation>
    </message>
    <message numerus="yes">
        <source>{batch}, %Ln paper(s), {seen} seen, {kept} kept</source>
        <translation>
            <numerusform>⁨{batch}⁩، لا أوراق، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
            <numerusform>⁨{batch}⁩، ورقة واحدة، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
            <numerusform>⁨{batch}⁩، ورقتان، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
            <numerusform>⁨{batch}⁩، %Ln أوراق، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
            <numerusform>⁨{batch}⁩، %Ln ورقة، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
            <numerusform>⁨{batch}⁩، %Ln ورقة، شوهد ⁨{seen}⁩، حُفظ ⁨{kept}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>عمليات البحث</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>عمليات البحث المحفوظة</translation>
    </message>
    <message numerus="yes">
        <source>{search}, %Ln paper(s), {new} new</source>
        <translation>
            <numerusform>⁨{search}⁩، لا أوراق، ⁨{new}⁩ جديدة</numerusform>
            <numerusform>⁨{search}⁩، ورقة واحدة، ⁨{new}⁩ جديدة</numerusform>
            <numerusform>⁨{search}⁩، ورقتان، ⁨{new}⁩ جديدة</numerusform>
            <numerusform>⁨{search}⁩، %Ln أوراق، ⁨{new}⁩ جديدة</numerusform>
            <numerusform>⁨{search}⁩، %Ln ورقة، ⁨{new}⁩ جديدة</numerusform>
            <numerusform>⁨{search}⁩، %Ln ورقة، ⁨{new}⁩ جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>مبسوط</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>مطوي</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>لم يبق شيء</numerusform>
            <numerusform>بقيت ثانية</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %Ln ثوانٍ</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقيت دقيقة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %Ln دقائق</numerusform>
            <numerusform>بقيت %Ln دقيقة</numerusform>
            <numerusform>بقيت %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>References</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>استشهد بها</translation>
    </message>
    <message>
        <source>Ask what this paper cites</source>
        <translation>اسأل عمّا تستشهد به هذه الورقة</translation>
    </message>
    <message>
        <source>Ask who cites this paper</source>
        <translation>اسأل عمّن يستشهد بهذه الورقة</translation>
    </message>
    <message>
        <source>You work offline. It can be asked for, and comes when you do not.</source>
        <translation>أنت تعمل دون اتصال. يمكن طلبه، ويأتي حين تتصل.</translation>
    </message>
    <message>
        <source>Nobody was asked yet what this paper cites.</source>
        <translation>لم يُسأل أحد بعد عمّا تستشهد به هذه الورقة.</translation>
    </message>
    <message>
        <source>Nobody was asked yet who cites this paper.</source>
        <translation>لم يُسأل أحد بعد عمّن يستشهد بهذه الورقة.</translation>
    </message>
    <message>
        <source>This paper has neither an arXiv id nor a DOI, by which sources could tell. Complete it first.</source>
        <translation>ليس لهذه الورقة معرّف arXiv ولا DOI تعرفها به المصادر. استكملها أولًا.</translation>
    </message>
    <message>
        <source>Asked; the answer comes by itself.</source>
        <translation>سُئل؛ يأتي الجواب من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>No source knows any.</source>
        <translation>لا يعرف أي مصدر شيئًا منها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s), {here} of them here</source>
        <translation>
            <numerusform>لا أوراق، ⁨{here}⁩ منها هنا</numerusform>
            <numerusform>ورقة واحدة، ⁨{here}⁩ منها هنا</numerusform>
            <numerusform>ورقتان، ⁨{here}⁩ منها هنا</numerusform>
            <numerusform>%Ln أوراق، ⁨{here}⁩ منها هنا</numerusform>
            <numerusform>%Ln ورقة، ⁨{here}⁩ منها هنا</numerusform>
            <numerusform>%Ln ورقة، ⁨{here}⁩ منها هنا</numerusform>
        </translation>
    </message>
    <message>
        <source>{papers}; as {source} said on {day}</source>
        <translation>⁨{papers}⁩؛ بحسب ⁨{source}⁩ في ⁨{day}⁩</translation>
    </message>
    <message numerus="yes">
        <source>In your library (%Ln)</source>
        <translation>
            <numerusform>في مكتبتك (%Ln)</numerusform>
            <numerusform>في مكتبتك (%Ln)</numerusform>
            <numerusform>في مكتبتك (%Ln)</numerusform>
            <numerusform>في مكتبتك (%Ln)</numerusform>
            <numerusform>في مكتبتك (%Ln)</numerusform>
            <numerusform>في مكتبتك (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not here yet (%Ln)</source>
        <translation>
            <numerusform>ليست هنا بعد (%Ln)</numerusform>
            <numerusform>ليست هنا بعد (%Ln)</numerusform>
            <numerusform>ليست هنا بعد (%Ln)</numerusform>
            <numerusform>ليست هنا بعد (%Ln)</numerusform>
            <numerusform>ليست هنا بعد (%Ln)</numerusform>
            <numerusform>ليست هنا بعد (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>{authors} and others</source>
        <translation>⁨{authors}⁩ وآخرون</translation>
    </message>
    <message>
        <source>Shared words: {words}</source>
        <translation>الكلمات المشتركة: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Near in meaning: {words}</source>
        <translation>قريب في المعنى: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>{shared} · near in meaning: {words}</source>
        <translation>⁨{shared}⁩ · قريب في المعنى: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Show the old folder</source>
        <translation>عرض المجلد القديم</translation>
    </message>
    <message>
        <source>The backup of {when}</source>
        <translation>النسخة الاحتياطية بتاريخ ⁨{when}⁩</translation>
    </message>
    <message>
        <source>The library is as it was then. There is nothing to restore.</source>
        <translation>المكتبة كما كانت حينها. لا شيء يُستعاد.</translation>
    </message>
    <message>
        <source>The whole library becomes what it was; what is there now is put aside first, as a backup that takes this back. What is ticked is added to the library as it is, and Undo takes it back; notes that differ are both kept.</source>
        <translation>تعود المكتبة كلها إلى ما كانت عليه؛ ويُحفظ ما فيها الآن أولًا نسخةً احتياطيةً تتيح التراجع. أما المحدَّد فيُضاف إلى المكتبة كما هي، ويمكن التراجع عنه؛ والملاحظات المختلفة تبقى كلتاها.</translation>
    </message>
    <message>
        <source>It is put aside as it is, and the backup takes its place.</source>
        <translation>تُحفظ جانبًا كما هي وتحل النسخة الاحتياطية محلها.</translation>
    </message>
    <message>
        <source>Papers only in the backup</source>
        <translation>أوراق في النسخة الاحتياطية فقط</translation>
    </message>
    <message>
        <source>Papers that differ</source>
        <translation>أوراق مختلفة</translation>
    </message>
    <message>
        <source>Notes that differ</source>
        <translation>ملاحظات مختلفة</translation>
    </message>
    <message>
        <source>Papers only in the library</source>
        <translation>أوراق في المكتبة فقط</translation>
    </message>
    <message>
        <source>Tags only in the backup</source>
        <translation>وسوم في النسخة الاحتياطية فقط</translation>
    </message>
    <message>
        <source>Tags only in the library</source>
        <translation>وسوم في المكتبة فقط</translation>
    </message>
    <message>
        <source>Collections only in the backup</source>
        <translation>مجموعات في النسخة الاحتياطية فقط</translation>
    </message>
    <message>
        <source>Collections only in the library</source>
        <translation>مجموعات في المكتبة فقط</translation>
    </message>
    <message>
        <source>Searches only in the backup</source>
        <translation>عمليات بحث في النسخة الاحتياطية فقط</translation>
    </message>
    <message>
        <source>Searches only in the library</source>
        <translation>عمليات بحث في المكتبة فقط</translation>
    </message>
    <message>
        <source>Files only in the backup, or other there</source>
        <translation>ملفات في النسخة الاحتياطية فقط أو مختلفة فيها</translation>
    </message>
    <message>
        <source>Files only in the library</source>
        <translation>ملفات في المكتبة فقط</translation>
    </message>
    <message>
        <source>Attached files that are not here as then</source>
        <translation>ملفات مرفقة ليست هنا كما كانت</translation>
    </message>
    <message>
        <source>, the first {n} shown</source>
        <translation>، يظهر أول ⁨{n}⁩</translation>
    </message>
    <message>
        <source>state</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>star</source>
        <translation>النجمة</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>المهملات</translation>
    </message>
    <message>
        <source>collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>{title} (only in the backup)</source>
        <translation>⁨{title}⁩ (في النسخة الاحتياطية فقط)</translation>
    </message>
    <message>
        <source>{title} (only in the library)</source>
        <translation>⁨{title}⁩ (في المكتبة فقط)</translation>
    </message>
    <message>
        <source>− in the backup, + in the library</source>
        <translation>− في النسخة الاحتياطية، + في المكتبة</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>عرض المجلد</translation>
    </message>
    <message>
        <source>Your text is the note now. The other one is kept in the trash.</source>
        <translation>نصك هو الملاحظة الآن. النص الآخر محفوظ في المهملات.</translation>
    </message>
    <message numerus="yes">
        <source>Another program overwrote or removed %Ln note(s). What stood there is kept.</source>
        <translation>
            <numerusform>لم يكتب برنامج آخر فوق أي ملاحظة. ما كان فيها محفوظ.</numerusform>
            <numerusform>كتب برنامج آخر فوق ملاحظة واحدة أو أزالها. ما كان فيها محفوظ.</numerusform>
            <numerusform>كتب برنامج آخر فوق ملاحظتين أو أزالهما. ما كان فيهما محفوظ.</numerusform>
            <numerusform>كتب برنامج آخر فوق %Ln ملاحظات أو أزالها. ما كان فيها محفوظ.</numerusform>
            <numerusform>كتب برنامج آخر فوق %Ln ملاحظة أو أزالها. ما كان فيها محفوظ.</numerusform>
            <numerusform>كتب برنامج آخر فوق %Ln ملاحظة أو أزالها. ما كان فيها محفوظ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Show earlier notes</source>
        <translation>عرض الملاحظات السابقة</translation>
    </message>
    <message>
        <source>Another program emptied your note on {}. Its words are kept.</source>
        <translation>أفرغ برنامج آخر ملاحظتك عن ⁨{}⁩. كلماتها محفوظة.</translation>
    </message>
    <message>
        <source>Another program removed your note on {}. Its words are kept.</source>
        <translation>أزال برنامج آخر ملاحظتك عن ⁨{}⁩. كلماتها محفوظة.</translation>
    </message>
    <message>
        <source>Another program overwrote your note on {}. What stood there is kept.</source>
        <translation>كتب برنامج آخر فوق ملاحظتك عن ⁨{}⁩. ما كان فيها محفوظ.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of notes cannot be read as text and were left alone: {}</source>
        <translation>
            <numerusform>لا ملفات ملاحظات لا تُقرأ نصًا: ⁨{}⁩</numerusform>
            <numerusform>ملف ملاحظات واحد لا يُقرأ نصًا وتُرك كما هو: ⁨{}⁩</numerusform>
            <numerusform>ملفا ملاحظات لا يُقرآن نصًا وتُركا كما هما: ⁨{}⁩</numerusform>
            <numerusform>%Ln ملفات ملاحظات لا تُقرأ نصًا وتُركت كما هي: ⁨{}⁩</numerusform>
            <numerusform>%Ln ملف ملاحظات لا تُقرأ نصًا وتُركت كما هي: ⁨{}⁩</numerusform>
            <numerusform>%Ln ملف ملاحظات لا تُقرأ نصًا وتُركت كما هي: ⁨{}⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the notes folder belong to no paper: {}</source>
        <translation>
            <numerusform>لا ملفات في مجلد الملاحظات بلا ورقة: ⁨{}⁩</numerusform>
            <numerusform>ملف واحد في مجلد الملاحظات لا يخص أي ورقة: ⁨{}⁩</numerusform>
            <numerusform>ملفان في مجلد الملاحظات لا يخصان أي ورقة: ⁨{}⁩</numerusform>
            <numerusform>%Ln ملفات في مجلد الملاحظات لا تخص أي ورقة: ⁨{}⁩</numerusform>
            <numerusform>%Ln ملفًا في مجلد الملاحظات لا تخص أي ورقة: ⁨{}⁩</numerusform>
            <numerusform>%Ln ملف في مجلد الملاحظات لا تخص أي ورقة: ⁨{}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Completion: {}</source>
        <translation>اقتراح: ⁨{}⁩</translation>
    </message>
    <message>
        <source>No paper is here twice</source>
        <translation>لا ورقة مكرّرة هنا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) of papers that may be one</source>
        <translation>
            <numerusform>لا أزواج من الأوراق</numerusform>
            <numerusform>زوج واحد من الأوراق قد يكون ورقة واحدة</numerusform>
            <numerusform>زوجان من الأوراق قد يكون كل منهما ورقة واحدة</numerusform>
            <numerusform>%Ln أزواج من الأوراق قد يكون كل منها ورقة واحدة</numerusform>
            <numerusform>%Ln زوجًا من الأوراق قد يكون كل منها ورقة واحدة</numerusform>
            <numerusform>%Ln زوج من الأوراق قد يكون كل منها ورقة واحدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Ids, titles, authors and abstracts of all papers were compared.</source>
        <translation>قورنت معرّفات كل الأوراق وعناوينها ومؤلفوها وملخّصاتها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them for sure.</source>
        <translation>
            <numerusform>لا شيء منها مؤكّد.</numerusform>
            <numerusform>واحد منها مؤكّد.</numerusform>
            <numerusform>اثنان منها مؤكّدان.</numerusform>
            <numerusform>%Ln منها مؤكّدة.</numerusform>
            <numerusform>%Ln منها مؤكّدًا.</numerusform>
            <numerusform>%Ln منها مؤكّد.</numerusform>
        </translation>
    </message>
    <message>
        <source>A merge keeps both notes, all tags and every id, and can be taken back.</source>
        <translation>يحفظ الدمج الملاحظتين وكل الوسوم وكل معرّف، ويمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>For sure the same paper</source>
        <translation>الورقة نفسها بالتأكيد</translation>
    </message>
    <message>
        <source>Perhaps the same paper</source>
        <translation>ربما الورقة نفسها</translation>
    </message>
    <message>
        <source>What they have: {reasons}</source>
        <translation>ما لديهما: ⁨{reasons}⁩</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>مشاهَدة</translation>
    </message>
    <message>
        <source>for later</source>
        <translation>لوقت لاحق</translation>
    </message>
    <message>
        <source>read</source>
        <translation>مقروءة</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>مستبعدة</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>بنجمة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s)</source>
        <comment>rating</comment>
        <translation>
            <numerusform>بلا نجوم</numerusform>
            <numerusform>نجمة واحدة</numerusform>
            <numerusform>نجمتان</numerusform>
            <numerusform>%Ln نجوم</numerusform>
            <numerusform>%Ln نجمة</numerusform>
            <numerusform>%Ln نجمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing more is known</source>
        <translation>لا يُعرف المزيد</translation>
    </message>
    <message numerus="yes">
        <source>More is known of %Ln paper(s)</source>
        <translation>
            <numerusform>لا يُعرف المزيد</numerusform>
            <numerusform>يُعرف المزيد عن ورقة واحدة</numerusform>
            <numerusform>يُعرف المزيد عن ورقتين</numerusform>
            <numerusform>يُعرف المزيد عن %Ln أوراق</numerusform>
            <numerusform>يُعرف المزيد عن %Ln ورقة</numerusform>
            <numerusform>يُعرف المزيد عن %Ln ورقة</numerusform>
        </translation>
    </message>
    <message>
        <source>No source said anything of these papers that is not here.</source>
        <translation>لم يقل أي مصدر عن هذه الأوراق شيئًا غير موجود هنا.</translation>
    </message>
    <message>
        <source>What only fills gaps is ticked. Your notes, tags and states stay as they are, and one undo takes all of it back.</source>
        <translation>ما يملأ الفراغات فقط مؤشَّر. تبقى ملاحظاتك ووسومك وحالاتك كما هي، وتراجع واحد يعيد كل شيء.</translation>
    </message>
    <message>
        <source>Known to {sources} by its id.</source>
        <translation>معروفة لدى ⁨{sources}⁩ بمعرّفها.</translation>
    </message>
    <message>
        <source>Found at {sources} by its title: “{title}”.</source>
        <translation>وُجدت لدى ⁨{sources}⁩ بعنوانها: «⁨{title}⁩».</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>املأ</translation>
    </message>
    <message numerus="yes">
        <source>Fill in %Ln field(s)</source>
        <translation>
            <numerusform>لا تملأ شيئًا</numerusform>
            <numerusform>املأ حقلًا واحدًا</numerusform>
            <numerusform>املأ حقلين</numerusform>
            <numerusform>املأ %Ln حقول</numerusform>
            <numerusform>املأ %Ln حقلًا</numerusform>
            <numerusform>املأ %Ln حقل</numerusform>
        </translation>
    </message>
    <message>
        <source>Add papers</source>
        <translation>إضافة أوراق</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>إكمال</translation>
    </message>
    <message>
        <source>Fetch files</source>
        <translation>جلب الملفات</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>صور صغيرة</translation>
    </message>
    <message>
        <source>References and citations</source>
        <translation>المراجع والاستشهادات</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>موجز</translation>
    </message>
    <message>
        <source>You work offline: nothing is asked, and what you ask for waits.</source>
        <translation>أنت تعمل دون اتصال: لا يُسأل شيء وما تطلبه ينتظر.</translation>
    </message>
    <message>
        <source>There is no connection; what waits is tried again from time to time.</source>
        <translation>لا يوجد اتصال؛ يُعاد ما ينتظر من وقت لآخر.</translation>
    </message>
    <message>
        <source>Something is being asked just now.</source>
        <translation>يُسأل شيء الآن.</translation>
    </message>
    <message>
        <source>Nothing is asked but at your word, and for what you follow.</source>
        <translation>لا يُسأل شيء إلا بطلب منك ولما تتابعه.</translation>
    </message>
    <message>
        <source>being done</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>tried in vain</source>
        <translation>حاول دون جدوى</translation>
    </message>
    <message>
        <source>again at {time}</source>
        <translation>مجددًا في ⁨{time}⁩</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>{left} of {limit}</source>
        <translation>⁨{left}⁩ من ⁨{limit}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) came.</source>
        <translation>
            <numerusform>لم يصل ملف.</numerusform>
            <numerusform>وصل ملف واحد.</numerusform>
            <numerusform>وصل ملفان.</numerusform>
            <numerusform>وصلت %Ln ملفات.</numerusform>
            <numerusform>وصل %Ln ملفًا.</numerusform>
            <numerusform>وصل %Ln ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not: {reason}</source>
        <comment>files</comment>
        <translation>
            <numerusform>لم يتعثر شيء: ⁨{reason}⁩</numerusform>
            <numerusform>واحد لم يصل: ⁨{reason}⁩</numerusform>
            <numerusform>اثنان لم يصلا: ⁨{reason}⁩</numerusform>
            <numerusform>%Ln لم تصل: ⁨{reason}⁩</numerusform>
            <numerusform>%Ln لم تصل: ⁨{reason}⁩</numerusform>
            <numerusform>%Ln لم تصل: ⁨{reason}⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to come.</source>
        <comment>files</comment>
        <translation>
            <numerusform>لم يبق شيء.</numerusform>
            <numerusform>بقي واحد.</numerusform>
            <numerusform>بقي اثنان.</numerusform>
            <numerusform>بقيت %Ln.</numerusform>
            <numerusform>بقي %Ln.</numerusform>
            <numerusform>بقي %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their files are here already.</source>
        <translation>ملفاتها موجودة هنا.</translation>
    </message>
    <message>
        <source>Of the others nobody says where their files lie.</source>
        <translation>أما الأخرى فلا أحد يقول أين ملفاتها.</translation>
    </message>
    <message>
        <source>Nobody says where a PDF of this lies.</source>
        <translation>لا أحد يقول أين ملف PDF لهذا.</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>⁨{name}⁩، الإصدار ⁨{version}⁩</translation>
    </message>
    <message>
        <source>Looked up by its title</source>
        <translation>يُبحث عنه بعنوانه</translation>
    </message>
    <message>
        <source>A page that may name its paper</source>
        <translation>صفحة قد تسمّي ورقتها</translation>
    </message>
    <message>
        <source>On Hugging Face</source>
        <translation>على Hugging Face</translation>
    </message>
    <message>
        <source>Paste or type; it is read at once, also offline.</source>
        <translation>ألصق أو اكتب؛ يُقرأ فورًا، حتى دون اتصال.</translation>
    </message>
    <message>
        <source>No id, DOI, address or title is understood in this.</source>
        <translation>لم يُفهم هنا معرّف ولا DOI ولا عنوان ولا اسم ورقة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) understood</source>
        <translation>
            <numerusform>لم يُفهم عمل</numerusform>
            <numerusform>فُهم عمل واحد</numerusform>
            <numerusform>فُهم عملان</numerusform>
            <numerusform>فُهمت %Ln أعمال</numerusform>
            <numerusform>فُهم %Ln عملًا</numerusform>
            <numerusform>فُهم %Ln عمل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them here already</source>
        <comment>works</comment>
        <translation>
            <numerusform>لا شيء منها هنا</numerusform>
            <numerusform>واحد منها هنا</numerusform>
            <numerusform>اثنان منها هنا</numerusform>
            <numerusform>%Ln منها هنا</numerusform>
            <numerusform>%Ln منها هنا</numerusform>
            <numerusform>%Ln منها هنا</numerusform>
        </translation>
    </message>
    <message>
        <source>{understood}, {here}</source>
        <translation>⁨{understood}⁩، ⁨{here}⁩</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln paper(s)</source>
        <translation>
            <numerusform>لا تضف شيئًا</numerusform>
            <numerusform>أضف ورقة واحدة</numerusform>
            <numerusform>أضف ورقتين</numerusform>
            <numerusform>أضف %Ln أوراق</numerusform>
            <numerusform>أضف %Ln ورقة</numerusform>
            <numerusform>أضف %Ln ورقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>This paper was withdrawn.</source>
        <translation>سُحبت هذه الورقة.</translation>
    </message>
    <message>
        <source>This paper was withdrawn: {reason}</source>
        <translation>سُحبت هذه الورقة: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Now published in {venue}</source>
        <translation>نُشرت الآن في ⁨{venue}⁩</translation>
    </message>
    <message>
        <source>Version {version} has come</source>
        <translation>صدر الإصدار ⁨{version}⁩</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>أصفر</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>لون آخر</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>تمييز</translation>
    </message>
    <message>
        <source>Underline</source>
        <comment>a mark</comment>
        <translation>تسطير</translation>
    </message>
    <message>
        <source>Strike-out</source>
        <translation>شطب</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>on a place of a page</comment>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Area</source>
        <comment>of a page</comment>
        <translation>منطقة</translation>
    </message>
    <message>
        <source>Drawing</source>
        <comment>in a file</comment>
        <translation>رسم</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>صفحة ⁨{page}⁩</translation>
    </message>
    <message>
        <source>moved, please check</source>
        <translation>انتقل، يُرجى التحقق</translation>
    </message>
    <message>
        <source>not found in this file</source>
        <translation>غير موجود في هذا الملف</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%Ln علامات</numerusform>
            <numerusform>%Ln علامة</numerusform>
            <numerusform>%Ln علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) written into the note.</source>
        <translation>
            <numerusform>لم تُكتب علامات في الملاحظة.</numerusform>
            <numerusform>كُتبت علامة واحدة في الملاحظة.</numerusform>
            <numerusform>كُتبت علامتان في الملاحظة.</numerusform>
            <numerusform>كُتبت %Ln علامات في الملاحظة.</numerusform>
            <numerusform>كُتبت %Ln علامة في الملاحظة.</numerusform>
            <numerusform>كُتبت %Ln علامة في الملاحظة.</numerusform>
        </translation>
    </message>
    <message>
        <source>All marks stand in the note already.</source>
        <translation>كل العلامات موجودة في الملاحظة بالفعل.</translation>
    </message>
    <message>
        <source>Nothing is marked in this paper yet.</source>
        <translation>لم يُعلَّم شيء في هذه الورقة بعد.</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>الأفضل أولًا</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>تاريخ الإضافة</translation>
    </message>
    <message>
        <source>Date published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>First author</source>
        <translation>المؤلف الأول</translation>
    </message>
    <message>
        <source>Upvotes</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>لي</translation>
    </message>
    <message>
        <source>From Z to A</source>
        <translation>من الياء إلى الألف</translation>
    </message>
    <message>
        <source>Fewest first</source>
        <translation>الأقل أولًا</translation>
    </message>
    <message>
        <source>Least liked first</source>
        <translation>الأقل إعجابًا أولًا</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولًا</translation>
    </message>
    <message>
        <source>{order}, {way}</source>
        <comment>an order and its other way</comment>
        <translation>⁨{order}⁩، ⁨{way}⁩</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>format of a date</comment>
        <translation>dddd، d MMMM</translation>
    </message>
    <message>
        <source>{read}; {words} not looked for as words (Ctrl+Alt+O does)</source>
        <translation>⁨{read}⁩؛ ⁨{words}⁩ لا يُبحث عنها ككلمات (Ctrl+Alt+O يفعل ذلك)</translation>
    </message>
    <message>
        <source>Not all papers were looked at. They are once the index is made.</source>
        <translation>لم تُفحص كل الأوراق. تُفحص كلها حالما يصبح الفهرس جاهزًا.</translation>
    </message>
    <message>
        <source>Too broad: not all papers were looked at. Rarer words find the rest.</source>
        <translation>البحث واسع جدًا: لم تُفحص كل الأوراق. كلمات أندر تجد الباقي.</translation>
    </message>
    <message>
        <source>other tags</source>
        <translation>وسوم أخرى</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>to learn your taste</source>
        <translation>لمعرفة ذوقك</translation>
    </message>
    <message>
        <source>against: {words}</source>
        <translation>ضدّها: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>for: {words}</source>
        <translation>لصالحها: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Here to learn your taste.</source>
        <translation>هنا لمعرفة ذوقك.</translation>
    </message>
    <message>
        <source>For it: {words}.</source>
        <translation>لصالحها: ⁨{words}⁩.</translation>
    </message>
    <message>
        <source>Against it: {words}.</source>
        <translation>ضدّها: ⁨{words}⁩.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <comment>papers</comment>
        <translation>
            <numerusform>لا أوراق محفوظة</numerusform>
            <numerusform>ورقة محفوظة واحدة</numerusform>
            <numerusform>ورقتين محفوظتين</numerusform>
            <numerusform>%Ln أوراق محفوظة</numerusform>
            <numerusform>%Ln ورقة محفوظة</numerusform>
            <numerusform>%Ln ورقة محفوظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from {kept} and %Ln dismissed paper(s).</source>
        <translation>
            <numerusform>تُعلِّم من ⁨{kept}⁩ وبلا أوراق مستبعدة.</numerusform>
            <numerusform>تُعلِّم من ⁨{kept}⁩ وورقة مستبعدة واحدة.</numerusform>
            <numerusform>تُعلِّم من ⁨{kept}⁩ وورقتين مستبعدتين.</numerusform>
            <numerusform>تُعلِّم من ⁨{kept}⁩ و%Ln أوراق مستبعدة.</numerusform>
            <numerusform>تُعلِّم من ⁨{kept}⁩ و%Ln ورقة مستبعدة.</numerusform>
            <numerusform>تُعلِّم من ⁨{kept}⁩ و%Ln ورقة مستبعدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) with the tag</source>
        <translation>
            <numerusform>لا أوراق ذات الوسم</numerusform>
            <numerusform>ورقة واحدة ذات الوسم</numerusform>
            <numerusform>ورقتين ذواتي الوسم</numerusform>
            <numerusform>%Ln أوراق ذات الوسم</numerusform>
            <numerusform>%Ln ورقة ذات الوسم</numerusform>
            <numerusform>%Ln ورقة ذات الوسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Learned from {kept} “{tag}”.</source>
        <translation>تُعلِّم من ⁨{kept}⁩ «⁨{tag}⁩».</translation>
    </message>
    <message numerus="yes">
        <source>Too few to learn from: tag %Ln more paper(s) “{tag}”.</source>
        <translation>
            <numerusform>عددها كافٍ للتعلم: «⁨{tag}⁩».</numerusform>
            <numerusform>عددها قليل للتعلم: أعطِ ورقة أخرى الوسم «⁨{tag}⁩».</numerusform>
            <numerusform>عددها قليل للتعلم: أعطِ ورقتين أخريين الوسم «⁨{tag}⁩».</numerusform>
            <numerusform>عددها قليل للتعلم: أعطِ %Ln أوراق أخرى الوسم «⁨{tag}⁩».</numerusform>
            <numerusform>عددها قليل للتعلم: أعطِ %Ln ورقة أخرى الوسم «⁨{tag}⁩».</numerusform>
            <numerusform>عددها قليل للتعلم: أعطِ %Ln ورقة أخرى الوسم «⁨{tag}⁩».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keep %Ln more paper(s) (star, tag or read it later)</source>
        <translation>
            <numerusform>لا حاجة إلى حفظ أوراق أخرى</numerusform>
            <numerusform>احفظ ورقة أخرى (نجمة أو وسم أو قراءة لاحقة)</numerusform>
            <numerusform>احفظ ورقتين أخريين (نجمة أو وسم أو قراءة لاحقة)</numerusform>
            <numerusform>احفظ %Ln أوراق أخرى (نجمة أو وسم أو قراءة لاحقة)</numerusform>
            <numerusform>احفظ %Ln ورقة أخرى (نجمة أو وسم أو قراءة لاحقة)</numerusform>
            <numerusform>احفظ %Ln ورقة أخرى (نجمة أو وسم أو قراءة لاحقة)</numerusform>
        </translation>
    </message>
    <message>
        <source>dismiss one (D)</source>
        <translation>استبعد واحدة (D)</translation>
    </message>
    <message>
        <source>Too few papers are judged: {wanted}. Until then the newest come first.</source>
        <translation>عدد الأوراق المحكوم عليها قليل: ⁨{wanted}⁩. وحتى ذلك الحين تأتي الأحدث أولًا.</translation>
    </message>
    <message>
        <source>More of {words}.</source>
        <translation>المزيد من ⁨{words}⁩.</translation>
    </message>
    <message>
        <source>Less of {words}.</source>
        <translation>القليل من ⁨{words}⁩.</translation>
    </message>
    <message>
        <source>more of it</source>
        <translation>المزيد منها</translation>
    </message>
    <message>
        <source>less of it</source>
        <translation>القليل منها</translation>
    </message>
    <message>
        <source>moves it up</source>
        <translation>ترفعها إلى أعلى</translation>
    </message>
    <message>
        <source>moves it down</source>
        <translation>تنزلها إلى أسفل</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;ورقة</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;انتقال</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>{text}</source>
        <comment>verbatim</comment>
        <translation>{text}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list.comma</comment>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <comment>papers</comment>
        <translation>
            <numerusform>لا أوراق</numerusform>
            <numerusform>ورقة واحدة</numerusform>
            <numerusform>ورقتان</numerusform>
            <numerusform>%Ln أوراق</numerusform>
            <numerusform>%Ln ورقة</numerusform>
            <numerusform>%Ln ورقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked {papers} as new</source>
        <comment>action.marked_new</comment>
        <translation>عُلّمت ⁨{papers}⁩ كجديدة</translation>
    </message>
    <message>
        <source>Marked {papers} as seen</source>
        <comment>action.marked_seen</comment>
        <translation>عُلّمت ⁨{papers}⁩ كمشاهَدة</translation>
    </message>
    <message>
        <source>Marked {papers} as read</source>
        <comment>action.marked_read</comment>
        <translation>عُلّمت ⁨{papers}⁩ كمقروءة</translation>
    </message>
    <message>
        <source>Put {papers} aside for later</source>
        <comment>action.put_aside</comment>
        <translation>وُضعت ⁨{papers}⁩ للقراءة لاحقًا</translation>
    </message>
    <message>
        <source>Dismissed {papers}</source>
        <comment>action.dismissed</comment>
        <translation>استُبعدت ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Saw {papers}</source>
        <comment>action.saw</comment>
        <translation>شوهدت ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Starred {papers}</source>
        <comment>action.starred</comment>
        <translation>مُيّزت ⁨{papers}⁩ بنجمة</translation>
    </message>
    <message>
        <source>Took the star off {papers}</source>
        <comment>action.unstarred</comment>
        <translation>أُزيلت النجمة: ⁨{papers}⁩</translation>
    </message>
    <message numerus="yes">
        <source>Rated {papers} with %Ln star(s)</source>
        <comment>action.rated</comment>
        <translation>
            <numerusform>قُيّمت ⁨{papers}⁩ بلا نجوم</numerusform>
            <numerusform>قُيّمت ⁨{papers}⁩ بنجمة واحدة</numerusform>
            <numerusform>قُيّمت ⁨{papers}⁩ بنجمتين</numerusform>
            <numerusform>قُيّمت ⁨{papers}⁩ بـ %Ln نجوم</numerusform>
            <numerusform>قُيّمت ⁨{papers}⁩ بـ %Ln نجمة</numerusform>
            <numerusform>قُيّمت ⁨{papers}⁩ بـ %Ln نجمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Took the rating off {papers}</source>
        <comment>action.unrated</comment>
        <translation>أُزيل التقييم: ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Tagged {papers} &apos;{tag}&apos;</source>
        <comment>action.tagged</comment>
        <translation>وُسمت ⁨{papers}⁩ بـ«⁨{tag}⁩»</translation>
    </message>
    <message>
        <source>Took &apos;{tag}&apos; off {papers}</source>
        <comment>action.untagged</comment>
        <translation>أُزيل الوسم «⁨{tag}⁩»: ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Renamed the tag &apos;{old}&apos; to &apos;{new}&apos;</source>
        <comment>action.tag_renamed</comment>
        <translation>أُعيدت تسمية الوسم «⁨{old}⁩» إلى «⁨{new}⁩»</translation>
    </message>
    <message>
        <source>Merged the tag &apos;{old}&apos; into &apos;{new}&apos;</source>
        <comment>action.tag_merged</comment>
        <translation>دُمج الوسم «⁨{old}⁩» في «⁨{new}⁩»</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has that name</source>
        <comment>action.tag_has_name</comment>
        <translation>«⁨{name}⁩» له هذا الاسم</translation>
    </message>
    <message>
        <source>Deleted the tag &apos;{tag}&apos;; {papers} had it</source>
        <comment>action.tag_deleted</comment>
        <translation>حُذف الوسم «⁨{tag}⁩»؛ كان على ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Coloured the tag &apos;{tag}&apos;</source>
        <comment>action.tag_coloured</comment>
        <translation>لُوّن الوسم «⁨{tag}⁩»</translation>
    </message>
    <message>
        <source>Put {papers} into &apos;{name}&apos;</source>
        <comment>action.collected</comment>
        <translation>وُضعت ⁨{papers}⁩ في «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Took {papers} out of &apos;{name}&apos;</source>
        <comment>action.uncollected</comment>
        <translation>أُخرجت ⁨{papers}⁩ من «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Made the collection &apos;{name}&apos;</source>
        <comment>action.collection_made</comment>
        <translation>أُنشئت المجموعة «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Renamed the collection &apos;{old}&apos; to &apos;{new}&apos;</source>
        <comment>action.collection_renamed</comment>
        <translation>أُعيدت تسمية المجموعة «⁨{old}⁩» إلى «⁨{new}⁩»</translation>
    </message>
    <message>
        <source>Moved the collection &apos;{name}&apos;</source>
        <comment>action.collection_moved</comment>
        <translation>نُقلت المجموعة «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Deleted the collection &apos;{name}&apos;; its papers stay</source>
        <comment>action.collection_deleted</comment>
        <translation>حُذفت المجموعة «⁨{name}⁩»؛ وتبقى أوراقها</translation>
    </message>
    <message>
        <source>Put {papers} into the trash</source>
        <comment>action.trashed</comment>
        <translation>نُقلت إلى المهملات ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Took {papers} out of the trash</source>
        <comment>action.untrashed</comment>
        <translation>أُعيدت من المهملات ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Imported {papers}</source>
        <comment>action.imported</comment>
        <translation>استُوردت ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Filled in {papers} from a file</source>
        <comment>action.filled_in</comment>
        <translation>أُكملت من ملف ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Changed {papers} in another program</source>
        <comment>action.changed_outside</comment>
        <translation>عُدّلت في برنامج آخر ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Changed the note on {title} in another program</source>
        <comment>action.note_changed_outside</comment>
        <translation>عُدّلت الملاحظة عن ⁨{title}⁩ في برنامج آخر</translation>
    </message>
    <message>
        <source>Removed the note on {title} in another program</source>
        <comment>action.note_removed_outside</comment>
        <translation>أُزيلت الملاحظة عن ⁨{title}⁩ في برنامج آخر</translation>
    </message>
    <message>
        <source>Kept your text beside the note on {title}</source>
        <comment>action.note_kept_beside</comment>
        <translation>حُفظ نصّك بجانب الملاحظة عن ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Kept the note on {title}</source>
        <comment>action.note_kept</comment>
        <translation>بقيت الملاحظة عن ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Wrote the note on {title}</source>
        <comment>action.note_written</comment>
        <translation>كُتبت الملاحظة عن ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Brought back a former note on {title}</source>
        <comment>action.note_brought_back</comment>
        <translation>استُعيدت ملاحظة سابقة على ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Removed the note on {title}</source>
        <comment>action.note_removed</comment>
        <translation>أُزيلت الملاحظة عن ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Put &apos;{name}&apos; into the trash</source>
        <comment>action.file_trashed</comment>
        <translation>نُقل «⁨{name}⁩» إلى المهملات</translation>
    </message>
    <message>
        <source>Attached the file &apos;{name}&apos;</source>
        <comment>action.file_attached</comment>
        <translation>أُرفق الملف «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Linked the file &apos;{name}&apos;</source>
        <comment>action.file_linked</comment>
        <translation>رُبط الملف «⁨{name}⁩»</translation>
    </message>
    <message numerus="yes">
        <source>Attached %Ln file(s)</source>
        <comment>action.files_brought</comment>
        <translation>
            <numerusform>لم يُرفق أي ملف</numerusform>
            <numerusform>أُرفق ملف واحد</numerusform>
            <numerusform>أُرفق ملفان</numerusform>
            <numerusform>أُرفقت %Ln ملفات</numerusform>
            <numerusform>أُرفق %Ln ملفًا</numerusform>
            <numerusform>أُرفق %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Took the file &apos;{name}&apos; off its paper</source>
        <comment>action.file_detached</comment>
        <translation>أُزيل الملف «⁨{name}⁩» من ورقته</translation>
    </message>
    <message>
        <source>Saved the search &apos;{name}&apos;</source>
        <comment>action.search_saved</comment>
        <translation>حُفظ البحث «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Forgot the search &apos;{name}&apos;</source>
        <comment>action.search_forgotten</comment>
        <translation>نُسي البحث «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Set what the search &apos;{name}&apos; watches for</source>
        <comment>action.search_watches</comment>
        <translation>ضُبط ما يراقبه البحث «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Muted {papers} by &apos;{name}&apos;</source>
        <comment>action.muted</comment>
        <translation>كُتمت ⁨{papers}⁩ بقاعدة «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Restored {papers} from a backup</source>
        <comment>action.restored</comment>
        <translation>استُعيدت ⁨{papers}⁩ من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Followed &apos;{title}&apos;</source>
        <comment>action.followed</comment>
        <translation>تمت متابعة «⁨{title}⁩»</translation>
    </message>
    <message numerus="yes">
        <source>Followed %Ln source(s)</source>
        <comment>action.followed_many</comment>
        <translation>
            <numerusform>لم تُتابَع أي مصادر</numerusform>
            <numerusform>تُتابَع مصدرًا واحدًا</numerusform>
            <numerusform>تُتابَع مصدرين</numerusform>
            <numerusform>تُتابَع %Ln مصادر</numerusform>
            <numerusform>تُتابَع %Ln مصدرًا</numerusform>
            <numerusform>تُتابَع %Ln مصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>Followed &apos;{title}&apos; no more</source>
        <comment>action.unfollowed</comment>
        <translation>أُلغيت متابعة «⁨{title}⁩»</translation>
    </message>
    <message>
        <source>Completed {papers}</source>
        <comment>action.completed</comment>
        <translation>تم استكمال ⁨{papers}⁩</translation>
    </message>
    <message>
        <source>Added {title}</source>
        <comment>action.written</comment>
        <translation>أُضيفت ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Corrected what is said of {title}</source>
        <comment>action.corrected</comment>
        <translation>صُحّح ما يُذكر عن ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Gave {title} back what its sources say</source>
        <comment>action.facts_back</comment>
        <translation>عادت إلى ⁨{title}⁩ البيانات التي تذكرها مصادرها</translation>
    </message>
    <message>
        <source>Merged two papers into {title}</source>
        <comment>action.merged</comment>
        <translation>دُمجت ورقتان في ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Merged {papers} with others</source>
        <comment>action.merged_many</comment>
        <translation>دُمجت ⁨{papers}⁩ مع غيرها</translation>
    </message>
    <message>
        <source>Marked {papers} as not the same</source>
        <comment>action.told_apart</comment>
        <translation>عُلّمت ⁨{papers}⁩ كمختلفة</translation>
    </message>
    <message>
        <source>{act}; {more}</source>
        <comment>action.and_then</comment>
        <translation>{act}؛ {more}</translation>
    </message>
    <message>
        <source>{act}, {more}</source>
        <comment>action.and</comment>
        <translation>{act}، {more}</translation>
    </message>
    <message>
        <source>Took back: {what}</source>
        <comment>undo.took_back</comment>
        <translation>تم التراجع: ⁨{what}⁩</translation>
    </message>
    <message>
        <source>Did again: {what}</source>
        <comment>undo.did_again</comment>
        <translation>أُعيد: ⁨{what}⁩</translation>
    </message>
    <message>
        <source>What another program wrote in the note in between was kept in it.</source>
        <comment>undo.kept_both</comment>
        <translation>ما كتبه برنامج آخر في الملاحظة في الأثناء بقي فيها.</translation>
    </message>
    <message>
        <source>What the other program had written there is among the earlier versions of the note.</source>
        <comment>undo.overwritten_back</comment>
        <translation>ما كتبه البرنامج الآخر هناك موجود بين النسخ السابقة من الملاحظة.</translation>
    </message>
    <message>
        <source>A note that the import brought was changed since, so it was kept.</source>
        <comment>undo.note_stays</comment>
        <translation>تغيّرت منذ ذلك الحين ملاحظة جاء بها الاستيراد، فأُبقيت.</translation>
    </message>
    <message>
        <source>Only the first {n} words were kept.</source>
        <comment>query.words_kept</comment>
        <translation>بقيت الكلمات الأولى فقط وعددها ⁨{n}⁩.</translation>
    </message>
    <message>
        <source>Only the first {n} characters were read.</source>
        <comment>query.characters_read</comment>
        <translation>قُرئت المحارف الأولى فقط وعددها ⁨{n}⁩.</translation>
    </message>
    <message>
        <source>There is no field named {name}.</source>
        <comment>query.unknown_field</comment>
        <translation>لا حقل باسم ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>is: knows {names}.</source>
        <comment>query.is_knows</comment>
        <translation>يعرف is:‎ ما يلي: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>has: knows {names}.</source>
        <comment>query.has_knows</comment>
        <translation>يعرف has:‎ ما يلي: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>order: knows forme.</source>
        <comment>query.order_knows</comment>
        <translation>order: يعرف forme.</translation>
    </message>
    <message>
        <source>added: wants an age or a date, such as &lt;7d or 2026-04.</source>
        <comment>query.added_wants</comment>
        <translation>يريد added:‎ عمرًا أو تاريخًا، مثل ‎&lt;7d‎ أو ‎2026-04‎.</translation>
    </message>
    <message>
        <source>published: wants a date or a range, such as 2024..2026.</source>
        <comment>query.published_wants</comment>
        <translation>يريد published:‎ تاريخًا أو مدى، مثل ‎2024..2026‎.</translation>
    </message>
    <message>
        <source>upvotes: wants a number, such as &gt;50.</source>
        <comment>query.upvotes_wants</comment>
        <translation>يريد upvotes:‎ عددًا، مثل ‎&gt;50‎.</translation>
    </message>
    <message>
        <source>year: wants a year or a range, such as 2024..2026.</source>
        <comment>query.year_wants</comment>
        <translation>يريد year:‎ سنة أو مدى، مثل ‎2024..2026‎.</translation>
    </message>
    <message>
        <source>rating: wants stars from 1 to 5, such as &gt;3, or none.</source>
        <comment>query.rating_wants</comment>
        <translation>يريد rating:‎ عدد نجوم من 1 إلى 5، مثل ‎&gt;3‎، أو none.</translation>
    </message>
    <message>
        <source>Of a phrase, the first {n} words were read.</source>
        <comment>query.phrase_cut</comment>
        <translation>قُرئت من العبارة كلماتها الأولى وعددها ⁨{n}⁩.</translation>
    </message>
    <message>
        <source>A word with * or ? in it needs two letters before them.</source>
        <comment>query.wildcard_wants</comment>
        <translation>الكلمة التي فيها * أو ? تحتاج حرفين قبلهما.</translation>
    </message>
    <message>
        <source>The number after ~ is at most {n} here.</source>
        <comment>query.most_after_tilde</comment>
        <translation>العدد بعد ~ لا يتجاوز ⁨{n}⁩ هنا.</translation>
    </message>
    <message>
        <source>Of a very long word, the first {n} characters were read.</source>
        <comment>query.word_cut</comment>
        <translation>قُرئت من كلمة طويلة جدًا محارفها الأولى وعددها ⁨{n}⁩.</translation>
    </message>
    <message>
        <source>Searching for the {n} most telling words of this long text.</source>
        <comment>query.telling_words</comment>
        <translation>يجري البحث عن أكثر كلمات هذا النص الطويل دلالة وعددها ⁨{n}⁩.</translation>
    </message>
    <message>
        <source>Parentheses are read {n} deep, not deeper.</source>
        <comment>query.parentheses_cut</comment>
        <translation>تُقرأ الأقواس حتى العمق ⁨{n}⁩ لا أعمق.</translation>
    </message>
    <message>
        <source>the form</source>
        <comment>place.by_hand</comment>
        <translation>الاستمارة</translation>
    </message>
    <message>
        <source>line {n}</source>
        <comment>place.line</comment>
        <translation>السطر ⁨{n}⁩</translation>
    </message>
    <message>
        <source>record {n}</source>
        <comment>place.record</comment>
        <translation>السجل ⁨{n}⁩</translation>
    </message>
    <message>
        <source>entry {n}, line {line}</source>
        <comment>place.entry</comment>
        <translation>المدخل ⁨{n}⁩، السطر ⁨{line}⁩</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <comment>problem.at</comment>
        <translation>⁨{place}⁩: ⁨{problem}⁩</translation>
    </message>
    <message>
        <source>no title; a paper needs at least that</source>
        <comment>problem.no_title</comment>
        <translation>لا عنوان؛ وهو أقل ما تحتاجه ورقة</translation>
    </message>
    <message>
        <source>no title; it is called {title}</source>
        <comment>problem.title_supplied</comment>
        <translation>بلا عنوان؛ اسمه هنا ⁨{title}⁩</translation>
    </message>
    <message>
        <source>there is no entry in it</source>
        <comment>problem.no_entry</comment>
        <translation>لا مدخلة فيه</translation>
    </message>
    <message>
        <source>lines that belong to no entry are left out</source>
        <comment>problem.stray_lines</comment>
        <translation>أُغفلت أسطر لا تتبع أي مدخلة</translation>
    </message>
    <message>
        <source>more than {n} lines; what follows them is left out</source>
        <comment>problem.many_lines</comment>
        <translation>أكثر من ⁨{n}⁩ من الأسطر؛ وأُغفل ما بعدها</translation>
    </message>
    <message>
        <source>the file {path} does not lie beside the entries, and is not taken</source>
        <comment>problem.file_outside</comment>
        <translation>الملف ⁨{path}⁩ ليس بجانب المدخلات، ولن يؤخذ</translation>
    </message>
    <message>
        <source>this entry is not closed, or not as BibTeX wants it, and is left out: {words}</source>
        <comment>problem.torn_entry</comment>
        <translation>هذا المدخل غير مغلق، أو ليس كما يريده BibTeX، وقد تُرك: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>words behind the end of an entry are left out; a brace too many may have closed it: {words}</source>
        <comment>problem.words_behind_entry</comment>
        <translation>تُركت كلمات بعد نهاية مدخل؛ ربما أغلقه قوس زائد: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>this entry is longer than any can be, and is left out</source>
        <comment>problem.block_too_long</comment>
        <translation>هذا المدخل أطول مما يمكن، وقد تُرك</translation>
    </message>
    <message>
        <source>the key {key} stands already in line {n}; both entries are kept</source>
        <comment>problem.key_twice</comment>
        <translation>المفتاح ⁨{key}⁩ موجود من قبل في السطر ⁨{n}⁩؛ احتُفظ بالمدخلين</translation>
    </message>
    <message>
        <source>the field {field} stands there twice; not taken was: {value}</source>
        <comment>problem.field_twice</comment>
        <translation>الحقل ⁨{field}⁩ مكتوب مرتين؛ لم يؤخذ: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>an entry of the type {kind} serves other entries; it is kept as a paper, so that nothing is lost</source>
        <comment>problem.serving_entry</comment>
        <translation>مدخل من النوع ⁨{kind}⁩ يخدم مداخل أخرى؛ احتُفظ به كورقة كي لا يضيع شيء</translation>
    </message>
    <message>
        <source>the entry {key}, from which this one inherits, is not in the file</source>
        <comment>problem.no_parent</comment>
        <translation>المدخل ⁨{key}⁩ الذي يرث منه هذا المدخل ليس في الملف</translation>
    </message>
    <message>
        <source>the abbreviation {name} is not defined; its name was kept</source>
        <comment>problem.no_abbreviation</comment>
        <translation>الاختصار ⁨{name}⁩ غير معرّف؛ احتُفظ باسمه</translation>
    </message>
    <message>
        <source>a value joined of abbreviations is longer than {n} characters, and was cut</source>
        <comment>problem.value_cut</comment>
        <translation>قيمة مجموعة من اختصارات أطول من ⁨{n}⁩ حرفًا، وقد قُصّت</translation>
    </message>
    <message>
        <source>more than {n} entries; what follows them is left out</source>
        <comment>problem.many_entries</comment>
        <translation>أكثر من ⁨{n}⁩ مدخل؛ تُرك ما بعدها</translation>
    </message>
    <message>
        <source>more than {n} entries cannot be read; what follows them is left out</source>
        <comment>problem.many_torn</comment>
        <translation>أكثر من ⁨{n}⁩ مدخل لا يمكن قراءته؛ تُرك ما بعدها</translation>
    </message>
    <message>
        <source>a note that belongs to no entry is left out: {note}</source>
        <comment>problem.loose_note</comment>
        <translation>تُركت ملاحظة لا تنتمي إلى أي مدخل: ⁨{note}⁩</translation>
    </message>
    <message>
        <source>this is broken XML ({reason}), and left out</source>
        <comment>problem.xml_broken</comment>
        <translation>هذا XML معطوب (⁨{reason}⁩) وقد تُرك</translation>
    </message>
    <message>
        <source>the file ends within this entry</source>
        <comment>problem.xml_cut</comment>
        <translation>ينتهي الملف داخل هذا المدخل</translation>
    </message>
    <message>
        <source>this XML is nested too deeply, and left out</source>
        <comment>problem.xml_too_deep</comment>
        <translation>هذا XML متداخل بعمق مفرط وقد تُرك</translation>
    </message>
    <message>
        <source>this entry is too large, and left out</source>
        <comment>problem.xml_too_large</comment>
        <translation>هذا المدخل كبير جدًا وقد تُرك</translation>
    </message>
    <message>
        <source>there are too many broken places; what follows is left out</source>
        <comment>problem.xml_breaks</comment>
        <translation>المواضع المعطوبة كثيرة جدًا؛ وما يليها متروك</translation>
    </message>
    <message>
        <source>the file {path} is hidden, and is not taken</source>
        <comment>problem.file_hidden</comment>
        <translation>الملف ⁨{path}⁩ مخفي، ولن يُؤخذ</translation>
    </message>
    <message>
        <source>{path} is no file that can be taken</source>
        <comment>problem.file_irregular</comment>
        <translation>⁨{path}⁩ ليس ملفًا يمكن أخذه</translation>
    </message>
    <message>
        <source>the file {path} is larger than 2 GB, and is not taken</source>
        <comment>problem.file_too_large</comment>
        <translation>الملف ⁨{path}⁩ أكبر من 2 غيغابايت، ولن يُؤخذ</translation>
    </message>
    <message>
        <source>the file {path} could not be read: {reason}</source>
        <comment>problem.file_unreadable</comment>
        <translation>تعذّرت قراءة الملف ⁨{path}⁩: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>there is no file {path}</source>
        <comment>problem.file_missing</comment>
        <translation>لا يوجد ملف ⁨{path}⁩</translation>
    </message>
    <message>
        <source>further files that entries name and that are not there: {n}</source>
        <comment>problem.files_missing</comment>
        <translation>ملفات أخرى تسمّيها المدخلات وليست موجودة: ⁨{n}⁩</translation>
    </message>
    <message>
        <source>nothing but a title was recognised in this line</source>
        <comment>problem.only_a_title</comment>
        <translation>لم يُعرف في هذا السطر سوى عنوان</translation>
    </message>
    <message>
        <source>no column is known to hold the titles</source>
        <comment>problem.no_title_column</comment>
        <translation>لا يُعرف عمود فيه العناوين</translation>
    </message>
    <message>
        <source>a quotation mark is not closed; the row ends with its line</source>
        <comment>problem.quote_open</comment>
        <translation>علامة اقتباس غير مغلقة؛ ينتهي الصف بنهاية سطره</translation>
    </message>
    <message>
        <source>more cells than columns; those that are too many are left out</source>
        <comment>problem.too_many_cells</comment>
        <translation>الخلايا أكثر من الأعمدة؛ أُهملت الزائدة</translation>
    </message>
    <message>
        <source>this is not YAML ({reason})</source>
        <comment>problem.no_yaml</comment>
        <translation>هذا ليس YAML (⁨{reason}⁩)</translation>
    </message>
    <message>
        <source>this YAML holds too much, or is nested too deeply</source>
        <comment>problem.yaml_too_much</comment>
        <translation>يحوي هذا الـ YAML أكثر مما ينبغي أو أن تداخله عميق جدًا</translation>
    </message>
    <message>
        <source>this YAML names another part of itself, which is not followed</source>
        <comment>problem.yaml_alias</comment>
        <translation>يشير هذا الـ YAML إلى جزء آخر منه، ولا يُتبع ذلك</translation>
    </message>
    <message>
        <source>this is no JSON object; a paper is written {...}</source>
        <comment>problem.no_object</comment>
        <translation>ليس هذا كائن JSON؛ تُكتب الورقة {...}</translation>
    </message>
    <message>
        <source>the service answered with an error: {reason}</source>
        <comment>problem.answer_is_error</comment>
        <translation>أجابت الخدمة بخطأ: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>this answer is about &apos;{kind}&apos;, and holds no papers</source>
        <comment>problem.answer_of_others</comment>
        <translation>هذه الإجابة عن «⁨{kind}⁩» وليس فيها أوراق</translation>
    </message>
    <message>
        <source>there is no record in it</source>
        <comment>problem.no_record</comment>
        <translation>لا سجل فيه</translation>
    </message>
    <message>
        <source>this record is not JSON ({reason})</source>
        <comment>problem.record_no_json</comment>
        <translation>هذا السجل ليس JSON (⁨{reason}⁩)</translation>
    </message>
    <message>
        <source>this record is no whole JSON object</source>
        <comment>problem.record_not_whole</comment>
        <translation>هذا السجل ليس كائن JSON كاملًا</translation>
    </message>
    <message>
        <source>this record is not closed; a bracket or quotation mark is missing</source>
        <comment>problem.record_open</comment>
        <translation>هذا السجل غير مغلق؛ ينقصه قوس أو علامة اقتباس</translation>
    </message>
    <message>
        <source>text that belongs to no record</source>
        <comment>problem.loose_text</comment>
        <translation>نص لا ينتمي إلى أي سجل</translation>
    </message>
    <message>
        <source>the file ends before its list does; it may be cut short</source>
        <comment>problem.list_open</comment>
        <translation>ينتهي الملف قبل قائمته؛ ربما كان مبتورًا</translation>
    </message>
    <message>
        <source>the file is damaged in its packing; what follows is lost</source>
        <comment>problem.packing_damaged</comment>
        <translation>ضغط الملف تالف؛ وما يلي مفقود</translation>
    </message>
    <message>
        <source>the file is cut short: its packing has no end; what follows is lost</source>
        <comment>problem.packing_cut</comment>
        <translation>الملف مبتور: ليس لضغطه نهاية؛ وما يلي مفقود</translation>
    </message>
    <message>
        <source>this line is longer than 4 MB</source>
        <comment>problem.line_too_long</comment>
        <translation>هذا السطر أطول من 4 MB</translation>
    </message>
    <message>
        <source>the date &apos;{date}&apos; names no year that is certain, so none was kept</source>
        <comment>problem.date_without_year</comment>
        <translation>التاريخ &apos;⁨{date}⁩&apos; لا يذكر سنة مؤكدة، فلم تُحفظ أي سنة</translation>
    </message>
    <message>
        <source>of the date &apos;{date}&apos; only {kept} is certain, and was kept</source>
        <comment>problem.date_in_part</comment>
        <translation>المؤكد من التاريخ &apos;⁨{date}⁩&apos; هو ⁨{kept}⁩ فقط، وقد حُفظ</translation>
    </message>
    <message>
        <source>the date &apos;{date}&apos; does not exist; {kept} was kept</source>
        <comment>problem.date_impossible</comment>
        <translation>التاريخ &apos;⁨{date}⁩&apos; غير موجود؛ حُفظ ⁨{kept}⁩</translation>
    </message>
    <message>
        <source>this is not JSON ({reason}, character {n})</source>
        <comment>problem.no_json</comment>
        <translation>ليس هذا JSON (⁨{reason}⁩، المحرف ⁨{n}⁩)</translation>
    </message>
    <message>
        <source>this JSON is nested too deeply</source>
        <comment>problem.too_deep</comment>
        <translation>تداخل JSON هذا أعمق مما يجب</translation>
    </message>
    <message>
        <source>a number in this JSON is too long</source>
        <comment>problem.long_number</comment>
        <translation>في JSON هذا عدد أطول مما يجب</translation>
    </message>
    <message>
        <source>a title without an abstract: {title}</source>
        <comment>problem.no_abstract</comment>
        <translation>عنوان بلا ملخّص: ⁨{title}⁩</translation>
    </message>
    <message>
        <source>text without a title: {title}</source>
        <comment>problem.text_without_title</comment>
        <translation>نص بلا عنوان: ⁨{title}⁩</translation>
    </message>
    <message>
        <source>said twice, first in line {n}: {title}</source>
        <comment>problem.said_twice</comment>
        <translation>مكرّر، ورد أولًا في السطر ⁨{n}⁩: ⁨{title}⁩</translation>
    </message>
    <message>
        <source>{name} is {kind}. {readable}</source>
        <comment>file.is_other</comment>
        <translation>الملف ⁨{name}⁩ هو ⁨{kind}⁩. ⁨{readable}⁩</translation>
    </message>
    <message>
        <source>{name} is a binary file of a kind unknown here. {readable}</source>
        <comment>file.is_binary</comment>
        <translation>⁨{name}⁩ ملف ثنائي من نوع مجهول هنا. ⁨{readable}⁩</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose the files in it.</source>
        <comment>file.is_folder</comment>
        <translation>⁨{name}⁩ مجلد. اختر الملفات التي فيه.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <comment>file.missing</comment>
        <translation>لا يوجد ملف ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>There is no file in {folder} that PaperDesk can read.</source>
        <comment>file.none_in_folder</comment>
        <translation>لا ملف في ⁨{folder}⁩ يستطيع PaperDesk قراءته.</translation>
    </message>
    <message>
        <source>{name} is larger than 64 MB, more than a page or an answer can be. Papers in such number can be read as JSON Lines.</source>
        <comment>file.page_too_large</comment>
        <translation>⁨{name}⁩ أكبر من 64 MB، وهذا أكبر من صفحة أو رد. يمكن قراءة أوراق بهذا العدد بصيغة JSON Lines.</translation>
    </message>
    <message>
        <source>{name} is JSON over many lines, of more than 64 MB. Write one object a line (JSON Lines, UTF-8): such a file can be of any size.</source>
        <comment>file.json_too_large</comment>
        <translation>⁨{name}⁩ ملف JSON على أسطر كثيرة، أكبر من 64 MB. اكتب كائنًا في كل سطر (JSON Lines بترميز UTF-8): فملف كهذا قد يكون بأي حجم.</translation>
    </message>
    <message>
        <source>{name} is damaged in its packing. Get the file again.</source>
        <comment>file.packing_damaged</comment>
        <translation>ضغط ⁨{name}⁩ تالف. احصل على الملف من جديد.</translation>
    </message>
    <message>
        <source>{name} is cut short: its packing has no end. Get the file again.</source>
        <comment>file.packing_cut</comment>
        <translation>⁨{name}⁩ مبتور: لا نهاية لضغطه. احصل على الملف من جديد.</translation>
    </message>
    <message>
        <source>{name} is damaged in its packing; nothing in it can be read.</source>
        <comment>file.all_damaged</comment>
        <translation>ضغط ⁨{name}⁩ تالف؛ لا شيء فيه يُقرأ.</translation>
    </message>
    <message>
        <source>{name} is cut short: its packing has no end; nothing in it can be read.</source>
        <comment>file.all_cut</comment>
        <translation>⁨{name}⁩ مبتور: لا نهاية لضغطه؛ لا شيء فيه يُقرأ.</translation>
    </message>
    <message>
        <source>{name} is a list that PaperDesk wrote for reading. To take papers with you, export them as JSON Lines: that has all your words, too.</source>
        <comment>file.own_list</comment>
        <translation>⁨{name}⁩ قائمة كتبها PaperDesk للقراءة. لأخذ الأوراق معك صدّرها بصيغة JSON Lines: ففيها كلماتك كلها أيضًا.</translation>
    </message>
    <message>
        <source>{name} is text, but no paper was found in it: no title above an abstract. {readable}</source>
        <comment>file.no_paper_in_text</comment>
        <translation>⁨{name}⁩ نص، لكن لم توجد فيه ورقة: لا عنوان فوق ملخّص. ⁨{readable}⁩</translation>
    </message>
    <message>
        <source>{name} is JSON, but holds no paper that can be read ({problem}). PaperDesk expects one object a line with at least a title.</source>
        <comment>file.no_paper_in_json</comment>
        <translation>⁨{name}⁩ ملف JSON لكن لا ورقة مقروءة فيه (⁨{problem}⁩). يتوقع PaperDesk كائنًا في كل سطر فيه عنوان على الأقل.</translation>
    </message>
    <message>
        <source>{name} holds no paper that can be read ({problem}).</source>
        <comment>file.no_paper_in_entries</comment>
        <translation>لا يحوي ⁨{name}⁩ ورقة يمكن قراءتها (⁨{problem}⁩).</translation>
    </message>
    <message>
        <source>{name} declares entities or rules of its own, by which a few lines can fill the whole memory. Such XML is not read.</source>
        <comment>file.xml_entities</comment>
        <translation>يعرّف ⁨{name}⁩ كيانات أو قواعد خاصة به يمكن لبضعة أسطر منها أن تملأ الذاكرة كلها. لا يُقرأ XML كهذا.</translation>
    </message>
    <message>
        <source>{name} is JSON, but holds no paper that can be read ({problem}). PaperDesk expects an answer of the Hugging Face papers API.</source>
        <comment>file.no_paper_in_answer</comment>
        <translation>⁨{name}⁩ ملف JSON لكن لا ورقة مقروءة فيه (⁨{problem}⁩). يتوقع PaperDesk ردًا من واجهة أوراق Hugging Face.</translation>
    </message>
    <message>
        <source>{name} begins as an answer of the Hugging Face papers API, but cannot be read: {problem}.</source>
        <comment>file.answer_broken</comment>
        <translation>يبدأ ⁨{name}⁩ كرد من واجهة أوراق Hugging Face لكن تتعذّر قراءته: ⁨{problem}⁩.</translation>
    </message>
    <message>
        <source>{name} is an error that the service answered: {reason}</source>
        <comment>file.answer_is_error</comment>
        <translation>⁨{name}⁩ رسالة خطأ من الخدمة: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Nothing was imported from it.</source>
        <comment>file.unreadable_import</comment>
        <translation>تتعذّر قراءة ⁨{name}⁩: ⁨{reason}⁩. لم يُستورد منه شيء.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <comment>file.unreadable</comment>
        <translation>تتعذّر قراءة ⁨{path}⁩: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>the export that follows is not up to date: {reason}</source>
        <comment>export.not_followed</comment>
        <translation>ملف التصدير المتابَع ليس محدَّثًا: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>no export follows in {path}</source>
        <comment>export.no_such</comment>
        <translation>لا يوجد تصدير متابَع في ⁨{path}⁩</translation>
    </message>
    <message>
        <source>an export that follows needs a file: -o FILE</source>
        <comment>export.no_file</comment>
        <translation>التصدير المتابَع يحتاج إلى ملف: ‎-o FILE</translation>
    </message>
    <message>
        <source>the pattern of citation keys has a part that means nothing: {part}</source>
        <comment>export.key_pattern</comment>
        <translation>في نمط مفاتيح الاستشهاد جزء لا معنى له: ⁨{part}⁩</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Nothing was changed.</source>
        <comment>file.unwritable</comment>
        <translation>تتعذّر كتابة ⁨{path}⁩: ⁨{reason}⁩. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{name} is not UTF-8 text. The note is as it was.</source>
        <comment>file.note_no_text</comment>
        <translation>⁨{name}⁩ ليس نص UTF-8. الملاحظة كما كانت.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. The note is as it was.</source>
        <comment>file.note_unreadable</comment>
        <translation>تتعذّر قراءة ⁨{name}⁩: ⁨{reason}⁩. الملاحظة كما كانت.</translation>
    </message>
    <message>
        <source>{name} holds more than 2 GB; only JSON Lines are read beyond that size. Split it into smaller files.</source>
        <comment>file.holds_too_much</comment>
        <translation>في ⁨{name}⁩ أكثر من 2 GB؛ ولا يقرأ PaperDesk ما هو أكبر إلا بصيغة JSON Lines. قسّمه إلى ملفات أصغر.</translation>
    </message>
    <message>
        <source>Asked for more of “{word}”</source>
        <comment>action.word_more</comment>
        <translation>طُلب المزيد من «⁨{word}⁩»</translation>
    </message>
    <message>
        <source>Asked for less of “{word}”</source>
        <comment>action.word_less</comment>
        <translation>طُلب القليل من «⁨{word}⁩»</translation>
    </message>
    <message>
        <source>Left “{word}” to what is learned</source>
        <comment>action.word_left</comment>
        <translation>تُركت «⁨{word}⁩» لما تُعلِّم</translation>
    </message>
    <message>
        <source>further records that may be of a paper of the same title: {n}</source>
        <comment>problem.more_doubtful</comment>
        <translation>سجلات أخرى قد تكون لورقة بالعنوان نفسه: ⁨{n}⁩</translation>
    </message>
    <message>
        <source>this preview looked at {papers} and no further; the import takes all</source>
        <comment>problem.only_first</comment>
        <translation>اطّلعت هذه المعاينة على ⁨{papers}⁩ ولم تتجاوزها؛ أما الاستيراد فيأخذ الكل</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no paper.</source>
        <comment>file.is_empty</comment>
        <translation>⁨{name}⁩ فارغ: لا ورقة فيه.</translation>
    </message>
    <message>
        <source>{name} is no regular file. Only files can be imported.</source>
        <comment>file.is_irregular</comment>
        <translation>⁨{name}⁩ ليس ملفًا عاديًا. لا يمكن استيراد غير الملفات.</translation>
    </message>
    <message>
        <source>PaperDesk reads BibTeX, RIS, EndNote, PubMed, CSL-JSON, Zotero&apos;s exports, tables, saved pages and more: “paperdesk formats” and the help on importing name them all.</source>
        <comment>file.readable</comment>
        <translation>يقرأ PaperDesk صيغ BibTeX وRIS وEndNote وPubMed وCSL-JSON وصادرات Zotero والجداول والصفحات المحفوظة وغيرها: يسمّيها كلها الأمر «paperdesk formats» والمساعدة عن الاستيراد.</translation>
    </message>
    <message>
        <source>{name} is no feed that can be read.</source>
        <comment>feed.is_none</comment>
        <translation>⁨{name}⁩ ليست خلاصة يمكن قراءتها.</translation>
    </message>
    <message>
        <source>{name} begins as a feed, but cannot be read: {problem}.</source>
        <comment>feed.broken</comment>
        <translation>يبدأ ⁨{name}⁩ كخلاصة، لكن تتعذّر قراءته: ⁨{problem}⁩.</translation>
    </message>
    <message>
        <source>{name} is larger than a feed can be (16 MB, 20,000 entries).</source>
        <comment>feed.too_large</comment>
        <translation>⁨{name}⁩ أكبر مما يمكن أن تكون عليه خلاصة (16 م.ب، 20000 مدخل).</translation>
    </message>
    <message>
        <source>{name} is no list of subscriptions (OPML).</source>
        <comment>opml.is_none</comment>
        <translation>⁨{name}⁩ ليس قائمة اشتراكات (OPML).</translation>
    </message>
    <message>
        <source>{name} is a list of subscriptions (OPML) without a feed in it.</source>
        <comment>opml.empty</comment>
        <translation>⁨{name}⁩ قائمة اشتراكات (OPML) ليس فيها أي خلاصة.</translation>
    </message>
    <message>
        <source>{name} is larger than 16 MB, more than a list of subscriptions can be.</source>
        <comment>opml.too_large</comment>
        <translation>⁨{name}⁩ أكبر من 16 م.ب، وهو أكثر مما يمكن أن تكون عليه قائمة اشتراكات.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <comment>kind.pdf</comment>
        <translation>مستند PDF</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office document</source>
        <comment>kind.zip</comment>
        <translation>أرشيف ZIP أو مستند Office</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <comment>kind.empty_zip</comment>
        <translation>أرشيف ZIP فارغ</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <comment>kind.bzip2</comment>
        <translation>أرشيف bzip2</translation>
    </message>
    <message>
        <source>a Zstandard archive</source>
        <comment>kind.zstandard</comment>
        <translation>أرشيف Zstandard</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <comment>kind.7zip</comment>
        <translation>أرشيف 7-Zip</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <comment>kind.rar</comment>
        <translation>أرشيف RAR</translation>
    </message>
    <message>
        <source>a gzip archive inside an archive</source>
        <comment>kind.inner_gzip</comment>
        <translation>أرشيف gzip داخل أرشيف</translation>
    </message>
    <message>
        <source>an xz archive inside an archive</source>
        <comment>kind.inner_xz</comment>
        <translation>أرشيف xz داخل أرشيف</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <comment>kind.png</comment>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <comment>kind.jpeg</comment>
        <translation>صورة JPEG</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <comment>kind.gif</comment>
        <translation>صورة GIF</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <comment>kind.sqlite</comment>
        <translation>قاعدة بيانات SQLite</translation>
    </message>
    <message>
        <source>a program</source>
        <comment>kind.program</comment>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <comment>kind.windows_program</comment>
        <translation>برنامج Windows</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <comment>kind.postscript</comment>
        <translation>مستند PostScript</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <comment>kind.rtf</comment>
        <translation>مستند RTF</translation>
    </message>
    <message>
        <source>an HTML page (save it as text)</source>
        <comment>kind.html</comment>
        <translation>صفحة HTML (احفظها كنص)</translation>
    </message>
    <message>
        <source>an XML document</source>
        <comment>kind.xml</comment>
        <translation>مستند XML</translation>
    </message>
    <message>
        <source>a LaTeX source</source>
        <comment>kind.latex</comment>
        <translation>مصدر LaTeX</translation>
    </message>
    <message>
        <source>That paper is no longer in the library.</source>
        <comment>paper.gone</comment>
        <translation>لم تعد هذه الورقة في المكتبة.</translation>
    </message>
    <message>
        <source>No paper here is called &apos;{name}&apos;.</source>
        <comment>paper.unknown</comment>
        <translation>لا ورقة هنا باسم «⁨{name}⁩».</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; may mean {names}; write more of it.</source>
        <comment>paper.ambiguous</comment>
        <translation>قد يعني «⁨{name}⁩» أيًّا من ⁨{names}⁩؛ اكتب المزيد منه.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; may mean {names} and {n} more; write more of it.</source>
        <comment>paper.ambiguous_among_more</comment>
        <translation>قد يعني «⁨{name}⁩» أيًّا من ⁨{names}⁩ و⁨{n}⁩ غيرها؛ اكتب المزيد منه.</translation>
    </message>
    <message>
        <source>Say which paper: its id, such as arxiv:1706.03762, or its beginning.</source>
        <comment>paper.unnamed</comment>
        <translation>حدّد الورقة: معرّفها مثل ‎arxiv:1706.03762‎ أو أوله.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no field that can be written; there are {names}.</source>
        <comment>facts.unknown</comment>
        <translation>«⁨{name}⁩» ليس حقلًا يمكن كتابته؛ الحقول هي ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>Say which field and what it says, such as --set venue=Nature.</source>
        <comment>facts.unsaid</comment>
        <translation>اذكر الحقل وما يقوله، مثل ‎--set venue=Nature.</translation>
    </message>
    <message>
        <source>This paper is here already: &apos;{title}&apos;.</source>
        <comment>facts.here</comment>
        <translation>هذه الورقة موجودة هنا: «⁨{title}⁩».</translation>
    </message>
    <message>
        <source>A paper of this title is here, &apos;{title}&apos;. Add it all the same if it is another one.</source>
        <comment>facts.may_be_here</comment>
        <translation>توجد هنا ورقة بهذا العنوان: «⁨{title}⁩». أضفها مع ذلك إن كانت ورقة أخرى.</translation>
    </message>
    <message>
        <source>This paper lies in the trash: &apos;{title}&apos;. Take it back from there.</source>
        <comment>facts.here_in_trash</comment>
        <translation>هذه الورقة في سلة المهملات: «⁨{title}⁩». أعدها من هناك.</translation>
    </message>
    <message>
        <source>Say either what names papers, or the fields of one with --set.</source>
        <comment>facts.ids_or_fields</comment>
        <translation>اذكر إما ما يسمّي الأوراق وإما حقول ورقة واحدة باستخدام ⁦--set⁩.</translation>
    </message>
    <message>
        <source>No source says a title of this paper; yours stays.</source>
        <comment>facts.title_of_nobody</comment>
        <translation>لا يذكر أي مصدر عنوانًا لهذه الورقة؛ يبقى عنوانك.</translation>
    </message>
    <message>
        <source>A paper needs a title.</source>
        <comment>facts.no_title</comment>
        <translation>تحتاج الورقة إلى عنوان.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no date; write 2026, 2026-04 or 2026-04-04, or a range such as 2026/2027-03.</source>
        <comment>facts.no_date</comment>
        <translation>«⁨{text}⁩» ليس تاريخًا؛ اكتب 2026 أو 2026-04 أو 2026-04-04، أو مدة مثل 2026/2027-03.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no type of publication; there are {names}.</source>
        <comment>facts.no_type</comment>
        <translation>«⁨{text}⁩» ليس نوعًا من المنشورات؛ الأنواع هي ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no address; write it like https://example.org/paper.</source>
        <comment>facts.no_address</comment>
        <translation>«⁨{text}⁩» ليس عنوانًا على الشبكة؛ اكتبه على نحو https://example.org/paper.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no DOI; write it like 10.1000/xyz123.</source>
        <comment>facts.no_doi</comment>
        <translation>«⁨{text}⁩» ليس معرّف DOI؛ اكتبه على نحو 10.1000/xyz123.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no arXiv id; write it like 1706.03762.</source>
        <comment>facts.no_arxiv_id</comment>
        <translation>«⁨{text}⁩» ليس معرّف arXiv؛ اكتبه على نحو 1706.03762.</translation>
    </message>
    <message>
        <source>Both ids are of one paper.</source>
        <comment>duplicates.one_paper</comment>
        <translation>المعرّفان لورقة واحدة.</translation>
    </message>
    <message>
        <source>Say which two papers: two ids.</source>
        <comment>duplicates.two_ids</comment>
        <translation>اذكر ورقتين: معرّفين اثنين.</translation>
    </message>
    <message>
        <source>Too few papers are judged to learn from: {kept} kept, {out} dismissed. Keep two at least and dismiss one; until then the newest come first.</source>
        <comment>forme.too_few</comment>
        <translation>عدد الأوراق المحكوم عليها قليل جدًا للتعلم منها: ⁨{kept}⁩ محفوظة و⁨{out}⁩ مستبعدة. احتفظ باثنتين على الأقل واستبعد واحدة؛ وحتى ذلك الحين تأتي الأحدث أولًا.</translation>
    </message>
    <message>
        <source>Say which word you want more or less of.</source>
        <comment>wish.no_word</comment>
        <translation>اذكر الكلمة التي تريد المزيد أو القليل منها.</translation>
    </message>
    <message>
        <source>A word may have {most} characters here; this one has {n}.</source>
        <comment>wish.too_long</comment>
        <translation>يجوز أن تكون الكلمة هنا من ⁨{most}⁩ حرفًا؛ وهذه من ⁨{n}⁩.</translation>
    </message>
    <message>
        <source>There is no tag called &apos;{name}&apos;.</source>
        <comment>tag.unknown</comment>
        <translation>لا وسم باسم «⁨{name}⁩».</translation>
    </message>
    <message>
        <source>&apos;{new}&apos; lies within &apos;{old}&apos;, so that cannot be its new name.</source>
        <comment>tag.within_itself</comment>
        <translation>«⁨{new}⁩» يقع تحت «⁨{old}⁩»، فلا يصلح اسمًا جديدًا له.</translation>
    </message>
    <message>
        <source>&apos;{colour}&apos; is not a colour; write it like #3466c9.</source>
        <comment>tag.no_colour</comment>
        <translation>«⁨{colour}⁩» ليس لونًا؛ اكتبه مثل ‎#3466c9‎.</translation>
    </message>
    <message>
        <source>A tag needs a name, such as &apos;to discuss&apos; or &apos;rl/offline&apos;.</source>
        <comment>tag.unnamed</comment>
        <translation>يحتاج الوسم اسمًا، مثل «للنقاش» أو «rl/offline».</translation>
    </message>
    <message>
        <source>There is no collection called &apos;{name}&apos;.</source>
        <comment>collection.unknown</comment>
        <translation>لا توجد مجموعة باسم «⁨{name}⁩».</translation>
    </message>
    <message>
        <source>There is a collection &apos;{name}&apos; already.</source>
        <comment>collection.there</comment>
        <translation>توجد مجموعة «⁨{name}⁩» بالفعل.</translation>
    </message>
    <message>
        <source>Say which papers, by their ids, or which name.</source>
        <comment>collection.lacks_words</comment>
        <translation>اذكر أيّ الأوراق بمعرّفاتها، أو أيّ اسم.</translation>
    </message>
    <message>
        <source>A collection needs a name, such as &apos;Thesis&apos; or &apos;Thesis/Methods&apos;.</source>
        <comment>collection.unnamed</comment>
        <translation>تحتاج المجموعة إلى اسم، مثل «أطروحة» أو «أطروحة/مناهج».</translation>
    </message>
    <message>
        <source>A collection&apos;s name may have {most} characters; this one has {n}.</source>
        <comment>collection.too_long</comment>
        <translation>قد يبلغ اسم المجموعة ⁨{most}⁩ حرفًا؛ وهذا فيه ⁨{n}⁩.</translation>
    </message>
    <message>
        <source>Collections may lie within one another {most} deep, and no deeper.</source>
        <comment>collection.too_deep</comment>
        <translation>يجوز أن تتداخل المجموعات حتى ⁨{most}⁩ مستوى لا أكثر.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot lie within itself.</source>
        <comment>collection.within_itself</comment>
        <translation>لا يمكن أن تقع «⁨{name}⁩» داخل نفسها.</translation>
    </message>
    <message>
        <source>A tag may have {most} characters; this one has {n}.</source>
        <comment>tag.too_long</comment>
        <translation>أقصى طول للوسم ⁨{most}⁩ محرفًا؛ وطول هذا ⁨{n}⁩.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <comment>search.unnamed</comment>
        <translation>يحتاج البحث المحفوظ اسمًا.</translation>
    </message>
    <message>
        <source>A name may have {most} characters; this one has {n}.</source>
        <comment>search.name_too_long</comment>
        <translation>أقصى طول للاسم ⁨{most}⁩ محرفًا؛ وطول هذا ⁨{n}⁩.</translation>
    </message>
    <message>
        <source>There is nothing to search for in that query.</source>
        <comment>search.empty</comment>
        <translation>لا شيء في هذا الاستعلام للبحث عنه.</translation>
    </message>
    <message>
        <source>There is no followed source with the number {number}.</source>
        <comment>follow.unknown</comment>
        <translation>لا يوجد مصدر متابَع بالرقم ⁨{number}⁩.</translation>
    </message>
    <message>
        <source>A followed source needs a name.</source>
        <comment>follow.untitled</comment>
        <translation>يحتاج المصدر المتابَع إلى اسم.</translation>
    </message>
    <message>
        <source>There is no saved search called &apos;{name}&apos;.</source>
        <comment>search.unknown</comment>
        <translation>لا بحث محفوظ باسم «⁨{name}⁩».</translation>
    </message>
    <message>
        <source>There is a saved search called &apos;{name}&apos; already.</source>
        <comment>search.exists</comment>
        <translation>يوجد بحث محفوظ باسم «⁨{name}⁩» من قبل.</translation>
    </message>
    <message>
        <source>There is no place called &apos;{name}&apos; in a library.</source>
        <comment>scope.unknown</comment>
        <translation>لا مكان باسم «⁨{name}⁩» في المكتبة.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not the number of a batch.</source>
        <comment>scope.no_batch</comment>
        <translation>«⁨{name}⁩» ليس رقم دفعة.</translation>
    </message>
    <message>
        <source>The files need {n} MB on the disk of the library, and {free} MB are free. Nothing was changed; free some space, or import without files.</source>
        <comment>files.no_room</comment>
        <translation>تحتاج الملفات إلى ⁨{n}⁩ م.ب على قرص المكتبة، والمتاح ⁨{free}⁩ م.ب. لم يتغيّر شيء؛ أفرغ بعض المساحة أو استورد بلا ملفات.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; names no file.</source>
        <comment>files.none_named</comment>
        <translation>«⁨{word}⁩» لا يسمّي ملفًا.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <comment>files.no_such</comment>
        <translation>لا يوجد ملف أو مجلد ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>The same file stands in this list already.</source>
        <comment>files.twice</comment>
        <translation>الملف نفسه موجود في هذه القائمة.</translation>
    </message>
    <message>
        <source>{name} ends the process that reads it; it may be damaged.</source>
        <comment>files.ends_its_reader</comment>
        <translation>ينهي ⁨{name}⁩ العملية التي تقرؤه؛ قد يكون تالفًا.</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}</source>
        <comment>files.unread</comment>
        <translation>تعذّرت قراءة ⁨{name}⁩: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>The file {name} was not attached: {reason}.</source>
        <comment>files.unreadable</comment>
        <translation>لم يُرفق الملف ⁨{name}⁩: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>There is no template called &apos;{name}&apos;.</source>
        <comment>template.unknown</comment>
        <translation>لا قالب باسم «⁨{name}⁩».</translation>
    </message>
    <message>
        <source>The folder of templates cannot be read: {reason}.</source>
        <comment>template.folder_unreadable</comment>
        <translation>تتعذّر قراءة مجلد القوالب: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The template &apos;{name}&apos; cannot be read: {reason}.</source>
        <comment>template.unreadable</comment>
        <translation>تتعذّر قراءة القالب «⁨{name}⁩»: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>No free file name was found for this note.</source>
        <comment>note.no_free_name</comment>
        <translation>لم يوجد اسم ملف متاح لهذه الملاحظة.</translation>
    </message>
    <message>
        <source>The note file {name} was taken away while it was written.</source>
        <comment>note.taken_away</comment>
        <translation>أُزيل ملف الملاحظة ⁨{name}⁩ أثناء كتابته.</translation>
    </message>
    <message>
        <source>The note file {name} is larger than 4 MB and was left alone.</source>
        <comment>note.file_too_large</comment>
        <translation>ملف الملاحظة ⁨{name}⁩ أكبر من 4 MB فتُرك كما هو.</translation>
    </message>
    <message>
        <source>The note file {name} cannot be read as text and was left alone. Save it as UTF-8 in the program that wrote it.</source>
        <comment>note.no_text</comment>
        <translation>تعذّرت قراءة ملف الملاحظة ⁨{name}⁩ نصًا فتُرك كما هو. احفظه بترميز UTF-8 في البرنامج الذي كتبه.</translation>
    </message>
    <message>
        <source>The trash folder has too many copies of {name}; look through them.</source>
        <comment>note.trash_full</comment>
        <translation>في مجلد المهملات نسخ كثيرة جدًا من ⁨{name}⁩؛ راجعها.</translation>
    </message>
    <message>
        <source>A note may have 4 MB; this one is larger. What was saved of it before is unchanged.</source>
        <comment>note.too_large</comment>
        <translation>يمكن أن تبلغ الملاحظة 4 MB، وهذه أكبر. ما حُفظ منها سابقًا لم يتغير.</translation>
    </message>
    <message>
        <source>The note file {name} is a link that leads out of the notes folder; it was left alone. Put a plain file in its place.</source>
        <comment>note.link_leads_out</comment>
        <translation>ملف الملاحظة ⁨{name}⁩ رابط يخرج من مجلد الملاحظات، فتُرك كما هو. ضع ملفًا عاديًا مكانه.</translation>
    </message>
    <message>
        <source>{name} in the notes folder is not a file.</source>
        <comment>note.no_file</comment>
        <translation>⁨{name}⁩ في مجلد الملاحظات ليس ملفًا.</translation>
    </message>
    <message>
        <source>The former note {name} is not in the trash folder any more.</source>
        <comment>note.former_gone</comment>
        <translation>الملاحظة السابقة ⁨{name}⁩ لم تعد في مجلد المهملات.</translation>
    </message>
    <message>
        <source>The former note {name} cannot be read as text.</source>
        <comment>note.former_unreadable</comment>
        <translation>لا يمكن قراءة الملاحظة السابقة ⁨{name}⁩ كنص.</translation>
    </message>
    <message>
        <source>There is no former note {number}; --versions lists {n}.</source>
        <comment>note.former_number</comment>
        <translation>لا توجد ملاحظة سابقة ⁨{number}⁩؛ يسرد ‎--versions منها ⁨{n}⁩.</translation>
    </message>
    <message>
        <source>Say which paper: an ID is needed here.</source>
        <comment>note.no_paper_named</comment>
        <translation>حدّد الورقة: يلزم هنا معرّف.</translation>
    </message>
    <message>
        <source>There is no conflict copy called &apos;{name}&apos; of this note.</source>
        <comment>note.no_conflict</comment>
        <translation>لا نسخة تعارض باسم «⁨{name}⁩» لهذه الملاحظة.</translation>
    </message>
    <message>
        <source>There are too many conflict copies of {name}; look through them.</source>
        <comment>note.too_many_conflicts</comment>
        <translation>نسخ التعارض من ⁨{name}⁩ كثيرة جدًا؛ راجعها.</translation>
    </message>
    <message>
        <source>The notes folder is not there ({path}). If it lies on a drive or a share, connect it; nothing was changed.</source>
        <comment>note.folder_away</comment>
        <translation>مجلد الملاحظات غير موجود (⁨{path}⁩). إن كان على قرص أو مشاركة فصِلها؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}.</source>
        <comment>picture.unreadable</comment>
        <translation>تعذّرت قراءة ⁨{name}⁩: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>{name} was not put into the note: it is no PNG, JPEG or GIF picture, or a very large one.</source>
        <comment>picture.refused</comment>
        <translation>لم يوضع ⁨{name}⁩ في الملاحظة: ليس صورة PNG أو JPEG أو GIF، أو أنه كبير جدًا.</translation>
    </message>
    <message>
        <source>Only PNG, JPEG and GIF pictures can be put into a note.</source>
        <comment>picture.wrong_kind</comment>
        <translation>لا توضع في الملاحظة إلا صور PNG و JPEG و GIF.</translation>
    </message>
    <message>
        <source>The picture is larger than 20 MB, which a note cannot have.</source>
        <comment>picture.too_large</comment>
        <translation>الصورة أكبر من 20 MB، ولا تحتمل الملاحظة ذلك.</translation>
    </message>
    <message>
        <source>{path} is a link to another place; no picture was put there.</source>
        <comment>picture.folder_is_link</comment>
        <translation>⁨{path}⁩ رابط إلى مكان آخر؛ لم توضع فيه صورة.</translation>
    </message>
    <message>
        <source>The picture {name} is not there, or it is none.</source>
        <comment>picture.missing</comment>
        <translation>الصورة ⁨{name}⁩ غير موجودة، أو ليست صورة.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <comment>library.stopped</comment>
        <translation>توقف العمل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The question was broken off.</source>
        <comment>library.broken_off</comment>
        <translation>قُطع السؤال.</translation>
    </message>
    <message>
        <source>{path} is a database of another program. It was left as it is; start with --home and another folder.</source>
        <comment>library.foreign</comment>
        <translation>⁨{path}⁩ قاعدة بيانات برنامج آخر. تُركت كما هي؛ ابدأ بالخيار ‎--home‎ ومجلد آخر.</translation>
    </message>
    <message>
        <source>A backup was made before the library is upgraded, but it did not check ({reason}). Nothing was changed; run &apos;paperdesk check&apos;.</source>
        <comment>library.upgrade_unchecked</comment>
        <translation>أُخذت نسخة احتياطية قبل ترقية المكتبة، لكنها لم تجتز الفحص (⁨{reason}⁩). لم يتغير شيء؛ شغّل ‎paperdesk check‎.</translation>
    </message>
    <message>
        <source>This library was written by an earlier version of PaperDesk and has to be upgraded once, but nothing can be written in {path}. Nothing was changed. Give yourself the right to write there, or copy the folder and open the copy.</source>
        <comment>library.upgrade_unwritable</comment>
        <translation>كُتبت هذه المكتبة بإصدار أقدم من PaperDesk ويجب ترقيتها مرة واحدة، لكن لا يمكن الكتابة في ⁨{path}⁩. لم يتغير شيء. امنح نفسك حق الكتابة هناك، أو انسخ المجلد وافتح النسخة.</translation>
    </message>
    <message>
        <source>A library cannot be made in {path}: {why}</source>
        <comment>library.unmakeable</comment>
        <translation>لا يمكن إنشاء مكتبة في ⁨{path}⁩: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>This library was written by a newer version of PaperDesk. It is opened for reading only, so that nothing of it is lost; use the newer version to change it.</source>
        <comment>library.newer</comment>
        <translation>كُتبت هذه المكتبة بإصدار أحدث من PaperDesk. فُتحت للقراءة فقط كي لا يُفقد منها شيء؛ استعمل الإصدار الأحدث لتعديلها.</translation>
    </message>
    <message>
        <source>The disk is full, so the last change could not be kept. Everything kept before is safe; free some space and do it again.</source>
        <comment>library.disk_full</comment>
        <translation>القرص ممتلئ، فلم يُحفظ آخر تغيير. كل ما حُفظ قبله سليم؛ أفرغ مساحة وأعد التغيير.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to, so nothing was changed. Give yourself the right to write there, or start with --home and another folder.</source>
        <comment>library.read_only</comment>
        <translation>لا تمكن الكتابة في مجلد المكتبة، فلم يتغير شيء. امنح نفسك حق الكتابة فيه أو ابدأ بالخيار ‎--home‎ ومجلد آخر.</translation>
    </message>
    <message>
        <source>The library&apos;s database is damaged, and nothing was changed. It is left as it is; your notes are plain files and are not concerned. &apos;paperdesk restore&apos; puts it aside and brings the newest backup back.</source>
        <comment>library.damaged</comment>
        <translation>قاعدة بيانات المكتبة تالفة، ولم يتغيّر شيء. تُترك كما هي؛ وملاحظاتك ملفات مستقلة لم يمسّها ذلك. الأمر &apos;paperdesk restore&apos; يحفظها جانبًا ويعيد أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The library&apos;s database is damaged, and nothing was changed. It is left as it is; your notes are plain files and are not concerned. &apos;paperdesk restore&apos; puts it aside and brings the newest backup back. ({path})</source>
        <comment>library.damaged_at</comment>
        <translation>قاعدة بيانات المكتبة تالفة، ولم يتغيّر شيء. تُترك كما هي؛ وملاحظاتك ملفات مستقلة لم يمسّها ذلك. الأمر &apos;paperdesk restore&apos; يحفظها جانبًا ويعيد أحدث نسخة احتياطية. (⁨{path}⁩)</translation>
    </message>
    <message>
        <source>Another program holds the library. Nothing was changed; try again when it is done.</source>
        <comment>library.busy</comment>
        <translation>برنامج آخر يمسك بالمكتبة. لم يتغير شيء؛ أعد المحاولة حين يفرغ.</translation>
    </message>
    <message>
        <source>The import stood still for too long and was given up. Nothing of it came in; import the files again.</source>
        <comment>library.import_given_up</comment>
        <translation>توقّف الاستيراد وقتًا أطول مما ينبغي فأُلغي. لم يدخل منه شيء؛ استورد الملفات مرة أخرى.</translation>
    </message>
    <message>
        <source>{who} is writing to the library and has not finished. Nothing was changed; try again when it is done.</source>
        <comment>library.held</comment>
        <translation>⁨{who}⁩ يكتب في المكتبة ولم ينته بعد. لم يتغير شيء؛ أعد المحاولة حين ينتهي.</translation>
    </message>
    <message>
        <source>{role} (process {n})</source>
        <comment>library.process</comment>
        <translation>⁨{role}⁩ (العملية ⁨{n}⁩)</translation>
    </message>
    <message>
        <source>Another program</source>
        <comment>library.another_program</comment>
        <translation>برنامج آخر</translation>
    </message>
    <message>
        <source>The disk failed while the library was used ({reason}). The last change was not kept; what was kept before is safe. Look at the disk before you go on.</source>
        <comment>library.disk_failed</comment>
        <translation>تعطّل القرص أثناء استعمال المكتبة (⁨{reason}⁩). لم يُحفظ آخر تغيير؛ وما قبله سليم. افحص القرص قبل المتابعة.</translation>
    </message>
    <message>
        <source>The library&apos;s database did not do that ({reason}). Nothing was changed.</source>
        <comment>library.database_failed</comment>
        <translation>لم تنفّذ قاعدة بيانات المكتبة ذلك (⁨{reason}⁩). لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A file of the library cannot be written or read. Nothing was changed.</source>
        <comment>library.file_refused</comment>
        <translation>ملف من المكتبة لا يُكتب أو لا يُقرأ. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A file of the library cannot be written or read ({path}). Nothing was changed.</source>
        <comment>library.file_refused_at</comment>
        <translation>ملف من المكتبة لا يُكتب أو لا يُقرأ (⁨{path}⁩). لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The disk did not do that: {reason}. What was kept before is safe.</source>
        <comment>library.disk_refused</comment>
        <translation>لم ينفّذ القرص ذلك: ⁨{reason}⁩. ما حُفظ قبله سليم.</translation>
    </message>
    <message>
        <source>The library could not be opened.</source>
        <comment>library.unopened</comment>
        <translation>تعذّر فتح المكتبة.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <comment>library.closed</comment>
        <translation>المكتبة مغلقة.</translation>
    </message>
    <message>
        <source>Another process is indexing; wait until it is done.</source>
        <comment>index.indexing</comment>
        <translation>عملية أخرى تبني الفهرس؛ انتظر حتى تنتهي.</translation>
    </message>
    <message>
        <source>Another PaperDesk is writing the search index. Nothing is lost: what waits is indexed when it has finished.</source>
        <comment>index.written</comment>
        <translation>نسخة أخرى من PaperDesk تكتب فهرس البحث. لم يُفقد شيء: ما ينتظر يُفهرس حين تنتهي.</translation>
    </message>
    <message>
        <source>The search index was damaged and has been thrown away. Papers and notes are safe; it is filled again from them.</source>
        <comment>index.damaged</comment>
        <translation>كان فهرس البحث تالفًا فأُزيل. الأوراق والملاحظات سليمة؛ ومنها يُبنى من جديد.</translation>
    </message>
    <message>
        <source>The search index could not be {done}: {reason}. Papers and notes are safe; the index is brought up to date as soon as the disk allows.</source>
        <comment>index.refused</comment>
        <translation>تعذّر العمل على فهرس البحث (⁨{done}⁩): ⁨{reason}⁩. الأوراق والملاحظات سليمة؛ ويُحدَّث الفهرس حالما يسمح القرص.</translation>
    </message>
    <message>
        <source>The search index is closed.</source>
        <comment>index.closed</comment>
        <translation>فهرس البحث مغلق.</translation>
    </message>
    <message>
        <source>{name} is damaged, cut short or was changed since it was made, so nothing is taken from it. Nothing was changed; choose another backup.</source>
        <comment>backup.damaged</comment>
        <translation>⁨{name}⁩ تالف أو مبتور أو تغيّر منذ إنشائه، لذا لا يؤخذ منه شيء. لم يتغيّر شيء؛ اختر نسخة احتياطية أخرى.</translation>
    </message>
    <message>
        <source>{name} is no backup of PaperDesk. Nothing was changed.</source>
        <comment>backup.foreign</comment>
        <translation>⁨{name}⁩ ليس نسخة احتياطية من PaperDesk. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} was made by a newer version of PaperDesk, and can be restored by that one. Nothing was changed.</source>
        <comment>backup.newer</comment>
        <translation>أُنشئ ⁨{name}⁩ بإصدار أحدث من PaperDesk، ويمكن استعادته به. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} holds what no backup of PaperDesk holds ({reason}), so nothing is taken from it. Nothing was changed.</source>
        <comment>backup.strange</comment>
        <translation>يحوي ⁨{name}⁩ ما لا تحويه أي نسخة احتياطية من PaperDesk (⁨{reason}⁩)، لذا لا يؤخذ منه شيء. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} is empty; there is no backup in it. Nothing was changed.</source>
        <comment>backup.empty</comment>
        <translation>⁨{name}⁩ فارغ؛ لا نسخة احتياطية فيه. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} of the backup has other tables than this version of PaperDesk. Nothing was changed.</source>
        <comment>backup.other_tables</comment>
        <translation>في ⁨{name}⁩ من النسخة الاحتياطية جداول غير جداول هذا الإصدار من PaperDesk. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>There are too many backups of one moment in {folder}.</source>
        <comment>backup.too_many</comment>
        <translation>في ⁨{folder}⁩ نسخ احتياطية كثيرة جدًا من اللحظة نفسها.</translation>
    </message>
    <message>
        <source>{path} is there already. Name another file; nothing was changed.</source>
        <comment>backup.exists</comment>
        <translation>⁨{path}⁩ موجود من قبل. سمِّ ملفًا آخر؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>There is no backup called &apos;{name}&apos;. Nothing was changed.</source>
        <comment>backup.unknown</comment>
        <translation>لا توجد نسخة احتياطية باسم «⁨{name}⁩». لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>There is no backup in {folder} yet. Nothing was changed.</source>
        <comment>backup.none</comment>
        <translation>لا توجد نسخة احتياطية في ⁨{folder}⁩ بعد. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>There is no room to unpack the backup: {n} MB are needed in {folder}, and {free} MB are free. Nothing was changed.</source>
        <comment>backup.no_room_to_unpack</comment>
        <translation>لا مكان لفك النسخة الاحتياطية: يلزم ⁨{n}⁩ MB في ⁨{folder}⁩، والمتاح ⁨{free}⁩ MB. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>There is no room for a backup: {n} MB are needed in {folder}, and {free} MB are free. Your library is as it was, and earlier backups are kept; free some space, or choose another folder for backups.</source>
        <comment>backup.no_room</comment>
        <translation>لا مكان لنسخة احتياطية: يلزم ⁨{n}⁩ MB في ⁨{folder}⁩، والمتاح ⁨{free}⁩ MB. مكتبتك كما كانت، والنسخ الاحتياطية السابقة باقية؛ أفرغ بعض المساحة أو اختر مجلدًا آخر للنسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>The library&apos;s database is damaged, so no backup of it was made; earlier ones are kept. &apos;paperdesk check&apos; tells more, and &apos;paperdesk restore&apos; brings the newest backup back.</source>
        <comment>backup.library_damaged</comment>
        <translation>قاعدة بيانات المكتبة تالفة، لذا لم تُنشأ منها نسخة احتياطية، والنسخ السابقة باقية. الأمر &apos;paperdesk check&apos; يخبر بالمزيد، و&apos;paperdesk restore&apos; يعيد أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>{path} is inside the library&apos;s own folder; choose another.</source>
        <comment>move.inside_itself</comment>
        <translation>⁨{path}⁩ داخل مجلد المكتبة نفسها؛ اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>{path} is not empty. Choose an empty folder; nothing was changed.</source>
        <comment>move.not_empty</comment>
        <translation>⁨{path}⁩ ليس فارغًا. اختر مجلدًا فارغًا؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Another program changed files of the library while it was copied. It stays where it was, whole; try again.</source>
        <comment>move.changed_meanwhile</comment>
        <translation>غيّر برنامج آخر ملفات المكتبة أثناء نسخها. تبقى المكتبة في مكانها سليمة؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The library could not be copied to {path}: {reason}. It stays where it was, whole; what was copied has been removed again.</source>
        <comment>move.failed</comment>
        <translation>تعذّر نسخ المكتبة إلى ⁨{path}⁩: ⁨{reason}⁩. تبقى في مكانها سليمة؛ وأُزيل ما نُسخ.</translation>
    </message>
    <message>
        <source>The library in {path} is the one that is open.</source>
        <comment>move.already_open</comment>
        <translation>المكتبة في ⁨{path}⁩ هي المفتوحة الآن.</translation>
    </message>
    <message>
        <source>There is no library in {path}, and other files are. Choose the folder of a library, or an empty one to begin a new library in.</source>
        <comment>move.no_library</comment>
        <translation>لا مكتبة في ⁨{path}⁩، وفيه ملفات أخرى. اختر مجلد مكتبة، أو مجلدًا فارغًا لتبدأ فيه مكتبة جديدة.</translation>
    </message>
    <message>
        <source>It could not be remembered where the library is: {reason}. The library in use stays the one it was.</source>
        <comment>settings.choice_unsaved</comment>
        <translation>تعذّر حفظ مكان المكتبة: ⁨{reason}⁩. تبقى المكتبة المستخدمة كما كانت.</translation>
    </message>
    <message>
        <source>The file {path} says where your library is, and it cannot be read. Nothing was changed; choose the folder of the library again, or start with --home FOLDER.</source>
        <comment>settings.choice_unreadable</comment>
        <translation>الملف ⁨{path}⁩ يبيّن مكان مكتبتك، وتتعذّر قراءته. لم يتغير شيء؛ اختر مجلد المكتبة من جديد، أو ابدأ بـ ‎--home FOLDER‎.</translation>
    </message>
    <message>
        <source>Your library is not in {path} now. If it is on a drive or a share, connect it and try again. Nothing was changed.</source>
        <comment>settings.library_away</comment>
        <translation>مكتبتك ليست في ⁨{path}⁩ الآن. إن كانت على قرص أو مجلد مشترك فصِله ثم حاول مرة أخرى. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made: {reason}. Nothing was changed; choose another with --home DIR.</source>
        <comment>settings.folder_unmakeable</comment>
        <translation>تعذّر إنشاء المجلد ⁨{path}⁩: ⁨{reason}⁩. لم يتغير شيء؛ اختر غيره بـ ‎--home DIR‎.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {reason}. Papers and notes are not touched by this; the old settings stay.</source>
        <comment>settings.unsaved</comment>
        <translation>تعذّر حفظ التفضيلات: ⁨{reason}⁩. لا يمسّ هذا الأوراق والملاحظات؛ وتبقى التفضيلات القديمة.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <comment>step.preparing</comment>
        <translation>جارٍ التحضير</translation>
    </message>
    <message>
        <source>Copying files</source>
        <comment>step.copying</comment>
        <translation>نسخ الملفات</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>step.writing</comment>
        <translation>جارٍ الكتابة</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>step.paused</comment>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Saving space</source>
        <comment>step.saving_space</comment>
        <translation>توفير المساحة</translation>
    </message>
    <message>
        <source>Looking into {path}</source>
        <comment>step.looking</comment>
        <translation>يُفحص ⁨{path}⁩</translation>
    </message>
    <message>
        <source>Reading {path}</source>
        <comment>step.reading</comment>
        <translation>جارٍ قراءة ⁨{path}⁩</translation>
    </message>
    <message>
        <source>Comparing {path} with the library</source>
        <comment>step.comparing</comment>
        <translation>جارٍ مقارنة ⁨{path}⁩ بالمكتبة</translation>
    </message>
    <message>
        <source>Reading titles</source>
        <comment>step.reading_papers</comment>
        <translation>جارٍ قراءة العناوين</translation>
    </message>
    <message>
        <source>Comparing papers</source>
        <comment>step.comparing_papers</comment>
        <translation>جارٍ مقارنة الأوراق</translation>
    </message>
    <message>
        <source>Backing up</source>
        <comment>step.backing_up</comment>
        <translation>جارٍ النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <comment>step.unpacking</comment>
        <translation>جارٍ فك النسخة</translation>
    </message>
    <message>
        <source>Indexing</source>
        <comment>step.indexing</comment>
        <translation>جارٍ الفهرسة</translation>
    </message>
    <message>
        <source>Merging</source>
        <comment>step.merging</comment>
        <translation>جارٍ الدمج</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <comment>step.mapping</comment>
        <translation>تُرسم الخريطة</translation>
    </message>
    <message>
        <source>Rendering a note</source>
        <comment>step.rendering</comment>
        <translation>جارٍ عرض ملاحظة</translation>
    </message>
    <message>
        <source>Setting formulas</source>
        <comment>step.formulas</comment>
        <translation>جارٍ تنضيد الصيغ</translation>
    </message>
    <message>
        <source>Checking spelling</source>
        <comment>step.spelling</comment>
        <translation>جارٍ التدقيق الإملائي</translation>
    </message>
    <message>
        <source>Looking at {part}</source>
        <comment>step.looking_at</comment>
        <translation>جارٍ فحص ⁨{part}⁩</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <comment>work.stopped</comment>
        <translation>توقف العمل. لم يُحفظ منه شيء.</translation>
    </message>
    <message>
        <source>The process for this work cannot be started: {reason}.</source>
        <comment>work.not_started</comment>
        <translation>تعذّر بدء عملية هذا العمل: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The process doing this work ended unexpectedly. What was saved before is safe; try once more. The log tells what happened.</source>
        <comment>work.ended</comment>
        <translation>انتهت العملية القائمة بهذا العمل على غير المتوقع. ما حُفظ سليم؛ أعد المحاولة. السجل يروي ما حدث.</translation>
    </message>
    <message>
        <source>The process doing this work ended again and again. Try once more, or drop it. The log tells what happened.</source>
        <comment>work.ended_often</comment>
        <translation>انتهت العملية التي تنفذ هذا العمل مرارًا. حاول مرة أخرى أو تخلَّ عنه. يخبر السجل بما حدث.</translation>
    </message>
    <message>
        <source>This took longer than {n} seconds and was stopped. Nothing was changed.</source>
        <comment>work.too_long</comment>
        <translation>استغرق هذا أكثر من ⁨{n}⁩ ثانية فأُوقف. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The work needed more memory than it may take. Your library is as it was.</source>
        <comment>work.too_much_memory</comment>
        <translation>احتاج العمل ذاكرة أكثر من المسموح. مكتبتك كما كانت.</translation>
    </message>
    <message>
        <source>Writing references</source>
        <comment>step.citing</comment>
        <translation>تُكتب المراجع</translation>
    </message>
    <message>
        <source>There is no citation style called {style}. Its name may be looked for by a part of it: &apos;paperdesk cite --styles PART&apos;, or in the list of styles in the window.</source>
        <comment>citation.unknown_style</comment>
        <translation>لا يوجد نمط استشهاد باسم ⁨{style}⁩. يمكن البحث عن اسمه بجزء منه: «paperdesk cite --styles جزء»، أو في قائمة الأنماط في النافذة.</translation>
    </message>
    <message>
        <source>This is no citation style: it is not XML of the Citation Style Language.</source>
        <comment>citation.no_style</comment>
        <translation>هذا ليس نمط توثيق: ليس ملف XML بلغة أنماط التوثيق (CSL).</translation>
    </message>
    <message>
        <source>This citation style is larger than any that there is.</source>
        <comment>citation.style_too_large</comment>
        <translation>نمط التوثيق هذا أكبر من كل الأنماط الموجودة.</translation>
    </message>
    <message>
        <source>The citation styles that belong to PaperDesk are missing.</source>
        <comment>citation.no_styles</comment>
        <translation>أنماط التوثيق التابعة لـ PaperDesk غير موجودة.</translation>
    </message>
    <message>
        <source>{style} cannot be used for these papers; they are in APA.</source>
        <comment>citation.fell_back</comment>
        <translation>لا يمكن استخدام ⁨{style}⁩ لهذه الأوراق؛ فكُتبت بنمط APA.</translation>
    </message>
    <message>
        <source>No paper has the citation key {key}.</source>
        <comment>citation.unknown_key</comment>
        <translation>لا توجد ورقة بمفتاح الاستشهاد ⁨{key}⁩.</translation>
    </message>
    <message>
        <source>Name the papers to cite, or a text with --note.</source>
        <comment>citation.nothing_to_cite</comment>
        <translation>سمِّ الأوراق المراد الاستشهاد بها، أو نصًّا باستخدام --note.</translation>
    </message>
    <message>
        <source>Set up the digest &apos;{name}&apos;</source>
        <comment>action.digest_saved</comment>
        <translation>أُعدّ الموجز «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Removed the digest &apos;{name}&apos;</source>
        <comment>action.digest_forgotten</comment>
        <translation>أُزيل الموجز «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>A digest needs a name</source>
        <comment>digest.unnamed</comment>
        <translation>يحتاج الموجز إلى اسم</translation>
    </message>
    <message>
        <source>A digest&apos;s name has at most {most} letters; this one has {n}</source>
        <comment>digest.name_too_long</comment>
        <translation>لا يزيد اسم الموجز على ⁨{most}⁩ حرفًا؛ وهذا الاسم ⁨{n}⁩</translation>
    </message>
    <message>
        <source>There is no digest &apos;{name}&apos;</source>
        <comment>digest.unknown</comment>
        <translation>لا يوجد موجز باسم «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>There is a digest &apos;{name}&apos; already</source>
        <comment>digest.exists</comment>
        <translation>يوجد موجز باسم «⁨{name}⁩» من قبل</translation>
    </message>
    <message>
        <source>Say where the digest goes: into a folder, or to whom by mail</source>
        <comment>digest.nowhere</comment>
        <translation>حدّد وجهة الموجز: إلى مجلد، أو بالبريد إلى مَن</translation>
    </message>
    <message>
        <source>A digest goes either into a folder or by mail</source>
        <comment>digest.two_ways</comment>
        <translation>يذهب الموجز إما إلى مجلد وإما بالبريد</translation>
    </message>
    <message>
        <source>There is no folder {path}</source>
        <comment>digest.folder_missing</comment>
        <translation>لا يوجد مجلد ⁨{path}⁩</translation>
    </message>
    <message>
        <source>What the digest &apos;{name}&apos; is of is followed no more</source>
        <comment>digest.no_follow</comment>
        <translation>لم يعد مصدر الموجز «⁨{name}⁩» متابَعًا</translation>
    </message>
    <message>
        <source>from {name}</source>
        <comment>digest.listed</comment>
        <translation>من ⁨{name}⁩</translation>
    </message>
    <message>
        <source>found by {name}</source>
        <comment>digest.found</comment>
        <translation>عثر عليه ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Nothing new for the digest &apos;{name}&apos;; nothing was sent</source>
        <comment>digest.nothing_new</comment>
        <translation>لا جديد للموجز «⁨{name}⁩»؛ لم يُرسَل شيء</translation>
    </message>
    <message numerus="yes">
        <source>Mailed the digest &apos;{name}&apos; with %Ln paper(s)</source>
        <comment>digest.mailed</comment>
        <translation>
            <numerusform>أُرسل الموجز «⁨{name}⁩» بالبريد بلا أوراق (%Ln)</numerusform>
            <numerusform>أُرسل الموجز «⁨{name}⁩» بالبريد وفيه ورقة واحدة (%Ln)</numerusform>
            <numerusform>أُرسل الموجز «⁨{name}⁩» بالبريد وفيه ورقتان (%Ln)</numerusform>
            <numerusform>أُرسل الموجز «⁨{name}⁩» بالبريد وفيه %Ln أوراق</numerusform>
            <numerusform>أُرسل الموجز «⁨{name}⁩» بالبريد وفيه %Ln ورقة</numerusform>
            <numerusform>أُرسل الموجز «⁨{name}⁩» بالبريد وفيه %Ln ورقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote the digest &apos;{name}&apos; with %Ln paper(s) to {path}</source>
        <comment>digest.written</comment>
        <translation>
            <numerusform>كُتب الموجز «⁨{name}⁩» بلا أوراق (%Ln) في ⁨{path}⁩</numerusform>
            <numerusform>كُتب الموجز «⁨{name}⁩» وفيه ورقة واحدة (%Ln) في ⁨{path}⁩</numerusform>
            <numerusform>كُتب الموجز «⁨{name}⁩» وفيه ورقتان (%Ln) في ⁨{path}⁩</numerusform>
            <numerusform>كُتب الموجز «⁨{name}⁩» وفيه %Ln أوراق في ⁨{path}⁩</numerusform>
            <numerusform>كُتب الموجز «⁨{name}⁩» وفيه %Ln ورقة في ⁨{path}⁩</numerusform>
            <numerusform>كُتب الموجز «⁨{name}⁩» وفيه %Ln ورقة في ⁨{path}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>The last mail of the digest &apos;{name}&apos; was sent again, since nobody can tell whether it had arrived; it may be there twice</source>
        <comment>digest.mailed_again</comment>
        <translation>أُعيد إرسال آخر رسالة للموجز «⁨{name}⁩» لأن أحدًا لا يعلم هل وصلت؛ وقد تكون موجودة مرتين</translation>
    </message>
    <message>
        <source>The digest &apos;{name}&apos; is being sent by another process</source>
        <comment>digest.on_its_way</comment>
        <translation>تُرسل عمليةٌ أخرى الموجز «⁨{name}⁩» الآن</translation>
    </message>
    <message>
        <source>The password of {user} at {host} is needed to mail the digest &apos;{name}&apos;, and the system&apos;s keyring does not have it</source>
        <comment>digest.password_wanted</comment>
        <translation>يلزم لإرسال الموجز «⁨{name}⁩» كلمةُ مرور ⁨{user}⁩ لدى ⁨{host}⁩، وليست في حلقة مفاتيح النظام</translation>
    </message>
    <message>
        <source>The digest &apos;{name}&apos; is not mailed through an account with a password</source>
        <comment>digest.no_account</comment>
        <translation>لا يُرسَل الموجز «⁨{name}⁩» عبر حساب بكلمة مرور</translation>
    </message>
    <message>
        <source>The network is switched off; the digest &apos;{name}&apos; is mailed when it is on</source>
        <comment>digest.network_off</comment>
        <translation>الشبكة مطفأة؛ يُرسَل الموجز «⁨{name}⁩» بالبريد حين تُشغَّل</translation>
    </message>
    <message>
        <source>The search index is being made; the digest &apos;{name}&apos; comes after it</source>
        <comment>digest.index_waits</comment>
        <translation>يجري إنشاء فهرس البحث؛ ويأتي الموجز «⁨{name}⁩» بعده</translation>
    </message>
    <message>
        <source>Sending mail to {host}</source>
        <comment>step.mailing</comment>
        <translation>يجري إرسال البريد إلى ⁨{host}⁩</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is no mail address that can be written to</source>
        <comment>mail.no_address</comment>
        <translation>«⁨{address}⁩» ليس عنوان بريد يمكن الكتابة إليه</translation>
    </message>
    <message>
        <source>A mail goes to at least one address and at most {n}</source>
        <comment>mail.recipients</comment>
        <translation>يُرسَل البريد إلى عنوان واحد على الأقل و⁨{n}⁩ على الأكثر</translation>
    </message>
    <message>
        <source>&apos;{host}&apos; is no mail server</source>
        <comment>mail.no_host</comment>
        <translation>«⁨{host}⁩» ليس خادم بريد</translation>
    </message>
    <message>
        <source>The name of the mail account holds signs that no account has</source>
        <comment>mail.odd_user</comment>
        <translation>في اسم حساب البريد رموز لا يحتويها أي حساب</translation>
    </message>
    <message>
        <source>Without encryption mail is only given to a server on this machine, and without a password; {host} needs TLS or STARTTLS</source>
        <comment>mail.insecure</comment>
        <translation>بلا تعمية لا يُسلَّم البريد إلا إلى خادم على هذا الجهاز وبلا كلمة مرور؛ ويحتاج ⁨{host}⁩ إلى TLS أو STARTTLS</translation>
    </message>
    <message>
        <source>What ends a subscription must be an https address in plain letters</source>
        <comment>mail.unsubscribe</comment>
        <translation>يجب أن يكون ما ينهي الاشتراك عنوان https بأحرف بسيطة</translation>
    </message>
    <message>
        <source>The mail server {host} cannot be reached ({reason})</source>
        <comment>mail.unreachable</comment>
        <translation>تعذّر الوصول إلى خادم البريد ⁨{host}⁩ (⁨{reason}⁩)</translation>
    </message>
    <message>
        <source>The mail server {host} cannot prove that it is the one ({reason}); nothing was sent</source>
        <comment>mail.certificate</comment>
        <translation>لا يستطيع خادم البريد ⁨{host}⁩ إثبات هويته (⁨{reason}⁩)؛ لم يُرسَل شيء</translation>
    </message>
    <message>
        <source>The mail server {host} does not offer encryption; nothing was sent</source>
        <comment>mail.no_starttls</comment>
        <translation>لا يوفّر خادم البريد ⁨{host}⁩ تعمية؛ لم يُرسَل شيء</translation>
    </message>
    <message>
        <source>The mail server {host} does not take a name and password in a way known here</source>
        <comment>mail.no_login</comment>
        <translation>لا يقبل خادم البريد ⁨{host}⁩ الاسم وكلمة المرور بطريقة معروفة هنا</translation>
    </message>
    <message>
        <source>The mail server {host} does not take the password of {user}</source>
        <comment>mail.password_refused</comment>
        <translation>لا يقبل خادم البريد ⁨{host}⁩ كلمة مرور ⁨{user}⁩</translation>
    </message>
    <message>
        <source>The mail server {host} refused the mail: {reason}</source>
        <comment>mail.refused</comment>
        <translation>رفض خادم البريد ⁨{host}⁩ الرسالة: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>The mail server {host} takes no mail right now: {reason}</source>
        <comment>mail.later</comment>
        <translation>لا يقبل خادم البريد ⁨{host}⁩ رسائل الآن: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>The connection to the mail server {host} ended before the mail was handed over; it is sent with the next try</source>
        <comment>mail.broke_off</comment>
        <translation>انتهى الاتصال بخادم البريد ⁨{host}⁩ قبل تسليم الرسالة؛ تُرسَل في المحاولة القادمة</translation>
    </message>
    <message>
        <source>The connection to the mail server {host} ended while it took the mail; it may have arrived. The next try sends the same mail once more</source>
        <comment>mail.unsure</comment>
        <translation>انتهى الاتصال بخادم البريد ⁨{host}⁩ أثناء استلامه الرسالة؛ ربما وصلت. تعيد المحاولة القادمة إرسال الرسالة نفسها</translation>
    </message>
    <message>
        <source>What answers at {host} does not speak as a mail server does</source>
        <comment>mail.odd_answer</comment>
        <translation>ما يجيب لدى ⁨{host}⁩ لا يتكلم كخادم بريد</translation>
    </message>
    <message>
        <source>This system has no keyring that passwords could be kept in</source>
        <comment>secret.no_keyring</comment>
        <translation>ليس في هذا النظام حلقة مفاتيح تُحفظ فيها كلمات المرور</translation>
    </message>
    <message>
        <source>The keyring &apos;{name}&apos; did not answer as it should ({reason})</source>
        <comment>secret.keyring_failed</comment>
        <translation>لم تُجب حلقة المفاتيح «⁨{name}⁩» كما ينبغي (⁨{reason}⁩)</translation>
    </message>
    <message>
        <source>{name} is no PDF file, or it is damaged.</source>
        <comment>document.damaged</comment>
        <translation>⁨{name}⁩ ليس ملف PDF أو أنه تالف.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <comment>document.unreadable</comment>
        <translation>تتعذّر قراءة ⁨{name}⁩: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>{name} is larger than 2 GB; PaperDesk opens PDF files up to that size.</source>
        <comment>document.too_large</comment>
        <translation>⁨{name}⁩ أكبر من 2 غيغابايت؛ يفتح PaperDesk ملفات PDF حتى هذا الحجم.</translation>
    </message>
    <message>
        <source>{name} is locked with a password.</source>
        <comment>document.locked</comment>
        <translation>⁨{name}⁩ مقفل بكلمة مرور.</translation>
    </message>
    <message>
        <source>This is not the password of {name}.</source>
        <comment>document.wrong_password</comment>
        <translation>هذه ليست كلمة مرور ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>{name} is locked in a way that PaperDesk does not know.</source>
        <comment>document.strange_lock</comment>
        <translation>⁨{name}⁩ مقفل بطريقة لا يعرفها PaperDesk.</translation>
    </message>
    <message>
        <source>Page {n} cannot be read; the file is damaged there.</source>
        <comment>document.no_page</comment>
        <translation>تتعذّر قراءة الصفحة ⁨{n}⁩؛ الملف تالف هناك.</translation>
    </message>
    <message>
        <source>Page {n} is too large to be shown.</source>
        <comment>document.page_too_large</comment>
        <translation>الصفحة ⁨{n}⁩ أكبر من أن تُعرض.</translation>
    </message>
    <message>
        <source>Page {n} takes too long to paint, and is left out. The other pages can be read.</source>
        <comment>document.page_too_slow</comment>
        <translation>تستغرق الصفحة ⁨{n}⁩ وقتًا طويلًا في الرسم، فتُترك. يمكن قراءة الصفحات الأخرى.</translation>
    </message>
    <message>
        <source>Page {n} ended the process that was reading it, and is left out. The other pages can be read.</source>
        <comment>document.page_ended</comment>
        <translation>أنهت الصفحة ⁨{n}⁩ العملية التي كانت تقرؤها، فتُترك. يمكن قراءة الصفحات الأخرى.</translation>
    </message>
    <message>
        <source>{name} ended the process that was reading it twice, and is not opened any more. The file is as it was; nothing else is affected.</source>
        <comment>document.set_aside</comment>
        <translation>أنهى ⁨{name}⁩ العملية التي كانت تقرؤه مرتين، ولن يُفتح بعد الآن. الملف كما كان؛ ولم يتأثر شيء آخر.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <comment>document.not_open</comment>
        <translation>لا يوجد مستند مفتوح.</translation>
    </message>
    <message>
        <source>Made a mark in {title}</source>
        <comment>action.mark_made</comment>
        <translation>وُضعت علامة في ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Changed a mark in {title}</source>
        <comment>action.mark_changed</comment>
        <translation>غُيّرت علامة في ⁨{title}⁩</translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln mark(s) off {title}</source>
        <comment>action.marks_forgotten</comment>
        <translation>
            <numerusform>لم تُزل علامات من ⁨{title}⁩</numerusform>
            <numerusform>أُزيلت علامة واحدة من ⁨{title}⁩</numerusform>
            <numerusform>أُزيلت علامتان من ⁨{title}⁩</numerusform>
            <numerusform>أُزيلت %Ln علامات من ⁨{title}⁩</numerusform>
            <numerusform>أُزيلت %Ln علامة من ⁨{title}⁩</numerusform>
            <numerusform>أُزيلت %Ln علامة من ⁨{title}⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %Ln mark(s) into {title}</source>
        <comment>action.marks_brought</comment>
        <translation>
            <numerusform>لم تُجلب علامات إلى ⁨{title}⁩</numerusform>
            <numerusform>جُلبت علامة واحدة إلى ⁨{title}⁩</numerusform>
            <numerusform>جُلبت علامتان إلى ⁨{title}⁩</numerusform>
            <numerusform>جُلبت %Ln علامات إلى ⁨{title}⁩</numerusform>
            <numerusform>جُلبت %Ln علامة إلى ⁨{title}⁩</numerusform>
            <numerusform>جُلبت %Ln علامة إلى ⁨{title}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>This mark is no longer in the library.</source>
        <comment>mark.gone</comment>
        <translation>لم تعد هذه العلامة في المكتبة.</translation>
    </message>
    <message>
        <source>A mark needs a place on a page.</source>
        <comment>mark.nowhere</comment>
        <translation>تحتاج العلامة إلى موضع في صفحة.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <comment>mark.unwritten</comment>
        <translation>تعذّرت كتابة ⁨{name}⁩: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Marked copies need a folder to go to: -o FOLDER.</source>
        <comment>mark.no_folder</comment>
        <translation>تحتاج النسخ المعلَّمة إلى مجلد: ‎-o FOLDER.</translation>
    </message>
    <message>
        <source>Marks are written into a copy of {name}, never into the file itself.</source>
        <comment>mark.same_file</comment>
        <translation>تُكتب العلامات في نسخة من ⁨{name}⁩، ولا تُكتب أبدًا في الملف نفسه.</translation>
    </message>
    <message>
        <source>The lock of {name} does not allow notes, so no marked copy was made.</source>
        <comment>mark.not_allowed</comment>
        <translation>لا تسمح حماية ⁨{name}⁩ بالملاحظات، فلم تُنشأ نسخة معلَّمة.</translation>
    </message>
    <message>
        <source>{name} is signed, and a copy with marks would break the signature. No copy was made.</source>
        <comment>mark.signed</comment>
        <translation>‏⁨{name}⁩ موقَّع، ونسخة فيها علامات تُبطل التوقيع. لم تُنشأ نسخة.</translation>
    </message>
    <message>
        <source>No PDF of that paper is in the library.</source>
        <comment>text.no_file</comment>
        <translation>لا يوجد ملف PDF لهذه الورقة في المكتبة.</translation>
    </message>
    <message>
        <source>There is no network. What was asked for waits until there is one.</source>
        <comment>network.offline</comment>
        <translation>لا توجد شبكة. ما طُلب ينتظر حتى تعود.</translation>
    </message>
    <message>
        <source>The network is switched off in the settings. What was asked for waits until it is switched on.</source>
        <comment>network.switched_off</comment>
        <translation>الشبكة مُطفأة في الإعدادات. ما طُلب ينتظر حتى تُشغَّل.</translation>
    </message>
    <message>
        <source>{host} does not answer. It is asked again later.</source>
        <comment>network.no_answer</comment>
        <translation>⁨{host}⁩ لا يجيب. سيُسأل مرة أخرى لاحقًا.</translation>
    </message>
    <message>
        <source>{host} cannot answer just now (status {status}). It is asked again later.</source>
        <comment>network.not_now</comment>
        <translation>لا يستطيع ⁨{host}⁩ الإجابة الآن (الحالة ⁨{status}⁩). سيُسأل مرة أخرى لاحقًا.</translation>
    </message>
    <message>
        <source>{host} wants to be asked again in {seconds} s, not sooner.</source>
        <comment>network.ask_later</comment>
        <translation>يريد ⁨{host}⁩ ألّا يُسأل مجددًا قبل ⁨{seconds}⁩ ث.</translation>
    </message>
    <message>
        <source>{host} has nothing under this address: {address}</source>
        <comment>network.not_there</comment>
        <translation>لا شيء لدى ⁨{host}⁩ تحت هذا العنوان: ⁨{address}⁩</translation>
    </message>
    <message>
        <source>{host} refused the request (status {status}): {reason}</source>
        <comment>network.denied</comment>
        <translation>رفض ⁨{host}⁩ الطلب (الحالة ⁨{status}⁩): ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// are asked, not {address}.</source>
        <comment>network.not_https</comment>
        <translation>لا تُسأل إلا العناوين التي تبدأ بـ https://، لا ⁨{address}⁩.</translation>
    </message>
    <message>
        <source>An address with a name or password within is not asked: {address}</source>
        <comment>network.login_in_address</comment>
        <translation>لا يُسأل عنوان يحوي اسمًا أو كلمة سر: ⁨{address}⁩</translation>
    </message>
    <message>
        <source>This is no address that can be asked: {address}</source>
        <comment>network.bad_address</comment>
        <translation>هذا ليس عنوانًا يمكن سؤاله: ⁨{address}⁩</translation>
    </message>
    <message>
        <source>{host} lies in a private network or on this computer, and is not asked.</source>
        <comment>network.private_address</comment>
        <translation>يقع ⁨{host}⁩ في شبكة خاصة أو على هذا الحاسوب، فلا يُسأل.</translation>
    </message>
    <message>
        <source>{host} redirects in a circle or too often.</source>
        <comment>network.too_many_hops</comment>
        <translation>يعيد ⁨{host}⁩ التوجيه في حلقة أو مرات كثيرة.</translation>
    </message>
    <message>
        <source>{host} redirects to another host together with your key. That was not followed.</source>
        <comment>network.key_would_leave</comment>
        <translation>يعيد ⁨{host}⁩ التوجيه إلى خادم آخر مع مفتاحك. لم يُتَّبع ذلك.</translation>
    </message>
    <message>
        <source>{host} answered with something else than was asked for ({content_type}).</source>
        <comment>network.other_type</comment>
        <translation>أجاب ⁨{host}⁩ بغير ما طُلب (⁨{content_type}⁩).</translation>
    </message>
    <message>
        <source>{host} packed its answer in a way that was not asked for ({encoding}).</source>
        <comment>network.odd_encoding</comment>
        <translation>ضغط ⁨{host}⁩ إجابته بطريقة لم تُطلب (⁨{encoding}⁩).</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for ({part}).</source>
        <comment>network.other_part</comment>
        <translation>أرسل ⁨{host}⁩ جزءًا آخر من الملف غير المطلوب (⁨{part}⁩).</translation>
    </message>
    <message>
        <source>{host} sent a packed answer that cannot be unpacked.</source>
        <comment>network.badly_packed</comment>
        <translation>أرسل ⁨{host}⁩ إجابة مضغوطة لا يمكن فكّها.</translation>
    </message>
    <message>
        <source>{host} sent more than {size} MB, which is more than such an answer may have.</source>
        <comment>network.too_large</comment>
        <translation>أرسل ⁨{host}⁩ أكثر من ⁨{size}⁩ م.ب، وهو أكثر مما يُسمح به لمثل هذه الإجابة.</translation>
    </message>
    <message>
        <source>{host} took too long to answer and was not waited for.</source>
        <comment>network.too_slow</comment>
        <translation>استغرق ⁨{host}⁩ وقتًا أطول من اللازم فلم يُنتظر.</translation>
    </message>
    <message>
        <source>The connection to {host} broke before everything had arrived.</source>
        <comment>network.ended_short</comment>
        <translation>انقطع الاتصال بـ ⁨{host}⁩ قبل وصول كل شيء.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid, so nothing was asked: {reason}</source>
        <comment>network.not_trusted</comment>
        <translation>شهادة ⁨{host}⁩ غير صالحة، فلم يُسأل شيء: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>The proxy of this system cannot be used: {reason}</source>
        <comment>network.no_proxy</comment>
        <translation>لا يمكن استعمال وكيل هذا النظام: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>What {host} sent cannot be kept: {reason}</source>
        <comment>network.not_kept</comment>
        <translation>لا يمكن حفظ ما أرسله ⁨{host}⁩: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Asking {host}</source>
        <comment>step.asking</comment>
        <translation>يُسأل ⁨{host}⁩</translation>
    </message>
    <message>
        <source>Fetching from {host}</source>
        <comment>step.fetching</comment>
        <translation>يُجلب من ⁨{host}⁩</translation>
    </message>
    <message>
        <source>Waiting for {host}</source>
        <comment>step.waiting_for</comment>
        <translation>انتظار ⁨{host}⁩</translation>
    </message>
    <message>
        <source>No source knows {what}.</source>
        <comment>add.nobody_knows</comment>
        <translation>لا يعرف أي مصدر ⁨{what}⁩.</translation>
    </message>
    <message>
        <source>Nothing in this text names a paper.</source>
        <comment>add.nothing_named</comment>
        <translation>لا شيء في هذا النص يسمّي ورقة.</translation>
    </message>
    <message>
        <source>No source knows “{title}”.</source>
        <comment>complete.nobody_knows</comment>
        <translation>لا يعرف أي مصدر «⁨{title}⁩».</translation>
    </message>
    <message>
        <source>What was found was put aside meanwhile. Complete the papers once more.</source>
        <comment>complete.forgotten</comment>
        <translation>وُضع ما عُثر عليه جانبًا في هذه الأثناء. أكمل الأوراق مرة أخرى.</translation>
    </message>
    <message>
        <source>Nobody says where the PDF of “{title}” lies.</source>
        <comment>fetch.no_place</comment>
        <translation>لا أحد يذكر مكان ملف PDF الخاص بـ «⁨{title}⁩».</translation>
    </message>
    <message>
        <source>{host} sent something else than a PDF.</source>
        <comment>fetch.no_pdf</comment>
        <translation>أرسل ⁨{host}⁩ شيئًا غير ملف PDF.</translation>
    </message>
    <message>
        <source>{host} sent no whole picture, or one that is too large.</source>
        <comment>fetch.no_picture</comment>
        <translation>لم يرسل ⁨{host}⁩ صورة كاملة، أو أرسل صورة أكبر مما ينبغي.</translation>
    </message>
    <message>
        <source>{host} sent a PDF that is not whole.</source>
        <comment>fetch.half_pdf</comment>
        <translation>أرسل ⁨{host}⁩ ملف PDF غير كامل.</translation>
    </message>
    <message>
        <source>Nobody tells the citations of “{title}”.</source>
        <comment>around.nothing_known</comment>
        <translation>لا أحد يذكر استشهادات «⁨{title}⁩».</translation>
    </message>
    <message>
        <source>Looking up papers</source>
        <comment>step.looking_up</comment>
        <translation>جارٍ البحث عن الأوراق</translation>
    </message>
    <message>
        <source>Hugging Face Papers</source>
        <comment>source.huggingface</comment>
        <translation>أوراق Hugging Face</translation>
    </message>
    <message>
        <source>arXiv</source>
        <comment>source.arxiv</comment>
        <translation>أرشيف arXiv</translation>
    </message>
    <message>
        <source>Daily list</source>
        <comment>source.kind.day</comment>
        <translation>القائمة اليومية</translation>
    </message>
    <message>
        <source>Weekly list</source>
        <comment>source.kind.week</comment>
        <translation>القائمة الأسبوعية</translation>
    </message>
    <message>
        <source>Monthly list</source>
        <comment>source.kind.month</comment>
        <translation>القائمة الشهرية</translation>
    </message>
    <message>
        <source>Trending papers</source>
        <comment>source.kind.trending</comment>
        <translation>الأوراق الرائجة</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>source.kind.search</comment>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Papers that somebody submitted</source>
        <comment>source.kind.submitter</comment>
        <translation>أوراق قدّمها شخص ما</translation>
    </message>
    <message>
        <source>Papers by their ids</source>
        <comment>source.kind.paper</comment>
        <translation>أوراق بحسب معرّفاتها</translation>
    </message>
    <message>
        <source>New papers of a category</source>
        <comment>source.kind.category</comment>
        <translation>أوراق جديدة في فئة</translation>
    </message>
    <message>
        <source>Latest papers of a category</source>
        <comment>source.kind.recent</comment>
        <translation>أحدث الأوراق في فئة</translation>
    </message>
    <message>
        <source>There is no list on weekends.</source>
        <comment>source.no_weekend_list</comment>
        <translation>لا توجد قائمة في عطلة نهاية الأسبوع.</translation>
    </message>
    <message>
        <source>There is no list for {date} yet.</source>
        <comment>source.no_list</comment>
        <translation>لا توجد قائمة لـ ⁨{date}⁩ بعد.</translation>
    </message>
    <message>
        <source>{source} has found nothing.</source>
        <comment>source.no_match</comment>
        <translation>لم يجد ⁨{source}⁩ شيئًا.</translation>
    </message>
    <message>
        <source>{source} does not have these: {ids}.</source>
        <comment>source.not_there</comment>
        <translation>هذه غير موجودة لدى ⁨{source}⁩: ⁨{ids}⁩.</translation>
    </message>
    <message>
        <source>{value} is no day, week or month of this kind of list.</source>
        <comment>source.no_date</comment>
        <translation>⁨{value}⁩ ليس يومًا ولا أسبوعًا ولا شهرًا لهذا النوع من القوائم.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <comment>source.no_words</comment>
        <translation>لا يوجد ما يُبحث عنه.</translation>
    </message>
    <message>
        <source>There is no id of a paper of arXiv in it: {value}.</source>
        <comment>source.no_ids</comment>
        <translation>لا يوجد فيه معرّف ورقة على arXiv: ⁨{value}⁩.</translation>
    </message>
    <message>
        <source>{value} is no category of arXiv.</source>
        <comment>source.no_category</comment>
        <translation>⁨{value}⁩ ليست فئة في arXiv.</translation>
    </message>
    <message>
        <source>{source} answered with an error: {reason}.</source>
        <comment>source.answered_error</comment>
        <translation>أجاب ⁨{source}⁩ بخطأ: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Crossref</source>
        <comment>source.crossref</comment>
        <translation>Crossref</translation>
    </message>
    <message>
        <source>Semantic Scholar</source>
        <comment>source.semantic_scholar</comment>
        <translation>Semantic Scholar</translation>
    </message>
    <message>
        <source>OpenAlex</source>
        <comment>source.openalex</comment>
        <translation>OpenAlex</translation>
    </message>
    <message>
        <source>DBLP</source>
        <comment>source.dblp</comment>
        <translation>DBLP</translation>
    </message>
    <message>
        <source>OpenReview</source>
        <comment>source.openreview</comment>
        <translation>OpenReview</translation>
    </message>
    <message>
        <source>ACL Anthology</source>
        <comment>source.acl</comment>
        <translation>ACL Anthology</translation>
    </message>
    <message>
        <source>Feed</source>
        <comment>source.feed</comment>
        <translation>خلاصة</translation>
    </message>
    <message>
        <source>Papers by title</source>
        <comment>source.kind.title</comment>
        <translation>أوراق حسب العنوان</translation>
    </message>
    <message>
        <source>What a paper cites</source>
        <comment>source.kind.references</comment>
        <translation>ما تستشهد به ورقة</translation>
    </message>
    <message>
        <source>What cites a paper</source>
        <comment>source.kind.citations</comment>
        <translation>ما يستشهد بورقة</translation>
    </message>
    <message>
        <source>Papers like these</source>
        <comment>source.kind.recommended</comment>
        <translation>أوراق شبيهة بهذه</translation>
    </message>
    <message>
        <source>New papers with these words</source>
        <comment>source.kind.new_words</comment>
        <translation>أوراق جديدة فيها هذه الكلمات</translation>
    </message>
    <message>
        <source>New articles of a journal (ISSN)</source>
        <comment>source.kind.journal</comment>
        <translation>مقالات جديدة من مجلة (ISSN)</translation>
    </message>
    <message>
        <source>Papers of an author</source>
        <comment>source.kind.author</comment>
        <translation>أوراق مؤلف</translation>
    </message>
    <message>
        <source>Papers of a venue</source>
        <comment>source.kind.venue</comment>
        <translation>أوراق مؤتمر أو مجلة</translation>
    </message>
    <message>
        <source>Volumes of a venue and a year</source>
        <comment>source.kind.collection</comment>
        <translation>مجلدات مؤتمر وسنة</translation>
    </message>
    <message>
        <source>Feed (RSS, Atom, JSON Feed) or a page that has one</source>
        <comment>source.kind.address</comment>
        <translation>خلاصة (RSS وAtom وJSON Feed) أو صفحة فيها خلاصة</translation>
    </message>
    <message>
        <source>Paper of a publisher&apos;s page</source>
        <comment>source.kind.page</comment>
        <translation>ورقة صفحة ناشر</translation>
    </message>
    <message>
        <source>There is no id in it that {source} may know: {value}.</source>
        <comment>source.no_own_ids</comment>
        <translation>ليس فيه معرّف قد يعرفه ⁨{source}⁩: ⁨{value}⁩.</translation>
    </message>
    <message>
        <source>The answer of {source} cannot be read: {problem}.</source>
        <comment>source.no_json</comment>
        <translation>تتعذّر قراءة جواب ⁨{source}⁩: ⁨{problem}⁩.</translation>
    </message>
    <message>
        <source>{source} answers only those who have a key, which its site gives away. A key is kept by: paperdesk sources --key NAME</source>
        <comment>source.wants_key</comment>
        <translation>لا يجيب ⁨{source}⁩ إلا من لديه مفتاح، ويمنحه موقعه مجانًا. يُحفَظ المفتاح بالأمر: paperdesk sources --key NAME</translation>
    </message>
    <message>
        <source>{source} takes no key.</source>
        <comment>source.takes_no_key</comment>
        <translation>لا يقبل ⁨{source}⁩ مفتاحًا.</translation>
    </message>
    <message>
        <source>{host} has a page there that names no feed.</source>
        <comment>source.no_feed</comment>
        <translation>لدى ⁨{host}⁩ هناك صفحة لا تذكر أي خلاصة.</translation>
    </message>
    <message>
        <source>The feed of {host} is empty.</source>
        <comment>source.empty_feed</comment>
        <translation>خلاصة ⁨{host}⁩ فارغة.</translation>
    </message>
    <message>
        <source>No source is called {name}.</source>
        <comment>source.unknown</comment>
        <translation>لا يوجد مصدر اسمه ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>{source} has no list of this kind: {kind}.</source>
        <comment>source.unknown_kind</comment>
        <translation>ليس لدى ⁨{source}⁩ قائمة من هذا النوع: ⁨{kind}⁩.</translation>
    </message>
</context>
<context>
    <name>reading back</name>
    <message>
        <source>has {words}</source>
        <translation>فيها ⁧{words}⁩</translation>
    </message>
    <message>
        <source>{field} has {words}</source>
        <translation>في ⁨{field}⁩ ورد ⁧{words}⁩</translation>
    </message>
    <message>
        <source>not {clause}</source>
        <translation>ليس: ⁧{clause}⁩</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>، و</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>&quot;{text}&quot;</source>
        <translation>«⁨{text}⁩»</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; within {n} words</source>
        <translation>«⁨{text}⁩» ضمن ⁨{n}⁩ كلمات</translation>
    </message>
    <message>
        <source>exactly {word}</source>
        <translation>⁧{word}⁩ بالضبط</translation>
    </message>
    <message>
        <source>{word} or alike</source>
        <translation>⁧{word}⁩ أو ما يشبهها</translation>
    </message>
    <message>
        <source>tagged {tag}</source>
        <translation>موسومة بـ⁨{tag}⁩</translation>
    </message>
    <message>
        <source>likest to the tag {tag} first</source>
        <translation>الأشبه بالوسم ⁨{tag}⁩ أولًا</translation>
    </message>
    <message>
        <source>in the collection {name}</source>
        <translation>في المجموعة ⁨{name}⁩</translation>
    </message>
    <message>
        <source>is {state}</source>
        <translation>حالتها ⁨{state}⁩</translation>
    </message>
    <message>
        <source>has {thing}</source>
        <translation>معها ⁨{thing}⁩</translation>
    </message>
    <message>
        <source>of {year}</source>
        <translation>من سنة ⁨{year}⁩</translation>
    </message>
    <message>
        <source>{field} {value}</source>
        <translation>{field} {value}</translation>
    </message>
    <message>
        <source>{read}; and, or, not are words in a text of capitals</source>
        <translation>⁧{read}⁩؛ وفي نص كله أحرف كبيرة تُقرأ and وor وnot كلمات</translation>
    </message>
    <message>
        <source>{read}; you wrote {words}</source>
        <translation>⁨{read}⁩؛ كتبتَ ⁨{words}⁩</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>بنجمة</translation>
    </message>
    <message>
        <source>a duplicate</source>
        <translation>مكرّرة</translation>
    </message>
    <message>
        <source>order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>kept for later</source>
        <translation>للقراءة لاحقًا</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>مشاهَدة</translation>
    </message>
    <message>
        <source>read</source>
        <translation>مقروءة</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>مستبعدة</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>code</source>
        <translation>شيفرة</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ملف PDF</translation>
    </message>
    <message>
        <source>an abstract</source>
        <translation>ملخّص</translation>
    </message>
    <message>
        <source>a project page</source>
        <translation>صفحة مشروع</translation>
    </message>
    <message>
        <source>a collection</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>a DOI</source>
        <translation>معرّف DOI</translation>
    </message>
    <message>
        <source>a rating</source>
        <translation>تقييم</translation>
    </message>
    <message>
        <source>a mark</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>غير مقيّمة</translation>
    </message>
    <message>
        <source>in the order for you</source>
        <translation>بالترتيب المناسب لك</translation>
    </message>
    <message>
        <source>title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>الملخّص</translation>
    </message>
    <message>
        <source>author</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>جهة النشر</translation>
    </message>
    <message>
        <source>source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>doi</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>added</source>
        <translation>أُضيفت</translation>
    </message>
    <message>
        <source>published</source>
        <translation>نُشرت</translation>
    </message>
    <message>
        <source>upvotes</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>key</source>
        <translation>مفتاح الاستشهاد</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>like</source>
        <translation>شبيهة بـ</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Light, dark, or what the system says.</source>
        <translation>فاتح أو داكن أو كما يحدد النظام.</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>صفوف القائمة</translation>
    </message>
    <message>
        <source>Compact rows have one line of title and passage, so that more papers are in sight.</source>
        <translation>للصفوف المتراصّة سطر واحد للعنوان وآخر للمقتطف، فتظهر أوراق أكثر.</translation>
    </message>
    <message>
        <source>Pictures in the list</source>
        <translation>الصور في القائمة</translation>
    </message>
    <message>
        <source>A small picture in comfortable rows, where a source has one; it comes with what you follow.</source>
        <translation>صورة صغيرة في الصفوف المريحة إن كانت لدى المصدر صورة؛ تأتي مع ما تتابعه.</translation>
    </message>
    <message>
        <source>Abstract, notes and related</source>
        <translation>الملخّص والملاحظات والأوراق ذات الصلة</translation>
    </message>
    <message>
        <source>One at a time, or below one another; then the tabs lead to their places.</source>
        <translation>واحدًا بعد آخر، أو بعضها تحت بعض؛ وعندئذ تقود الألسنة إلى مواضعها.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Inter comes with PaperDesk; the system&apos;s own is the one of your other programs.</source>
        <translation>خط Inter يأتي مع PaperDesk؛ وخط النظام هو خط برامجك الأخرى.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Everything that is written, larger or smaller.</source>
        <translation>كل المكتوب، أكبر أو أصغر.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Of menus, lists and dialogs. Papers and notes stay as they are; the help is in English.</source>
        <translation>لغة القوائم والحوارات. تبقى الأوراق والملاحظات كما هي؛ والمساعدة بالإنجليزية.</translation>
    </message>
    <message>
        <source>Answers to a sentence</source>
        <translation>الإجابات عن جملة</translation>
    </message>
    <message>
        <source>What a question or a pasted sentence finds is put in order by what it means, too.</source>
        <translation>ما يُعثر عليه بسؤال أو جملة ملصقة يُرتَّب بحسب معناه أيضًا.</translation>
    </message>
    <message>
        <source>Spelling in notes</source>
        <translation>الإملاء في الملاحظات</translation>
    </message>
    <message>
        <source>Misspelt words are underlined, where your system has dictionaries.</source>
        <translation>تُسطَّر الكلمات الخاطئة إملائيًا إن كان في نظامك قواميس.</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>إشعارات سطح المكتب</translation>
    </message>
    <message>
        <source>Tell outside the window when searches that watch find something new.</source>
        <translation>إخبار خارج النافذة عندما تجد عمليات البحث المراقِبة شيئًا جديدًا.</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>مجلد المكتبة</translation>
    </message>
    <message>
        <source>Papers, tags and notes are here. A library that moves is copied and checked; the old folder stays as it is.</source>
        <translation>هنا الأوراق والوسوم والملاحظات. عند النقل تُنسخ المكتبة وتُفحص؛ ويبقى المجلد القديم كما هو.</translation>
    </message>
    <message>
        <source>Files of papers</source>
        <translation>ملفات الأوراق</translation>
    </message>
    <message>
        <source>Copies lie in the library folder; links follow files that you move, by their content.</source>
        <translation>تقع النسخ في مجلد المكتبة؛ وتتبع الروابط الملفات التي تنقلها بحسب محتواها.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>المجلد المراقَب</translation>
    </message>
    <message>
        <source>PDF files that appear there go to their papers; of others you are told, and look first.</source>
        <translation>تذهب ملفات PDF التي تظهر هناك إلى أوراقها؛ أما غيرها فتُخبَر به وتراه أولًا.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>By themselves: after the start, at the end and once a day, when something changed.</source>
        <translation>تلقائيًا: بعد البدء وعند الإغلاق ومرة كل يوم، إذا تغيّر شيء.</translation>
    </message>
    <message>
        <source>Room for backups</source>
        <translation>مساحة النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Where it is too small, the oldest make way; the newest always stays.</source>
        <translation>إن لم تكفِ تُحذف الأقدم؛ وتبقى الأحدث دائمًا.</translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Best on another disk than the library, if there is one.</source>
        <translation>الأفضل على قرص غير قرص المكتبة إن وُجد.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Nothing is asked but at your word, and for what you follow. Offline all of it waits.</source>
        <translation>لا يُسأل شيء إلا بطلب منك ولما تتابعه. دون اتصال ينتظر كل ذلك.</translation>
    </message>
    <message>
        <source>Mail address for services</source>
        <translation>عنوان بريد للخدمات</translation>
    </message>
    <message>
        <source>Some services answer sooner to who says how to be reached. Nobody is told without it.</source>
        <translation>بعض الخدمات تجيب أسرع لمن يذكر كيف يُتصل به. دونه لا يُخبَر أحد.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Any action can have other keys, more keys, or none.</source>
        <translation>يمكن أن يكون لأي إجراء مفاتيح أخرى أو أكثر أو لا شيء.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريح</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مضغوط</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Do not show</source>
        <translation>عدم الإظهار</translation>
    </message>
    <message>
        <source>As tabs</source>
        <translation>ألسنةً</translation>
    </message>
    <message>
        <source>In one scroll</source>
        <translation>بعضها تحت بعض</translation>
    </message>
    <message>
        <source>Inter</source>
        <translation>Inter</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>خط النظام</translation>
    </message>
    <message>
        <source>By words and meaning</source>
        <translation>بحسب الكلمات والمعنى</translation>
    </message>
    <message>
        <source>By words alone</source>
        <translation>بحسب الكلمات وحدها</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>تدقيق</translation>
    </message>
    <message>
        <source>Do not check</source>
        <translation>بلا تدقيق</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>إخبار</translation>
    </message>
    <message>
        <source>Do not tell</source>
        <translation>عدم الإخبار</translation>
    </message>
    <message>
        <source>Copy into the library</source>
        <translation>نسخ إلى المكتبة</translation>
    </message>
    <message>
        <source>Link where they lie</source>
        <translation>ربط في مكانها</translation>
    </message>
    <message>
        <source>By themselves</source>
        <translation>تلقائيًا</translation>
    </message>
    <message>
        <source>Only when asked for</source>
        <translation>عند الطلب فقط</translation>
    </message>
    <message>
        <source>At my word</source>
        <translation>بطلب مني</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>العمل دون اتصال</translation>
    </message>
</context>
</TS>
