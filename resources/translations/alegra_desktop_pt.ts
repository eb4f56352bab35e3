<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>AccountCombo</name>
    <message>
        <source>Choose account…</source>
        <translation>Escolher conta…</translation>
    </message>
    <message>
        <source>Do not record the payment</source>
        <translation>Não registrar o pagamento</translation>
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
        <translation>&amp;Usuário</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;Validar</translation>
    </message>
    <message>
        <source>A name to recognise this store by.</source>
        <translation>Escreva um nome para reconhecer esta loja.</translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Perguntando ao Alegra…</translation>
    </message>
    <message>
        <source>Choose a sample account…</source>
        <translation>Escolher uma conta de exemplo…</translation>
    </message>
    <message>
        <source>For safety we never keep half-finished secrets. Paste it again.</source>
        <translation>Por segurança não guardamos chaves pela metade. Cole-a de novo.</translation>
    </message>
    <message>
        <source>In Alegra: Configuración › Integraciones › Integración manual (API).</source>
        <translation>No Alegra: Configuración › Integraciones › Integración manual (API).</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is stored.</source>
        <translation>Deixe vazio para manter o que está guardado.</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;me</translation>
    </message>
    <message>
        <source>Not your password.</source>
        <translation>Não é a sua senha.</translation>
    </message>
    <message>
        <source>Open Ale&amp;gra</source>
        <translation>Abrir Ale&amp;gra</translation>
    </message>
    <message>
        <source>Sam&amp;ple</source>
        <translation>E&amp;xemplo</translation>
    </message>
    <message>
        <source>That name is taken.</source>
        <translation>Esse nome já existe.</translation>
    </message>
    <message>
        <source>The e-mail you sign in to Alegra with.</source>
        <translation>O e-mail com que você entra no Alegra.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta o nome.</translation>
    </message>
    <message>
        <source>The token is missing.</source>
        <translation>Falta o token.</translation>
    </message>
    <message>
        <source>This is another company than before: its links and choices begin anew.</source>
        <translation>É outra empresa: os vínculos e as escolhas começam de novo.</translation>
    </message>
    <message>
        <source>This token belongs to {other}; the integration invoices for {company}.</source>
        <translation>Este token é de {other}; a integração fatura para {company}.</translation>
    </message>
    <message>
        <source>Type an e-mail like name@domain.co.</source>
        <translation>Digite um e-mail como nome@dominio.co.</translation>
    </message>
    <message>
        <source>W&amp;here is it?</source>
        <translation>O&amp;nde está?</translation>
    </message>
    <message>
        <source>Your Alegra account</source>
        <translation>Sua conta do Alegra</translation>
    </message>
</context>
<context>
    <name>AccountantWarning</name>
    <message>
        <source>No program can decide which tax applies to your product. Confirm it with your accountant before you {issue}.</source>
        <translation>Nenhum programa pode decidir qual imposto cabe ao seu produto. Confirme com seu contador antes de {issue}.</translation>
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
            <numerusform>%n venda sai na próxima sincronização.</numerusform>
            <numerusform>%n vendas saem na próxima sincronização.</numerusform>
        </translation>
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
        <source>C&amp;orrect…</source>
        <translation>&amp;Corrigir…</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Escolha pelo menos uma linha.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>Copiar nú&amp;mero</translation>
    </message>
    <message>
        <source>Not in Alegra yet.</source>
        <translation>Ainda não existe no Alegra.</translation>
    </message>
    <message>
        <source>Nothing to retry here.</source>
        <translation>Aqui não há nada para tentar de novo.</translation>
    </message>
    <message>
        <source>Nothing to skip here.</source>
        <translation>Aqui não há nada para omitir.</translation>
    </message>
    <message>
        <source>Nothing was skipped here.</source>
        <translation>Aqui nada foi omitido.</translation>
    </message>
    <message>
        <source>Open in &amp;Alegra</source>
        <translation>Abrir no &amp;Alegra</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Tentar de novo</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n sale(s)?</source>
        <translation>
            <numerusform>Tentar de novo %n venda?</numerusform>
            <numerusform>Tentar de novo %n vendas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a&amp;gain</source>
        <translation>En&amp;viar de novo</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n sale(s)?</source>
        <translation>
            <numerusform>Omitir %n venda?</numerusform>
            <numerusform>Omitir %n vendas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Still being verified.</source>
        <translation>Ainda está em verificação.</translation>
    </message>
    <message>
        <source>There is no document to correct.</source>
        <translation>Não há documento a corrigir.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Não há nada para exportar.</translation>
    </message>
    <message>
        <source>They add up to {amount}.</source>
        <translation>Somam {amount}.</translation>
    </message>
</context>
<context>
    <name>AdjustQuestion</name>
    <message numerus="yes">
        <source>%n changed meanwhile and were left alone.</source>
        <translation>
            <numerusform>%n mudou nesse meio-tempo e não foi tocado.</numerusform>
            <numerusform>%n mudaram nesse meio-tempo e não foram tocados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got no answer: the next sync looks for them in Alegra.</source>
        <translation>
            <numerusform>%n ficou sem resposta: a próxima sincronização o procura no Alegra.</numerusform>
            <numerusform>%n ficaram sem resposta: a próxima sincronização os procura no Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) adjusted in {warehouse}.</source>
        <translation>
            <numerusform>%n item ajustado em {warehouse}.</numerusform>
            <numerusform>%n itens ajustados em {warehouse}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adjust %n item(s) in {warehouse}?</source>
        <translation>
            <numerusform>Ajustar %n item em {warehouse}?</numerusform>
            <numerusform>Ajustar %n itens em {warehouse}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>Ajustar estoque</translation>
    </message>
    <message numerus="yes">
        <source>Alegra refused %n: “{words}”</source>
        <translation>
            <numerusform>O Alegra não aceitou %n: “{words}”</numerusform>
            <numerusform>O Alegra não aceitou %n: “{words}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is read once more first. What is not as shown is left alone.</source>
        <translation>Antes tudo é lido mais uma vez. O que não estiver como mostrado não é tocado.</translation>
    </message>
    <message>
        <source>Nothing was left to adjust.</source>
        <translation>Não restava nada a ajustar.</translation>
    </message>
    <message>
        <source>What enters and what leaves</source>
        <translation>O que entra e o que sai</translation>
    </message>
    <message>
        <source>the main warehouse</source>
        <translation>o depósito principal</translation>
    </message>
    <message>
        <source>{entering} units in and {leaving} out in Alegra. The store does not change.</source>
        <translation>Entram {entering} e saem {leaving} unidades no Alegra. A loja não muda.</translation>
    </message>
</context>
<context>
    <name>AssignKey</name>
    <message numerus="yes">
        <source>Product key {key} given to %n items.</source>
        <translation>
            <numerusform>Chave de produto {key} atribuída a %n item.</numerusform>
            <numerusform>Chave de produto {key} atribuída a %n itens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving in Alegra…</source>
        <translation>Salvando no Alegra…</translation>
    </message>
</context>
<context>
    <name>AssignTax</name>
    <message numerus="yes">
        <source>%n products take the tax of their item.</source>
        <translation>
            <numerusform>%n produto assume o imposto do seu item.</numerusform>
            <numerusform>%n produtos assumem o imposto do seu item.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tax assigned to %n products.</source>
        <translation>
            <numerusform>Imposto atribuído a %n produto.</numerusform>
            <numerusform>Imposto atribuído a %n produtos.</numerusform>
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
        <translation>Precisam de algo seu</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por resolver</translation>
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
    <message>
        <source>One line per cause; once fixed, its sales go out by themselves.</source>
        <translation>Uma linha por causa; ao resolvê-la, as vendas dela saem sozinhas.</translation>
    </message>
    <message>
        <source>Order: what stops everything, then by amount.</source>
        <translation>Ordem: o que para tudo, depois por valor.</translation>
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
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Quem age</translation>
    </message>
</context>
<context>
    <name>Balance</name>
    <message numerus="yes">
        <source>%n closed without document</source>
        <translation>
            <numerusform>%n encerrada sem documento</numerusform>
            <numerusform>%n encerradas sem documento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in Alegra</source>
        <translation>
            <numerusform>%n no Alegra</numerusform>
            <numerusform>%n no Alegra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n por resolver</numerusform>
            <numerusform>%n por resolver</numerusform>
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
        <source>%n under way</source>
        <translation>
            <numerusform>%n em curso</numerusform>
            <numerusform>%n em curso</numerusform>
        </translation>
    </message>
    <message>
        <source>It adds up for {month}, to the cent.</source>
        <translation>Conferência de {month}: fecha até o centavo.</translation>
    </message>
    <message>
        <source>It does not add up for {month}.</source>
        <translation>Conferência de {month}: não fecha.</translation>
    </message>
    <message>
        <source>Where every sale is</source>
        <translation>Onde está cada venda</translation>
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
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venda</numerusform>
            <numerusform>%n vendas</numerusform>
        </translation>
    </message>
    <message>
        <source>Fixes itself</source>
        <translation>Resolve-se sozinho</translation>
    </message>
    <message>
        <source>Nothing is sent meanwhile</source>
        <translation>Enquanto isso nada é enviado</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Suporte</translation>
    </message>
    <message>
        <source>The whole integration</source>
        <translation>Toda a integração</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
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
        <translation>Depois</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sai</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Documents per day, {first} to {last}: {drafts} drafts, {issued} issued, {held} held. The most on {day}: {most}.</source>
        <translation>Documentos por dia, de {first} a {last}: {drafts} rascunhos, {issued} emitidos, {held} retidos. O dia com mais, {day}: {most}.</translation>
    </message>
    <message>
        <source>Documents per day: none in these days.</source>
        <translation>Documentos por dia: nenhum nestes dias.</translation>
    </message>
    <message>
        <source>{day}: {drafts} drafts, {issued} issued, {held} held</source>
        <translation>{day}: {drafts} rascunhos, {issued} emitidos, {held} retidos</translation>
    </message>
</context>
<context>
    <name>Checkup</name>
    <message numerus="yes">
        <source>At your pace they last %n day(s)</source>
        <translation>
            <numerusform>No seu ritmo duram %n dia</numerusform>
            <numerusform>No seu ritmo duram %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Company data</source>
        <translation>Dados da empresa</translation>
    </message>
    <message>
        <source>Company: data complete ({company})</source>
        <translation>Empresa: dados completos ({company})</translation>
    </message>
    <message>
        <source>Company: data missing: {missing}</source>
        <translation>Empresa: faltam dados: {missing}</translation>
    </message>
    <message>
        <source>Contact “{name}” ({number})</source>
        <translation>Contato “{name}” ({number})</translation>
    </message>
    <message>
        <source>Contact “{name}” ({number}) is inactive or no client</source>
        <translation>O contato “{name}” ({number}) está inativo ou não é cliente</translation>
    </message>
    <message>
        <source>Contact “{name}” ({number}): made with the first sale that needs it</source>
        <translation>Contato “{name}” ({number}): é criado com a primeira venda que precisar dele</translation>
    </message>
    <message>
        <source>Customer without ID</source>
        <translation>Cliente sem documento</translation>
    </message>
    <message>
        <source>Electronic invoicing</source>
        <translation>Faturamento eletrônico</translation>
    </message>
    <message>
        <source>Electronic invoicing active</source>
        <translation>Faturamento eletrônico ativo</translation>
    </message>
    <message>
        <source>Electronic invoicing: no numbering with which {the_tax_office} takes invoices yet</source>
        <translation>Faturamento eletrônico: ainda falta uma numeração habilitada perante {the_tax_office}</translation>
    </message>
    <message>
        <source>Expired on {date}</source>
        <translation>Venceu em {date}</translation>
    </message>
    <message>
        <source>Expires on {date}</source>
        <translation>Vence em {date}</translation>
    </message>
    <message>
        <source>Next {next}, up to {last}</source>
        <translation>Próximo {next}, até {last}</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>Numeração</translation>
    </message>
    <message>
        <source>Numbering {prefix} ends soon</source>
        <translation>A numeração {prefix} acaba em breve</translation>
    </message>
    <message>
        <source>Numbering {prefix} has no resolution: it is internal, without legal backing</source>
        <translation>A numeração {prefix} não tem resolução: é interna, sem respaldo legal</translation>
    </message>
    <message>
        <source>Numbering {prefix} is used up or expired</source>
        <translation>A numeração {prefix} está esgotada ou vencida</translation>
    </message>
    <message>
        <source>Numbering {prefix} is valid</source>
        <translation>A numeração {prefix} é válida</translation>
    </message>
    <message>
        <source>Numbering {prefix} is valid; its end is in sight: plan the next one</source>
        <translation>A numeração {prefix} é válida; seu fim já se vê: prepare a próxima</translation>
    </message>
    <message>
        <source>Numbering: none is chosen, and Alegra has no default</source>
        <translation>Numeração: nenhuma escolhida, e o Alegra não tem uma padrão</translation>
    </message>
    <message>
        <source>Numbers left: {count}</source>
        <translation>Números que restam: {count}</translation>
    </message>
    <message>
        <source>Sales without ID are held; no number is set to invoice them as</source>
        <translation>As vendas sem documento são retidas; não há um número com que faturá-las</translation>
    </message>
    <message>
        <source>User and token</source>
        <translation>Usuário e token</translation>
    </message>
    <message>
        <source>User and token accepted: {user}</source>
        <translation>Usuário e token aceitos: {user}</translation>
    </message>
    <message>
        <source>address</source>
        <translation>endereço</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>identification</source>
        <translation>identificação</translation>
    </message>
    <message>
        <source>{name} · resolution {number}</source>
        <translation>{name} · resolução {number}</translation>
    </message>
    <message>
        <source>{name}: it could not be checked ({cause})</source>
        <translation>{name}: não foi possível verificar ({cause})</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>&amp;Check now</source>
        <translation>Verificar a&amp;gora</translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Perguntando ao Alegra…</translation>
    </message>
    <message>
        <source>Checked {when}</source>
        <translation>Verificado {when}</translation>
    </message>
    <message>
        <source>Choose other…</source>
        <translation>Escolher outra…</translation>
    </message>
    <message>
        <source>In Alegra: {place}</source>
        <translation>No Alegra: {place}</translation>
    </message>
    <message>
        <source>It could not be checked: {cause}</source>
        <translation>Não foi possível verificar: {cause}</translation>
    </message>
    <message>
        <source>Numbering and check-up</source>
        <translation>Numeração e verificação</translation>
    </message>
    <message>
        <source>Numbering in use</source>
        <translation>Numeração em uso</translation>
    </message>
    <message>
        <source>Once a store is set up, its company is checked here.</source>
        <translation>Quando uma loja estiver configurada, a empresa dela é verificada aqui.</translation>
    </message>
    <message>
        <source>Open Alegra</source>
        <translation>Abrir o Alegra</translation>
    </message>
    <message>
        <source>Set up a store</source>
        <translation>Configurar uma loja</translation>
    </message>
    <message>
        <source>There is only one valid numbering.</source>
        <translation>Só há uma numeração válida.</translation>
    </message>
    <message>
        <source>What Alegra needs to {issue}, and how long the numbers last.</source>
        <translation>O que o Alegra precisa para {issue} e até quando duram os números.</translation>
    </message>
</context>
<context>
    <name>ChooseDocument</name>
    <message>
        <source>Alegra holds none of them any more. Sync to bring this up to date.</source>
        <translation>Não resta nenhum no Alegra. Sincronize para atualizar.</translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Perguntando ao Alegra…</translation>
    </message>
    <message>
        <source>Chosen: {document}.</source>
        <translation>Escolhido: {document}.</translation>
    </message>
    <message>
        <source>Customer&apos;s number</source>
        <translation>Documento do cliente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Draft {id}</source>
        <translation>Rascunho {id}</translation>
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
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>ChooseKey</name>
    <message>
        <source>Choose a key.</source>
        <translation>Escolha uma chave.</translation>
    </message>
    <message numerus="yes">
        <source>Product key of %n items</source>
        <translation>
            <numerusform>Chave de produto de %n item</numerusform>
            <numerusform>Chave de produto de %n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>Save in Alegra</source>
        <translation>Salvar no Alegra</translation>
    </message>
    <message>
        <source>The SAT&apos;s key of what is sold; search it by word, “libros” for example.</source>
        <translation>A chave do SAT do que você vende; procure por palavra, “libros” por exemplo.</translation>
    </message>
</context>
<context>
    <name>ChooseTax</name>
    <message>
        <source>&amp;Tax</source>
        <translation>I&amp;mposto</translation>
    </message>
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
        <source>Choose</source>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>Choose tax…</source>
        <translation>Escolher imposto…</translation>
    </message>
    <message numerus="yes">
        <source>Choose the tax of %n lines</source>
        <translation>
            <numerusform>Escolha o imposto de %n linha</numerusform>
            <numerusform>Escolha o imposto de %n linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>Of an excluded product say so under Products without tax.</source>
        <translation>Se um produto é excluído, diga-o em Produtos sem imposto.</translation>
    </message>
    <message>
        <source>The one its item has in Alegra</source>
        <translation>O que o seu item tem no Alegra</translation>
    </message>
</context>
<context>
    <name>ClassifyState</name>
    <message numerus="yes">
        <source>%n document(s) for {amount} are created at once.</source>
        <translation>
            <numerusform>%n documento de {amount} é criado em seguida.</numerusform>
            <numerusform>%n documentos de {amount} são criados em seguida.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are in this state. What you say is remembered for them and for all that come; Settings › When to invoice takes it back.</source>
        <translation>
            <numerusform>%n venda está neste estado. O que você disser vale para ela e para todas as que chegarem; muda-se em Ajustes › Quando faturar.</numerusform>
            <numerusform>%n vendas estão neste estado. O que você disser vale para elas e para todas as que chegarem; muda-se em Ajustes › Quando faturar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) for {amount} go out at once as final invoices. Once {issued}, an invoice cannot be deleted, only corrected by {credit_note}.</source>
        <translation>
            <numerusform>%n venda de {amount} sai em seguida como fatura definitiva. Uma vez {issued}, uma fatura não se exclui: só se corrige com {credit_note}.</numerusform>
            <numerusform>%n vendas de {amount} saem em seguida como faturas definitivas. Uma vez {issued}, uma fatura não se exclui: só se corrige com {credit_note}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not invoice these</source>
        <translation>Não faturar estas</translation>
    </message>
    <message>
        <source>It means</source>
        <translation>Significa</translation>
    </message>
    <message>
        <source>No document is created by this.</source>
        <translation>Isto não cria nenhum documento.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Lembrar</translation>
    </message>
    <message>
        <source>Remembered: “{state}” is “{meaning}”.</source>
        <translation>Lembrado: “{state}” é “{meaning}”.</translation>
    </message>
    <message>
        <source>What does “{state}” mean in {store}?</source>
        <translation>O que significa “{state}” em {store}?</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>&amp;Keep minimised</source>
        <translation>&amp;Manter minimizado</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;ir</translation>
    </message>
    <message>
        <source>Do not ask &amp;again</source>
        <translation>&amp;Não perguntar de novo</translation>
    </message>
    <message>
        <source>Keep syncing when closed?</source>
        <translation>Continuar sincronizando ao fechar?</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons; the window would stay minimised.</source>
        <translation>Esta área de trabalho não mostra ícones de bandeja; a janela ficaria minimizada.</translation>
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
        <translation>Data</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venda</translation>
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
        <translation>Outro cliente</translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Perguntando ao Alegra…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparação</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Com nota de crédito</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Document in Alegra</source>
        <translation>Documento no Alegra</translation>
    </message>
    <message>
        <source>Draft {id}</source>
        <translation>Rascunho {id}</translation>
    </message>
    <message>
        <source>Gone from Alegra</source>
        <translation>Não está mais no Alegra</translation>
    </message>
    <message>
        <source>Its customer</source>
        <translation>Seu cliente</translation>
    </message>
    <message>
        <source>Its total</source>
        <translation>Seu total</translation>
    </message>
    <message>
        <source>Nothing of this is open any more. Sync to bring it up to date.</source>
        <translation>Nada disso está mais pendente. Sincronize para atualizar.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Sales and the documents they seem to have</source>
        <translation>Vendas e os documentos que parecem ter</translation>
    </message>
    <message>
        <source>Same customer</source>
        <translation>Mesmo cliente</translation>
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
        <translation>Fazer uma cópia agora</translation>
    </message>
    <message>
        <source>Last weekly copy: {when}.</source>
        <translation>Última cópia semanal: {when}.</translation>
    </message>
    <message>
        <source>No weekly copy yet.</source>
        <translation>Ainda não há cópia semanal.</translation>
    </message>
    <message>
        <source>Once a week the program keeps a copy of its history on this computer; the newest five stay.</source>
        <translation>Uma vez por semana o programa guarda uma cópia do histórico neste computador; ficam as cinco mais novas.</translation>
    </message>
    <message>
        <source>Restore backup…</source>
        <translation>Restaurar cópia…</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Salvo em {file}.</translation>
    </message>
</context>
<context>
    <name>CorrectCustomer</name>
    <message numerus="yes">
        <source>%n sale(s) go out with the corrected data.</source>
        <translation>
            <numerusform>%n venda sai com os dados corrigidos.</numerusform>
            <numerusform>%n vendas saem com os dados corrigidos.</numerusform>
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
        <translation>Como está no Alegra</translation>
    </message>
    <message>
        <source>As set for the integration</source>
        <translation>Como se escolheu para a integração</translation>
    </message>
    <message>
        <source>As the number says</source>
        <translation>Conforme o número</translation>
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
        <translation>&amp;Uso do CFDI</translation>
    </message>
    <message>
        <source>Choose a city.</source>
        <translation>Escolha uma cidade.</translation>
    </message>
    <message>
        <source>Choose city…</source>
        <translation>Escolher cidade…</translation>
    </message>
    <message>
        <source>Choose department…</source>
        <translation>Escolher departamento…</translation>
    </message>
    <message>
        <source>Cit&amp;y</source>
        <translation>C&amp;idade</translation>
    </message>
    <message>
        <source>Citizen&apos;s card</source>
        <translation>Cédula de cidadania</translation>
    </message>
    <message>
        <source>Foreign document</source>
        <translation>Documento de identificação estrangeiro</translation>
    </message>
    <message>
        <source>Foreign tax number</source>
        <translation>Número fiscal de outro país</translation>
    </message>
    <message>
        <source>Foreigner&apos;s card</source>
        <translation>Cédula de estrangeiro</translation>
    </message>
    <message>
        <source>Foreigner&apos;s permit</source>
        <translation>Cartão de estrangeiro</translation>
    </message>
    <message>
        <source>Identity card of a minor</source>
        <translation>Carteira de identidade de menor</translation>
    </message>
    <message>
        <source>It is remembered for the store&apos;s words.</source>
        <translation>Fica guardado para essas palavras da loja.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ome</translation>
    </message>
    <message>
        <source>Only these sales change. Correct it where the sale was made for the next ones.</source>
        <translation>Só estas vendas mudam. Para as próximas, corrija onde a venda foi feita.</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passaporte</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>NUIP</translation>
    </message>
    <message>
        <source>Stay permit</source>
        <translation>Permissão especial de permanência</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>NIT</translation>
    </message>
    <message>
        <source>Tax re&amp;gime</source>
        <translation>Re&amp;gime fiscal</translation>
    </message>
    <message>
        <source>Use these data</source>
        <translation>Usar estes dados</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
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
    <name>Corrections</name>
    <message numerus="yes">
        <source>%n draft(s) deleted in Alegra.</source>
        <translation>
            <numerusform>%n rascunho excluído no Alegra.</numerusform>
            <numerusform>%n rascunhos excluídos no Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other document(s) are put right in another way. Choose them afterwards.</source>
        <translation>
            <numerusform>%n outro documento é corrigido de outra forma. Escolha-o depois.</numerusform>
            <numerusform>%n outros documentos são corrigidos de outra forma. Escolha-os depois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remission(s) voided in Alegra.</source>
        <translation>
            <numerusform>%n remessa anulada no Alegra.</numerusform>
            <numerusform>%n remessas anuladas no Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n {credit_note}(s) created in Alegra.</source>
        <translation>
            <numerusform>%n {credit_note} criada no Alegra.</numerusform>
            <numerusform>%n {credit_notes} criadas no Alegra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating {credit_notes} in Alegra…</source>
        <translation>Criando {credit_notes} no Alegra…</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n drafts</source>
        <translation>
            <numerusform>Excluir %n rascunho</numerusform>
            <numerusform>Excluir %n rascunhos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n drafts in Alegra?</source>
        <translation>
            <numerusform>Excluir %n rascunho no Alegra?</numerusform>
            <numerusform>Excluir %n rascunhos no Alegra?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Excluir rascunho</translation>
    </message>
    <message>
        <source>Delete draft {document} in Alegra?</source>
        <translation>Excluir o rascunho {document} no Alegra?</translation>
    </message>
    <message>
        <source>Deleting drafts in Alegra…</source>
        <translation>Excluindo rascunhos no Alegra…</translation>
    </message>
    <message>
        <source>For {amount}, of {customer}. It will be void in Alegra.</source>
        <translation>De {amount}, de {customer}. No Alegra ficará anulada.</translation>
    </message>
    <message>
        <source>For {amount}, of {customer}. Its sale becomes Cancelled.</source>
        <translation>De {amount}, de {customer}. A venda fica Cancelada.</translation>
    </message>
    <message>
        <source>They add up to {amount}. Their sales become Cancelled.</source>
        <translation>Somam {amount}. As vendas ficam Canceladas.</translation>
    </message>
    <message>
        <source>They add up to {amount}. They will be void in Alegra.</source>
        <translation>Somam {amount}. No Alegra ficarão anuladas.</translation>
    </message>
    <message numerus="yes">
        <source>Void %n remissions</source>
        <translation>
            <numerusform>Anular %n remessa</numerusform>
            <numerusform>Anular %n remessas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Void %n remissions?</source>
        <translation>
            <numerusform>Anular %n remessa?</numerusform>
            <numerusform>Anular %n remessas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Void remission</source>
        <translation>Anular remessa</translation>
    </message>
    <message>
        <source>Void remission {document}?</source>
        <translation>Anular a remessa {document}?</translation>
    </message>
    <message>
        <source>Voiding remissions in Alegra…</source>
        <translation>Anulando remessas no Alegra…</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Save report</source>
        <translation>Salvar relatório</translation>
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
        <translation>Seguir &amp;em frente</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Reiniciar</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Salvar relatório…</translation>
    </message>
    <message>
        <source>A step did not finish. Your documents and history are intact.</source>
        <translation>Uma etapa não terminou. Seus documentos e seu histórico estão intactos.</translation>
    </message>
    <message>
        <source>Save the report and send it to support. It holds no secrets and no data of customers.</source>
        <translation>Salve o relatório e envie ao suporte. Não contém chaves nem dados de clientes.</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Algo não deu certo no programa</translation>
    </message>
    <message>
        <source>Technical &amp;details</source>
        <translation>&amp;Detalhes técnicos</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Detalhes técnicos</translation>
    </message>
</context>
<context>
    <name>CreateItems</name>
    <message>
        <source>&amp;Tax</source>
        <translation>I&amp;mposto</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidade</translation>
    </message>
    <message>
        <source>By the kind of each product (recommended)</source>
        <translation>Conforme o tipo de cada produto (recomendado)</translation>
    </message>
    <message>
        <source>Choose a tax.</source>
        <translation>Escolha um imposto.</translation>
    </message>
    <message>
        <source>Choose tax…</source>
        <translation>Escolher imposto…</translation>
    </message>
    <message numerus="yes">
        <source>Create %n items</source>
        <translation>
            <numerusform>Criar %n item</numerusform>
            <numerusform>Criar %n itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n items in Alegra</source>
        <translation>
            <numerusform>Criar %n item no Alegra</numerusform>
            <numerusform>Criar %n itens no Alegra</numerusform>
        </translation>
    </message>
    <message>
        <source>SAT key, searched by word, for products whose kind tells none.</source>
        <translation>Chave do SAT, procurada por palavra, para produtos cujo tipo não diz nenhuma.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>The kind of some of these products tells no key: choose one.</source>
        <translation>O tipo de alguns destes produtos não diz nenhuma chave: escolha uma.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
</context>
<context>
    <name>CreditDialog</name>
    <message>
        <source>&amp;All that is left: {amount}</source>
        <translation>&amp;Tudo o que resta: {amount}</translation>
    </message>
    <message>
        <source>&amp;Cause</source>
        <translation>Ca&amp;usa</translation>
    </message>
    <message>
        <source>Already credited</source>
        <translation>Já creditado</translation>
    </message>
    <message>
        <source>Amount to credit</source>
        <translation>Valor a creditar</translation>
    </message>
    <message>
        <source>An a&amp;mount, tax included</source>
        <translation>Um &amp;valor, com imposto</translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Perguntando ao Alegra…</translation>
    </message>
    <message>
        <source>Choose an amount above zero and up to {left}.</source>
        <translation>Escolha um valor maior que zero e até {left}.</translation>
    </message>
    <message>
        <source>Corrects {document} of {customer}: {type}, {cause}.</source>
        <translation>Corrige {document} de {customer}: {type}, {cause}.</translation>
    </message>
    <message>
        <source>Create {credit_note}</source>
        <translation>Criar {credit_note}</translation>
    </message>
    <message>
        <source>Create {credit_note} for {amount}?</source>
        <translation>Criar {credit_note} de {amount}?</translation>
    </message>
    <message>
        <source>Create {credit_note}?</source>
        <translation>Criar {credit_note}?</translation>
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
        <translation>É um documento legal: uma vez {issued}, não se exclui. Na dúvida, pergunte ao seu contador.</translation>
    </message>
    <message>
        <source>It stands on the document; your customer reads it.</source>
        <translation>Aparece no documento; seu cliente a lê.</translation>
    </message>
    <message>
        <source>Last {credit_note}</source>
        <translation>Última {credit_note}</translation>
    </message>
    <message>
        <source>Lines of the invoice</source>
        <translation>Linhas da fatura</translation>
    </message>
    <message>
        <source>Some &amp;units</source>
        <translation>Algumas u&amp;nidades</translation>
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
        <translation>O que resta</translation>
    </message>
</context>
<context>
    <name>CreditMany</name>
    <message numerus="yes">
        <source>%n of them cannot be credited like this:</source>
        <translation>
            <numerusform>%n delas não pode ser creditada assim:</numerusform>
            <numerusform>%n delas não podem ser creditadas assim:</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking Alegra…</source>
        <translation>Perguntando ao Alegra…</translation>
    </message>
    <message numerus="yes">
        <source>Create %n {credit_notes}</source>
        <translation>
            <numerusform>Criar %n {credit_note}</numerusform>
            <numerusform>Criar %n {credit_notes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n {credit_notes} for {amount}?</source>
        <translation>
            <numerusform>Criar %n {credit_note} de {amount}?</numerusform>
            <numerusform>Criar %n {credit_notes} de {amount}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n {credit_notes}?</source>
        <translation>
            <numerusform>Criar %n {credit_note}?</numerusform>
            <numerusform>Criar %n {credit_notes}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Create {credit_notes}</source>
        <translation>Criar {credit_notes}</translation>
    </message>
    <message>
        <source>Each corrects its invoice as proposed. Once {issued} they cannot be deleted.</source>
        <translation>Cada uma corrige sua fatura como proposto. Uma vez {issued}, nenhuma se exclui.</translation>
    </message>
    <message>
        <source>The amount is not known: choose it for this one alone.</source>
        <translation>O valor não é conhecido: escolha-o nesta à parte.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditTypes</name>
    <message>
        <source>01 · Credit note of the related documents</source>
        <translation>01 · Nota de crédito dos documentos relacionados</translation>
    </message>
    <message>
        <source>03 · Return of goods on earlier invoices</source>
        <translation>03 · Devolução de mercadoria de faturas anteriores</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Anulação</translation>
    </message>
    <message>
        <source>Discount or reduction</source>
        <translation>Desconto ou abatimento</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Outros</translation>
    </message>
    <message>
        <source>Partial return</source>
        <translation>Devolução parcial</translation>
    </message>
    <message>
        <source>Price adjustment</source>
        <translation>Ajuste de preço</translation>
    </message>
</context>
<context>
    <name>DayModel</name>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Rascunhos</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retidas</translation>
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
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation>Dias mostrados</translation>
    </message>
    <message>
        <source>Documents per day</source>
        <translation>Documentos por dia</translation>
    </message>
    <message>
        <source>See as a chart</source>
        <translation>Ver como gráfico</translation>
    </message>
    <message>
        <source>See as a table</source>
        <translation>Ver como tabela</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Already there</source>
        <translation>Já existia</translation>
    </message>
    <message>
        <source>Choose a sale to see what happened to it.</source>
        <translation>Escolha uma venda para ver o que aconteceu com ela.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalhes</translation>
    </message>
    <message>
        <source>Details of the sale</source>
        <translation>Detalhes da venda</translation>
    </message>
    <message>
        <source>In Alegra: {path}</source>
        <translation>No Alegra: {path}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
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
        <source>Recognised in Alegra and not repeated.</source>
        <translation>Nós a reconhecemos no Alegra e não se repetiu.</translation>
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
        <source>What happened</source>
        <translation>O que houve</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>&amp;Draft (recommended): you review, change and decide when to {issue}.</source>
        <translation>&amp;Rascunho (recomendado): você revisa, muda e decide quando {issue}.</translation>
    </message>
    <message>
        <source>&amp;Final: goes out without review, corrected only by {credit_note}.</source>
        <translation>&amp;Definitivo: sai sem revisão e só se corrige com {credit_note}.</translation>
    </message>
    <message>
        <source>&amp;Remission: records the delivery; invoiced later.</source>
        <translation>R&amp;emessa: registra a entrega; a fatura se faz depois.</translation>
    </message>
    <message>
        <source>&amp;Seller</source>
        <translation>&amp;Vendedor</translation>
    </message>
    <message>
        <source>Alegra has no numbering that can be used for invoices: choose Draft.</source>
        <translation>O Alegra não tem uma numeração que sirva para faturas: escolha Rascunho.</translation>
    </message>
    <message>
        <source>Alegra saves a remission as created, not as a draft.</source>
        <translation>O Alegra guarda a remessa já criada, não como rascunho.</translation>
    </message>
    <message>
        <source>Alegra&apos;s default</source>
        <translation>A padrão do Alegra</translation>
    </message>
    <message>
        <source>Alegra&apos;s default: {name}</source>
        <translation>A padrão do Alegra: {name}</translation>
    </message>
    <message>
        <source>C&amp;ost center</source>
        <translation>Centro de c&amp;usto</translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation>Escolher item…</translation>
    </message>
    <message>
        <source>Choose the item, “Freight” for example.</source>
        <translation>Escolha o item, por exemplo “Frete”.</translation>
    </message>
    <message>
        <source>Complete {what} in Alegra or choose Draft.</source>
        <translation>Complete {what} no Alegra ou escolha Rascunho.</translation>
    </message>
    <message>
        <source>Custo&amp;mer without ID: invoice as</source>
        <translation>Clien&amp;te sem documento: faturar como</translation>
    </message>
    <message>
        <source>Electronic sales in&amp;voice: a legal document reported to {the_tax_office}.</source>
        <translation>&amp;Fatura eletrônica de venda: documento legal informado; recebe-o {the_tax_office}.</translation>
    </message>
    <message>
        <source>Invoice e&amp;xtra charges with</source>
        <translation>Faturar cobranças adi&amp;cionais com</translation>
    </message>
    <message>
        <source>It&amp;em for charges</source>
        <translation>Ite&amp;m para cobranças</translation>
    </message>
    <message>
        <source>N&amp;umbering</source>
        <translation>&amp;Numeração</translation>
    </message>
    <message>
        <source>No seller</source>
        <translation>Sem vendedor</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Store prices already &amp;include the tax</source>
        <translation>Os preços da loja já &amp;incluem o imposto</translation>
    </message>
    <message>
        <source>This is no identification of the company&apos;s country.</source>
        <translation>Não é um documento do país da empresa.</translation>
    </message>
    <message>
        <source>This numbering is expired or used up: choose another.</source>
        <translation>Esta numeração está vencida ou esgotada: escolha outra.</translation>
    </message>
    <message>
        <source>Which document do we create for each sale?</source>
        <translation>Que documento criamos para cada venda?</translation>
    </message>
    <message>
        <source>electronic invoicing</source>
        <translation>o faturamento eletrônico</translation>
    </message>
    <message>
        <source>the company data</source>
        <translation>os dados da empresa</translation>
    </message>
    <message>
        <source>the customer without ID</source>
        <translation>o cliente sem documento</translation>
    </message>
    <message>
        <source>the numbering</source>
        <translation>a numeração</translation>
    </message>
    <message>
        <source>{Final_consumer}; without a number their sales are held.</source>
        <translation>{Final_consumer}; sem documento suas vendas são retidas.</translation>
    </message>
    <message>
        <source>{name} · expired or used up</source>
        <translation>{name} · vencida ou esgotada</translation>
    </message>
    <message>
        <source>{name} · {n} left</source>
        <translation>{name} · restam {n}</translation>
    </message>
</context>
<context>
    <name>DraftsModel</name>
    <message>
        <source>Already {issued}: {credit_note} only</source>
        <translation>Já {issued}: só {credit_note}</translation>
    </message>
    <message>
        <source>Another hand</source>
        <translation>Outra mão</translation>
    </message>
    <message>
        <source>Being computed</source>
        <translation>Calculando</translation>
    </message>
    <message>
        <source>Can be corrected</source>
        <translation>Pode ser corrigido</translation>
    </message>
    <message>
        <source>Choose its tax</source>
        <translation>Escolha seu imposto</translation>
    </message>
    <message>
        <source>Choose tax…</source>
        <translation>Escolher imposto…</translation>
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
        <source>Hotmart&apos;s link</source>
        <translation>Hotmart</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Feito por</translation>
    </message>
    <message>
        <source>New total</source>
        <translation>Total novo</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Imposto</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>Total now</source>
        <translation>Total atual</translation>
    </message>
</context>
<context>
    <name>DraftsTab</name>
    <message numerus="yes">
        <source>%n drafts have their tax.</source>
        <translation>
            <numerusform>%n rascunho já tem seu imposto.</numerusform>
            <numerusform>%n rascunhos já têm seu imposto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts stay as they are: see why beside each.</source>
        <translation>
            <numerusform>%n rascunho fica como está: veja o porquê ao lado.</numerusform>
            <numerusform>%n rascunhos ficam como estão: veja o porquê ao lado de cada um.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>&amp;Corrigir…</translation>
    </message>
    <message>
        <source>Already {issued}: {credit_note} only</source>
        <translation>Já {issued}: só {credit_note}</translation>
    </message>
    <message>
        <source>Choose &amp;tax…</source>
        <translation>Escolher &amp;imposto…</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Escolha pelo menos uma linha.</translation>
    </message>
    <message>
        <source>Choose the tax of each line first.</source>
        <translation>Escolha primeiro o imposto de cada linha.</translation>
    </message>
    <message>
        <source>Drafts in Alegra with lines that carry no tax: this program&apos;s, those of Hotmart&apos;s own link, and those that sell a linked product.</source>
        <translation>Rascunhos do Alegra com linhas sem imposto: os deste programa, os da integração da Hotmart e os que vendem um produto vinculado.</translation>
    </message>
    <message>
        <source>Every draft has its tax.</source>
        <translation>Todos os rascunhos têm seu imposto.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n drafts</source>
        <translation>
            <numerusform>Corrigir %n rascunho</numerusform>
            <numerusform>Corrigir %n rascunhos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix &amp;all %n…</source>
        <translation>
            <numerusform>Corrigir &amp;o %n…</numerusform>
            <numerusform>Corrigir &amp;os %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix &amp;all…</source>
        <translation>Corrigir &amp;todos…</translation>
    </message>
    <message numerus="yes">
        <source>Fixing %n drafts in Alegra…</source>
        <translation>
            <numerusform>Corrigindo %n rascunho no Alegra…</numerusform>
            <numerusform>Corrigindo %n rascunhos no Alegra…</numerusform>
        </translation>
    </message>
    <message>
        <source>Fixing drafts in Alegra: {done} of {total}</source>
        <translation>Corrigindo rascunhos no Alegra: {done} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>Give %n drafts in Alegra their tax?</source>
        <translation>
            <numerusform>Pôr o imposto em %n rascunho no Alegra?</numerusform>
            <numerusform>Pôr o imposto em %n rascunhos no Alegra?</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of drafts without tax</source>
        <translation>Linhas de rascunhos sem imposto</translation>
    </message>
    <message>
        <source>Reading the drafts in Alegra…</source>
        <translation>Lendo os rascunhos no Alegra…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>The &amp;price already includes the tax</source>
        <translation>O &amp;preço já inclui o imposto</translation>
    </message>
    <message>
        <source>The draft of a sale always keeps the sale&apos;s total.</source>
        <translation>O rascunho de uma venda sempre mantém o total da venda.</translation>
    </message>
    <message>
        <source>They add up to {amount} in Alegra, and to {total} afterwards. They stay drafts.</source>
        <translation>Somam {amount} no Alegra, e {total} depois. Continuam rascunhos.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Document date</source>
        <translation>Data do documento</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integração</translation>
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
        <translation>Loja</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>Export history</source>
        <translation>Exportar histórico</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Planilha (*.csv)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>The file could not be written. {reason}</source>
        <translation>Não foi possível gravar o arquivo. {reason}</translation>
    </message>
    <message>
        <source>The history could not be read. {reason}</source>
        <translation>Não foi possível ler o histórico. {reason}</translation>
    </message>
    <message>
        <source>history {day}</source>
        <translation>historico {day}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Discount</source>
        <translation>Desconto</translation>
    </message>
    <message>
        <source>Discount of {product}</source>
        <translation>Desconto de {product}</translation>
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
        <translation>Conforme a palavra da loja</translation>
    </message>
    <message>
        <source>Ask me about them again</source>
        <translation>Perguntar de novo sobre eles</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>Pagamento na entrega</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Escolher pasta…</translation>
    </message>
    <message>
        <source>Choose today or an earlier date.</source>
        <translation>Escolha hoje ou uma data anterior.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>None so far. You are asked when a sale comes in a state we do not know.</source>
        <translation>Nenhum por enquanto. Perguntamos quando uma venda chega em um estado que não conhecemos.</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>Pré-pago</translation>
    </message>
    <message>
        <source>Something has to stand here.</source>
        <translation>Aqui falta algo.</translation>
    </message>
    <message>
        <source>That is too much.</source>
        <translation>Isso é demais.</translation>
    </message>
    <message>
        <source>Two letters for each country, such as CO, MX.</source>
        <translation>Duas letras por país, como CO, MX.</translation>
    </message>
    <message>
        <source>Type an amount of 0 or more.</source>
        <translation>Digite um valor de 0 ou mais.</translation>
    </message>
    <message>
        <source>Type an e-mail like name@domain.co.</source>
        <translation>Digite um e-mail como nome@dominio.co.</translation>
    </message>
    <message>
        <source>Type the whole path, such as ~/Downloads.</source>
        <translation>Escreva o caminho completo, como ~/Downloads.</translation>
    </message>
    <message>
        <source>{id} (not in Alegra any more)</source>
        <translation>{id} (não está mais no Alegra)</translation>
    </message>
    <message>
        <source>{id} (reading its name…)</source>
        <translation>{id} (lendo o nome…)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Any day</source>
        <translation>Qualquer dia</translation>
    </message>
    <message>
        <source>Customer, sale, document or problem</source>
        <translation>Cliente, venda, documento ou problema</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dias</translation>
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
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mês passado</translation>
    </message>
    <message>
        <source>Remove &amp;filters</source>
        <translation>Limpar &amp;filtros</translation>
    </message>
    <message>
        <source>Remove filters</source>
        <translation>Limpar filtros</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Desde {day}</translation>
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
        <translation>Loja</translation>
    </message>
    <message>
        <source>Store: all</source>
        <translation>Loja: todas</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mês</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Até {day}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Colombia</source>
        <translation>Colômbia</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
    <message>
        <source>Numbering {name}: {numbers} numbers left</source>
        <translation>Numeração {name}: restam {numbers} números</translation>
    </message>
    <message>
        <source>Numbering {name}: {numbers} numbers left, {days} days</source>
        <translation>Numeração {name}: restam {numbers} números e {days} dias</translation>
    </message>
    <message>
        <source>{company} · {country} · {user}</source>
        <translation>{company} · {country} · {user}</translation>
    </message>
    <message>
        <source>{words}. In Alegra: {place}</source>
        <translation>{words}. No Alegra: {place}</translation>
    </message>
</context>
<context>
    <name>Footer</name>
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
    <message>
        <source>&amp;Retry</source>
        <translation>Tentar de &amp;novo</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message numerus="yes">
        <source>Select all %n</source>
        <translation>
            <numerusform>Selecionar %n</numerusform>
            <numerusform>Selecionar as %n</numerusform>
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
        <source>less than {time}</source>
        <translation>menos de {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>hoje {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>amanhã {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>ontem {time}</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message numerus="yes">
        <source>%n sale(s) answered.</source>
        <translation>
            <numerusform>%n venda respondida.</numerusform>
            <numerusform>%n vendas respondidas.</numerusform>
        </translation>
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
    <message>
        <source>No browser opened. The address is {address}</source>
        <translation>Nenhum navegador se abriu. O endereço é {address}</translation>
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
        <translation>Aceitar a proposta</translation>
    </message>
    <message>
        <source>Adjust stock in Alegra</source>
        <translation>Ajustar o estoque no Alegra</translation>
    </message>
    <message>
        <source>Assign a tax</source>
        <translation>Definir um imposto</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Verificar agora</translation>
    </message>
    <message>
        <source>Choose the item</source>
        <translation>Escolher o item</translation>
    </message>
    <message>
        <source>Choose the warehouse</source>
        <translation>Escolher o depósito</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fechar a janela</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Create in Alegra</source>
        <translation>Criar no Alegra</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Each store product and its Alegra item.</source>
        <translation>Cada produto da loja e seu item no Alegra.</translation>
    </message>
    <message>
        <source>Each store warehouse and its Alegra warehouse.</source>
        <translation>Cada depósito da loja e o seu depósito no Alegra.</translation>
    </message>
    <message>
        <source>Every choice of each integration. Nothing changes before you save.</source>
        <translation>Tudo o que você escolheu em cada integração. Nada muda antes de você salvar.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Find; Esc clears, then closes</source>
        <translation>Buscar; Esc limpa e depois fecha</translation>
    </message>
    <message>
        <source>First page; Ctrl+2 the second, and so on</source>
        <translation>Primeira página; Ctrl+2 a segunda, e assim por diante</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Ajuda desta página</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importar um arquivo</translation>
    </message>
    <message>
        <source>Is all well, and what comes next? Every tile opens the sales it counts.</source>
        <translation>Está tudo bem e o que vem agora? Cada quadro abre as vendas que conta.</translation>
    </message>
    <message>
        <source>New integration</source>
        <translation>Nova integração</translation>
    </message>
    <message>
        <source>New tax</source>
        <translation>Novo imposto</translation>
    </message>
    <message>
        <source>Next integration</source>
        <translation>Próxima integração</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Próximo painel</translation>
    </message>
    <message>
        <source>One line per cause; once fixed, its sales go out by themselves.</source>
        <translation>Uma linha por causa; ao resolvê-la, as vendas dela saem sozinhas.</translation>
    </message>
    <message>
        <source>Only unlinked ones</source>
        <translation>Só os sem vínculo</translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation>Abrir no Alegra</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pausar ou retomar</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Painel anterior</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Salvar alterações</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Simulate without writing</source>
        <translation>Simular sem escrever</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>The main button of the cause</source>
        <translation>O botão principal da causa</translation>
    </message>
    <message>
        <source>The taxes of your Alegra account, and what has none yet.</source>
        <translation>Os impostos da sua conta do Alegra e o que ainda não tem.</translation>
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
        <translation>O que o Alegra precisa da sua empresa e até quando duram os números.</translation>
    </message>
    <message>
        <source>What happened to every sale, why, and what to do.</source>
        <translation>O que houve com cada venda, por quê e o que fazer.</translation>
    </message>
    <message>
        <source>What the program did, line by line, for support. It holds no keys.</source>
        <translation>O que o programa fez, linha por linha, para o suporte. Não contém chaves.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Em toda parte</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Teclas desta página</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atalhos</translation>
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
        <translation>Histórico</translation>
    </message>
    <message>
        <source>I&amp;mport file…</source>
        <translation>I&amp;mportar arquivo…</translation>
    </message>
    <message>
        <source>Import file…</source>
        <translation>Importar arquivo…</translation>
    </message>
    <message>
        <source>No sale matches these filters.</source>
        <translation>Nenhuma venda corresponde a estes filtros.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
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
        <source>Saved to {file}.</source>
        <translation>Salvo em {file}.</translation>
    </message>
    <message>
        <source>The history could not be read. {reason}</source>
        <translation>Não foi possível ler o histórico. {reason}</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Não há nada para exportar.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>What happened to every sale, why, and what to do.</source>
        <translation>O que houve com cada venda, por quê e o que fazer.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Sales and their documents</source>
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
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n alterada</numerusform>
            <numerusform>%n alteradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n já conhecida</numerusform>
            <numerusform>%n já conhecidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nova</numerusform>
            <numerusform>%n novas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) cannot be read.</source>
        <translation>
            <numerusform>%n pedido não pode ser lido.</numerusform>
            <numerusform>%n pedidos não podem ser lidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) imported. The next sync decides about them.</source>
        <translation>
            <numerusform>%n venda importada. A próxima sincronização decide sobre ela.</numerusform>
            <numerusform>%n vendas importadas. A próxima sincronização decide sobre elas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n ilegível</numerusform>
            <numerusform>%n ilegíveis</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n sale(s)</source>
        <translation>
            <numerusform>&amp;Importar %n venda</numerusform>
            <numerusform>&amp;Importar %n vendas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save these rows…</source>
        <translation>&amp;Salvar estas linhas…</translation>
    </message>
    <message>
        <source>CSV or XLSX, as it was downloaded from the store.</source>
        <translation>CSV ou XLSX, como foi baixado da loja.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a file to see what is in it.</source>
        <translation>Escolha um arquivo para ver o que ele traz.</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Escolher outro ar&amp;quivo…</translation>
    </message>
    <message>
        <source>Choose integration…</source>
        <translation>Escolher integração…</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>File of sales</source>
        <translation>Arquivo de vendas</translation>
    </message>
    <message>
        <source>Import only the &amp;readable ones</source>
        <translation>Importar só as &amp;legíveis</translation>
    </message>
    <message>
        <source>Import sales from a file</source>
        <translation>Importar vendas de um arquivo</translation>
    </message>
    <message>
        <source>Integration the file belongs to</source>
        <translation>Integração à qual o arquivo pertence</translation>
    </message>
    <message>
        <source>It is a file of {store}, and none of your integrations is of {store}.</source>
        <translation>É um arquivo da {store}, e nenhuma das suas integrações é da {store}.</translation>
    </message>
    <message>
        <source>Nothing is imported until you press Import.</source>
        <translation>Nada é importado até você pressionar Importar.</translation>
    </message>
    <message>
        <source>Nothing is imported yet.</source>
        <translation>Nada foi importado ainda.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Ler outra vez</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lendo o arquivo…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Sales (*.csv *.xlsx)</source>
        <translation>Vendas (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Sales of the file</source>
        <translation>Vendas do arquivo</translation>
    </message>
    <message>
        <source>Save these rows</source>
        <translation>Salvar estas linhas</translation>
    </message>
    <message>
        <source>Several integrations are of {store}: choose the one this file belongs to.</source>
        <translation>Várias integrações são da {store}: escolha a qual pertence este arquivo.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Parado. Nada foi importado.</translation>
    </message>
    <message>
        <source>The file holds no sales.</source>
        <translation>O arquivo não tem vendas.</translation>
    </message>
    <message>
        <source>rows not readable</source>
        <translation>linhas ilegíveis</translation>
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
        <translation>&amp;Remover…</translation>
    </message>
    <message>
        <source>&amp;Resume syncing</source>
        <translation>R&amp;etomar a sincronização</translation>
    </message>
    <message>
        <source>Paused until you resume it. Nothing is lost.</source>
        <translation>Em pausa até você retomar. Nada se perde.</translation>
    </message>
    <message>
        <source>Paused until {time}. Nothing is lost.</source>
        <translation>Em pausa até {time}. Nada se perde.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Em pausa.</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>Reno&amp;mear…</translation>
    </message>
    <message>
        <source>This integration</source>
        <translation>Esta integração</translation>
    </message>
    <message>
        <source>While it is paused nothing is sent by itself. Sync now works all the same, and nothing is lost.</source>
        <translation>Enquanto está em pausa, nada é enviado sozinho. Sincronizar agora funciona do mesmo jeito, e nada se perde.</translation>
    </message>
</context>
<context>
    <name>IntegrationForm</name>
    <message numerus="yes">
        <source>%n linked. Open the page</source>
        <translation>
            <numerusform>%n vinculado. Abrir a página</numerusform>
            <numerusform>%n vinculados. Abrir a página</numerusform>
        </translation>
    </message>
    <message>
        <source>No program can decide which tax applies to your product. Confirm it with your accountant before you {issue}.</source>
        <translation>Nenhum programa pode decidir qual imposto cabe ao seu produto. Confirme com seu contador antes de {issue}.</translation>
    </message>
    <message>
        <source>That name is taken.</source>
        <translation>Esse nome já existe.</translation>
    </message>
</context>
<context>
    <name>JudgedModel</name>
    <message>
        <source>Alegra has no such item.</source>
        <translation>O Alegra não tem esse item.</translation>
    </message>
    <message>
        <source>Alegra has no such tax.</source>
        <translation>O Alegra não tem esse imposto.</translation>
    </message>
    <message>
        <source>Another tax</source>
        <translation>Outro imposto</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>Não muda nada</translation>
    </message>
    <message>
        <source>Item in Alegra</source>
        <translation>Item no Alegra</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vincula</translation>
    </message>
    <message>
        <source>Links another item</source>
        <translation>Vincula outro item</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Não serve</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Now: {item}</source>
        <translation>Agora: {item}</translation>
    </message>
    <message>
        <source>Product in the store</source>
        <translation>Produto na loja</translation>
    </message>
    <message>
        <source>Several items have this reference: write the id.</source>
        <translation>Vários itens têm essa referência: escreva o id.</translation>
    </message>
    <message>
        <source>The item has variants: write the id of one.</source>
        <translation>O item tem variantes: escreva o id de uma.</translation>
    </message>
    <message>
        <source>The item is inactive in Alegra.</source>
        <translation>O item está inativo no Alegra.</translation>
    </message>
    <message>
        <source>The item of this id has another reference.</source>
        <translation>O item desse id tem outra referência.</translation>
    </message>
    <message>
        <source>The product stands in the file twice.</source>
        <translation>O produto está duas vezes no arquivo.</translation>
    </message>
    <message>
        <source>The row</source>
        <translation>A linha</translation>
    </message>
    <message>
        <source>The store has no such product.</source>
        <translation>A loja não tem esse produto.</translation>
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
        <translation>Buscar por palavra ou chave…</translation>
    </message>
</context>
<context>
    <name>KeyringState</name>
    <message>
        <source>Give the keys…</source>
        <translation>Informar as chaves…</translation>
    </message>
    <message>
        <source>In practice mode the keys are samples; they are kept nowhere.</source>
        <translation>No modo de prática as chaves são exemplos; não são guardadas em nenhum lugar.</translation>
    </message>
    <message>
        <source>Looking at the keyring…</source>
        <translation>Olhando o chaveiro…</translation>
    </message>
    <message>
        <source>The keys are kept for this session only; they are asked for at every start.</source>
        <translation>As chaves ficam guardadas só nesta sessão; são pedidas cada vez que você abre o programa.</translation>
    </message>
    <message>
        <source>The keys are kept in this computer&apos;s keyring, and nowhere else.</source>
        <translation>As chaves ficam no chaveiro deste computador e em nenhum outro lugar.</translation>
    </message>
    <message>
        <source>The system keyring is locked. Open it with your computer&apos;s password.</source>
        <translation>O chaveiro do sistema está bloqueado. Abra-o com a senha do seu computador.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not answer.</source>
        <translation>O chaveiro do sistema não responde.</translation>
    </message>
    <message>
        <source>This computer has no keyring for secrets.</source>
        <translation>Este computador não tem chaveiro para guardar chaves.</translation>
    </message>
    <message>
        <source>This session only…</source>
        <translation>Só esta sessão…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
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
        <translation>Chave de &amp;API</translation>
    </message>
    <message>
        <source>&amp;Basic (optional)</source>
        <translation>&amp;Basic (opcional)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Agora &amp;não</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>&amp;Usar estas chaves</translation>
    </message>
    <message>
        <source>Asking Alegra and the store…</source>
        <translation>Perguntando ao Alegra e à loja…</translation>
    </message>
    <message>
        <source>Keys of “{name}”</source>
        <translation>Chaves de “{name}”</translation>
    </message>
    <message>
        <source>Paste it here.</source>
        <translation>Cole aqui.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so your keys were forgotten when the program ended. Paste them once more; your sales wait meanwhile and nothing is lost.</source>
        <translation>Este computador não tem chaveiro, então suas chaves foram esquecidas ao fechar o programa. Cole-as de novo; suas vendas esperam enquanto isso e nada se perde.</translation>
    </message>
</context>
<context>
    <name>LastRunCard</name>
    <message numerus="yes">
        <source>%n already there, recognised</source>
        <translation>
            <numerusform>%n já existia</numerusform>
            <numerusform>%n já existiam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being verified</source>
        <translation>
            <numerusform>%n em verificação</numerusform>
            <numerusform>%n em verificação</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corrigida</numerusform>
            <numerusform>%n corrigidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) created</source>
        <translation>
            <numerusform>%n documento criado</numerusform>
            <numerusform>%n documentos criados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation>
            <numerusform>%n arquivo importado</numerusform>
            <numerusform>%n arquivos importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found twice</source>
        <translation>
            <numerusform>%n dupla</numerusform>
            <numerusform>%n duplas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n retida</numerusform>
            <numerusform>%n retidas</numerusform>
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
            <numerusform>%n produto novo na loja</numerusform>
            <numerusform>%n produtos novos na loja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n recusada</numerusform>
            <numerusform>%n recusadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) read</source>
        <translation>
            <numerusform>%n venda lida</numerusform>
            <numerusform>%n vendas lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Última sincronização</translation>
    </message>
    <message>
        <source>Not synced yet.</source>
        <translation>Ainda não foi sincronizada.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada de novo</translation>
    </message>
    <message numerus="yes">
        <source>See its %n document(s)</source>
        <translation>
            <numerusform>Ver seu documento</numerusform>
            <numerusform>Ver seus %n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, in {duration}</source>
        <translation>{when}, em {duration}</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Alegra item id</source>
        <translation>Id do item no Alegra</translation>
    </message>
    <message>
        <source>Alegra reference</source>
        <translation>Referência no Alegra</translation>
    </message>
    <message>
        <source>Product in the store</source>
        <translation>Produto na loja</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Store product id</source>
        <translation>Id do produto na loja</translation>
    </message>
    <message>
        <source>Tax of the link</source>
        <translation>Imposto do vínculo</translation>
    </message>
    <message>
        <source>Variation id</source>
        <translation>Id da variação</translation>
    </message>
</context>
<context>
    <name>LinksDialog</name>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n igual</numerusform>
            <numerusform>%n iguais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to another item</source>
        <translation>
            <numerusform>%n vínculo com outro item</numerusform>
            <numerusform>%n vínculos com outro item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new link(s)</source>
        <translation>
            <numerusform>%n vínculo novo</numerusform>
            <numerusform>%n vínculos novos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <translation>
            <numerusform>%n não serve</numerusform>
            <numerusform>%n não servem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unlinked</source>
        <translation>
            <numerusform>%n se desvincula</numerusform>
            <numerusform>%n se desvinculam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another tax</source>
        <translation>
            <numerusform>%n com outro imposto</numerusform>
            <numerusform>%n com outro imposto</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Vincular</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Link %n product(s)</source>
        <translation>
            <numerusform>&amp;Vincular %n produto</numerusform>
            <numerusform>&amp;Vincular %n produtos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save these rows…</source>
        <translation>&amp;Salvar estas linhas…</translation>
    </message>
    <message>
        <source>CSV or XLSX with the columns of an export of this page.</source>
        <translation>CSV ou XLSX com as colunas que esta página exporta.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a file to see what is in it.</source>
        <translation>Escolha um arquivo para ver o que ele traz.</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Escolher outro ar&amp;quivo…</translation>
    </message>
    <message>
        <source>File of links</source>
        <translation>Arquivo de vínculos</translation>
    </message>
    <message>
        <source>Import links from a file</source>
        <translation>Importar vínculos de um arquivo</translation>
    </message>
    <message>
        <source>Leave out the &amp;rows that are not usable</source>
        <translation>&amp;Deixar de fora as linhas que não servem</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing is linked until you press Link. A product the file does not name stays.</source>
        <translation>Nada é vinculado até você clicar em Vincular. Um produto que o arquivo não cita fica como está.</translation>
    </message>
    <message>
        <source>Nothing was linked.</source>
        <translation>Nada foi vinculado.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lendo o arquivo…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Linhas do arquivo</translation>
    </message>
    <message>
        <source>Save these rows</source>
        <translation>Salvar estas linhas</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tabelas (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>The file holds no products.</source>
        <translation>O arquivo não tem produtos.</translation>
    </message>
    <message>
        <source>rows not usable</source>
        <translation>linhas que não servem</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Fact</source>
        <translation>Dado</translation>
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
        <translation>Nível</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
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
        <translation>&amp;Salvar registro…</translation>
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
        <translation>Seguir o que é &amp;novo</translation>
    </message>
    <message>
        <source>It could not be saved. {reason}</source>
        <translation>Não foi possível salvar. {reason}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Level: all</source>
        <translation>Nível: todos</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Linhas do registro</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>Nenhuma linha corresponde.</translation>
    </message>
    <message>
        <source>Notices and failures</source>
        <translation>Avisos e problemas</translation>
    </message>
    <message>
        <source>Remove filters</source>
        <translation>Limpar filtros</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Salvar registro</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Salvo em {file}.</translation>
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
        <translation>O registro está vazio.</translation>
    </message>
    <message>
        <source>Without keys or tokens. The file: {path}</source>
        <translation>Sem chaves nem tokens. O arquivo: {path}</translation>
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
        <translation>Rascunho {id}</translation>
    </message>
    <message>
        <source>{state}. Already there: recognised in Alegra and not repeated.</source>
        <translation>{state}. Já existia: foi reconhecida no Alegra e não se repetiu.</translation>
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
        <translation>Um resumo do dia anterior, às 08:00</translation>
    </message>
    <message>
        <source>At most one e-mail per sync.</source>
        <translation>No máximo um e-mail por sincronização.</translation>
    </message>
    <message>
        <source>Changes saved.</source>
        <translation>Alterações salvas.</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>D&amp;escartar</translation>
    </message>
    <message>
        <source>In practice mode no e-mail is sent.</source>
        <translation>No modo prática nenhum e-mail é enviado.</translation>
    </message>
    <message>
        <source>It went out, but not to all: “{words}”</source>
        <translation>Saiu, mas não para todos: “{words}”</translation>
    </message>
    <message>
        <source>Kept in the keyring; type another to change it</source>
        <translation>Guardada no chaveiro; escreva outra para trocá-la</translation>
    </message>
    <message>
        <source>Looking at the e-mail settings…</source>
        <translation>Lendo os ajustes de e-mail…</translation>
    </message>
    <message>
        <source>Nearly always the e-mail itself.</source>
        <translation>Quase sempre, o próprio e-mail.</translation>
    </message>
    <message>
        <source>None: only for a server on this computer</source>
        <translation>Nenhuma: só para um servidor neste computador</translation>
    </message>
    <message>
        <source>Nothing was saved. {reason}</source>
        <translation>Nada foi salvo. {reason}</translation>
    </message>
    <message>
        <source>Off until a test e-mail has gone out with these very settings.</source>
        <translation>Desligado até um e-mail de teste sair com estes mesmos ajustes.</translation>
    </message>
    <message>
        <source>On: e-mails go to {names}.</source>
        <translation>Ligado: os e-mails vão para {names}.</translation>
    </message>
    <message>
        <source>Outgoing server (SMTP)</source>
        <translation>Servidor de saída (SMTP)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>STARTTLS (usually port 587)</source>
        <translation>STARTTLS (quase sempre, porta 587)</translation>
    </message>
    <message>
        <source>Save &amp;e-mail settings</source>
        <translation>&amp;Salvar ajustes de e-mail</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>Send &amp;test</source>
        <translation>Enviar &amp;teste</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Enviar para</translation>
    </message>
    <message>
        <source>Several are separated by commas.</source>
        <translation>Se forem vários, separe com vírgulas.</translation>
    </message>
    <message>
        <source>Stopped. The test may have gone out all the same.</source>
        <translation>Parado. Pode ser que o teste tenha saído mesmo assim.</translation>
    </message>
    <message>
        <source>TLS from the first byte (usually port 465)</source>
        <translation>TLS desde o primeiro byte (quase sempre, porta 465)</translation>
    </message>
    <message>
        <source>The test e-mail went out.</source>
        <translation>O e-mail de teste saiu.</translation>
    </message>
    <message>
        <source>The test e-mail went out. Save, and notices are sent from now on.</source>
        <translation>O e-mail de teste saiu. Salve, e a partir de agora os avisos são enviados.</translation>
    </message>
    <message>
        <source>Type a port from 1 to 65535.</source>
        <translation>Escreva uma porta entre 1 e 65535.</translation>
    </message>
    <message>
        <source>Type an e-mail like name@domain.co.</source>
        <translation>Digite um e-mail como nome@dominio.co.</translation>
    </message>
    <message>
        <source>Type the name of a server like smtp.domain.co.</source>
        <translation>Escreva o nome de um servidor, como smtp.dominio.co.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>O que é enviado</translation>
    </message>
    <message>
        <source>What needs me, once for each cause</source>
        <translation>O que precisa de mim, uma vez por causa</translation>
    </message>
    <message>
        <source>What the program tells on the desktop it can tell by e-mail too. It sends with your own mailbox.</source>
        <translation>O que o programa avisa na área de trabalho pode avisar também por e-mail. Envia com a sua própria conta.</translation>
    </message>
    <message>
        <source>Without protection the password could be read on its way: choose TLS or STARTTLS.</source>
        <translation>Sem proteção, outros poderiam ler a senha no caminho: escolha TLS ou STARTTLS.</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Seu e-mail</translation>
    </message>
    <message>
        <source>Your mail service takes an app password here, not your usual one: make it in your account&apos;s security settings.</source>
        <translation>Seu serviço de e-mail pede aqui uma senha de aplicativo, não a de sempre: crie-a na segurança da sua conta.</translation>
    </message>
    <message>
        <source>name@domain.co</source>
        <translation>nome@dominio.com</translation>
    </message>
    <message>
        <source>smtp.domain.co</source>
        <translation>smtp.dominio.com.br</translation>
    </message>
    <message>
        <source>{host} asks to try again in a while.</source>
        <translation>{host} pede para tentar de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>{host} did not answer at the end: the test may have arrived.</source>
        <translation>{host} não respondeu no final: pode ser que o teste tenha chegado.</translation>
    </message>
    <message>
        <source>{host} did not take the e-mail.</source>
        <translation>{host} não aceitou o e-mail.</translation>
    </message>
    <message>
        <source>{host} does not accept the user or the password.</source>
        <translation>{host} não aceita o usuário ou a senha.</translation>
    </message>
    <message>
        <source>{host} does not answer. Check server and port.</source>
        <translation>{host} não responde. Confira servidor e porta.</translation>
    </message>
    <message>
        <source>{host} does not send for this address.</source>
        <translation>{host} não envia por este endereço.</translation>
    </message>
    <message>
        <source>{host} does not take e-mail for this recipient.</source>
        <translation>{host} não recebe e-mail para este destinatário.</translation>
    </message>
    <message>
        <source>{host} offers no protected connection that can be trusted. Nothing was sent to it.</source>
        <translation>{host} não oferece uma conexão protegida em que se possa confiar. Nada foi enviado a ele.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All integrations</source>
        <translation>Todas as integrações</translation>
    </message>
    <message>
        <source>Paused until {time}.</source>
        <translation>Em pausa até {time}.</translation>
    </message>
</context>
<context>
    <name>MakeTax</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Percentage</source>
        <translation>&amp;Porcentagem</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>Create in Alegra</source>
        <translation>Criar no Alegra</translation>
    </message>
    <message>
        <source>From 0 to 100.</source>
        <translation>De 0 a 100.</translation>
    </message>
    <message>
        <source>New tax</source>
        <translation>Novo imposto</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <source>That name is taken.</source>
        <translation>Esse nome já existe.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta o nome.</translation>
    </message>
    <message>
        <source>Type a percentage from 0 to 100.</source>
        <translation>Digite uma porcentagem entre 0 e 100.</translation>
    </message>
</context>
<context>
    <name>MatchPage</name>
    <message numerus="yes">
        <source>%n unlinked: their sales will be held.</source>
        <translation>
            <numerusform>%n sem vínculo: suas vendas serão retidas.</numerusform>
            <numerusform>%n sem vínculo: suas vendas serão retidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create new ite&amp;ms with each sale</source>
        <translation>Criar itens novos so&amp;zinhos a cada venda</translation>
    </message>
    <message>
        <source>Match each product to its Alegra item</source>
        <translation>Una cada produto ao seu item do Alegra</translation>
    </message>
    <message numerus="yes">
        <source>Matching %n products…</source>
        <translation>
            <numerusform>Unindo %n produto…</numerusform>
            <numerusform>Unindo %n produtos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Y&amp;es, it is the same item</source>
        <translation>Sim, é o mesmo &amp;item</translation>
    </message>
    <message>
        <source>“{item}” has variants: choose the variant that is sold as {product}.</source>
        <translation>“{item}” tem variantes: escolha a variante que se vende como {product}.</translation>
    </message>
    <message>
        <source>“{item}” is chosen for two products, {one} and {other}. Is it the same item?</source>
        <translation>“{item}” está escolhido para dois produtos, {one} e {other}. É o mesmo item?</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Sobre</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Cópia de segurança…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>&amp;Connect my account</source>
        <translation>&amp;Conectar minha conta</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>&amp;Densidade</translation>
    </message>
    <message>
        <source>&amp;Edit step by step…</source>
        <translation>&amp;Editar passo a passo…</translation>
    </message>
    <message>
        <source>&amp;Export history…</source>
        <translation>&amp;Exportar histórico…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>A&amp;juda desta página</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>&amp;Importar arquivo…</translation>
    </message>
    <message>
        <source>&amp;Integration</source>
        <translation>&amp;Integração</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nova…</translation>
    </message>
    <message>
        <source>&amp;Pause 1 hour</source>
        <translation>&amp;Pausar 1 hora</translation>
    </message>
    <message>
        <source>&amp;Practice mode</source>
        <translation>&amp;Modo de prática</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Restore backup…</source>
        <translation>&amp;Restaurar cópia…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Retomar</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>A&amp;talhos</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sincronizar agora</translation>
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
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Próximo painel</translation>
    </message>
    <message>
        <source>Next integrat&amp;ion</source>
        <translation>Próxima inte&amp;gração</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>P&amp;revious pane</source>
        <translation>Painel a&amp;nterior</translation>
    </message>
    <message>
        <source>Pause &amp;or resume</source>
        <translation>Pausar &amp;ou retomar</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Pausar até a&amp;manhã</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>Remo&amp;ver…</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>Renome&amp;ar…</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Salvar &amp;relatório…</translation>
    </message>
    <message>
        <source>Simulate &amp;without writing</source>
        <translation>Simu&amp;lar sem escrever</translation>
    </message>
</context>
<context>
    <name>NameQuestion</name>
    <message>
        <source>A name to recognise this store by.</source>
        <translation>Escreva um nome para reconhecer esta loja.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Rename “{integration}”</source>
        <translation>Renomear “{integration}”</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n documents created in Alegra.</source>
        <translation>
            <numerusform>%n documento criado no Alegra.</numerusform>
            <numerusform>%n documentos criados no Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents recognised as already there.</source>
        <translation>
            <numerusform>%n documento já existia e foi reconhecido.</numerusform>
            <numerusform>%n documentos já existiam e foram reconhecidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales need you</source>
        <translation>
            <numerusform>%n venda precisa de você</numerusform>
            <numerusform>%n vendas precisam de você</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not synced for %n days</source>
        <translation>
            <numerusform>Sem sincronizar há %n dia</numerusform>
            <numerusform>Sem sincronizar há %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nada de novo.</translation>
    </message>
    <message>
        <source>Sync: everything outstanding is collected.</source>
        <translation>Sincronize: recolhemos tudo o que está pendente.</translation>
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
        <translation>0: só à mão.</translation>
    </message>
    <message>
        <source>A document made elsewhere that looks like the sale&apos;s: ask, or adopt it.</source>
        <translation>Um documento feito em outro lugar que parece o da venda: perguntar ou adotá-lo.</translation>
    </message>
    <message>
        <source>A name to recognise this store by.</source>
        <translation>Escreva um nome para reconhecer esta loja.</translation>
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
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Adjust stock in Alegra</source>
        <translation>Ajustar o estoque no Alegra</translation>
    </message>
    <message>
        <source>After a restored backup</source>
        <translation>Depois de restaurar uma cópia</translation>
    </message>
    <message>
        <source>Alegra&apos;s default if absent.</source>
        <translation>Sem escolha, a padrão do Alegra.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprovada</translation>
    </message>
    <message>
        <source>Ask me (recommended)</source>
        <translation>Perguntar-me (recomendado)</translation>
    </message>
    <message>
        <source>At each sync, by itself</source>
        <translation>Em cada sincronização, sozinha</translation>
    </message>
    <message>
        <source>At each sync: differences between store and Alegra are adjusted in Alegra without asking, once everything was read completely.</source>
        <translation>Em cada sincronização: as diferenças entre a loja e o Alegra são ajustadas no Alegra sem perguntar, depois de ler tudo por completo.</translation>
    </message>
    <message>
        <source>Bank cheque</source>
        <translation>Cheque bancário</translation>
    </message>
    <message>
        <source>Bank deposit</source>
        <translation>Depósito bancário</translation>
    </message>
    <message>
        <source>Bank transfer, credit</source>
        <translation>Transferência bancária, crédito</translation>
    </message>
    <message>
        <source>Bank transfer, debit</source>
        <translation>Transferência bancária, débito</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Bonds</source>
        <translation>Bônus</translation>
    </message>
    <message>
        <source>Buyers&apos; countries to invoice; all if absent.</source>
        <translation>Países dos compradores que se faturam; vazio: todos.</translation>
    </message>
    <message>
        <source>CFDI use</source>
        <translation>Uso do CFDI</translation>
    </message>
    <message>
        <source>Carriers correct some deliveries, or take a parcel back; 0: at once, 3 suggested.</source>
        <translation>As transportadoras corrigem algumas entregas ou trazem um pacote de volta; 0: na hora, sugerem-se 3.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Dinheiro</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>Pagamento na entrega</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Cheque</translation>
    </message>
    <message>
        <source>Chosen when the store was set up.</source>
        <translation>Foi escolhido ao configurar a loja.</translation>
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
        <translation>Coletada</translation>
    </message>
    <message>
        <source>Complete: the warranty is over</source>
        <translation>Completa: a garantia terminou</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correções</translation>
    </message>
    <message>
        <source>Cost center</source>
        <translation>Centro de custo</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Países</translation>
    </message>
    <message>
        <source>Create new items with each sale</source>
        <translation>Criar itens novos sozinhos a cada venda</translation>
    </message>
    <message>
        <source>Create their documents</source>
        <translation>Criar os documentos delas</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Cartão de crédito</translation>
    </message>
    <message>
        <source>Customer without ID</source>
        <translation>Cliente sem documento</translation>
    </message>
    <message>
        <source>Days to wait after delivery</source>
        <translation>Dias de espera após a entrega</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>Cartão de débito</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Difference of totals that is let through.</source>
        <translation>Diferença de totais que se deixa passar.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Draft (recommended)</source>
        <translation>Rascunho (recomendado)</translation>
    </message>
    <message>
        <source>Draft: you review, change and decide when to {issue}. Final: goes out without review, corrected only by {credit_note}. Remissions have no draft.</source>
        <translation>Rascunho: você revisa, muda e decide quando {issue}. Definitivo: sai sem revisão e só se corrige com {credit_note}. As remessas não têm rascunho.</translation>
    </message>
    <message>
        <source>Due when</source>
        <translation>Quando é a vez</translation>
    </message>
    <message>
        <source>Files exported by hand</source>
        <translation>Arquivos exportados à mão</translation>
    </message>
    <message>
        <source>Files of sales that are put there are imported at each sync. They are only read.</source>
        <translation>Os arquivos de vendas que forem postos ali são importados em cada sincronização. Só são lidos.</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Definitivo</translation>
    </message>
    <message>
        <source>For products without their own; without it they are held. excluded: outside IVA, the line carries none.</source>
        <translation>Para produtos sem imposto próprio; sem ele são retidos. excluded: fora do IVA, a linha não leva nenhum.</translation>
    </message>
    <message>
        <source>Freight and the like; without it such sales are held.</source>
        <translation>Frete e semelhantes; sem ele essas vendas são retidas.</translation>
    </message>
    <message>
        <source>G03, or S01 where needed (recommended)</source>
        <translation>G03, ou S01 onde é preciso (recomendado)</translation>
    </message>
    <message>
        <source>In dispute: ask me about each sale</source>
        <translation>Em disputa: perguntar sobre cada venda</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Em trânsito</translation>
    </message>
    <message>
        <source>Item for extra charges</source>
        <translation>Item para cobranças adicionais</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is stored.</source>
        <translation>Deixe vazio para manter o que está guardado.</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>Parecidos</translation>
    </message>
    <message>
        <source>Make them automatically</source>
        <translation>Fazê-las automaticamente</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Meios de pagamento</translation>
    </message>
    <message>
        <source>Minutes between syncs</source>
        <translation>Minutos entre sincronizações</translation>
    </message>
    <message>
        <source>Mutual agreement</source>
        <translation>Acordo mútuo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Never two for one sale.</source>
        <translation>Nunca dois para uma venda.</translation>
    </message>
    <message>
        <source>Nobody: I keep it myself</source>
        <translation>Ninguém: eu cuido disso</translation>
    </message>
    <message>
        <source>Not defined</source>
        <translation>Não definido</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Ainda não é a hora</translation>
    </message>
    <message>
        <source>Not invoiced: cancelled</source>
        <translation>Não se fatura: cancelada</translation>
    </message>
    <message>
        <source>Not invoiced: returned or refunded</source>
        <translation>Não se fatura: devolvida ou reembolsada</translation>
    </message>
    <message>
        <source>Not your password. Leave it empty to keep the one that is stored.</source>
        <translation>Não é a sua senha. Deixe vazio para manter o que está guardado.</translation>
    </message>
    <message>
        <source>Number to invoice them as; without it their sales are held.</source>
        <translation>Documento com que são faturados; sem ele suas vendas são retidas.</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>Numeração</translation>
    </message>
    <message>
        <source>Of Hotmart&apos;s credentials.</source>
        <translation>Das credenciais da Hotmart.</translation>
    </message>
    <message>
        <source>Of every document.</source>
        <translation>De cada documento.</translation>
    </message>
    <message>
        <source>Of invoices to a customer with RFC. Those whose tax regime does not allow it are held.</source>
        <translation>Das faturas a um cliente com RFC. Se o regime fiscal dele não o permite, são retidas.</translation>
    </message>
    <message>
        <source>On approval (recommended)</source>
        <translation>Ao ser aprovada (recomendado)</translation>
    </message>
    <message>
        <source>Only where the payment form has an account.</source>
        <translation>Só onde a forma de pagamento tem conta.</translation>
    </message>
    <message>
        <source>Optional. Leave it empty to keep the one that is stored.</source>
        <translation>Opcional. Deixe vazio para manter o que está guardado.</translation>
    </message>
    <message>
        <source>PPD · paid later or in parts</source>
        <translation>PPD · paga-se depois ou em partes</translation>
    </message>
    <message>
        <source>PUE · paid at once (recommended)</source>
        <translation>PUE · paga-se de uma vez (recomendado)</translation>
    </message>
    <message>
        <source>Payment form and the state of the sale that makes its document due.</source>
        <translation>Forma de pagamento e estado da venda em que chega a vez do documento.</translation>
    </message>
    <message>
        <source>Payment form, or the store&apos;s own word for it, and how the invoice names it.</source>
        <translation>Forma de pagamento, ou a palavra da loja, e como a fatura a chama.</translation>
    </message>
    <message>
        <source>Payment form, or the store&apos;s own word for it, and the Alegra account the money goes to.</source>
        <translation>Forma de pagamento, ou como a loja a chama, e a conta do Alegra em que o dinheiro entra.</translation>
    </message>
    <message>
        <source>Payment type</source>
        <translation>Método de pagamento</translation>
    </message>
    <message>
        <source>Prices include the tax</source>
        <translation>Os preços incluem imposto</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>Propose them, I decide (recommended)</source>
        <translation>Propô-las, eu decido (recomendado)</translation>
    </message>
    <message>
        <source>Record the payment of drafts issued by hand</source>
        <translation>Registrar o pagamento de rascunhos emitidos à mão</translation>
    </message>
    <message>
        <source>Remission</source>
        <translation>Remessa</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Consultas ao mesmo tempo</translation>
    </message>
    <message>
        <source>Sales before this day are left alone.</source>
        <translation>Antes dessa data não se toca em nada.</translation>
    </message>
    <message>
        <source>Sales invoice</source>
        <translation>Fatura de venda</translation>
    </message>
    <message>
        <source>Sales older than what Alegra holds: ask, or create them.</source>
        <translation>Vendas anteriores ao que há no Alegra: perguntar ou criá-las.</translation>
    </message>
    <message>
        <source>Seconds before a creation that was not answered is looked for.</source>
        <translation>Segundos antes de procurar uma criação que ficou sem resposta.</translation>
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
        <translation>Origem</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>Store product or variation and its Alegra item.</source>
        <translation>Produto ou variação da loja e seu item no Alegra.</translation>
    </message>
    <message>
        <source>Store product or variation and its Alegra tax, or excluded.</source>
        <translation>Produto ou variação da loja e seu imposto no Alegra, ou excluded.</translation>
    </message>
    <message>
        <source>Store warehouse and its Alegra warehouse.</source>
        <translation>Depósito da loja e seu depósito no Alegra.</translation>
    </message>
    <message>
        <source>Take it as the sale&apos;s</source>
        <translation>Tomá-lo como o da venda</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Imposto</translation>
    </message>
    <message>
        <source>Taxes of products</source>
        <translation>Impostos de produtos</translation>
    </message>
    <message>
        <source>The document (invoice or remission)</source>
        <translation>O documento (fatura ou remessa)</translation>
    </message>
    <message>
        <source>The document moves the stock of items that keep inventory in Alegra. Nobody: the program never adjusts stock and creates items without inventory; items that keep it in Alegra are still moved by their documents.</source>
        <translation>O documento move o estoque dos itens que o têm no Alegra. Ninguém: o programa nunca ajusta estoque e cria os itens sem ele; os que o têm no Alegra ainda assim se movem com seus documentos.</translation>
    </message>
    <message>
        <source>The document of a returned, refunded or cancelled sale: ask, or correct it automatically.</source>
        <translation>O documento de uma venda devolvida, reembolsada ou cancelada: perguntar, ou corrigi-lo automaticamente.</translation>
    </message>
    <message>
        <source>The e-mail used to sign in to Alegra.</source>
        <translation>O e-mail com que você entra no Alegra.</translation>
    </message>
    <message>
        <source>The state of the sale that makes its document due.</source>
        <translation>O estado da venda em que chega a vez do documento.</translation>
    </message>
    <message>
        <source>The store&apos;s own interface</source>
        <translation>A conexão própria da loja</translation>
    </message>
    <message>
        <source>The store&apos;s own word or number for a state we do not know, and what it means.</source>
        <translation>A palavra ou o número da loja para um estado que não conhecemos, e o que significa.</translation>
    </message>
    <message>
        <source>The store&apos;s prices already hold the tax.</source>
        <translation>Os preços da loja já incluem o imposto.</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>A coletar</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>A preparar</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerância</translation>
    </message>
    <message>
        <source>Transfer between banks, debit</source>
        <translation>Transferência entre bancos, débito</translation>
    </message>
    <message>
        <source>Transfer, credit</source>
        <translation>Transferência, crédito</translation>
    </message>
    <message>
        <source>Transfer, debit</source>
        <translation>Transferência, débito</translation>
    </message>
    <message>
        <source>Two letters each, such as CO, MX. Empty: all countries.</source>
        <translation>Duas letras cada um, como CO, MX. Vazio: todos os países.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Vales</translation>
    </message>
    <message>
        <source>Wait before looking</source>
        <translation>Espera antes de procurar</translation>
    </message>
    <message>
        <source>Warehouse of sales that name none</source>
        <translation>Depósito das vendas que não dizem qual</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Depósitos</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Pasta vigiada</translation>
    </message>
    <message>
        <source>What each sale becomes.</source>
        <translation>O que cada venda se torna.</translation>
    </message>
    <message>
        <source>What unknown states mean</source>
        <translation>O que significam os estados desconhecidos</translation>
    </message>
    <message>
        <source>When I say so, after a preview (recommended)</source>
        <translation>Quando eu disser, depois de ver (recomendado)</translation>
    </message>
    <message>
        <source>When it is invoiced</source>
        <translation>Quando se fatura</translation>
    </message>
    <message>
        <source>When nothing in Alegra matches the product.</source>
        <translation>Quando nada no Alegra corresponde ao produto.</translation>
    </message>
    <message>
        <source>When the warranty ends</source>
        <translation>Ao terminar a garantia</translation>
    </message>
    <message>
        <source>Where the sales come from.</source>
        <translation>De onde vêm as vendas.</translation>
    </message>
    <message>
        <source>Who moves stock in Alegra</source>
        <translation>Quem move o estoque no Alegra</translation>
    </message>
    <message>
        <source>With PPD each payment needs its payment complement, which you make in Alegra.</source>
        <translation>Com PPD cada pagamento precisa do seu complemento, que você faz no Alegra.</translation>
    </message>
    <message>
        <source>Without it Alegra takes its main one.</source>
        <translation>Sem ele, o Alegra usa o principal.</translation>
    </message>
    <message>
        <source>Without the tick such orders are skipped.</source>
        <translation>Sem a marca esses pedidos são omitidos.</translation>
    </message>
    <message>
        <source>approved: at once; complete: when the warranty is over.</source>
        <translation>approved: na hora; complete: ao terminar a garantia.</translation>
    </message>
    <message>
        <source>document: the invoice or remission; nobody: stock is never adjusted, and new items keep none.</source>
        <translation>document: a fatura ou remessa; nobody: o estoque nunca é ajustado e os itens novos não o têm.</translation>
    </message>
    <message>
        <source>draft: reviewed in Alegra (recommended); final: issued at once. Remissions have no draft.</source>
        <translation>draft: é revisado no Alegra (recomendado); final: é emitido na hora. As remessas não têm rascunho.</translation>
    </message>
    <message>
        <source>false: such orders are skipped.</source>
        <translation>false: esses pedidos são omitidos.</translation>
    </message>
    <message>
        <source>manual: by a click, after a preview; each_sync: every difference, by itself.</source>
        <translation>manual: com um clique, depois de ver; each_sync: cada diferença, sozinha.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Connect your store to Alegra. It takes about ten minutes; nothing is written until the end.</source>
        <translation>Conecte sua loja ao Alegra. Leva uns dez minutos; nada é escrito até o final.</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mês seguinte</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mês anterior</translation>
    </message>
    <message>
        <source>No sales yet. Sync to bring them in.</source>
        <translation>Ainda não há vendas. Sincronize para trazê-las.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Começar</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Numbering and check-up</source>
        <translation>Numeração e verificação</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impostos</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Depósitos</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>‹ Back</source>
        <translation>‹ Voltar</translation>
    </message>
</context>
<context>
    <name>Payments</name>
    <message>
        <source>bank transfer</source>
        <translation>transferência</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>dinheiro</translation>
    </message>
    <message>
        <source>cash on delivery</source>
        <translation>pagamento na entrega</translation>
    </message>
    <message>
        <source>credit card</source>
        <translation>cartão de crédito</translation>
    </message>
    <message>
        <source>debit card</source>
        <translation>cartão de débito</translation>
    </message>
    <message>
        <source>financed instalments</source>
        <translation>parcelas financiadas</translation>
    </message>
    <message>
        <source>payment slip</source>
        <translation>boleto</translation>
    </message>
    <message>
        <source>prepaid</source>
        <translation>antecipado</translation>
    </message>
    <message>
        <source>several means</source>
        <translation>vários meios</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Connect my account</source>
        <translation>Conectar minha conta</translation>
    </message>
    <message>
        <source>PRACTICE MODE · Nothing here is real: Alegra and the store are samples on this computer.</source>
        <translation>MODO DE PRÁTICA · Nada aqui é real: o Alegra e a loja são exemplos neste computador.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Account {name}</source>
        <translation>Conta {name}</translation>
    </message>
    <message>
        <source>Cost center {name}</source>
        <translation>Centro de custo {name}</translation>
    </message>
    <message>
        <source>Customer: {name}</source>
        <translation>Cliente: {name}</translation>
    </message>
    <message>
        <source>Date {name}</source>
        <translation>Data {name}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Desconto</translation>
    </message>
    <message>
        <source>Discount {amount} taken off</source>
        <translation>Desconto {amount} já subtraído</translation>
    </message>
    <message>
        <source>Document in Alegra: {kind}</source>
        <translation>Documento no Alegra: {kind}</translation>
    </message>
    <message>
        <source>Document in Alegra: {kind} · draft</source>
        <translation>Documento no Alegra: {kind} · rascunho</translation>
    </message>
    <message>
        <source>Document in Alegra: {kind} · final</source>
        <translation>Documento no Alegra: {kind} · definitivo</translation>
    </message>
    <message>
        <source>In Alegra: {kind} {number}</source>
        <translation>No Alegra: {kind} {number}</translation>
    </message>
    <message>
        <source>It balances: difference {difference}</source>
        <translation>Fecha: diferença {difference}</translation>
    </message>
    <message>
        <source>It does not balance: difference {difference}</source>
        <translation>Não fecha: diferença {difference}</translation>
    </message>
    <message>
        <source>Numbering {name}</source>
        <translation>Numeração {name}</translation>
    </message>
    <message>
        <source>Sale at {store}</source>
        <translation>Venda na {store}</translation>
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
        <translation>Impostos</translation>
    </message>
    <message>
        <source>Warehouse {name}</source>
        <translation>Depósito {name}</translation>
    </message>
    <message>
        <source>{item} · new</source>
        <translation>{item} · novo</translation>
    </message>
    <message>
        <source>{net}, excluded: no IVA</source>
        <translation>{net}, excluído: sem IVA</translation>
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
        <translation>&amp;Próxima ›</translation>
    </message>
    <message>
        <source>&amp;Send as draft</source>
        <translation>&amp;Enviar como rascunho</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difere</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>Preparando a prévia…</translation>
    </message>
    <message>
        <source>Mark: {mark}</source>
        <translation>Marca: {mark}</translation>
    </message>
    <message>
        <source>No document is made of this sale.</source>
        <translation>Desta venda não sai nenhum documento.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>Preview · {sale}</source>
        <translation>Prévia · {sale}</translation>
    </message>
    <message>
        <source>There is no preview now. {title}. {remedy}</source>
        <translation>Agora não há prévia. {title}. {remedy}</translation>
    </message>
    <message>
        <source>There is no sale to preview.</source>
        <translation>Não há venda para a prévia.</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} de {total}</translation>
    </message>
    <message>
        <source>{sale}: draft {number} is in Alegra.</source>
        <translation>{sale}: o rascunho {number} está no Alegra.</translation>
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
        <translation>&amp;Chave de produto</translation>
    </message>
    <message>
        <source>Another, by its key</source>
        <translation>Outra, pela chave</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>Course, event or online service</source>
        <translation>Curso, evento ou serviço online</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>E-book</translation>
    </message>
    <message>
        <source>Image, template or community</source>
        <translation>Imagem, modelo ou comunidade</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>Link de pagamento</translation>
    </message>
    <message>
        <source>Software, licence or app</source>
        <translation>Software, licença ou aplicativo</translation>
    </message>
    <message>
        <source>Subscription or e-ticket</source>
        <translation>Assinatura ou ingresso eletrônico</translation>
    </message>
    <message>
        <source>The SAT reserves this key for advances: an invoice with it may be taken for one. Ask your accountant.</source>
        <translation>O SAT reserva esta chave para adiantamentos: uma fatura com ela pode ser tomada por um. Pergunte ao seu contador.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>“Not in the catalogue”: with this key a single invoice cannot have the 8 % of the border region.</source>
        <translation>“No existe en el catálogo”: com esta chave uma fatura individual não pode ter os 8 % da região de fronteira.</translation>
    </message>
</context>
<context>
    <name>ProductsModel</name>
    <message numerus="yes">
        <source>%n items share it</source>
        <translation>
            <numerusform>%n item a compartilha</numerusform>
            <numerusform>%n itens a compartilham</numerusform>
        </translation>
    </message>
    <message>
        <source>Alike {percent}</source>
        <translation>Parecido {percent}</translation>
    </message>
    <message>
        <source>Another tax in Alegra</source>
        <translation>Outro imposto no Alegra</translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation>Escolher item…</translation>
    </message>
    <message>
        <source>Create {reference}</source>
        <translation>Criar {reference}</translation>
    </message>
    <message>
        <source>Gone from Alegra</source>
        <translation>Não está mais no Alegra</translation>
    </message>
    <message>
        <source>Has variants</source>
        <translation>Tem variantes</translation>
    </message>
    <message>
        <source>Inactive in Alegra</source>
        <translation>Inativo no Alegra</translation>
    </message>
    <message>
        <source>Item in Alegra</source>
        <translation>Item no Alegra</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novo</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>Sem imposto</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Sem vínculo</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Product in the store</source>
        <translation>Produto na loja</translation>
    </message>
    <message>
        <source>Same ({reference})</source>
        <translation>Igual ({reference})</translation>
    </message>
    <message>
        <source>Same code</source>
        <translation>Mesmo código</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Imposto</translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation>Será criado</translation>
    </message>
    <message>
        <source>has a reference now</source>
        <translation>agora tem referência</translation>
    </message>
    <message>
        <source>its reference was {was}</source>
        <translation>a referência era {was}</translation>
    </message>
    <message>
        <source>lost its tax</source>
        <translation>perdeu seu imposto</translation>
    </message>
    <message>
        <source>not for sale in the store any more</source>
        <translation>não se vende mais na loja</translation>
    </message>
    <message>
        <source>renamed, was “{was}”</source>
        <translation>mudou de nome, era “{was}”</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message numerus="yes">
        <source>%n items created and linked.</source>
        <translation>
            <numerusform>%n item criado e vinculado.</numerusform>
            <numerusform>%n itens criados e vinculados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items without an answer: the next sync looks for them.</source>
        <translation>
            <numerusform>%n item sem resposta: a próxima sincronização o procura.</numerusform>
            <numerusform>%n itens sem resposta: a próxima sincronização os procura.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products linked.</source>
        <translation>
            <numerusform>%n produto vinculado.</numerusform>
            <numerusform>%n produtos vinculados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products unlinked.</source>
        <translation>
            <numerusform>%n produto desvinculado.</numerusform>
            <numerusform>%n produtos desvinculados.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file lists no products: they are shown here once one of them is sold.</source>
        <translation>Um arquivo não traz a lista de produtos: eles aparecem aqui quando um é vendido.</translation>
    </message>
    <message>
        <source>Bring from the store</source>
        <translation>Trazer da loja</translation>
    </message>
    <message numerus="yes">
        <source>Creating %n items in Alegra…</source>
        <translation>
            <numerusform>Criando %n item no Alegra…</numerusform>
            <numerusform>Criando %n itens no Alegra…</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating items in Alegra: {done} of {total}</source>
        <translation>Criando itens no Alegra: {done} de {total}</translation>
    </message>
    <message>
        <source>Each store product and its Alegra item.</source>
        <translation>Cada produto da loja e seu item no Alegra.</translation>
    </message>
    <message>
        <source>Export links</source>
        <translation>Exportar vínculos</translation>
    </message>
    <message>
        <source>Export links to a file…</source>
        <translation>Exportar vínculos para um arquivo…</translation>
    </message>
    <message>
        <source>Import links from a file…</source>
        <translation>Importar vínculos de um arquivo…</translation>
    </message>
    <message>
        <source>Linked: {product} → {item}.</source>
        <translation>Vinculado: {product} → {item}.</translation>
    </message>
    <message numerus="yes">
        <source>Linked: {product} → {item}. %n sales go out with the next sync.</source>
        <translation>
            <numerusform>Vinculado: {product} → {item}. Sai %n venda na próxima sincronização.</numerusform>
            <numerusform>Vinculado: {product} → {item}. Saem %n vendas na próxima sincronização.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked: {product} → {item}. %n sales go out.</source>
        <translation>
            <numerusform>Vinculado: {product} → {item}. Sai %n venda.</numerusform>
            <numerusform>Vinculado: {product} → {item}. Saem %n vendas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No products yet. Bring them from the store.</source>
        <translation>Ainda não há produtos. Traga-os da loja.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
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
            <numerusform>%n escolhido</numerusform>
            <numerusform>%n escolhidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n produto</numerusform>
            <numerusform>%n produtos</numerusform>
        </translation>
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
        <source>&amp;Unlink</source>
        <translation>&amp;Desvincular</translation>
    </message>
    <message>
        <source>Accept look-alikes ≥ 90%</source>
        <translation>Aceitar parecidos ≥ 90%</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Assign &amp;tax…</source>
        <translation>Definir i&amp;mposto…</translation>
    </message>
    <message>
        <source>Choose at least one row. Same = exact reference or SKU.</source>
        <translation>Escolha pelo menos uma linha. Igual = referência ou SKU exatos.</translation>
    </message>
    <message>
        <source>Choose item…</source>
        <translation>Escolher item…</translation>
    </message>
    <message numerus="yes">
        <source>Create the %n new ones…</source>
        <translation>
            <numerusform>Criar o novo…</numerusform>
            <numerusform>Criar os %n novos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Found by its reference: there is nothing to unlink. F2 chooses another item.</source>
        <translation>Encontrado pela referência: não há vínculo para desfazer. F2 escolhe outro item.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novos</translation>
    </message>
    <message>
        <source>Only missing ones</source>
        <translation>Só os que faltam</translation>
    </message>
    <message>
        <source>Product &amp;key…</source>
        <translation>Chav&amp;e de produto…</translation>
    </message>
    <message>
        <source>Product, reference or SKU</source>
        <translation>Produto, referência ou SKU</translation>
    </message>
    <message>
        <source>Products and their Alegra items</source>
        <translation>Produtos e seus itens do Alegra</translation>
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
        <source>{linked} linked · {proposed} proposed · {missing} not linked</source>
        <translation>{linked} vinculados · {proposed} propostos · {missing} sem vínculo</translation>
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
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Pasta de dados</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidade</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>History, backups and log. Keys and tokens are never in it.</source>
        <translation>Histórico, cópias e registro. Nunca contém chaves nem tokens.</translation>
    </message>
    <message>
        <source>How high the rows of tables are.</source>
        <translation>A altura das linhas das tabelas.</translation>
    </message>
    <message>
        <source>If you need help</source>
        <translation>Se precisar de ajuda</translation>
    </message>
    <message>
        <source>It syncs in the background, where the desktop shows tray icons.</source>
        <translation>Sincroniza em segundo plano, onde a área de trabalho mostra ícones de bandeja.</translation>
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
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>No file manager opened. The folder is {folder}</source>
        <translation>Nenhum gerenciador de arquivos foi aberto. A pasta é {folder}</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Salvar relatório…</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Iniciar com o computador</translation>
    </message>
    <message>
        <source>The system did not allow it: {reason}</source>
        <translation>O sistema não permitiu: {reason}</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>These take effect at once.</source>
        <translation>Estes valem na hora.</translation>
    </message>
    <message>
        <source>What support asks for first: versions and system. No keys, no customers, no sales.</source>
        <translation>A primeira coisa que o suporte pede: versões e sistema. Sem chaves, sem clientes, sem vendas.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Seus dados</translation>
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
        <translation>Apagar também o histórico</translation>
    </message>
    <message>
        <source>Its documents stay in Alegra. Its keys are deleted from the keyring.</source>
        <translation>Seus documentos continuam no Alegra. As chaves são apagadas do chaveiro.</translation>
    </message>
    <message>
        <source>Keep the history on this computer (recommended)</source>
        <translation>Manter o histórico neste computador (recomendado)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Remove integration</source>
        <translation>Remover integração</translation>
    </message>
    <message>
        <source>Remove “{integration}”</source>
        <translation>Remover “{integration}”</translation>
    </message>
    <message>
        <source>To delete it, type: {name}</source>
        <translation>Para apagar o histórico, digite: {name}</translation>
    </message>
    <message>
        <source>Without it, a new integration must recognise everything in Alegra.</source>
        <translation>Sem ele, uma nova integração terá de reconhecer tudo no Alegra.</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message numerus="yes">
        <source>%n document(s) marked as corrected.</source>
        <translation>
            <numerusform>%n documento marcado como corrigido.</numerusform>
            <numerusform>%n documentos marcados como corrigidos.</numerusform>
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
        <source>%n sale(s) answered.</source>
        <translation>
            <numerusform>%n venda respondida.</numerusform>
            <numerusform>%n vendas respondidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are created again.</source>
        <translation>
            <numerusform>O documento de %n venda é criado de novo.</numerusform>
            <numerusform>Os documentos de %n vendas são criados de novo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are in this state. Skipped ones can be sent again from the history.</source>
        <translation>
            <numerusform>%n venda está neste estado. As omitidas podem ser enviadas de novo pelo histórico.</numerusform>
            <numerusform>%n vendas estão neste estado. As omitidas podem ser enviadas de novo pelo histórico.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) go out without the customer&apos;s number.</source>
        <translation>
            <numerusform>%n venda sai sem o documento do cliente.</numerusform>
            <numerusform>%n vendas saem sem o documento do cliente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask about each</source>
        <translation>Perguntar sobre cada uma</translation>
    </message>
    <message numerus="yes">
        <source>Create %n document(s)</source>
        <translation>
            <numerusform>Criar %n documento</numerusform>
            <numerusform>Criar %n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Create document</source>
        <translation>Criar documento</translation>
    </message>
    <message>
        <source>Create the document of {sale} again?</source>
        <translation>Criar de novo o documento de {sale}?</translation>
    </message>
    <message numerus="yes">
        <source>Create the documents of %n sale(s)?</source>
        <translation>
            <numerusform>Criar o documento de %n venda?</numerusform>
            <numerusform>Criar os documentos de %n vendas?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create their documents (%n)</source>
        <translation>
            <numerusform>Criar o documento (%n)</numerusform>
            <numerusform>Criar os documentos (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not invoice them</source>
        <translation>Não faturá-las</translation>
    </message>
    <message>
        <source>Each of them is held and asked about by itself, beside the document it looks like. All others go out.</source>
        <translation>Cada uma é retida e perguntada em separado, ao lado do documento com que se parece. As demais saem.</translation>
    </message>
    <message>
        <source>I corrected it, check again</source>
        <translation>Já corrigi, verificar de novo</translation>
    </message>
    <message>
        <source>I did it, or it stays</source>
        <translation>Já fiz, ou fica assim</translation>
    </message>
    <message>
        <source>Invoice as {final_consumer}</source>
        <translation>Faturar como {final_consumer}</translation>
    </message>
    <message>
        <source>It is enabled, check again</source>
        <translation>Já está ativa, verificar de novo</translation>
    </message>
    <message>
        <source>Nothing is changed in Alegra by this, and it is not proposed again.</source>
        <translation>Nada muda no Alegra com isso, e não se propõe de novo.</translation>
    </message>
    <message>
        <source>Open in Alegra</source>
        <translation>Abrir no Alegra</translation>
    </message>
    <message>
        <source>Read them again</source>
        <translation>Lê-las de novo</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vendas</translation>
    </message>
    <message>
        <source>The data&apos;s version</source>
        <translation>Versão dos dados</translation>
    </message>
    <message>
        <source>Their documents are gone from Alegra. Before creating, we look for each once more.</source>
        <translation>Os documentos delas não estão mais no Alegra. Antes de criar, procuramos cada um mais uma vez.</translation>
    </message>
    <message>
        <source>They add up to {amount}. Nothing of theirs was found in Alegra.</source>
        <translation>Somam {amount}. Nada delas foi encontrado no Alegra.</translation>
    </message>
    <message>
        <source>They add up to {amount}. Once {issued}, an invoice cannot be deleted, only corrected by {credit_note}.</source>
        <translation>Somam {amount}. Uma vez {issued}, uma fatura não se apaga: só se corrige com {credit_note}.</translation>
    </message>
    <message numerus="yes">
        <source>They are their documents (%n)</source>
        <translation>
            <numerusform>É o documento dela (%n)</numerusform>
            <numerusform>São os documentos delas (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>This version</source>
        <translation>Esta versão</translation>
    </message>
    <message>
        <source>Those you confirm are recognised and not repeated; the others are asked about one by one.</source>
        <translation>As que você confirmar são reconhecidas e não se repetem; pelas outras pergunta-se uma por uma.</translation>
    </message>
    <message>
        <source>What stands in Alegra is then another sale&apos;s. Each of these gets a document of its own.</source>
        <translation>O que está no Alegra é então de outra venda. Cada uma destas terá seu próprio documento.</translation>
    </message>
    <message numerus="yes">
        <source>{Issue} %n invoice(s)</source>
        <translation>
            <numerusform>{Issue} %n fatura</numerusform>
            <numerusform>{Issue} %n faturas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{Issue} %n invoice(s) with {the_tax_office}?</source>
        <translation>
            <numerusform>{Issue} %n fatura perante {the_tax_office}?</numerusform>
            <numerusform>{Issue} %n faturas perante {the_tax_office}?</numerusform>
        </translation>
    </message>
    <message>
        <source>{document} is gone from Alegra. Before creating, we look for it once more.</source>
        <translation>{document} não está mais no Alegra. Antes de criar, procuramos mais uma vez.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>&amp;Restore backup</source>
        <translation>&amp;Restaurar cópia</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cópias</translation>
    </message>
    <message>
        <source>Finish the sync first.</source>
        <translation>Termine a sincronização primeiro.</translation>
    </message>
    <message>
        <source>Restore the backup of {date}?</source>
        <translation>Restaurar a cópia de {date}?</translation>
    </message>
    <message>
        <source>Some documents are still being verified. Restore when that is done.</source>
        <translation>Alguns documentos ainda estão sendo verificados. Restaure quando terminar.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Ainda não há cópias.</translation>
    </message>
    <message>
        <source>Today&apos;s data is kept aside. What was created later is recognised in Alegra and not repeated.</source>
        <translation>Os dados de hoje ficam guardados à parte. O que foi criado depois é reconhecido no Alegra e não se repete.</translation>
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
        <translation>No Alegra</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>Na loja</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venda</translation>
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
            <numerusform>%n fecha até o centavo</numerusform>
            <numerusform>%n fecham até o centavo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items were not created: their products are on the Products page.</source>
        <translation>
            <numerusform>%n item não foi criado: seu produto está na página Produtos.</numerusform>
            <numerusform>%n itens não foram criados: seus produtos estão na página Produtos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales wait until they are due.</source>
        <translation>
            <numerusform>%n venda espera a sua vez.</numerusform>
            <numerusform>%n vendas esperam a sua vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales will need attention.</source>
        <translation>
            <numerusform>%n venda ficará por resolver.</numerusform>
            <numerusform>%n vendas ficarão por resolver.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a problem</source>
        <translation>
            <numerusform>%n com problema</numerusform>
            <numerusform>%n com problema</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Sync by itself every</source>
        <translation>Sincronizar so&amp;zinha a cada</translation>
    </message>
    <message>
        <source>Alegra still lacks something for final documents. Complete it or choose Draft.</source>
        <translation>Ainda falta algo no Alegra para documentos definitivos. Complete ou escolha Rascunho.</translation>
    </message>
    <message>
        <source>At start-&amp;up</source>
        <translation>Ao li&amp;gar</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Before {day}</source>
        <translation>Anterior a {day}</translation>
    </message>
    <message>
        <source>Draft {id} is in Alegra. It is not created again.</source>
        <translation>O rascunho {id} está no Alegra. Não é criado de novo.</translation>
    </message>
    <message>
        <source>Fi&amp;x</source>
        <translation>Res&amp;olver</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Minutes between syncs</source>
        <translation>Minutos entre sincronizações</translation>
    </message>
    <message>
        <source>None of these sales is due yet: with an earlier first day one could be sent.</source>
        <translation>Nenhuma destas vendas está no prazo ainda: com um primeiro dia anterior, uma poderia ser enviada.</translation>
    </message>
    <message numerus="yes">
        <source>On activation %n documents will be created.</source>
        <translation>
            <numerusform>Ao ativar será criado %n documento.</numerusform>
            <numerusform>Ao ativar serão criados %n documentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On activation %n drafts will be created.</source>
        <translation>
            <numerusform>Ao ativar será criado %n rascunho.</numerusform>
            <numerusform>Ao ativar serão criados %n rascunhos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it in &amp;Alegra</source>
        <translation>Abrir no A&amp;legra</translation>
    </message>
    <message>
        <source>Reading your last sales…</source>
        <translation>Lendo suas últimas vendas…</translation>
    </message>
    <message>
        <source>Sales from {day}.</source>
        <translation>Vendas desde {day}.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Send &amp;one as a draft to see it in Alegra</source>
        <translation>Enviar &amp;uma como rascunho para vê-la no Alegra</translation>
    </message>
    <message>
        <source>Sending one draft…</source>
        <translation>Enviando um rascunho…</translation>
    </message>
    <message>
        <source>Start with the computer, in the tray</source>
        <translation>Iniciar com o computador, na bandeja</translation>
    </message>
    <message>
        <source>The last sales and their documents</source>
        <translation>As últimas vendas e seus documentos</translation>
    </message>
    <message>
        <source>The system did not allow it: {reason}</source>
        <translation>O sistema não permitiu: {reason}</translation>
    </message>
    <message>
        <source>There are no sales to show yet.</source>
        <translation>Ainda não há vendas para mostrar.</translation>
    </message>
    <message>
        <source>This is how your last 10 sales will look</source>
        <translation>Assim ficarão suas 10 últimas vendas</translation>
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
        <translation>&amp;Desfazer…</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Escolha pelo menos uma linha.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Nothing left to undo.</source>
        <translation>Nada resta a desfazer.</translation>
    </message>
    <message>
        <source>The last syncs</source>
        <translation>As últimas sincronizações</translation>
    </message>
    <message>
        <source>Their drafts are deleted and their remissions voided; your sales stay.</source>
        <translation>Seus rascunhos são excluídos e suas remessas anuladas; suas vendas ficam.</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Can be undone</source>
        <translation>Pode ser desfeito</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criados</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integração</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
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
        <translation>Data</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venda</translation>
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
        <translation>Contas e pagamentos</translation>
    </message>
    <message>
        <source>Alegra account</source>
        <translation>Conta Alegra</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cópias</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correções</translation>
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
        <translation>Geral</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Estoque</translation>
    </message>
    <message>
        <source>Notices and e-mail</source>
        <translation>Avisos e e-mail</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Sincronização</translation>
    </message>
    <message>
        <source>Taxes and products</source>
        <translation>Impostos e produtos</translation>
    </message>
    <message>
        <source>When to invoice</source>
        <translation>Quando faturar</translation>
    </message>
</context>
<context>
    <name>SeenModel</name>
    <message>
        <source>Changed</source>
        <translation>Alterada</translation>
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
        <source>Known</source>
        <translation>Conhecida</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nova</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Sale is</source>
        <translation>A venda é</translation>
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
            <numerusform>%n alteração não salva</numerusform>
            <numerusform>%n alterações não salvas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>&amp;Salvar alterações</translation>
    </message>
    <message>
        <source>Alegra does not have this any more. Choose another.</source>
        <translation>O Alegra não tem mais este. Escolha outro.</translation>
    </message>
    <message>
        <source>Changes saved.</source>
        <translation>Alterações salvas.</translation>
    </message>
    <message>
        <source>Correct automatically</source>
        <translation>Corrigir automaticamente</translation>
    </message>
    <message>
        <source>Correct automatically from now on?</source>
        <translation>Corrigir automaticamente a partir de agora?</translation>
    </message>
    <message>
        <source>Edit step by step…</source>
        <translation>Editar passo a passo…</translation>
    </message>
    <message>
        <source>Every new sale becomes a legal invoice without your review.</source>
        <translation>Cada venda nova será uma fatura legal sem a sua revisão.</translation>
    </message>
    <message>
        <source>Finish the sync first.</source>
        <translation>Termine a sincronização primeiro.</translation>
    </message>
    <message>
        <source>For each sale that is returned, refunded or cancelled the draft is deleted, the remission voided, or a {credit_note} {issued} for its invoice, without your review. Once {issued} it cannot be deleted.</source>
        <translation>Para cada venda devolvida, reembolsada ou cancelada o rascunho é excluído, a remessa anulada ou fica {issued} uma {credit_note} da fatura, sem que você revise. Uma vez {issued}, não se exclui.</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integração</translation>
    </message>
    <message>
        <source>No setting is called like that.</source>
        <translation>Nenhum ajuste se chama assim.</translation>
    </message>
    <message>
        <source>Nothing was saved. {reason}</source>
        <translation>Nada foi salvo. {reason}</translation>
    </message>
    <message>
        <source>Save or discard your changes first.</source>
        <translation>Salve ou descarte antes suas mudanças.</translation>
    </message>
    <message>
        <source>Search a setting</source>
        <translation>Buscar um ajuste</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Seções</translation>
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
        <translation>Não foi possível ler as listas do Alegra: {reason}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>{Issue} automatically</source>
        <translation>{Issue} automaticamente</translation>
    </message>
    <message>
        <source>{Issue} automatically from now on?</source>
        <translation>{Issue} automaticamente a partir de agora?</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>&amp;Activate integration</source>
        <translation>At&amp;ivar integração</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Vo&amp;ltar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Próximo</translation>
    </message>
    <message>
        <source>Alegra does not accept this user and token. Most common: the password instead of the token, or a token renewed elsewhere.</source>
        <translation>O Alegra não aceita este usuário e token. O mais comum: colar a senha em vez do token, ou um token renovado em outro lugar.</translation>
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
        <translation>Corrigir</translation>
    </message>
    <message>
        <source>New integration</source>
        <translation>Nova integração</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Sa&amp;ve changes</source>
        <translation>Salvar al&amp;terações</translation>
    </message>
    <message>
        <source>Save and continue &amp;later</source>
        <translation>Salvar e continuar depoi&amp;s</translation>
    </message>
    <message>
        <source>Set-up kept. You may go on whenever you like.</source>
        <translation>A configuração ficou guardada. Continue quando quiser.</translation>
    </message>
    <message>
        <source>The set-up could not be kept: {reason}</source>
        <translation>Não foi possível guardar a configuração: {reason}</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Só nesta sessão</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>About alegra_desktop</source>
        <translation>Sobre o alegra_desktop</translation>
    </message>
    <message>
        <source>The system did not allow it: {reason}</source>
        <translation>O sistema não permitiu: {reason}</translation>
    </message>
    <message>
        <source>Turns every sale of a store into exactly one document in Alegra.</source>
        <translation>Transforma cada venda de uma loja em exatamente um documento no Alegra.</translation>
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
        <translation>Agora nada seria criado.</translation>
    </message>
    <message>
        <source>Simulating: nothing is written.</source>
        <translation>Simulação: nada é escrito.</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>Continue set-up</source>
        <translation>Continuar a configuração</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeiros passos</translation>
    </message>
    <message>
        <source>The set-up of {name} waits at step {step} of {steps}. Nothing is sent until it is finished.</source>
        <translation>A configuração de {name} espera no passo {step} de {steps}. Nada é enviado até terminar.</translation>
    </message>
    <message>
        <source>your store</source>
        <translation>sua loja</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Use my accounts</source>
        <translation>&amp;Usar minhas contas</translation>
    </message>
    <message>
        <source>About 10 minutes. Nothing is written to Alegra until the end.</source>
        <translation>Uns 10 minutos. Nada é escrito no Alegra até o final.</translation>
    </message>
    <message>
        <source>Connect your store to Alegra</source>
        <translation>Conecte sua loja ao Alegra</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Have at hand: Alegra&apos;s token and your store&apos;s keys. With MasterShop also warehouses, cost centers and accounts, already created in Alegra.</source>
        <translation>Tenha à mão: o token do Alegra e as chaves da sua loja. Com a MasterShop, também depósitos, centros de custo e contas já criados no Alegra.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>Start &amp;over</source>
        <translation>Começar do &amp;zero</translation>
    </message>
    <message>
        <source>Try &amp;practice mode (sample data)</source>
        <translation>Experimentar o modo de prá&amp;tica (dados de exemplo)</translation>
    </message>
    <message>
        <source>You left “{name}” at step {n} of {m}.</source>
        <translation>Você deixou “{name}” no passo {n} de {m}.</translation>
    </message>
    <message>
        <source>your store</source>
        <translation>sua loja</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Alegra is not responding.</source>
        <translation>O Alegra não responde.</translation>
    </message>
    <message>
        <source>Alegra is not responding. Next try: {time}.</source>
        <translation>O Alegra não responde. Nova tentativa: {time}.</translation>
    </message>
    <message>
        <source>No integration is set up yet.</source>
        <translation>Ainda não há integrações.</translation>
    </message>
    <message numerus="yes">
        <source>Not synced for %n days.</source>
        <translation>
            <numerusform>Sem sincronizar há %n dia.</numerusform>
            <numerusform>Sem sincronizar há %n dias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since {time}. We go on when it is back.</source>
        <translation>Sem conexão desde {time}. Seguimos sozinhos quando voltar.</translation>
    </message>
    <message>
        <source>Offline. We go on when it is back.</source>
        <translation>Sem conexão. Seguimos sozinhos quando voltar.</translation>
    </message>
    <message>
        <source>Opening your data…</source>
        <translation>Abrindo seus dados…</translation>
    </message>
    <message>
        <source>Paused since {time}.</source>
        <translation>Em pausa desde {time}.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Em pausa.</translation>
    </message>
    <message>
        <source>Ready. Not synced yet.</source>
        <translation>Pronta. Ainda não foi sincronizada.</translation>
    </message>
    <message>
        <source>Set-up unfinished: step {n} of {m}.</source>
        <translation>Configuração inacabada: passo {n} de {m}.</translation>
    </message>
    <message>
        <source>Stopped: {title}. Nothing is lost.</source>
        <translation>Parado: {title}. Nada se perde.</translation>
    </message>
    <message numerus="yes">
        <source>Stopping: %n requests finishing.</source>
        <translation>
            <numerusform>Parando: termina %n envio.</numerusform>
            <numerusform>Parando: terminam %n envios.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Syncing: {done} of {total} sales.</source>
        <translation>Sincronizando: {done} de {total} vendas.</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message numerus="yes">
        <source>Up to date, %n causes need attention.</source>
        <translation>
            <numerusform>Em dia, com %n causa por resolver.</numerusform>
            <numerusform>Em dia, com %n causas por resolver.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to date, %n causes need attention. Next: {time}.</source>
        <translation>
            <numerusform>Em dia, com %n causa por resolver. Próxima: {time}.</numerusform>
            <numerusform>Em dia, com %n causas por resolver. Próxima: {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date. Last sync: {when}.</source>
        <translation>Em dia. Última sincronização: {when}.</translation>
    </message>
    <message>
        <source>Up to date. Last sync: {when}. Next: {time}.</source>
        <translation>Em dia. Última sincronização: {when}. Próxima: {time}.</translation>
    </message>
    <message>
        <source>Updating your data; a backup was made first.</source>
        <translation>Atualizando seus dados; antes fizemos uma cópia.</translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n unanswered documents.</source>
        <translation>
            <numerusform>Verificando %n documento sem resposta.</numerusform>
            <numerusform>Verificando %n documentos sem resposta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n unanswered documents: {time}.</source>
        <translation>
            <numerusform>Verificando %n documento sem resposta: {time}.</numerusform>
            <numerusform>Verificando %n documentos sem resposta: {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the keyring. Nothing is lost.</source>
        <translation>À espera do chaveiro. Nada se perde.</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>{title}. Next try: {time}.</source>
        <translation>{title}. Nova tentativa: {time}.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Being verified</source>
        <translation>Em verificação</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Closed without document</source>
        <translation>Encerradas sem documento</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criada</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Excluída</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>Found twice</source>
        <translation>Dupla</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retida</translation>
    </message>
    <message>
        <source>In Alegra</source>
        <translation>No Alegra</translation>
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
        <source>Needs attention</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronta</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Recusada</translation>
    </message>
    <message>
        <source>Remission</source>
        <translation>Remessa</translation>
    </message>
    <message>
        <source>Sales invoice</source>
        <translation>Fatura de venda</translation>
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
        <translation>Em curso</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Em espera</translation>
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
        <translation>Produtos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impostos</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Depósitos</translation>
    </message>
    <message>
        <source>When and accounts</source>
        <translation>Quando e contas</translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation>{step}, feito</translation>
    </message>
    <message>
        <source>{step}, you are here</source>
        <translation>{step}, você está aqui</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>PRACTICE MODE · Nothing here is real: Alegra and the store are samples on this computer.</source>
        <translation>MODO DE PRÁTICA · Nada aqui é real: o Alegra e a loja são exemplos neste computador.</translation>
    </message>
</context>
<context>
    <name>StockModel</name>
    <message>
        <source>Activate the item in Alegra, or link the product to another.</source>
        <translation>Ative o item no Alegra, ou vincule o produto a outro.</translation>
    </message>
    <message>
        <source>Alegra</source>
        <translation>Alegra</translation>
    </message>
    <message>
        <source>Alegra keeps no stock of this item. That is not zero: there is nothing to compare.</source>
        <translation>O Alegra não controla o estoque deste item. Isso não é zero: não há o que comparar.</translation>
    </message>
    <message>
        <source>Alegra shows no cost, and none is invented. Record the entry there, with its cost.</source>
        <translation>O Alegra não mostra custo, e não inventamos nenhum. Registre a entrada lá, com o custo.</translation>
    </message>
    <message>
        <source>Alegra tells one figure for all its warehouses together.</source>
        <translation>O Alegra diz um só número para todos os seus depósitos.</translation>
    </message>
    <message>
        <source>Being verified</source>
        <translation>Em verificação</translation>
    </message>
    <message>
        <source>Below zero: more was sold in Alegra than was ever recorded as entered.</source>
        <translation>Abaixo de zero: no Alegra se vendeu mais do que já foi registrado como entrada.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferença</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difere</translation>
    </message>
    <message>
        <source>Each of your stores counts for itself, so neither figure is what Alegra should hold.</source>
        <translation>Cada uma das suas lojas conta o seu, então nenhum dos números é o que o Alegra deve ter.</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>In another store too</source>
        <translation>Também em outra loja</translation>
    </message>
    <message>
        <source>Inactive in Alegra</source>
        <translation>Inativo no Alegra</translation>
    </message>
    <message>
        <source>It moved while it was read. Read again.</source>
        <translation>Moveu-se enquanto era lido. Leia de novo.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Moving right now</source>
        <translation>Movendo-se agora</translation>
    </message>
    <message>
        <source>No cost in Alegra</source>
        <translation>Sem custo no Alegra</translation>
    </message>
    <message>
        <source>No inventory</source>
        <translation>Sem estoque no Alegra</translation>
    </message>
    <message>
        <source>Not by warehouse</source>
        <translation>Não por depósito</translation>
    </message>
    <message numerus="yes">
        <source>Of %n sale(s) whose document has not moved Alegra&apos;s stock yet.</source>
        <translation>
            <numerusform>De %n venda cujo documento ainda não move o estoque do Alegra.</numerusform>
            <numerusform>De %n vendas cujo documento ainda não move o estoque do Alegra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n undone sale(s): they come back when the document is corrected.</source>
        <translation>
            <numerusform>De %n venda desfeita: volta quando o documento for corrigido.</numerusform>
            <numerusform>De %n vendas desfeitas: voltam quando o documento for corrigido.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold in the store, but the document has not moved Alegra&apos;s stock yet.</source>
        <translation>Vendido na loja, mas o documento ainda não move o estoque do Alegra.</translation>
    </message>
    <message>
        <source>Something that moves it has no answer yet, or waits for you. Read again afterwards.</source>
        <translation>Algo que o move ainda não tem resposta, ou espera por você. Leia de novo depois.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Loja</translation>
    </message>
    <message>
        <source>Store tells none</source>
        <translation>A loja não diz</translation>
    </message>
    <message>
        <source>Supplier&apos;s stock</source>
        <translation>Estoque do fornecedor</translation>
    </message>
    <message>
        <source>The store does not say how much it has here.</source>
        <translation>A loja não diz quanto tem aqui.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Em curso</translation>
    </message>
    <message>
        <source>What the store shows is the supplier&apos;s stock, not yours.</source>
        <translation>O que a loja mostra é o estoque do fornecedor, não o seu.</translation>
    </message>
</context>
<context>
    <name>StockMover</name>
    <message>
        <source>Adjust by itself</source>
        <translation>Ajustar sozinha</translation>
    </message>
    <message>
        <source>Adjust stock by itself at each sync?</source>
        <translation>Ajustar o estoque sozinha em cada sincronização?</translation>
    </message>
    <message numerus="yes">
        <source>Applies to new documents; the %n existing ones are not touched.</source>
        <translation>
            <numerusform>Vale para documentos novos; o %n já criado não é tocado.</numerusform>
            <numerusform>Vale para documentos novos; os %n já criados não são tocados.</numerusform>
        </translation>
    </message>
    <message>
        <source>At the end of each sync the differences between store and Alegra are written to Alegra, with nobody looking at them first. What documents will still move is left to them.</source>
        <translation>No fim de cada sincronização, as diferenças entre a loja e o Alegra são gravadas no Alegra sem que ninguém as veja antes. O que os documentos ainda vão mover fica para eles.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Mudar</translation>
    </message>
    <message>
        <source>Change who moves stock?</source>
        <translation>Mudar quem move o estoque?</translation>
    </message>
    <message>
        <source>Items that keep inventory in Alegra are moved once, by the document of each sale.</source>
        <translation>Os itens que têm estoque no Alegra se movem uma vez, com o documento de cada venda.</translation>
    </message>
    <message>
        <source>Nob&amp;ody: I keep it myself</source>
        <translation>Nin&amp;guém: eu cuido disso</translation>
    </message>
    <message>
        <source>The doc&amp;ument (invoice or remission), recommended</source>
        <translation>O docu&amp;mento (fatura ou remessa), recomendado</translation>
    </message>
    <message>
        <source>The program adjusts nothing, and items it creates keep no inventory. Items that keep it in Alegra are still moved by their documents.</source>
        <translation>O programa não ajusta nada e os itens que cria não têm estoque. Os que o têm no Alegra ainda assim se movem com seus documentos.</translation>
    </message>
    <message>
        <source>Who moves stock in Alegra?</source>
        <translation>Quem move o estoque no Alegra?</translation>
    </message>
</context>
<context>
    <name>StockTab</name>
    <message numerus="yes">
        <source>%n adjustment(s) without an answer: the next sync looks.</source>
        <translation>
            <numerusform>%n ajuste sem resposta: a próxima sincronização confere.</numerusform>
            <numerusform>%n ajustes sem resposta: a próxima sincronização confere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked item(s) keep inventory in Alegra: their documents move it all the same.</source>
        <translation>
            <numerusform>%n item vinculado tem estoque no Alegra: seus documentos o movem mesmo assim.</numerusform>
            <numerusform>%n itens vinculados têm estoque no Alegra: seus documentos o movem mesmo assim.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) count nowhere: the store has not said what was sold.</source>
        <translation>
            <numerusform>%n venda não conta em lugar nenhum: a loja não disse o que foi vendido.</numerusform>
            <numerusform>%n vendas não contam em lugar nenhum: a loja não disse o que foi vendido.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Warehouse</source>
        <translation>&amp;Depósito</translation>
    </message>
    <message>
        <source>Ad&amp;just in Alegra…</source>
        <translation>A&amp;justar no Alegra…</translation>
    </message>
    <message>
        <source>Adjusting…</source>
        <translation>Ajustando…</translation>
    </message>
    <message>
        <source>File for the &amp;store…</source>
        <translation>Arquivo para a &amp;loja…</translation>
    </message>
    <message>
        <source>File for the store</source>
        <translation>Arquivo para a loja</translation>
    </message>
    <message>
        <source>No differences to adjust.</source>
        <translation>Não há diferenças a ajustar.</translation>
    </message>
    <message>
        <source>Nobody moves stock: you keep it yourself.</source>
        <translation>Ninguém move o estoque: você cuida disso.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Ainda não lido.</translation>
    </message>
    <message>
        <source>On&amp;ly differences</source>
        <translation>&amp;Só diferenças</translation>
    </message>
    <message>
        <source>Read again: the store was not read completely.</source>
        <translation>Leia de novo: a loja não foi lida por completo.</translation>
    </message>
    <message>
        <source>Read the stock</source>
        <translation>Ler o estoque</translation>
    </message>
    <message>
        <source>Read {when}</source>
        <translation>Lido {when}</translation>
    </message>
    <message>
        <source>Reading the stock…</source>
        <translation>Lendo o estoque…</translation>
    </message>
    <message>
        <source>Stock side by side</source>
        <translation>Estoque lado a lado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>The store tells one total: it is compared with {names} together, and adjusted in {name}.</source>
        <translation>A loja informa um só total: ele é comparado com a soma de {names} e ajustado em {name}.</translation>
    </message>
    <message>
        <source>The store was not read completely, so nothing is adjusted. Read again.</source>
        <translation>A loja não foi lida por completo, então nada se ajusta. Leia de novo.</translation>
    </message>
    <message>
        <source>This store is not asked, so its stock cannot be read.</source>
        <translation>Esta loja não é consultada, então seu estoque não pode ser lido.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Whether drafts and remissions move stock is up to your Alegra account.</source>
        <translation>Se os rascunhos e as remessas movem estoque depende da sua conta do Alegra.</translation>
    </message>
    <message>
        <source>stock {day}</source>
        <translation>estoque {day}</translation>
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
        <translation>Nome</translation>
    </message>
    <message>
        <source>Product id</source>
        <translation>Id do produto</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Stock in the store</source>
        <translation>Estoque na loja</translation>
    </message>
    <message>
        <source>Stock to enter</source>
        <translation>Estoque a informar</translation>
    </message>
    <message>
        <source>Variation id</source>
        <translation>Id da variação</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Depósito</translation>
    </message>
</context>
<context>
    <name>StorePage</name>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n produto</numerusform>
            <numerusform>%n produtos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales in 30 days</source>
        <translation>
            <numerusform>%n venda em 30 dias</numerusform>
            <numerusform>%n vendas em 30 dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales; they are imported when you finish.</source>
        <translation>
            <numerusform>%n venda; é importada ao terminar.</numerusform>
            <numerusform>%n vendas; são importadas ao terminar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warehouses</source>
        <translation>
            <numerusform>%n depósito</numerusform>
            <numerusform>%n depósitos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;API key</source>
        <translation>&amp;Chave de API</translation>
    </message>
    <message>
        <source>&amp;Open {store}</source>
        <translation>Abri&amp;r {store}</translation>
    </message>
    <message>
        <source>&amp;Paste the three keys together</source>
        <translation>Colar as três chaves &amp;juntas</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;Validar</translation>
    </message>
    <message>
        <source>A &amp;file</source>
        <translation>Um &amp;arquivo</translation>
    </message>
    <message>
        <source>A file needs no keys. New sales come with each file that you import.</source>
        <translation>Um arquivo não precisa de chaves. As vendas novas chegam com cada arquivo que você importar.</translation>
    </message>
    <message>
        <source>Asking {store}…</source>
        <translation>Perguntando: {store}…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Escol&amp;her…</translation>
    </message>
    <message>
        <source>CSV or Excel, as the store exports it.</source>
        <translation>CSV ou Excel, como a loja o exporta.</translation>
    </message>
    <message>
        <source>Choose a sample account…</source>
        <translation>Escolher uma conta de exemplo…</translation>
    </message>
    <message>
        <source>Choose the file that you exported.</source>
        <translation>Escolha o arquivo que você exportou.</translation>
    </message>
    <message>
        <source>E&amp;xported from</source>
        <translation>Exportado d&amp;e</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Ar&amp;quivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>File with sales</source>
        <translation>Arquivo com vendas</translation>
    </message>
    <message>
        <source>For safety we never keep half-finished secrets. Paste it again.</source>
        <translation>Por segurança não guardamos chaves pela metade. Cole-a de novo.</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is stored.</source>
        <translation>Deixe vazio para manter o que está guardado.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lendo o arquivo…</translation>
    </message>
    <message>
        <source>Sales (*.csv *.xlsx);;All files (*)</source>
        <translation>Vendas (*.csv *.xlsx);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Sampl&amp;e</source>
        <translation>E&amp;xemplo</translation>
    </message>
    <message>
        <source>Some of the sales could not be read now; they come with the sync.</source>
        <translation>Algumas vendas não puderam ser lidas agora; chegam com a sincronização.</translation>
    </message>
    <message>
        <source>The clipboard does not hold the three keys. Copy them all together.</source>
        <translation>As três chaves não estão na área de transferência. Copie todas juntas.</translation>
    </message>
    <message>
        <source>This is a Sandbox credential. Create a production one.</source>
        <translation>É uma credencial de teste (Sandbox). Crie uma de produção.</translation>
    </message>
    <message>
        <source>This key is missing.</source>
        <translation>Falta esta chave.</translation>
    </message>
    <message>
        <source>Where are they? Hotmart › Herramientas › Credenciales Hotmart › Crear credencial › API Hotmart</source>
        <translation>Onde estão? Hotmart › Ferramentas › Credenciais Hotmart › Criar credencial › API Hotmart</translation>
    </message>
    <message>
        <source>Where do your sales come from?</source>
        <translation>De onde vêm suas vendas?</translation>
    </message>
    <message>
        <source>Where is it? MasterShop › Configuraciones › Integraciones</source>
        <translation>Onde está? MasterShop › Configuraciones › Integraciones</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>“{other}” already joins this store account to this company.</source>
        <translation>“{other}” já une esta conta da loja a esta empresa.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar detalhes</translation>
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
        <source>A draft in Alegra</source>
        <translation>Um rascunho no Alegra</translation>
    </message>
    <message>
        <source>A {credit_note} is to be created</source>
        <translation>Falta criar uma {credit_note}</translation>
    </message>
    <message>
        <source>A {credit_note} was found in Alegra: {number}</source>
        <translation>Encontrou-se uma {credit_note} no Alegra: {number}</translation>
    </message>
    <message>
        <source>Affected sales</source>
        <translation>Vendas afetadas</translation>
    </message>
    <message>
        <source>Alegra could not be searched; we look again</source>
        <translation>Não foi possível buscar no Alegra; buscamos de novo</translation>
    </message>
    <message>
        <source>Alegra did not allow the correction: “{words}”</source>
        <translation>O Alegra não permitiu a correção: “{words}”</translation>
    </message>
    <message>
        <source>Alegra did not take the customer: “{words}”</source>
        <translation>O Alegra não aceitou o cliente: “{words}”</translation>
    </message>
    <message>
        <source>Alegra did not take the item: “{words}”</source>
        <translation>O Alegra não aceitou o item: “{words}”</translation>
    </message>
    <message>
        <source>Alegra did not take the payment: “{words}”</source>
        <translation>O Alegra não aceitou o pagamento: “{words}”</translation>
    </message>
    <message>
        <source>Alegra did not take the {credit_note}: “{words}”</source>
        <translation>O Alegra não aceitou a {credit_note}: “{words}”</translation>
    </message>
    <message>
        <source>Alegra does not know the city; sent without it: {words}</source>
        <translation>O Alegra não conhece a cidade; enviado sem ela: {words}</translation>
    </message>
    <message>
        <source>Alegra holds several documents for this sale</source>
        <translation>Há vários documentos no Alegra para esta venda</translation>
    </message>
    <message>
        <source>Alegra holds several documents for this sale. You choose.</source>
        <translation>Há vários documentos no Alegra para esta venda. Você escolhe.</translation>
    </message>
    <message>
        <source>Alegra said no.</source>
        <translation>O Alegra disse que não.</translation>
    </message>
    <message>
        <source>Alegra said no: “{words}”</source>
        <translation>O Alegra disse que não: “{words}”</translation>
    </message>
    <message>
        <source>Already paid by hand in Alegra</source>
        <translation>Já foi paga à mão no Alegra</translation>
    </message>
    <message>
        <source>Another document of this sale counts now</source>
        <translation>Agora vale outro documento desta venda</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprovada</translation>
    </message>
    <message>
        <source>Approved at {store}</source>
        <translation>Aprovada na {store}</translation>
    </message>
    <message>
        <source>Being created in Alegra</source>
        <translation>Está sendo criada no Alegra</translation>
    </message>
    <message>
        <source>Being created in Alegra.</source>
        <translation>Está sendo criada no Alegra.</translation>
    </message>
    <message>
        <source>Cancelled in the store</source>
        <translation>Cancelada na loja</translation>
    </message>
    <message>
        <source>Cancelled in the store before it was documented</source>
        <translation>Foi cancelada na loja antes de ser documentada</translation>
    </message>
    <message>
        <source>Cancelled in the store before it was documented.</source>
        <translation>Foi cancelada na loja antes de ser documentada.</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Escolha pelo menos uma linha.</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Coletada</translation>
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
        <translation>Corrigida com {credit_note} {note}</translation>
    </message>
    <message>
        <source>Corrected by {credit_note} {number} on {date}.</source>
        <translation>Corrigida com {credit_note} {number} em {date}.</translation>
    </message>
    <message>
        <source>Corrected in Alegra by {credit_note} {note}</source>
        <translation>Corrigida no Alegra com {credit_note} {note}</translation>
    </message>
    <message>
        <source>Corrected in part by {credit_note} {note}</source>
        <translation>Corrigida em parte com {credit_note} {note}</translation>
    </message>
    <message>
        <source>Created in Alegra</source>
        <translation>Criada no Alegra</translation>
    </message>
    <message>
        <source>Created in Alegra.</source>
        <translation>Criada no Alegra.</translation>
    </message>
    <message>
        <source>Customer created in Alegra</source>
        <translation>Cliente criado no Alegra</translation>
    </message>
    <message>
        <source>Customer found in Alegra</source>
        <translation>Cliente encontrado no Alegra</translation>
    </message>
    <message>
        <source>Dated {date} by someone in Alegra</source>
        <translation>Alguém lhe deu a data {date} no Alegra</translation>
    </message>
    <message>
        <source>Dated {date}, the day it is {issued}</source>
        <translation>Com data {date}, o dia em que fica {issued}</translation>
    </message>
    <message>
        <source>Deleted in Alegra</source>
        <translation>Excluída no Alegra</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Delivered, says {store}</source>
        <translation>Entregue, diz {store}</translation>
    </message>
    <message>
        <source>Delivered; the days you chose to wait are running</source>
        <translation>Entregue; correm os dias de espera que você escolheu</translation>
    </message>
    <message>
        <source>Details of the cause</source>
        <translation>Detalhes da causa</translation>
    </message>
    <message>
        <source>Draft {id} in Alegra. Review it and {issue} it whenever you like.</source>
        <translation>Rascunho {id} no Alegra. Revise-o; você pode {issue} a fatura quando quiser.</translation>
    </message>
    <message>
        <source>Due: goes out in the next sync</source>
        <translation>Chegou a vez: sai na próxima sincronização</translation>
    </message>
    <message>
        <source>Excluded, no IVA on the line: {names}</source>
        <translation>Excluídos, sem IVA na linha: {names}</translation>
    </message>
    <message>
        <source>Exempt, taxed at 0 %: {names}</source>
        <translation>Isentos, tributados a 0 %: {names}</translation>
    </message>
    <message>
        <source>Found in Alegra by its mark</source>
        <translation>Encontrada no Alegra pela sua marca</translation>
    </message>
    <message>
        <source>Found in Alegra, but it cannot be used as it is</source>
        <translation>Está no Alegra, mas assim não pode ser usada</translation>
    </message>
    <message>
        <source>Goes out again</source>
        <translation>Sai de novo</translation>
    </message>
    <message>
        <source>Goes out in the next sync.</source>
        <translation>Sai na próxima sincronização.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retida</translation>
    </message>
    <message>
        <source>Held: {problem}</source>
        <translation>Retida: {problem}</translation>
    </message>
    <message>
        <source>In Alegra: {place}</source>
        <translation>No Alegra: {place}</translation>
    </message>
    <message>
        <source>In process at {the_tax_office}</source>
        <translation>Em processo perante {the_tax_office}</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Em trânsito</translation>
    </message>
    <message>
        <source>It could not be read in Alegra; we look again</source>
        <translation>Não foi possível ler no Alegra; tentamos de novo</translation>
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
        <source>Its copies are gone from Alegra</source>
        <translation>As cópias dela não estão mais no Alegra</translation>
    </message>
    <message>
        <source>Its customer was gone from Alegra; created again</source>
        <translation>O cliente dela não estava mais no Alegra; foi criado de novo</translation>
    </message>
    <message>
        <source>Its payment is to be recorded</source>
        <translation>Falta registrar o pagamento dela</translation>
    </message>
    <message>
        <source>Not accepted by Alegra</source>
        <translation>O Alegra não a aceitou</translation>
    </message>
    <message>
        <source>Not created; it goes out in the next sync</source>
        <translation>Não foi criada; sai na próxima sincronização</translation>
    </message>
    <message>
        <source>Not documented.</source>
        <translation>Não é documentada.</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Ainda não é a vez</translation>
    </message>
    <message>
        <source>Not due yet: documented once it is “{trigger}”.</source>
        <translation>Ainda não é a vez: é documentada quando estiver “{trigger}”.</translation>
    </message>
    <message>
        <source>Not due yet: the sale has not come far enough</source>
        <translation>Ainda não é a vez: a venda não chegou a esse estado</translation>
    </message>
    <message>
        <source>Not recorded: the invoice does not owe its whole total</source>
        <translation>Não registrado: a fatura não deve o seu total inteiro</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Não foi enviada.</translation>
    </message>
    <message>
        <source>Not skipped any more</source>
        <translation>Não está mais ignorada</translation>
    </message>
    <message>
        <source>Not taken out of Alegra: it stays as it is</source>
        <translation>Não foi retirado do Alegra: fica como está</translation>
    </message>
    <message>
        <source>Not {issued} yet</source>
        <translation>Ainda não está {issued}</translation>
    </message>
    <message>
        <source>Ordered at {store}</source>
        <translation>Pedida na {store}</translation>
    </message>
    <message>
        <source>Payment recognised in Alegra and not repeated</source>
        <translation>Pagamento reconhecido no Alegra e não repetido</translation>
    </message>
    <message>
        <source>Payment recorded in Alegra</source>
        <translation>Pagamento registrado no Alegra</translation>
    </message>
    <message>
        <source>Payment sent to Alegra</source>
        <translation>Pagamento enviado ao Alegra</translation>
    </message>
    <message>
        <source>Read from {store}</source>
        <translation>Lida de {store}</translation>
    </message>
    <message>
        <source>Recognised in Alegra and not repeated</source>
        <translation>Reconhecida no Alegra e não repetida</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>Searched completely: not in Alegra. It is sent again</source>
        <translation>Busca completa: não está no Alegra. É enviada de novo</translation>
    </message>
    <message>
        <source>Searched completely: the {credit_note} is not in Alegra</source>
        <translation>Busca completa: a {credit_note} não está no Alegra</translation>
    </message>
    <message>
        <source>Sent to Alegra</source>
        <translation>Enviada ao Alegra</translation>
    </message>
    <message>
        <source>Sent to {the_tax_office}</source>
        <translation>Enviada; quem responde é {the_tax_office}</translation>
    </message>
    <message>
        <source>Sent to {the_tax_office}; waiting for the answer.</source>
        <translation>Enviada; esperando a resposta de quem decide: {the_tax_office}.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Skipped by you</source>
        <translation>Omitida por você</translation>
    </message>
    <message>
        <source>Skipped: a test order</source>
        <translation>Omitida: um pedido de teste</translation>
    </message>
    <message>
        <source>Skipped: cash on delivery is switched off</source>
        <translation>Omitida: o pagamento na entrega está desligado</translation>
    </message>
    <message>
        <source>Skipped: its amount is zero</source>
        <translation>Omitida: valor zero</translation>
    </message>
    <message>
        <source>Skipped: sold as affiliate or co-producer</source>
        <translation>Omitida: vendida como afiliado ou coprodutor</translation>
    </message>
    <message>
        <source>Skipped: sold before the first day you chose</source>
        <translation>Omitida: anterior ao primeiro dia que você escolheu</translation>
    </message>
    <message>
        <source>Skipped: that sync was undone</source>
        <translation>Omitida: você desfez essa sincronização</translation>
    </message>
    <message>
        <source>Skipped: the buyer&apos;s country is not invoiced</source>
        <translation>Omitida: não se fatura para o país do comprador</translation>
    </message>
    <message>
        <source>Someone copied it in Alegra</source>
        <translation>Alguém a copiou no Alegra</translation>
    </message>
    <message>
        <source>Someone deleted it in Alegra</source>
        <translation>Alguém a excluiu no Alegra</translation>
    </message>
    <message>
        <source>Someone deleted it in Alegra. It is not created again by itself.</source>
        <translation>Alguém a excluiu no Alegra. Não é criada de novo sozinha.</translation>
    </message>
    <message>
        <source>Taken out of Alegra</source>
        <translation>Foi retirado do Alegra</translation>
    </message>
    <message>
        <source>The answer about the {credit_note} was cut off; being verified</source>
        <translation>A resposta sobre a {credit_note} foi cortada; está sendo verificada</translation>
    </message>
    <message>
        <source>The answer was cut off. We look for it in Alegra; do not create it by hand.</source>
        <translation>A resposta foi cortada. Procuramos no Alegra; não a crie à mão.</translation>
    </message>
    <message>
        <source>The answer was cut off; being verified</source>
        <translation>A resposta foi cortada; em verificação</translation>
    </message>
    <message>
        <source>The customer&apos;s answer was cut off; being verified</source>
        <translation>A resposta do cliente foi cortada; em verificação</translation>
    </message>
    <message>
        <source>The draft was deleted: the sale was undone in the store</source>
        <translation>O rascunho foi excluído: a venda foi desfeita na loja</translation>
    </message>
    <message>
        <source>The item&apos;s answer was cut off; being verified</source>
        <translation>A resposta do item foi cortada; em verificação</translation>
    </message>
    <message>
        <source>The payment is not in Alegra; it is sent again</source>
        <translation>O pagamento não está no Alegra; é enviado de novo</translation>
    </message>
    <message>
        <source>The payment&apos;s answer was cut off; being verified</source>
        <translation>A resposta do pagamento foi cortada; em verificação</translation>
    </message>
    <message>
        <source>The program ended while it was being sent; being verified</source>
        <translation>O programa terminou durante o envio; em verificação</translation>
    </message>
    <message>
        <source>The program ended while the {credit_note} was being sent</source>
        <translation>O programa fechou enquanto a {credit_note} era enviada</translation>
    </message>
    <message>
        <source>The store takes the sale back; nothing to correct</source>
        <translation>A loja voltou a aceitar a venda; nada a corrigir</translation>
    </message>
    <message>
        <source>The {credit_note} has the number {number}</source>
        <translation>A {credit_note} tem o número {number}</translation>
    </message>
    <message>
        <source>The {credit_note} is not needed any more</source>
        <translation>A {credit_note} não é mais necessária</translation>
    </message>
    <message>
        <source>The {credit_note} was created in Alegra</source>
        <translation>A {credit_note} foi criada no Alegra</translation>
    </message>
    <message>
        <source>The {credit_note} was not created; it goes out in the next sync</source>
        <translation>A {credit_note} não foi criada; sai na próxima sincronização</translation>
    </message>
    <message>
        <source>The {credit_note} was recognised in Alegra and not repeated</source>
        <translation>A {credit_note} foi reconhecida no Alegra e não se repetiu</translation>
    </message>
    <message>
        <source>The {credit_note} was sent to Alegra</source>
        <translation>A {credit_note} foi enviada ao Alegra</translation>
    </message>
    <message>
        <source>The {credit_note} was voided in Alegra</source>
        <translation>A {credit_note} foi anulada no Alegra</translation>
    </message>
    <message>
        <source>To be created in Alegra</source>
        <translation>A criar no Alegra</translation>
    </message>
    <message>
        <source>To be taken out of Alegra</source>
        <translation>A retirar do Alegra</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>A coletar</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>A preparar</translation>
    </message>
    <message>
        <source>Undone in the store; a correction is proposed</source>
        <translation>Desfeita na loja; há uma correção proposta</translation>
    </message>
    <message>
        <source>Voided in Alegra</source>
        <translation>Anulada no Alegra</translation>
    </message>
    <message>
        <source>Voided in Alegra on {date}.</source>
        <translation>Anulada no Alegra em {date}.</translation>
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
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>You asked to create its document</source>
        <translation>Você pediu para criar o documento</translation>
    </message>
    <message>
        <source>You asked to create its document again</source>
        <translation>Você pediu para criar o documento de novo</translation>
    </message>
    <message>
        <source>You asked to invoice it without the customer&apos;s number</source>
        <translation>Você pediu para faturar sem o documento do cliente</translation>
    </message>
    <message>
        <source>You asked to try again</source>
        <translation>Você pediu para tentar de novo</translation>
    </message>
    <message>
        <source>You chose the document that counts</source>
        <translation>Você escolheu o documento válido</translation>
    </message>
    <message>
        <source>You corrected the customer&apos;s data</source>
        <translation>Você corrigiu os dados do cliente</translation>
    </message>
    <message>
        <source>You gave the draft its tax</source>
        <translation>Você deu o imposto ao rascunho</translation>
    </message>
    <message>
        <source>You said that it is corrected</source>
        <translation>Você disse que já está corrigida</translation>
    </message>
    <message>
        <source>You said that the {credit_note} is right</source>
        <translation>Você disse que a {credit_note} está certa</translation>
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
        <translation>{Issued} no Alegra</translation>
    </message>
    <message>
        <source>{The_tax_office} has not received it; it is sent again</source>
        <translation>{The_tax_office} não a recebeu; é enviada de novo</translation>
    </message>
    <message>
        <source>{number}, {date}.</source>
        <translation>{number}, {date}.</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Voltar</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>All integrations</source>
        <translation>Todas as integrações</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integração</translation>
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
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
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
    <name>TableFile</name>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Salvo em {file}.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Planilha (*.csv)</translation>
    </message>
    <message>
        <source>The file could not be written. {reason}</source>
        <translation>Não foi possível gravar o arquivo. {reason}</translation>
    </message>
</context>
<context>
    <name>Taxes</name>
    <message>
        <source>Excluded</source>
        <translation>Excluído</translation>
    </message>
    <message>
        <source>Excluded (no IVA on the line)</source>
        <translation>Excluído (sem IVA na linha)</translation>
    </message>
    <message>
        <source>Exempt and excluded are not the same: choose which. Exempt is taxed at 0 %, with a tax of Alegra that says so; excluded is outside IVA, and its line carries none.</source>
        <translation>Isento e excluído não são a mesma coisa: escolha qual. Isento se tributa a 0 %, com um imposto do Alegra que o diz; excluído está fora do IVA e sua linha não leva nenhum.</translation>
    </message>
</context>
<context>
    <name>TaxesModel</name>
    <message>
        <source>By default</source>
        <translation>Por padrão</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Itens</translation>
    </message>
    <message>
        <source>No default: hold and ask</source>
        <translation>Sem um padrão: reter e perguntar</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Imposto</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Use by default</source>
        <translation>Usar por padrão</translation>
    </message>
</context>
<context>
    <name>TaxesPage</name>
    <message>
        <source>Alegra&apos;s taxes, and the one for products without their own.</source>
        <translation>Os impostos do Alegra e o dos produtos que não têm o seu.</translation>
    </message>
    <message>
        <source>Assign &amp;tax…</source>
        <translation>Definir &amp;imposto…</translation>
    </message>
    <message>
        <source>Assign to &amp;all…</source>
        <translation>Definir para &amp;todos…</translation>
    </message>
    <message>
        <source>Choose at least one row.</source>
        <translation>Escolha pelo menos uma linha.</translation>
    </message>
    <message>
        <source>Default tax: {tax}.</source>
        <translation>Imposto padrão: {tax}.</translation>
    </message>
    <message>
        <source>Drafts without tax</source>
        <translation>Rascunhos sem imposto</translation>
    </message>
    <message>
        <source>Every linked product has its tax.</source>
        <translation>Cada produto vinculado tem seu imposto.</translation>
    </message>
    <message>
        <source>New ta&amp;x…</source>
        <translation>Novo im&amp;posto…</translation>
    </message>
    <message>
        <source>No default tax: such sales are held.</source>
        <translation>Sem imposto padrão: essas vendas são retidas.</translation>
    </message>
    <message>
        <source>Products without tax</source>
        <translation>Produtos sem imposto</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>Tax created in Alegra: {tax}.</source>
        <translation>Imposto criado no Alegra: {tax}.</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impostos</translation>
    </message>
    <message>
        <source>The store is not read yet.</source>
        <translation>A loja ainda não foi lida.</translation>
    </message>
    <message>
        <source>Your account has no taxes. Create the first.</source>
        <translation>Sua conta não tem impostos. Crie o primeiro.</translation>
    </message>
</context>
<context>
    <name>TaxesStep</name>
    <message>
        <source>New ta&amp;x…</source>
        <translation>Novo impos&amp;to…</translation>
    </message>
    <message>
        <source>Which tax do you sell with?</source>
        <translation>Com que imposto você vende?</translation>
    </message>
</context>
<context>
    <name>TaxesTable</name>
    <message>
        <source>Taxes in Alegra</source>
        <translation>Impostos no Alegra</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venda</numerusform>
            <numerusform>%n vendas</numerusform>
        </translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Verificar agora</translation>
    </message>
    <message>
        <source>Days: {count}</source>
        <translation>Dias: {count}</translation>
    </message>
    <message>
        <source>Left: {count}</source>
        <translation>Restam: {count}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>No end in sight</source>
        <translation>Sem fim à vista</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>Numeração</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mês</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Em curso</translation>
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
            <numerusform>venda</numerusform>
            <numerusform>vendas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>PRACTICE · {title}</source>
        <translation>PRÁTICA · {title}</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Close this message</source>
        <translation>Fechar esta mensagem</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>&amp;Needs attention (%n)…</source>
        <translation>
            <numerusform>Por r&amp;esolver (%n)…</numerusform>
            <numerusform>Por r&amp;esolver (%n)…</numerusform>
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
        <translation>Sa&amp;ir</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Retomar</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sincronizar agora</translation>
    </message>
    <message>
        <source>1 &amp;hour</source>
        <translation>1 &amp;hora</translation>
    </message>
    <message>
        <source>Start with the &amp;computer</source>
        <translation>Iniciar com o &amp;computador</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>Até a&amp;manhã</translation>
    </message>
    <message>
        <source>alegra_desktop · practice</source>
        <translation>alegra_desktop · prática</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Restore backup…</source>
        <translation>Restaurar cópia…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Salvar relatório…</translation>
    </message>
    <message>
        <source>See versions</source>
        <translation>Ver versões</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Testar agora</translation>
    </message>
</context>
<context>
    <name>TwoSidesPage</name>
    <message>
        <source>Choose integration…</source>
        <translation>Escolher integração…</translation>
    </message>
    <message>
        <source>Choose one integration: each has its own.</source>
        <translation>Escolha uma integração: cada uma tem o seu.</translation>
    </message>
    <message>
        <source>Comparing products and items…</source>
        <translation>Comparando produtos e itens…</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integração</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Ainda não lido.</translation>
    </message>
    <message>
        <source>Once a store is set up, it is shown here.</source>
        <translation>Quando uma loja estiver configurada, ela aparece aqui.</translation>
    </message>
    <message>
        <source>Reading Alegra…</source>
        <translation>Lendo o Alegra…</translation>
    </message>
    <message>
        <source>Reading the store…</source>
        <translation>Lendo a loja…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Set up a store</source>
        <translation>Configurar uma loja</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Desfazendo…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
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
        <translation>Sincronizações a&amp;nteriores…</translation>
    </message>
    <message>
        <source>&amp;Undo this sync…</source>
        <translation>&amp;Desfazer esta sincronização…</translation>
    </message>
    <message>
        <source>Finish the sync first.</source>
        <translation>Termine a sincronização primeiro.</translation>
    </message>
    <message>
        <source>Nothing left to undo.</source>
        <translation>Nada resta a desfazer.</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contato</numerusform>
            <numerusform>%n contatos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted.</source>
        <translation>
            <numerusform>%n contato excluído.</numerusform>
            <numerusform>%n contatos excluídos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stay: {reason}</source>
        <translation>
            <numerusform>%n documento fica: {reason}</numerusform>
            <numerusform>%n documentos ficam: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) undone.</source>
        <translation>
            <numerusform>%n documento desfeito.</numerusform>
            <numerusform>%n documentos desfeitos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) deleted.</source>
        <translation>
            <numerusform>%n item excluído.</numerusform>
            <numerusform>%n itens excluídos.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also delete {things} created then and not used</source>
        <translation>Excluir também o que foi criado &amp;então e está sem uso: {things}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message numerus="yes">
        <source>Deleted in Alegra: %n draft(s)</source>
        <translation>
            <numerusform>Será excluído no Alegra: %n rascunho</numerusform>
            <numerusform>Serão excluídos no Alegra: %n rascunhos</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking in Alegra at what became of its documents…</source>
        <translation>Vendo no Alegra o que houve com seus documentos…</translation>
    </message>
    <message numerus="yes">
        <source>Not touched: %n document(s) that changed since or are not of this sync</source>
        <translation>
            <numerusform>Não se toca: %n documento que mudou desde então ou não é desta sincronização</numerusform>
            <numerusform>Não se tocam: %n documentos que mudaram desde então ou não são desta sincronização</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not touched: %n {issued} invoice(s), corrected only by {credit_note}</source>
        <translation>
            <numerusform>Não se toca: %n fatura {issued}, só se corrige com {credit_note}</numerusform>
            <numerusform>Não se tocam: %n faturas {issued}s, só se corrigem com {credit_note}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to undo.</source>
        <translation>Nada resta a desfazer.</translation>
    </message>
    <message>
        <source>Progress of undoing</source>
        <translation>Andamento</translation>
    </message>
    <message>
        <source>See the proposal</source>
        <translation>Ver proposta</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Vê-los</translation>
    </message>
    <message>
        <source>Stopped; the others are as they were.</source>
        <translation>Parado; os outros ficam como estavam.</translation>
    </message>
    <message numerus="yes">
        <source>The %n sale(s) stay Skipped; you can send them again whenever you like.</source>
        <translation>
            <numerusform>A venda fica Omitida; você pode enviá-la de novo quando quiser.</numerusform>
            <numerusform>As %n vendas ficam Omitidas; você pode enviá-las de novo quando quiser.</numerusform>
        </translation>
    </message>
    <message>
        <source>They add up to {amount}</source>
        <translation>Somam {amount}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message numerus="yes">
        <source>Undo %n document(s)</source>
        <translation>
            <numerusform>Desfazer %n documento</numerusform>
            <numerusform>Desfazer %n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the sync of {when}</source>
        <translation>Desfazer a sincronização de {when}</translation>
    </message>
    <message numerus="yes">
        <source>Voided in Alegra: %n remission(s)</source>
        <translation>
            <numerusform>Será anulada no Alegra: %n remessa</numerusform>
            <numerusform>Serão anuladas no Alegra: %n remessas</numerusform>
        </translation>
    </message>
    <message>
        <source>What got no answer is looked at and finished by the next sync.</source>
        <translation>O que não teve resposta é conferido e terminado pela próxima sincronização.</translation>
    </message>
    <message>
        <source>{contacts} and {items}</source>
        <translation>{contacts} e {items}</translation>
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
        <translation>Depósito no Alegra de {name}</translation>
    </message>
    <message>
        <source>Choose warehouse…</source>
        <translation>Escolher depósito…</translation>
    </message>
    <message>
        <source>Gone in Alegra</source>
        <translation>Não está mais no Alegra</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Sem vínculo</translation>
    </message>
    <message>
        <source>Warehouse in Alegra</source>
        <translation>Depósito no Alegra</translation>
    </message>
    <message>
        <source>Warehouse in the store</source>
        <translation>Depósito na loja</translation>
    </message>
</context>
<context>
    <name>WarehousesPage</name>
    <message>
        <source>Alegra Mexico calls them almacenes.</source>
        <translation>O Alegra México os chama de almacenes.</translation>
    </message>
    <message>
        <source>Each store warehouse and its Alegra warehouse.</source>
        <translation>Cada depósito da loja e seu depósito no Alegra.</translation>
    </message>
    <message>
        <source>Hotmart sells digital goods: no warehouses to link.</source>
        <translation>A Hotmart vende produtos digitais: não há depósitos para vincular.</translation>
    </message>
    <message>
        <source>Linked: {warehouse}.</source>
        <translation>Vinculado: {warehouse}.</translation>
    </message>
    <message numerus="yes">
        <source>Linked: {warehouse}. %n sales go out with the next sync.</source>
        <translation>
            <numerusform>Vinculado: {warehouse}. Sai %n venda na próxima sincronização.</numerusform>
            <numerusform>Vinculado: {warehouse}. Saem %n vendas na próxima sincronização.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked: {warehouse}. %n sales go out.</source>
        <translation>
            <numerusform>Vinculado: {warehouse}. Sai %n venda.</numerusform>
            <numerusform>Vinculado: {warehouse}. Saem %n vendas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>Nobody moves stock any more.</source>
        <translation>Ninguém move mais o estoque.</translation>
    </message>
    <message>
        <source>Orders that name no warehouse go to Alegra&apos;s main one.</source>
        <translation>Os pedidos que não dizem o depósito vão para o principal do Alegra.</translation>
    </message>
    <message>
        <source>Orders that name no warehouse go to Alegra&apos;s main one: {name}.</source>
        <translation>Os pedidos que não dizem o depósito vão para o principal do Alegra: {name}.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Estoque</translation>
    </message>
    <message>
        <source>The document moves stock.</source>
        <translation>O documento move o estoque.</translation>
    </message>
    <message>
        <source>The store names no warehouses.</source>
        <translation>A loja não nomeia depósitos.</translation>
    </message>
    <message>
        <source>Unlinked: {warehouse}.</source>
        <translation>Desvinculado: {warehouse}.</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Depósitos</translation>
    </message>
</context>
<context>
    <name>WarehousesStep</name>
    <message numerus="yes">
        <source>%n unlinked: their sales will be held.</source>
        <translation>
            <numerusform>%n sem vínculo: suas vendas serão retidas.</numerusform>
            <numerusform>%n sem vínculo: suas vendas serão retidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Alegra Mexico calls them almacenes.</source>
        <translation>O Alegra México os chama de almacenes.</translation>
    </message>
    <message>
        <source>Orders that name no warehouse go to Alegra&apos;s main one.</source>
        <translation>Os pedidos que não dizem o depósito vão para o principal do Alegra.</translation>
    </message>
    <message>
        <source>Orders that name no warehouse go to Alegra&apos;s main one: {name}.</source>
        <translation>Os pedidos que não dizem o depósito vão para o principal do Alegra: {name}.</translation>
    </message>
    <message>
        <source>The store names no warehouses.</source>
        <translation>A loja não nomeia depósitos.</translation>
    </message>
    <message>
        <source>Us&amp;e</source>
        <translation>Usa&amp;r</translation>
    </message>
    <message>
        <source>Use a warehouse if the store does not say which</source>
        <translation>Usar um depósito se a loja não disser qual</translation>
    </message>
    <message>
        <source>Warehouse if the store does not say which</source>
        <translation>Depósito se a loja não disser qual</translation>
    </message>
    <message>
        <source>Which Alegra warehouse is each one?</source>
        <translation>Qual depósito do Alegra é cada um?</translation>
    </message>
    <message>
        <source>if the store does not say which</source>
        <translation>se a loja não disser qual</translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message numerus="yes">
        <source>%n sale(s) imported from {files}.</source>
        <translation>
            <numerusform>%n venda importada de {files}.</numerusform>
            <numerusform>%n vendas importadas de {files}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhenPage</name>
    <message>
        <source>&amp;I take cash on delivery</source>
        <translation>Ace&amp;ito pagamento na entrega</translation>
    </message>
    <message>
        <source>Acc&amp;ount</source>
        <translation>Con&amp;ta</translation>
    </message>
    <message>
        <source>Accoun&amp;t</source>
        <translation>C&amp;onta</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Another &amp;day</source>
        <translation>Outro &amp;dia</translation>
    </message>
    <message>
        <source>Another account for one of the store&apos;s own words, PIX for example.</source>
        <translation>Outra conta para uma palavra própria da loja, por exemplo PIX.</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>Pagamento na entrega</translation>
    </message>
    <message>
        <source>Choose the account, or that the payment is not recorded.</source>
        <translation>Escolha a conta, ou que o pagamento não seja registrado.</translation>
    </message>
    <message>
        <source>Choose today or an earlier date.</source>
        <translation>Escolha hoje ou uma data anterior.</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Coletada</translation>
    </message>
    <message>
        <source>Da&amp;ys to wait</source>
        <translation>Dias de esper&amp;a</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Fi&amp;rst of the month, {day}</source>
        <translation>P&amp;rimeiro do mês, {day}</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Em trânsito</translation>
    </message>
    <message>
        <source>Invoice &amp;when</source>
        <translation>Faturar &amp;quando</translation>
    </message>
    <message>
        <source>Invoice sales from</source>
        <translation>Faturar vendas desde</translation>
    </message>
    <message>
        <source>Invoice w&amp;hen</source>
        <translation>Faturar q&amp;uando</translation>
    </message>
    <message>
        <source>New e&amp;quivalence</source>
        <translation>Nova equi&amp;valência</translation>
    </message>
    <message>
        <source>Nothing before that date is touched.</source>
        <translation>Antes dessa data não se toca em nada.</translation>
    </message>
    <message>
        <source>On approval (recommended)</source>
        <translation>Ao ser aprovada (recomendado)</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>Pré-pago</translation>
    </message>
    <message>
        <source>Recommended: on delivery you have been paid.</source>
        <translation>Recomendado: na entrega você já recebeu.</translation>
    </message>
    <message>
        <source>Recommended: paid already, and leaving the warehouse.</source>
        <translation>Recomendado: já está pago e sai do depósito.</translation>
    </message>
    <message>
        <source>Remove this equivalence</source>
        <translation>Remover esta equivalência</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>A coletar</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>A preparar</translation>
    </message>
    <message>
        <source>Tod&amp;ay, {day}</source>
        <translation>Ho&amp;je, {day}</translation>
    </message>
    <message>
        <source>When is it invoiced, and to which account?</source>
        <translation>Quando se fatura e em que conta entra?</translation>
    </message>
    <message>
        <source>When the warranty ends</source>
        <translation>Ao terminar a garantia</translation>
    </message>
    <message>
        <source>Word of the store</source>
        <translation>Palavra da loja</translation>
    </message>
    <message>
        <source>Word of the store, PIX for example</source>
        <translation>Palavra da loja, por exemplo PIX</translation>
    </message>
    <message>
        <source>{state} (recommended)</source>
        <translation>{state} (recomendado)</translation>
    </message>
</context>
</TS>
