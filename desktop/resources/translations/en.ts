<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CsvBar</name>
    <message numerus="yes">
        <source>{count} invoices were written to {file}.</source>
        <translation>
            <numerusform>{count} invoice was written to {file}.</numerusform>
            <numerusform>{count} invoices were written to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>%n actions were not sent yet. They are dropped.</source>
        <translation>
            <numerusform>%n action was not sent yet. It is dropped.</numerusform>
            <numerusform>%n actions were not sent yet. They are dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message numerus="yes">
        <source>{count} invoices chosen</source>
        <translation>
            <numerusform>{count} invoice chosen</numerusform>
            <numerusform>{count} invoices chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download {count} PDFs</source>
        <translation>
            <numerusform>Download {count} PDF</numerusform>
            <numerusform>Download {count} PDFs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadsBar</name>
    <message numerus="yes">
        <source>{count} PDFs were saved in {folder}.</source>
        <translation>
            <numerusform>{count} PDF was saved in {folder}.</numerusform>
            <numerusform>{count} PDFs were saved in {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n actions waiting to be sent</source>
        <translation>
            <numerusform>%n action waiting to be sent</numerusform>
            <numerusform>%n actions waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QtFormatter</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOutDialog</name>
    <message numerus="yes">
        <source>%n actions were not sent yet. They are dropped when you sign out.</source>
        <translation>
            <numerusform>%n action was not sent yet. It is dropped when you sign out.</numerusform>
            <numerusform>%n actions were not sent yet. They are dropped when you sign out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubscriptionList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_CountedCredits</name>
    <message numerus="yes">
        <source>{count} credits</source>
        <translation>
            <numerusform>{count} credit</numerusform>
            <numerusform>{count} credits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Found</name>
    <message numerus="yes">
        <source>{count} of {total} invoices</source>
        <translation>
            <numerusform>{count} of {total} invoice</numerusform>
            <numerusform>{count} of {total} invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} invoices</source>
        <translation>
            <numerusform>{count} invoice</numerusform>
            <numerusform>{count} invoices</numerusform>
        </translation>
    </message>
</context>
</TS>
