"""The words of every problem in Brazilian Portuguese. See `problems.py` for how they fill.

Paths through Alegra's own menus stay in Spanish, as Alegra shows them.
"""

from __future__ import annotations

from alegra_desktop.domain.problem import Kind

#: kind -> title, cause, what to do, buttons (two answers are parted by " · ")
WORDS: dict[Kind, tuple[str, str, str, str]] = {
    Kind.ALEGRA_CREDENTIALS: (
        "O Alegra não aceita o usuário ou o token",
        "O token mudou, foi renovado em outro lugar ou o usuário não é o e-mail com que você entra.",
        "No Alegra, abra Configuración › Integraciones › Integración manual (API), copie o token e cole aqui. "
        "As vendas esperam.",
        "Atualizar token…",
    ),
    Kind.ALEGRA_OTHER_COMPANY: (
        "Este token é de outra empresa",
        "A integração fatura para {company}; o token pertence a {other}.",
        "Use o token de {company} ou crie outra integração para {other}. Enquanto isso nada é enviado.",
        "Atualizar token…",
    ),
    Kind.ALEGRA_PERMISSION: (
        "Seu usuário do Alegra não tem permissão para {action}",
        "O perfil de {user} não inclui essa permissão.",
        "Peça a permissão ao administrador da conta ou use o token de um administrador.",
        "Já tenho permissão, tentar de novo",
    ),
    Kind.ALEGRA_PLAN: (
        "Seu plano do Alegra não inclui a conexão",
        "O Alegra respondeu que o plano não traz a API ou que a conta está suspensa.",
        "Confira seu plano no Alegra ou pergunte ao suporte deles. Quando estiver ativo, seguimos de onde paramos.",
        "Já está ativo, tentar de novo",
    ),
    Kind.ALEGRA_DOWN: (
        "O Alegra não está respondendo",
        "O serviço deles não funciona ou demora demais[ desde as {time}].",
        "Não faça nada: tentamos de novo sozinhos[ às {time2}]. "
        "O que ficou pela metade é verificado antes de ser repetido.",
        "Testar agora",
    ),
    Kind.MARK_NOT_KEPT: (
        "O Alegra não conserva a nossa marca",
        "Cada documento leva nas observações uma marca para ser reconhecido, e {document} voltou sem ela.",
        "Veja se uma pessoa ou uma automação apaga as observações no Alegra. "
        "Sem essa marca não criamos outro documento, para não repetir nenhum.",
        "Verificar de novo",
    ),
    Kind.THROTTLED: (
        "O Alegra pediu para ir mais devagar",
        "Seu usuário chegou ao limite de consultas por minuto; outros aplicativos também contam.",
        "Não faça nada: seguimos sozinhos[ às {time}].",
        "Ver detalhes",
    ),
    Kind.OFFLINE: (
        "Sem conexão com a internet",
        "Este computador está sem rede[ desde as {time}].",
        "Confira sua conexão. Quando voltar, seguimos sozinhos e nenhuma venda se perde.",
        "Testar agora",
    ),
    Kind.INSECURE_CONNECTION: (
        "A conexão[ com {host}] não é segura",
        "O certificado não é válido ou o endereço não usa https. "
        "Costuma ser a data do computador, um antivírus ou uma rede que intercepta.",
        "Corrija a data e a hora ou troque de rede. Por aqui não enviamos seus dados.",
        "Testar de novo",
    ),
    Kind.KEYRING_LOCKED: (
        "O chaveiro do computador está bloqueado",
        "Suas chaves estão nele e o sistema ainda não o abriu.",
        "Abra-o com a senha do seu computador. Não é preciso colar o token outra vez.",
        "Desbloquear…",
    ),
    Kind.KEYRING_MISSING: (
        "Este computador não tem chaveiro para guardar chaves",
        "Não encontramos o serviço de chaves do sistema.",
        "Instale um (por exemplo, gnome-keyring) ou use as chaves só nesta sessão; vamos pedi-las a cada início.",
        "Só nesta sessão…",
    ),
    Kind.PRODUCT_NOT_LINKED: (
        "“{product}” não está vinculado a um item do Alegra",
        "A loja vendeu um produto sem par e essa linha não pode ser faturada.",
        "Escolha o item dele no Alegra ou crie-o. As vendas saem sozinhas.",
        "Vincular produto…",
    ),
    Kind.PRODUCT_INACTIVE: (
        "O item “{item}” está inativo ou não existe no Alegra",
        "O Alegra só fatura itens ativos.",
        "Ative-o em {items_menu} ou vincule outro.",
        "Vincular outro…",
    ),
    Kind.PRODUCT_IS_PARENT: (
        "“{item}” tem variantes e o que se fatura é a variante",
        "Está vinculado o item principal, não o tamanho ou a cor vendida.",
        "Vincule cada variação ao seu próprio item.",
        "Vincular variações…",
    ),
    Kind.PRODUCT_WITHOUT_TAX: (
        "O item “{item}” não tem imposto",
        "Foi criado sem imposto, por exemplo junto com a venda; sairia com imposto 0.",
        "Escolha o imposto. Se for isento ou excluído, escolha isso expressamente. Na dúvida, pergunte ao contador.",
        "Definir imposto…",
    ),
    Kind.PRODUCT_DUPLICATED: (
        "Há {n} itens com a referência[ {reference}]",
        "O Alegra guarda vários itens com a mesma referência. Usamos[ “{item}”,] o mais antigo.",
        "Se não for esse, vincule o produto a outro item ou mude a referência dos demais.",
        "Vincular outro…",
    ),
    Kind.TAX_MISSING: (
        "Esta venda ficaria sem imposto",
        "Nem o produto nem a integração têm um definido.",
        "Defina o do produto ou um padrão.",
        "Escolher imposto…",
    ),
    Kind.TAX_CONTRADICTS: (
        "O imposto de “{item}” não coincide[: {tax} aqui, {tax2} no Alegra]",
        "Alguém o mudou depois de vinculado.",
        "Escolha o correto; vale para todas as vendas retidas por isso.",
        "Escolher imposto…",
    ),
    Kind.PRODUCT_KEY_MISSING: (
        "“{item}” não tem chave de produto do SAT",
        "Sem ela não é possível timbrar.",
        "Escolha a chave pelo tipo de produto[; sugerimos {key}]. Confirme com seu contador.",
        "Escolher chave…",
    ),
    Kind.CHARGE_ITEM_MISSING: (
        "Falta o item para cobranças adicionais",
        "O pedido cobra “{charge}” à parte[ ({amount})] e não há item para faturá-lo.",
        "Escolha ou crie esse item, por exemplo “Frete”.",
        "Escolher item…",
    ),
    Kind.CUSTOMER_ID_INVALID: (
        "O documento[ {number}] não é válido",
        "{reason}",
        "Corrija com seu cliente ou fature como {final_consumer}.",
        "Corrigir cliente…",
    ),
    Kind.CUSTOMER_DATA_INCOMPLETE: (
        "Faltam dados do cliente: {fields}",
        "A loja não os pediu ou o comprador não os deu, e a fatura os exige.",
        "Complete-os. Para as próximas vendas, ative em {store} o pedido de documento e endereço.",
        "Completar dados…",
    ),
    Kind.CUSTOMER_NOT_CLIENT: (
        "O contato[ {number}] não é um cliente ativo no Alegra",
        "Já existe um contato com esse número[ (“{name}”)], mas está inativo ou é só fornecedor.",
        "Abra-o em Contactos, marque-o como cliente e ative-o. Depois a venda sai sozinha.",
        "Abrir contato",
    ),
    Kind.CUSTOMER_CITY_UNKNOWN: (
        "Não reconhecemos a cidade “{city}”",
        "Não coincide com os departamentos e cidades do Alegra.",
        "Escolha uma vez; vamos lembrar.",
        "Escolher cidade…",
    ),
    Kind.CUSTOMER_USE_REGIME: (
        "O uso {use} não é aceito com o regime {regime}",
        "O SAT aceita só certos usos de CFDI por regime.",
        "Mude o uso ou o regime do cliente; S01 é aceito com todos.",
        "Mudar uso…",
    ),
    Kind.FINAL_CONSUMER_MISSING: (
        "Falta o contato “{final_consumer}” no Alegra",
        "Ele serve às vendas sem documento e está inativo ou foi excluído.",
        "Crie-o[ com o número {number}] ou ative-o em Contactos.",
        "Criar contato",
    ),
    Kind.WAREHOUSE_NOT_LINKED: (
        "O depósito “{warehouse}” não está vinculado",
        "Sem ele o estoque errado seria baixado.",
        "Escolha o depósito dele no Alegra.",
        "Vincular depósito…",
    ),
    Kind.PAYMENT_FORM_NOT_LINKED: (
        "A forma de pagamento “{form}” não tem conta",
        "É nova ou falta a equivalência dela.",
        "Escolha a conta do Alegra onde esse dinheiro entra.",
        "Escolher conta…",
    ),
    Kind.SETTING_GONE: (
        "“{name}” já não está disponível no Alegra",
        "Você o escolheu como {setting} e lá ele foi excluído ou desativado.",
        "Escolha outro valor em Configurações.",
        "Abrir essa configuração",
    ),
    Kind.CURRENCY_NOT_ENABLED: (
        "A moeda {currency} não está ativa no Alegra",
        "A venda é em {currency} e sua conta não a fatura.",
        "Ative-a em Configuración › Empresa (multimoneda) ou fature em {home} com a taxa que você confirmar.",
        "Escolher como faturar…",
    ),
    Kind.TOTAL_DIFFERS: (
        "O total não fecha[ por {difference}]",
        "A venda diz {sale} e o documento daria {document}.",
        "Compare as linhas: costuma ser um desconto, uma cobrança à parte ou o imposto incluído.",
        "Comparar…",
    ),
    Kind.UNKNOWN_ORDER_STATE: (
        "Estado novo em {store}: “{state}”",
        "Não sabemos se essa venda já se fatura, e não adivinhamos.",
        "Diga o que significa; vamos lembrar para todas.",
        "Classificar estado…",
    ),
    Kind.SALE_DISPUTED: (
        "A venda tem uma reclamação ou um reembolso parcial",
        "{store} a mostra como “{state}” e ela ainda não tem documento.",
        "Espere a solução ou decida se ela é faturada ou omitida. Não adivinhamos quanto resta a faturar.",
        "Tentar de novo · Omitir",
    ),
    Kind.NUMBERING_EXPIRED: (
        "A numeração[ {prefix}] venceu[ em {date}]",
        "Não é possível {issue} com uma numeração vencida.",
        "Peça a nova resolução, adicione-a em Configuración › Facturación › Numeraciones e escolha-a aqui. "
        "As vendas esperam em ordem.",
        "Escolher numeração…",
    ),
    Kind.NUMBERING_USED_UP: (
        "Acabaram os números[ de {prefix}]",
        "O último autorizado já foi usado[: {last}].",
        "Adicione outra numeração em Configuración › Facturación › Numeraciones e escolha-a aqui.",
        "Escolher numeração…",
    ),
    Kind.NUMBERING_SOON: (
        "{prefix} tem ainda[ {numbers} {numbers:número|números}][ · {days} {days:dia|dias}]",
        "Está perto do fim.[ No seu ritmo ({pace} por dia) dura até {date}.][ Vence em {ends}.]",
        "Peça a nova numeração já; o trâmite leva dias.",
        "Ver numeração",
    ),
    Kind.PREFLIGHT_INCOMPLETE: (
        "Falta na sua empresa do Alegra: {items}",
        "Sem isso o Alegra não deixa {issue} faturas eletrônicas.",
        "Complete em {path}. Os rascunhos são criados mesmo assim.",
        "Ver o que falta",
    ),
    Kind.REJECTED_BY_ALEGRA: (
        "O Alegra não aceitou o documento",
        "O Alegra diz: “{words}”",
        "Corrija o que ele indica e tente de novo. Nada foi criado.",
        "Tentar de novo",
    ),
    Kind.NO_STOCK: (
        "Não há estoque de “{item}”[ em {warehouse}]",
        "O Alegra diz: “{words}”",
        "Registre a entrada no Alegra ou ajuste o estoque.",
        "Ajustar estoque…",
    ),
    Kind.REJECTED_AT_STAMPING: (
        "{The_tax_office} recusou a fatura[ {number}]",
        "Resposta: “{words}” A fatura continua no Alegra, ainda não {issued}.",
        "Corrija o dado e volte a {issue} essa mesma; não se cria outra.",
        "{Issue} de novo…",
    ),
    Kind.STAMPING_PENDING: (
        "{The_tax_office} ainda não respondeu[ sobre {number}]",
        "Foi enviada[ em {date}] e o Alegra a mostra em processo.",
        "Não faça outra: consultamos sozinhos[ às {time}].",
        "Consultar agora",
    ),
    Kind.CHANGED_IN_ALEGRA: (
        "{document} mudou no Alegra",
        "Já não é igual ao que enviamos[: {fields}].",
        "Se a mudança é sua, termine essa fatura lá. Se não, deixe o rascunho como estava e tente de novo.",
        "Tentar de novo",
    ),
    Kind.OUTCOME_UNKNOWN: (
        "Verificando se o Alegra criou este documento",
        "A conexão caiu antes da resposta: ele pode existir ou não.",
        "Não o crie à mão. Vamos procurá-lo[ às {time}], e só se não estiver lá enviamos outra vez.",
        "Ver detalhes",
    ),
    Kind.FOUND_TWICE: (
        "Há {n} documentos no Alegra para a mesma venda",
        "Todos levam a marca desta venda; alguém pode tê-los copiado.",
        "Escolha o certo. Os outros você anula ou exclui no Alegra; daqui não enviamos mais nada.",
        "Escolher o certo…",
    ),
    Kind.DELETED_IN_ALEGRA: (
        "{document} já não está no Alegra",
        "Alguém o excluiu lá. Não o repetimos por conta própria.",
        "Se foi de propósito, deixe assim; se não, crie outra vez.",
        "Deixar assim · Criar de novo…",
    ),
    Kind.ALREADY_INVOICED: (
        "Esta venda parece já faturada[: {document}]",
        "Coincidem cliente, referência, data e total.",
        "Confirme e a reconhecemos; nada se repete.",
        "Sim, é essa · Não, é outra",
    ),
    Kind.FIRST_SCAN_MATCHES: (
        "{n} {n:venda parece|vendas parecem} já {n:faturada|faturadas} no Alegra",
        "No que sua conta já tinha, cliente, data e total coincidem com documentos feitos em outro lugar.",
        "Confira as coincidências e confirme: são reconhecidas e não se repetem. Até lá não são enviadas.",
        "Conferir coincidências…",
    ),
    Kind.HANDLED_BEFORE: (
        "Esta venda já foi tratada antes?",
        "Os dados deste computador são novos ou foram restaurados. A venda é anterior ao último documento que "
        "encontramos no Alegra e lá não tem nenhum.",
        "Se você a omitiu ou excluiu o rascunho, deixe assim; se falta mesmo, crie. "
        "Uma resposta pode valer para todas.",
        "Deixar assim · Criar…",
    ),
    Kind.REFUND_OF_DRAFT: (
        "Venda devolvida: sobra o rascunho[ {document}]",
        "{store} a marcou “{state}”[ em {date}].",
        "Exclua o rascunho; a venda fica Cancelada.",
        "Excluir rascunho…",
    ),
    Kind.REFUND_OF_REMISSION: (
        "Pedido devolvido: anule a remessa[ {document}]",
        "{store} o marcou “{state}”[ em {date}].",
        "Anule-a. Confira no Alegra se o estoque voltou.",
        "Anular remessa…",
    ),
    Kind.REFUND_OF_INVOICE: (
        "Venda devolvida: cabe {credit_note}[ de {amount}]",
        "{store} informou “{state}”[ ({full_or_part})] e {document} já está {issued}.",
        "Confira a proposta com tipo e causa, e confirme.",
        "Preparar {credit_note}…",
    ),
    Kind.CORRECTION_REFUSED: (
        "O Alegra não permitiu corrigir {document}",
        "O Alegra diz: “{words}”",
        "Faça a correção no Alegra e marque como feita, ou tente de novo.",
        "Tentar de novo · Já fiz",
    ),
    Kind.PAID_BY_HAND: (
        "O pagamento de {document} já estava no Alegra",
        "Alguém o registrou lá antes de nós.",
        "Nada a fazer: não registramos outro.",
        "Abrir no Alegra",
    ),
    Kind.STORE_CREDENTIALS: (
        "{store} não aceita suas chaves",
        "Foram excluídas, venceram ou são de teste.",
        "Crie outras: Hotmart › Herramientas › Credenciales Hotmart; MasterShop › Configuraciones › Integraciones.",
        "Atualizar chaves…",
    ),
    Kind.STORE_REFUSES: (
        "{store} não deixou consultar as vendas",
        "Pode ser uma permissão ou um filtro de segurança, nem sempre a chave.",
        "Tentamos de novo sozinhos[ às {time}]. Se continuar, importe o arquivo de vendas.",
        "Importar arquivo…",
    ),
    Kind.STORE_DOWN: (
        "{store} não está respondendo",
        "O serviço não funciona ou demora demais[ desde as {time}].",
        "Não faça nada: tentamos de novo sozinhos[ às {time2}] e recolhemos tudo.",
        "Testar agora",
    ),
    Kind.STORE_INCOMPLETE: (
        "{store} entregou só uma parte das vendas",
        "Uma página não chegou ou chegou repetida[: {reason}].",
        "Não faça nada: usamos o que chegou e pedimos o resto na próxima sincronização. "
        "Nenhuma venda volta atrás por uma lista pela metade.",
        "Testar agora",
    ),
    Kind.FILE_NOT_UNDERSTOOD: (
        "Não entendemos o arquivo {file}",
        "[Linha {row}: ][coluna “{column}”: ]{detail}",
        "Baixe-o outra vez de {store} sem mudar colunas ou corrija essa linha. Nada foi importado.",
        "Escolher outro arquivo…",
    ),
    Kind.WATCH_FOLDER_GONE: (
        "Não é possível ler a pasta {folder}",
        "Os arquivos de vendas que você deixa lá são importados sozinhos, e ela sumiu ou não nos deixa entrar. "
        "[{words}]",
        "Coloque-a de volta no lugar ou escolha outra em Configurações. O que já foi importado fica.",
        "Escolher pasta…",
    ),
    Kind.DISK_FULL: (
        "O disco está cheio",
        "Não podemos anotar o que fazemos, e sem anotar não enviamos nada.",
        "Libere espaço[ (pelo menos {mb} MB)][ em {folder}].",
        "Testar agora",
    ),
    Kind.DATABASE_BUSY: (
        "Outro programa está usando seus dados",
        "Pode ser um backup, um antivírus ou uma pasta sincronizada.",
        "Esperamos. Se continuar, feche esse programa. Seus dados estão bem.",
        "Testar agora",
    ),
    Kind.DATABASE_DAMAGED: (
        "Os dados deste computador estão danificados",
        "{file} não passou na verificação. Guardamos uma cópia e não mudamos nada.",
        "Restaure a cópia mais recente[, a de {date}]. "
        "O que foi criado depois é reconhecido no Alegra e não se repete.",
        "Restaurar cópia…",
    ),
    Kind.DATABASE_NEWER: (
        "Estes dados são de uma versão mais nova",
        "Foram abertos por uma versão posterior[, a {version}].",
        "Instale essa versão ou uma posterior. Não mudamos nada.",
        "Ver versões",
    ),
    Kind.MAIL_FAILED: (
        "O e-mail de aviso não saiu",
        "[{host}: ]“{words}”",
        "Confira servidor, porta e senha. A sincronização segue.",
        "Conferir e-mail…",
    ),
    Kind.OVERDUE: (
        "Sem sincronizar há {days} {days:dia|dias}",
        "O computador esteve desligado, em pausa ou sem rede.",
        "Sincronize: recolhemos tudo o que está pendente.",
        "Sincronizar agora",
    ),
    Kind.ALREADY_RUNNING: (
        "O alegra_desktop já está aberto com estes dados",
        "Outra cópia do programa usa a mesma pasta[ ({folder})]; duas ao mesmo tempo poderiam repetir documentos.",
        "Use a que já está aberta ou feche-a e tente de novo.",
        "Testar de novo",
    ),
    Kind.SETTINGS_WRONG: (
        "Há algo a corrigir na configuração",
        "{reason}",
        "Corrija e tente de novo. Nada foi guardado nem enviado.",
        "Abrir configurações",
    ),
    Kind.NOT_POSSIBLE: (
        "Isso não pode ser feito agora",
        "{hindrance}",
        "Nada foi alterado.",
        "Entendi",
    ),
    Kind.INTERNAL: (
        "Algo não saiu bem no programa",
        "Uma etapa não terminou. Seus documentos e seu histórico estão intactos.",
        "Guarde o relatório (sem chaves nem clientes) e envie-o ao suporte; você pode continuar.",
        "Guardar relatório…",
    ),
}

#: country -> what its merchants and Alegra call things there; "" is any other country
TERMS: dict[str, dict[str, str]] = {
    "colombia": {
        "issue": "emitir",
        "issued": "emitida",
        "the_tax_office": "a DIAN",
        "credit_note": "nota de crédito",
        "final_consumer": "Consumidor final",
        "id_doc": "cédula ou NIT",
        "items_menu": "Inventario › Ítems de venta",
    },
    "mexico": {
        "issue": "timbrar",
        "issued": "timbrada",
        "the_tax_office": "o SAT",
        "credit_note": "nota de crédito",
        "final_consumer": "Público em geral",
        "id_doc": "RFC",
        "items_menu": "Inventario › Productos de venta",
    },
    "": {
        "issue": "emitir",
        "issued": "emitida",
        "the_tax_office": "a autoridade tributária",
        "credit_note": "nota de crédito",
        "final_consumer": "Consumidor final",
        "id_doc": "documento",
        "items_menu": "Inventario",
    },
}

#: placeholder -> what stands for it when the problem does not say; "…" for those not listed
FALLBACK: dict[str, str] = {
    "action": "fazer isto",
    "charge": "uma cobrança",
    "company": "sua empresa",
    "detail": "não tem a forma esperada",
    "document": "o documento",
    "fields": "algum dado",
    "file": "o arquivo",
    "form": "nova",
    "hindrance": "a situação já é outra.",
    "home": "a moeda da sua empresa",
    "item": "o item",
    "items": "dados da empresa",
    "n": "vários",
    "name": "um valor escolhido",
    "other": "outra empresa",
    "path": "Configuración › Empresa",
    "product": "o produto",
    "reason": "não sabemos mais",
    "setting": "configuração",
    "store": "a loja",
    "user": "seu usuário",
    "warehouse": "o depósito",
    "words": "sem explicação",
}

#: placeholder -> code in `details` -> the words for it; other values are shown as they are
VALUES: dict[str, dict[str, str]] = {
    "action": {
        "create": "criar documentos",
        "read": "consultar dados",
        "stamp": "emitir faturas",
        "payment": "registrar pagamentos",
        "void": "anular documentos",
        "delete": "excluir rascunhos",
        "invoices": "usar faturas de venda",
        "remissions": "usar remessas",
        "contacts": "usar contatos",
        "items": "usar itens",
        "payments": "usar pagamentos",
        "taxes": "usar impostos",
        "company": "ver os dados da empresa",
    },
    "tax": {"excluded": "excluído"},
    "hindrance": {
        "verifying": "Ainda está sendo verificado na Alegra.",
        "in_alegra": "Já tem documento na Alegra.",
        "not_in_alegra": "Não está mais na Alegra.",
        "question": "Espera a sua resposta: escolha uma.",
        "no_question": "Não há pergunta aberta.",
        "not_skipped": "Não foi omitida por você.",
        "document": "O documento não é dos que se criam outra vez.",
        "buyer": "O comprador não é a causa.",
        "one_document": "Não há vários documentos entre os quais escolher.",
        "not_due": "A venda ainda não é devida.",
        "not_listed": "A loja não mostra mais essa venda.",
        "not_stopped": "A integração não está parada por isso.",
        "running": "Termine a sincronização primeiro.",
        "balance": "O documento não bate com a venda.",
        "unknown_row": "Essa linha não existe mais.",
        "name": "Esse nome já existe ou está vazio.",
        "issued": "Não é mais um rascunho: só uma nota de crédito corrige.",
        "paid": "Tem um pagamento na Alegra.",
        "not_of_run": "Já estava na Alegra antes dessa sincronização.",
        "invoiced": "Na Alegra já foi faturada.",
    },
    "fields": {
        "name": "nome",
        "number": "documento",
        "email": "e-mail",
        "address": "endereço",
        "city": "cidade",
        "state": "departamento ou estado",
        "zip_code": "código postal",
        "regime": "regime",
        "client": "cliente",
        "lines": "linhas",
        "total": "total",
        "day": "data",
        "date": "data",
    },
    "items": {
        "identification": "identificação",
        "address": "endereço",
        "email": "e-mail",
        "electronic": "faturamento eletrônico",
        "numbering": "uma numeração válida",
    },
    "setting": {
        "number_template": "numeração",
        "seller": "vendedor",
        "cost_center": "centro de custo",
        "charges_item": "item de cobranças adicionais",
        "bank_account": "conta",
        "bank_accounts": "conta",
        "warehouse": "depósito",
        "tax": "imposto",
        "item": "item",
    },
}

#: The cause of a wrong identification by its code; "right_digit" where the right check digit (`dv`) is known.
ID_REASONS: dict[str, str] = {
    "right_digit": "O dígito de verificação deveria ser {dv}.",
    "check_digit": "O dígito de verificação não está correto.",
    "length": "O número é longo ou curto demais para ser real.",
    "rfc": "O RFC não tem a forma ou o dígito corretos.",
    "form": "O número não tem a forma ou o dígito de verificação corretos.",
}
