"""The words of every problem in neutral Spanish, the merchant as "tú". See `problems.py` for how they fill."""

from __future__ import annotations

from alegra_desktop.domain.problem import Kind

#: kind -> title, cause, what to do, buttons (two answers are parted by " · ")
WORDS: dict[Kind, tuple[str, str, str, str]] = {
    Kind.ALEGRA_CREDENTIALS: (
        "Alegra no acepta el usuario o el token",
        "El token cambió, se renovó en otro lugar o el usuario no es el correo con el que entras.",
        "En Alegra abre Configuración › Integraciones › Integración manual (API), copia el token y pégalo aquí. "
        "Las ventas esperan.",
        "Actualizar token…",
    ),
    Kind.ALEGRA_OTHER_COMPANY: (
        "Este token es de otra empresa",
        "La integración factura a {company}; el token pertenece a {other}.",
        "Usa el token de {company} o crea otra integración para {other}. Mientras tanto no enviamos nada.",
        "Actualizar token…",
    ),
    Kind.ALEGRA_PERMISSION: (
        "Tu usuario de Alegra no tiene permiso para {action}",
        "El rol de {user} no incluye ese permiso.",
        "Pide el permiso al administrador de la cuenta o usa el token de un administrador.",
        "Ya tengo permiso, reintentar",
    ),
    Kind.ALEGRA_PLAN: (
        "Tu plan de Alegra no incluye la conexión",
        "Alegra respondió que el plan no trae API o que la cuenta está suspendida.",
        "Revisa tu plan en Alegra o pregunta a su soporte. Al activarlo seguimos donde quedamos.",
        "Ya está activo, reintentar",
    ),
    Kind.ALEGRA_DOWN: (
        "Alegra no está respondiendo",
        "Su servicio falla o tarda demasiado[ desde las {time}].",
        "No hagas nada: reintentamos solos[ a las {time2}]. Lo que quedó a medias se verifica antes de repetirlo.",
        "Probar ahora",
    ),
    Kind.MARK_NOT_KEPT: (
        "Alegra no conserva nuestra marca",
        "Cada documento lleva en sus observaciones una marca para reconocerlo, y en {document} no apareció.",
        "Revisa si una persona o una automatización borra las observaciones en Alegra. "
        "Sin esa marca no creamos otro documento, para no repetir ninguno.",
        "Revisar de nuevo",
    ),
    Kind.THROTTLED: (
        "Alegra pidió ir más despacio",
        "Tu usuario llegó al límite de consultas por minuto; otras aplicaciones también cuentan.",
        "No hagas nada: seguimos solos[ a las {time}].",
        "Ver detalle",
    ),
    Kind.OFFLINE: (
        "Sin conexión a internet",
        "Este equipo no tiene red[ desde las {time}].",
        "Revisa tu conexión. Al volver seguimos solos y no se pierde ninguna venta.",
        "Probar ahora",
    ),
    Kind.INSECURE_CONNECTION: (
        "La conexión[ con {host}] no es segura",
        "Su certificado no es válido o la dirección no usa https. "
        "Suele ser la fecha del equipo, un antivirus o una red que intercepta.",
        "Corrige la fecha y la hora o cambia de red. Por aquí no enviamos tus datos.",
        "Probar de nuevo",
    ),
    Kind.KEYRING_LOCKED: (
        "El llavero del equipo está bloqueado",
        "Tus claves están allí y el sistema aún no lo ha abierto.",
        "Ábrelo con la contraseña de tu equipo. No tienes que pegar el token otra vez.",
        "Desbloquear…",
    ),
    Kind.KEYRING_MISSING: (
        "Este equipo no tiene llavero para guardar claves",
        "No encontramos el servicio de claves del sistema.",
        "Instálalo (por ejemplo, gnome-keyring), o usa las claves solo en esta sesión; las pediremos en cada inicio.",
        "Solo en esta sesión…",
    ),
    Kind.PRODUCT_NOT_LINKED: (
        "«{product}» no está vinculado a un ítem de Alegra",
        "La tienda vendió un producto sin pareja y esa línea no se puede facturar.",
        "Elige su ítem en Alegra o créalo. Sus ventas salen solas.",
        "Vincular producto…",
    ),
    Kind.PRODUCT_INACTIVE: (
        "El ítem «{item}» está inactivo o no existe en Alegra",
        "Alegra solo factura ítems activos.",
        "Actívalo en {items_menu} o vincula otro.",
        "Vincular otro…",
    ),
    Kind.PRODUCT_IS_PARENT: (
        "«{item}» tiene variantes y se factura la variante",
        "Está vinculado el ítem principal, no la talla o el color vendido.",
        "Vincula cada variación con su propio ítem.",
        "Vincular variaciones…",
    ),
    Kind.PRODUCT_WITHOUT_TAX: (
        "El ítem «{item}» no tiene impuesto",
        "Se creó sin impuesto, por ejemplo junto con la venta; saldría con impuesto 0.",
        "Elige su impuesto. Si es exento o excluido, elígelo de forma expresa. Si dudas, pregunta a tu contador.",
        "Asignar impuesto…",
    ),
    Kind.PRODUCT_DUPLICATED: (
        "Hay {n} ítems con la referencia[ {reference}]",
        "Alegra guarda varios ítems con la misma referencia. Usamos[ «{item}»,] el más antiguo.",
        "Si no es ese, vincula el producto a otro ítem o cambia la referencia de los demás.",
        "Vincular otro…",
    ),
    Kind.TAX_MISSING: (
        "Esta venta quedaría sin impuesto",
        "Ni el producto ni la integración tienen uno definido.",
        "Define el del producto o uno por defecto.",
        "Elegir impuesto…",
    ),
    Kind.TAX_CONTRADICTS: (
        "El impuesto de «{item}» no coincide[: {tax} aquí, {tax2} en Alegra]",
        "Alguien lo cambió después de vincularlo.",
        "Elige el correcto; se aplica a todas las ventas retenidas por esto.",
        "Elegir impuesto…",
    ),
    Kind.PRODUCT_KEY_MISSING: (
        "«{item}» no tiene clave de producto del SAT",
        "Sin ella no se puede timbrar.",
        "Elige la clave por tipo de producto[; te sugerimos {key}]. Confírmala con tu contador.",
        "Elegir clave…",
    ),
    Kind.CHARGE_ITEM_MISSING: (
        "Falta el ítem para cobros adicionales",
        "El pedido cobra «{charge}» aparte[ ({amount})] y no hay ítem para facturarlo.",
        "Elige o crea ese ítem, por ejemplo «Flete».",
        "Elegir ítem…",
    ),
    Kind.CUSTOMER_ID_INVALID: (
        "El documento[ {number}] no es válido",
        "{reason}",
        "Corrígelo con tu cliente o factura como {final_consumer}.",
        "Corregir cliente…",
    ),
    Kind.CUSTOMER_DATA_INCOMPLETE: (
        "Faltan datos del cliente: {fields}",
        "La tienda no los pidió o el comprador no los dio, y la factura los exige.",
        "Complétalos. Para las próximas ventas, activa en {store} que se pidan documento y dirección.",
        "Completar datos…",
    ),
    Kind.CUSTOMER_NOT_CLIENT: (
        "El contacto[ {number}] no es un cliente activo en Alegra",
        "Ya existe un contacto con ese número[ («{name}»)], pero está inactivo o es solo proveedor.",
        "Ábrelo en Contactos, márcalo como cliente y actívalo. La venta sale sola después.",
        "Abrir contacto",
    ),
    Kind.CUSTOMER_CITY_UNKNOWN: (
        "No reconocemos la ciudad «{city}»",
        "No coincide con los departamentos y ciudades de Alegra.",
        "Elígela una vez; la recordaremos.",
        "Elegir ciudad…",
    ),
    Kind.CUSTOMER_USE_REGIME: (
        "El uso {use} no se admite con el régimen {regime}",
        "El SAT acepta solo ciertos usos de CFDI por régimen.",
        "Cambia el uso o el régimen del cliente; S01 se admite con todos.",
        "Cambiar uso…",
    ),
    Kind.FINAL_CONSUMER_MISSING: (
        "Falta el contacto «{final_consumer}» en Alegra",
        "Se usa en ventas sin documento y está inactivo o eliminado.",
        "Créalo[ con el número {number}], o actívalo en Contactos.",
        "Crear contacto",
    ),
    Kind.WAREHOUSE_NOT_LINKED: (
        "La bodega «{warehouse}» no está vinculada",
        "Sin ella se descontaría el inventario equivocado.",
        "Elige su bodega en Alegra.",
        "Vincular bodega…",
    ),
    Kind.PAYMENT_FORM_NOT_LINKED: (
        "La forma de pago «{form}» no tiene cuenta",
        "Es nueva o le falta su equivalencia.",
        "Elige la cuenta de Alegra donde entra ese dinero.",
        "Elegir cuenta…",
    ),
    Kind.SETTING_GONE: (
        "«{name}» ya no está disponible en Alegra",
        "Lo elegiste como {setting} y allí se eliminó o se desactivó.",
        "Elige otro valor en Ajustes.",
        "Abrir ese ajuste",
    ),
    Kind.CURRENCY_NOT_ENABLED: (
        "La moneda {currency} no está activa en Alegra",
        "La venta es en {currency} y tu cuenta no la factura.",
        "Actívala en Configuración › Empresa (multimoneda), o factura en {home} con la tasa que confirmes.",
        "Elegir cómo facturar…",
    ),
    Kind.TOTAL_DIFFERS: (
        "El total no cuadra[ por {difference}]",
        "La venta dice {sale} y el documento daría {document}.",
        "Compara las líneas: suele ser un descuento, un cobro aparte o el impuesto incluido.",
        "Comparar…",
    ),
    Kind.UNKNOWN_ORDER_STATE: (
        "Estado nuevo en {store}: «{state}»",
        "No sabemos si esa venta ya se factura, y no adivinamos.",
        "Dinos qué significa; lo recordaremos para todas.",
        "Clasificar estado…",
    ),
    Kind.SALE_DISPUTED: (
        "La venta tiene un reclamo o un reembolso parcial",
        "{store} la muestra como «{state}» y aún no tiene documento.",
        "Espera a que se resuelva o decide tú si se factura o se omite. No adivinamos cuánto queda por facturar.",
        "Reintentar · Omitir",
    ),
    Kind.NUMBERING_EXPIRED: (
        "La numeración[ {prefix}] venció[ el {date}]",
        "No se puede {issue} con una numeración vencida.",
        "Pide la nueva resolución, agrégala en Configuración › Facturación › Numeraciones y elígela aquí. "
        "Las ventas esperan en orden.",
        "Elegir numeración…",
    ),
    Kind.NUMBERING_USED_UP: (
        "Se acabaron los números[ de {prefix}]",
        "Ya se usó el último autorizado[: {last}].",
        "Agrega otra numeración en Configuración › Facturación › Numeraciones y elígela aquí.",
        "Elegir numeración…",
    ),
    Kind.NUMBERING_SOON: (
        "A {prefix} le quedan {numbers} {numbers:número|números} y {days} {days:día|días}",
        "A tu ritmo ({pace} al día) alcanza hasta el {date}.",
        "Pide la nueva numeración ya; el trámite toma días.",
        "Ver numeración",
    ),
    Kind.PREFLIGHT_INCOMPLETE: (
        "Falta en tu empresa de Alegra: {items}",
        "Sin eso Alegra no deja {issue} facturas electrónicas.",
        "Complétalo en {path}. Los borradores sí se crean.",
        "Ver qué falta",
    ),
    Kind.REJECTED_BY_ALEGRA: (
        "Alegra no aceptó el documento",
        "Alegra dice: «{words}»",
        "Corrige lo que indica y reintenta. No se creó nada.",
        "Reintentar",
    ),
    Kind.NO_STOCK: (
        "No hay existencias de «{item}»[ en {warehouse}]",
        "Alegra dice: «{words}»",
        "Registra la entrada en Alegra o ajusta el inventario.",
        "Ajustar inventario…",
    ),
    Kind.REJECTED_AT_STAMPING: (
        "{The_tax_office} rechazó la factura[ {number}]",
        "Respuesta: «{words}» La factura sigue en Alegra, aún no {issued}.",
        "Corrige el dato y vuelve a {issue} esa misma; no se crea otra.",
        "{Issue} de nuevo…",
    ),
    Kind.STAMPING_PENDING: (
        "{The_tax_office} aún no responde[ por {number}]",
        "Se envió[ el {date}] y Alegra la muestra en proceso.",
        "No hagas otra: consultamos solos[ a las {time}].",
        "Consultar ahora",
    ),
    Kind.CHANGED_IN_ALEGRA: (
        "{document} cambió en Alegra",
        "Ya no es igual a lo que enviamos[: {fields}].",
        "Si el cambio es tuyo, termina allí esa factura. Si no, deja el borrador como estaba y reintenta.",
        "Reintentar",
    ),
    Kind.OUTCOME_UNKNOWN: (
        "Verificando si Alegra creó este documento",
        "La conexión se cortó antes de la respuesta: puede existir o no.",
        "No lo crees a mano. Lo buscamos[ a las {time}], y solo si no está lo enviamos otra vez.",
        "Ver detalle",
    ),
    Kind.FOUND_TWICE: (
        "Hay {n} documentos en Alegra para la misma venta",
        "Todos llevan la marca de esta venta; alguien pudo copiarlos.",
        "Elige el bueno. Los otros los anulas o borras en Alegra; aquí no enviamos nada más.",
        "Elegir el bueno…",
    ),
    Kind.DELETED_IN_ALEGRA: (
        "{document} ya no está en Alegra",
        "Alguien lo eliminó allí. No lo repetimos por nuestra cuenta.",
        "Si fue a propósito, déjalo así; si no, créalo otra vez.",
        "Dejar así · Crear de nuevo…",
    ),
    Kind.ALREADY_INVOICED: (
        "Esta venta parece ya facturada[: {document}]",
        "Coinciden cliente, referencia, fecha y total.",
        "Confirma y la reconocemos; no se repite.",
        "Sí, es esa · No, es otra",
    ),
    Kind.FIRST_SCAN_MATCHES: (
        "{n} {n:venta parece|ventas parecen} ya {n:facturada|facturadas} en Alegra",
        "Al revisar lo que ya había en tu cuenta coinciden cliente, fecha y total con documentos hechos en otro lugar.",
        "Revisa las coincidencias y confirma: las reconocemos y no se repiten. Hasta entonces no se envían.",
        "Revisar coincidencias…",
    ),
    Kind.HANDLED_BEFORE: (
        "¿Esta venta ya se atendió antes?",
        "Los datos de este equipo son nuevos o se restauraron. La venta es anterior al último documento que "
        "encontramos en Alegra y allí no tiene uno.",
        "Si la omitiste o borraste su borrador, déjala así; si de verdad falta, créala. "
        "Puedes responder por todas a la vez.",
        "Dejar así · Crear…",
    ),
    Kind.REFUND_OF_DRAFT: (
        "Venta devuelta: sobra el borrador[ {document}]",
        "{store} la marcó «{state}»[ el {date}].",
        "Elimina el borrador; la venta queda Cancelada.",
        "Eliminar borrador…",
    ),
    Kind.REFUND_OF_REMISSION: (
        "Pedido devuelto: anula la remisión[ {document}]",
        "{store} lo marcó «{state}»[ el {date}].",
        "Anúlala. Revisa en Alegra si el inventario volvió.",
        "Anular remisión…",
    ),
    Kind.REFUND_OF_INVOICE: (
        "Venta devuelta: corresponde {credit_note}[ por {amount}]",
        "{store} informó «{state}»[ ({full_or_part})] y {document} ya está {issued}.",
        "Revisa la propuesta con su tipo y causa, y confírmala.",
        "Preparar {credit_note}…",
    ),
    Kind.CORRECTION_REFUSED: (
        "Alegra no permitió corregir {document}",
        "Alegra dice: «{words}»",
        "Haz la corrección en Alegra y márcala hecha, o reintenta.",
        "Reintentar · Ya la hice",
    ),
    Kind.PAID_BY_HAND: (
        "El pago de {document} ya estaba en Alegra",
        "Alguien lo registró allí antes que nosotros.",
        "No hay nada que hacer: no registramos otro.",
        "Abrir en Alegra",
    ),
    Kind.STORE_CREDENTIALS: (
        "{store} no acepta tus claves",
        "Se eliminaron, vencieron o son de prueba.",
        "Crea otras: Hotmart › Herramientas › Credenciales Hotmart; MasterShop › Configuraciones › Integraciones.",
        "Actualizar claves…",
    ),
    Kind.STORE_REFUSES: (
        "{store} no dejó consultar las ventas",
        "Puede ser un permiso o un filtro de seguridad, no siempre la clave.",
        "Reintentamos solos[ a las {time}]. Si sigue, importa el archivo de ventas.",
        "Importar archivo…",
    ),
    Kind.STORE_DOWN: (
        "{store} no está respondiendo",
        "Su servicio falla o tarda demasiado[ desde las {time}].",
        "No hagas nada: reintentamos solos[ a las {time2}] y recogemos todo.",
        "Probar ahora",
    ),
    Kind.STORE_INCOMPLETE: (
        "{store} entregó solo una parte de las ventas",
        "Una página no llegó o llegó repetida[: {reason}].",
        "No hagas nada: usamos lo que llegó y pedimos el resto en la próxima sincronización. "
        "Ninguna venta retrocede por una lista a medias.",
        "Probar ahora",
    ),
    Kind.FILE_NOT_UNDERSTOOD: (
        "No entendemos el archivo {file}",
        "[Fila {row}: ][columna «{column}»: ]{detail}",
        "Descárgalo otra vez de {store} sin cambiar columnas, o corrige esa fila. No se importó nada.",
        "Elegir otro archivo…",
    ),
    Kind.DISK_FULL: (
        "El disco está lleno",
        "No podemos anotar lo que hacemos, y sin anotarlo no enviamos nada.",
        "Libera espacio[ (al menos {mb} MB)][ en {folder}].",
        "Probar ahora",
    ),
    Kind.DATABASE_BUSY: (
        "Otro programa está usando tus datos",
        "Puede ser una copia de seguridad, un antivirus o una carpeta sincronizada.",
        "Esperamos. Si sigue, cierra ese programa. Tus datos están bien.",
        "Probar ahora",
    ),
    Kind.DATABASE_DAMAGED: (
        "Los datos de este equipo están dañados",
        "{file} no pasó la revisión. Guardamos una copia y no cambiamos nada.",
        "Restaura la copia más reciente[, la del {date}]. Lo creado después se reconoce en Alegra y no se repite.",
        "Restaurar copia…",
    ),
    Kind.DATABASE_NEWER: (
        "Estos datos son de una versión más nueva",
        "Los abrió una versión posterior[, la {version}].",
        "Instala esa versión o una posterior. No cambiamos nada.",
        "Ver versiones",
    ),
    Kind.MAIL_FAILED: (
        "El correo de aviso no salió",
        "[{host}: ]«{words}»",
        "Revisa servidor, puerto y contraseña. La sincronización sigue.",
        "Revisar correo…",
    ),
    Kind.OVERDUE: (
        "Sin sincronizar desde hace {days} {days:día|días}",
        "El equipo estuvo apagado, en pausa o sin red.",
        "Sincroniza: recogemos todo lo pendiente.",
        "Sincronizar ahora",
    ),
    Kind.ALREADY_RUNNING: (
        "alegra_desktop ya está en marcha con estos datos",
        "Otra copia del programa usa la misma carpeta[ ({folder})]; dos a la vez podrían repetir documentos.",
        "Usa la que ya está abierta, o ciérrala y prueba de nuevo.",
        "Probar de nuevo",
    ),
    Kind.SETTINGS_WRONG: (
        "Hay algo por corregir en la configuración",
        "{reason}",
        "Corrígelo y prueba de nuevo. No se guardó ni se envió nada.",
        "Abrir ajustes",
    ),
    Kind.INTERNAL: (
        "Algo no salió bien en el programa",
        "Un paso no terminó. Tus documentos y tu historial están intactos.",
        "Guarda el informe (sin claves ni clientes) y envíalo a soporte; puedes seguir.",
        "Guardar informe…",
    ),
}

#: country -> what its merchants and Alegra call things there; "" is any other country
TERMS: dict[str, dict[str, str]] = {
    "colombia": {
        "issue": "emitir",
        "issued": "emitida",
        "the_tax_office": "la DIAN",
        "credit_note": "nota crédito",
        "final_consumer": "Consumidor final",
        "id_doc": "cédula o NIT",
        "items_menu": "Inventario › Ítems de venta",
    },
    "mexico": {
        "issue": "timbrar",
        "issued": "timbrada",
        "the_tax_office": "el SAT",
        "credit_note": "nota de crédito",
        "final_consumer": "Público en general",
        "id_doc": "RFC",
        "items_menu": "Inventario › Productos de venta",
    },
    "": {
        "issue": "emitir",
        "issued": "emitida",
        "the_tax_office": "la autoridad tributaria",
        "credit_note": "nota de crédito",
        "final_consumer": "Consumidor final",
        "id_doc": "documento",
        "items_menu": "Inventario",
    },
}

#: placeholder -> what stands for it when the problem does not say; "…" for those not listed
FALLBACK: dict[str, str] = {
    "action": "hacer esto",
    "charge": "un cobro",
    "company": "tu empresa",
    "detail": "no tiene la forma esperada",
    "document": "el documento",
    "fields": "algún dato",
    "file": "el archivo",
    "form": "nueva",
    "home": "la moneda de tu empresa",
    "item": "el ítem",
    "items": "datos de la empresa",
    "n": "varios",
    "name": "un valor elegido",
    "other": "otra empresa",
    "path": "Configuración › Empresa",
    "product": "el producto",
    "reason": "no sabemos más",
    "setting": "ajuste",
    "store": "la tienda",
    "user": "tu usuario",
    "warehouse": "la bodega",
    "words": "sin explicación",
}

#: placeholder -> code in `details` -> the words for it; other values are shown as they are
VALUES: dict[str, dict[str, str]] = {
    "action": {
        "create": "crear documentos",
        "read": "consultar datos",
        "stamp": "emitir facturas",
        "payment": "registrar pagos",
        "void": "anular documentos",
        "delete": "eliminar borradores",
        "invoices": "usar facturas de venta",
        "remissions": "usar remisiones",
        "contacts": "usar contactos",
        "items": "usar ítems",
        "payments": "usar pagos",
        "taxes": "usar impuestos",
        "company": "ver los datos de la empresa",
    },
    "fields": {
        "name": "nombre",
        "number": "documento",
        "email": "correo",
        "address": "dirección",
        "city": "ciudad",
        "state": "departamento o estado",
        "zip_code": "código postal",
        "regime": "régimen",
        "client": "cliente",
        "lines": "líneas",
        "total": "total",
        "day": "fecha",
        "date": "fecha",
    },
    "setting": {
        "number_template": "numeración",
        "seller": "vendedor",
        "cost_center": "centro de costo",
        "charges_item": "ítem de cobros adicionales",
        "bank_account": "cuenta",
        "bank_accounts": "cuenta",
        "warehouse": "bodega",
        "tax": "impuesto",
        "item": "ítem",
    },
}

#: The cause of a wrong identification by its code; "right_digit" where the right check digit (`dv`) is known.
ID_REASONS: dict[str, str] = {
    "right_digit": "El dígito de verificación debería ser {dv}.",
    "check_digit": "El dígito de verificación no es correcto.",
    "length": "El número es demasiado largo o demasiado corto para ser real.",
    "rfc": "El RFC no tiene la forma o el dígito correctos.",
    "form": "El número no tiene la forma o el dígito de verificación correctos.",
}
