<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>PRACTICE · {title}</source>
        <translation>PRÁCTICA · {title}</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Open in &amp;Alegra</source>
        <translation type="unfinished"></translation>
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
        <source>Send a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Elige al menos una fila.</translation>
    </message>
    <message>
        <source>Not in Alegra yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still being verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to retry here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to skip here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was skipped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retry %n sale(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n sale(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) go out in the next sync.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>They add up to {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Needs attention</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Quién actúa</translation>
    </message>
    <message>
        <source>One line per cause; once fixed, its sales go out by themselves.</source>
        <translation>Una línea por causa; al arreglarla, sus ventas salen solas.</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causas</translation>
    </message>
    <message>
        <source>Order: what stops everything, then by amount.</source>
        <translation>Orden: lo que frena todo, luego por valor.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Need something from you</source>
        <translation>Necesitan algo de ti</translation>
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
</context>
<context>
    <name>Balance</name>
    <message>
        <source>Where every sale is</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message>
        <source>It adds up for {month}, to the cent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not add up for {month}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n in Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n need(s) attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n closed without document</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>{title}. {counts}. {who}</source>
        <translation>{title}. {counts}. {who}</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent meanwhile</source>
        <translation>Mientras tanto no se envía nada</translation>
    </message>
    <message>
        <source>The whole integration</source>
        <translation>Toda la integración</translation>
    </message>
    <message>
        <source>Fixes itself</source>
        <translation>Se arregla solo</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Documents per day: none in these days.</source>
        <translation>Documentos por día: ninguno en estos días.</translation>
    </message>
    <message>
        <source>Documents per day, {first} to {last}: {drafts} drafts, {issued} issued, {held} held. The most on {day}: {most}.</source>
        <translation>Documentos por día, del {first} al {last}: {drafts} borradores, {issued} emitidos, {held} retenidos. El día con más, {day}: {most}.</translation>
    </message>
    <message>
        <source>{day}: {drafts} drafts, {issued} issued, {held} held</source>
        <translation>{day}: {drafts} borradores, {issued} emitidos, {held} retenidos</translation>
    </message>
</context>
<context>
    <name>ChooseDocument</name>
    <message>
        <source>Asking Alegra…</source>
        <translation>Preguntando a Alegra…</translation>
    </message>
    <message>
        <source>Alegra holds none of them any more. Sync to bring this up to date.</source>
        <translation>Ya no queda ninguno en Alegra. Sincroniza para ponerlo al día.</translation>
    </message>
    <message>
        <source>Draft {id}</source>
        <translation>Borrador {id}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Customer&apos;s number</source>
        <translation>Documento del cliente</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
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
        <source>Chosen: {document}.</source>
        <translation>Elegido: {document}.</translation>
    </message>
</context>
<context>
    <name>ChooseTax</name>
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
        <source>Choose tax…</source>
        <translation>Elegir impuesto…</translation>
    </message>
    <message>
        <source>&amp;Tax</source>
        <translation>I&amp;mpuesto</translation>
    </message>
    <message>
        <source>Exempt and excluded are not the same: choose which.</source>
        <translation>Exento y excluido no son lo mismo: elige cuál.</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
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
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step did not finish. Your documents and history are intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report and send it to support. It holds no secrets and no data of customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateItems</name>
    <message numerus="yes">
        <source>Create %n items in Alegra</source>
        <translation>
            <numerusform>Crear %n ítem en Alegra</numerusform>
            <numerusform>Crear %n ítems en Alegra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n items</source>
        <translation>
            <numerusform>Crear %n ítem</numerusform>
            <numerusform>Crear %n ítems</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>Choose tax…</source>
        <translation>Elegir impuesto…</translation>
    </message>
    <message>
        <source>&amp;Tax</source>
        <translation>I&amp;mpuesto</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>E48 · Unit of service</source>
        <translation>E48 · Unidad de servicio</translation>
    </message>
    <message>
        <source>H87 · Piece</source>
        <translation>H87 · Pieza</translation>
    </message>
    <message>
        <source>By the kind of each product (recommended)</source>
        <translation>Según el tipo de cada producto (recomendado)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>T&amp;ipo</translation>
    </message>
    <message>
        <source>&amp;Product key</source>
        <translation>Clave de &amp;producto</translation>
    </message>
    <message>
        <source>SAT key of eight digits, for products whose kind tells none.</source>
        <translation>Clave del SAT de ocho dígitos, para los productos cuyo tipo no la dice.</translation>
    </message>
    <message>
        <source>Choose a tax.</source>
        <translation>Elige un impuesto.</translation>
    </message>
    <message>
        <source>Some of these products need a key of eight digits.</source>
        <translation>Algunos de estos productos necesitan una clave de ocho dígitos.</translation>
    </message>
</context>
<context>
    <name>DayModel</name>
    <message>
        <source>Day</source>
        <extracomment>From the bottom of a bar to its top.</extracomment>
        <translation>Día</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitidas</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenidas</translation>
    </message>
</context>
<context>
    <name>DaysCard</name>
    <message>
        <source>Documents per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>See as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See as a chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details of the sale</source>
        <extracomment>What a button of the pane does, by its place among the problem&apos;s buttons.</extracomment>
        <translation>Detalle de la venta</translation>
    </message>
    <message>
        <source>Choose a sale to see what happened to it.</source>
        <translation>Elige una venta para ver qué pasó con ella.</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Ya existía</translation>
    </message>
    <message>
        <source>Recognised in Alegra and not repeated.</source>
        <translation>La reconocimos en Alegra y no se repitió.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
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
        <source>More</source>
        <translation>Más</translation>
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
        <source>Copy details</source>
        <translation>Copiar detalle</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Integration</source>
        <translation>Integración</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>Export history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The file could not be written. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be read. {reason}</source>
        <translation>No se pudo leer el historial. {reason}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Discount of {product}</source>
        <translation>Descuento de {product}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Customer, sale, document or problem</source>
        <extracomment>In the order in which people look for them; `CREATED` lasts moments and goes with what is under way.</extracomment>
        <translation>Cliente, venta, documento o problema</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Remove &amp;filters</source>
        <translation>Quitar &amp;filtros</translation>
    </message>
    <message>
        <source>State: all</source>
        <translation>Estado: todos</translation>
    </message>
    <message>
        <source>Document: all</source>
        <translation>Documento: todos</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Cualquier día</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mes pasado</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>Store: all</source>
        <translation>Tienda: todas</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Desde el {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Hasta el {day}</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Omitir</translation>
    </message>
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
        <source>today {time}</source>
        <translation>hoy {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>ayer {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>mañana {time}</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>No browser opened. The address is {address}</source>
        <translation>No se abrió ningún navegador. La dirección es {address}</translation>
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
    <message numerus="yes">
        <source>%n sale(s) answered.</source>
        <translation>
            <numerusform>%n venta respondida.</numerusform>
            <numerusform>%n ventas respondidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}. {remedy}</source>
        <translation>{title}. {remedy}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Is all well, and what comes next? Every tile opens the sales it counts.</source>
        <translation>¿Todo va bien y qué sigue? Cada recuadro abre las ventas que cuenta.</translation>
    </message>
    <message>
        <source>One line per cause; once fixed, its sales go out by themselves.</source>
        <translation>Una línea por causa; al arreglarla, sus ventas salen solas.</translation>
    </message>
    <message>
        <source>What happened to every sale, why, and what to do.</source>
        <translation>Qué pasó con cada venta, por qué y qué hacer.</translation>
    </message>
    <message>
        <source>Each store product and its Alegra item.</source>
        <translation>Cada producto de la tienda y su ítem en Alegra.</translation>
    </message>
    <message>
        <source>Each store warehouse and its Alegra warehouse, and the stock on both sides.</source>
        <translation>Cada bodega de la tienda y su bodega en Alegra, con el inventario de los dos lados.</translation>
    </message>
    <message>
        <source>The taxes of your Alegra account, and what has none yet.</source>
        <translation>Los impuestos de tu cuenta de Alegra y lo que aún no tiene.</translation>
    </message>
    <message>
        <source>What Alegra needs of your company, checked before every sync.</source>
        <translation>Lo que Alegra necesita de tu empresa, revisado antes de cada sincronización.</translation>
    </message>
    <message>
        <source>What the program did, line by line, for support. It holds no keys.</source>
        <translation>Lo que hizo el programa, línea por línea, para soporte. No lleva claves.</translation>
    </message>
    <message>
        <source>Every choice of each integration. Nothing changes before you save.</source>
        <translation>Todo lo que elegiste en cada integración. Nada cambia antes de que guardes.</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Ayuda de esta página</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Simulate without writing</source>
        <translation>Simular sin escribir</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>First page; Ctrl+2 the second, and so on</source>
        <translation>Primera página; Ctrl+2 la segunda, y así</translation>
    </message>
    <message>
        <source>Next integration</source>
        <translation>Integración siguiente</translation>
    </message>
    <message>
        <source>Find; Esc clears, then closes</source>
        <translation>Buscar; Esc borra y luego cierra</translation>
    </message>
    <message>
        <source>New integration</source>
        <translation>Nueva integración</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pausar o reanudar</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>The main button of the cause</source>
        <translation>El botón principal de la causa</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation>Abrir en Alegra</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importar un archivo</translation>
    </message>
    <message>
        <source>Accept the proposal</source>
        <translation>Aceptar la propuesta</translation>
    </message>
    <message>
        <source>Choose the item</source>
        <translation>Elegir el ítem</translation>
    </message>
    <message>
        <source>Create in Alegra</source>
        <translation>Crear en Alegra</translation>
    </message>
    <message>
        <source>Assign a tax</source>
        <translation>Asignar un impuesto</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>Only unlinked ones</source>
        <translation>Solo los sin vincular</translation>
    </message>
    <message>
        <source>Choose the warehouse</source>
        <translation>Elegir la bodega</translation>
    </message>
    <message>
        <source>Adjust in Alegra</source>
        <translation>Ajustar en Alegra</translation>
    </message>
    <message>
        <source>New tax</source>
        <translation>Nuevo impuesto</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Revisar ahora</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Teclas de esta página</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>The history could not be read. {reason}</source>
        <translation>No se pudo leer el historial. {reason}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>No sale matches these filters.</source>
        <translation>Ninguna venta cumple estos filtros.</translation>
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
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to every sale, why, and what to do.</source>
        <translation>Qué pasó con cada venta, por qué y qué hacer.</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>&amp;Importar archivo…</translation>
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
        <source>Import file…</source>
        <translation>Importar archivo…</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Sales and their documents</source>
        <extracomment>Given up in this order where there is no room; both stand in the details.</extracomment>
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
    <name>LastRunCard</name>
    <message>
        <source>Last sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not synced yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, in {duration}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>{state}. Already there: recognised in Alegra and not repeated.</source>
        <translation>{state}. Ya existía: la reconocimos en Alegra y no se repitió.</translation>
    </message>
    <message>
        <source>{state}: {problem}</source>
        <translation>{state}: {problem}</translation>
    </message>
    <message>
        <source>Draft {id}</source>
        <translation>Borrador {id}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All integrations</source>
        <translation>Todas las integraciones</translation>
    </message>
    <message>
        <source>PRACTICE · {title}</source>
        <translation>PRÁCTICA · {title}</translation>
    </message>
    <message>
        <source>Paused until {time}.</source>
        <translation>En pausa hasta {time}.</translation>
    </message>
</context>
<context>
    <name>MakeTax</name>
    <message>
        <source>New tax</source>
        <translation>Nuevo impuesto</translation>
    </message>
    <message>
        <source>Create in Alegra</source>
        <translation>Crear en Alegra</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Percentage</source>
        <translation>&amp;Porcentaje</translation>
    </message>
    <message>
        <source>From 0 to 100.</source>
        <translation>De 0 a 100.</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>That name is taken.</source>
        <translation>Ese nombre ya existe.</translation>
    </message>
    <message>
        <source>Type a percentage from 0 to 100.</source>
        <translation>Escribe un porcentaje entre 0 y 100.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>&amp;Importar archivo…</translation>
    </message>
    <message>
        <source>&amp;Export history…</source>
        <translation>&amp;Exportar historial…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Copia de &amp;seguridad…</translation>
    </message>
    <message>
        <source>&amp;Restore backup…</source>
        <translation>&amp;Restaurar copia…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Panel siguien&amp;te</translation>
    </message>
    <message>
        <source>P&amp;revious pane</source>
        <translation>Panel a&amp;nterior</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>&amp;Densidad</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Integration</source>
        <translation>&amp;Integración</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
        <source>Simulate &amp;without writing</source>
        <translation>Si&amp;mular sin escribir</translation>
    </message>
    <message>
        <source>&amp;Pause 1 hour</source>
        <translation>&amp;Pausar 1 hora</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Pausar hasta &amp;mañana</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nueva…</translation>
    </message>
    <message>
        <source>&amp;Edit step by step…</source>
        <translation>&amp;Editar paso a paso…</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>Ren&amp;ombrar…</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Next integrat&amp;ion</source>
        <translation>Integración siguien&amp;te</translation>
    </message>
    <message>
        <source>Pause &amp;or resume</source>
        <translation>Pausar &amp;o reanudar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Ayuda de esta página</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>A&amp;tajos</translation>
    </message>
    <message>
        <source>&amp;Connect my account</source>
        <translation>&amp;Conectar mi cuenta</translation>
    </message>
    <message>
        <source>&amp;Practice mode</source>
        <translation>&amp;Modo práctica</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Guardar info&amp;rme…</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n sales need you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{integration}: %n causes, {amount}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not synced for %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sync: everything outstanding is collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n documents created in Alegra.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents recognised as already there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Connect your store to Alegra. It takes about ten minutes; nothing is written until the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sales yet. Sync to bring them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Bodegas</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Numbering and check-up</source>
        <translation>Numeración y chequeo</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>PRACTICE MODE · Nothing here is real: Alegra and the store are samples on this computer.</source>
        <translation>MODO PRÁCTICA · Nada de esto es real: Alegra y la tienda son de ejemplo en este equipo.</translation>
    </message>
    <message>
        <source>Connect my account</source>
        <translation>Conectar mi cuenta</translation>
    </message>
</context>
<context>
    <name>ProductsModel</name>
    <message>
        <source>Product in the store</source>
        <translation>Producto en la tienda</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Item in Alegra</source>
        <translation>Ítem en Alegra</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Create {reference}</source>
        <translation>Crear {reference}</translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation>Elegir ítem…</translation>
    </message>
    <message>
        <source>Cannot be sold</source>
        <translation>No se puede vender</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Sin vincular</translation>
    </message>
    <message>
        <source>Same code</source>
        <translation>Igual código</translation>
    </message>
    <message>
        <source>Alike {percent}</source>
        <translation>Parecido {percent}</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>Sin impuesto</translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation>Se creará</translation>
    </message>
    <message>
        <source>Same ({reference})</source>
        <translation>Igual ({reference})</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculado</translation>
    </message>
</context>
<context>
    <name>ProductsTable</name>
    <message>
        <source>Product, reference or SKU</source>
        <translation>Producto, referencia o SKU</translation>
    </message>
    <message>
        <source>Products and their Alegra items</source>
        <translation>Productos y sus ítems de Alegra</translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation>Elegir ítem…</translation>
    </message>
    <message>
        <source>&amp;Accept proposal</source>
        <translation>&amp;Aceptar propuesta</translation>
    </message>
    <message>
        <source>&amp;Create in Alegra…</source>
        <translation>&amp;Crear en Alegra…</translation>
    </message>
    <message>
        <source>Assign &amp;tax…</source>
        <translation>Asignar &amp;impuesto…</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>&amp;Desvincular</translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>{linked} linked · {proposed} proposed · {missing} not linked</source>
        <translation>{linked} vinculados · {proposed} propuestos · {missing} sin vincular</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Only missing ones</source>
        <translation>Solo los que faltan</translation>
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
        <source>Accept look-alikes ≥ 90%</source>
        <translation>Aceptar parecidos ≥ 90 %</translation>
    </message>
    <message numerus="yes">
        <source>Create the %n new ones…</source>
        <translation>
            <numerusform>Crear el nuevo…</numerusform>
            <numerusform>Crear los %n nuevos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one row. Same = exact reference or SKU.</source>
        <translation>Elige al menos una fila. Igual = referencia o SKU exactos.</translation>
    </message>
    <message>
        <source>Found by its reference: there is nothing to unlink. F2 chooses another item.</source>
        <translation>Se encontró por su referencia: no hay vínculo que quitar. F2 elige otro ítem.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n elegido</numerusform>
            <numerusform>%n elegidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <extracomment>Qt&apos;s own files that nothing imports, for a frozen program the easiest to lose. `compose` makes accents.</extracomment>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>PRACTICE · {title}</source>
        <translation>PRÁCTICA · {title}</translation>
    </message>
</context>
<context>
    <name>SalesModel</name>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
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
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Alegra does not accept this user and token. Most common: the password instead of the token, or a token renewed elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Set-up kept. You may go on whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up could not be kept: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New integration</source>
        <translation>Nueva integración</translation>
    </message>
    <message>
        <source>PRACTICE · {title}</source>
        <translation>PRÁCTICA · {title}</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save and continue &amp;later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Activate integration</source>
        <translation type="unfinished"></translation>
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
    <name>StartCard</name>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up of {name} is not finished. Nothing is sent until it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Connect your store to Alegra</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Opening your data…</source>
        <translation>Abriendo tus datos…</translation>
    </message>
    <message>
        <source>Updating your data; a backup was made first.</source>
        <translation>Actualizando tus datos; antes hicimos una copia.</translation>
    </message>
    <message>
        <source>Set-up unfinished: step {n} of {m}.</source>
        <translation>Configuración sin terminar: paso {n} de {m}.</translation>
    </message>
    <message>
        <source>Stopped: {title}. Nothing is lost.</source>
        <translation>Detenido: {title}. Nada se pierde.</translation>
    </message>
    <message>
        <source>Waiting for the keyring. Nothing is lost.</source>
        <translation>En espera del llavero. Nada se pierde.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Paused since {time}.</source>
        <translation>En pausa desde {time}.</translation>
    </message>
    <message>
        <source>Offline. We go on when it is back.</source>
        <translation>Sin conexión. Seguimos solos al volver.</translation>
    </message>
    <message>
        <source>Offline since {time}. We go on when it is back.</source>
        <translation>Sin conexión desde {time}. Seguimos solos al volver.</translation>
    </message>
    <message>
        <source>Alegra is not responding.</source>
        <translation>Alegra no responde.</translation>
    </message>
    <message>
        <source>Alegra is not responding. Next try: {time}.</source>
        <translation>Alegra no responde. Reintento: {time}.</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>{title}. Next try: {time}.</source>
        <translation>{title}. Reintento: {time}.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message>
        <source>Syncing: {done} of {total} sales.</source>
        <translation>Sincronizando: {done} de {total} ventas.</translation>
    </message>
    <message>
        <source>Ready. Not synced yet.</source>
        <translation>Lista. Aún no se ha sincronizado.</translation>
    </message>
    <message>
        <source>No integration is set up yet.</source>
        <translation>Aún no hay integraciones.</translation>
    </message>
    <message>
        <source>Up to date. Last sync: {when}.</source>
        <translation>Al día. Última sincronización: {when}.</translation>
    </message>
    <message>
        <source>Up to date. Last sync: {when}. Next: {time}.</source>
        <translation>Al día. Última sincronización: {when}. Próxima: {time}.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Being verified</source>
        <translation>En verificación</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
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
        <source>Held</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Found twice</source>
        <translation>Doble</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminada</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>Timbrada</translation>
    </message>
    <message>
        <source>In Alegra</source>
        <extracomment>Filter groups: their word and the states in each; every state is in exactly one.</extracomment>
        <translation>En Alegra</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>Closed without document</source>
        <translation>Cerradas sin documento</translation>
    </message>
    <message>
        <source>Remission</source>
        <translation>Remisión</translation>
    </message>
    <message>
        <source>Sales invoice</source>
        <translation>Factura de venta</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alegra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Bodegas</translation>
    </message>
    <message>
        <source>When and accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, you are here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Found in Alegra by its mark</source>
        <extracomment>Event of a document -&gt; its sentence. `{...}` come from the event&apos;s details and from the country&apos;s terms.</extracomment>
        <translation>Encontrada en Alegra por su marca</translation>
    </message>
    <message>
        <source>Recognised in Alegra and not repeated</source>
        <translation>Reconocida en Alegra y no repetida</translation>
    </message>
    <message>
        <source>Sent to Alegra</source>
        <translation>Enviada a Alegra</translation>
    </message>
    <message>
        <source>Created in Alegra</source>
        <translation>Creada en Alegra</translation>
    </message>
    <message>
        <source>Alegra said no: “{words}”</source>
        <translation>Alegra dijo que no: «{words}»</translation>
    </message>
    <message>
        <source>Not created; it goes out in the next sync</source>
        <translation>No se creó; sale en la próxima sincronización</translation>
    </message>
    <message>
        <source>The answer was cut off; being verified</source>
        <translation>Se cortó la respuesta; en verificación</translation>
    </message>
    <message>
        <source>The program ended while it was being sent; being verified</source>
        <translation>El programa se cerró mientras se enviaba; en verificación</translation>
    </message>
    <message>
        <source>Alegra could not be searched; we look again</source>
        <translation>No se pudo buscar en Alegra; buscamos otra vez</translation>
    </message>
    <message>
        <source>It could not be read in Alegra; we look again</source>
        <translation>No se pudo leer en Alegra; lo intentamos otra vez</translation>
    </message>
    <message>
        <source>Searched completely: not in Alegra. It is sent again</source>
        <translation>Búsqueda completa: no está en Alegra. Se envía otra vez</translation>
    </message>
    <message>
        <source>Alegra holds several documents for this sale</source>
        <translation>Hay varios documentos en Alegra para esta venta</translation>
    </message>
    <message>
        <source>Someone copied it in Alegra</source>
        <translation>Alguien la copió en Alegra</translation>
    </message>
    <message>
        <source>Its copies are gone from Alegra</source>
        <translation>Sus copias ya no están en Alegra</translation>
    </message>
    <message>
        <source>Another document of this sale counts now</source>
        <translation>Ahora vale otro documento de esta venta</translation>
    </message>
    <message>
        <source>Dated {date}, the day it is {issued}</source>
        <translation>Con fecha {date}, el día en que queda {issued}</translation>
    </message>
    <message>
        <source>Dated {date} by someone in Alegra</source>
        <translation>Alguien le puso la fecha {date} en Alegra</translation>
    </message>
    <message>
        <source>Sent to {the_tax_office}</source>
        <translation>Enviada a {the_tax_office}</translation>
    </message>
    <message>
        <source>Not {issued} yet</source>
        <translation>Aún no está {issued}</translation>
    </message>
    <message>
        <source>{The_tax_office} has not received it; it is sent again</source>
        <translation>{The_tax_office} no la recibió; se envía otra vez</translation>
    </message>
    <message>
        <source>The draft was deleted: the sale was undone in the store</source>
        <translation>Se eliminó el borrador: la venta se deshizo en la tienda</translation>
    </message>
    <message>
        <source>Someone deleted it in Alegra</source>
        <translation>Alguien la eliminó en Alegra</translation>
    </message>
    <message>
        <source>Undone in the store; a correction is proposed</source>
        <translation>Se deshizo en la tienda; hay una corrección propuesta</translation>
    </message>
    <message>
        <source>The store takes the sale back; nothing to correct</source>
        <translation>La tienda volvió a dar la venta por buena; nada que corregir</translation>
    </message>
    <message>
        <source>Its customer was gone from Alegra; created again</source>
        <translation>Su cliente ya no estaba en Alegra; se creó de nuevo</translation>
    </message>
    <message>
        <source>Goes out again</source>
        <translation>Sale otra vez</translation>
    </message>
    <message>
        <source>To be created in Alegra</source>
        <translation>Por crear en Alegra</translation>
    </message>
    <message>
        <source>Already paid by hand in Alegra</source>
        <translation>Ya se pagó a mano en Alegra</translation>
    </message>
    <message>
        <source>Found in Alegra, but it cannot be used as it is</source>
        <translation>Está en Alegra, pero así no se puede usar</translation>
    </message>
    <message>
        <source>Its payment is to be recorded</source>
        <extracomment>The same of a payment, where it reads differently.</extracomment>
        <translation>Falta registrar su pago</translation>
    </message>
    <message>
        <source>Payment sent to Alegra</source>
        <translation>Pago enviado a Alegra</translation>
    </message>
    <message>
        <source>Payment recorded in Alegra</source>
        <translation>Pago registrado en Alegra</translation>
    </message>
    <message>
        <source>Payment recognised in Alegra and not repeated</source>
        <translation>Pago reconocido en Alegra y no repetido</translation>
    </message>
    <message>
        <source>Alegra did not take the payment: “{words}”</source>
        <translation>Alegra no aceptó el pago: «{words}»</translation>
    </message>
    <message>
        <source>The payment&apos;s answer was cut off; being verified</source>
        <translation>Se cortó la respuesta del pago; en verificación</translation>
    </message>
    <message>
        <source>The payment is not in Alegra; it is sent again</source>
        <translation>El pago no está en Alegra; se envía otra vez</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <extracomment>What an event without a sentence of its own leaves a row in; also what &quot;decided&quot; and &quot;read&quot; mean.</extracomment>
        <translation>Aún no toca</translation>
    </message>
    <message>
        <source>Due: goes out in the next sync</source>
        <translation>Ya toca: sale en la próxima sincronización</translation>
    </message>
    <message>
        <source>Being created in Alegra</source>
        <translation>Se está creando en Alegra</translation>
    </message>
    <message>
        <source>A draft in Alegra</source>
        <translation>Un borrador en Alegra</translation>
    </message>
    <message>
        <source>In process at {the_tax_office}</source>
        <translation>En proceso ante {the_tax_office}</translation>
    </message>
    <message>
        <source>{Issued} in Alegra</source>
        <translation>{Issued} en Alegra</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>Not accepted by Alegra</source>
        <translation>Alegra no la aceptó</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Cancelled in the store</source>
        <translation>Cancelada en la tienda</translation>
    </message>
    <message>
        <source>Voided in Alegra</source>
        <translation>Anulada en Alegra</translation>
    </message>
    <message>
        <source>Deleted in Alegra</source>
        <translation>Eliminada en Alegra</translation>
    </message>
    <message>
        <source>Skipped by you</source>
        <extracomment>Why a sale waits or is skipped, by `Row.reason`; a whole sentence each.</extracomment>
        <translation>La omitiste tú</translation>
    </message>
    <message>
        <source>Skipped: that sync was undone</source>
        <translation>Omitida: deshiciste esa sincronización</translation>
    </message>
    <message>
        <source>Skipped: sold before the first day you chose</source>
        <translation>Omitida: anterior al primer día que elegiste</translation>
    </message>
    <message>
        <source>Skipped: a test order</source>
        <translation>Omitida: un pedido de prueba</translation>
    </message>
    <message>
        <source>Skipped: sold as affiliate or co-producer</source>
        <translation>Omitida: vendida como afiliado o coproductor</translation>
    </message>
    <message>
        <source>Skipped: its amount is zero</source>
        <translation>Omitida: valor cero</translation>
    </message>
    <message>
        <source>Skipped: cash on delivery is switched off</source>
        <translation>Omitida: la contraentrega está apagada</translation>
    </message>
    <message>
        <source>Skipped: the buyer&apos;s country is not invoiced</source>
        <translation>Omitida: no se factura al país del comprador</translation>
    </message>
    <message>
        <source>Not due yet: the sale has not come far enough</source>
        <translation>Aún no toca: la venta no ha llegado a ese estado</translation>
    </message>
    <message>
        <source>Delivered; the days you chose to wait are running</source>
        <translation>Entregada; corren los días de espera que elegiste</translation>
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
        <source>Cancelled in the store before it was documented</source>
        <translation>Se canceló en la tienda antes de documentarse</translation>
    </message>
    <message>
        <source>Customer created in Alegra</source>
        <extracomment>Customers and items: only what a merchant would ask about.</extracomment>
        <translation>Cliente creado en Alegra</translation>
    </message>
    <message>
        <source>Customer found in Alegra</source>
        <translation>Cliente encontrado en Alegra</translation>
    </message>
    <message>
        <source>Alegra did not take the customer: “{words}”</source>
        <translation>Alegra no aceptó el cliente: «{words}»</translation>
    </message>
    <message>
        <source>The customer&apos;s answer was cut off; being verified</source>
        <translation>Se cortó la respuesta del cliente; en verificación</translation>
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
        <source>Alegra did not take the item: “{words}”</source>
        <translation>Alegra no aceptó el ítem: «{words}»</translation>
    </message>
    <message>
        <source>The item&apos;s answer was cut off; being verified</source>
        <translation>Se cortó la respuesta del ítem; en verificación</translation>
    </message>
    <message>
        <source>Ordered at {store}</source>
        <extracomment>These repeat what the line before them says.</extracomment>
        <translation>Pedida en {store}</translation>
    </message>
    <message>
        <source>Approved at {store}</source>
        <translation>Aprobada en {store}</translation>
    </message>
    <message>
        <source>Delivered, says {store}</source>
        <translation>Entregada, dice {store}</translation>
    </message>
    <message>
        <source>Read from {store}</source>
        <translation>Leída de {store}</translation>
    </message>
    <message>
        <source>Held: {problem}</source>
        <translation>Retenida: {problem}</translation>
    </message>
    <message>
        <source>Not due yet: documented once it is “{trigger}”.</source>
        <translation>Aún no toca: se documenta al estar «{trigger}».</translation>
    </message>
    <message>
        <source>Goes out in the next sync.</source>
        <translation>Sale en la próxima sincronización.</translation>
    </message>
    <message>
        <source>Being created in Alegra.</source>
        <translation>Se está creando en Alegra.</translation>
    </message>
    <message>
        <source>The answer was cut off. We look for it in Alegra; do not create it by hand.</source>
        <translation>Se cortó la respuesta. La buscamos en Alegra; no la crees a mano.</translation>
    </message>
    <message>
        <source>Created in Alegra.</source>
        <translation>Creada en Alegra.</translation>
    </message>
    <message>
        <source>Draft {id} in Alegra. Review it and {issue} it whenever you like.</source>
        <translation>Borrador {id} en Alegra. Revísalo y puedes {issue} la factura cuando quieras.</translation>
    </message>
    <message>
        <source>Sent to {the_tax_office}; waiting for the answer.</source>
        <translation>Enviada a {the_tax_office}; esperando respuesta.</translation>
    </message>
    <message>
        <source>{number}, {date}.</source>
        <translation>{number}, {date}.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>No se envió.</translation>
    </message>
    <message>
        <source>Alegra said no.</source>
        <translation>Alegra dijo que no.</translation>
    </message>
    <message>
        <source>Alegra holds several documents for this sale. You choose.</source>
        <translation>Hay varios documentos en Alegra para esta venta. Tú eliges.</translation>
    </message>
    <message>
        <source>Not documented.</source>
        <translation>No se documenta.</translation>
    </message>
    <message>
        <source>Cancelled in the store before it was documented.</source>
        <translation>Se canceló en la tienda antes de documentarse.</translation>
    </message>
    <message>
        <source>Voided in Alegra, or corrected by {credit_note}.</source>
        <translation>Anulada en Alegra, o corregida con {credit_note}.</translation>
    </message>
    <message>
        <source>Someone deleted it in Alegra. It is not created again by itself.</source>
        <translation>Alguien la eliminó en Alegra. No se crea de nuevo sola.</translation>
    </message>
    <message>
        <source>Approved</source>
        <extracomment>The states of a sale that make its document due, as both stores&apos; merchants call them.</extracomment>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>Por preparar</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>Por recoger</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Recogida</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>En tránsito</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Details of the cause</source>
        <translation>Detalle de la causa</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Volver</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>Vista &amp;previa</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar detalle</translation>
    </message>
    <message>
        <source>Affected sales</source>
        <translation>Ventas afectadas</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>In Alegra: {place}</source>
        <translation>En Alegra: {place}</translation>
    </message>
    <message numerus="yes">
        <source>all (%n)</source>
        <translation>
            <numerusform>todas (%n)</numerusform>
            <numerusform>todas (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Elige al menos una fila.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Integration</source>
        <translation>Integración</translation>
    </message>
    <message>
        <source>All integrations</source>
        <translation>Todas las integraciones</translation>
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
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
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
    <name>Taxes</name>
    <message>
        <source>No program can decide which tax applies to your product. Confirm it with your accountant before you {issue}.</source>
        <translation>Ningún programa puede decidir qué impuesto le corresponde a tu producto. Confírmalo con tu contador antes de {issue}.</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Needs attention</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Revisar ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No end in sight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>alegra_desktop · practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open alegra_desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Needs attention (%n)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sincronizar ahora</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 &amp;hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the &amp;computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Restore backup…</source>
        <translation>Restaurar copia…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
</TS>
