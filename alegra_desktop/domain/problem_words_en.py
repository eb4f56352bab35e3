"""The words of every problem in English. See `problems.py` for how they fill."""

from __future__ import annotations

from alegra_desktop.domain.problem import Kind

#: kind -> title, cause, what to do, buttons (two answers are parted by " · ")
WORDS: dict[Kind, tuple[str, str, str, str]] = {
    Kind.ALEGRA_CREDENTIALS: (
        "Alegra does not accept the user or the token",
        "The token changed, was renewed elsewhere, or the user is not the e-mail you sign in with.",
        "In Alegra open Configuración › Integraciones › Integración manual (API), copy the token and paste it here. "
        "The sales wait.",
        "Update token…",
    ),
    Kind.ALEGRA_OTHER_COMPANY: (
        "This token belongs to another company",
        "The integration invoices for {company}; the token belongs to {other}.",
        "Use {company}'s token or create another integration for {other}. Nothing is sent meanwhile.",
        "Update token…",
    ),
    Kind.ALEGRA_PERMISSION: (
        "Your Alegra user may not {action}",
        "The role of {user} does not include that permission.",
        "Ask the account's administrator for the permission, or use an administrator's token.",
        "I have it now, retry",
    ),
    Kind.ALEGRA_PLAN: (
        "Your Alegra plan does not include the connection",
        "Alegra answered that the plan lacks the API or the account is suspended.",
        "Check your plan in Alegra or ask its support. Once active we go on where we stopped.",
        "It is active, retry",
    ),
    Kind.ALEGRA_DOWN: (
        "Alegra is not responding",
        "Its service has been failing or too slow[ since {time}].",
        "Nothing to do: it is tried again[ at {time2}]. What was cut off is verified before it is repeated.",
        "Try now",
    ),
    Kind.MARK_NOT_KEPT: (
        "Alegra does not keep our mark",
        "Every document carries a mark in its observations so that it can be recognised, and {document} came back "
        "without it.",
        "Check whether a person or an automation clears the observations in Alegra. "
        "Without that mark no other document is created, so that none is repeated.",
        "Check again",
    ),
    Kind.THROTTLED: (
        "Alegra asked us to slow down",
        "Your user reached the limit of requests per minute; other applications count too.",
        "Nothing to do: we go on by ourselves[ at {time}].",
        "See details",
    ),
    Kind.OFFLINE: (
        "No internet connection",
        "This computer has had no network[ since {time}].",
        "Check your connection. When it is back we go on, and no sale is lost.",
        "Try now",
    ),
    Kind.INSECURE_CONNECTION: (
        "The connection[ to {host}] is not secure",
        "Its certificate is not valid or the address does not use https. "
        "Usually the computer's date, an antivirus, or a network that intercepts.",
        "Correct date and time or change network. Your data is not sent this way.",
        "Try again",
    ),
    Kind.KEYRING_LOCKED: (
        "The system keyring is locked",
        "Your secrets are in it and the system has not opened it yet.",
        "Open it with your computer's password. You need not paste the token again.",
        "Unlock…",
    ),
    Kind.KEYRING_MISSING: (
        "This computer has no keyring for secrets",
        "The system's secret service was not found.",
        "Install one (gnome-keyring, for example), or use the secrets for this session only; we ask at every start.",
        "This session only…",
    ),
    Kind.PRODUCT_NOT_LINKED: (
        "“{product}” is not linked to an Alegra item",
        "The store sold a product without a counterpart, and that line cannot be invoiced.",
        "Choose its Alegra item or create it. Its sales go out by themselves.",
        "Link product…",
    ),
    Kind.PRODUCT_INACTIVE: (
        "Item “{item}” is inactive or gone in Alegra",
        "Alegra only invoices active items.",
        "Activate it in {items_menu} or link another.",
        "Link another…",
    ),
    Kind.PRODUCT_IS_PARENT: (
        "“{item}” has variants and the variant is invoiced",
        "The main item is linked, not the size or colour that was sold.",
        "Link each variation to its own item.",
        "Link variations…",
    ),
    Kind.PRODUCT_WITHOUT_TAX: (
        "Item “{item}” has no tax",
        "It was created without one, with the sale for example; it would go out with tax 0.",
        "Choose its tax. If exempt or excluded, choose that expressly. In doubt, ask your accountant.",
        "Assign tax…",
    ),
    Kind.PRODUCT_DUPLICATED: (
        "{n} items share the reference[ {reference}]",
        "Alegra holds several items with the same reference. We use[ “{item}”,] the oldest.",
        "If it is not that one, link the product to another item or change the reference of the others.",
        "Link another…",
    ),
    Kind.TAX_MISSING: (
        "This sale would carry no tax",
        "Neither the product nor the integration has one.",
        "Set the product's tax or a default.",
        "Choose tax…",
    ),
    Kind.TAX_CONTRADICTS: (
        "The tax of “{item}” differs[: {tax} here, {tax2} in Alegra]",
        "Someone changed it after it was linked.",
        "Choose the right one; it applies to every sale held for this.",
        "Choose tax…",
    ),
    Kind.PRODUCT_KEY_MISSING: (
        "“{item}” has no SAT product key",
        "It cannot be stamped without one.",
        "Choose the key by kind of product[; we suggest {key}]. Confirm it with your accountant.",
        "Choose key…",
    ),
    Kind.CHARGE_ITEM_MISSING: (
        "The item for extra charges is missing",
        "The order charges “{charge}” apart[ ({amount})] and there is no item to invoice it with.",
        "Choose or create that item, “Freight” for example.",
        "Choose item…",
    ),
    Kind.CUSTOMER_ID_INVALID: (
        "Document[ {number}] is not valid",
        "{reason}",
        "Correct it with your customer or invoice as {final_consumer}.",
        "Correct customer…",
    ),
    Kind.CUSTOMER_DATA_INCOMPLETE: (
        "Customer data missing: {fields}",
        "The store did not ask, or the buyer did not give them, and the invoice needs them.",
        "Fill them in. For the next sales, make {store} ask for document and address.",
        "Fill in…",
    ),
    Kind.CUSTOMER_NOT_CLIENT: (
        "Contact[ {number}] is not an active client in Alegra",
        "A contact with that number exists[ (“{name}”)], but it is inactive or a supplier only.",
        "Open it in Contactos, mark it as a client and activate it. The sale goes out by itself afterwards.",
        "Open contact",
    ),
    Kind.CUSTOMER_CITY_UNKNOWN: (
        "We do not recognise the city “{city}”",
        "It matches none of Alegra's departments and cities.",
        "Choose it once; it is remembered.",
        "Choose city…",
    ),
    Kind.CUSTOMER_USE_REGIME: (
        "Use {use} is not allowed with regime {regime}",
        "The SAT accepts only certain CFDI uses per regime.",
        "Change the customer's use or regime; S01 is allowed with all.",
        "Change use…",
    ),
    Kind.FINAL_CONSUMER_MISSING: (
        "Contact “{final_consumer}” is missing in Alegra",
        "It serves sales without document and is inactive or deleted.",
        "Create it[ with number {number}], or activate it in Contactos.",
        "Create contact",
    ),
    Kind.WAREHOUSE_NOT_LINKED: (
        "Warehouse “{warehouse}” is not linked",
        "Without it the wrong stock would move.",
        "Choose its warehouse in Alegra.",
        "Link warehouse…",
    ),
    Kind.PAYMENT_FORM_NOT_LINKED: (
        "Payment form “{form}” has no account",
        "It is new or lacks its equivalence.",
        "Choose the Alegra account that money goes to.",
        "Choose account…",
    ),
    Kind.SETTING_GONE: (
        "“{name}” is no longer available in Alegra",
        "You chose it as {setting}, and it was deleted or deactivated there.",
        "Choose another value in Settings.",
        "Open that setting",
    ),
    Kind.CURRENCY_NOT_ENABLED: (
        "Currency {currency} is not enabled in Alegra",
        "The sale is in {currency} and your account does not invoice it.",
        "Enable it in Configuración › Empresa (multimoneda), or invoice in {home} at a rate you confirm.",
        "Choose how to invoice…",
    ),
    Kind.TOTAL_DIFFERS: (
        "The total is off[ by {difference}]",
        "The sale says {sale}, the document would say {document}.",
        "Compare the lines: usually a discount, a separate charge or an included tax.",
        "Compare…",
    ),
    Kind.UNKNOWN_ORDER_STATE: (
        "New state in {store}: “{state}”",
        "We do not know whether that sale is due, and we do not guess.",
        "Tell us what it means; it is remembered for all.",
        "Classify state…",
    ),
    Kind.SALE_DISPUTED: (
        "The sale has a claim or a partial refund",
        "{store} shows it as “{state}” and it has no document yet.",
        "Wait until it is settled, or decide whether to invoice or skip it. We do not guess how much is left.",
        "Retry · Skip",
    ),
    Kind.NUMBERING_EXPIRED: (
        "Numbering[ {prefix}] expired[ on {date}]",
        "An expired numbering cannot {issue}.",
        "Request the new resolution, add it in Configuración › Facturación › Numeraciones and choose it here. "
        "The sales wait in order.",
        "Choose numbering…",
    ),
    Kind.NUMBERING_USED_UP: (
        "Numbering[ {prefix}] has run out",
        "The last authorised number is used[: {last}].",
        "Add another numbering in Configuración › Facturación › Numeraciones and choose it here.",
        "Choose numbering…",
    ),
    Kind.NUMBERING_SOON: (
        "{prefix} has {numbers} {numbers:number|numbers} and {days} {days:day|days} left",
        "At your pace ({pace} a day) it lasts until {date}.",
        "Request the new one now; it takes days.",
        "See numbering",
    ),
    Kind.PREFLIGHT_INCOMPLETE: (
        "Missing in your Alegra company: {items}",
        "Without it Alegra cannot {issue} electronic invoices.",
        "Complete it in {path}. Drafts are created meanwhile.",
        "See what is missing",
    ),
    Kind.REJECTED_BY_ALEGRA: (
        "Alegra did not accept the document",
        "Alegra says: “{words}”",
        "Correct what it names and retry. Nothing was created.",
        "Retry",
    ),
    Kind.NO_STOCK: (
        "“{item}” is out of stock[ in {warehouse}]",
        "Alegra says: “{words}”",
        "Record the entry in Alegra or adjust the stock.",
        "Adjust stock…",
    ),
    Kind.REJECTED_AT_STAMPING: (
        "{The_tax_office} rejected invoice[ {number}]",
        "Answer: “{words}” The invoice is in Alegra, not yet {issued}.",
        "Correct the datum and {issue} that same one again; no other is created.",
        "{Issue} again…",
    ),
    Kind.STAMPING_PENDING: (
        "{The_tax_office} has not answered[ for {number}]",
        "It was sent[ on {date}] and Alegra shows it in process.",
        "Do not make another: we keep asking[, next at {time}].",
        "Ask now",
    ),
    Kind.CHANGED_IN_ALEGRA: (
        "{document} changed in Alegra",
        "It is no longer what we sent[: {fields}].",
        "If the change is yours, finish that invoice there. If not, put the draft back as it was and retry.",
        "Retry",
    ),
    Kind.OUTCOME_UNKNOWN: (
        "Verifying whether Alegra created this document",
        "The connection was cut before the answer: it may exist or not.",
        "Do not create it by hand. We look for it[ at {time}], and only if absent is it sent again.",
        "See details",
    ),
    Kind.FOUND_TWICE: (
        "Alegra holds {n} documents for one sale",
        "All carry this sale's marker; someone may have copied them.",
        "Choose the right one. Void or delete the others in Alegra; nothing more is sent from here.",
        "Choose the right one…",
    ),
    Kind.DELETED_IN_ALEGRA: (
        "{document} is no longer in Alegra",
        "Someone deleted it there. We do not repeat it on our own.",
        "If intended, leave it; if not, create it again.",
        "Leave it · Create again…",
    ),
    Kind.ALREADY_INVOICED: (
        "This sale seems invoiced already[: {document}]",
        "Customer, reference, date and total agree.",
        "Confirm and it is recognised; nothing is repeated.",
        "Yes, that one · No, another",
    ),
    Kind.FIRST_SCAN_MATCHES: (
        "{n} {n:sale seems|sales seem} invoiced already in Alegra",
        "Among what your account already held, customer, date and total agree with documents made elsewhere.",
        "Review the matches and confirm: they are recognised and not repeated. Until then they are not sent.",
        "Review matches…",
    ),
    Kind.HANDLED_BEFORE: (
        "Was this sale handled before?",
        "The data on this computer is new or was restored. The sale is older than the newest document found in "
        "Alegra and has none there.",
        "If you skipped it or deleted its draft, leave it; if it is really missing, create it. "
        "One answer can serve for all.",
        "Leave it · Create…",
    ),
    Kind.REFUND_OF_DRAFT: (
        "Sale returned: draft[ {document}] is surplus",
        "{store} marked it “{state}”[ on {date}].",
        "Delete the draft; the sale becomes Cancelled.",
        "Delete draft…",
    ),
    Kind.REFUND_OF_REMISSION: (
        "Order returned: void remission[ {document}]",
        "{store} marked it “{state}”[ on {date}].",
        "Void it. Check in Alegra whether stock came back.",
        "Void remission…",
    ),
    Kind.REFUND_OF_INVOICE: (
        "Sale returned: {credit_note} due[ for {amount}]",
        "{store} reported “{state}”[ ({full_or_part})] and {document} is already {issued}.",
        "Review the proposal with its type and cause, and confirm.",
        "Prepare {credit_note}…",
    ),
    Kind.CORRECTION_REFUSED: (
        "Alegra did not allow {document} to be corrected",
        "Alegra says: “{words}”",
        "Make the correction in Alegra and mark it done, or retry.",
        "Retry · I did it",
    ),
    Kind.PAID_BY_HAND: (
        "The payment of {document} was already in Alegra",
        "Someone recorded it there before us.",
        "Nothing to do: no other is recorded.",
        "Open in Alegra",
    ),
    Kind.STORE_CREDENTIALS: (
        "{store} does not accept your keys",
        "They were deleted, expired, or are test keys.",
        "Create new ones: Hotmart › Herramientas › Credenciales Hotmart; MasterShop › Configuraciones › Integraciones.",
        "Update keys…",
    ),
    Kind.STORE_REFUSES: (
        "{store} refused to list the sales",
        "It may be a permission or a security filter, not always the key.",
        "It is tried again[ at {time}]. If it persists, import the sales file.",
        "Import file…",
    ),
    Kind.STORE_DOWN: (
        "{store} is not responding",
        "Its service has been failing or too slow[ since {time}].",
        "Nothing to do: it is tried again[ at {time2}], and everything is collected.",
        "Try now",
    ),
    Kind.STORE_INCOMPLETE: (
        "{store} delivered only part of the sales",
        "A page did not arrive or came twice[: {reason}].",
        "Nothing to do: what arrived is used and the rest is asked for in the next sync. "
        "No sale goes back a step because of half a list.",
        "Try now",
    ),
    Kind.FILE_NOT_UNDERSTOOD: (
        "We do not understand the file {file}",
        "[Row {row}: ][column “{column}”: ]{detail}",
        "Download it again from {store} with its columns unchanged, or correct that row. Nothing was imported.",
        "Choose another file…",
    ),
    Kind.DISK_FULL: (
        "The disk is full",
        "We cannot record what we do, and unrecorded nothing is sent.",
        "Free some space[ (at least {mb} MB)][ in {folder}].",
        "Try now",
    ),
    Kind.DATABASE_BUSY: (
        "Another program is using your data",
        "It may be a backup, an antivirus or a synchronised folder.",
        "We wait. If it persists, close that program. Your data is fine.",
        "Try now",
    ),
    Kind.DATABASE_DAMAGED: (
        "The data on this computer is damaged",
        "{file} did not pass its check. We kept a copy and changed nothing.",
        "Restore the newest backup[, the one of {date}]. "
        "What was created later is recognised in Alegra and not repeated.",
        "Restore backup…",
    ),
    Kind.DATABASE_NEWER: (
        "This data belongs to a newer version",
        "A later version opened it[: {version}].",
        "Install that version or a later one. Nothing was changed.",
        "See versions",
    ),
    Kind.MAIL_FAILED: (
        "The notification e-mail did not go out",
        "[{host}: ]“{words}”",
        "Check server, port and password. Syncing goes on.",
        "Check e-mail…",
    ),
    Kind.OVERDUE: (
        "Not synced for {days} {days:day|days}",
        "The computer was off, paused or offline.",
        "Sync: everything outstanding is collected.",
        "Sync now",
    ),
    Kind.ALREADY_RUNNING: (
        "alegra_desktop is already running with this data",
        "Another copy of the program uses the same folder[ ({folder})]; two at once could repeat documents.",
        "Use the one that is open, or close it and try again.",
        "Try again",
    ),
    Kind.SETTINGS_WRONG: (
        "Something in the settings needs correcting",
        "{reason}",
        "Correct it and try again. Nothing was saved or sent.",
        "Open settings",
    ),
    Kind.INTERNAL: (
        "Something went wrong in the program",
        "A step did not finish. Your documents and history are intact.",
        "Save the report (no secrets, no customers) and send it to support; you may go on.",
        "Save report…",
    ),
}

#: country -> what its merchants and Alegra call things there; "" is any other country
TERMS: dict[str, dict[str, str]] = {
    "colombia": {
        "issue": "issue",
        "issued": "issued",
        "the_tax_office": "DIAN",
        "credit_note": "credit note",
        "final_consumer": "end consumer",
        "id_doc": "ID or NIT",
        "items_menu": "Inventario › Ítems de venta",
    },
    "mexico": {
        "issue": "stamp",
        "issued": "stamped",
        "the_tax_office": "SAT",
        "credit_note": "credit note",
        "final_consumer": "general public",
        "id_doc": "RFC",
        "items_menu": "Inventario › Productos de venta",
    },
    "": {
        "issue": "issue",
        "issued": "issued",
        "the_tax_office": "the tax office",
        "credit_note": "credit note",
        "final_consumer": "end consumer",
        "id_doc": "ID",
        "items_menu": "Inventario",
    },
}

#: placeholder -> what stands for it when the problem does not say; "…" for those not listed
FALLBACK: dict[str, str] = {
    "action": "do this",
    "charge": "a charge",
    "company": "your company",
    "detail": "not of the expected form",
    "document": "the document",
    "fields": "some of it",
    "file": "the file",
    "form": "new",
    "home": "your company's currency",
    "item": "the item",
    "items": "company data",
    "n": "several",
    "name": "a chosen value",
    "other": "another company",
    "path": "Configuración › Empresa",
    "product": "the product",
    "reason": "nothing more is known",
    "setting": "a setting",
    "store": "the store",
    "user": "your user",
    "warehouse": "the warehouse",
    "words": "no explanation",
}

#: placeholder -> code in `details` -> the words for it; other values are shown as they are
VALUES: dict[str, dict[str, str]] = {
    "action": {
        "create": "create documents",
        "read": "read data",
        "stamp": "issue invoices",
        "payment": "record payments",
        "void": "void documents",
        "delete": "delete drafts",
        "invoices": "use sales invoices",
        "remissions": "use remissions",
        "contacts": "use contacts",
        "items": "use items",
        "payments": "use payments",
        "taxes": "use taxes",
        "company": "see the company's data",
    },
    "fields": {
        "name": "name",
        "number": "document",
        "email": "e-mail",
        "address": "address",
        "city": "city",
        "state": "department or state",
        "zip_code": "postal code",
        "regime": "regime",
        "client": "client",
        "lines": "lines",
        "total": "total",
        "day": "date",
        "date": "date",
    },
    "setting": {
        "number_template": "numbering",
        "seller": "seller",
        "cost_center": "cost center",
        "charges_item": "item for extra charges",
        "bank_account": "account",
        "bank_accounts": "account",
        "warehouse": "warehouse",
        "tax": "tax",
        "item": "item",
    },
}

#: The cause of a wrong identification by its code; "right_digit" where the right check digit (`dv`) is known.
ID_REASONS: dict[str, str] = {
    "right_digit": "The check digit should be {dv}.",
    "check_digit": "The check digit is not right.",
    "length": "The number is too long or too short to be real.",
    "rfc": "The RFC's form or check digit is not right.",
    "form": "The number's form or check digit is not right.",
}
