"""Words by which texts say that a machine wrote them, and notices of corrections, in many languages (see `phrases`)."""

from __future__ import annotations

from newsmeta.normalize.phrases import in_both_scripts, split_phrases

# What is done to a text that a machine makes, as stems.
MADE = split_phrases(
    """
    generated|written|created|produced|authored|drafted|erstellt|generiert|geschrieben|verfasst|produziert|généré
    |rédigé|écrit|créé|produit|generad|escrit|cread|redactad|elaborad|producid|gerad|criad|redigid|produzid|elaborat
    |generat|scritt|creat|redatt|prodott|gegenereerd|geschreven|gemaakt|geproduceerd|skriven|skrevet|genererat
    |genereret|generert|skapad|skapats|oprettet|laget|kirjoitet|luotu|tuotettu|napisan|wygenerowan|stworzon
    |vytvořen|vygenerován|napsán|vytvoren|vygenerovan|készült|írta|scris|generată|сгенерирован|написан|создан
    |подготовлен|згенерован|створен|написан|oluşturul|yazıl|üretil|δημιουργ|γράφτηκε|生成|作成|執筆|撰写|작성|생성|dibuat
    |ditulis|
    """
    + in_both_scripts("napisan|generisan|generiran|kreiran|izrađen")
)
# What denies it, or says that no machine did.
DENIALS = split_phrases(
    """
    not|no|without|never|human|nicht|ohne|kein|keine|keiner|sans|aucun|aucune|sin|não|nao|sem|non|senza|nessuna|niet
    |zonder|geen|inte|utan|ikke|uden|uten|ei|ilman|nie|bez|nem|nélkül|fără|не|без|değil|
    """
)
# What opens a correction, with a colon or a dash after it.
LABELS = split_phrases(
    """
    correction|corrections|correction appended|clarification|clarification and correction
    |corrections and clarifications|editor's correction|erratum|corrigendum|korrektur|korrekturhinweis
    |berichtigung|richtigstellung|rectificatif|correctif|corrección|corrección de errores|fe de errores|fe de erratas
    |rectificación|correção|errata|erramos|retificação|correzione|errata corrige|rettifica|correctie|rectificatie
    |rättelse|rettelse|retting|oikaisu|sprostowanie|korekta|oprava|helyesbítés|erată|rectificare|düzeltme
    |исправление|поправка|уточнение|виправлення|уточнення|διόρθωση|تصحيح|訂正|更正|정정|바로잡습니다|koreksi|
    """
    + in_both_scripts("ispravka|ispravak|demanti i ispravka")
)
# What opens a sentence on what an earlier version said.
OPENINGS = split_phrases(
    """
    an earlier version of this|a previous version of this|an earlier version of the article
    |this article was corrected on|this story was corrected|this article has been corrected|this story has been corrected
    |in einer früheren version|in einer früheren fassung|in einer ersten version|une version précédente de cet article
    |une première version de cet article|una versión anterior de est|uma versão anterior dest|una versione precedente di
    |een eerdere versie van dit|in een eerdere versie van dit|en tidigare version av|en tidligere versjon av
    |en tidligere version af|v předchozí verzi článku|w poprzedniej wersji|в более ранней версии|
    """
)
