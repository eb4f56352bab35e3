"""What the terminal says, in Spanish, English and Portuguese: the same phrases with the same placeholders."""

from __future__ import annotations

from collections.abc import Mapping

from alegra_desktop.domain.states import State

_SPANISH = {
    "practice": "MODO PRÁCTICA: nada de esto es real; Alegra y la tienda son de ejemplo en este equipo.",
    "no display": "Aquí no hay pantalla para abrir la ventana.",
    "no window": "La ventana no puede abrirse: a este sistema le falta {lacking}. En Debian y Ubuntu ayuda: sudo apt "
    "install libxcb-cursor0 libxkbcommon-x11-0 libegl1",
    "instead": "En su lugar se hace una sincronización en esta terminal.",
    "run": "{name}: {sales} ventas leídas; {created} documentos creados, {adopted} reconocidos, {issued} emitidos; "
    "{requests} consultas en {seconds} s",
    "standing": "   en espera {waiting} · retenidas {held} · rechazadas {rejected} · dobles {conflict} · en "
    "verificación {unknown} · omitidas {skipped}",
    "corrected": "   correcciones hechas: {n}",
    "incomplete": "{name}: la lectura de la tienda quedó incompleta ({why}); la próxima sincronización la completa.",
    "could not run": "{name} no pudo sincronizar: {why}",
    "would create": "   se crearían {n} documentos (nada se escribió en Alegra):",
    "nothing set up": "Aún no hay integraciones. Crea una con: alegra-desktop setup ARCHIVO.toml",
    "saved": "Integración «{name}» {done}: {store} → {company} ({country}).",
    "created word": "creada",
    "updated word": "actualizada",
    "warning": "aviso: {words}",
    "added": "Ventas que agrega la nueva fecha inicial: {n}",
    "no sales": "Aún no hay ventas en el historial.",
    "columns": "Estado|Fecha|Venta|Cliente|Documento|Total|Problema",
    "exported": "Guardadas en {file}: {n} ventas",
    "phases": "revisando|leyendo|reconociendo|enviando|verificando|emitiendo|pagando|esperando|deshaciendo|corrigiendo",
    "more": "   … y {n} más",
    "states": "En espera|Lista|Enviando|En verificación|Creada|Borrador|En proceso|Emitida|Retenida|Rechazada|Doble|"
    "Omitida|Cancelada|Anulada|Eliminada",
    "imported": "«{file}»: {rows} filas; ventas nuevas {new}, cambiadas {changed}, iguales {same}. La próxima "
    "sincronización decide sobre ellas.",
    "to undo": "Sincronización {run} de «{name}», {when}: se eliminan {drafts} borradores y se anulan {remissions} "
    "remisiones; suman {sum}. Las ventas quedan omitidas y pueden enviarse otra vez.",
    "not undone": "No se tocan: {issued} emitidas (solo admiten nota crédito) y {others} cambiadas o ajenas.",
    "born": "Con --parties se eliminan también {contacts} contactos y {items} ítems creados entonces y sin uso.",
    "undo?": "¿Deshacerla? [s/N]",
    "yes": "s|sí|si",
    "nothing to undo": "Nada queda por deshacer.",
    "undone": "Deshechos {n} documentos; eliminados {contacts} contactos y {items} ítems.",
    "stays": "   ⚠ {sale} se queda: {why}",
    "interrupted": "Se detuvo antes de terminar. Lo que estaba en curso se comprueba en la próxima sincronización: "
    "nada se pierde ni se repite.",
    "program": "Convierte cada venta de una tienda en exactamente un documento en Alegra.",
    "help data-dir": "dónde se guardan los ajustes y el historial",
    "help practice": "con el Alegra y las tiendas de ejemplo incluidos; nada es real",
    "help hidden": "sin mostrar la ventana, si el escritorio tiene bandeja",
    "help self-test": "comprueba que al programa no le falte ninguna pieza",
    "help setup": "crea o actualiza una integración desde un archivo",
    "help sync": "una sincronización: las ventas se vuelven documentos",
    "help import": "lee un archivo exportado de la tienda (CSV o XLSX)",
    "help history": "qué pasó con cada venta",
    "help undo": "deshace una sincronización: elimina sus borradores, anula sus remisiones",
    "help run": "el número de la sincronización; sin él, la última que pueda deshacerse",
    "help parties": "también los contactos y los ítems creados en ella y sin uso",
    "help yes": "sin preguntar",
    "help integration": "solo esta integración",
    "help into": "la integración a la que pertenece el archivo",
    "help dry-run": "muestra los documentos, no escribe nada",
    "help wait": "hasta que no quede nada en curso",
    "help retry": "envía otra vez lo que Alegra rechazó",
    "help json": "un arreglo JSON en la salida; lo demás va a la salida de errores",
    "help state": "solo ventas en este estado",
    "help since": "solo ventas desde este día, como 2026-10-01",
    "help text": "en cliente, venta, documento o problema",
    "help csv": "guarda el historial en este archivo",
}

_ENGLISH = {
    "practice": "PRACTICE MODE: nothing here is real; Alegra and the store are samples on this computer.",
    "no display": "There is no display here to open the window on.",
    "no window": "The window cannot open: this system lacks {lacking}. On Debian and Ubuntu this helps: sudo apt "
    "install libxcb-cursor0 libxkbcommon-x11-0 libegl1",
    "instead": "One sync runs in this terminal instead.",
    "run": "{name}: {sales} sales read; {created} documents created, {adopted} recognised, {issued} issued; {requests} "
    "requests in {seconds} s",
    "standing": "   waiting {waiting} · held {held} · rejected {rejected} · found twice {conflict} · being verified "
    "{unknown} · skipped {skipped}",
    "corrected": "   corrections made: {n}",
    "incomplete": "{name}: the store could not be read completely ({why}); the next sync completes it.",
    "could not run": "{name} could not sync: {why}",
    "would create": "   {n} documents would be created (nothing was written to Alegra):",
    "nothing set up": "There are no integrations yet. Create one with: alegra-desktop setup FILE.toml",
    "saved": "Integration “{name}” {done}: {store} → {company} ({country}).",
    "created word": "created",
    "updated word": "updated",
    "warning": "warning: {words}",
    "added": "Sales that the new first day adds: {n}",
    "no sales": "There are no sales in the history yet.",
    "columns": "State|Date|Sale|Customer|Document|Total|Problem",
    "exported": "Saved to {file}: {n} sales",
    "phases": "checking|reading|recognising|sending|verifying|issuing|paying|waiting|undoing|correcting",
    "more": "   … and {n} more",
    "states": "Waiting|Ready|Sending|Being verified|Created|Draft|In process|Issued|Held|Rejected|Found twice|Skipped|"
    "Cancelled|Voided|Deleted",
    "imported": "“{file}”: {rows} rows; sales new {new}, changed {changed}, same {same}. The next sync decides about "
    "them.",
    "to undo": "Sync {run} of “{name}”, {when}: {drafts} drafts are deleted and {remissions} remissions voided; they "
    "add up to {sum}. The sales stay skipped and can be sent again.",
    "not undone": "Not touched: {issued} issued (corrected by credit note only) and {others} changed or not of it.",
    "born": "With --parties, {contacts} contacts and {items} items created then and not used are deleted too.",
    "undo?": "Undo it? [y/N]",
    "yes": "y|yes|ye",
    "nothing to undo": "Nothing left to undo.",
    "undone": "{n} documents undone; {contacts} contacts and {items} items deleted.",
    "stays": "   ⚠ {sale} stays: {why}",
    "interrupted": "Stopped before the end. What was under way is looked for at the next sync: nothing is lost and "
    "nothing repeated.",
    "program": "Turns every sale of a store into exactly one document in Alegra.",
    "help data-dir": "where settings and history are kept",
    "help practice": "with the built-in sample Alegra and stores; nothing is real",
    "help hidden": "without showing the window, on a desktop with a tray",
    "help self-test": "check that no piece of the program is missing",
    "help setup": "create or update an integration from a file",
    "help sync": "one run: sales become documents",
    "help import": "read a file exported from the store (CSV or XLSX)",
    "help history": "what happened to every sale",
    "help undo": "undoes a sync: deletes its drafts, voids its remissions",
    "help run": "the number of the sync; without it, the last one that can be undone",
    "help parties": "also the contacts and items created in it and not used",
    "help yes": "without asking",
    "help integration": "this integration only",
    "help into": "the integration the file belongs to",
    "help dry-run": "show the documents, write nothing",
    "help wait": "until nothing is under way",
    "help retry": "send again what Alegra refused",
    "help json": "one JSON array on the output, everything else on the error output",
    "help state": "only sales in this state",
    "help since": "only sales from this day on, such as 2026-10-01",
    "help text": "in customer, sale, document or problem",
    "help csv": "save the history to this file",
}

_PORTUGUESE = {
    "practice": "MODO DE PRÁTICA: nada aqui é real; o Alegra e a loja são exemplos neste computador.",
    "no display": "Aqui não há tela para abrir a janela.",
    "no window": "A janela não pode abrir: falta {lacking} neste sistema. No Debian e no Ubuntu isto ajuda: sudo apt "
    "install libxcb-cursor0 libxkbcommon-x11-0 libegl1",
    "instead": "Em vez disso, uma sincronização é feita neste terminal.",
    "run": "{name}: {sales} vendas lidas; {created} documentos criados, {adopted} reconhecidos, {issued} emitidos; "
    "{requests} consultas em {seconds} s",
    "standing": "   em espera {waiting} · retidas {held} · recusadas {rejected} · duplas {conflict} · em verificação "
    "{unknown} · omitidas {skipped}",
    "corrected": "   correções feitas: {n}",
    "incomplete": "{name}: a leitura da loja ficou incompleta ({why}); a próxima sincronização a completa.",
    "could not run": "{name} não pôde sincronizar: {why}",
    "would create": "   {n} documentos seriam criados (nada foi escrito no Alegra):",
    "nothing set up": "Ainda não há integrações. Crie uma com: alegra-desktop setup ARQUIVO.toml",
    "saved": "Integração “{name}” {done}: {store} → {company} ({country}).",
    "created word": "criada",
    "updated word": "atualizada",
    "warning": "aviso: {words}",
    "added": "Vendas que a nova data inicial acrescenta: {n}",
    "no sales": "Ainda não há vendas no histórico.",
    "columns": "Estado|Data|Venda|Cliente|Documento|Total|Problema",
    "exported": "Salvas em {file}: {n} vendas",
    "phases": "conferindo|lendo|reconhecendo|enviando|verificando|emitindo|pagando|esperando|desfazendo|corrigindo",
    "more": "   … e mais {n}",
    "states": "Em espera|Pronta|Enviando|Em verificação|Criada|Rascunho|Em processo|Emitida|Retida|Recusada|Dupla|"
    "Omitida|Cancelada|Anulada|Excluída",
    "imported": "“{file}”: {rows} linhas; vendas novas {new}, alteradas {changed}, iguais {same}. A próxima "
    "sincronização decide sobre elas.",
    "to undo": "Sincronização {run} de “{name}”, {when}: {drafts} rascunhos são excluídos e {remissions} remissões "
    "anuladas; somam {sum}. As vendas ficam omitidas e podem ser enviadas outra vez.",
    "not undone": "Não se tocam: {issued} emitidas (só admitem nota de crédito) e {others} mudadas ou alheias.",
    "born": "Com --parties, também se excluem {contacts} contatos e {items} itens criados então e sem uso.",
    "undo?": "Desfazer? [s/N]",
    "yes": "s|sim|si",
    "nothing to undo": "Nada resta a desfazer.",
    "undone": "Desfeitos {n} documentos; excluídos {contacts} contatos e {items} itens.",
    "stays": "   ⚠ {sale} fica: {why}",
    "interrupted": "Parou antes do fim. O que estava em curso é verificado na próxima sincronização: nada se perde nem "
    "se repete.",
    "program": "Transforma cada venda de uma loja em exatamente um documento no Alegra.",
    "help data-dir": "onde ficam os ajustes e o histórico",
    "help practice": "com o Alegra e as lojas de exemplo incluídos; nada é real",
    "help hidden": "sem mostrar a janela, numa área de trabalho com bandeja",
    "help self-test": "verifica se não falta nenhuma peça ao programa",
    "help setup": "cria ou atualiza uma integração a partir de um arquivo",
    "help sync": "uma sincronização: as vendas viram documentos",
    "help import": "lê um arquivo exportado da loja (CSV ou XLSX)",
    "help history": "o que aconteceu com cada venda",
    "help undo": "desfaz uma sincronização: exclui seus rascunhos, anula suas remissões",
    "help run": "o número da sincronização; sem ele, a última que possa ser desfeita",
    "help parties": "também os contatos e os itens criados nela e sem uso",
    "help yes": "sem perguntar",
    "help integration": "só esta integração",
    "help into": "a integração à qual o arquivo pertence",
    "help dry-run": "mostra os documentos, não escreve nada",
    "help wait": "até que não reste nada em curso",
    "help retry": "envia de novo o que o Alegra recusou",
    "help json": "uma matriz JSON na saída; o resto vai para a saída de erros",
    "help state": "só vendas neste estado",
    "help since": "só vendas a partir deste dia, como 2026-10-01",
    "help text": "em cliente, venda, documento ou problema",
    "help csv": "salva o histórico neste arquivo",
}

PHRASES: Mapping[str, Mapping[str, str]] = {"es": _SPANISH, "en": _ENGLISH, "pt": _PORTUGUESE}
_PHASES = (
    "checking",
    "reading",
    "recognising",
    "sending",
    "verifying",
    "issuing",
    "paying",
    "waiting",
    "undoing",
    "correcting",
)
_STATES = (
    State.WAITING,
    State.READY,
    State.SENDING,
    State.UNKNOWN,
    State.CREATED,
    State.DRAFT,
    State.ISSUING,
    State.ISSUED,
    State.HELD,
    State.REJECTED,
    State.CONFLICT,
    State.SKIPPED,
    State.CANCELLED,
    State.VOIDED,
    State.DELETED,
)


def language(environment: Mapping[str, str]) -> str:
    """es, en or pt by the usual variables; Spanish is our users' language and the default."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value[:2] in PHRASES:
            return value[:2]
    return "es"


def phase_word(tongue: str, phase: str) -> str:
    """A step of a run as `sync.events.Progress` names it; one nobody has a word for stays as it is."""
    return dict(zip(_PHASES, PHRASES[tongue]["phases"].split("|"), strict=True)).get(phase, phase)


def state_word(tongue: str, state: State) -> str:
    return dict(zip(_STATES, PHRASES[tongue]["states"].split("|"), strict=True))[state]
