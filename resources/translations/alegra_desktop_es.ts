<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountCombo</name>
    <message>
        <source>Choose account…</source>
        <translation>Elegir cuenta…</translation>
    </message>
    <message>
        <source>Do not record the payment</source>
        <translation>No registrar el pago</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;Validar</translation>
    </message>
    <message>
        <source>A name to recognise this store by.</source>
        <translation>Escribe un nombre para reconocer esta tienda.</translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Preguntando a Alegra…</translation>
    </message>
    <message>
        <source>Choose a sample account…</source>
        <translation>Elegir una cuenta de ejemplo…</translation>
    </message>
    <message>
        <source>For safety we never keep half-finished secrets. Paste it again.</source>
        <translation>Por seguridad no guardamos claves a medias. Pégala otra vez.</translation>
    </message>
    <message>
        <source>In Alegra: Configuración › Integraciones › Integración manual (API).</source>
        <translation>En Alegra: Configuración › Integraciones › Integración manual (API).</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is stored.</source>
        <translation>Déjalo vacío para conservar el guardado.</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;mbre</translation>
    </message>
    <message>
        <source>Not your password.</source>
        <translation>No es tu contraseña.</translation>
    </message>
    <message>
        <source>Open Ale&amp;gra</source>
        <translation>Abrir Ale&amp;gra</translation>
    </message>
    <message>
        <source>Sam&amp;ple</source>
        <translation>E&amp;jemplo</translation>
    </message>
    <message>
        <source>That name is taken.</source>
        <translation>Ese nombre ya existe.</translation>
    </message>
    <message>
        <source>The e-mail you sign in to Alegra with.</source>
        <translation>El correo con el que entras a Alegra.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>The token is missing.</source>
        <translation>Falta el token.</translation>
    </message>
    <message>
        <source>This is another company than before: its links and choices begin anew.</source>
        <translation>Es otra empresa que antes: sus vínculos y elecciones empiezan de nuevo.</translation>
    </message>
    <message>
        <source>This token belongs to {other}; the integration invoices for {company}.</source>
        <translation>Este token es de {other}; la integración factura para {company}.</translation>
    </message>
    <message>
        <source>Type an e-mail like name@domain.co.</source>
        <translation>Escribe un correo como nombre@dominio.co.</translation>
    </message>
    <message>
        <source>W&amp;here is it?</source>
        <translation>¿&amp;Dónde está?</translation>
    </message>
    <message>
        <source>Your Alegra account</source>
        <translation>Tu cuenta de Alegra</translation>
    </message>
</context>
<context>
    <name>AccountantWarning</name>
    <message>
        <source>No program can decide which tax applies to your product. Confirm it with your accountant before you {issue}.</source>
        <translation>Ningún programa puede decidir qué impuesto le corresponde a tu producto. Confírmalo con tu contador antes de {issue}.</translation>
    </message>
</context>
<context>
    <name>ActingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>%n sale(s) go out in the next sync.</source>
        <translation>
            <numerusform>%n venta sale en la próxima sincronización.</numerusform>
            <numerusform>%n ventas salen en la próxima sincronización.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>Vista &amp;previa</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation>&amp;Corregir…</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Elige al menos una fila.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>Copiar &amp;número</translation>
    </message>
    <message>
        <source>Not in Alegra yet.</source>
        <translation>Aún no existe en Alegra.</translation>
    </message>
    <message>
        <source>Nothing to retry here.</source>
        <translation>Aquí no hay nada que reintentar.</translation>
    </message>
    <message>
        <source>Nothing to skip here.</source>
        <translation>Aquí no hay nada que omitir.</translation>
    </message>
    <message>
        <source>Nothing was skipped here.</source>
        <translation>Aquí no se omitió nada.</translation>
    </message>
    <message>
        <source>Open in &amp;Alegra</source>
        <translation>Abrir en &amp;Alegra</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n sale(s)?</source>
        <translation>
            <numerusform>¿Reintentar %n venta?</numerusform>
            <numerusform>¿Reintentar %n ventas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a&amp;gain</source>
        <translation>En&amp;viar otra vez</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n sale(s)?</source>
        <translation>
            <numerusform>¿Omitir %n venta?</numerusform>
            <numerusform>¿Omitir %n ventas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Still being verified.</source>
        <translation>Aún se está verificando.</translation>
    </message>
    <message>
        <source>There is no document to correct.</source>
        <translation>No hay documento que corregir.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>No hay nada que exportar.</translation>
    </message>
    <message>
        <source>They add up to {amount}.</source>
        <translation>Suman {amount}.</translation>
    </message>
</context>
<context>
    <name>AdjustQuestion</name>
    <message numerus="yes">
        <source>%n changed meanwhile and were left alone.</source>
        <translation>
            <numerusform>%n cambió mientras tanto y no se tocó.</numerusform>
            <numerusform>%n cambiaron mientras tanto y no se tocaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got no answer: the next sync looks for them in Alegra.</source>
        <translation>
            <numerusform>%n quedó sin respuesta: la próxima sincronización lo busca en Alegra.</numerusform>
            <numerusform>%n quedaron sin respuesta: la próxima sincronización los busca en Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) adjusted in {warehouse}.</source>
        <translation>
            <numerusform>%n ítem ajustado en {warehouse}.</numerusform>
            <numerusform>%n ítems ajustados en {warehouse}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adjust %n item(s) in {warehouse}?</source>
        <translation>
            <numerusform>¿Ajustar %n ítem en {warehouse}?</numerusform>
            <numerusform>¿Ajustar %n ítems en {warehouse}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>Ajustar inventario</translation>
    </message>
    <message numerus="yes">
        <source>Alegra refused %n: “{words}”</source>
        <translation>
            <numerusform>Alegra no aceptó %n: «{words}»</numerusform>
            <numerusform>Alegra no aceptó %n: «{words}»</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is read once more first. What is not as shown is left alone.</source>
        <translation>Antes se lee todo una vez más. Lo que no esté como se muestra no se toca.</translation>
    </message>
    <message>
        <source>Nothing was left to adjust.</source>
        <translation>No quedaba nada por ajustar.</translation>
    </message>
    <message>
        <source>What enters and what leaves</source>
        <translation>Lo que entra y lo que sale</translation>
    </message>
    <message>
        <source>the main warehouse</source>
        <translation>la bodega principal</translation>
    </message>
    <message>
        <source>{entering} units in and {leaving} out in Alegra. The store does not change.</source>
        <translation>Entran {entering} y salen {leaving} unidades en Alegra. La tienda no cambia.</translation>
    </message>
</context>
<context>
    <name>AssignKey</name>
    <message numerus="yes">
        <source>Product key {key} given to %n items.</source>
        <translation>
            <numerusform>Clave de producto {key} asignada a %n ítem.</numerusform>
            <numerusform>Clave de producto {key} asignada a %n ítems.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving in Alegra…</source>
        <translation>Guardando en Alegra…</translation>
    </message>
</context>
<context>
    <name>AssignTax</name>
    <message numerus="yes">
        <source>%n products take the tax of their item.</source>
        <translation>
            <numerusform>%n producto toma el impuesto de su ítem.</numerusform>
            <numerusform>%n productos toman el impuesto de su ítem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tax assigned to %n products.</source>
        <translation>
            <numerusform>Impuesto asignado a %n producto.</numerusform>
            <numerusform>Impuesto asignado a %n productos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Causes</source>
        <translation>Causas</translation>
    </message>
    <message>
        <source>Need something from you</source>
        <translation>Necesitan algo de ti</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>No corrections are proposed.</source>
        <translation>No hay correcciones propuestas.</translation>
    </message>
    <message>
        <source>Nothing is waiting to resolve by itself.</source>
        <translation>Nada espera para resolverse solo.</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nada por atender.</translation>
    </message>
    <message>
        <source>Nothing needs attention. Checked {when}.</source>
        <translation>Nada por atender. Revisado {when}.</translation>
    </message>
    <message>
        <source>One line per cause; once fixed, its sales go out by themselves.</source>
        <translation>Una línea por causa; al arreglarla, sus ventas salen solas.</translation>
    </message>
    <message>
        <source>Order: what stops everything, then by amount.</source>
        <translation>Orden: lo que frena todo, luego por valor.</translation>
    </message>
    <message>
        <source>Proposed corrections</source>
        <translation>Correcciones propuestas</translation>
    </message>
    <message>
        <source>Resolve by themselves</source>
        <translation>Se resuelven solos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Quién actúa</translation>
    </message>
</context>
<context>
    <name>Balance</name>
    <message numerus="yes">
        <source>%n closed without document</source>
        <translation>
            <numerusform>%n cerrada sin documento</numerusform>
            <numerusform>%n cerradas sin documento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in Alegra</source>
        <translation>
            <numerusform>%n en Alegra</numerusform>
            <numerusform>%n en Alegra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n por atender</numerusform>
            <numerusform>%n por atender</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n en curso</numerusform>
            <numerusform>%n en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>It adds up for {month}, to the cent.</source>
        <translation>Cuadre de {month}: cuadra al centavo.</translation>
    </message>
    <message>
        <source>It does not add up for {month}.</source>
        <translation>Cuadre de {month}: no cuadra.</translation>
    </message>
    <message>
        <source>Where every sale is</source>
        <translation>Dónde está cada venta</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>BusyButton</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>CauseModel</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message>
        <source>Fixes itself</source>
        <translation>Se arregla solo</translation>
    </message>
    <message>
        <source>Nothing is sent meanwhile</source>
        <translation>Mientras tanto no se envía nada</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>The whole integration</source>
        <translation>Toda la integración</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>{title}. {counts}. {who}</source>
        <translation>{title}. {counts}. {who}</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Ítem</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sale</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Documents per day, {first} to {last}: {drafts} drafts, {issued} issued, {held} held. The most on {day}: {most}.</source>
        <translation>Documentos por día, del {first} al {last}: {drafts} borradores, {issued} emitidos, {held} retenidos. El día con más, {day}: {most}.</translation>
    </message>
    <message>
        <source>Documents per day: none in these days.</source>
        <translation>Documentos por día: ninguno en estos días.</translation>
    </message>
    <message>
        <source>{day}: {drafts} drafts, {issued} issued, {held} held</source>
        <translation>{day}: {drafts} borradores, {issued} emitidos, {held} retenidos</translation>
    </message>
</context>
<context>
    <name>Checkup</name>
    <message numerus="yes">
        <source>At your pace they last %n day(s)</source>
        <translation>
            <numerusform>A tu ritmo alcanzan %n día</numerusform>
            <numerusform>A tu ritmo alcanzan %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Company data</source>
        <translation>Datos de la empresa</translation>
    </message>
    <message>
        <source>Company: data complete ({company})</source>
        <translation>Empresa: datos completos ({company})</translation>
    </message>
    <message>
        <source>Company: data missing: {missing}</source>
        <translation>Empresa: faltan datos: {missing}</translation>
    </message>
    <message>
        <source>Contact “{name}” ({number})</source>
        <translation>Contacto «{name}» ({number})</translation>
    </message>
    <message>
        <source>Contact “{name}” ({number}) is inactive or no client</source>
        <translation>El contacto «{name}» ({number}) está inactivo o no es cliente</translation>
    </message>
    <message>
        <source>Contact “{name}” ({number}): made with the first sale that needs it</source>
        <translation>Contacto «{name}» ({number}): se crea con la primera venta que lo necesite</translation>
    </message>
    <message>
        <source>Customer without ID</source>
        <translation>Cliente sin documento</translation>
    </message>
    <message>
        <source>Electronic invoicing</source>
        <translation>Facturación electrónica</translation>
    </message>
    <message>
        <source>Electronic invoicing active</source>
        <translation>Facturación electrónica activa</translation>
    </message>
    <message>
        <source>Electronic invoicing: no numbering with which {the_tax_office} takes invoices yet</source>
        <translation>Facturación electrónica: aún falta una numeración habilitada ante {the_tax_office}</translation>
    </message>
    <message>
        <source>Expired on {date}</source>
        <translation>Venció el {date}</translation>
    </message>
    <message>
        <source>Expires on {date}</source>
        <translation>Vence el {date}</translation>
    </message>
    <message>
        <source>Next {next}, up to {last}</source>
        <translation>Siguiente {next}, hasta {last}</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>Numeración</translation>
    </message>
    <message>
        <source>Numbering {prefix} ends soon</source>
        <translation>La numeración {prefix} se acaba pronto</translation>
    </message>
    <message>
        <source>Numbering {prefix} has no resolution: it is internal, without legal backing</source>
        <translation>La numeración {prefix} no tiene resolución: es interna, sin respaldo legal</translation>
    </message>
    <message>
        <source>Numbering {prefix} is used up or expired</source>
        <translation>La numeración {prefix} está agotada o vencida</translation>
    </message>
    <message>
        <source>Numbering {prefix} is valid</source>
        <translation>La numeración {prefix} es válida</translation>
    </message>
    <message>
        <source>Numbering {prefix} is valid; its end is in sight: plan the next one</source>
        <translation>La numeración {prefix} es válida; su final ya se ve: prepara la siguiente</translation>
    </message>
    <message>
        <source>Numbering: none is chosen, and Alegra has no default</source>
        <translation>Numeración: ninguna elegida, y Alegra no tiene una predeterminada</translation>
    </message>
    <message>
        <source>Numbers left: {count}</source>
        <translation>Números que quedan: {count}</translation>
    </message>
    <message>
        <source>Sales without ID are held; no number is set to invoice them as</source>
        <translation>Las ventas sin documento se retienen; no hay un número con el que facturarlas</translation>
    </message>
    <message>
        <source>User and token</source>
        <translation>Usuario y token</translation>
    </message>
    <message>
        <source>User and token accepted: {user}</source>
        <translation>Usuario y token aceptados: {user}</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>identification</source>
        <translation>identificación</translation>
    </message>
    <message>
        <source>{name} · resolution {number}</source>
        <translation>{name} · resolución {number}</translation>
    </message>
    <message>
        <source>{name}: it could not be checked ({cause})</source>
        <translation>{name}: no se pudo revisar ({cause})</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Revisar ahora</translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Preguntando a Alegra…</translation>
    </message>
    <message>
        <source>Checked {when}</source>
        <translation>Revisado {when}</translation>
    </message>
    <message>
        <source>Choose other…</source>
        <translation>Elegir otra…</translation>
    </message>
    <message>
        <source>In Alegra: {place}</source>
        <translation>En Alegra: {place}</translation>
    </message>
    <message>
        <source>It could not be checked: {cause}</source>
        <translation>No se pudo revisar: {cause}</translation>
    </message>
    <message>
        <source>Numbering and check-up</source>
        <translation>Numeración y chequeo</translation>
    </message>
    <message>
        <source>Numbering in use</source>
        <translation>Numeración en uso</translation>
    </message>
    <message>
        <source>Once a store is set up, its company is checked here.</source>
        <translation>Cuando una tienda esté configurada, aquí se revisa su empresa.</translation>
    </message>
    <message>
        <source>Open Alegra</source>
        <translation>Abrir Alegra</translation>
    </message>
    <message>
        <source>Set up a store</source>
        <translation>Configurar una tienda</translation>
    </message>
    <message>
        <source>There is only one valid numbering.</source>
        <translation>Solo hay una numeración válida.</translation>
    </message>
    <message>
        <source>What Alegra needs to {issue}, and how long the numbers last.</source>
        <translation>Lo que Alegra necesita para {issue} y para cuánto alcanzan los números.</translation>
    </message>
</context>
<context>
    <name>ChooseDocument</name>
    <message>
        <source>Alegra holds none of them any more. Sync to bring this up to date.</source>
        <translation>Ya no queda ninguno en Alegra. Sincroniza para ponerlo al día.</translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Preguntando a Alegra…</translation>
    </message>
    <message>
        <source>Chosen: {document}.</source>
        <translation>Elegido: {document}.</translation>
    </message>
    <message>
        <source>Customer&apos;s number</source>
        <translation>Documento del cliente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Draft {id}</source>
        <translation>Borrador {id}</translation>
    </message>
    <message>
        <source>Number in Alegra: {id}</source>
        <translation>Número en Alegra: {id}</translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation>Abrir en Alegra</translation>
    </message>
    <message>
        <source>This is the right one</source>
        <translation>Este es el bueno</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>ChooseKey</name>
    <message>
        <source>Choose a key.</source>
        <translation>Elige una clave.</translation>
    </message>
    <message numerus="yes">
        <source>Product key of %n items</source>
        <translation>
            <numerusform>Clave de producto de %n ítem</numerusform>
            <numerusform>Clave de producto de %n ítems</numerusform>
        </translation>
    </message>
    <message>
        <source>Save in Alegra</source>
        <translation>Guardar en Alegra</translation>
    </message>
    <message>
        <source>The SAT&apos;s key of what is sold; search it by word, “libros” for example.</source>
        <translation>La clave del SAT de lo que vendes; búscala por palabra, «libros» por ejemplo.</translation>
    </message>
</context>
<context>
    <name>ChooseTax</name>
    <message>
        <source>&amp;Tax</source>
        <translation>I&amp;mpuesto</translation>
    </message>
    <message numerus="yes">
        <source>Assign a tax to %n products</source>
        <translation>
            <numerusform>Asignar un impuesto a %n producto</numerusform>
            <numerusform>Asignar un impuesto a %n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign tax</source>
        <translation>Asignar impuesto</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose tax…</source>
        <translation>Elegir impuesto…</translation>
    </message>
    <message numerus="yes">
        <source>Choose the tax of %n lines</source>
        <translation>
            <numerusform>Elige el impuesto de %n línea</numerusform>
            <numerusform>Elige el impuesto de %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Of an excluded product say so under Products without tax.</source>
        <translation>Si un producto es excluido, dilo en Productos sin impuesto.</translation>
    </message>
    <message>
        <source>The one its item has in Alegra</source>
        <translation>El que tiene su ítem en Alegra</translation>
    </message>
</context>
<context>
    <name>ClassifyState</name>
    <message numerus="yes">
        <source>%n document(s) for {amount} are created at once.</source>
        <translation>
            <numerusform>Se crea enseguida %n documento por {amount}.</numerusform>
            <numerusform>Se crean enseguida %n documentos por {amount}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are in this state. What you say is remembered for them and for all that come; Settings › When to invoice takes it back.</source>
        <translation>
            <numerusform>%n venta está en este estado. Lo que digas vale para ella y para todas las que lleguen; se cambia en Ajustes › Cuándo facturar.</numerusform>
            <numerusform>%n ventas están en este estado. Lo que digas vale para ellas y para todas las que lleguen; se cambia en Ajustes › Cuándo facturar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) for {amount} go out at once as final invoices. Once {issued}, an invoice cannot be deleted, only corrected by {credit_note}.</source>
        <translation>
            <numerusform>%n venta por {amount} sale enseguida como factura definitiva. Una vez {issued}, una factura no se borra: solo se corrige con {credit_note}.</numerusform>
            <numerusform>%n ventas por {amount} salen enseguida como facturas definitivas. Una vez {issued}, una factura no se borra: solo se corrige con {credit_note}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not invoice these</source>
        <translation>No facturar estas</translation>
    </message>
    <message>
        <source>It means</source>
        <translation>Significa</translation>
    </message>
    <message>
        <source>No document is created by this.</source>
        <translation>Esto no crea ningún documento.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Recordar</translation>
    </message>
    <message>
        <source>Remembered: “{state}” is “{meaning}”.</source>
        <translation>Recordado: «{state}» es «{meaning}».</translation>
    </message>
    <message>
        <source>What does “{state}” mean in {store}?</source>
        <translation>¿Qué significa «{state}» en {store}?</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>&amp;Keep minimised</source>
        <translation>&amp;Seguir minimizado</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>Do not ask &amp;again</source>
        <translation>&amp;No preguntar otra vez</translation>
    </message>
    <message>
        <source>Keep syncing when closed?</source>
        <translation>¿Seguir sincronizando al cerrar?</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons; the window would stay minimised.</source>
        <translation>Este escritorio no muestra iconos de bandeja; la ventana quedaría minimizada.</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>CompareTwins</name>
    <message>
        <source>Another customer</source>
        <translation>Otro cliente</translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Preguntando a Alegra…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Con nota crédito</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Document in Alegra</source>
        <translation>Documento en Alegra</translation>
    </message>
    <message>
        <source>Draft {id}</source>
        <translation>Borrador {id}</translation>
    </message>
    <message>
        <source>Gone from Alegra</source>
        <translation>Ya no está en Alegra</translation>
    </message>
    <message>
        <source>Its customer</source>
        <translation>Su cliente</translation>
    </message>
    <message>
        <source>Its total</source>
        <translation>Su total</translation>
    </message>
    <message>
        <source>Nothing of this is open any more. Sync to bring it up to date.</source>
        <translation>Nada de esto sigue pendiente. Sincroniza para actualizarlo.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Sales and the documents they seem to have</source>
        <translation>Ventas y los documentos que parecen tener</translation>
    </message>
    <message>
        <source>Same customer</source>
        <translation>Mismo cliente</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulada</translation>
    </message>
</context>
<context>
    <name>CopiesSection</name>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Last weekly copy: {when}.</source>
        <translation>Última copia semanal: {when}.</translation>
    </message>
    <message>
        <source>No weekly copy yet.</source>
        <translation>Aún no hay copia semanal.</translation>
    </message>
    <message>
        <source>Once a week the program keeps a copy of its history on this computer; the newest five stay.</source>
        <translation>Una vez por semana el programa guarda una copia de su historial en este equipo; quedan las cinco más nuevas.</translation>
    </message>
    <message>
        <source>Restore backup…</source>
        <translation>Restaurar copia…</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Guardado en {file}.</translation>
    </message>
</context>
<context>
    <name>CorrectCustomer</name>
    <message numerus="yes">
        <source>%n sale(s) go out with the corrected data.</source>
        <translation>
            <numerusform>%n venta sale con los datos corregidos.</numerusform>
            <numerusform>%n ventas salen con los datos corregidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Departamento</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Número</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>As Alegra has it</source>
        <translation>Como está en Alegra</translation>
    </message>
    <message>
        <source>As set for the integration</source>
        <translation>Como se eligió para la integración</translation>
    </message>
    <message>
        <source>As the number says</source>
        <translation>Según el número</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Registro civil</translation>
    </message>
    <message>
        <source>C&amp;ustomer</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>CFDI u&amp;se</source>
        <translation>Uso del C&amp;FDI</translation>
    </message>
    <message>
        <source>Choose a city.</source>
        <translation>Elige una ciudad.</translation>
    </message>
    <message>
        <source>Choose city…</source>
        <translation>Elegir ciudad…</translation>
    </message>
    <message>
        <source>Choose department…</source>
        <translation>Elegir departamento…</translation>
    </message>
    <message>
        <source>Cit&amp;y</source>
        <translation>Ci&amp;udad</translation>
    </message>
    <message>
        <source>Citizen&apos;s card</source>
        <translation>Cédula de ciudadanía</translation>
    </message>
    <message>
        <source>Foreign document</source>
        <translation>Documento de identificación extranjero</translation>
    </message>
    <message>
        <source>Foreign tax number</source>
        <translation>NIT de otro país</translation>
    </message>
    <message>
        <source>Foreigner&apos;s card</source>
        <translation>Cédula de extranjería</translation>
    </message>
    <message>
        <source>Foreigner&apos;s permit</source>
        <translation>Tarjeta de extranjería</translation>
    </message>
    <message>
        <source>Identity card of a minor</source>
        <translation>Tarjeta de identidad</translation>
    </message>
    <message>
        <source>It is remembered for the store&apos;s words.</source>
        <translation>Se recuerda para esas palabras de la tienda.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ombre</translation>
    </message>
    <message>
        <source>Only these sales change. Correct it where the sale was made for the next ones.</source>
        <translation>Solo cambian estas ventas. Para las siguientes, corrígelo donde se hizo la venta.</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pasaporte</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>NUIP</translation>
    </message>
    <message>
        <source>Stay permit</source>
        <translation>Permiso especial de permanencia</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>NIT</translation>
    </message>
    <message>
        <source>Tax re&amp;gime</source>
        <translation>Ré&amp;gimen fiscal</translation>
    </message>
    <message>
        <source>Use these data</source>
        <translation>Usar estos datos</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>%n draft(s) deleted in Alegra.</source>
        <translation>
            <numerusform>%n borrador eliminado en Alegra.</numerusform>
            <numerusform>%n borradores eliminados en Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other document(s) are put right in another way. Choose them afterwards.</source>
        <translation>
            <numerusform>%n documento más se corrige de otra manera. Elígelo después.</numerusform>
            <numerusform>%n documentos más se corrigen de otra manera. Elígelos después.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remission(s) voided in Alegra.</source>
        <translation>
            <numerusform>%n remisión anulada en Alegra.</numerusform>
            <numerusform>%n remisiones anuladas en Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n {credit_note}(s) created in Alegra.</source>
        <translation>
            <numerusform>%n {credit_note} creada en Alegra.</numerusform>
            <numerusform>%n {credit_notes} creadas en Alegra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating {credit_notes} in Alegra…</source>
        <translation>Creando {credit_notes} en Alegra…</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n drafts</source>
        <translation>
            <numerusform>Eliminar %n borrador</numerusform>
            <numerusform>Eliminar %n borradores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n drafts in Alegra?</source>
        <translation>
            <numerusform>¿Eliminar %n borrador en Alegra?</numerusform>
            <numerusform>¿Eliminar %n borradores en Alegra?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Eliminar borrador</translation>
    </message>
    <message>
        <source>Delete draft {document} in Alegra?</source>
        <translation>¿Eliminar el borrador {document} en Alegra?</translation>
    </message>
    <message>
        <source>Deleting drafts in Alegra…</source>
        <translation>Eliminando borradores en Alegra…</translation>
    </message>
    <message>
        <source>For {amount}, of {customer}. It will be void in Alegra.</source>
        <translation>Por {amount}, de {customer}. En Alegra quedará anulada.</translation>
    </message>
    <message>
        <source>For {amount}, of {customer}. Its sale becomes Cancelled.</source>
        <translation>Por {amount}, de {customer}. Su venta queda Cancelada.</translation>
    </message>
    <message>
        <source>They add up to {amount}. Their sales become Cancelled.</source>
        <translation>Suman {amount}. Sus ventas quedan Canceladas.</translation>
    </message>
    <message>
        <source>They add up to {amount}. They will be void in Alegra.</source>
        <translation>Suman {amount}. En Alegra quedarán anuladas.</translation>
    </message>
    <message numerus="yes">
        <source>Void %n remissions</source>
        <translation>
            <numerusform>Anular %n remisión</numerusform>
            <numerusform>Anular %n remisiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Void %n remissions?</source>
        <translation>
            <numerusform>¿Anular %n remisión?</numerusform>
            <numerusform>¿Anular %n remisiones?</numerusform>
        </translation>
    </message>
    <message>
        <source>Void remission</source>
        <translation>Anular remisión</translation>
    </message>
    <message>
        <source>Void remission {document}?</source>
        <translation>¿Anular la remisión {document}?</translation>
    </message>
    <message>
        <source>Voiding remissions in Alegra…</source>
        <translation>Anulando remisiones en Alegra…</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Reiniciar</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Guardar informe…</translation>
    </message>
    <message>
        <source>A step did not finish. Your documents and history are intact.</source>
        <translation>Un paso no terminó. Tus documentos y tu historial están intactos.</translation>
    </message>
    <message>
        <source>Save the report and send it to support. It holds no secrets and no data of customers.</source>
        <translation>Guarda el informe y envíalo a soporte. No lleva claves ni datos de clientes.</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Algo no salió bien en el programa</translation>
    </message>
    <message>
        <source>Technical &amp;details</source>
        <translation>&amp;Detalle técnico</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Detalle técnico</translation>
    </message>
</context>
<context>
    <name>CreateItems</name>
    <message>
        <source>&amp;Tax</source>
        <translation>I&amp;mpuesto</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>By the kind of each product (recommended)</source>
        <translation>Según el tipo de cada producto (recomendado)</translation>
    </message>
    <message>
        <source>Choose a tax.</source>
        <translation>Elige un impuesto.</translation>
    </message>
    <message>
        <source>Choose tax…</source>
        <translation>Elegir impuesto…</translation>
    </message>
    <message numerus="yes">
        <source>Create %n items</source>
        <translation>
            <numerusform>Crear %n ítem</numerusform>
            <numerusform>Crear %n ítems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n items in Alegra</source>
        <translation>
            <numerusform>Crear %n ítem en Alegra</numerusform>
            <numerusform>Crear %n ítems en Alegra</numerusform>
        </translation>
    </message>
    <message>
        <source>SAT key, searched by word, for products whose kind tells none.</source>
        <translation>Clave del SAT, buscada por palabra, para productos cuyo tipo no dice ninguna.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>The kind of some of these products tells no key: choose one.</source>
        <translation>El tipo de algunos de estos productos no dice ninguna clave: elige una.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
</context>
<context>
    <name>CreditDialog</name>
    <message>
        <source>&amp;All that is left: {amount}</source>
        <translation>&amp;Todo lo que queda: {amount}</translation>
    </message>
    <message>
        <source>&amp;Cause</source>
        <translation>Ca&amp;usa</translation>
    </message>
    <message>
        <source>Already credited</source>
        <translation>Ya acreditado</translation>
    </message>
    <message>
        <source>Amount to credit</source>
        <translation>Valor por acreditar</translation>
    </message>
    <message>
        <source>An a&amp;mount, tax included</source>
        <translation>Un &amp;valor, con impuesto</translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Preguntando a Alegra…</translation>
    </message>
    <message>
        <source>Choose an amount above zero and up to {left}.</source>
        <translation>Elige un valor mayor que cero y hasta {left}.</translation>
    </message>
    <message>
        <source>Corrects {document} of {customer}: {type}, {cause}.</source>
        <translation>Corrige {document} de {customer}: {type}, {cause}.</translation>
    </message>
    <message>
        <source>Create {credit_note}</source>
        <translation>Crear {credit_note}</translation>
    </message>
    <message>
        <source>Create {credit_note} for {amount}?</source>
        <translation>¿Crear {credit_note} por {amount}?</translation>
    </message>
    <message>
        <source>Create {credit_note}?</source>
        <translation>¿Crear {credit_note}?</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>It is a legal document: once {issued} it cannot be deleted. In doubt, ask your accountant.</source>
        <translation>Es un documento legal: una vez {issued}, no se borra. Si dudas, pregúntale a tu contador.</translation>
    </message>
    <message>
        <source>It stands on the document; your customer reads it.</source>
        <translation>Aparece en el documento; tu cliente la lee.</translation>
    </message>
    <message>
        <source>Last {credit_note}</source>
        <translation>Última {credit_note}</translation>
    </message>
    <message>
        <source>Lines of the invoice</source>
        <translation>Líneas de la factura</translation>
    </message>
    <message>
        <source>Some &amp;units</source>
        <translation>Algunas u&amp;nidades</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Typ&amp;e</source>
        <translation>Ti&amp;po</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Lo que queda</translation>
    </message>
</context>
<context>
    <name>CreditMany</name>
    <message numerus="yes">
        <source>%n of them cannot be credited like this:</source>
        <translation>
            <numerusform>%n de ellas no se puede acreditar así:</numerusform>
            <numerusform>%n de ellas no se pueden acreditar así:</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Preguntando a Alegra…</translation>
    </message>
    <message numerus="yes">
        <source>Create %n {credit_notes}</source>
        <translation>
            <numerusform>Crear %n {credit_note}</numerusform>
            <numerusform>Crear %n {credit_notes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n {credit_notes} for {amount}?</source>
        <translation>
            <numerusform>¿Crear %n {credit_note} por {amount}?</numerusform>
            <numerusform>¿Crear %n {credit_notes} por {amount}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n {credit_notes}?</source>
        <translation>
            <numerusform>¿Crear %n {credit_note}?</numerusform>
            <numerusform>¿Crear %n {credit_notes}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Create {credit_notes}</source>
        <translation>Crear {credit_notes}</translation>
    </message>
    <message>
        <source>Each corrects its invoice as proposed. Once {issued} they cannot be deleted.</source>
        <translation>Cada una corrige su factura como se propone. Una vez {issued}, ninguna se borra.</translation>
    </message>
    <message>
        <source>The amount is not known: choose it for this one alone.</source>
        <translation>El valor no se conoce: elígelo en esta por separado.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditTypes</name>
    <message>
        <source>01 · Credit note of the related documents</source>
        <translation>01 · Nota de crédito de los documentos relacionados</translation>
    </message>
    <message>
        <source>03 · Return of goods on earlier invoices</source>
        <translation>03 · Devolución de mercancía sobre facturas previas</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Anulación</translation>
    </message>
    <message>
        <source>Discount or reduction</source>
        <translation>Descuento o rebaja</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Partial return</source>
        <translation>Devolución parcial</translation>
    </message>
    <message>
        <source>Price adjustment</source>
        <translation>Ajuste de precio</translation>
    </message>
</context>
<context>
    <name>DayModel</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenidas</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitidas</translation>
    </message>
</context>
<context>
    <name>DaysCard</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation>Días que se muestran</translation>
    </message>
    <message>
        <source>Documents per day</source>
        <translation>Documentos por día</translation>
    </message>
    <message>
        <source>See as a chart</source>
        <translation>Ver como gráfica</translation>
    </message>
    <message>
        <source>See as a table</source>
        <translation>Ver como tabla</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Already there</source>
        <translation>Ya existía</translation>
    </message>
    <message>
        <source>Choose a sale to see what happened to it.</source>
        <translation>Elige una venta para ver qué pasó con ella.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalle</translation>
    </message>
    <message>
        <source>Details of the sale</source>
        <translation>Detalle de la venta</translation>
    </message>
    <message>
        <source>In Alegra: {path}</source>
        <translation>En Alegra: {path}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation>Abrir en Alegra</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Recognised in Alegra and not repeated.</source>
        <translation>La reconocimos en Alegra y no se repitió.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>&amp;Draft (recommended): you review, change and decide when to {issue}.</source>
        <translation>&amp;Borrador (recomendado): lo revisas, lo cambias y decides cuándo {issue}.</translation>
    </message>
    <message>
        <source>&amp;Final: goes out without review, corrected only by {credit_note}.</source>
        <translation>&amp;Definitivo: sale sin revisión y solo se corrige con {credit_note}.</translation>
    </message>
    <message>
        <source>&amp;Remission: records the delivery; invoiced later.</source>
        <translation>R&amp;emisión: registra la entrega; la factura se hace después.</translation>
    </message>
    <message>
        <source>&amp;Seller</source>
        <translation>&amp;Vendedor</translation>
    </message>
    <message>
        <source>Alegra has no numbering that can be used for invoices: choose Draft.</source>
        <translation>Alegra no tiene una numeración que sirva para facturas: elige Borrador.</translation>
    </message>
    <message>
        <source>Alegra saves a remission as created, not as a draft.</source>
        <translation>Alegra guarda la remisión ya creada, no en borrador.</translation>
    </message>
    <message>
        <source>Alegra&apos;s default</source>
        <translation>La predeterminada de Alegra</translation>
    </message>
    <message>
        <source>Alegra&apos;s default: {name}</source>
        <translation>La predeterminada de Alegra: {name}</translation>
    </message>
    <message>
        <source>C&amp;ost center</source>
        <translation>Centro de c&amp;osto</translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation>Elegir ítem…</translation>
    </message>
    <message>
        <source>Choose the item, “Freight” for example.</source>
        <translation>Elige el ítem, por ejemplo «Flete».</translation>
    </message>
    <message>
        <source>Complete {what} in Alegra or choose Draft.</source>
        <translation>Completa {what} en Alegra o elige Borrador.</translation>
    </message>
    <message>
        <source>Custo&amp;mer without ID: invoice as</source>
        <translation>Clien&amp;te sin documento: facturar como</translation>
    </message>
    <message>
        <source>Electronic sales in&amp;voice: a legal document reported to {the_tax_office}.</source>
        <translation>&amp;Factura electrónica de venta: documento legal que se reporta a {the_tax_office}.</translation>
    </message>
    <message>
        <source>Invoice e&amp;xtra charges with</source>
        <translation>Facturar cobros adi&amp;cionales con</translation>
    </message>
    <message>
        <source>It&amp;em for charges</source>
        <translation>Íte&amp;m para cobros</translation>
    </message>
    <message>
        <source>N&amp;umbering</source>
        <translation>N&amp;umeración</translation>
    </message>
    <message>
        <source>No seller</source>
        <translation>Sin vendedor</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Store prices already &amp;include the tax</source>
        <translation>Los precios de la tienda ya &amp;incluyen el impuesto</translation>
    </message>
    <message>
        <source>This is no identification of the company&apos;s country.</source>
        <translation>No es un documento del país de la empresa.</translation>
    </message>
    <message>
        <source>This numbering is expired or used up: choose another.</source>
        <translation>Esta numeración está vencida o agotada: elige otra.</translation>
    </message>
    <message>
        <source>Which document do we create for each sale?</source>
        <translation>¿Qué documento creamos por cada venta?</translation>
    </message>
    <message>
        <source>electronic invoicing</source>
        <translation>la facturación electrónica</translation>
    </message>
    <message>
        <source>the company data</source>
        <translation>los datos de la empresa</translation>
    </message>
    <message>
        <source>the customer without ID</source>
        <translation>el cliente sin documento</translation>
    </message>
    <message>
        <source>the numbering</source>
        <translation>la numeración</translation>
    </message>
    <message>
        <source>{Final_consumer}; without a number their sales are held.</source>
        <translation>{Final_consumer}; sin documento sus ventas se retienen.</translation>
    </message>
    <message>
        <source>{name} · expired or used up</source>
        <translation>{name} · vencida o agotada</translation>
    </message>
    <message>
        <source>{name} · {n} left</source>
        <translation>{name} · quedan {n}</translation>
    </message>
</context>
<context>
    <name>DraftsModel</name>
    <message>
        <source>Already {issued}: {credit_note} only</source>
        <translation>Ya {issued}: solo {credit_note}</translation>
    </message>
    <message>
        <source>Another hand</source>
        <translation>Otra mano</translation>
    </message>
    <message>
        <source>Being computed</source>
        <translation>Calculando</translation>
    </message>
    <message>
        <source>Can be corrected</source>
        <translation>Se puede corregir</translation>
    </message>
    <message>
        <source>Choose its tax</source>
        <translation>Elige su impuesto</translation>
    </message>
    <message>
        <source>Choose tax…</source>
        <translation>Elegir impuesto…</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Hotmart&apos;s link</source>
        <translation>Hotmart</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>New total</source>
        <translation>Total nuevo</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>Total now</source>
        <translation>Total actual</translation>
    </message>
</context>
<context>
    <name>DraftsTab</name>
    <message numerus="yes">
        <source>%n drafts have their tax.</source>
        <translation>
            <numerusform>%n borrador ya tiene su impuesto.</numerusform>
            <numerusform>%n borradores ya tienen su impuesto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts stay as they are: see why beside each.</source>
        <translation>
            <numerusform>%n borrador queda como está: mira por qué al lado.</numerusform>
            <numerusform>%n borradores quedan como están: mira por qué al lado de cada uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>&amp;Corregir…</translation>
    </message>
    <message>
        <source>Already {issued}: {credit_note} only</source>
        <translation>Ya {issued}: solo {credit_note}</translation>
    </message>
    <message>
        <source>Choose &amp;tax…</source>
        <translation>Elegir &amp;impuesto…</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Elige al menos una fila.</translation>
    </message>
    <message>
        <source>Choose the tax of each line first.</source>
        <translation>Elige primero el impuesto de cada línea.</translation>
    </message>
    <message>
        <source>Drafts in Alegra with lines that carry no tax: this program&apos;s, those of Hotmart&apos;s own link, and those that sell a linked product.</source>
        <translation>Borradores de Alegra con líneas sin impuesto: los de este programa, los del enlace de Hotmart y los que venden un producto vinculado.</translation>
    </message>
    <message>
        <source>Every draft has its tax.</source>
        <translation>Todos los borradores tienen su impuesto.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n drafts</source>
        <translation>
            <numerusform>Corregir %n borrador</numerusform>
            <numerusform>Corregir %n borradores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix &amp;all %n…</source>
        <translation>
            <numerusform>Corregir &amp;el %n…</numerusform>
            <numerusform>Corregir l&amp;os %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix &amp;all…</source>
        <translation>Corregir &amp;todos…</translation>
    </message>
    <message numerus="yes">
        <source>Fixing %n drafts in Alegra…</source>
        <translation>
            <numerusform>Corrigiendo %n borrador en Alegra…</numerusform>
            <numerusform>Corrigiendo %n borradores en Alegra…</numerusform>
        </translation>
    </message>
    <message>
        <source>Fixing drafts in Alegra: {done} of {total}</source>
        <translation>Corrigiendo borradores en Alegra: {done} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>Give %n drafts in Alegra their tax?</source>
        <translation>
            <numerusform>¿Poner su impuesto a %n borrador en Alegra?</numerusform>
            <numerusform>¿Poner su impuesto a %n borradores en Alegra?</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of drafts without tax</source>
        <translation>Líneas de borradores sin impuesto</translation>
    </message>
    <message>
        <source>Reading the drafts in Alegra…</source>
        <translation>Leyendo los borradores en Alegra…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>The &amp;price already includes the tax</source>
        <translation>El &amp;precio ya incluye el impuesto</translation>
    </message>
    <message>
        <source>The draft of a sale always keeps the sale&apos;s total.</source>
        <translation>El borrador de una venta siempre conserva el total de la venta.</translation>
    </message>
    <message>
        <source>They add up to {amount} in Alegra, and to {total} afterwards. They stay drafts.</source>
        <translation>Suman {amount} en Alegra, y {total} después. Siguen siendo borradores.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Document date</source>
        <translation>Fecha del documento</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integración</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>Export history</source>
        <translation>Exportar historial</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Hoja de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The file could not be written. {reason}</source>
        <translation>No se pudo escribir el archivo. {reason}</translation>
    </message>
    <message>
        <source>The history could not be read. {reason}</source>
        <translation>No se pudo leer el historial. {reason}</translation>
    </message>
    <message>
        <source>history {day}</source>
        <translation>historial {day}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Discount of {product}</source>
        <translation>Descuento de {product}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>As the store&apos;s word says</source>
        <translation>Según la palabra de la tienda</translation>
    </message>
    <message>
        <source>Ask me about them again</source>
        <translation>Volver a preguntarme por ellos</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>Contraentrega</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Choose today or an earlier date.</source>
        <translation>Elige una fecha de hoy o anterior.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None so far. You are asked when a sale comes in a state we do not know.</source>
        <translation>Ninguno por ahora. Te preguntamos cuando una venta llega en un estado que no conocemos.</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>Anticipado</translation>
    </message>
    <message>
        <source>Something has to stand here.</source>
        <translation>Aquí falta algo.</translation>
    </message>
    <message>
        <source>That is too much.</source>
        <translation>Eso es demasiado.</translation>
    </message>
    <message>
        <source>Two letters for each country, such as CO, MX.</source>
        <translation>Dos letras por país, como CO, MX.</translation>
    </message>
    <message>
        <source>Type an amount of 0 or more.</source>
        <translation>Escribe un valor de 0 o más.</translation>
    </message>
    <message>
        <source>Type an e-mail like name@domain.co.</source>
        <translation>Escribe un correo como nombre@dominio.co.</translation>
    </message>
    <message>
        <source>Type the whole path, such as ~/Downloads.</source>
        <translation>Escribe la ruta completa, como ~/Descargas.</translation>
    </message>
    <message>
        <source>{id} (not in Alegra any more)</source>
        <translation>{id} (ya no está en Alegra)</translation>
    </message>
    <message>
        <source>{id} (reading its name…)</source>
        <translation>{id} (leyendo su nombre…)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Any day</source>
        <translation>Cualquier día</translation>
    </message>
    <message>
        <source>Customer, sale, document or problem</source>
        <translation>Cliente, venta, documento o problema</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Document: all</source>
        <translation>Documento: todos</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mes pasado</translation>
    </message>
    <message>
        <source>Remove &amp;filters</source>
        <translation>Quitar &amp;filtros</translation>
    </message>
    <message>
        <source>Remove filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Desde el {day}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>State: all</source>
        <translation>Estado: todos</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Store: all</source>
        <translation>Tienda: todas</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Hasta el {day}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Colombia</source>
        <translation>Colombia</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
    <message>
        <source>Numbering {name}: {numbers} numbers left</source>
        <translation>Numeración {name}: quedan {numbers} números</translation>
    </message>
    <message>
        <source>Numbering {name}: {numbers} numbers left, {days} days</source>
        <translation>Numeración {name}: quedan {numbers} números y {days} días</translation>
    </message>
    <message>
        <source>{company} · {country} · {user}</source>
        <translation>{company} · {country} · {user}</translation>
    </message>
    <message>
        <source>{words}. In Alegra: {place}</source>
        <translation>{words}. En Alegra: {place}</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message numerus="yes">
        <source>%n of {total} selected</source>
        <translation>
            <numerusform>%n de {total} seleccionada</numerusform>
            <numerusform>%n de {total} seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message numerus="yes">
        <source>Select all %n</source>
        <translation>
            <numerusform>Seleccionar %n</numerusform>
            <numerusform>Seleccionar las %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %n that match</source>
        <translation>
            <numerusform>Seleccionar la que cumple el filtro</numerusform>
            <numerusform>Seleccionar las %n que cumplen el filtro</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>less than {time}</source>
        <translation>menos de {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>hoy {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>mañana {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>ayer {time}</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message numerus="yes">
        <source>%n sale(s) answered.</source>
        <translation>
            <numerusform>%n venta respondida.</numerusform>
            <numerusform>%n ventas respondidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) skipped.</source>
        <translation>
            <numerusform>%n venta omitida.</numerusform>
            <numerusform>%n ventas omitidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) tried again now.</source>
        <translation>
            <numerusform>Se reintenta %n venta.</numerusform>
            <numerusform>Se reintentan %n ventas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No browser opened. The address is {address}</source>
        <translation>No se abrió ningún navegador. La dirección es {address}</translation>
    </message>
    <message>
        <source>{title}. {remedy}</source>
        <translation>{title}. {remedy}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Accept the proposal</source>
        <translation>Aceptar la propuesta</translation>
    </message>
    <message>
        <source>Adjust stock in Alegra</source>
        <translation>Ajustar el inventario en Alegra</translation>
    </message>
    <message>
        <source>Assign a tax</source>
        <translation>Asignar un impuesto</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Revisar ahora</translation>
    </message>
    <message>
        <source>Choose the item</source>
        <translation>Elegir el ítem</translation>
    </message>
    <message>
        <source>Choose the warehouse</source>
        <translation>Elegir la bodega</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Create in Alegra</source>
        <translation>Crear en Alegra</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Each store product and its Alegra item.</source>
        <translation>Cada producto de la tienda y su ítem en Alegra.</translation>
    </message>
    <message>
        <source>Each store warehouse and its Alegra warehouse.</source>
        <translation>Cada bodega de la tienda y su bodega en Alegra.</translation>
    </message>
    <message>
        <source>Every choice of each integration. Nothing changes before you save.</source>
        <translation>Todo lo que elegiste en cada integración. Nada cambia antes de que guardes.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Find; Esc clears, then closes</source>
        <translation>Buscar; Esc borra y luego cierra</translation>
    </message>
    <message>
        <source>First page; Ctrl+2 the second, and so on</source>
        <translation>Primera página; Ctrl+2 la segunda, y así</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Ayuda de esta página</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importar un archivo</translation>
    </message>
    <message>
        <source>Is all well, and what comes next? Every tile opens the sales it counts.</source>
        <translation>¿Todo va bien y qué sigue? Cada recuadro abre las ventas que cuenta.</translation>
    </message>
    <message>
        <source>New integration</source>
        <translation>Nueva integración</translation>
    </message>
    <message>
        <source>New tax</source>
        <translation>Nuevo impuesto</translation>
    </message>
    <message>
        <source>Next integration</source>
        <translation>Integración siguiente</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>One line per cause; once fixed, its sales go out by themselves.</source>
        <translation>Una línea por causa; al arreglarla, sus ventas salen solas.</translation>
    </message>
    <message>
        <source>Only unlinked ones</source>
        <translation>Solo los sin vincular</translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation>Abrir en Alegra</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pausar o reanudar</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Simulate without writing</source>
        <translation>Simular sin escribir</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>The main button of the cause</source>
        <translation>El botón principal de la causa</translation>
    </message>
    <message>
        <source>The taxes of your Alegra account, and what has none yet.</source>
        <translation>Los impuestos de tu cuenta de Alegra y lo que aún no tiene.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>What Alegra needs of your company, and how long the numbers last.</source>
        <translation>Lo que Alegra necesita de tu empresa y para cuánto alcanzan los números.</translation>
    </message>
    <message>
        <source>What happened to every sale, why, and what to do.</source>
        <translation>Qué pasó con cada venta, por qué y qué hacer.</translation>
    </message>
    <message>
        <source>What the program did, line by line, for support. It holds no keys.</source>
        <translation>Lo que hizo el programa, línea por línea, para soporte. No lleva claves.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Teclas de esta página</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>I&amp;mport file…</source>
        <translation>I&amp;mportar archivo…</translation>
    </message>
    <message>
        <source>Import file…</source>
        <translation>Importar archivo…</translation>
    </message>
    <message>
        <source>No sale matches these filters.</source>
        <translation>Ninguna venta cumple estos filtros.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Remove filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Sales will appear here.</source>
        <translation>Las ventas aparecerán aquí.</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Guardado en {file}.</translation>
    </message>
    <message>
        <source>The history could not be read. {reason}</source>
        <translation>No se pudo leer el historial. {reason}</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>No hay nada que exportar.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>What happened to every sale, why, and what to do.</source>
        <translation>Qué pasó con cada venta, por qué y qué hacer.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Sales and their documents</source>
        <translation>Ventas y sus documentos</translation>
    </message>
</context>
<context>
    <name>Holding</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n cambiada</numerusform>
            <numerusform>%n cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n ya conocida</numerusform>
            <numerusform>%n ya conocidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) cannot be read.</source>
        <translation>
            <numerusform>%n pedido no se puede leer.</numerusform>
            <numerusform>%n pedidos no se pueden leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) imported. The next sync decides about them.</source>
        <translation>
            <numerusform>%n venta importada. La próxima sincronización decide sobre ella.</numerusform>
            <numerusform>%n ventas importadas. La próxima sincronización decide sobre ellas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n ilegible</numerusform>
            <numerusform>%n ilegibles</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n sale(s)</source>
        <translation>
            <numerusform>&amp;Importar %n venta</numerusform>
            <numerusform>&amp;Importar %n ventas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save these rows…</source>
        <translation>&amp;Guardar estas filas…</translation>
    </message>
    <message>
        <source>CSV or XLSX, as it was downloaded from the store.</source>
        <translation>CSV o XLSX, como se descargó de la tienda.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a file to see what is in it.</source>
        <translation>Elige un archivo para ver qué trae.</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Elegir otro arc&amp;hivo…</translation>
    </message>
    <message>
        <source>Choose integration…</source>
        <translation>Elegir integración…</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>File of sales</source>
        <translation>Archivo de ventas</translation>
    </message>
    <message>
        <source>Import only the &amp;readable ones</source>
        <translation>Importar solo las &amp;legibles</translation>
    </message>
    <message>
        <source>Import sales from a file</source>
        <translation>Importar ventas de un archivo</translation>
    </message>
    <message>
        <source>Integration the file belongs to</source>
        <translation>Integración a la que pertenece el archivo</translation>
    </message>
    <message>
        <source>It is a file of {store}, and none of your integrations is of {store}.</source>
        <translation>Es un archivo de {store}, y ninguna de tus integraciones es de {store}.</translation>
    </message>
    <message>
        <source>Nothing is imported until you press Import.</source>
        <translation>Nada se importa hasta que pulses Importar.</translation>
    </message>
    <message>
        <source>Nothing is imported yet.</source>
        <translation>Todavía no se importó nada.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Leerlo otra vez</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Sales (*.csv *.xlsx)</source>
        <translation>Ventas (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Sales of the file</source>
        <translation>Ventas del archivo</translation>
    </message>
    <message>
        <source>Save these rows</source>
        <translation>Guardar estas filas</translation>
    </message>
    <message>
        <source>Several integrations are of {store}: choose the one this file belongs to.</source>
        <translation>Varias integraciones son de {store}: elige a cuál pertenece este archivo.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Detenido. No se importó nada.</translation>
    </message>
    <message>
        <source>The file holds no sales.</source>
        <translation>El archivo no tiene ventas.</translation>
    </message>
    <message>
        <source>rows not readable</source>
        <translation>filas ilegibles</translation>
    </message>
</context>
<context>
    <name>IntegrationCare</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>&amp;Resume syncing</source>
        <translation>&amp;Reanudar la sincronización</translation>
    </message>
    <message>
        <source>Paused until you resume it. Nothing is lost.</source>
        <translation>En pausa hasta que la reanudes. Nada se pierde.</translation>
    </message>
    <message>
        <source>Paused until {time}. Nothing is lost.</source>
        <translation>En pausa hasta {time}. Nada se pierde.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>Reno&amp;mbrar…</translation>
    </message>
    <message>
        <source>This integration</source>
        <translation>Esta integración</translation>
    </message>
    <message>
        <source>While it is paused nothing is sent by itself. Sync now works all the same, and nothing is lost.</source>
        <translation>Mientras está en pausa nada se envía solo. Sincronizar ahora funciona igual, y nada se pierde.</translation>
    </message>
</context>
<context>
    <name>IntegrationForm</name>
    <message numerus="yes">
        <source>%n linked. Open the page</source>
        <translation>
            <numerusform>%n vinculado. Abrir la página</numerusform>
            <numerusform>%n vinculados. Abrir la página</numerusform>
        </translation>
    </message>
    <message>
        <source>No program can decide which tax applies to your product. Confirm it with your accountant before you {issue}.</source>
        <translation>Ningún programa puede decidir qué impuesto le corresponde a tu producto. Confírmalo con tu contador antes de {issue}.</translation>
    </message>
    <message>
        <source>That name is taken.</source>
        <translation>Ese nombre ya existe.</translation>
    </message>
</context>
<context>
    <name>JudgedModel</name>
    <message>
        <source>Alegra has no such item.</source>
        <translation>Alegra no tiene ese ítem.</translation>
    </message>
    <message>
        <source>Alegra has no such tax.</source>
        <translation>Alegra no tiene ese impuesto.</translation>
    </message>
    <message>
        <source>Another tax</source>
        <translation>Otro impuesto</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>No cambia nada</translation>
    </message>
    <message>
        <source>Item in Alegra</source>
        <translation>Ítem en Alegra</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Renglón</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vincula</translation>
    </message>
    <message>
        <source>Links another item</source>
        <translation>Vincula otro ítem</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No sirve</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Now: {item}</source>
        <translation>Ahora: {item}</translation>
    </message>
    <message>
        <source>Product in the store</source>
        <translation>Producto en la tienda</translation>
    </message>
    <message>
        <source>Several items have this reference: write the id.</source>
        <translation>Varios ítems tienen esa referencia: escribe el id.</translation>
    </message>
    <message>
        <source>The item has variants: write the id of one.</source>
        <translation>El ítem tiene variantes: escribe el id de una.</translation>
    </message>
    <message>
        <source>The item is inactive in Alegra.</source>
        <translation>El ítem está inactivo en Alegra.</translation>
    </message>
    <message>
        <source>The item of this id has another reference.</source>
        <translation>El ítem de ese id tiene otra referencia.</translation>
    </message>
    <message>
        <source>The product stands in the file twice.</source>
        <translation>El producto está dos veces en el archivo.</translation>
    </message>
    <message>
        <source>The row</source>
        <translation>La fila</translation>
    </message>
    <message>
        <source>The store has no such product.</source>
        <translation>La tienda no tiene ese producto.</translation>
    </message>
    <message>
        <source>Unlinks</source>
        <translation>Desvincula</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Search by word or key…</source>
        <translation>Buscar por palabra o clave…</translation>
    </message>
</context>
<context>
    <name>KeyringState</name>
    <message>
        <source>Give the keys…</source>
        <translation>Dar las claves…</translation>
    </message>
    <message>
        <source>In practice mode the keys are samples; they are kept nowhere.</source>
        <translation>En modo práctica las claves son de ejemplo; no se guardan en ninguna parte.</translation>
    </message>
    <message>
        <source>Looking at the keyring…</source>
        <translation>Mirando el llavero…</translation>
    </message>
    <message>
        <source>The keys are kept for this session only; they are asked for at every start.</source>
        <translation>Las claves se guardan solo en esta sesión; se piden cada vez que abres el programa.</translation>
    </message>
    <message>
        <source>The keys are kept in this computer&apos;s keyring, and nowhere else.</source>
        <translation>Las claves se guardan en el llavero de este equipo y en ninguna otra parte.</translation>
    </message>
    <message>
        <source>The system keyring is locked. Open it with your computer&apos;s password.</source>
        <translation>El llavero del sistema está bloqueado. Ábrelo con la contraseña de tu equipo.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not answer.</source>
        <translation>El llavero del sistema no responde.</translation>
    </message>
    <message>
        <source>This computer has no keyring for secrets.</source>
        <translation>Este equipo no tiene llavero para guardar claves.</translation>
    </message>
    <message>
        <source>This session only…</source>
        <translation>Solo esta sesión…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Desbloquear…</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>&amp;API key</source>
        <translation>Llave de &amp;API</translation>
    </message>
    <message>
        <source>&amp;Basic (optional)</source>
        <translation>&amp;Basic (opcional)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>A&amp;hora no</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>&amp;Usar estas claves</translation>
    </message>
    <message>
        <source>Asking Alegra and the store…</source>
        <translation>Preguntando a Alegra y a la tienda…</translation>
    </message>
    <message>
        <source>Keys of “{name}”</source>
        <translation>Claves de «{name}»</translation>
    </message>
    <message>
        <source>Paste it here.</source>
        <translation>Pégalo aquí.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so your keys were forgotten when the program ended. Paste them once more; your sales wait meanwhile and nothing is lost.</source>
        <translation>Este equipo no tiene llavero, así que tus claves se olvidaron al cerrar el programa. Pégalas otra vez; tus ventas esperan mientras tanto y nada se pierde.</translation>
    </message>
</context>
<context>
    <name>LastRunCard</name>
    <message numerus="yes">
        <source>%n already there, recognised</source>
        <translation>
            <numerusform>%n ya existía</numerusform>
            <numerusform>%n ya existían</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being verified</source>
        <translation>
            <numerusform>%n en verificación</numerusform>
            <numerusform>%n en verificación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corregida</numerusform>
            <numerusform>%n corregidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) created</source>
        <translation>
            <numerusform>%n documento creado</numerusform>
            <numerusform>%n documentos creados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation>
            <numerusform>%n archivo importado</numerusform>
            <numerusform>%n archivos importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found twice</source>
        <translation>
            <numerusform>%n doble</numerusform>
            <numerusform>%n dobles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n retenida</numerusform>
            <numerusform>%n retenidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>%n emitida</numerusform>
            <numerusform>%n emitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) in the store</source>
        <translation>
            <numerusform>%n producto nuevo en la tienda</numerusform>
            <numerusform>%n productos nuevos en la tienda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rechazada</numerusform>
            <numerusform>%n rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) read</source>
        <translation>
            <numerusform>%n venta leída</numerusform>
            <numerusform>%n ventas leídas</numerusform>
        </translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Última sincronización</translation>
    </message>
    <message>
        <source>Not synced yet.</source>
        <translation>Aún no se ha sincronizado.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message numerus="yes">
        <source>See its %n document(s)</source>
        <translation>
            <numerusform>Ver su documento</numerusform>
            <numerusform>Ver sus %n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, in {duration}</source>
        <translation>{when}, en {duration}</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Alegra item id</source>
        <translation>Id del ítem en Alegra</translation>
    </message>
    <message>
        <source>Alegra reference</source>
        <translation>Referencia en Alegra</translation>
    </message>
    <message>
        <source>Product in the store</source>
        <translation>Producto en la tienda</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Store product id</source>
        <translation>Id del producto en la tienda</translation>
    </message>
    <message>
        <source>Tax of the link</source>
        <translation>Impuesto del vínculo</translation>
    </message>
    <message>
        <source>Variation id</source>
        <translation>Id de la variación</translation>
    </message>
</context>
<context>
    <name>LinksDialog</name>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n igual</numerusform>
            <numerusform>%n iguales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to another item</source>
        <translation>
            <numerusform>%n vínculo con otro ítem</numerusform>
            <numerusform>%n vínculos con otro ítem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new link(s)</source>
        <translation>
            <numerusform>%n vínculo nuevo</numerusform>
            <numerusform>%n vínculos nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <translation>
            <numerusform>%n no sirve</numerusform>
            <numerusform>%n no sirven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unlinked</source>
        <translation>
            <numerusform>%n se desvincula</numerusform>
            <numerusform>%n se desvinculan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another tax</source>
        <translation>
            <numerusform>%n con otro impuesto</numerusform>
            <numerusform>%n con otro impuesto</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Vincular</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Link %n product(s)</source>
        <translation>
            <numerusform>&amp;Vincular %n producto</numerusform>
            <numerusform>&amp;Vincular %n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save these rows…</source>
        <translation>&amp;Guardar estas filas…</translation>
    </message>
    <message>
        <source>CSV or XLSX with the columns of an export of this page.</source>
        <translation>CSV o XLSX con las columnas que exporta esta página.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a file to see what is in it.</source>
        <translation>Elige un archivo para ver qué trae.</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Elegir otro arc&amp;hivo…</translation>
    </message>
    <message>
        <source>File of links</source>
        <translation>Archivo de vínculos</translation>
    </message>
    <message>
        <source>Import links from a file</source>
        <translation>Importar vínculos de un archivo</translation>
    </message>
    <message>
        <source>Leave out the &amp;rows that are not usable</source>
        <translation>&amp;Dejar fuera las filas que no sirven</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing is linked until you press Link. A product the file does not name stays.</source>
        <translation>Nada se vincula hasta que oprimas Vincular. Un producto que el archivo no nombra queda como está.</translation>
    </message>
    <message>
        <source>Nothing was linked.</source>
        <translation>No se vinculó nada.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Filas del archivo</translation>
    </message>
    <message>
        <source>Save these rows</source>
        <translation>Guardar estas filas</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tablas (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>The file holds no products.</source>
        <translation>El archivo no tiene productos.</translation>
    </message>
    <message>
        <source>rows not usable</source>
        <translation>filas que no sirven</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Fact</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Save log…</source>
        <translation>&amp;Guardar registro…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Follow what is &amp;new</source>
        <translation>Seguir lo &amp;nuevo</translation>
    </message>
    <message>
        <source>It could not be saved. {reason}</source>
        <translation>No se pudo guardar. {reason}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Level: all</source>
        <translation>Nivel: todos</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Líneas del registro</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>Ninguna línea coincide.</translation>
    </message>
    <message>
        <source>Notices and failures</source>
        <translation>Avisos y problemas</translation>
    </message>
    <message>
        <source>Remove filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Guardar registro</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Guardado en {file}.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>El registro está vacío.</translation>
    </message>
    <message>
        <source>Without keys or tokens. The file: {path}</source>
        <translation>Sin claves ni tokens. El archivo: {path}</translation>
    </message>
    <message>
        <source>alegra_desktop log {day}</source>
        <translation>alegra_desktop registro {day}</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Draft {id}</source>
        <translation>Borrador {id}</translation>
    </message>
    <message>
        <source>{state}. Already there: recognised in Alegra and not repeated.</source>
        <translation>{state}. Ya existía: la reconocimos en Alegra y no se repitió.</translation>
    </message>
    <message>
        <source>{state}: {problem}</source>
        <translation>{state}: {problem}</translation>
    </message>
</context>
<context>
    <name>MailSection</name>
    <message>
        <source>A summary of the day before, at 08:00</source>
        <translation>Un resumen del día anterior, a las 08:00</translation>
    </message>
    <message>
        <source>At most one e-mail per sync.</source>
        <translation>Máximo un correo por sincronización.</translation>
    </message>
    <message>
        <source>Changes saved.</source>
        <translation>Cambios guardados.</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>D&amp;escartar</translation>
    </message>
    <message>
        <source>In practice mode no e-mail is sent.</source>
        <translation>En modo práctica no se envía ningún correo.</translation>
    </message>
    <message>
        <source>It went out, but not to all: “{words}”</source>
        <translation>Salió, pero no para todos: «{words}»</translation>
    </message>
    <message>
        <source>Kept in the keyring; type another to change it</source>
        <translation>Guardada en el llavero; escribe otra para cambiarla</translation>
    </message>
    <message>
        <source>Looking at the e-mail settings…</source>
        <translation>Leyendo los ajustes de correo…</translation>
    </message>
    <message>
        <source>Nearly always the e-mail itself.</source>
        <translation>Casi siempre, el mismo correo.</translation>
    </message>
    <message>
        <source>None: only for a server on this computer</source>
        <translation>Ninguna: solo para un servidor en este equipo</translation>
    </message>
    <message>
        <source>Nothing was saved. {reason}</source>
        <translation>No se guardó nada. {reason}</translation>
    </message>
    <message>
        <source>Off until a test e-mail has gone out with these very settings.</source>
        <translation>Apagado hasta que un correo de prueba salga con estos mismos ajustes.</translation>
    </message>
    <message>
        <source>On: e-mails go to {names}.</source>
        <translation>Encendido: los correos van a {names}.</translation>
    </message>
    <message>
        <source>Outgoing server (SMTP)</source>
        <translation>Servidor de salida (SMTP)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>STARTTLS (usually port 587)</source>
        <translation>STARTTLS (casi siempre, puerto 587)</translation>
    </message>
    <message>
        <source>Save &amp;e-mail settings</source>
        <translation>&amp;Guardar ajustes de correo</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Send &amp;test</source>
        <translation>Enviar &amp;prueba</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Enviar a</translation>
    </message>
    <message>
        <source>Several are separated by commas.</source>
        <translation>Si son varios, sepáralos con comas.</translation>
    </message>
    <message>
        <source>Stopped. The test may have gone out all the same.</source>
        <translation>Detenido. Puede que la prueba haya salido de todos modos.</translation>
    </message>
    <message>
        <source>TLS from the first byte (usually port 465)</source>
        <translation>TLS desde el primer byte (casi siempre, puerto 465)</translation>
    </message>
    <message>
        <source>The test e-mail went out.</source>
        <translation>El correo de prueba salió.</translation>
    </message>
    <message>
        <source>The test e-mail went out. Save, and notices are sent from now on.</source>
        <translation>El correo de prueba salió. Guarda, y desde ahora se envían los avisos.</translation>
    </message>
    <message>
        <source>Type a port from 1 to 65535.</source>
        <translation>Escribe un puerto entre 1 y 65535.</translation>
    </message>
    <message>
        <source>Type an e-mail like name@domain.co.</source>
        <translation>Escribe un correo como nombre@dominio.co.</translation>
    </message>
    <message>
        <source>Type the name of a server like smtp.domain.co.</source>
        <translation>Escribe el nombre de un servidor, como smtp.dominio.co.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Qué se envía</translation>
    </message>
    <message>
        <source>What needs me, once for each cause</source>
        <translation>Lo que necesita algo de mí, una vez por causa</translation>
    </message>
    <message>
        <source>What the program tells on the desktop it can tell by e-mail too. It sends with your own mailbox.</source>
        <translation>Lo que el programa avisa en el escritorio puede avisarlo también por correo. Envía con tu propio buzón.</translation>
    </message>
    <message>
        <source>Without protection the password could be read on its way: choose TLS or STARTTLS.</source>
        <translation>Sin protección, otros podrían leer la contraseña en el camino: elige TLS o STARTTLS.</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Tu correo</translation>
    </message>
    <message>
        <source>Your mail service takes an app password here, not your usual one: make it in your account&apos;s security settings.</source>
        <translation>Tu servicio de correo pide aquí una contraseña de aplicación, no la de siempre: créala en la seguridad de tu cuenta.</translation>
    </message>
    <message>
        <source>name@domain.co</source>
        <translation>nombre@dominio.co</translation>
    </message>
    <message>
        <source>smtp.domain.co</source>
        <translation>smtp.dominio.co</translation>
    </message>
    <message>
        <source>{host} asks to try again in a while.</source>
        <translation>{host} pide intentarlo otra vez en un rato.</translation>
    </message>
    <message>
        <source>{host} did not answer at the end: the test may have arrived.</source>
        <translation>{host} no respondió al final: puede que la prueba haya llegado.</translation>
    </message>
    <message>
        <source>{host} did not take the e-mail.</source>
        <translation>{host} no recibió el correo.</translation>
    </message>
    <message>
        <source>{host} does not accept the user or the password.</source>
        <translation>{host} no acepta el usuario o la contraseña.</translation>
    </message>
    <message>
        <source>{host} does not answer. Check server and port.</source>
        <translation>{host} no responde. Revisa servidor y puerto.</translation>
    </message>
    <message>
        <source>{host} does not send for this address.</source>
        <translation>{host} no envía desde esta dirección.</translation>
    </message>
    <message>
        <source>{host} does not take e-mail for this recipient.</source>
        <translation>{host} no recibe correo para este destinatario.</translation>
    </message>
    <message>
        <source>{host} offers no protected connection that can be trusted. Nothing was sent to it.</source>
        <translation>{host} no ofrece una conexión protegida en la que se pueda confiar. No se le envió nada.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All integrations</source>
        <translation>Todas las integraciones</translation>
    </message>
    <message>
        <source>Paused until {time}.</source>
        <translation>En pausa hasta {time}.</translation>
    </message>
</context>
<context>
    <name>MakeTax</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Percentage</source>
        <translation>&amp;Porcentaje</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>Create in Alegra</source>
        <translation>Crear en Alegra</translation>
    </message>
    <message>
        <source>From 0 to 100.</source>
        <translation>De 0 a 100.</translation>
    </message>
    <message>
        <source>New tax</source>
        <translation>Nuevo impuesto</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>That name is taken.</source>
        <translation>Ese nombre ya existe.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>Type a percentage from 0 to 100.</source>
        <translation>Escribe un porcentaje entre 0 y 100.</translation>
    </message>
</context>
<context>
    <name>MatchPage</name>
    <message numerus="yes">
        <source>%n unlinked: their sales will be held.</source>
        <translation>
            <numerusform>%n sin vincular: sus ventas se retendrán.</numerusform>
            <numerusform>%n sin vincular: sus ventas se retendrán.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create new ite&amp;ms with each sale</source>
        <translation>Crear ítems n&amp;uevos solos con cada venta</translation>
    </message>
    <message>
        <source>Match each product to its Alegra item</source>
        <translation>Une cada producto con su ítem de Alegra</translation>
    </message>
    <message numerus="yes">
        <source>Matching %n products…</source>
        <translation>
            <numerusform>Uniendo %n producto…</numerusform>
            <numerusform>Uniendo %n productos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Y&amp;es, it is the same item</source>
        <translation>Sí, &amp;es el mismo ítem</translation>
    </message>
    <message>
        <source>“{item}” has variants: choose the variant that is sold as {product}.</source>
        <translation>«{item}» tiene variantes: elige la variante que se vende como {product}.</translation>
    </message>
    <message>
        <source>“{item}” is chosen for two products, {one} and {other}. Is it the same item?</source>
        <translation>«{item}» está elegido para dos productos, {one} y {other}. ¿Es el mismo ítem?</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Copia de &amp;seguridad…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Connect my account</source>
        <translation>&amp;Conectar mi cuenta</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>&amp;Densidad</translation>
    </message>
    <message>
        <source>&amp;Edit step by step…</source>
        <translation>&amp;Editar paso a paso…</translation>
    </message>
    <message>
        <source>&amp;Export history…</source>
        <translation>&amp;Exportar historial…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>Ayuda de esta &amp;página</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>&amp;Importar archivo…</translation>
    </message>
    <message>
        <source>&amp;Integration</source>
        <translation>&amp;Integración</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nueva…</translation>
    </message>
    <message>
        <source>&amp;Pause 1 hour</source>
        <translation>&amp;Pausar 1 hora</translation>
    </message>
    <message>
        <source>&amp;Practice mode</source>
        <translation>&amp;Modo práctica</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>&amp;Restore backup…</source>
        <translation>&amp;Restaurar copia…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>A&amp;tajos</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Pane&amp;l siguiente</translation>
    </message>
    <message>
        <source>Next integrat&amp;ion</source>
        <translation>Integración siguien&amp;te</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>P&amp;revious pane</source>
        <translation>Panel a&amp;nterior</translation>
    </message>
    <message>
        <source>Pause &amp;or resume</source>
        <translation>Pausar &amp;o reanudar</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Pausar hasta &amp;mañana</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>Renom&amp;brar…</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Guardar info&amp;rme…</translation>
    </message>
    <message>
        <source>Simulate &amp;without writing</source>
        <translation>Sim&amp;ular sin escribir</translation>
    </message>
</context>
<context>
    <name>NameQuestion</name>
    <message>
        <source>A name to recognise this store by.</source>
        <translation>Escribe un nombre para reconocer esta tienda.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Rename “{integration}”</source>
        <translation>Renombrar «{integration}»</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n documents created in Alegra.</source>
        <translation>
            <numerusform>%n documento creado en Alegra.</numerusform>
            <numerusform>%n documentos creados en Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents recognised as already there.</source>
        <translation>
            <numerusform>%n documento ya existía y se reconoció.</numerusform>
            <numerusform>%n documentos ya existían y se reconocieron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales need you</source>
        <translation>
            <numerusform>%n venta necesita algo de ti</numerusform>
            <numerusform>%n ventas necesitan algo de ti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not synced for %n days</source>
        <translation>
            <numerusform>Sin sincronizar desde hace %n día</numerusform>
            <numerusform>Sin sincronizar desde hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nada nuevo.</translation>
    </message>
    <message>
        <source>Sync: everything outstanding is collected.</source>
        <translation>Sincroniza: recogemos todo lo pendiente.</translation>
    </message>
    <message numerus="yes">
        <source>{integration}: %n causes, {amount}.</source>
        <translation>
            <numerusform>{integration}: %n causa, {amount}.</numerusform>
            <numerusform>{integration}: %n causas, {amount}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>0: only by hand.</source>
        <translation>0: solo a mano.</translation>
    </message>
    <message>
        <source>A document made elsewhere that looks like the sale&apos;s: ask, or adopt it.</source>
        <translation>Un documento hecho en otra parte que se parece al de la venta: preguntar o adoptarlo.</translation>
    </message>
    <message>
        <source>A name to recognise this store by.</source>
        <translation>Escribe un nombre para reconocer esta tienda.</translation>
    </message>
    <message>
        <source>ACH credit</source>
        <translation>Crédito ACH</translation>
    </message>
    <message>
        <source>ACH debit</source>
        <translation>Débito ACH</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Llave de API</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Adjust stock in Alegra</source>
        <translation>Ajustar el inventario en Alegra</translation>
    </message>
    <message>
        <source>After a restored backup</source>
        <translation>Después de restaurar una copia</translation>
    </message>
    <message>
        <source>Alegra&apos;s default if absent.</source>
        <translation>Sin elegir, la predeterminada de Alegra.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Ask me (recommended)</source>
        <translation>Preguntarme (recomendado)</translation>
    </message>
    <message>
        <source>At each sync, by itself</source>
        <translation>En cada sincronización, sola</translation>
    </message>
    <message>
        <source>At each sync: differences between store and Alegra are adjusted in Alegra without asking, once everything was read completely.</source>
        <translation>En cada sincronización: las diferencias entre la tienda y Alegra se ajustan en Alegra sin preguntar, una vez leído todo completo.</translation>
    </message>
    <message>
        <source>Bank cheque</source>
        <translation>Cheque bancario</translation>
    </message>
    <message>
        <source>Bank deposit</source>
        <translation>Consignación bancaria</translation>
    </message>
    <message>
        <source>Bank transfer, credit</source>
        <translation>Transferencia crédito bancario</translation>
    </message>
    <message>
        <source>Bank transfer, debit</source>
        <translation>Transferencia débito bancario</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Bonds</source>
        <translation>Bonos</translation>
    </message>
    <message>
        <source>Buyers&apos; countries to invoice; all if absent.</source>
        <translation>Países de los compradores que se facturan; vacío: todos.</translation>
    </message>
    <message>
        <source>CFDI use</source>
        <translation>Uso del CFDI</translation>
    </message>
    <message>
        <source>Carriers correct some deliveries, or take a parcel back; 0: at once, 3 suggested.</source>
        <translation>Las transportadoras corrigen algunas entregas o traen de vuelta un paquete; 0: de inmediato, se sugieren 3.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>Contraentrega</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Cheque</translation>
    </message>
    <message>
        <source>Chosen when the store was set up.</source>
        <translation>Se eligió al configurar la tienda.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client Secret</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Recogida</translation>
    </message>
    <message>
        <source>Complete: the warranty is over</source>
        <translation>Completa: terminó la garantía</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Cost center</source>
        <translation>Centro de costo</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Países</translation>
    </message>
    <message>
        <source>Create new items with each sale</source>
        <translation>Crear ítems nuevos solos con cada venta</translation>
    </message>
    <message>
        <source>Create their documents</source>
        <translation>Crear sus documentos</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Tarjeta de crédito</translation>
    </message>
    <message>
        <source>Customer without ID</source>
        <translation>Cliente sin documento</translation>
    </message>
    <message>
        <source>Days to wait after delivery</source>
        <translation>Días de espera tras la entrega</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>Tarjeta débito</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Difference of totals that is let through.</source>
        <translation>Diferencia de totales que se deja pasar.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Draft (recommended)</source>
        <translation>Borrador (recomendado)</translation>
    </message>
    <message>
        <source>Draft: you review, change and decide when to {issue}. Final: goes out without review, corrected only by {credit_note}. Remissions have no draft.</source>
        <translation>Borrador: lo revisas, lo cambias y decides cuándo {issue}. Definitivo: sale sin revisión y solo se corrige con {credit_note}. Las remisiones no tienen borrador.</translation>
    </message>
    <message>
        <source>Due when</source>
        <translation>Cuándo toca</translation>
    </message>
    <message>
        <source>Files exported by hand</source>
        <translation>Archivos exportados a mano</translation>
    </message>
    <message>
        <source>Files of sales that are put there are imported at each sync. They are only read.</source>
        <translation>Los archivos de ventas que se pongan ahí se importan en cada sincronización. Solo se leen.</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Definitivo</translation>
    </message>
    <message>
        <source>For products without their own; without it they are held. excluded: outside IVA, the line carries none.</source>
        <translation>Para productos sin impuesto propio; sin él se retienen. excluded: fuera del IVA, la línea no lleva ninguno.</translation>
    </message>
    <message>
        <source>Freight and the like; without it such sales are held.</source>
        <translation>Flete y parecidos; sin él esas ventas se retienen.</translation>
    </message>
    <message>
        <source>G03, or S01 where needed (recommended)</source>
        <translation>G03, o S01 donde hace falta (recomendado)</translation>
    </message>
    <message>
        <source>In dispute: ask me about each sale</source>
        <translation>En disputa: preguntarme por cada venta</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>En tránsito</translation>
    </message>
    <message>
        <source>Item for extra charges</source>
        <translation>Ítem para cobros adicionales</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is stored.</source>
        <translation>Déjalo vacío para conservar el guardado.</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>Parecidos</translation>
    </message>
    <message>
        <source>Make them automatically</source>
        <translation>Hacerlas automáticamente</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Medios de pago</translation>
    </message>
    <message>
        <source>Minutes between syncs</source>
        <translation>Minutos entre sincronizaciones</translation>
    </message>
    <message>
        <source>Mutual agreement</source>
        <translation>Mutuo acuerdo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Never two for one sale.</source>
        <translation>Nunca dos para una venta.</translation>
    </message>
    <message>
        <source>Nobody: I keep it myself</source>
        <translation>Nadie: lo llevo yo</translation>
    </message>
    <message>
        <source>Not defined</source>
        <translation>No definido</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Aún no toca</translation>
    </message>
    <message>
        <source>Not invoiced: cancelled</source>
        <translation>No se factura: cancelada</translation>
    </message>
    <message>
        <source>Not invoiced: returned or refunded</source>
        <translation>No se factura: devuelta o reembolsada</translation>
    </message>
    <message>
        <source>Not your password. Leave it empty to keep the one that is stored.</source>
        <translation>No es tu contraseña. Déjalo vacío para conservar el guardado.</translation>
    </message>
    <message>
        <source>Number to invoice them as; without it their sales are held.</source>
        <translation>Documento con el que se facturan; sin él sus ventas se retienen.</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>Numeración</translation>
    </message>
    <message>
        <source>Of Hotmart&apos;s credentials.</source>
        <translation>De las credenciales de Hotmart.</translation>
    </message>
    <message>
        <source>Of every document.</source>
        <translation>De cada documento.</translation>
    </message>
    <message>
        <source>Of invoices to a customer with RFC. Those whose tax regime does not allow it are held.</source>
        <translation>De las facturas a un cliente con RFC. Si su régimen fiscal no lo permite, se retienen.</translation>
    </message>
    <message>
        <source>On approval (recommended)</source>
        <translation>Al aprobarse (recomendado)</translation>
    </message>
    <message>
        <source>Only where the payment form has an account.</source>
        <translation>Solo donde la forma de pago tiene cuenta.</translation>
    </message>
    <message>
        <source>Optional. Leave it empty to keep the one that is stored.</source>
        <translation>Opcional. Déjalo vacío para conservar el guardado.</translation>
    </message>
    <message>
        <source>PPD · paid later or in parts</source>
        <translation>PPD · se paga después o en partes</translation>
    </message>
    <message>
        <source>PUE · paid at once (recommended)</source>
        <translation>PUE · se paga de una vez (recomendado)</translation>
    </message>
    <message>
        <source>Payment form and the state of the sale that makes its document due.</source>
        <translation>Forma de pago y estado de la venta en que toca su documento.</translation>
    </message>
    <message>
        <source>Payment form, or the store&apos;s own word for it, and how the invoice names it.</source>
        <translation>Forma de pago, o la palabra de la tienda, y cómo la nombra la factura.</translation>
    </message>
    <message>
        <source>Payment form, or the store&apos;s own word for it, and the Alegra account the money goes to.</source>
        <translation>Forma de pago, o como la llama la tienda, y la cuenta de Alegra a la que entra el dinero.</translation>
    </message>
    <message>
        <source>Payment type</source>
        <translation>Método de pago</translation>
    </message>
    <message>
        <source>Prices include the tax</source>
        <translation>Los precios incluyen impuesto</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Propose them, I decide (recommended)</source>
        <translation>Proponerlas, yo decido (recomendado)</translation>
    </message>
    <message>
        <source>Record the payment of drafts issued by hand</source>
        <translation>Registrar el pago de borradores emitidos a mano</translation>
    </message>
    <message>
        <source>Remission</source>
        <translation>Remisión</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Consultas a la vez</translation>
    </message>
    <message>
        <source>Sales before this day are left alone.</source>
        <translation>Antes de esa fecha no se toca nada.</translation>
    </message>
    <message>
        <source>Sales invoice</source>
        <translation>Factura de venta</translation>
    </message>
    <message>
        <source>Sales older than what Alegra holds: ask, or create them.</source>
        <translation>Ventas anteriores a lo que hay en Alegra: preguntar o crearlas.</translation>
    </message>
    <message>
        <source>Seconds before a creation that was not answered is looked for.</source>
        <translation>Segundos antes de buscar una creación que quedó sin respuesta.</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Vendedor</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Store product or variation and its Alegra item.</source>
        <translation>Producto o variación de la tienda y su ítem en Alegra.</translation>
    </message>
    <message>
        <source>Store product or variation and its Alegra tax, or excluded.</source>
        <translation>Producto o variación de la tienda y su impuesto en Alegra, o excluded.</translation>
    </message>
    <message>
        <source>Store warehouse and its Alegra warehouse.</source>
        <translation>Bodega de la tienda y su bodega en Alegra.</translation>
    </message>
    <message>
        <source>Take it as the sale&apos;s</source>
        <translation>Tomarlo como el de la venta</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Taxes of products</source>
        <translation>Impuestos de productos</translation>
    </message>
    <message>
        <source>The document (invoice or remission)</source>
        <translation>El documento (factura o remisión)</translation>
    </message>
    <message>
        <source>The document moves the stock of items that keep inventory in Alegra. Nobody: the program never adjusts stock and creates items without inventory; items that keep it in Alegra are still moved by their documents.</source>
        <translation>El documento mueve el inventario de los ítems que lo llevan en Alegra. Nadie: el programa nunca ajusta inventario y crea los ítems sin él; los que lo llevan en Alegra igual se mueven con sus documentos.</translation>
    </message>
    <message>
        <source>The document of a returned, refunded or cancelled sale: ask, or correct it automatically.</source>
        <translation>El documento de una venta devuelta, reembolsada o cancelada: preguntar, o corregirlo automáticamente.</translation>
    </message>
    <message>
        <source>The e-mail used to sign in to Alegra.</source>
        <translation>El correo con el que entras a Alegra.</translation>
    </message>
    <message>
        <source>The state of the sale that makes its document due.</source>
        <translation>El estado de la venta en que toca su documento.</translation>
    </message>
    <message>
        <source>The store&apos;s own interface</source>
        <translation>La conexión propia de la tienda</translation>
    </message>
    <message>
        <source>The store&apos;s own word or number for a state we do not know, and what it means.</source>
        <translation>La palabra o el número de la tienda para un estado que no conocemos, y qué significa.</translation>
    </message>
    <message>
        <source>The store&apos;s prices already hold the tax.</source>
        <translation>Los precios de la tienda ya incluyen el impuesto.</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>Por recoger</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>Por preparar</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Transfer between banks, debit</source>
        <translation>Transferencia débito interbancario</translation>
    </message>
    <message>
        <source>Transfer, credit</source>
        <translation>Transferencia crédito</translation>
    </message>
    <message>
        <source>Transfer, debit</source>
        <translation>Transferencia débito</translation>
    </message>
    <message>
        <source>Two letters each, such as CO, MX. Empty: all countries.</source>
        <translation>Dos letras cada uno, como CO, MX. Vacío: todos los países.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Vales</translation>
    </message>
    <message>
        <source>Wait before looking</source>
        <translation>Espera antes de buscar</translation>
    </message>
    <message>
        <source>Warehouse of sales that name none</source>
        <translation>Bodega de las ventas que no dicen cuál</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Bodegas</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>What each sale becomes.</source>
        <translation>En qué se convierte cada venta.</translation>
    </message>
    <message>
        <source>What unknown states mean</source>
        <translation>Qué significan los estados desconocidos</translation>
    </message>
    <message>
        <source>When I say so, after a preview (recommended)</source>
        <translation>Cuando yo diga, después de verlo (recomendado)</translation>
    </message>
    <message>
        <source>When it is invoiced</source>
        <translation>Cuándo se factura</translation>
    </message>
    <message>
        <source>When nothing in Alegra matches the product.</source>
        <translation>Cuando nada en Alegra corresponde al producto.</translation>
    </message>
    <message>
        <source>When the warranty ends</source>
        <translation>Al terminar la garantía</translation>
    </message>
    <message>
        <source>Where the sales come from.</source>
        <translation>De dónde vienen las ventas.</translation>
    </message>
    <message>
        <source>Who moves stock in Alegra</source>
        <translation>Quién descuenta inventario en Alegra</translation>
    </message>
    <message>
        <source>With PPD each payment needs its payment complement, which you make in Alegra.</source>
        <translation>Con PPD cada pago necesita su complemento de pago, que haces en Alegra.</translation>
    </message>
    <message>
        <source>Without it Alegra takes its main one.</source>
        <translation>Sin ella, Alegra toma la principal.</translation>
    </message>
    <message>
        <source>Without the tick such orders are skipped.</source>
        <translation>Sin la marca esos pedidos se omiten.</translation>
    </message>
    <message>
        <source>approved: at once; complete: when the warranty is over.</source>
        <translation>approved: enseguida; complete: al terminar la garantía.</translation>
    </message>
    <message>
        <source>document: the invoice or remission; nobody: stock is never adjusted, and new items keep none.</source>
        <translation>document: la factura o remisión; nobody: el inventario nunca se ajusta y los ítems nuevos no lo llevan.</translation>
    </message>
    <message>
        <source>draft: reviewed in Alegra (recommended); final: issued at once. Remissions have no draft.</source>
        <translation>draft: se revisa en Alegra (recomendado); final: se emite enseguida. Las remisiones no tienen borrador.</translation>
    </message>
    <message>
        <source>false: such orders are skipped.</source>
        <translation>false: esos pedidos se omiten.</translation>
    </message>
    <message>
        <source>manual: by a click, after a preview; each_sync: every difference, by itself.</source>
        <translation>manual: con un clic, después de verlo; each_sync: cada diferencia, sola.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Connect your store to Alegra. It takes about ten minutes; nothing is written until the end.</source>
        <translation>Conecta tu tienda con Alegra. Toma unos diez minutos; nada se escribe hasta el final.</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>No sales yet. Sync to bring them in.</source>
        <translation>Aún no hay ventas. Sincroniza para traerlas.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>Numbering and check-up</source>
        <translation>Numeración y chequeo</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Bodegas</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>‹ Back</source>
        <translation>‹ Volver</translation>
    </message>
</context>
<context>
    <name>Payments</name>
    <message>
        <source>bank transfer</source>
        <translation>transferencia</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>efectivo</translation>
    </message>
    <message>
        <source>cash on delivery</source>
        <translation>contraentrega</translation>
    </message>
    <message>
        <source>credit card</source>
        <translation>tarjeta de crédito</translation>
    </message>
    <message>
        <source>debit card</source>
        <translation>tarjeta débito</translation>
    </message>
    <message>
        <source>financed instalments</source>
        <translation>cuotas financiadas</translation>
    </message>
    <message>
        <source>payment slip</source>
        <translation>boleto</translation>
    </message>
    <message>
        <source>prepaid</source>
        <translation>anticipado</translation>
    </message>
    <message>
        <source>several means</source>
        <translation>varios medios</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Connect my account</source>
        <translation>Conectar mi cuenta</translation>
    </message>
    <message>
        <source>PRACTICE MODE · Nothing here is real: Alegra and the store are samples on this computer.</source>
        <translation>MODO PRÁCTICA · Nada de esto es real: Alegra y la tienda son de ejemplo en este equipo.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Account {name}</source>
        <translation>Cuenta {name}</translation>
    </message>
    <message>
        <source>Cost center {name}</source>
        <translation>Centro de costo {name}</translation>
    </message>
    <message>
        <source>Customer: {name}</source>
        <translation>Cliente: {name}</translation>
    </message>
    <message>
        <source>Date {name}</source>
        <translation>Fecha {name}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Discount {amount} taken off</source>
        <translation>Descuento {amount} ya restado</translation>
    </message>
    <message>
        <source>Document in Alegra: {kind}</source>
        <translation>Documento en Alegra: {kind}</translation>
    </message>
    <message>
        <source>Document in Alegra: {kind} · draft</source>
        <translation>Documento en Alegra: {kind} · borrador</translation>
    </message>
    <message>
        <source>Document in Alegra: {kind} · final</source>
        <translation>Documento en Alegra: {kind} · definitivo</translation>
    </message>
    <message>
        <source>In Alegra: {kind} {number}</source>
        <translation>En Alegra: {kind} {number}</translation>
    </message>
    <message>
        <source>It balances: difference {difference}</source>
        <translation>Cuadra: diferencia {difference}</translation>
    </message>
    <message>
        <source>It does not balance: difference {difference}</source>
        <translation>No cuadra: diferencia {difference}</translation>
    </message>
    <message>
        <source>Numbering {name}</source>
        <translation>Numeración {name}</translation>
    </message>
    <message>
        <source>Sale at {store}</source>
        <translation>Venta en {store}</translation>
    </message>
    <message>
        <source>Seller {name}</source>
        <translation>Vendedor {name}</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Warehouse {name}</source>
        <translation>Bodega {name}</translation>
    </message>
    <message>
        <source>{item} · new</source>
        <translation>{item} · nuevo</translation>
    </message>
    <message>
        <source>{net}, excluded: no IVA</source>
        <translation>{net}, excluido: sin IVA</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Next ›</source>
        <translation>&amp;Siguiente ›</translation>
    </message>
    <message>
        <source>&amp;Send as draft</source>
        <translation>&amp;Enviar como borrador</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>Preparando la vista previa…</translation>
    </message>
    <message>
        <source>Mark: {mark}</source>
        <translation>Marca: {mark}</translation>
    </message>
    <message>
        <source>No document is made of this sale.</source>
        <translation>De esta venta no sale ningún documento.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Preview · {sale}</source>
        <translation>Vista previa · {sale}</translation>
    </message>
    <message>
        <source>There is no preview now. {title}. {remedy}</source>
        <translation>Ahora no hay vista previa. {title}. {remedy}</translation>
    </message>
    <message>
        <source>There is no sale to preview.</source>
        <translation>No hay una venta para previsualizar.</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} de {total}</translation>
    </message>
    <message>
        <source>{sale}: draft {number} is in Alegra.</source>
        <translation>{sale}: el borrador {number} está en Alegra.</translation>
    </message>
    <message>
        <source>{sale}: {title}. {remedy}</source>
        <translation>{sale}: {title}. {remedy}</translation>
    </message>
    <message>
        <source>‹ &amp;Previous</source>
        <translation>‹ &amp;Anterior</translation>
    </message>
</context>
<context>
    <name>ProductKeys</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Product key</source>
        <translation>&amp;Clave de producto</translation>
    </message>
    <message>
        <source>Another, by its key</source>
        <translation>Otra, por su clave</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Course, event or online service</source>
        <translation>Curso, evento o servicio en línea</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>E-book</translation>
    </message>
    <message>
        <source>Image, template or community</source>
        <translation>Imagen, plantilla o comunidad</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>Enlace de pago</translation>
    </message>
    <message>
        <source>Software, licence or app</source>
        <translation>Software, licencia o aplicación</translation>
    </message>
    <message>
        <source>Subscription or e-ticket</source>
        <translation>Suscripción o boleto electrónico</translation>
    </message>
    <message>
        <source>The SAT reserves this key for advances: an invoice with it may be taken for one. Ask your accountant.</source>
        <translation>El SAT reserva esta clave para anticipos: una factura con ella puede tomarse por uno. Pregúntale a tu contador.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>“Not in the catalogue”: with this key a single invoice cannot have the 8 % of the border region.</source>
        <translation>«No existe en el catálogo»: con esta clave una factura individual no puede llevar el 8 % de la región fronteriza.</translation>
    </message>
</context>
<context>
    <name>ProductsModel</name>
    <message numerus="yes">
        <source>%n items share it</source>
        <translation>
            <numerusform>%n ítem la comparte</numerusform>
            <numerusform>%n ítems la comparten</numerusform>
        </translation>
    </message>
    <message>
        <source>Alike {percent}</source>
        <translation>Parecido {percent}</translation>
    </message>
    <message>
        <source>Another tax in Alegra</source>
        <translation>Otro impuesto en Alegra</translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation>Elegir ítem…</translation>
    </message>
    <message>
        <source>Create {reference}</source>
        <translation>Crear {reference}</translation>
    </message>
    <message>
        <source>Gone from Alegra</source>
        <translation>Ya no está en Alegra</translation>
    </message>
    <message>
        <source>Has variants</source>
        <translation>Tiene variantes</translation>
    </message>
    <message>
        <source>Inactive in Alegra</source>
        <translation>Inactivo en Alegra</translation>
    </message>
    <message>
        <source>Item in Alegra</source>
        <translation>Ítem en Alegra</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>Sin impuesto</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Sin vincular</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Product in the store</source>
        <translation>Producto en la tienda</translation>
    </message>
    <message>
        <source>Same ({reference})</source>
        <translation>Igual ({reference})</translation>
    </message>
    <message>
        <source>Same code</source>
        <translation>Igual código</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation>Se creará</translation>
    </message>
    <message>
        <source>has a reference now</source>
        <translation>ahora tiene referencia</translation>
    </message>
    <message>
        <source>its reference was {was}</source>
        <translation>su referencia era {was}</translation>
    </message>
    <message>
        <source>lost its tax</source>
        <translation>perdió su impuesto</translation>
    </message>
    <message>
        <source>not for sale in the store any more</source>
        <translation>ya no se vende en la tienda</translation>
    </message>
    <message>
        <source>renamed, was “{was}”</source>
        <translation>cambió de nombre, era «{was}»</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message numerus="yes">
        <source>%n items created and linked.</source>
        <translation>
            <numerusform>%n ítem creado y vinculado.</numerusform>
            <numerusform>%n ítems creados y vinculados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items without an answer: the next sync looks for them.</source>
        <translation>
            <numerusform>%n ítem sin respuesta: la próxima sincronización lo busca.</numerusform>
            <numerusform>%n ítems sin respuesta: la próxima sincronización los busca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products linked.</source>
        <translation>
            <numerusform>%n producto vinculado.</numerusform>
            <numerusform>%n productos vinculados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products unlinked.</source>
        <translation>
            <numerusform>%n producto desvinculado.</numerusform>
            <numerusform>%n productos desvinculados.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file lists no products: they are shown here once one of them is sold.</source>
        <translation>Un archivo no trae la lista de productos: aparecen aquí cuando se vende uno.</translation>
    </message>
    <message>
        <source>Bring from the store</source>
        <translation>Traer de la tienda</translation>
    </message>
    <message numerus="yes">
        <source>Creating %n items in Alegra…</source>
        <translation>
            <numerusform>Creando %n ítem en Alegra…</numerusform>
            <numerusform>Creando %n ítems en Alegra…</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating items in Alegra: {done} of {total}</source>
        <translation>Creando ítems en Alegra: {done} de {total}</translation>
    </message>
    <message>
        <source>Each store product and its Alegra item.</source>
        <translation>Cada producto de la tienda y su ítem en Alegra.</translation>
    </message>
    <message>
        <source>Export links</source>
        <translation>Exportar vínculos</translation>
    </message>
    <message>
        <source>Export links to a file…</source>
        <translation>Exportar vínculos a un archivo…</translation>
    </message>
    <message>
        <source>Import links from a file…</source>
        <translation>Importar vínculos de un archivo…</translation>
    </message>
    <message>
        <source>Linked: {product} → {item}.</source>
        <translation>Vinculado: {product} → {item}.</translation>
    </message>
    <message numerus="yes">
        <source>Linked: {product} → {item}. %n sales go out with the next sync.</source>
        <translation>
            <numerusform>Vinculado: {product} → {item}. Sale %n venta en la próxima sincronización.</numerusform>
            <numerusform>Vinculado: {product} → {item}. Salen %n ventas en la próxima sincronización.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked: {product} → {item}. %n sales go out.</source>
        <translation>
            <numerusform>Vinculado: {product} → {item}. Sale %n venta.</numerusform>
            <numerusform>Vinculado: {product} → {item}. Salen %n ventas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No products yet. Bring them from the store.</source>
        <translation>Todavía no hay productos. Tráelos de la tienda.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Unlinked: {product}.</source>
        <translation>Desvinculado: {product}.</translation>
    </message>
    <message>
        <source>links {name}</source>
        <translation>vínculos {name}</translation>
    </message>
</context>
<context>
    <name>ProductsTable</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n elegido</numerusform>
            <numerusform>%n elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept proposal</source>
        <translation>Aceptar &amp;propuesta</translation>
    </message>
    <message>
        <source>&amp;Create in Alegra…</source>
        <translation>&amp;Crear en Alegra…</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>&amp;Desvincular</translation>
    </message>
    <message>
        <source>Accept look-alikes ≥ 90%</source>
        <translation>Aceptar parecidos ≥ 90 %</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Assign &amp;tax…</source>
        <translation>Asignar i&amp;mpuesto…</translation>
    </message>
    <message>
        <source>Choose at least one row. Same = exact reference or SKU.</source>
        <translation>Elige al menos una fila. Igual = referencia o SKU exactos.</translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation>Elegir ítem…</translation>
    </message>
    <message numerus="yes">
        <source>Create the %n new ones…</source>
        <translation>
            <numerusform>Crear el nuevo…</numerusform>
            <numerusform>Crear los %n nuevos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Found by its reference: there is nothing to unlink. F2 chooses another item.</source>
        <translation>Se encontró por su referencia: no hay vínculo que quitar. F2 elige otro ítem.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Only missing ones</source>
        <translation>Solo los que faltan</translation>
    </message>
    <message>
        <source>Product &amp;key…</source>
        <translation>Clav&amp;e de producto…</translation>
    </message>
    <message>
        <source>Product, reference or SKU</source>
        <translation>Producto, referencia o SKU</translation>
    </message>
    <message>
        <source>Products and their Alegra items</source>
        <translation>Productos y sus ítems de Alegra</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuestos</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Sin impuesto</translation>
    </message>
    <message>
        <source>{linked} linked · {proposed} proposed · {missing} not linked</source>
        <translation>{linked} vinculados · {proposed} propuestos · {missing} sin vincular</translation>
    </message>
</context>
<context>
    <name>ProgramSection</name>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>History, backups and log. Keys and tokens are never in it.</source>
        <translation>Historial, copias y registro. Nunca contiene claves ni tokens.</translation>
    </message>
    <message>
        <source>How high the rows of tables are.</source>
        <translation>La altura de las filas de las tablas.</translation>
    </message>
    <message>
        <source>If you need help</source>
        <translation>Si necesitas ayuda</translation>
    </message>
    <message>
        <source>It syncs in the background, where the desktop shows tray icons.</source>
        <translation>Sincroniza de fondo, donde el escritorio muestra iconos de bandeja.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>No file manager opened. The folder is {folder}</source>
        <translation>No se abrió ningún administrador de archivos. La carpeta es {folder}</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Iniciar con el equipo</translation>
    </message>
    <message>
        <source>The system did not allow it: {reason}</source>
        <translation>El sistema no lo permitió: {reason}</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>These take effect at once.</source>
        <translation>Estos valen enseguida.</translation>
    </message>
    <message>
        <source>What support asks for first: versions and system. No keys, no customers, no sales.</source>
        <translation>Lo primero que pide soporte: versiones y sistema. Sin claves, sin clientes, sin ventas.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>RemovalQuestion</name>
    <message>
        <source>Delete the history too</source>
        <translation>Borrar también el historial</translation>
    </message>
    <message>
        <source>Its documents stay in Alegra. Its keys are deleted from the keyring.</source>
        <translation>Sus documentos siguen en Alegra. Se borran las claves del llavero.</translation>
    </message>
    <message>
        <source>Keep the history on this computer (recommended)</source>
        <translation>Conservar el historial en este equipo (recomendado)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Remove integration</source>
        <translation>Quitar integración</translation>
    </message>
    <message>
        <source>Remove “{integration}”</source>
        <translation>Quitar «{integration}»</translation>
    </message>
    <message>
        <source>To delete it, type: {name}</source>
        <translation>Para borrar el historial escribe: {name}</translation>
    </message>
    <message>
        <source>Without it, a new integration must recognise everything in Alegra.</source>
        <translation>Sin él, una nueva integración tendrá que reconocer todo en Alegra.</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message numerus="yes">
        <source>%n document(s) marked as corrected.</source>
        <translation>
            <numerusform>%n documento marcado como corregido.</numerusform>
            <numerusform>%n documentos marcados como corregidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) answered.</source>
        <translation>
            <numerusform>%n venta respondida.</numerusform>
            <numerusform>%n ventas respondidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are created again.</source>
        <translation>
            <numerusform>Se crea otra vez el documento de %n venta.</numerusform>
            <numerusform>Se crean otra vez los documentos de %n ventas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are in this state. Skipped ones can be sent again from the history.</source>
        <translation>
            <numerusform>%n venta está en este estado. Las omitidas se pueden enviar otra vez desde el historial.</numerusform>
            <numerusform>%n ventas están en este estado. Las omitidas se pueden enviar otra vez desde el historial.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) go out without the customer&apos;s number.</source>
        <translation>
            <numerusform>%n venta sale sin el documento del cliente.</numerusform>
            <numerusform>%n ventas salen sin el documento del cliente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask about each</source>
        <translation>Preguntar por cada una</translation>
    </message>
    <message numerus="yes">
        <source>Create %n document(s)</source>
        <translation>
            <numerusform>Crear %n documento</numerusform>
            <numerusform>Crear %n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Create document</source>
        <translation>Crear documento</translation>
    </message>
    <message>
        <source>Create the document of {sale} again?</source>
        <translation>¿Crear otra vez el documento de {sale}?</translation>
    </message>
    <message numerus="yes">
        <source>Create the documents of %n sale(s)?</source>
        <translation>
            <numerusform>¿Crear el documento de %n venta?</numerusform>
            <numerusform>¿Crear los documentos de %n ventas?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create their documents (%n)</source>
        <translation>
            <numerusform>Crear su documento (%n)</numerusform>
            <numerusform>Crear sus documentos (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not invoice them</source>
        <translation>No facturarlas</translation>
    </message>
    <message>
        <source>Each of them is held and asked about by itself, beside the document it looks like. All others go out.</source>
        <translation>Cada una se retiene y se pregunta por separado, junto al documento al que se parece. Las demás salen.</translation>
    </message>
    <message>
        <source>I corrected it, check again</source>
        <translation>Ya lo corregí, revisar otra vez</translation>
    </message>
    <message>
        <source>I did it, or it stays</source>
        <translation>Ya lo hice, o se queda</translation>
    </message>
    <message>
        <source>Invoice as {final_consumer}</source>
        <translation>Facturar como {final_consumer}</translation>
    </message>
    <message>
        <source>It is enabled, check again</source>
        <translation>Ya está activa, revisar otra vez</translation>
    </message>
    <message>
        <source>Nothing is changed in Alegra by this, and it is not proposed again.</source>
        <translation>Nada cambia en Alegra con esto, y no se vuelve a proponer.</translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation>Abrir en Alegra</translation>
    </message>
    <message>
        <source>Read them again</source>
        <translation>Leerlas otra vez</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>The data&apos;s version</source>
        <translation>Versión de los datos</translation>
    </message>
    <message>
        <source>Their documents are gone from Alegra. Before creating, we look for each once more.</source>
        <translation>Sus documentos ya no están en Alegra. Antes de crear, buscamos cada uno una vez más.</translation>
    </message>
    <message>
        <source>They add up to {amount}. Nothing of theirs was found in Alegra.</source>
        <translation>Suman {amount}. Nada de ellas se encontró en Alegra.</translation>
    </message>
    <message>
        <source>They add up to {amount}. Once {issued}, an invoice cannot be deleted, only corrected by {credit_note}.</source>
        <translation>Suman {amount}. Una vez {issued}, una factura no se borra: solo se corrige con {credit_note}.</translation>
    </message>
    <message numerus="yes">
        <source>They are their documents (%n)</source>
        <translation>
            <numerusform>Es su documento (%n)</numerusform>
            <numerusform>Son sus documentos (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>This version</source>
        <translation>Esta versión</translation>
    </message>
    <message>
        <source>Those you confirm are recognised and not repeated; the others are asked about one by one.</source>
        <translation>Las que confirmes se reconocen y no se repiten; por las demás se pregunta una por una.</translation>
    </message>
    <message>
        <source>What stands in Alegra is then another sale&apos;s. Each of these gets a document of its own.</source>
        <translation>Lo que está en Alegra es entonces de otra venta. Cada una de estas tendrá su propio documento.</translation>
    </message>
    <message numerus="yes">
        <source>{Issue} %n invoice(s)</source>
        <translation>
            <numerusform>{Issue} %n factura</numerusform>
            <numerusform>{Issue} %n facturas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{Issue} %n invoice(s) with {the_tax_office}?</source>
        <translation>
            <numerusform>¿{Issue} %n factura ante {the_tax_office}?</numerusform>
            <numerusform>¿{Issue} %n facturas ante {the_tax_office}?</numerusform>
        </translation>
    </message>
    <message>
        <source>{document} is gone from Alegra. Before creating, we look for it once more.</source>
        <translation>{document} ya no está en Alegra. Antes de crear, lo buscamos una vez más.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>&amp;Restore backup</source>
        <translation>&amp;Restaurar copia</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Finish the sync first.</source>
        <translation>Termina la sincronización primero.</translation>
    </message>
    <message>
        <source>Restore the backup of {date}?</source>
        <translation>¿Restaurar la copia del {date}?</translation>
    </message>
    <message>
        <source>Some documents are still being verified. Restore when that is done.</source>
        <translation>Algunos documentos aún se están verificando. Restaura cuando termine.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Aún no hay copias.</translation>
    </message>
    <message>
        <source>Today&apos;s data is kept aside. What was created later is recognised in Alegra and not repeated.</source>
        <translation>Los datos de hoy se guardan aparte. Lo creado después se reconoce en Alegra y no se repite.</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>In Alegra</source>
        <translation>En Alegra</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>En la tienda</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message numerus="yes">
        <source>%n balance to the cent</source>
        <translation>
            <numerusform>%n cuadra al centavo</numerusform>
            <numerusform>%n cuadran al centavo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items were not created: their products are on the Products page.</source>
        <translation>
            <numerusform>%n ítem no se creó: su producto está en la página Productos.</numerusform>
            <numerusform>%n ítems no se crearon: sus productos están en la página Productos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales wait until they are due.</source>
        <translation>
            <numerusform>%n venta espera a que le toque.</numerusform>
            <numerusform>%n ventas esperan a que les toque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales will need attention.</source>
        <translation>
            <numerusform>%n venta quedará por atender.</numerusform>
            <numerusform>%n ventas quedarán por atender.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a problem</source>
        <translation>
            <numerusform>%n con problema</numerusform>
            <numerusform>%n con problema</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Sync by itself every</source>
        <translation>&amp;Sincronizar sola cada</translation>
    </message>
    <message>
        <source>Alegra still lacks something for final documents. Complete it or choose Draft.</source>
        <translation>A Alegra aún le falta algo para documentos definitivos. Complétalo o elige Borrador.</translation>
    </message>
    <message>
        <source>At start-&amp;up</source>
        <translation>Al &amp;encender</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Cuadra</translation>
    </message>
    <message>
        <source>Before {day}</source>
        <translation>Anterior al {day}</translation>
    </message>
    <message>
        <source>Draft {id} is in Alegra. It is not created again.</source>
        <translation>El borrador {id} está en Alegra. No se crea otra vez.</translation>
    </message>
    <message>
        <source>Fi&amp;x</source>
        <translation>Arre&amp;glar</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Arreglar</translation>
    </message>
    <message>
        <source>Minutes between syncs</source>
        <translation>Minutos entre sincronizaciones</translation>
    </message>
    <message>
        <source>None of these sales is due yet: with an earlier first day one could be sent.</source>
        <translation>A ninguna de estas ventas le toca aún: con un primer día anterior se podría enviar una.</translation>
    </message>
    <message numerus="yes">
        <source>On activation %n documents will be created.</source>
        <translation>
            <numerusform>Al activar se creará %n documento.</numerusform>
            <numerusform>Al activar se crearán %n documentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On activation %n drafts will be created.</source>
        <translation>
            <numerusform>Al activar se creará %n borrador.</numerusform>
            <numerusform>Al activar se crearán %n borradores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it in &amp;Alegra</source>
        <translation>Abrirlo en A&amp;legra</translation>
    </message>
    <message>
        <source>Reading your last sales…</source>
        <translation>Leyendo tus últimas ventas…</translation>
    </message>
    <message>
        <source>Sales from {day}.</source>
        <translation>Ventas desde el {day}.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Send &amp;one as a draft to see it in Alegra</source>
        <translation>Enviar &amp;una como borrador para verla en Alegra</translation>
    </message>
    <message>
        <source>Sending one draft…</source>
        <translation>Enviando un borrador…</translation>
    </message>
    <message>
        <source>Start with the computer, in the tray</source>
        <translation>Iniciar con el equipo, en la bandeja</translation>
    </message>
    <message>
        <source>The last sales and their documents</source>
        <translation>Las últimas ventas y sus documentos</translation>
    </message>
    <message>
        <source>The system did not allow it: {reason}</source>
        <translation>El sistema no lo permitió: {reason}</translation>
    </message>
    <message>
        <source>There are no sales to show yet.</source>
        <translation>Aún no hay ventas para mostrar.</translation>
    </message>
    <message>
        <source>This is how your last 10 sales will look</source>
        <translation>Así quedarán tus 10 últimas ventas</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>&amp;Ver</translation>
    </message>
</context>
<context>
    <name>RunsDialog</name>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Deshacer…</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Elige al menos una fila.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing left to undo.</source>
        <translation>Nada queda por deshacer.</translation>
    </message>
    <message>
        <source>The last syncs</source>
        <translation>Las últimas sincronizaciones</translation>
    </message>
    <message>
        <source>Their drafts are deleted and their remissions voided; your sales stay.</source>
        <translation>Se eliminan sus borradores y se anulan sus remisiones; tus ventas quedan.</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Can be undone</source>
        <translation>Se puede deshacer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creados</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integración</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>SalesModel</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Accounts and payments</source>
        <translation>Cuentas y pagos</translation>
    </message>
    <message>
        <source>Alegra account</source>
        <translation>Cuenta Alegra</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventario</translation>
    </message>
    <message>
        <source>Notices and e-mail</source>
        <translation>Avisos y correo</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Taxes and products</source>
        <translation>Impuestos y productos</translation>
    </message>
    <message>
        <source>When to invoice</source>
        <translation>Cuándo facturar</translation>
    </message>
</context>
<context>
    <name>SeenModel</name>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocida</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Sale is</source>
        <translation>La venta es</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n cambio sin guardar</numerusform>
            <numerusform>%n cambios sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>&amp;Guardar cambios</translation>
    </message>
    <message>
        <source>Alegra does not have this any more. Choose another.</source>
        <translation>Alegra ya no tiene este. Elige otro.</translation>
    </message>
    <message>
        <source>Changes saved.</source>
        <translation>Cambios guardados.</translation>
    </message>
    <message>
        <source>Correct automatically</source>
        <translation>Corregir automáticamente</translation>
    </message>
    <message>
        <source>Correct automatically from now on?</source>
        <translation>¿Corregir automáticamente desde ahora?</translation>
    </message>
    <message>
        <source>Edit step by step…</source>
        <translation>Editar paso a paso…</translation>
    </message>
    <message>
        <source>Every new sale becomes a legal invoice without your review.</source>
        <translation>Cada venta nueva será una factura legal sin que la revises.</translation>
    </message>
    <message>
        <source>Finish the sync first.</source>
        <translation>Termina la sincronización primero.</translation>
    </message>
    <message>
        <source>For each sale that is returned, refunded or cancelled the draft is deleted, the remission voided, or a {credit_note} {issued} for its invoice, without your review. Once {issued} it cannot be deleted.</source>
        <translation>Por cada venta devuelta, reembolsada o cancelada se elimina el borrador, se anula la remisión o queda {issued} una {credit_note} de su factura, sin que la revises. Una vez {issued}, no se borra.</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integración</translation>
    </message>
    <message>
        <source>No setting is called like that.</source>
        <translation>Ningún ajuste se llama así.</translation>
    </message>
    <message>
        <source>Nothing was saved. {reason}</source>
        <translation>No se guardó nada. {reason}</translation>
    </message>
    <message>
        <source>Save or discard your changes first.</source>
        <translation>Guarda o descarta primero tus cambios.</translation>
    </message>
    <message>
        <source>Search a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings · {name}</source>
        <translation>Ajustes · {name}</translation>
    </message>
    <message>
        <source>The lists of Alegra could not be read: {reason}</source>
        <translation>No se pudieron leer las listas de Alegra: {reason}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>{Issue} automatically</source>
        <translation>{Issue} automáticamente</translation>
    </message>
    <message>
        <source>{Issue} automatically from now on?</source>
        <translation>¿{Issue} automáticamente desde ahora?</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>&amp;Activate integration</source>
        <translation>A&amp;ctivar integración</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Alegra does not accept this user and token. Most common: the password instead of the token, or a token renewed elsewhere.</source>
        <translation>Alegra no acepta este usuario y token. Lo más común: pegar la contraseña en vez del token, o un token renovado en otro lugar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Editar {name}</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Arreglar</translation>
    </message>
    <message>
        <source>New integration</source>
        <translation>Nueva integración</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Sa&amp;ve changes</source>
        <translation>&amp;Guardar cambios</translation>
    </message>
    <message>
        <source>Save and continue &amp;later</source>
        <translation>Guardar y seguir &amp;luego</translation>
    </message>
    <message>
        <source>Set-up kept. You may go on whenever you like.</source>
        <translation>La configuración quedó guardada. Sigue cuando quieras.</translation>
    </message>
    <message>
        <source>The set-up could not be kept: {reason}</source>
        <translation>No se pudo guardar la configuración: {reason}</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Solo en esta sesión</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>About alegra_desktop</source>
        <translation>Acerca de alegra_desktop</translation>
    </message>
    <message>
        <source>The system did not allow it: {reason}</source>
        <translation>El sistema no lo permitió: {reason}</translation>
    </message>
    <message>
        <source>Turns every sale of a store into exactly one document in Alegra.</source>
        <translation>Convierte cada venta de una tienda en exactamente un documento en Alegra.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>Nothing would be created now.</source>
        <translation>Ahora no se crearía nada.</translation>
    </message>
    <message>
        <source>Simulating: nothing is written.</source>
        <translation>Simulación: no se escribe nada.</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>Continue set-up</source>
        <translation>Seguir configurando</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>The set-up of {name} waits at step {step} of {steps}. Nothing is sent until it is finished.</source>
        <translation>La configuración de {name} espera en el paso {step} de {steps}. Nada se envía hasta terminarla.</translation>
    </message>
    <message>
        <source>your store</source>
        <translation>tu tienda</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Use my accounts</source>
        <translation>&amp;Usar mis cuentas</translation>
    </message>
    <message>
        <source>About 10 minutes. Nothing is written to Alegra until the end.</source>
        <translation>Unos 10 minutos. Nada se escribe en Alegra hasta el final.</translation>
    </message>
    <message>
        <source>Connect your store to Alegra</source>
        <translation>Conecta tu tienda con Alegra</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Have at hand: Alegra&apos;s token and your store&apos;s keys. With MasterShop also warehouses, cost centers and accounts, already created in Alegra.</source>
        <translation>Ten a mano: el token de Alegra y las claves de tu tienda. Con MasterShop, además, bodegas, centros de costo y cuentas ya creados en Alegra.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>Start &amp;over</source>
        <translation>Empezar de &amp;cero</translation>
    </message>
    <message>
        <source>Try &amp;practice mode (sample data)</source>
        <translation>Probar en modo &amp;práctica (datos de ejemplo)</translation>
    </message>
    <message>
        <source>You left “{name}” at step {n} of {m}.</source>
        <translation>Dejaste «{name}» en el paso {n} de {m}.</translation>
    </message>
    <message>
        <source>your store</source>
        <translation>tu tienda</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Alegra is not responding.</source>
        <translation>Alegra no responde.</translation>
    </message>
    <message>
        <source>Alegra is not responding. Next try: {time}.</source>
        <translation>Alegra no responde. Reintento: {time}.</translation>
    </message>
    <message>
        <source>No integration is set up yet.</source>
        <translation>Aún no hay integraciones.</translation>
    </message>
    <message numerus="yes">
        <source>Not synced for %n days.</source>
        <translation>
            <numerusform>Sin sincronizar desde hace %n día.</numerusform>
            <numerusform>Sin sincronizar desde hace %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since {time}. We go on when it is back.</source>
        <translation>Sin conexión desde {time}. Seguimos solos al volver.</translation>
    </message>
    <message>
        <source>Offline. We go on when it is back.</source>
        <translation>Sin conexión. Seguimos solos al volver.</translation>
    </message>
    <message>
        <source>Opening your data…</source>
        <translation>Abriendo tus datos…</translation>
    </message>
    <message>
        <source>Paused since {time}.</source>
        <translation>En pausa desde {time}.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Ready. Not synced yet.</source>
        <translation>Lista. Aún no se ha sincronizado.</translation>
    </message>
    <message>
        <source>Set-up unfinished: step {n} of {m}.</source>
        <translation>Configuración sin terminar: paso {n} de {m}.</translation>
    </message>
    <message>
        <source>Stopped: {title}. Nothing is lost.</source>
        <translation>Detenido: {title}. Nada se pierde.</translation>
    </message>
    <message numerus="yes">
        <source>Stopping: %n requests finishing.</source>
        <translation>
            <numerusform>Deteniendo: termina %n envío.</numerusform>
            <numerusform>Deteniendo: terminan %n envíos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Syncing: {done} of {total} sales.</source>
        <translation>Sincronizando: {done} de {total} ventas.</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message numerus="yes">
        <source>Up to date, %n causes need attention.</source>
        <translation>
            <numerusform>Al día, con %n causa por atender.</numerusform>
            <numerusform>Al día, con %n causas por atender.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to date, %n causes need attention. Next: {time}.</source>
        <translation>
            <numerusform>Al día, con %n causa por atender. Próxima: {time}.</numerusform>
            <numerusform>Al día, con %n causas por atender. Próxima: {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date. Last sync: {when}.</source>
        <translation>Al día. Última sincronización: {when}.</translation>
    </message>
    <message>
        <source>Up to date. Last sync: {when}. Next: {time}.</source>
        <translation>Al día. Última sincronización: {when}. Próxima: {time}.</translation>
    </message>
    <message>
        <source>Updating your data; a backup was made first.</source>
        <translation>Actualizando tus datos; antes hicimos una copia.</translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n unanswered documents.</source>
        <translation>
            <numerusform>Verificando %n documento sin respuesta.</numerusform>
            <numerusform>Verificando %n documentos sin respuesta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n unanswered documents: {time}.</source>
        <translation>
            <numerusform>Verificando %n documento sin respuesta: {time}.</numerusform>
            <numerusform>Verificando %n documentos sin respuesta: {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the keyring. Nothing is lost.</source>
        <translation>En espera del llavero. Nada se pierde.</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>{title}. Next try: {time}.</source>
        <translation>{title}. Reintento: {time}.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Being verified</source>
        <translation>En verificación</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Closed without document</source>
        <translation>Cerradas sin documento</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminada</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Found twice</source>
        <translation>Doble</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>In Alegra</source>
        <translation>En Alegra</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>En proceso</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitida</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Remission</source>
        <translation>Remisión</translation>
    </message>
    <message>
        <source>Sales invoice</source>
        <translation>Factura de venta</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>Timbrada</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Alegra</source>
        <translation>Alegra</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Bodegas</translation>
    </message>
    <message>
        <source>When and accounts</source>
        <translation>Cuándo y cuentas</translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation>{step}, hecho</translation>
    </message>
    <message>
        <source>{step}, you are here</source>
        <translation>{step}, estás aquí</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>PRACTICE MODE · Nothing here is real: Alegra and the store are samples on this computer.</source>
        <translation>MODO PRÁCTICA · Nada de esto es real: Alegra y la tienda son de ejemplo en este equipo.</translation>
    </message>
</context>
<context>
    <name>StockModel</name>
    <message>
        <source>Activate the item in Alegra, or link the product to another.</source>
        <translation>Activa el ítem en Alegra, o vincula el producto a otro.</translation>
    </message>
    <message>
        <source>Alegra</source>
        <translation>Alegra</translation>
    </message>
    <message>
        <source>Alegra keeps no stock of this item. That is not zero: there is nothing to compare.</source>
        <translation>Alegra no lleva inventario de este ítem. Eso no es cero: no hay qué comparar.</translation>
    </message>
    <message>
        <source>Alegra shows no cost, and none is invented. Record the entry there, with its cost.</source>
        <translation>Alegra no muestra costo, y no inventamos ninguno. Registra la entrada allá, con su costo.</translation>
    </message>
    <message>
        <source>Alegra tells one figure for all its warehouses together.</source>
        <translation>Alegra dice una sola cifra para todas sus bodegas.</translation>
    </message>
    <message>
        <source>Being verified</source>
        <translation>En verificación</translation>
    </message>
    <message>
        <source>Below zero: more was sold in Alegra than was ever recorded as entered.</source>
        <translation>Bajo cero: en Alegra se vendió más de lo que alguna vez se registró como entrada.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Each of your stores counts for itself, so neither figure is what Alegra should hold.</source>
        <translation>Cada una de tus tiendas cuenta lo suyo, así que ninguna de las dos cifras es lo que Alegra debe tener.</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>In another store too</source>
        <translation>También en otra tienda</translation>
    </message>
    <message>
        <source>Inactive in Alegra</source>
        <translation>Inactivo en Alegra</translation>
    </message>
    <message>
        <source>It moved while it was read. Read again.</source>
        <translation>Se movió mientras se leía. Lee otra vez.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Ítem</translation>
    </message>
    <message>
        <source>Moving right now</source>
        <translation>Moviéndose ahora</translation>
    </message>
    <message>
        <source>No cost in Alegra</source>
        <translation>Sin costo en Alegra</translation>
    </message>
    <message>
        <source>No inventory</source>
        <translation>Sin inventario en Alegra</translation>
    </message>
    <message>
        <source>Not by warehouse</source>
        <translation>No por bodega</translation>
    </message>
    <message numerus="yes">
        <source>Of %n sale(s) whose document has not moved Alegra&apos;s stock yet.</source>
        <translation>
            <numerusform>De %n venta cuyo documento aún no mueve el inventario de Alegra.</numerusform>
            <numerusform>De %n ventas cuyo documento aún no mueve el inventario de Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n undone sale(s): they come back when the document is corrected.</source>
        <translation>
            <numerusform>De %n venta deshecha: vuelve cuando se corrija el documento.</numerusform>
            <numerusform>De %n ventas deshechas: vuelven cuando se corrija el documento.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold in the store, but the document has not moved Alegra&apos;s stock yet.</source>
        <translation>Vendido en la tienda, pero el documento aún no mueve el inventario de Alegra.</translation>
    </message>
    <message>
        <source>Something that moves it has no answer yet, or waits for you. Read again afterwards.</source>
        <translation>Algo que lo mueve aún no tiene respuesta, o te espera. Lee otra vez después.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Store tells none</source>
        <translation>La tienda no lo dice</translation>
    </message>
    <message>
        <source>Supplier&apos;s stock</source>
        <translation>Inventario del proveedor</translation>
    </message>
    <message>
        <source>The store does not say how much it has here.</source>
        <translation>La tienda no dice cuánto tiene aquí.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>What the store shows is the supplier&apos;s stock, not yours.</source>
        <translation>Lo que muestra la tienda es el inventario del proveedor, no el tuyo.</translation>
    </message>
</context>
<context>
    <name>StockMover</name>
    <message>
        <source>Adjust by itself</source>
        <translation>Ajustar sola</translation>
    </message>
    <message>
        <source>Adjust stock by itself at each sync?</source>
        <translation>¿Ajustar el inventario sola en cada sincronización?</translation>
    </message>
    <message numerus="yes">
        <source>Applies to new documents; the %n existing ones are not touched.</source>
        <translation>
            <numerusform>Vale para documentos nuevos; el %n ya creado no se toca.</numerusform>
            <numerusform>Vale para documentos nuevos; los %n ya creados no se tocan.</numerusform>
        </translation>
    </message>
    <message>
        <source>At the end of each sync the differences between store and Alegra are written to Alegra, with nobody looking at them first. What documents will still move is left to them.</source>
        <translation>Al final de cada sincronización, las diferencias entre la tienda y Alegra se escriben en Alegra sin que nadie las mire antes. Lo que aún moverán los documentos se les deja a ellos.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change who moves stock?</source>
        <translation>¿Cambiar quién descuenta inventario?</translation>
    </message>
    <message>
        <source>Items that keep inventory in Alegra are moved once, by the document of each sale.</source>
        <translation>Los ítems que llevan inventario en Alegra se mueven una vez, con el documento de cada venta.</translation>
    </message>
    <message>
        <source>Nob&amp;ody: I keep it myself</source>
        <translation>Na&amp;die: lo llevo yo</translation>
    </message>
    <message>
        <source>The doc&amp;ument (invoice or remission), recommended</source>
        <translation>El doc&amp;umento (factura o remisión), recomendado</translation>
    </message>
    <message>
        <source>The program adjusts nothing, and items it creates keep no inventory. Items that keep it in Alegra are still moved by their documents.</source>
        <translation>El programa no ajusta nada y los ítems que crea no llevan inventario. Los que lo llevan en Alegra igual se mueven con sus documentos.</translation>
    </message>
    <message>
        <source>Who moves stock in Alegra?</source>
        <translation>¿Quién descuenta inventario en Alegra?</translation>
    </message>
</context>
<context>
    <name>StockTab</name>
    <message numerus="yes">
        <source>%n adjustment(s) without an answer: the next sync looks.</source>
        <translation>
            <numerusform>%n ajuste sin respuesta: la próxima sincronización lo revisa.</numerusform>
            <numerusform>%n ajustes sin respuesta: la próxima sincronización los revisa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked item(s) keep inventory in Alegra: their documents move it all the same.</source>
        <translation>
            <numerusform>%n ítem vinculado lleva inventario en Alegra: sus documentos lo mueven de todos modos.</numerusform>
            <numerusform>%n ítems vinculados llevan inventario en Alegra: sus documentos lo mueven de todos modos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) count nowhere: the store has not said what was sold.</source>
        <translation>
            <numerusform>%n venta no cuenta en ningún lado: la tienda no ha dicho qué se vendió.</numerusform>
            <numerusform>%n ventas no cuentan en ningún lado: la tienda no ha dicho qué se vendió.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Warehouse</source>
        <translation>&amp;Bodega</translation>
    </message>
    <message>
        <source>Ad&amp;just in Alegra…</source>
        <translation>A&amp;justar en Alegra…</translation>
    </message>
    <message>
        <source>Adjusting…</source>
        <translation>Ajustando…</translation>
    </message>
    <message>
        <source>File for the &amp;store…</source>
        <translation>Archivo para la &amp;tienda…</translation>
    </message>
    <message>
        <source>File for the store</source>
        <translation>Archivo para la tienda</translation>
    </message>
    <message>
        <source>No differences to adjust.</source>
        <translation>No hay diferencias que ajustar.</translation>
    </message>
    <message>
        <source>Nobody moves stock: you keep it yourself.</source>
        <translation>Nadie descuenta inventario: lo llevas tú.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Aún sin leer.</translation>
    </message>
    <message>
        <source>On&amp;ly differences</source>
        <translation>&amp;Solo diferencias</translation>
    </message>
    <message>
        <source>Read again: the store was not read completely.</source>
        <translation>Lee otra vez: la tienda no se leyó completa.</translation>
    </message>
    <message>
        <source>Read the stock</source>
        <translation>Leer el inventario</translation>
    </message>
    <message>
        <source>Read {when}</source>
        <translation>Leído {when}</translation>
    </message>
    <message>
        <source>Reading the stock…</source>
        <translation>Leyendo el inventario…</translation>
    </message>
    <message>
        <source>Stock side by side</source>
        <translation>Inventario lado a lado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The store tells one total: it is compared with {names} together, and adjusted in {name}.</source>
        <translation>La tienda dice un solo total: se compara con la suma de {names} y se ajusta en {name}.</translation>
    </message>
    <message>
        <source>The store was not read completely, so nothing is adjusted. Read again.</source>
        <translation>La tienda no se leyó completa, así que no se ajusta nada. Lee otra vez.</translation>
    </message>
    <message>
        <source>This store is not asked, so its stock cannot be read.</source>
        <translation>A esta tienda no se le pregunta, así que su inventario no se puede leer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Whether drafts and remissions move stock is up to your Alegra account.</source>
        <translation>Si los borradores y las remisiones mueven inventario depende de tu cuenta de Alegra.</translation>
    </message>
    <message>
        <source>stock {day}</source>
        <translation>inventario {day}</translation>
    </message>
    <message>
        <source>{title}. {remedy}</source>
        <translation>{title}. {remedy}</translation>
    </message>
</context>
<context>
    <name>StoreFile</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Product id</source>
        <translation>Id del producto</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Stock in the store</source>
        <translation>Inventario en la tienda</translation>
    </message>
    <message>
        <source>Stock to enter</source>
        <translation>Inventario por ingresar</translation>
    </message>
    <message>
        <source>Variation id</source>
        <translation>Id de la variación</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Bodega</translation>
    </message>
</context>
<context>
    <name>StorePage</name>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales in 30 days</source>
        <translation>
            <numerusform>%n venta en 30 días</numerusform>
            <numerusform>%n ventas en 30 días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales; they are imported when you finish.</source>
        <translation>
            <numerusform>%n venta; se importa al terminar.</numerusform>
            <numerusform>%n ventas; se importan al terminar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warehouses</source>
        <translation>
            <numerusform>%n bodega</numerusform>
            <numerusform>%n bodegas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;API key</source>
        <translation>Llave de AP&amp;I</translation>
    </message>
    <message>
        <source>&amp;Open {store}</source>
        <translation>Abri&amp;r {store}</translation>
    </message>
    <message>
        <source>&amp;Paste the three keys together</source>
        <translation>&amp;Pegar las tres claves juntas</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;Validar</translation>
    </message>
    <message>
        <source>A &amp;file</source>
        <translation>U&amp;n archivo</translation>
    </message>
    <message>
        <source>A file needs no keys. New sales come with each file that you import.</source>
        <translation>Un archivo no necesita claves. Las ventas nuevas llegan con cada archivo que importes.</translation>
    </message>
    <message>
        <source>Asking {store}…</source>
        <translation>Preguntando a {store}…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Ele&amp;gir…</translation>
    </message>
    <message>
        <source>CSV or Excel, as the store exports it.</source>
        <translation>CSV o Excel, como lo exporta la tienda.</translation>
    </message>
    <message>
        <source>Choose a sample account…</source>
        <translation>Elegir una cuenta de ejemplo…</translation>
    </message>
    <message>
        <source>Choose the file that you exported.</source>
        <translation>Elige el archivo que exportaste.</translation>
    </message>
    <message>
        <source>E&amp;xported from</source>
        <translation>E&amp;xportado de</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Arc&amp;hivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File with sales</source>
        <translation>Archivo con ventas</translation>
    </message>
    <message>
        <source>For safety we never keep half-finished secrets. Paste it again.</source>
        <translation>Por seguridad no guardamos claves a medias. Pégala otra vez.</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is stored.</source>
        <translation>Déjalo vacío para conservar el guardado.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Sales (*.csv *.xlsx);;All files (*)</source>
        <translation>Ventas (*.csv *.xlsx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Sampl&amp;e</source>
        <translation>E&amp;jemplo</translation>
    </message>
    <message>
        <source>Some of the sales could not be read now; they come with the sync.</source>
        <translation>Algunas ventas no se pudieron leer ahora; llegan con la sincronización.</translation>
    </message>
    <message>
        <source>The clipboard does not hold the three keys. Copy them all together.</source>
        <translation>En el portapapeles no están las tres claves. Cópialas todas juntas.</translation>
    </message>
    <message>
        <source>This is a Sandbox credential. Create a production one.</source>
        <translation>Es una credencial de prueba (Sandbox). Crea una de producción.</translation>
    </message>
    <message>
        <source>This key is missing.</source>
        <translation>Falta esta clave.</translation>
    </message>
    <message>
        <source>Where are they? Hotmart › Herramientas › Credenciales Hotmart › Crear credencial › API Hotmart</source>
        <translation>¿Dónde están? Hotmart › Herramientas › Credenciales Hotmart › Crear credencial › API Hotmart</translation>
    </message>
    <message>
        <source>Where do your sales come from?</source>
        <translation>¿De dónde vienen tus ventas?</translation>
    </message>
    <message>
        <source>Where is it? MasterShop › Configuraciones › Integraciones</source>
        <translation>¿Dónde está? MasterShop › Configuraciones › Integraciones</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>“{other}” already joins this store account to this company.</source>
        <translation>«{other}» ya une esta cuenta de la tienda con esta empresa.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar detalle</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>Vista &amp;previa</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>A draft in Alegra</source>
        <translation>Un borrador en Alegra</translation>
    </message>
    <message>
        <source>A {credit_note} is to be created</source>
        <translation>Falta crear una {credit_note}</translation>
    </message>
    <message>
        <source>A {credit_note} was found in Alegra: {number}</source>
        <translation>Se encontró una {credit_note} en Alegra: {number}</translation>
    </message>
    <message>
        <source>Affected sales</source>
        <translation>Ventas afectadas</translation>
    </message>
    <message>
        <source>Alegra could not be searched; we look again</source>
        <translation>No se pudo buscar en Alegra; buscamos otra vez</translation>
    </message>
    <message>
        <source>Alegra did not allow the correction: “{words}”</source>
        <translation>Alegra no permitió la corrección: «{words}»</translation>
    </message>
    <message>
        <source>Alegra did not take the customer: “{words}”</source>
        <translation>Alegra no aceptó el cliente: «{words}»</translation>
    </message>
    <message>
        <source>Alegra did not take the item: “{words}”</source>
        <translation>Alegra no aceptó el ítem: «{words}»</translation>
    </message>
    <message>
        <source>Alegra did not take the payment: “{words}”</source>
        <translation>Alegra no aceptó el pago: «{words}»</translation>
    </message>
    <message>
        <source>Alegra did not take the {credit_note}: “{words}”</source>
        <translation>Alegra no recibió la {credit_note}: «{words}»</translation>
    </message>
    <message>
        <source>Alegra does not know the city; sent without it: {words}</source>
        <translation>Alegra no conoce la ciudad; se envió sin ella: {words}</translation>
    </message>
    <message>
        <source>Alegra holds several documents for this sale</source>
        <translation>Hay varios documentos en Alegra para esta venta</translation>
    </message>
    <message>
        <source>Alegra holds several documents for this sale. You choose.</source>
        <translation>Hay varios documentos en Alegra para esta venta. Tú eliges.</translation>
    </message>
    <message>
        <source>Alegra said no.</source>
        <translation>Alegra dijo que no.</translation>
    </message>
    <message>
        <source>Alegra said no: “{words}”</source>
        <translation>Alegra dijo que no: «{words}»</translation>
    </message>
    <message>
        <source>Already paid by hand in Alegra</source>
        <translation>Ya se pagó a mano en Alegra</translation>
    </message>
    <message>
        <source>Another document of this sale counts now</source>
        <translation>Ahora vale otro documento de esta venta</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Approved at {store}</source>
        <translation>Aprobada en {store}</translation>
    </message>
    <message>
        <source>Being created in Alegra</source>
        <translation>Se está creando en Alegra</translation>
    </message>
    <message>
        <source>Being created in Alegra.</source>
        <translation>Se está creando en Alegra.</translation>
    </message>
    <message>
        <source>Cancelled in the store</source>
        <translation>Cancelada en la tienda</translation>
    </message>
    <message>
        <source>Cancelled in the store before it was documented</source>
        <translation>Se canceló en la tienda antes de documentarse</translation>
    </message>
    <message>
        <source>Cancelled in the store before it was documented.</source>
        <translation>Se canceló en la tienda antes de documentarse.</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Elige al menos una fila.</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Recogida</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Corrected by {credit_note} {note}</source>
        <translation>Corregida con {credit_note} {note}</translation>
    </message>
    <message>
        <source>Corrected by {credit_note} {number} on {date}.</source>
        <translation>Corregida con {credit_note} {number} el {date}.</translation>
    </message>
    <message>
        <source>Corrected in Alegra by {credit_note} {note}</source>
        <translation>Corregida en Alegra con {credit_note} {note}</translation>
    </message>
    <message>
        <source>Corrected in part by {credit_note} {note}</source>
        <translation>Corregida en parte con {credit_note} {note}</translation>
    </message>
    <message>
        <source>Created in Alegra</source>
        <translation>Creada en Alegra</translation>
    </message>
    <message>
        <source>Created in Alegra.</source>
        <translation>Creada en Alegra.</translation>
    </message>
    <message>
        <source>Customer created in Alegra</source>
        <translation>Cliente creado en Alegra</translation>
    </message>
    <message>
        <source>Customer found in Alegra</source>
        <translation>Cliente encontrado en Alegra</translation>
    </message>
    <message>
        <source>Dated {date} by someone in Alegra</source>
        <translation>Alguien le puso la fecha {date} en Alegra</translation>
    </message>
    <message>
        <source>Dated {date}, the day it is {issued}</source>
        <translation>Con fecha {date}, el día en que queda {issued}</translation>
    </message>
    <message>
        <source>Deleted in Alegra</source>
        <translation>Eliminada en Alegra</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Delivered, says {store}</source>
        <translation>Entregada, dice {store}</translation>
    </message>
    <message>
        <source>Delivered; the days you chose to wait are running</source>
        <translation>Entregada; corren los días de espera que elegiste</translation>
    </message>
    <message>
        <source>Details of the cause</source>
        <translation>Detalle de la causa</translation>
    </message>
    <message>
        <source>Draft {id} in Alegra. Review it and {issue} it whenever you like.</source>
        <translation>Borrador {id} en Alegra. Revísalo y puedes {issue} la factura cuando quieras.</translation>
    </message>
    <message>
        <source>Due: goes out in the next sync</source>
        <translation>Ya toca: sale en la próxima sincronización</translation>
    </message>
    <message>
        <source>Excluded, no IVA on the line: {names}</source>
        <translation>Excluidos, sin IVA en la línea: {names}</translation>
    </message>
    <message>
        <source>Exempt, taxed at 0 %: {names}</source>
        <translation>Exentos, gravados al 0 %: {names}</translation>
    </message>
    <message>
        <source>Found in Alegra by its mark</source>
        <translation>Encontrada en Alegra por su marca</translation>
    </message>
    <message>
        <source>Found in Alegra, but it cannot be used as it is</source>
        <translation>Está en Alegra, pero así no se puede usar</translation>
    </message>
    <message>
        <source>Goes out again</source>
        <translation>Sale otra vez</translation>
    </message>
    <message>
        <source>Goes out in the next sync.</source>
        <translation>Sale en la próxima sincronización.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>Held: {problem}</source>
        <translation>Retenida: {problem}</translation>
    </message>
    <message>
        <source>In Alegra: {place}</source>
        <translation>En Alegra: {place}</translation>
    </message>
    <message>
        <source>In process at {the_tax_office}</source>
        <translation>En proceso ante {the_tax_office}</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>En tránsito</translation>
    </message>
    <message>
        <source>It could not be read in Alegra; we look again</source>
        <translation>No se pudo leer en Alegra; lo intentamos otra vez</translation>
    </message>
    <message>
        <source>Item created in Alegra</source>
        <translation>Ítem creado en Alegra</translation>
    </message>
    <message>
        <source>Item found in Alegra</source>
        <translation>Ítem encontrado en Alegra</translation>
    </message>
    <message>
        <source>Its copies are gone from Alegra</source>
        <translation>Sus copias ya no están en Alegra</translation>
    </message>
    <message>
        <source>Its customer was gone from Alegra; created again</source>
        <translation>Su cliente ya no estaba en Alegra; se creó de nuevo</translation>
    </message>
    <message>
        <source>Its payment is to be recorded</source>
        <translation>Falta registrar su pago</translation>
    </message>
    <message>
        <source>Not accepted by Alegra</source>
        <translation>Alegra no la aceptó</translation>
    </message>
    <message>
        <source>Not created; it goes out in the next sync</source>
        <translation>No se creó; sale en la próxima sincronización</translation>
    </message>
    <message>
        <source>Not documented.</source>
        <translation>No se documenta.</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Aún no toca</translation>
    </message>
    <message>
        <source>Not due yet: documented once it is “{trigger}”.</source>
        <translation>Aún no toca: se documenta al estar «{trigger}».</translation>
    </message>
    <message>
        <source>Not due yet: the sale has not come far enough</source>
        <translation>Aún no toca: la venta no ha llegado a ese estado</translation>
    </message>
    <message>
        <source>Not recorded: the invoice does not owe its whole total</source>
        <translation>No se registró: la factura no debe todo su total</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>No se envió.</translation>
    </message>
    <message>
        <source>Not skipped any more</source>
        <translation>Ya no está omitida</translation>
    </message>
    <message>
        <source>Not taken out of Alegra: it stays as it is</source>
        <translation>No se retiró de Alegra: queda como está</translation>
    </message>
    <message>
        <source>Not {issued} yet</source>
        <translation>Aún no está {issued}</translation>
    </message>
    <message>
        <source>Ordered at {store}</source>
        <translation>Pedida en {store}</translation>
    </message>
    <message>
        <source>Payment recognised in Alegra and not repeated</source>
        <translation>Pago reconocido en Alegra y no repetido</translation>
    </message>
    <message>
        <source>Payment recorded in Alegra</source>
        <translation>Pago registrado en Alegra</translation>
    </message>
    <message>
        <source>Payment sent to Alegra</source>
        <translation>Pago enviado a Alegra</translation>
    </message>
    <message>
        <source>Read from {store}</source>
        <translation>Leída de {store}</translation>
    </message>
    <message>
        <source>Recognised in Alegra and not repeated</source>
        <translation>Reconocida en Alegra y no repetida</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>Searched completely: not in Alegra. It is sent again</source>
        <translation>Búsqueda completa: no está en Alegra. Se envía otra vez</translation>
    </message>
    <message>
        <source>Searched completely: the {credit_note} is not in Alegra</source>
        <translation>Se buscó completo: la {credit_note} no está en Alegra</translation>
    </message>
    <message>
        <source>Sent to Alegra</source>
        <translation>Enviada a Alegra</translation>
    </message>
    <message>
        <source>Sent to {the_tax_office}</source>
        <translation>Enviada a {the_tax_office}</translation>
    </message>
    <message>
        <source>Sent to {the_tax_office}; waiting for the answer.</source>
        <translation>Enviada a {the_tax_office}; esperando respuesta.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Skipped by you</source>
        <translation>La omitiste tú</translation>
    </message>
    <message>
        <source>Skipped: a test order</source>
        <translation>Omitida: un pedido de prueba</translation>
    </message>
    <message>
        <source>Skipped: cash on delivery is switched off</source>
        <translation>Omitida: la contraentrega está apagada</translation>
    </message>
    <message>
        <source>Skipped: its amount is zero</source>
        <translation>Omitida: valor cero</translation>
    </message>
    <message>
        <source>Skipped: sold as affiliate or co-producer</source>
        <translation>Omitida: vendida como afiliado o coproductor</translation>
    </message>
    <message>
        <source>Skipped: sold before the first day you chose</source>
        <translation>Omitida: anterior al primer día que elegiste</translation>
    </message>
    <message>
        <source>Skipped: that sync was undone</source>
        <translation>Omitida: deshiciste esa sincronización</translation>
    </message>
    <message>
        <source>Skipped: the buyer&apos;s country is not invoiced</source>
        <translation>Omitida: no se factura al país del comprador</translation>
    </message>
    <message>
        <source>Someone copied it in Alegra</source>
        <translation>Alguien la copió en Alegra</translation>
    </message>
    <message>
        <source>Someone deleted it in Alegra</source>
        <translation>Alguien la eliminó en Alegra</translation>
    </message>
    <message>
        <source>Someone deleted it in Alegra. It is not created again by itself.</source>
        <translation>Alguien la eliminó en Alegra. No se crea de nuevo sola.</translation>
    </message>
    <message>
        <source>Taken out of Alegra</source>
        <translation>Se retiró de Alegra</translation>
    </message>
    <message>
        <source>The answer about the {credit_note} was cut off; being verified</source>
        <translation>Se cortó la respuesta sobre la {credit_note}; se está verificando</translation>
    </message>
    <message>
        <source>The answer was cut off. We look for it in Alegra; do not create it by hand.</source>
        <translation>Se cortó la respuesta. La buscamos en Alegra; no la crees a mano.</translation>
    </message>
    <message>
        <source>The answer was cut off; being verified</source>
        <translation>Se cortó la respuesta; en verificación</translation>
    </message>
    <message>
        <source>The customer&apos;s answer was cut off; being verified</source>
        <translation>Se cortó la respuesta del cliente; en verificación</translation>
    </message>
    <message>
        <source>The draft was deleted: the sale was undone in the store</source>
        <translation>Se eliminó el borrador: la venta se deshizo en la tienda</translation>
    </message>
    <message>
        <source>The item&apos;s answer was cut off; being verified</source>
        <translation>Se cortó la respuesta del ítem; en verificación</translation>
    </message>
    <message>
        <source>The payment is not in Alegra; it is sent again</source>
        <translation>El pago no está en Alegra; se envía otra vez</translation>
    </message>
    <message>
        <source>The payment&apos;s answer was cut off; being verified</source>
        <translation>Se cortó la respuesta del pago; en verificación</translation>
    </message>
    <message>
        <source>The program ended while it was being sent; being verified</source>
        <translation>El programa se cerró mientras se enviaba; en verificación</translation>
    </message>
    <message>
        <source>The program ended while the {credit_note} was being sent</source>
        <translation>El programa se cerró mientras se enviaba la {credit_note}</translation>
    </message>
    <message>
        <source>The store takes the sale back; nothing to correct</source>
        <translation>La tienda volvió a dar la venta por buena; nada que corregir</translation>
    </message>
    <message>
        <source>The {credit_note} has the number {number}</source>
        <translation>La {credit_note} tiene el número {number}</translation>
    </message>
    <message>
        <source>The {credit_note} is not needed any more</source>
        <translation>La {credit_note} ya no hace falta</translation>
    </message>
    <message>
        <source>The {credit_note} was created in Alegra</source>
        <translation>La {credit_note} se creó en Alegra</translation>
    </message>
    <message>
        <source>The {credit_note} was not created; it goes out in the next sync</source>
        <translation>La {credit_note} no se creó; sale en la próxima sincronización</translation>
    </message>
    <message>
        <source>The {credit_note} was recognised in Alegra and not repeated</source>
        <translation>La {credit_note} se reconoció en Alegra y no se repitió</translation>
    </message>
    <message>
        <source>The {credit_note} was sent to Alegra</source>
        <translation>La {credit_note} se envió a Alegra</translation>
    </message>
    <message>
        <source>The {credit_note} was voided in Alegra</source>
        <translation>La {credit_note} se anuló en Alegra</translation>
    </message>
    <message>
        <source>To be created in Alegra</source>
        <translation>Por crear en Alegra</translation>
    </message>
    <message>
        <source>To be taken out of Alegra</source>
        <translation>Por retirar de Alegra</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>Por recoger</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>Por preparar</translation>
    </message>
    <message>
        <source>Undone in the store; a correction is proposed</source>
        <translation>Se deshizo en la tienda; hay una corrección propuesta</translation>
    </message>
    <message>
        <source>Voided in Alegra</source>
        <translation>Anulada en Alegra</translation>
    </message>
    <message>
        <source>Voided in Alegra on {date}.</source>
        <translation>Anulada en Alegra el {date}.</translation>
    </message>
    <message>
        <source>Waiting: the store has not given the buyer yet</source>
        <translation>En espera: la tienda aún no da el comprador</translation>
    </message>
    <message>
        <source>Waiting: the store has not given the price yet</source>
        <translation>En espera: la tienda aún no da el precio</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>You asked to create its document</source>
        <translation>Pediste crear su documento</translation>
    </message>
    <message>
        <source>You asked to create its document again</source>
        <translation>Pediste crear su documento otra vez</translation>
    </message>
    <message>
        <source>You asked to invoice it without the customer&apos;s number</source>
        <translation>Pediste facturarla sin el documento del cliente</translation>
    </message>
    <message>
        <source>You asked to try again</source>
        <translation>Pediste reintentar</translation>
    </message>
    <message>
        <source>You chose the document that counts</source>
        <translation>Elegiste el documento bueno</translation>
    </message>
    <message>
        <source>You corrected the customer&apos;s data</source>
        <translation>Corregiste los datos del cliente</translation>
    </message>
    <message>
        <source>You gave the draft its tax</source>
        <translation>Le diste su impuesto al borrador</translation>
    </message>
    <message>
        <source>You said that it is corrected</source>
        <translation>Dijiste que ya está corregida</translation>
    </message>
    <message>
        <source>You said that the {credit_note} is right</source>
        <translation>Dijiste que la {credit_note} está bien</translation>
    </message>
    <message numerus="yes">
        <source>all (%n)</source>
        <translation>
            <numerusform>todas (%n)</numerusform>
            <numerusform>todas (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>{Issued} in Alegra</source>
        <translation>{Issued} en Alegra</translation>
    </message>
    <message>
        <source>{The_tax_office} has not received it; it is sent again</source>
        <translation>{The_tax_office} no la recibió; se envía otra vez</translation>
    </message>
    <message>
        <source>{number}, {date}.</source>
        <translation>{number}, {date}.</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Volver</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>All integrations</source>
        <translation>Todas las integraciones</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integración</translation>
    </message>
</context>
<context>
    <name>SyncControl</name>
    <message>
        <source>Progress of the sync</source>
        <translation>Avance de la sincronización</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{done} of {total} · {time} left</source>
        <translation>{done} de {total} · faltan {time}</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Guardado en {file}.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Hoja de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>The file could not be written. {reason}</source>
        <translation>No se pudo escribir el archivo. {reason}</translation>
    </message>
</context>
<context>
    <name>Taxes</name>
    <message>
        <source>Excluded</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Excluded (no IVA on the line)</source>
        <translation>Excluido (sin IVA en la línea)</translation>
    </message>
    <message>
        <source>Exempt and excluded are not the same: choose which. Exempt is taxed at 0 %, with a tax of Alegra that says so; excluded is outside IVA, and its line carries none.</source>
        <translation>Exento y excluido no son lo mismo: elige cuál. Exento se grava al 0 %, con un impuesto de Alegra que lo dice; excluido está fuera del IVA y su línea no lleva ninguno.</translation>
    </message>
</context>
<context>
    <name>TaxesModel</name>
    <message>
        <source>By default</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Ítems</translation>
    </message>
    <message>
        <source>No default: hold and ask</source>
        <translation>Sin uno por defecto: retener y preguntar</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Use by default</source>
        <translation>Usar por defecto</translation>
    </message>
</context>
<context>
    <name>TaxesPage</name>
    <message>
        <source>Alegra&apos;s taxes, and the one for products without their own.</source>
        <translation>Los impuestos de Alegra y el de los productos que no tienen el suyo.</translation>
    </message>
    <message>
        <source>Assign &amp;tax…</source>
        <translation>Asignar &amp;impuesto…</translation>
    </message>
    <message>
        <source>Assign to &amp;all…</source>
        <translation>Asignar a &amp;todos…</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Elige al menos una fila.</translation>
    </message>
    <message>
        <source>Default tax: {tax}.</source>
        <translation>Impuesto por defecto: {tax}.</translation>
    </message>
    <message>
        <source>Drafts without tax</source>
        <translation>Borradores sin impuesto</translation>
    </message>
    <message>
        <source>Every linked product has its tax.</source>
        <translation>Cada producto vinculado tiene su impuesto.</translation>
    </message>
    <message>
        <source>New ta&amp;x…</source>
        <translation>Nuevo im&amp;puesto…</translation>
    </message>
    <message>
        <source>No default tax: such sales are held.</source>
        <translation>Sin impuesto por defecto: esas ventas se retienen.</translation>
    </message>
    <message>
        <source>Products without tax</source>
        <translation>Productos sin impuesto</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>Tax created in Alegra: {tax}.</source>
        <translation>Impuesto creado en Alegra: {tax}.</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>The store is not read yet.</source>
        <translation>La tienda aún no se ha leído.</translation>
    </message>
    <message>
        <source>Your account has no taxes. Create the first.</source>
        <translation>Tu cuenta no tiene impuestos. Crea el primero.</translation>
    </message>
</context>
<context>
    <name>TaxesStep</name>
    <message>
        <source>New ta&amp;x…</source>
        <translation>Nuevo im&amp;puesto…</translation>
    </message>
    <message>
        <source>Which tax do you sell with?</source>
        <translation>¿Con qué impuesto vendes?</translation>
    </message>
</context>
<context>
    <name>TaxesTable</name>
    <message>
        <source>Taxes in Alegra</source>
        <translation>Impuestos en Alegra</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Revisar ahora</translation>
    </message>
    <message>
        <source>Days: {count}</source>
        <translation>Días: {count}</translation>
    </message>
    <message>
        <source>Left: {count}</source>
        <translation>Quedan: {count}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>No end in sight</source>
        <translation>No se acaba por ahora</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>Numeración</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message numerus="yes">
        <source>cause(s)</source>
        <translation>
            <numerusform>causa</numerusform>
            <numerusform>causas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>document(s)</source>
        <translation>
            <numerusform>documento</numerusform>
            <numerusform>documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sale(s)</source>
        <translation>
            <numerusform>venta</numerusform>
            <numerusform>ventas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>PRACTICE · {title}</source>
        <translation>PRÁCTICA · {title}</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>&amp;Needs attention (%n)…</source>
        <translation>
            <numerusform>Por a&amp;tender (%n)…</numerusform>
            <numerusform>Por a&amp;tender (%n)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open alegra_desktop</source>
        <translation>&amp;Abrir alegra_desktop</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
        <source>1 &amp;hour</source>
        <translation>1 &amp;hora</translation>
    </message>
    <message>
        <source>Start with the &amp;computer</source>
        <translation>Iniciar con el &amp;equipo</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>Hasta &amp;mañana</translation>
    </message>
    <message>
        <source>alegra_desktop · practice</source>
        <translation>alegra_desktop · práctica</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Restore backup…</source>
        <translation>Restaurar copia…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>See versions</source>
        <translation>Ver versiones</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
</context>
<context>
    <name>TwoSidesPage</name>
    <message>
        <source>Choose integration…</source>
        <translation>Elegir integración…</translation>
    </message>
    <message>
        <source>Choose one integration: each has its own.</source>
        <translation>Elige una integración: cada una tiene lo suyo.</translation>
    </message>
    <message>
        <source>Comparing products and items…</source>
        <translation>Comparando productos e ítems…</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integración</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Aún sin leer.</translation>
    </message>
    <message>
        <source>Once a store is set up, it is shown here.</source>
        <translation>Cuando una tienda esté configurada, se verá aquí.</translation>
    </message>
    <message>
        <source>Reading Alegra…</source>
        <translation>Leyendo Alegra…</translation>
    </message>
    <message>
        <source>Reading the store…</source>
        <translation>Leyendo la tienda…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Set up a store</source>
        <translation>Configurar una tienda</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Deshaciendo…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>{title}. {remedy}</source>
        <translation>{title}. {remedy}</translation>
    </message>
</context>
<context>
    <name>UndoButtons</name>
    <message>
        <source>&amp;Earlier syncs…</source>
        <translation>Sincronizaciones a&amp;nteriores…</translation>
    </message>
    <message>
        <source>&amp;Undo this sync…</source>
        <translation>&amp;Deshacer esta sincronización…</translation>
    </message>
    <message>
        <source>Finish the sync first.</source>
        <translation>Termina la sincronización primero.</translation>
    </message>
    <message>
        <source>Nothing left to undo.</source>
        <translation>Nada queda por deshacer.</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contacto</numerusform>
            <numerusform>%n contactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted.</source>
        <translation>
            <numerusform>%n contacto eliminado.</numerusform>
            <numerusform>%n contactos eliminados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stay: {reason}</source>
        <translation>
            <numerusform>%n documento queda: {reason}</numerusform>
            <numerusform>%n documentos quedan: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) undone.</source>
        <translation>
            <numerusform>%n documento deshecho.</numerusform>
            <numerusform>%n documentos deshechos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n ítem</numerusform>
            <numerusform>%n ítems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) deleted.</source>
        <translation>
            <numerusform>%n ítem eliminado.</numerusform>
            <numerusform>%n ítems eliminados.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also delete {things} created then and not used</source>
        <translation>Borrar también lo creado &amp;entonces y sin uso: {things}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>Deleted in Alegra: %n draft(s)</source>
        <translation>
            <numerusform>Se eliminará en Alegra: %n borrador</numerusform>
            <numerusform>Se eliminarán en Alegra: %n borradores</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking in Alegra at what became of its documents…</source>
        <translation>Mirando en Alegra qué fue de sus documentos…</translation>
    </message>
    <message numerus="yes">
        <source>Not touched: %n document(s) that changed since or are not of this sync</source>
        <translation>
            <numerusform>No se toca: %n documento que cambió desde entonces o no es de esta sincronización</numerusform>
            <numerusform>No se tocan: %n documentos que cambiaron desde entonces o no son de esta sincronización</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not touched: %n {issued} invoice(s), corrected only by {credit_note}</source>
        <translation>
            <numerusform>No se toca: %n factura {issued}, solo se corrige con {credit_note}</numerusform>
            <numerusform>No se tocan: %n facturas {issued}s, solo se corrigen con {credit_note}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to undo.</source>
        <translation>Nada queda por deshacer.</translation>
    </message>
    <message>
        <source>Progress of undoing</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>See the proposal</source>
        <translation>Ver propuesta</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Verlos</translation>
    </message>
    <message>
        <source>Stopped; the others are as they were.</source>
        <translation>Detenido; los demás quedan como estaban.</translation>
    </message>
    <message numerus="yes">
        <source>The %n sale(s) stay Skipped; you can send them again whenever you like.</source>
        <translation>
            <numerusform>La venta queda Omitida; puedes enviarla otra vez cuando quieras.</numerusform>
            <numerusform>Las %n ventas quedan Omitidas; puedes enviarlas otra vez cuando quieras.</numerusform>
        </translation>
    </message>
    <message>
        <source>They add up to {amount}</source>
        <translation>Suman {amount}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>Undo %n document(s)</source>
        <translation>
            <numerusform>Deshacer %n documento</numerusform>
            <numerusform>Deshacer %n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the sync of {when}</source>
        <translation>Deshacer la sincronización de {when}</translation>
    </message>
    <message numerus="yes">
        <source>Voided in Alegra: %n remission(s)</source>
        <translation>
            <numerusform>Se anulará en Alegra: %n remisión</numerusform>
            <numerusform>Se anularán en Alegra: %n remisiones</numerusform>
        </translation>
    </message>
    <message>
        <source>What got no answer is looked at and finished by the next sync.</source>
        <translation>Lo que no tuvo respuesta lo revisa y termina la próxima sincronización.</translation>
    </message>
    <message>
        <source>{contacts} and {items}</source>
        <translation>{contacts} y {items}</translation>
    </message>
</context>
<context>
    <name>UnitsTable</name>
    <message>
        <source>Units of {product}</source>
        <translation>Unidades de {product}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>de {count}</translation>
    </message>
</context>
<context>
    <name>WarehouseLinks</name>
    <message>
        <source>Alegra warehouse of {name}</source>
        <translation>Bodega en Alegra de {name}</translation>
    </message>
    <message>
        <source>Choose warehouse…</source>
        <translation>Elegir bodega…</translation>
    </message>
    <message>
        <source>Gone in Alegra</source>
        <translation>Ya no está en Alegra</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Sin vincular</translation>
    </message>
    <message>
        <source>Warehouse in Alegra</source>
        <translation>Bodega en Alegra</translation>
    </message>
    <message>
        <source>Warehouse in the store</source>
        <translation>Bodega en la tienda</translation>
    </message>
</context>
<context>
    <name>WarehousesPage</name>
    <message>
        <source>Alegra Mexico calls them almacenes.</source>
        <translation>Alegra México las llama almacenes.</translation>
    </message>
    <message>
        <source>Each store warehouse and its Alegra warehouse.</source>
        <translation>Cada bodega de la tienda y su bodega en Alegra.</translation>
    </message>
    <message>
        <source>Hotmart sells digital goods: no warehouses to link.</source>
        <translation>Hotmart vende productos digitales: no hay bodegas que vincular.</translation>
    </message>
    <message>
        <source>Linked: {warehouse}.</source>
        <translation>Vinculada: {warehouse}.</translation>
    </message>
    <message numerus="yes">
        <source>Linked: {warehouse}. %n sales go out with the next sync.</source>
        <translation>
            <numerusform>Vinculada: {warehouse}. Sale %n venta en la próxima sincronización.</numerusform>
            <numerusform>Vinculada: {warehouse}. Salen %n ventas en la próxima sincronización.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked: {warehouse}. %n sales go out.</source>
        <translation>
            <numerusform>Vinculada: {warehouse}. Sale %n venta.</numerusform>
            <numerusform>Vinculada: {warehouse}. Salen %n ventas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>Nobody moves stock any more.</source>
        <translation>Ya nadie descuenta inventario.</translation>
    </message>
    <message>
        <source>Orders that name no warehouse go to Alegra&apos;s main one.</source>
        <translation>Los pedidos que no dicen bodega van a la principal de Alegra.</translation>
    </message>
    <message>
        <source>Orders that name no warehouse go to Alegra&apos;s main one: {name}.</source>
        <translation>Los pedidos que no dicen bodega van a la principal de Alegra: {name}.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Inventario</translation>
    </message>
    <message>
        <source>The document moves stock.</source>
        <translation>El documento descuenta inventario.</translation>
    </message>
    <message>
        <source>The store names no warehouses.</source>
        <translation>La tienda no nombra bodegas.</translation>
    </message>
    <message>
        <source>Unlinked: {warehouse}.</source>
        <translation>Desvinculada: {warehouse}.</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Bodegas</translation>
    </message>
</context>
<context>
    <name>WarehousesStep</name>
    <message numerus="yes">
        <source>%n unlinked: their sales will be held.</source>
        <translation>
            <numerusform>%n sin vincular: sus ventas se retendrán.</numerusform>
            <numerusform>%n sin vincular: sus ventas se retendrán.</numerusform>
        </translation>
    </message>
    <message>
        <source>Alegra Mexico calls them almacenes.</source>
        <translation>Alegra México las llama almacenes.</translation>
    </message>
    <message>
        <source>Orders that name no warehouse go to Alegra&apos;s main one.</source>
        <translation>Los pedidos que no dicen bodega van a la principal de Alegra.</translation>
    </message>
    <message>
        <source>Orders that name no warehouse go to Alegra&apos;s main one: {name}.</source>
        <translation>Los pedidos que no dicen bodega van a la principal de Alegra: {name}.</translation>
    </message>
    <message>
        <source>The store names no warehouses.</source>
        <translation>La tienda no nombra bodegas.</translation>
    </message>
    <message>
        <source>Us&amp;e</source>
        <translation>Usa&amp;r</translation>
    </message>
    <message>
        <source>Use a warehouse if the store does not say which</source>
        <translation>Usar una bodega si la tienda no dice cuál</translation>
    </message>
    <message>
        <source>Warehouse if the store does not say which</source>
        <translation>Bodega si la tienda no dice cuál</translation>
    </message>
    <message>
        <source>Which Alegra warehouse is each one?</source>
        <translation>¿Qué bodega de Alegra es cada una?</translation>
    </message>
    <message>
        <source>if the store does not say which</source>
        <translation>si la tienda no dice cuál</translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message numerus="yes">
        <source>%n sale(s) imported from {files}.</source>
        <translation>
            <numerusform>%n venta importada de {files}.</numerusform>
            <numerusform>%n ventas importadas de {files}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhenPage</name>
    <message>
        <source>&amp;I take cash on delivery</source>
        <translation>A&amp;cepto contraentrega</translation>
    </message>
    <message>
        <source>Acc&amp;ount</source>
        <translation>C&amp;uenta</translation>
    </message>
    <message>
        <source>Accoun&amp;t</source>
        <translation>Cu&amp;enta</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Another &amp;day</source>
        <translation>Otro &amp;día</translation>
    </message>
    <message>
        <source>Another account for one of the store&apos;s own words, PIX for example.</source>
        <translation>Otra cuenta para una palabra propia de la tienda, por ejemplo PIX.</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>Contraentrega</translation>
    </message>
    <message>
        <source>Choose the account, or that the payment is not recorded.</source>
        <translation>Elige la cuenta, o que el pago no se registre.</translation>
    </message>
    <message>
        <source>Choose today or an earlier date.</source>
        <translation>Elige una fecha de hoy o anterior.</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Recogida</translation>
    </message>
    <message>
        <source>Da&amp;ys to wait</source>
        <translation>Días de es&amp;pera</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Fi&amp;rst of the month, {day}</source>
        <translation>P&amp;rimero del mes, {day}</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>En tránsito</translation>
    </message>
    <message>
        <source>Invoice &amp;when</source>
        <translation>Fac&amp;turar al estar</translation>
    </message>
    <message>
        <source>Invoice sales from</source>
        <translation>Facturar ventas desde</translation>
    </message>
    <message>
        <source>Invoice w&amp;hen</source>
        <translation>&amp;Facturar al estar</translation>
    </message>
    <message>
        <source>New e&amp;quivalence</source>
        <translation>Nueva e&amp;quivalencia</translation>
    </message>
    <message>
        <source>Nothing before that date is touched.</source>
        <translation>Antes de esa fecha no se toca nada.</translation>
    </message>
    <message>
        <source>On approval (recommended)</source>
        <translation>Al aprobarse (recomendado)</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>Anticipado</translation>
    </message>
    <message>
        <source>Recommended: on delivery you have been paid.</source>
        <translation>Recomendado: al entregarse ya te pagaron.</translation>
    </message>
    <message>
        <source>Recommended: paid already, and leaving the warehouse.</source>
        <translation>Recomendado: ya está pago y sale de bodega.</translation>
    </message>
    <message>
        <source>Remove this equivalence</source>
        <translation>Quitar esta equivalencia</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>Por recoger</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>Por preparar</translation>
    </message>
    <message>
        <source>Tod&amp;ay, {day}</source>
        <translation>H&amp;oy, {day}</translation>
    </message>
    <message>
        <source>When is it invoiced, and to which account?</source>
        <translation>¿Cuándo se factura y a qué cuenta entra?</translation>
    </message>
    <message>
        <source>When the warranty ends</source>
        <translation>Al terminar la garantía</translation>
    </message>
    <message>
        <source>Word of the store</source>
        <translation>Palabra de la tienda</translation>
    </message>
    <message>
        <source>Word of the store, PIX for example</source>
        <translation>Palabra de la tienda, por ejemplo PIX</translation>
    </message>
    <message>
        <source>{state} (recommended)</source>
        <translation>{state} (recomendado)</translation>
    </message>
</context>
</TS>
