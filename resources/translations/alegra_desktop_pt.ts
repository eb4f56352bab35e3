<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>ActingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>PRACTICE · {title}</source>
        <translation>PRÁTICA · {title}</translation>
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
        <translation>&amp;Prévia</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>Tentar de &amp;novo</translation>
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
        <translation>Escolha pelo menos uma linha.</translation>
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
        <translation>Tentar de novo</translation>
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
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Quem age</translation>
    </message>
    <message>
        <source>One line per cause; once fixed, its sales go out by themselves.</source>
        <translation>Uma linha por causa; ao resolvê-la, as vendas dela saem sozinhas.</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causas</translation>
    </message>
    <message>
        <source>Order: what stops everything, then by amount.</source>
        <translation>Ordem: o que para tudo, depois por valor.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Need something from you</source>
        <translation>Precisam de algo seu</translation>
    </message>
    <message>
        <source>Proposed corrections</source>
        <translation>Correções propostas</translation>
    </message>
    <message>
        <source>Resolve by themselves</source>
        <translation>Resolvem-se sozinhos</translation>
    </message>
    <message>
        <source>No corrections are proposed.</source>
        <translation>Não há correções propostas.</translation>
    </message>
    <message>
        <source>Nothing is waiting to resolve by itself.</source>
        <translation>Nada espera para se resolver sozinho.</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nada por resolver.</translation>
    </message>
    <message>
        <source>Nothing needs attention. Checked {when}.</source>
        <translation>Nada por resolver. Verificado {when}.</translation>
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
            <numerusform>%n venda</numerusform>
            <numerusform>%n vendas</numerusform>
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
        <translation>Fechar esta mensagem</translation>
    </message>
</context>
<context>
    <name>BusyButton</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
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
            <numerusform>%n venda</numerusform>
            <numerusform>%n vendas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent meanwhile</source>
        <translation>Enquanto isso nada é enviado</translation>
    </message>
    <message>
        <source>The whole integration</source>
        <translation>Toda a integração</translation>
    </message>
    <message>
        <source>Fixes itself</source>
        <translation>Resolve-se sozinho</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Suporte</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Documents per day: none in these days.</source>
        <translation>Documentos por dia: nenhum nestes dias.</translation>
    </message>
    <message>
        <source>Documents per day, {first} to {last}: {drafts} drafts, {issued} issued, {held} held. The most on {day}: {most}.</source>
        <translation>Documentos por dia, de {first} a {last}: {drafts} rascunhos, {issued} emitidos, {held} retidos. O dia com mais, {day}: {most}.</translation>
    </message>
    <message>
        <source>{day}: {drafts} drafts, {issued} issued, {held} held</source>
        <translation>{day}: {drafts} rascunhos, {issued} emitidos, {held} retidos</translation>
    </message>
</context>
<context>
    <name>ChooseDocument</name>
    <message>
        <source>Asking Alegra…</source>
        <translation>Perguntando ao Alegra…</translation>
    </message>
    <message>
        <source>Alegra holds none of them any more. Sync to bring this up to date.</source>
        <translation>Não resta nenhum no Alegra. Sincronize para atualizar.</translation>
    </message>
    <message>
        <source>Draft {id}</source>
        <translation>Rascunho {id}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Customer&apos;s number</source>
        <translation>Documento do cliente</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Number in Alegra: {id}</source>
        <translation>Número no Alegra: {id}</translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation>Abrir no Alegra</translation>
    </message>
    <message>
        <source>This is the right one</source>
        <translation>Este é o certo</translation>
    </message>
    <message>
        <source>Chosen: {document}.</source>
        <translation>Escolhido: {document}.</translation>
    </message>
</context>
<context>
    <name>ChooseTax</name>
    <message numerus="yes">
        <source>Assign a tax to %n products</source>
        <translation>
            <numerusform>Definir um imposto para %n produto</numerusform>
            <numerusform>Definir um imposto para %n produtos</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign tax</source>
        <translation>Definir imposto</translation>
    </message>
    <message>
        <source>Choose tax…</source>
        <translation>Escolher imposto…</translation>
    </message>
    <message>
        <source>&amp;Tax</source>
        <translation>I&amp;mposto</translation>
    </message>
    <message>
        <source>Exempt and excluded are not the same: choose which.</source>
        <translation>Isento e excluído não são a mesma coisa: escolha qual.</translation>
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
        <translation>Data</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venda</translation>
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
            <numerusform>Criar %n item no Alegra</numerusform>
            <numerusform>Criar %n itens no Alegra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n items</source>
        <translation>
            <numerusform>Criar %n item</numerusform>
            <numerusform>Criar %n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidade</translation>
    </message>
    <message>
        <source>Choose tax…</source>
        <translation>Escolher imposto…</translation>
    </message>
    <message>
        <source>&amp;Tax</source>
        <translation>I&amp;mposto</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>E48 · Unit of service</source>
        <translation>E48 · Unidade de serviço</translation>
    </message>
    <message>
        <source>H87 · Piece</source>
        <translation>H87 · Peça</translation>
    </message>
    <message>
        <source>By the kind of each product (recommended)</source>
        <translation>Conforme o tipo de cada produto (recomendado)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>T&amp;ipo</translation>
    </message>
    <message>
        <source>&amp;Product key</source>
        <translation>Chave de &amp;produto</translation>
    </message>
    <message>
        <source>SAT key of eight digits, for products whose kind tells none.</source>
        <translation>Chave do SAT de oito dígitos, para os produtos cujo tipo não a diz.</translation>
    </message>
    <message>
        <source>Choose a tax.</source>
        <translation>Escolha um imposto.</translation>
    </message>
    <message>
        <source>Some of these products need a key of eight digits.</source>
        <translation>Alguns destes produtos precisam de uma chave de oito dígitos.</translation>
    </message>
</context>
<context>
    <name>DayModel</name>
    <message>
        <source>Day</source>
        <extracomment>From the bottom of a bar to its top.</extracomment>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Rascunhos</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitidas</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retidas</translation>
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
        <translation>Detalhes da venda</translation>
    </message>
    <message>
        <source>Choose a sale to see what happened to it.</source>
        <translation>Escolha uma venda para ver o que aconteceu com ela.</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Já existia</translation>
    </message>
    <message>
        <source>Recognised in Alegra and not repeated.</source>
        <translation>Nós a reconhecemos no Alegra e não se repetiu.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que houve</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation>Abrir no Alegra</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>História</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalhes</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Integration</source>
        <translation>Integração</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Loja</translation>
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
        <translation>Parar</translation>
    </message>
    <message>
        <source>The file could not be written. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be read. {reason}</source>
        <translation>Não foi possível ler o histórico. {reason}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Discount of {product}</source>
        <translation>Desconto de {product}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Desconto</translation>
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
        <translation>Cliente, venda, documento ou problema</translation>
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
        <translation>Loja</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dias</translation>
    </message>
    <message>
        <source>Remove &amp;filters</source>
        <translation>Limpar &amp;filtros</translation>
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
        <translation>Qualquer dia</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mês</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mês passado</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>Store: all</source>
        <translation>Loja: todas</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Desde {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Até {day}</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>&amp;Retry</source>
        <translation>Tentar de &amp;novo</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} selected</source>
        <translation>
            <numerusform>%n de {total} selecionada</numerusform>
            <numerusform>%n de {total} selecionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venda</numerusform>
            <numerusform>%n vendas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %n that match</source>
        <translation>
            <numerusform>Selecionar a que corresponde ao filtro</numerusform>
            <numerusform>Selecionar as %n que correspondem ao filtro</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>today {time}</source>
        <translation>hoje {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>ontem {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>amanhã {time}</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>No browser opened. The address is {address}</source>
        <translation>Nenhum navegador se abriu. O endereço é {address}</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) skipped.</source>
        <translation>
            <numerusform>%n venda omitida.</numerusform>
            <numerusform>%n vendas omitidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) tried again now.</source>
        <translation>
            <numerusform>%n venda está sendo tentada de novo.</numerusform>
            <numerusform>%n vendas estão sendo tentadas de novo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) answered.</source>
        <translation>
            <numerusform>%n venda respondida.</numerusform>
            <numerusform>%n vendas respondidas.</numerusform>
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
        <translation>Está tudo bem e o que vem agora? Cada quadro abre as vendas que conta.</translation>
    </message>
    <message>
        <source>One line per cause; once fixed, its sales go out by themselves.</source>
        <translation>Uma linha por causa; ao resolvê-la, as vendas dela saem sozinhas.</translation>
    </message>
    <message>
        <source>What happened to every sale, why, and what to do.</source>
        <translation>O que houve com cada venda, por quê e o que fazer.</translation>
    </message>
    <message>
        <source>Each store product and its Alegra item.</source>
        <translation>Cada produto da loja e seu item no Alegra.</translation>
    </message>
    <message>
        <source>Each store warehouse and its Alegra warehouse, and the stock on both sides.</source>
        <translation>Cada depósito da loja e seu depósito no Alegra, com o estoque dos dois lados.</translation>
    </message>
    <message>
        <source>The taxes of your Alegra account, and what has none yet.</source>
        <translation>Os impostos da sua conta do Alegra e o que ainda não tem.</translation>
    </message>
    <message>
        <source>What Alegra needs of your company, checked before every sync.</source>
        <translation>O que o Alegra precisa da sua empresa, verificado antes de cada sincronização.</translation>
    </message>
    <message>
        <source>What the program did, line by line, for support. It holds no keys.</source>
        <translation>O que o programa fez, linha por linha, para o suporte. Não contém chaves.</translation>
    </message>
    <message>
        <source>Every choice of each integration. Nothing changes before you save.</source>
        <translation>Tudo o que você escolheu em cada integração. Nada muda antes de você salvar.</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Ajuda desta página</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>Simulate without writing</source>
        <translation>Simular sem escrever</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Próximo painel</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Painel anterior</translation>
    </message>
    <message>
        <source>First page; Ctrl+2 the second, and so on</source>
        <translation>Primeira página; Ctrl+2 a segunda, e assim por diante</translation>
    </message>
    <message>
        <source>Next integration</source>
        <translation>Próxima integração</translation>
    </message>
    <message>
        <source>Find; Esc clears, then closes</source>
        <translation>Buscar; Esc limpa e depois fecha</translation>
    </message>
    <message>
        <source>New integration</source>
        <translation>Nova integração</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pausar ou retomar</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fechar a janela</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>The main button of the cause</source>
        <translation>O botão principal da causa</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Tentar de novo</translation>
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
        <translation>Prévia</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation>Abrir no Alegra</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importar um arquivo</translation>
    </message>
    <message>
        <source>Accept the proposal</source>
        <translation>Aceitar a proposta</translation>
    </message>
    <message>
        <source>Choose the item</source>
        <translation>Escolher o item</translation>
    </message>
    <message>
        <source>Create in Alegra</source>
        <translation>Criar no Alegra</translation>
    </message>
    <message>
        <source>Assign a tax</source>
        <translation>Definir um imposto</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>Only unlinked ones</source>
        <translation>Só os sem vínculo</translation>
    </message>
    <message>
        <source>Choose the warehouse</source>
        <translation>Escolher o depósito</translation>
    </message>
    <message>
        <source>Adjust in Alegra</source>
        <translation>Ajustar no Alegra</translation>
    </message>
    <message>
        <source>New tax</source>
        <translation>Novo imposto</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Verificar agora</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Salvar alterações</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Atalhos</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Em toda parte</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Teclas desta página</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>The history could not be read. {reason}</source>
        <translation>Não foi possível ler o histórico. {reason}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>No sale matches these filters.</source>
        <translation>Nenhuma venda corresponde a estes filtros.</translation>
    </message>
    <message>
        <source>Remove filters</source>
        <translation>Limpar filtros</translation>
    </message>
    <message>
        <source>Sales will appear here.</source>
        <translation>As vendas aparecerão aqui.</translation>
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
        <translation>O que houve com cada venda, por quê e o que fazer.</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>&amp;Importar arquivo…</translation>
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
        <translation>Importar arquivo…</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Sales and their documents</source>
        <extracomment>Given up in this order where there is no room; both stand in the details.</extracomment>
        <translation>Vendas e seus documentos</translation>
    </message>
</context>
<context>
    <name>Holding</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
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
        <translation>{state}. Já existia: foi reconhecida no Alegra e não se repetiu.</translation>
    </message>
    <message>
        <source>{state}: {problem}</source>
        <translation>{state}: {problem}</translation>
    </message>
    <message>
        <source>Draft {id}</source>
        <translation>Rascunho {id}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All integrations</source>
        <translation>Todas as integrações</translation>
    </message>
    <message>
        <source>PRACTICE · {title}</source>
        <translation>PRÁTICA · {title}</translation>
    </message>
    <message>
        <source>Paused until {time}.</source>
        <translation>Em pausa até {time}.</translation>
    </message>
</context>
<context>
    <name>MakeTax</name>
    <message>
        <source>New tax</source>
        <translation>Novo imposto</translation>
    </message>
    <message>
        <source>Create in Alegra</source>
        <translation>Criar no Alegra</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Percentage</source>
        <translation>&amp;Porcentagem</translation>
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
        <translation>Falta o nome.</translation>
    </message>
    <message>
        <source>That name is taken.</source>
        <translation>Esse nome já existe.</translation>
    </message>
    <message>
        <source>Type a percentage from 0 to 100.</source>
        <translation>Digite uma porcentagem entre 0 e 100.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>&amp;Importar arquivo…</translation>
    </message>
    <message>
        <source>&amp;Export history…</source>
        <translation>&amp;Exportar histórico…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Cópia de &amp;segurança…</translation>
    </message>
    <message>
        <source>&amp;Restore backup…</source>
        <translation>&amp;Restaurar cópia…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Próximo painel</translation>
    </message>
    <message>
        <source>P&amp;revious pane</source>
        <translation>Painel a&amp;nterior</translation>
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
        <translation>&amp;Densidade</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
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
        <translation>&amp;Integração</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sincronizar agora</translation>
    </message>
    <message>
        <source>Simulate &amp;without writing</source>
        <translation>Simu&amp;lar sem escrever</translation>
    </message>
    <message>
        <source>&amp;Pause 1 hour</source>
        <translation>&amp;Pausar 1 hora</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Pausar até a&amp;manhã</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Retomar</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nova…</translation>
    </message>
    <message>
        <source>&amp;Edit step by step…</source>
        <translation>&amp;Editar passo a passo…</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>Re&amp;nomear…</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>Remo&amp;ver…</translation>
    </message>
    <message>
        <source>Next integrat&amp;ion</source>
        <translation>Próxima integ&amp;ração</translation>
    </message>
    <message>
        <source>Pause &amp;or resume</source>
        <translation>Pausar &amp;ou retomar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Ajuda desta página</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>A&amp;talhos</translation>
    </message>
    <message>
        <source>&amp;Connect my account</source>
        <translation>&amp;Conectar minha conta</translation>
    </message>
    <message>
        <source>&amp;Practice mode</source>
        <translation>&amp;Modo de prática</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Salvar &amp;relatório…</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Sobre</translation>
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
        <translation>Resumo</translation>
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
        <translation>Tentar de novo</translation>
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
        <translation>Sincronizar agora</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Depósitos</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impostos</translation>
    </message>
    <message>
        <source>Numbering and check-up</source>
        <translation>Numeração e verificação</translation>
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
        <translation>MODO DE PRÁTICA · Nada aqui é real: o Alegra e a loja são exemplos neste computador.</translation>
    </message>
    <message>
        <source>Connect my account</source>
        <translation>Conectar minha conta</translation>
    </message>
</context>
<context>
    <name>ProductsModel</name>
    <message>
        <source>Product in the store</source>
        <translation>Produto na loja</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Item in Alegra</source>
        <translation>Item no Alegra</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Imposto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Create {reference}</source>
        <translation>Criar {reference}</translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation>Escolher item…</translation>
    </message>
    <message>
        <source>Cannot be sold</source>
        <translation>Não pode ser vendido</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Sem vínculo</translation>
    </message>
    <message>
        <source>Same code</source>
        <translation>Mesmo código</translation>
    </message>
    <message>
        <source>Alike {percent}</source>
        <translation>Parecido {percent}</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>Sem imposto</translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation>Será criado</translation>
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
        <translation>Produto, referência ou SKU</translation>
    </message>
    <message>
        <source>Products and their Alegra items</source>
        <translation>Produtos e seus itens do Alegra</translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation>Escolher item…</translation>
    </message>
    <message>
        <source>&amp;Accept proposal</source>
        <translation>&amp;Aceitar proposta</translation>
    </message>
    <message>
        <source>&amp;Create in Alegra…</source>
        <translation>&amp;Criar no Alegra…</translation>
    </message>
    <message>
        <source>Assign &amp;tax…</source>
        <translation>Definir &amp;imposto…</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>&amp;Desvincular</translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n produto</numerusform>
            <numerusform>%n produtos</numerusform>
        </translation>
    </message>
    <message>
        <source>{linked} linked · {proposed} proposed · {missing} not linked</source>
        <translation>{linked} vinculados · {proposed} propostos · {missing} sem vínculo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Only missing ones</source>
        <translation>Só os que faltam</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propostos</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Sem imposto</translation>
    </message>
    <message>
        <source>Accept look-alikes ≥ 90%</source>
        <translation>Aceitar parecidos ≥ 90%</translation>
    </message>
    <message numerus="yes">
        <source>Create the %n new ones…</source>
        <translation>
            <numerusform>Criar o novo…</numerusform>
            <numerusform>Criar os %n novos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one row. Same = exact reference or SKU.</source>
        <translation>Escolha pelo menos uma linha. Igual = referência ou SKU exatos.</translation>
    </message>
    <message>
        <source>Found by its reference: there is nothing to unlink. F2 chooses another item.</source>
        <translation>Encontrado pela referência: não há vínculo para desfazer. F2 escolhe outro item.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n escolhido</numerusform>
            <numerusform>%n escolhidos</numerusform>
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
        <translation>PRÁTICA · {title}</translation>
    </message>
</context>
<context>
    <name>SalesModel</name>
    <message>
        <source>Sale</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
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
        <translation>Tentar de novo</translation>
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
        <translation>Nova integração</translation>
    </message>
    <message>
        <source>PRACTICE · {title}</source>
        <translation>PRÁTICA · {title}</translation>
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
        <translation>Abrindo seus dados…</translation>
    </message>
    <message>
        <source>Updating your data; a backup was made first.</source>
        <translation>Atualizando seus dados; antes fizemos uma cópia.</translation>
    </message>
    <message>
        <source>Set-up unfinished: step {n} of {m}.</source>
        <translation>Configuração inacabada: passo {n} de {m}.</translation>
    </message>
    <message>
        <source>Stopped: {title}. Nothing is lost.</source>
        <translation>Parado: {title}. Nada se perde.</translation>
    </message>
    <message>
        <source>Waiting for the keyring. Nothing is lost.</source>
        <translation>À espera do chaveiro. Nada se perde.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Em pausa.</translation>
    </message>
    <message>
        <source>Paused since {time}.</source>
        <translation>Em pausa desde {time}.</translation>
    </message>
    <message>
        <source>Offline. We go on when it is back.</source>
        <translation>Sem conexão. Seguimos sozinhos quando voltar.</translation>
    </message>
    <message>
        <source>Offline since {time}. We go on when it is back.</source>
        <translation>Sem conexão desde {time}. Seguimos sozinhos quando voltar.</translation>
    </message>
    <message>
        <source>Alegra is not responding.</source>
        <translation>O Alegra não responde.</translation>
    </message>
    <message>
        <source>Alegra is not responding. Next try: {time}.</source>
        <translation>O Alegra não responde. Nova tentativa: {time}.</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>{title}. Next try: {time}.</source>
        <translation>{title}. Nova tentativa: {time}.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message>
        <source>Syncing: {done} of {total} sales.</source>
        <translation>Sincronizando: {done} de {total} vendas.</translation>
    </message>
    <message>
        <source>Ready. Not synced yet.</source>
        <translation>Pronta. Ainda não foi sincronizada.</translation>
    </message>
    <message>
        <source>No integration is set up yet.</source>
        <translation>Ainda não há integrações.</translation>
    </message>
    <message>
        <source>Up to date. Last sync: {when}.</source>
        <translation>Em dia. Última sincronização: {when}.</translation>
    </message>
    <message>
        <source>Up to date. Last sync: {when}. Next: {time}.</source>
        <translation>Em dia. Última sincronização: {when}. Próxima: {time}.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Waiting</source>
        <translation>Em espera</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronta</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Being verified</source>
        <translation>Em verificação</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criada</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>Em processo</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitida</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retida</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Recusada</translation>
    </message>
    <message>
        <source>Found twice</source>
        <translation>Dupla</translation>
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
        <translation>Excluída</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>Timbrada</translation>
    </message>
    <message>
        <source>In Alegra</source>
        <extracomment>Filter groups: their word and the states in each; every state is in exactly one.</extracomment>
        <translation>No Alegra</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Em curso</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Closed without document</source>
        <translation>Encerradas sem documento</translation>
    </message>
    <message>
        <source>Remission</source>
        <translation>Remessa</translation>
    </message>
    <message>
        <source>Sales invoice</source>
        <translation>Fatura de venda</translation>
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
        <translation>Loja</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impostos</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Depósitos</translation>
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
        <translation>Encontrada no Alegra pela sua marca</translation>
    </message>
    <message>
        <source>Recognised in Alegra and not repeated</source>
        <translation>Reconhecida no Alegra e não repetida</translation>
    </message>
    <message>
        <source>Sent to Alegra</source>
        <translation>Enviada ao Alegra</translation>
    </message>
    <message>
        <source>Created in Alegra</source>
        <translation>Criada no Alegra</translation>
    </message>
    <message>
        <source>Alegra said no: “{words}”</source>
        <translation>O Alegra disse que não: “{words}”</translation>
    </message>
    <message>
        <source>Not created; it goes out in the next sync</source>
        <translation>Não foi criada; sai na próxima sincronização</translation>
    </message>
    <message>
        <source>The answer was cut off; being verified</source>
        <translation>A resposta foi cortada; em verificação</translation>
    </message>
    <message>
        <source>The program ended while it was being sent; being verified</source>
        <translation>O programa terminou durante o envio; em verificação</translation>
    </message>
    <message>
        <source>Alegra could not be searched; we look again</source>
        <translation>Não foi possível buscar no Alegra; buscamos de novo</translation>
    </message>
    <message>
        <source>It could not be read in Alegra; we look again</source>
        <translation>Não foi possível ler no Alegra; tentamos de novo</translation>
    </message>
    <message>
        <source>Searched completely: not in Alegra. It is sent again</source>
        <translation>Busca completa: não está no Alegra. É enviada de novo</translation>
    </message>
    <message>
        <source>Alegra holds several documents for this sale</source>
        <translation>Há vários documentos no Alegra para esta venda</translation>
    </message>
    <message>
        <source>Someone copied it in Alegra</source>
        <translation>Alguém a copiou no Alegra</translation>
    </message>
    <message>
        <source>Its copies are gone from Alegra</source>
        <translation>As cópias dela não estão mais no Alegra</translation>
    </message>
    <message>
        <source>Another document of this sale counts now</source>
        <translation>Agora vale outro documento desta venda</translation>
    </message>
    <message>
        <source>Dated {date}, the day it is {issued}</source>
        <translation>Com data {date}, o dia em que fica {issued}</translation>
    </message>
    <message>
        <source>Dated {date} by someone in Alegra</source>
        <translation>Alguém lhe deu a data {date} no Alegra</translation>
    </message>
    <message>
        <source>Sent to {the_tax_office}</source>
        <translation>Enviada; quem responde é {the_tax_office}</translation>
    </message>
    <message>
        <source>Not {issued} yet</source>
        <translation>Ainda não está {issued}</translation>
    </message>
    <message>
        <source>{The_tax_office} has not received it; it is sent again</source>
        <translation>{The_tax_office} não a recebeu; é enviada de novo</translation>
    </message>
    <message>
        <source>The draft was deleted: the sale was undone in the store</source>
        <translation>O rascunho foi excluído: a venda foi desfeita na loja</translation>
    </message>
    <message>
        <source>Someone deleted it in Alegra</source>
        <translation>Alguém a excluiu no Alegra</translation>
    </message>
    <message>
        <source>Undone in the store; a correction is proposed</source>
        <translation>Desfeita na loja; há uma correção proposta</translation>
    </message>
    <message>
        <source>The store takes the sale back; nothing to correct</source>
        <translation>A loja voltou a aceitar a venda; nada a corrigir</translation>
    </message>
    <message>
        <source>Its customer was gone from Alegra; created again</source>
        <translation>O cliente dela não estava mais no Alegra; foi criado de novo</translation>
    </message>
    <message>
        <source>Goes out again</source>
        <translation>Sai de novo</translation>
    </message>
    <message>
        <source>To be created in Alegra</source>
        <translation>A criar no Alegra</translation>
    </message>
    <message>
        <source>Already paid by hand in Alegra</source>
        <translation>Já foi paga à mão no Alegra</translation>
    </message>
    <message>
        <source>Found in Alegra, but it cannot be used as it is</source>
        <translation>Está no Alegra, mas assim não pode ser usada</translation>
    </message>
    <message>
        <source>Its payment is to be recorded</source>
        <extracomment>The same of a payment, where it reads differently.</extracomment>
        <translation>Falta registrar o pagamento dela</translation>
    </message>
    <message>
        <source>Payment sent to Alegra</source>
        <translation>Pagamento enviado ao Alegra</translation>
    </message>
    <message>
        <source>Payment recorded in Alegra</source>
        <translation>Pagamento registrado no Alegra</translation>
    </message>
    <message>
        <source>Payment recognised in Alegra and not repeated</source>
        <translation>Pagamento reconhecido no Alegra e não repetido</translation>
    </message>
    <message>
        <source>Alegra did not take the payment: “{words}”</source>
        <translation>O Alegra não aceitou o pagamento: “{words}”</translation>
    </message>
    <message>
        <source>The payment&apos;s answer was cut off; being verified</source>
        <translation>A resposta do pagamento foi cortada; em verificação</translation>
    </message>
    <message>
        <source>The payment is not in Alegra; it is sent again</source>
        <translation>O pagamento não está no Alegra; é enviado de novo</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <extracomment>What an event without a sentence of its own leaves a row in; also what &quot;decided&quot; and &quot;read&quot; mean.</extracomment>
        <translation>Ainda não é a vez</translation>
    </message>
    <message>
        <source>Due: goes out in the next sync</source>
        <translation>Chegou a vez: sai na próxima sincronização</translation>
    </message>
    <message>
        <source>Being created in Alegra</source>
        <translation>Está sendo criada no Alegra</translation>
    </message>
    <message>
        <source>A draft in Alegra</source>
        <translation>Um rascunho no Alegra</translation>
    </message>
    <message>
        <source>In process at {the_tax_office}</source>
        <translation>Em processo perante {the_tax_office}</translation>
    </message>
    <message>
        <source>{Issued} in Alegra</source>
        <translation>{Issued} no Alegra</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retida</translation>
    </message>
    <message>
        <source>Not accepted by Alegra</source>
        <translation>O Alegra não a aceitou</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Cancelled in the store</source>
        <translation>Cancelada na loja</translation>
    </message>
    <message>
        <source>Voided in Alegra</source>
        <translation>Anulada no Alegra</translation>
    </message>
    <message>
        <source>Deleted in Alegra</source>
        <translation>Excluída no Alegra</translation>
    </message>
    <message>
        <source>Skipped by you</source>
        <extracomment>Why a sale waits or is skipped, by `Row.reason`; a whole sentence each.</extracomment>
        <translation>Omitida por você</translation>
    </message>
    <message>
        <source>Skipped: that sync was undone</source>
        <translation>Omitida: você desfez essa sincronização</translation>
    </message>
    <message>
        <source>Skipped: sold before the first day you chose</source>
        <translation>Omitida: anterior ao primeiro dia que você escolheu</translation>
    </message>
    <message>
        <source>Skipped: a test order</source>
        <translation>Omitida: um pedido de teste</translation>
    </message>
    <message>
        <source>Skipped: sold as affiliate or co-producer</source>
        <translation>Omitida: vendida como afiliado ou coprodutor</translation>
    </message>
    <message>
        <source>Skipped: its amount is zero</source>
        <translation>Omitida: valor zero</translation>
    </message>
    <message>
        <source>Skipped: cash on delivery is switched off</source>
        <translation>Omitida: o pagamento na entrega está desligado</translation>
    </message>
    <message>
        <source>Skipped: the buyer&apos;s country is not invoiced</source>
        <translation>Omitida: não se fatura para o país do comprador</translation>
    </message>
    <message>
        <source>Not due yet: the sale has not come far enough</source>
        <translation>Ainda não é a vez: a venda não chegou a esse estado</translation>
    </message>
    <message>
        <source>Delivered; the days you chose to wait are running</source>
        <translation>Entregue; correm os dias de espera que você escolheu</translation>
    </message>
    <message>
        <source>Waiting: the store has not given the buyer yet</source>
        <translation>Em espera: a loja ainda não informou o comprador</translation>
    </message>
    <message>
        <source>Waiting: the store has not given the price yet</source>
        <translation>Em espera: a loja ainda não informou o preço</translation>
    </message>
    <message>
        <source>Cancelled in the store before it was documented</source>
        <translation>Foi cancelada na loja antes de ser documentada</translation>
    </message>
    <message>
        <source>Customer created in Alegra</source>
        <extracomment>Customers and items: only what a merchant would ask about.</extracomment>
        <translation>Cliente criado no Alegra</translation>
    </message>
    <message>
        <source>Customer found in Alegra</source>
        <translation>Cliente encontrado no Alegra</translation>
    </message>
    <message>
        <source>Alegra did not take the customer: “{words}”</source>
        <translation>O Alegra não aceitou o cliente: “{words}”</translation>
    </message>
    <message>
        <source>The customer&apos;s answer was cut off; being verified</source>
        <translation>A resposta do cliente foi cortada; em verificação</translation>
    </message>
    <message>
        <source>Item created in Alegra</source>
        <translation>Item criado no Alegra</translation>
    </message>
    <message>
        <source>Item found in Alegra</source>
        <translation>Item encontrado no Alegra</translation>
    </message>
    <message>
        <source>Alegra did not take the item: “{words}”</source>
        <translation>O Alegra não aceitou o item: “{words}”</translation>
    </message>
    <message>
        <source>The item&apos;s answer was cut off; being verified</source>
        <translation>A resposta do item foi cortada; em verificação</translation>
    </message>
    <message>
        <source>Ordered at {store}</source>
        <extracomment>These repeat what the line before them says.</extracomment>
        <translation>Pedida na {store}</translation>
    </message>
    <message>
        <source>Approved at {store}</source>
        <translation>Aprovada na {store}</translation>
    </message>
    <message>
        <source>Delivered, says {store}</source>
        <translation>Entregue, diz {store}</translation>
    </message>
    <message>
        <source>Read from {store}</source>
        <translation>Lida de {store}</translation>
    </message>
    <message>
        <source>Held: {problem}</source>
        <translation>Retida: {problem}</translation>
    </message>
    <message>
        <source>Not due yet: documented once it is “{trigger}”.</source>
        <translation>Ainda não é a vez: é documentada quando estiver “{trigger}”.</translation>
    </message>
    <message>
        <source>Goes out in the next sync.</source>
        <translation>Sai na próxima sincronização.</translation>
    </message>
    <message>
        <source>Being created in Alegra.</source>
        <translation>Está sendo criada no Alegra.</translation>
    </message>
    <message>
        <source>The answer was cut off. We look for it in Alegra; do not create it by hand.</source>
        <translation>A resposta foi cortada. Procuramos no Alegra; não a crie à mão.</translation>
    </message>
    <message>
        <source>Created in Alegra.</source>
        <translation>Criada no Alegra.</translation>
    </message>
    <message>
        <source>Draft {id} in Alegra. Review it and {issue} it whenever you like.</source>
        <translation>Rascunho {id} no Alegra. Revise-o; você pode {issue} a fatura quando quiser.</translation>
    </message>
    <message>
        <source>Sent to {the_tax_office}; waiting for the answer.</source>
        <translation>Enviada; esperando a resposta de quem decide: {the_tax_office}.</translation>
    </message>
    <message>
        <source>{number}, {date}.</source>
        <translation>{number}, {date}.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Não foi enviada.</translation>
    </message>
    <message>
        <source>Alegra said no.</source>
        <translation>O Alegra disse que não.</translation>
    </message>
    <message>
        <source>Alegra holds several documents for this sale. You choose.</source>
        <translation>Há vários documentos no Alegra para esta venda. Você escolhe.</translation>
    </message>
    <message>
        <source>Not documented.</source>
        <translation>Não é documentada.</translation>
    </message>
    <message>
        <source>Cancelled in the store before it was documented.</source>
        <translation>Foi cancelada na loja antes de ser documentada.</translation>
    </message>
    <message>
        <source>Voided in Alegra, or corrected by {credit_note}.</source>
        <translation>Anulada no Alegra, ou corrigida com {credit_note}.</translation>
    </message>
    <message>
        <source>Someone deleted it in Alegra. It is not created again by itself.</source>
        <translation>Alguém a excluiu no Alegra. Não é criada de novo sozinha.</translation>
    </message>
    <message>
        <source>Approved</source>
        <extracomment>The states of a sale that make its document due, as both stores&apos; merchants call them.</extracomment>
        <translation>Aprovada</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>A preparar</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>A coletar</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Coletada</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Em trânsito</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Details of the cause</source>
        <translation>Detalhes da causa</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Voltar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Prévia</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar detalhes</translation>
    </message>
    <message>
        <source>Affected sales</source>
        <translation>Vendas afetadas</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>Tentar de &amp;novo</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>In Alegra: {place}</source>
        <translation>No Alegra: {place}</translation>
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
        <translation>Escolha pelo menos uma linha.</translation>
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
        <translation>Integração</translation>
    </message>
    <message>
        <source>All integrations</source>
        <translation>Todas as integrações</translation>
    </message>
</context>
<context>
    <name>SyncControl</name>
    <message>
        <source>Progress of the sync</source>
        <translation>Andamento da sincronização</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{done} of {total} · {time} left</source>
        <translation>{done} de {total} · faltam {time}</translation>
    </message>
</context>
<context>
    <name>Taxes</name>
    <message>
        <source>No program can decide which tax applies to your product. Confirm it with your accountant before you {issue}.</source>
        <translation>Nenhum programa pode decidir qual imposto cabe ao seu produto. Confirme com seu contador antes de {issue}.</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Needs attention</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mês</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Em curso</translation>
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
            <numerusform>%n venda</numerusform>
            <numerusform>%n vendas</numerusform>
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
        <translation>Verificar agora</translation>
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
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
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
        <translation>&amp;Sincronizar agora</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Retomar</translation>
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
        <translation>&amp;Sair</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Try now</source>
        <translation>Testar agora</translation>
    </message>
    <message>
        <source>Restore backup…</source>
        <translation>Restaurar cópia…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
</context>
</TS>
