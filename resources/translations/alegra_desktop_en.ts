<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>%n sale(s) go out in the next sync.</source>
        <translation>
            <numerusform>%n sale goes out in the next sync.</numerusform>
            <numerusform>%n sales go out in the next sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n sale(s)?</source>
        <translation>
            <numerusform>Retry %n sale?</numerusform>
            <numerusform>Retry %n sales?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip %n sale(s)?</source>
        <translation>
            <numerusform>Skip %n sale?</numerusform>
            <numerusform>Skip %n sales?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdjustQuestion</name>
    <message numerus="yes">
        <source>%n changed meanwhile and were left alone.</source>
        <translation>
            <numerusform>%n changed meanwhile and was left alone.</numerusform>
            <numerusform>%n changed meanwhile and were left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got no answer: the next sync looks for them in Alegra.</source>
        <translation>
            <numerusform>%n got no answer: the next sync looks for it in Alegra.</numerusform>
            <numerusform>%n got no answer: the next sync looks for them in Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) adjusted in {warehouse}.</source>
        <translation>
            <numerusform>%n item adjusted in {warehouse}.</numerusform>
            <numerusform>%n items adjusted in {warehouse}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adjust %n item(s) in {warehouse}?</source>
        <translation>
            <numerusform>Adjust %n item in {warehouse}?</numerusform>
            <numerusform>Adjust %n items in {warehouse}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alegra refused %n: “{words}”</source>
        <translation>
            <numerusform>Alegra refused %n: “{words}”</numerusform>
            <numerusform>Alegra refused %n: “{words}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignKey</name>
    <message numerus="yes">
        <source>Product key {key} given to %n items.</source>
        <translation>
            <numerusform>Product key {key} given to %n item.</numerusform>
            <numerusform>Product key {key} given to %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignTax</name>
    <message numerus="yes">
        <source>%n products take the tax of their item.</source>
        <translation>
            <numerusform>%n product takes the tax of its item.</numerusform>
            <numerusform>%n products take the tax of their item.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tax assigned to %n products.</source>
        <translation>
            <numerusform>Tax assigned to %n product.</numerusform>
            <numerusform>Tax assigned to %n products.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Balance</name>
    <message numerus="yes">
        <source>%n closed without document</source>
        <translation>
            <numerusform>%n closed without document</numerusform>
            <numerusform>%n closed without document</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in Alegra</source>
        <translation>
            <numerusform>%n in Alegra</numerusform>
            <numerusform>%n in Alegra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CauseModel</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checkup</name>
    <message numerus="yes">
        <source>At your pace they last %n day(s)</source>
        <translation>
            <numerusform>At your pace they last %n day</numerusform>
            <numerusform>At your pace they last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseKey</name>
    <message numerus="yes">
        <source>Product key of %n items</source>
        <translation>
            <numerusform>Product key of %n item</numerusform>
            <numerusform>Product key of %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseTax</name>
    <message numerus="yes">
        <source>Assign a tax to %n products</source>
        <translation>
            <numerusform>Assign a tax to %n product</numerusform>
            <numerusform>Assign a tax to %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose the tax of %n lines</source>
        <translation>
            <numerusform>Choose the tax of %n line</numerusform>
            <numerusform>Choose the tax of %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassifyState</name>
    <message numerus="yes">
        <source>%n document(s) for {amount} are created at once.</source>
        <translation>
            <numerusform>%n document for {amount} is created at once.</numerusform>
            <numerusform>%n documents for {amount} are created at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are in this state. What you say is remembered for them and for all that come; Settings › When to invoice takes it back.</source>
        <translation>
            <numerusform>%n sale is in this state. What you say is remembered for it and for all that come; Settings › When to invoice takes it back.</numerusform>
            <numerusform>%n sales are in this state. What you say is remembered for them and for all that come; Settings › When to invoice takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) for {amount} go out at once as final invoices. Once {issued}, an invoice cannot be deleted, only corrected by {credit_note}.</source>
        <translation>
            <numerusform>%n sale for {amount} goes out at once as a final invoice. Once {issued}, an invoice cannot be deleted, only corrected by {credit_note}.</numerusform>
            <numerusform>%n sales for {amount} go out at once as final invoices. Once {issued}, an invoice cannot be deleted, only corrected by {credit_note}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectCustomer</name>
    <message numerus="yes">
        <source>%n sale(s) go out with the corrected data.</source>
        <translation>
            <numerusform>%n sale goes out with the corrected data.</numerusform>
            <numerusform>%n sales go out with the corrected data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>%n draft(s) deleted in Alegra.</source>
        <translation>
            <numerusform>%n draft deleted in Alegra.</numerusform>
            <numerusform>%n drafts deleted in Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other document(s) are put right in another way. Choose them afterwards.</source>
        <translation>
            <numerusform>%n other document is put right in another way. Choose it afterwards.</numerusform>
            <numerusform>%n other documents are put right in another way. Choose them afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remission(s) voided in Alegra.</source>
        <translation>
            <numerusform>%n remission voided in Alegra.</numerusform>
            <numerusform>%n remissions voided in Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n {credit_note}(s) created in Alegra.</source>
        <translation>
            <numerusform>%n {credit_note} created in Alegra.</numerusform>
            <numerusform>%n {credit_notes} created in Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n drafts</source>
        <translation>
            <numerusform>Delete %n draft</numerusform>
            <numerusform>Delete %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n drafts in Alegra?</source>
        <translation>
            <numerusform>Delete %n draft in Alegra?</numerusform>
            <numerusform>Delete %n drafts in Alegra?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Void %n remissions</source>
        <translation>
            <numerusform>Void %n remission</numerusform>
            <numerusform>Void %n remissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Void %n remissions?</source>
        <translation>
            <numerusform>Void %n remission?</numerusform>
            <numerusform>Void %n remissions?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreateItems</name>
    <message numerus="yes">
        <source>Create %n items</source>
        <translation>
            <numerusform>Create %n item</numerusform>
            <numerusform>Create %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n items in Alegra</source>
        <translation>
            <numerusform>Create %n item in Alegra</numerusform>
            <numerusform>Create %n items in Alegra</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditMany</name>
    <message numerus="yes">
        <source>%n of them cannot be credited like this:</source>
        <translation>
            <numerusform>%n of them cannot be credited like this:</numerusform>
            <numerusform>%n of them cannot be credited like this:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n {credit_notes}</source>
        <translation>
            <numerusform>Create %n {credit_note}</numerusform>
            <numerusform>Create %n {credit_notes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n {credit_notes} for {amount}?</source>
        <translation>
            <numerusform>Create %n {credit_note} for {amount}?</numerusform>
            <numerusform>Create %n {credit_notes} for {amount}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n {credit_notes}?</source>
        <translation>
            <numerusform>Create %n {credit_note}?</numerusform>
            <numerusform>Create %n {credit_notes}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysCard</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsTab</name>
    <message numerus="yes">
        <source>%n drafts have their tax.</source>
        <translation>
            <numerusform>%n draft has its tax.</numerusform>
            <numerusform>%n drafts have their tax.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts stay as they are: see why beside each.</source>
        <translation>
            <numerusform>%n draft stays as it is: see why beside it.</numerusform>
            <numerusform>%n drafts stay as they are: see why beside each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n drafts</source>
        <translation>
            <numerusform>Fix %n draft</numerusform>
            <numerusform>Fix %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix &amp;all %n…</source>
        <translation>
            <numerusform>Fix &amp;all %n…</numerusform>
            <numerusform>Fix &amp;all %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fixing %n drafts in Alegra…</source>
        <translation>
            <numerusform>Fixing %n draft in Alegra…</numerusform>
            <numerusform>Fixing %n drafts in Alegra…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n drafts in Alegra their tax?</source>
        <translation>
            <numerusform>Give %n draft in Alegra its tax?</numerusform>
            <numerusform>Give %n drafts in Alegra their tax?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message numerus="yes">
        <source>%n of {total} selected</source>
        <translation>
            <numerusform>%n of {total} selected</numerusform>
            <numerusform>%n of {total} selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %n</source>
        <translation>
            <numerusform>Select %n</numerusform>
            <numerusform>Select all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %n that match</source>
        <translation>
            <numerusform>Select the one that matches</numerusform>
            <numerusform>Select all %n that match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message numerus="yes">
        <source>%n sale(s) answered.</source>
        <translation>
            <numerusform>%n sale answered.</numerusform>
            <numerusform>%n sales answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) skipped.</source>
        <translation>
            <numerusform>%n sale skipped.</numerusform>
            <numerusform>%n sales skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) tried again now.</source>
        <translation>
            <numerusform>%n sale tried again now.</numerusform>
            <numerusform>%n sales tried again now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) cannot be read.</source>
        <translation>
            <numerusform>%n order cannot be read.</numerusform>
            <numerusform>%n orders cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) imported. The next sync decides about them.</source>
        <translation>
            <numerusform>%n sale imported. The next sync decides about it.</numerusform>
            <numerusform>%n sales imported. The next sync decides about them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unreadable</numerusform>
            <numerusform>%n unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n sale(s)</source>
        <translation>
            <numerusform>&amp;Import %n sale</numerusform>
            <numerusform>&amp;Import %n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntegrationForm</name>
    <message numerus="yes">
        <source>%n linked. Open the page</source>
        <translation>
            <numerusform>%n linked. Open the page</numerusform>
            <numerusform>%n linked. Open the page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastRunCard</name>
    <message numerus="yes">
        <source>%n already there, recognised</source>
        <translation>
            <numerusform>%n already there, recognised</numerusform>
            <numerusform>%n already there, recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being verified</source>
        <translation>
            <numerusform>%n being verified</numerusform>
            <numerusform>%n being verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corrected</numerusform>
            <numerusform>%n corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) created</source>
        <translation>
            <numerusform>%n document created</numerusform>
            <numerusform>%n documents created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation>
            <numerusform>%n file imported</numerusform>
            <numerusform>%n files imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found twice</source>
        <translation>
            <numerusform>%n found twice</numerusform>
            <numerusform>%n found twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>%n issued</numerusform>
            <numerusform>%n issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) in the store</source>
        <translation>
            <numerusform>%n new product in the store</numerusform>
            <numerusform>%n new products in the store</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) read</source>
        <translation>
            <numerusform>%n sale read</numerusform>
            <numerusform>%n sales read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See its %n document(s)</source>
        <translation>
            <numerusform>See its document</numerusform>
            <numerusform>See its %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinksDialog</name>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n as it is</numerusform>
            <numerusform>%n as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to another item</source>
        <translation>
            <numerusform>%n link to another item</numerusform>
            <numerusform>%n links to another item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new link(s)</source>
        <translation>
            <numerusform>%n new link</numerusform>
            <numerusform>%n new links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <translation>
            <numerusform>%n not usable</numerusform>
            <numerusform>%n not usable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unlinked</source>
        <translation>
            <numerusform>%n unlinked</numerusform>
            <numerusform>%n unlinked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another tax</source>
        <translation>
            <numerusform>%n with another tax</numerusform>
            <numerusform>%n with another tax</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Link %n product(s)</source>
        <translation>
            <numerusform>&amp;Link %n product</numerusform>
            <numerusform>&amp;Link %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchPage</name>
    <message numerus="yes">
        <source>%n unlinked: their sales will be held.</source>
        <translation>
            <numerusform>%n unlinked: its sales will be held.</numerusform>
            <numerusform>%n unlinked: their sales will be held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matching %n products…</source>
        <translation>
            <numerusform>Matching %n product…</numerusform>
            <numerusform>Matching %n products…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n documents created in Alegra.</source>
        <translation>
            <numerusform>%n document created in Alegra.</numerusform>
            <numerusform>%n documents created in Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents recognised as already there.</source>
        <translation>
            <numerusform>%n document recognised as already there.</numerusform>
            <numerusform>%n documents recognised as already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales need you</source>
        <translation>
            <numerusform>%n sale needs you</numerusform>
            <numerusform>%n sales need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not synced for %n days</source>
        <translation>
            <numerusform>Not synced for %n day</numerusform>
            <numerusform>Not synced for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{integration}: %n causes, {amount}.</source>
        <translation>
            <numerusform>{integration}: %n cause, {amount}.</numerusform>
            <numerusform>{integration}: %n causes, {amount}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsModel</name>
    <message numerus="yes">
        <source>%n items share it</source>
        <translation>
            <numerusform>%n item shares it</numerusform>
            <numerusform>%n items share it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message numerus="yes">
        <source>%n items created and linked.</source>
        <translation>
            <numerusform>%n item created and linked.</numerusform>
            <numerusform>%n items created and linked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items without an answer: the next sync looks for them.</source>
        <translation>
            <numerusform>%n item without an answer: the next sync looks for it.</numerusform>
            <numerusform>%n items without an answer: the next sync looks for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products linked.</source>
        <translation>
            <numerusform>%n product linked.</numerusform>
            <numerusform>%n products linked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products unlinked.</source>
        <translation>
            <numerusform>%n product unlinked.</numerusform>
            <numerusform>%n products unlinked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Creating %n items in Alegra…</source>
        <translation>
            <numerusform>Creating %n item in Alegra…</numerusform>
            <numerusform>Creating %n items in Alegra…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked: {product} → {item}. %n sales go out with the next sync.</source>
        <translation>
            <numerusform>Linked: {product} → {item}. %n sale goes out with the next sync.</numerusform>
            <numerusform>Linked: {product} → {item}. %n sales go out with the next sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked: {product} → {item}. %n sales go out.</source>
        <translation>
            <numerusform>Linked: {product} → {item}. %n sale goes out.</numerusform>
            <numerusform>Linked: {product} → {item}. %n sales go out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsTable</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create the %n new ones…</source>
        <translation>
            <numerusform>Create the new one…</numerusform>
            <numerusform>Create the %n new ones…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message numerus="yes">
        <source>%n document(s) marked as corrected.</source>
        <translation>
            <numerusform>%n document marked as corrected.</numerusform>
            <numerusform>%n documents marked as corrected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) answered.</source>
        <translation>
            <numerusform>%n sale answered.</numerusform>
            <numerusform>%n sales answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are created again.</source>
        <translation>
            <numerusform>%n sale is created again.</numerusform>
            <numerusform>%n sales are created again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are in this state. Skipped ones can be sent again from the history.</source>
        <translation>
            <numerusform>%n sale is in this state. Skipped ones can be sent again from the history.</numerusform>
            <numerusform>%n sales are in this state. Skipped ones can be sent again from the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) go out without the customer&apos;s number.</source>
        <translation>
            <numerusform>%n sale goes out without the customer&apos;s number.</numerusform>
            <numerusform>%n sales go out without the customer&apos;s number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n document(s)</source>
        <translation>
            <numerusform>Create %n document</numerusform>
            <numerusform>Create %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create the documents of %n sale(s)?</source>
        <translation>
            <numerusform>Create the document of %n sale?</numerusform>
            <numerusform>Create the documents of %n sales?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create their documents (%n)</source>
        <translation>
            <numerusform>Create its document (%n)</numerusform>
            <numerusform>Create their documents (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are their documents (%n)</source>
        <translation>
            <numerusform>It is its document (%n)</numerusform>
            <numerusform>They are their documents (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{Issue} %n invoice(s)</source>
        <translation>
            <numerusform>{Issue} %n invoice</numerusform>
            <numerusform>{Issue} %n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{Issue} %n invoice(s) with {the_tax_office}?</source>
        <translation>
            <numerusform>{Issue} %n invoice with {the_tax_office}?</numerusform>
            <numerusform>{Issue} %n invoices with {the_tax_office}?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n balance to the cent</source>
        <translation>
            <numerusform>%n balances to the cent</numerusform>
            <numerusform>%n balance to the cent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items were not created: their products are on the Products page.</source>
        <translation>
            <numerusform>%n item was not created: its product is on the Products page.</numerusform>
            <numerusform>%n items were not created: their products are on the Products page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales wait until they are due.</source>
        <translation>
            <numerusform>%n sale waits until it is due.</numerusform>
            <numerusform>%n sales wait until they are due.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales will need attention.</source>
        <translation>
            <numerusform>%n sale will need attention.</numerusform>
            <numerusform>%n sales will need attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a problem</source>
        <translation>
            <numerusform>%n with a problem</numerusform>
            <numerusform>%n with a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On activation %n documents will be created.</source>
        <translation>
            <numerusform>On activation %n document will be created.</numerusform>
            <numerusform>On activation %n documents will be created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On activation %n drafts will be created.</source>
        <translation>
            <numerusform>On activation %n draft will be created.</numerusform>
            <numerusform>On activation %n drafts will be created.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message numerus="yes">
        <source>Not synced for %n days.</source>
        <translation>
            <numerusform>Not synced for %n day.</numerusform>
            <numerusform>Not synced for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopping: %n requests finishing.</source>
        <translation>
            <numerusform>Stopping: %n request finishing.</numerusform>
            <numerusform>Stopping: %n requests finishing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to date, %n causes need attention.</source>
        <translation>
            <numerusform>Up to date, %n cause needs attention.</numerusform>
            <numerusform>Up to date, %n causes need attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to date, %n causes need attention. Next: {time}.</source>
        <translation>
            <numerusform>Up to date, %n cause needs attention. Next: {time}.</numerusform>
            <numerusform>Up to date, %n causes need attention. Next: {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n unanswered documents.</source>
        <translation>
            <numerusform>Verifying %n unanswered document.</numerusform>
            <numerusform>Verifying %n unanswered documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n unanswered documents: {time}.</source>
        <translation>
            <numerusform>Verifying %n unanswered document: {time}.</numerusform>
            <numerusform>Verifying %n unanswered documents: {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockModel</name>
    <message numerus="yes">
        <source>Of %n sale(s) whose document has not moved Alegra&apos;s stock yet.</source>
        <translation>
            <numerusform>Of %n sale whose document has not moved Alegra&apos;s stock yet.</numerusform>
            <numerusform>Of %n sales whose document has not moved Alegra&apos;s stock yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n undone sale(s): they come back when the document is corrected.</source>
        <translation>
            <numerusform>Of %n undone sale: it comes back when the document is corrected.</numerusform>
            <numerusform>Of %n undone sales: they come back when the document is corrected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockMover</name>
    <message numerus="yes">
        <source>Applies to new documents; the %n existing ones are not touched.</source>
        <translation>
            <numerusform>Applies to new documents; the %n existing one is not touched.</numerusform>
            <numerusform>Applies to new documents; the %n existing ones are not touched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockTab</name>
    <message numerus="yes">
        <source>%n adjustment(s) without an answer: the next sync looks.</source>
        <translation>
            <numerusform>%n adjustment without an answer: the next sync looks.</numerusform>
            <numerusform>%n adjustments without an answer: the next sync looks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked item(s) keep inventory in Alegra: their documents move it all the same.</source>
        <translation>
            <numerusform>%n linked item keeps inventory in Alegra: its documents move it all the same.</numerusform>
            <numerusform>%n linked items keep inventory in Alegra: their documents move it all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) count nowhere: the store has not said what was sold.</source>
        <translation>
            <numerusform>%n sale counts nowhere: the store has not said what was sold.</numerusform>
            <numerusform>%n sales count nowhere: the store has not said what was sold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorePage</name>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales in 30 days</source>
        <translation>
            <numerusform>%n sale in 30 days</numerusform>
            <numerusform>%n sales in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales; they are imported when you finish.</source>
        <translation>
            <numerusform>%n sale; it is imported when you finish.</numerusform>
            <numerusform>%n sales; they are imported when you finish.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warehouses</source>
        <translation>
            <numerusform>%n warehouse</numerusform>
            <numerusform>%n warehouses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message numerus="yes">
        <source>all (%n)</source>
        <translation>
            <numerusform>all (%n)</numerusform>
            <numerusform>all (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cause(s)</source>
        <translation>
            <numerusform>cause</numerusform>
            <numerusform>causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>document(s)</source>
        <translation>
            <numerusform>document</numerusform>
            <numerusform>documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sale(s)</source>
        <translation>
            <numerusform>sale</numerusform>
            <numerusform>sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>&amp;Needs attention (%n)…</source>
        <translation>
            <numerusform>&amp;Needs attention (%n)…</numerusform>
            <numerusform>&amp;Needs attention (%n)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted.</source>
        <translation>
            <numerusform>%n contact deleted.</numerusform>
            <numerusform>%n contacts deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stay: {reason}</source>
        <translation>
            <numerusform>%n document stays: {reason}</numerusform>
            <numerusform>%n documents stay: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) undone.</source>
        <translation>
            <numerusform>%n document undone.</numerusform>
            <numerusform>%n documents undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) deleted.</source>
        <translation>
            <numerusform>%n item deleted.</numerusform>
            <numerusform>%n items deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted in Alegra: %n draft(s)</source>
        <translation>
            <numerusform>Deleted in Alegra: %n draft</numerusform>
            <numerusform>Deleted in Alegra: %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not touched: %n document(s) that changed since or are not of this sync</source>
        <translation>
            <numerusform>Not touched: %n document that changed since or is not of this sync</numerusform>
            <numerusform>Not touched: %n documents that changed since or are not of this sync</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not touched: %n {issued} invoice(s), corrected only by {credit_note}</source>
        <translation>
            <numerusform>Not touched: %n {issued} invoice, corrected only by {credit_note}</numerusform>
            <numerusform>Not touched: %n {issued} invoices, corrected only by {credit_note}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n sale(s) stay Skipped; you can send them again whenever you like.</source>
        <translation>
            <numerusform>The %n sale stays Skipped; you can send it again whenever you like.</numerusform>
            <numerusform>The %n sales stay Skipped; you can send them again whenever you like.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n document(s)</source>
        <translation>
            <numerusform>Undo %n document</numerusform>
            <numerusform>Undo %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Voided in Alegra: %n remission(s)</source>
        <translation>
            <numerusform>Voided in Alegra: %n remission</numerusform>
            <numerusform>Voided in Alegra: %n remissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarehousesPage</name>
    <message numerus="yes">
        <source>Linked: {warehouse}. %n sales go out with the next sync.</source>
        <translation>
            <numerusform>Linked: {warehouse}. %n sale goes out with the next sync.</numerusform>
            <numerusform>Linked: {warehouse}. %n sales go out with the next sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked: {warehouse}. %n sales go out.</source>
        <translation>
            <numerusform>Linked: {warehouse}. %n sale goes out.</numerusform>
            <numerusform>Linked: {warehouse}. %n sales go out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarehousesStep</name>
    <message numerus="yes">
        <source>%n unlinked: their sales will be held.</source>
        <translation>
            <numerusform>%n unlinked: its sales will be held.</numerusform>
            <numerusform>%n unlinked: their sales will be held.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message numerus="yes">
        <source>%n sale(s) imported from {files}.</source>
        <translation>
            <numerusform>%n sale imported from {files}.</numerusform>
            <numerusform>%n sales imported from {files}.</numerusform>
        </translation>
    </message>
</context>
</TS>
