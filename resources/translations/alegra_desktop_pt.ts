<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyButton</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CauseModel</name>
    <message>
        <source>{title}. {counts}. {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixes itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseDocument</name>
    <message>
        <source>Asking Alegra…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alegra holds none of them any more. Sync to bring this up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number in Alegra: {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: {document}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Customer, sale, document or problem</source>
        <extracomment>In the order in which people look for them; `CREATED` lasts moments and goes with what is under way.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>No browser opened. The address is {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) skipped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) tried again now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) answered.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title}. {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>State</source>
        <extracomment>The whole line, for whoever paints or acts on it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>{state}. Already there: recognised in Alegra and not repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft {id}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbering and check-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProductsModel</name>
    <message>
        <source>Product in the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alike {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same ({reference})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>PRACTICE · {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesModel</name>
    <message>
        <source>Sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Opening your data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updating your data; a backup was made first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up unfinished: step {n} of {m}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {title}. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the keyring. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline. We go on when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since {time}. We go on when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alegra is not responding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alegra is not responding. Next try: {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. Next try: {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing: {done} of {total} sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready. Not synced yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No integration is set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date. Last sync: {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date. Last sync: {when}. Next: {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Alegra</source>
        <extracomment>Filter groups: their word and the states in each; every state is in exactly one.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed without document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales invoice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Found in Alegra by its mark</source>
        <extracomment>Event of a document -&gt; its sentence. `{...}` come from the event&apos;s details and from the country&apos;s terms.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised in Alegra and not repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alegra said no: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not created; it goes out in the next sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was cut off; being verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while it was being sent; being verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alegra could not be searched; we look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read in Alegra; we look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched completely: not in Alegra. It is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alegra holds several documents for this sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone copied it in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its copies are gone from Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another document of this sale counts now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated {date}, the day it is {issued}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated {date} by someone in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {the_tax_office}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not {issued} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{The_tax_office} has not received it; it is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft was deleted: the sale was undone in the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone deleted it in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone in the store; a correction is proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store takes the sale back; nothing to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its customer was gone from Alegra; created again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be created in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already paid by hand in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in Alegra, but it cannot be used as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its payment is to be recorded</source>
        <extracomment>The same of a payment, where it reads differently.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment sent to Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment recorded in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment recognised in Alegra and not repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alegra did not take the payment: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment&apos;s answer was cut off; being verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is not in Alegra; it is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not due yet</source>
        <extracomment>What an event without a sentence of its own leaves a row in; also what &quot;decided&quot; and &quot;read&quot; mean.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due: goes out in the next sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being created in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In process at {the_tax_office}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Issued} in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted by Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled in the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped by you</source>
        <extracomment>Why a sale waits or is skipped, by `Row.reason`; a whole sentence each.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: that sync was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: sold before the first day you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: a test order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: sold as affiliate or co-producer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: its amount is zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: cash on delivery is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: the buyer&apos;s country is not invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not due yet: the sale has not come far enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered; the days you chose to wait are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: the store has not given the buyer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: the store has not given the price yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled in the store before it was documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer created in Alegra</source>
        <extracomment>Customers and items: only what a merchant would ask about.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer found in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alegra did not take the customer: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s answer was cut off; being verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item created in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item found in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alegra did not take the item: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item&apos;s answer was cut off; being verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered at {store}</source>
        <extracomment>These repeat what the line before them says.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved at {store}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered, says {store}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from {store}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All integrations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
