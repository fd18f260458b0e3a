<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>the face detector without a download</source>
        <translation>der Gesichtsdetektor ohne Download</translation>
    </message>
    <message>
        <source>matrix products</source>
        <translation>Matrixprodukte</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>checksums</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <source>downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>the face detector, fetched on request</source>
        <translation>der Gesichtsdetektor, auf Wunsch abgerufen</translation>
    </message>
    <message>
        <source>the classifiers, fetched on request</source>
        <translation>die Klassifikatoren, auf Wunsch abgerufen</translation>
    </message>
</context>
<context>
    <name>AnalysisDialogs</name>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv);;All files (*)</source>
        <translation>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Videos and cases (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv *.vfcase);;Cases (*.vfcase)</source>
        <translation>Videos und Fälle (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv *.vfcase);;Fälle (*.vfcase)</translation>
    </message>
</context>
<context>
    <name>BatchContentText</name>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>noch %1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n video(s)</source>
        <translation>
            <numerusform>%1 von %n Video</numerusform>
            <numerusform>%1 von %n Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), not judged yet</source>
        <translation>
            <numerusform>%n Video, noch nicht bewertet</numerusform>
            <numerusform>%n Videos, noch nicht bewertet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · pausing, %n still at work</source>
        <translation>
            <numerusform>%1 · hält an, noch %n in Arbeit</numerusform>
            <numerusform>%1 · hält an, noch %n in Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · angehalten</translation>
    </message>
    <message>
        <source>%1 · stopped by an error</source>
        <translation>%1 · durch einen Fehler gestoppt</translation>
    </message>
    <message>
        <source>%1 · not finished</source>
        <translation>%1 · nicht abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), all done</source>
        <translation>
            <numerusform>%n Video, fertig</numerusform>
            <numerusform>%n Videos, alle fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>%1 videos a minute</source>
        <translation>%1 Videos pro Minute</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 Frames/s</translation>
    </message>
    <message>
        <source>opening the models</source>
        <translation>Modelle werden geöffnet</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>keine gewählt</translation>
    </message>
    <message>
        <source>Faces by</source>
        <translation>Gesichter durch</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message numerus="yes">
        <source>Over %n labelled video(s): %1 fake, %2 real.</source>
        <translation>
            <numerusform>Über %n Video mit Label: %1 Fake, %2 echt.</numerusform>
            <numerusform>Über %n Videos mit Label: %1 Fake, %2 echt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) at 0.5, for nothing was judged.</source>
        <translation>
            <numerusform>%n davon steht bei 0,5, weil nichts bewertet wurde.</numerusform>
            <numerusform>%n davon stehen bei 0,5, weil nichts bewertet wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>The AUC needs fakes and reals.</source>
        <translation>Die AUC braucht Fakes und Echte.</translation>
    </message>
    <message numerus="yes">
        <source>%n judged video(s) have no label.</source>
        <translation>
            <numerusform>%n bewertetes Video hat kein Label.</numerusform>
            <numerusform>%n bewertete Videos haben kein Label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) belong to no judged video.</source>
        <translation>
            <numerusform>%n Label gehört zu keinem bewerteten Video.</numerusform>
            <numerusform>%n Labels gehören zu keinem bewerteten Video.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) are neither real nor fake.</source>
        <translation>
            <numerusform>%n Label ist weder echt noch Fake.</numerusform>
            <numerusform>%n Labels sind weder echt noch Fake.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Ort</numerusform>
            <numerusform>%n Orte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchVideoText</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Analysis failed</source>
        <translation>Analyse fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was done with it yet.</source>
        <translation>Es ist noch unbearbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s) are judged.</source>
        <translation>
            <numerusform>%1 von %n Frame ist bewertet.</numerusform>
            <numerusform>%1 von %n Frames sind bewertet.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being opened.</source>
        <translation>Es wird geöffnet.</translation>
    </message>
    <message>
        <source>The run was ended while it was at work. Nothing of it was kept.</source>
        <translation>Der Lauf wurde beendet, während es in Arbeit war. Davon wurde nichts behalten.</translation>
    </message>
    <message>
        <source>Start the batch again: it goes on with this video.</source>
        <translation>Starten Sie den Stapel erneut: Er macht mit diesem Video weiter.</translation>
    </message>
    <message>
        <source>The score is one of what could be looked at. Open it in Inspect to see which frames that are.</source>
        <translation>Der Score gilt für das, was sich ansehen ließ. Öffnen Sie das Video in der Inspektion, um zu sehen, welche Frames das sind.</translation>
    </message>
    <message>
        <source>Open it in Inspect and look at every frame; faces that are seen for a moment only may lie between those that were looked at. The CSV has 0.5.</source>
        <translation>Öffnen Sie es in der Inspektion und sehen Sie jeden Frame an; Gesichter, die nur einen Moment zu sehen sind, können zwischen den angesehenen Frames liegen. In der CSV steht 0,5.</translation>
    </message>
    <message>
        <source>See whether it plays elsewhere and copy it anew, then have it judged again. The CSV has 0.5.</source>
        <translation>Prüfen Sie, ob es anderswo abspielbar ist, kopieren Sie es neu und lassen Sie es dann erneut bewerten. In der CSV steht 0,5.</translation>
    </message>
    <message>
        <source>Have it judged again. The CSV has 0.5 meanwhile.</source>
        <translation>Lassen Sie es erneut bewerten. In der CSV steht bis dahin 0,5.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>Score in full</source>
        <translation>Score, ungerundet</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>%1 of %2 asked for, of %3</source>
        <translation>%1 von %2 angeforderten, gesamt %3</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>%1 found, %2 judged</source>
        <translation>%1 gefunden, %2 bewertet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>taken over from an earlier run</source>
        <translation>aus einem früheren Lauf übernommen</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookmarkList</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Unbedenklich</translation>
    </message>
</context>
<context>
    <name>CheckpointFacts</name>
    <message>
        <source>untrained: its scores mean nothing</source>
        <translation>untrainiert: Die Scores haben keine Bedeutung</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
</context>
<context>
    <name>ComparisonContentText</name>
    <message>
        <source>the video ends before it</source>
        <translation>das Video endet vorher</translation>
    </message>
    <message>
        <source>the frame could not be decoded</source>
        <translation>der Frame ließ sich nicht dekodieren</translation>
    </message>
    <message>
        <source>the frame was not analysed</source>
        <translation>der Frame wurde nicht analysiert</translation>
    </message>
    <message>
        <source>no face was found in the frame</source>
        <translation>im Frame wurde kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>no face was found in that place</source>
        <translation>an dieser Stelle wurde kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>the face was not judged</source>
        <translation>das Gesicht wurde nicht bewertet</translation>
    </message>
    <message>
        <source>Both: %1</source>
        <translation>Beide: %1</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Erstes: %1</translation>
    </message>
    <message>
        <source>Second: %1</source>
        <translation>Zweites: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) above %2: their mean</source>
        <translation>
            <numerusform>%1 von %n Gesicht über %2: sein Mittelwert</numerusform>
            <numerusform>%1 von %n Gesichtern über %2: ihr Mittelwert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) below %2: their mean</source>
        <translation>
            <numerusform>%1 von %n Gesicht unter %2: sein Mittelwert</numerusform>
            <numerusform>%1 von %n Gesichtern unter %2: ihr Mittelwert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n face(s)</source>
        <translation>
            <numerusform>Mittelwert aus %n Gesicht</numerusform>
            <numerusform>Mittelwert aus %n Gesichtern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no face was judged.</source>
        <translation>%1: Kein Gesicht wurde bewertet.</translation>
    </message>
    <message>
        <source>mean of %1 models</source>
        <translation>Mittelwert aus %1 Modellen</translation>
    </message>
    <message numerus="yes">
        <source>From the %n face(s) that both judged.</source>
        <translation>
            <numerusform>Aus dem %n Gesicht, das beide bewertet haben.</numerusform>
            <numerusform>Aus den %n Gesichtern, die beide bewertet haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>No face was judged by both.</source>
        <translation>Kein Gesicht wurde von beiden bewertet.</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>Ganzes Video</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweites</translation>
    </message>
    <message>
        <source>%1 of the second</source>
        <translation>%1 des zweiten</translation>
    </message>
    <message>
        <source>Both judge the same faces, found once.</source>
        <translation>Beide bewerten dieselben Gesichter; gesucht wurde nur einmal.</translation>
    </message>
    <message>
        <source>The frame rates differ: frames are paired by the time at which they are shown.</source>
        <translation>Die Bildraten unterscheiden sich: Frames werden nach ihrer Anzeigezeit gepaart.</translation>
    </message>
    <message>
        <source>Frames are paired by their number.</source>
        <translation>Frames werden nach ihrer Nummer gepaart.</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks a face in %n frame(s): %2.</source>
        <translation>
            <numerusform>%1 fehlt in %n Frame ein Gesicht: %2.</numerusform>
            <numerusform>%1 fehlt in %n Frames ein Gesicht: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences have a mean size of %1; the largest is %2, at frame %3.</source>
        <translation>Die Unterschiede betragen im Mittel %1; der größte ist %2, bei Frame %3.</translation>
    </message>
    <message>
        <source>On average neither is higher.</source>
        <translation>Im Mittel liegt keines höher.</translation>
    </message>
    <message>
        <source>On average the second is higher by %1.</source>
        <translation>Im Mittel liegt das zweite um %1 höher.</translation>
    </message>
    <message>
        <source>On average the second is lower by %1.</source>
        <translation>Im Mittel liegt das zweite um %1 niedriger.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Frames that change sides: %1.</source>
        <translation>Frames, die die Seite wechseln: %1.</translation>
    </message>
    <message>
        <source>No face was judged by both yet.</source>
        <translation>Noch kein Gesicht wurde von beiden bewertet.</translation>
    </message>
    <message>
        <source>No face was judged by both: there is nothing to compare.</source>
        <translation>Kein Gesicht wurde von beiden bewertet: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) compared.</source>
        <translation>
            <numerusform>%n Frame verglichen.</numerusform>
            <numerusform>%n Frames verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rank correlation %1: 1 would be the same order of the faces.</source>
        <translation>Rangkorrelation %1: 1 wäre dieselbe Reihenfolge der Gesichter.</translation>
    </message>
    <message>
        <source>A rank correlation is not defined: too few faces, or all alike on a side.</source>
        <translation>Eine Rangkorrelation ist nicht definiert: zu wenige Gesichter, oder auf einer Seite alle gleich.</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>Dem ersten</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>Dem zweiten</translation>
    </message>
    <message numerus="yes">
        <source>In %n frame(s) neither has a face.</source>
        <translation>
            <numerusform>In %n Frame hat keines ein Gesicht.</numerusform>
            <numerusform>In %n Frames hat keines ein Gesicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>A network is untrained: its scores mean nothing yet.</source>
        <translation>Ein Netz ist untrainiert: Seine Scores haben noch keine Bedeutung.</translation>
    </message>
    <message>
        <source>Each ensemble&apos;s own rule leads from faces to its score, and these differ.</source>
        <translation>Jedes Ensemble kommt nach seiner eigenen Regel von Gesichtern zum Score, und diese Regeln unterscheiden sich.</translation>
    </message>
    <message>
        <source>Both ensembles are the same networks.</source>
        <translation>Beide Ensembles bestehen aus denselben Netzen.</translation>
    </message>
    <message>
        <source>1 means fake. A probability is not proof.</source>
        <translation>1 bedeutet Fake. Eine Wahrscheinlichkeit ist kein Beweis.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) compared, %1 apart on average.</source>
        <translation>
            <numerusform>%n Frame verglichen, im Mittel %1 auseinander.</numerusform>
            <numerusform>%n Frames verglichen, im Mittel %1 auseinander.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3; %4).</source>
        <translation>%1: %2 (%3; %4).</translation>
    </message>
</context>
<context>
    <name>ConfigForm</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a field: what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Batches and epochs</source>
        <translation>Batches und Epochen</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>Lernrate über die Zeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>The EfficientNet below the classifier. B7 is the published winner&apos;s.</source>
        <translation>Das EfficientNet unter dem Klassifikator. Beim veröffentlichten Gewinner ist es B7.</translation>
    </message>
    <message>
        <source>Input size, px</source>
        <translation>Eingabegröße, px</translation>
    </message>
    <message>
        <source>The side of the square that each face is resized to.</source>
        <translation>Seitenlänge des Quadrats, auf das jedes Gesicht skaliert wird.</translation>
    </message>
    <message>
        <source>Mixed precision</source>
        <translation>Mixed Precision</translation>
    </message>
    <message>
        <source>Half precision with a loss scale on CUDA; a processor computes in float32.</source>
        <translation>Halbe Genauigkeit mit Loss-Skalierung auf CUDA; ein Prozessor rechnet in float32.</translation>
    </message>
    <message>
        <source>Batch per device</source>
        <translation>Batch je Gerät</translation>
    </message>
    <message>
        <source>Faces per step on each device.</source>
        <translation>Gesichter pro Schritt auf jedem Gerät.</translation>
    </message>
    <message>
        <source>Batches per epoch</source>
        <translation>Batches pro Epoche</translation>
    </message>
    <message>
        <source>At most so many; fewer where the faces are used up.</source>
        <translation>Höchstens so viele; weniger, wenn die Gesichter aufgebraucht sind.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Each leaves a checkpoint.</source>
        <translation>Jede hinterlässt einen Checkpoint.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>The rate that the schedule starts from.</source>
        <translation>Die Rate, mit der der Lernratenplan beginnt.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>On every parameter, as published.</source>
        <translation>Auf alle Parameter, wie veröffentlicht.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Moves each</source>
        <translation>Ändert sich je</translation>
    </message>
    <message>
        <source>Whether the schedule counts steps or epochs.</source>
        <translation>Ob der Lernratenplan Schritte oder Epochen zählt.</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Endet nach</translation>
    </message>
    <message>
        <source>Steps, or epochs, after which the rate has come to its end.</source>
        <translation>Schritte oder Epochen, nach denen die Rate ihren Endwert erreicht hat.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Where the rate drops: ascending whole numbers, separated by commas.</source>
        <translation>Wo die Rate fällt: aufsteigende ganze Zahlen, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Share at the end</source>
        <translation>Anteil am Ende</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>Niedrigste Rate</translation>
    </message>
    <message>
        <source>Highest rate</source>
        <translation>Höchste Rate</translation>
    </message>
    <message>
        <source>0: the optimizer&apos;s learning rate.</source>
        <translation>0: die Lernrate des Optimierers.</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Cross entropy, weight</source>
        <translation>Kreuzentropie, Gewicht</translation>
    </message>
    <message>
        <source>Focal loss, weight</source>
        <translation>Focal Loss, Gewicht</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Focal-Loss-Gamma</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label Smoothing</translation>
    </message>
    <message>
        <source>0.01 makes the labels 0.01 and 0.99.</source>
        <translation>0.01 macht aus den Labels 0.01 und 0.99.</translation>
    </message>
    <message>
        <source>Hardest per side</source>
        <translation>Schwerste je Seite</translation>
    </message>
    <message>
        <source>Only so many of the largest losses of each side count; 0: all.</source>
        <translation>Nur so viele der größten Losses jeder Seite zählen; 0: alle.</translation>
    </message>
    <message>
        <source>Only changed frames</source>
        <translation>Nur veränderte Frames</translation>
    </message>
    <message>
        <source>A fake whose mask is dark does not count.</source>
        <translation>Ein Fake, dessen Maske dunkel ist, zählt nicht.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Augmentations</source>
        <translation>Augmentierungen</translation>
    </message>
    <message>
        <source>What is done to each crop. Published: compression, noise, blur, flips, colours, gray, shifts and turns. Geometric: flips, shifts and turns alone, for small networks and faint traces. None: nothing but the resize.</source>
        <translation>Was mit jedem Crop geschieht. Veröffentlicht: Kompression, Rauschen, Unschärfe, Spiegelungen, Farben, Grau, Verschiebungen und Drehungen. Geometrisch: nur Spiegelungen, Verschiebungen und Drehungen, für kleine Netze und schwache Spuren. Keine: nur die Größenanpassung.</translation>
    </message>
    <message>
        <source>Published recipe</source>
        <translation>Veröffentlichtes Rezept</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>Geometrisch</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>How the network computes. Automatic: float32 on a processor; on CUDA float16 where the configuration has mixed precision. bfloat16 needs a device that has it.</source>
        <translation>Wie das Netz rechnet. Automatisch: float32 auf einem Prozessor; auf CUDA float16, wenn die Konfiguration Mixed Precision vorsieht. bfloat16 braucht ein Gerät, das es unterstützt.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Frozen encoder, epochs</source>
        <translation>Eingefrorener Encoder, Epochen</translation>
    </message>
    <message>
        <source>So many first epochs only the classifier&apos;s head learns; the encoder keeps what it began from.</source>
        <translation>In so vielen ersten Epochen lernt nur der Kopf des Klassifikators; der Encoder behält, womit er begonnen hat.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>Stochastic Depth</translation>
    </message>
    <message>
        <source>How often the last block is left out while it learns; earlier ones less. The published rate is 0.2.</source>
        <translation>Wie oft der letzte Block beim Lernen ausgelassen wird; frühere seltener. Die veröffentlichte Rate ist 0.2.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Average of weights, decay</source>
        <translation>Gewichtsmittelung, Decay</translation>
    </message>
    <message>
        <source>With 0.999 about the last thousand steps&apos; weights are averaged, and the average is what is judged and saved.</source>
        <translation>Mit 0.999 werden die Gewichte etwa der letzten tausend Schritte gemittelt; bewertet und gespeichert wird das Mittel.</translation>
    </message>
    <message>
        <source>Hard drops</source>
        <translation>Hard Drops</translation>
    </message>
    <message>
        <source>Blank eyes, mouth, nose or a part of the face in many crops, before all augmentations.</source>
        <translation>In vielen Crops Augen, Mund, Nase oder einen Teil des Gesichts ausblenden, vor allen Augmentierungen.</translation>
    </message>
    <message>
        <source>Grid mask</source>
        <translation>Gittermaske</translation>
    </message>
    <message>
        <source>Also hide one side of a line in most crops, after the augmentations. Not part of the published recipe.</source>
        <translation>In den meisten Crops zusätzlich eine Seite einer Linie verdecken, nach den Augmentierungen. Kein Teil des veröffentlichten Rezepts.</translation>
    </message>
    <message>
        <source>Validate every, epochs</source>
        <translation>Validierung alle … Epochen</translation>
    </message>
    <message>
        <source>How often the held-out fold judges the network; after the last epoch it always does.</source>
        <translation>Wie oft das Netz am Holdout-Fold bewertet wird; nach der letzten Epoche immer.</translation>
    </message>
    <message>
        <source>Synchronised batch norm</source>
        <translation>Synchronisierte Batch-Norm</translation>
    </message>
    <message>
        <source>The ranks share the statistics of their batches, as published; without, each has its own. With one rank both are the same.</source>
        <translation>Die Ranks teilen die Statistik ihrer Batches, wie veröffentlicht; sonst hat jeder seine eigene. Bei einem Rank ist beides gleich.</translation>
    </message>
    <message>
        <source>Threads per rank</source>
        <translation>Threads je Rank</translation>
    </message>
    <message>
        <source>Threads on which a rank&apos;s network computes on the processor.</source>
        <translation>Threads, mit denen das Netz eines Ranks auf dem Prozessor rechnet.</translation>
    </message>
    <message>
        <source>a fair share</source>
        <translation>fairer Anteil</translation>
    </message>
    <message>
        <source>Loader threads per rank</source>
        <translation>Loader-Threads je Rank</translation>
    </message>
    <message>
        <source>Threads that read and augment crops for a rank.</source>
        <translation>Threads, die für einen Rank Crops lesen und augmentieren.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>above %1, at most %2</source>
        <translation>über %1, höchstens %2</translation>
    </message>
    <message>
        <source>%1 or more, below %2</source>
        <translation>mindestens %1, unter %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>It must be %1.</source>
        <translation>Erlaubt: %1.</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>Eine ganze Zahl ist nötig.</translation>
    </message>
    <message>
        <source>A number is needed, with a point: 0.01 or 1e-4.</source>
        <translation>Eine Zahl mit Punkt ist nötig: 0.01 oder 1e-4.</translation>
    </message>
    <message>
        <source>Whole numbers of 0 or more are needed, separated by commas.</source>
        <translation>Ganze Zahlen ab 0 sind nötig, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>They must ascend.</source>
        <translation>Sie müssen aufsteigen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It must be one of %1.</source>
        <translation>Erlaubt ist eines von %1.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>it is not what is needed here</source>
        <translation>nicht das, was hier gebraucht wird</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>nicht beschreibbar</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>it is of a kind that this program cannot process</source>
        <translation>von einer Art, die dieses Programm nicht verarbeiten kann</translation>
    </message>
    <message>
        <source>two things that must agree do not</source>
        <translation>zwei Dinge, die übereinstimmen müssen, tun es nicht</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>ein anderes Programm hält es belegt</translation>
    </message>
    <message>
        <source>the transfer failed</source>
        <translation>die Übertragung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>something unforeseen happened</source>
        <translation>etwas Unvorhergesehenes ist geschehen</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what was being done, on what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was being done: why it failed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In English: %1</source>
        <translation>Auf Englisch: %1</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n frame(s) could not be decoded and are left out.</source>
        <translation>
            <numerusform>%n Frame ließ sich nicht dekodieren und fehlt.</numerusform>
            <numerusform>%n Frames ließen sich nicht dekodieren und fehlen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectContentText</name>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1, %2, %3 px, %4 on %5
SHA-256 %6</source>
        <translation>%1, %2, %3 px, %4 auf %5
SHA-256 %6</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Frame</numerusform>
            <numerusform>%n Frames</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 px · detector %3</source>
        <translation>%1 × %2 px · Detektor %3</translation>
    </message>
    <message>
        <source>lowest %1 (%2)</source>
        <translation>niedrigste %1 (%2)</translation>
    </message>
    <message>
        <source>highest %1 (%2)</source>
        <translation>höchste %1 (%2)</translation>
    </message>
    <message>
        <source>not judged: outside the frame or over the limit of faces</source>
        <translation>nicht bewertet: außerhalb des Frames oder über der Höchstzahl an Gesichtern</translation>
    </message>
</context>
<context>
    <name>InspectVerdictText</name>
    <message numerus="yes">
        <source>%1 of %n face(s) above %2: their mean.</source>
        <translation>
            <numerusform>%1 von %n Gesicht über %2: sein Mittelwert.</numerusform>
            <numerusform>%1 von %n Gesichtern über %2: ihr Mittelwert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) below %2: their mean.</source>
        <translation>
            <numerusform>%1 von %n Gesicht unter %2: sein Mittelwert.</numerusform>
            <numerusform>%1 von %n Gesichtern unter %2: ihr Mittelwert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of all %n face(s): neither enough above %1 nor enough below %2.</source>
        <translation>
            <numerusform>Mittelwert von %n Gesicht: weder genug über %1 noch genug unter %2.</numerusform>
            <numerusform>Mittelwert aller %n Gesichter: weder genug über %1 noch genug unter %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of the faces above %1</source>
        <translation>
            <numerusform>%n Modell: Mittelwert der Gesichter über %1</numerusform>
            <numerusform>%n Modelle: Mittelwert der Gesichter über %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of the faces below %1</source>
        <translation>
            <numerusform>%n Modell: Mittelwert der Gesichter unter %1</numerusform>
            <numerusform>%n Modelle: Mittelwert der Gesichter unter %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of all faces</source>
        <translation>
            <numerusform>%n Modell: Mittelwert aller Gesichter</numerusform>
            <numerusform>%n Modelle: Mittelwert aller Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) agree within %1.</source>
        <translation>
            <numerusform>%n Modell stimmt bis auf %1 überein.</numerusform>
            <numerusform>%n Modelle stimmen bis auf %1 überein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>small face in %n frame(s)</source>
        <translation>
            <numerusform>kleines Gesicht in %n Frame</numerusform>
            <numerusform>kleines Gesicht in %n Frames</numerusform>
        </translation>
    </message>
    <message>
        <source>Faces narrower than %1 px were enlarged several times before they were judged; fine traces are lost.</source>
        <translation>Gesichter, die schmaler als %1 px sind, wurden vor der Bewertung mehrfach vergrößert; feine Spuren gehen dabei verloren.</translation>
    </message>
    <message numerus="yes">
        <source>side view in %n frame(s)</source>
        <translation>
            <numerusform>Seitenansicht in %n Frame</numerusform>
            <numerusform>Seitenansicht in %n Frames</numerusform>
        </translation>
    </message>
    <message>
        <source>The models were trained on faces seen mostly from the front.</source>
        <translation>Die Modelle wurden mit Gesichtern trainiert, die meist von vorn zu sehen sind.</translation>
    </message>
    <message numerus="yes">
        <source>only %n face(s)</source>
        <translation>
            <numerusform>nur %n Gesicht</numerusform>
            <numerusform>nur %n Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule for a clear verdict needs more than %1 faces.</source>
        <translation>Die Regel für einen klaren Befund braucht mehr als %1 Gesichter.</translation>
    </message>
    <message>
        <source>strong compression</source>
        <translation>starke Kompression</translation>
    </message>
    <message>
        <source>%1 bits per pixel: compression removes the traces that the models look for.</source>
        <translation>%1 Bit pro Pixel: Kompression entfernt die Spuren, nach denen die Modelle suchen.</translation>
    </message>
    <message>
        <source>models disagree</source>
        <translation>Modelle uneinig</translation>
    </message>
    <message>
        <source>The models&apos; scores lie %1 apart.</source>
        <translation>Die Scores der Modelle liegen %1 auseinander.</translation>
    </message>
    <message>
        <source>trained on DFDC kinds</source>
        <translation>mit DFDC-Fakes trainiert</translation>
    </message>
    <message>
        <source>The published networks know the face swaps of the Deepfake Detection Challenge of 2020. Newer or other manipulations may go unnoticed, and filters or heavy make-up may be mistaken for one.</source>
        <translation>Die veröffentlichten Netze kennen die Gesichtstausche der Deepfake Detection Challenge von 2020. Neuere oder andere Manipulationen können unbemerkt bleiben, und Filter oder starkes Make-up können für eine gehalten werden.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Analysis failed</source>
        <translation>Analyse fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not judged: no model</source>
        <translation>Nicht bewertet: kein Modell</translation>
    </message>
    <message numerus="yes">
        <source>No face was found in %n frame(s), so there is nothing to judge.</source>
        <translation>
            <numerusform>In %n Frame wurde kein Gesicht gefunden, es gibt also nichts zu bewerten.</numerusform>
            <numerusform>In %n Frames wurde kein Gesicht gefunden, es gibt also nichts zu bewerten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found. Choose models to have them judged.</source>
        <translation>
            <numerusform>%n Gesicht gefunden. Wählen Sie Modelle, um es bewerten zu lassen.</numerusform>
            <numerusform>%n Gesichter gefunden. Wählen Sie Modelle, um sie bewerten zu lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sign of manipulation</source>
        <translation>Keine Anzeichen von Manipulation</translation>
    </message>
    <message>
        <source>Possibly manipulated</source>
        <translation>Möglicherweise manipuliert</translation>
    </message>
    <message>
        <source>Probably manipulated</source>
        <translation>Wahrscheinlich manipuliert</translation>
    </message>
    <message>
        <source>Very probably manipulated</source>
        <translation>Sehr wahrscheinlich manipuliert</translation>
    </message>
    <message>
        <source>%1 (%2, %3 px, %4 on %5), SHA-256 %6</source>
        <translation>%1 (%2, %3 px, %4 auf %5), SHA-256 %6</translation>
    </message>
    <message>
        <source>Detector %1, profile %2</source>
        <translation>Detektor %1, Profil %2</translation>
    </message>
    <message>
        <source>Veriframe %1</source>
        <translation>Veriframe %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Verdict for person %1</source>
        <translation>Befund zu Person %1</translation>
    </message>
    <message>
        <source>Untrained network: the score means nothing yet.</source>
        <translation>Untrainiertes Netz: Der Score hat noch keine Bedeutung.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s)</source>
        <translation>
            <numerusform>%1 von %n Frame</numerusform>
            <numerusform>%1 von %n Frames</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>H.264 at CRF %1</source>
        <translation>H.264 mit CRF %1</translation>
    </message>
    <message>
        <source>%1 of the size</source>
        <translation>%1 der Größe</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the rules of some models</comment>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>JobProgress</name>
    <message numerus="yes">
        <source>%Ln frames</source>
        <translation>
            <numerusform>%Ln Frame</numerusform>
            <numerusform>%Ln Frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln frames</source>
        <translation>
            <numerusform>%1 von %Ln Frame</numerusform>
            <numerusform>%1 von %Ln Frames</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 Frames/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos</source>
        <translation>
            <numerusform>%Ln Video</numerusform>
            <numerusform>%Ln Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln videos</source>
        <translation>
            <numerusform>%1 von %Ln Video</numerusform>
            <numerusform>%1 von %Ln Videos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 videos/s</source>
        <translation>%1 Videos/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln Gesicht</numerusform>
            <numerusform>%Ln Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln faces</source>
        <translation>
            <numerusform>%1 von %Ln Gesicht</numerusform>
            <numerusform>%1 von %Ln Gesichtern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 faces/s</source>
        <translation>%1 Gesichter/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>%1 von %Ln Bild</numerusform>
            <numerusform>%1 von %Ln Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps</source>
        <translation>
            <numerusform>%1 von %Ln Schritt</numerusform>
            <numerusform>%1 von %Ln Schritten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 Schritte/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln files</source>
        <translation>
            <numerusform>%1 von %Ln Datei</numerusform>
            <numerusform>%1 von %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 files/s</source>
        <translation>%1 Dateien/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln Modell</numerusform>
            <numerusform>%Ln Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln models</source>
        <translation>
            <numerusform>%1 von %Ln Modell</numerusform>
            <numerusform>%1 von %Ln Modellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 models/s</source>
        <translation>%1 Modelle/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln variants</source>
        <translation>
            <numerusform>%Ln Variante</numerusform>
            <numerusform>%Ln Varianten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln variants</source>
        <translation>
            <numerusform>%1 von %Ln Variante</numerusform>
            <numerusform>%1 von %Ln Varianten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 variants/s</source>
        <translation>%1 Varianten/s</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>noch %1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>noch %1 h %2 min</translation>
    </message>
</context>
<context>
    <name>JudgeText</name>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>faces by %1</source>
        <translation>Gesichter durch %1</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>No model judges: faces are only found.</source>
        <translation>Kein Modell bewertet: Gesichter werden nur gefunden.</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Gerät: %1</translation>
    </message>
    <message>
        <source>Face detector: %1</source>
        <translation>Gesichtsdetektor: %1</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>%1 is an untrained network. Its scores mean nothing yet.</source>
        <translation>%1 ist ein untrainiertes Netz. Seine Scores haben noch keine Bedeutung.</translation>
    </message>
</context>
<context>
    <name>ModelPlanText</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n Checkpoint</numerusform>
            <numerusform>%n Checkpoints</numerusform>
        </translation>
    </message>
    <message>
        <source>DFDC seven B7</source>
        <translation>DFDC, sieben B7</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>bce, (fake + real) / 2</source>
        <translation>bce, (Fake + echt) / 2</translation>
    </message>
    <message>
        <source>(%1 fake + real) / 2</source>
        <translation>(%1 Fake + echt) / 2</translation>
    </message>
    <message>
        <source>%1, smoothed by %2</source>
        <comment>a loss</comment>
        <translation>%1, geglättet mit %2</translation>
    </message>
    <message>
        <source>Ranked by %1: the epoch with the smallest, as training keeps it.</source>
        <translation>Gereiht nach %1: die Epoche mit dem kleinsten Wert, die auch das Training behält.</translation>
    </message>
    <message numerus="yes">
        <source>Ranked by %1: the %n smallest loss(es).</source>
        <translation>
            <numerusform>Gereiht nach %1: der kleinste Loss (%n).</numerusform>
            <numerusform>Gereiht nach %1: die %n kleinsten Losses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ranked by %1: the %n smallest loss(es), of those the epochs from %2 on.</source>
        <translation>
            <numerusform>Gereiht nach %1: der kleinste Loss (%n), sofern ab Epoche %2.</numerusform>
            <numerusform>Gereiht nach %1: die %n kleinsten Losses, davon die Epochen ab %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>No epoch has been validated yet.</source>
        <translation>Noch ist keine Epoche validiert.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n smallest loss(es) lies in epoch %1 or later.</source>
        <translation>
            <numerusform>Der kleinste Loss (%n) liegt nicht in Epoche %1 oder später.</numerusform>
            <numerusform>Keiner der %n kleinsten Losses liegt in Epoche %1 oder später.</numerusform>
        </translation>
    </message>
    <message>
        <source>No epoch has both a fake and a real loss, only their mean: rank by bce.</source>
        <translation>Keine Epoche hat getrennte Losses für Fakes und Echte, nur deren Mittel: Reihen Sie nach bce.</translation>
    </message>
    <message>
        <source>No epoch&apos;s losses are numbers.</source>
        <translation>Bei keiner Epoche sind die Losses Zahlen.</translation>
    </message>
    <message numerus="yes">
        <source>The log has %n epoch(s).</source>
        <translation>
            <numerusform>Das Log hat %n Epoche.</numerusform>
            <numerusform>Das Log hat %n Epochen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsFileNoticeText</name>
    <message>
        <source>The settings could not be read and start afresh; the old file was kept as %1.</source>
        <translation>Die Einstellungen waren nicht lesbar und wurden zurückgesetzt; die alte Datei wurde als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The settings are those of a newer version and start afresh; the old file was kept as %1.</source>
        <translation>Die Einstellungen stammen von einer neueren Version und wurden zurückgesetzt; die alte Datei wurde als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read, nor be set aside; the defaults are used.</source>
        <translation>Die Einstellungen in %1 lassen sich weder lesen noch beiseitelegen; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in %1: %2. They hold until the program ends.</source>
        <translation>Die Einstellungen lassen sich nicht in %1 speichern: %2. Sie gelten, bis das Programm endet.</translation>
    </message>
    <message>
        <source>a folder has that name</source>
        <translation>ein Ordner hat diesen Namen</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>der zugehörige Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation>das Schreiben ist fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>TextParts</name>
    <message>
        <source>, </source>
        <comment>between the things of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share in percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>TrainingContent</name>
    <message numerus="yes">
        <source>%n rank(s) on the processor</source>
        <translation>
            <numerusform>%n Rank auf dem Prozessor</numerusform>
            <numerusform>%n Ranks auf dem Prozessor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CUDA device(s)</source>
        <translation>
            <numerusform>%n CUDA-Gerät</numerusform>
            <numerusform>%n CUDA-Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>etwa %1 h %2 min</translation>
    </message>
    <message>
        <source>about %1 d %2 h</source>
        <translation>etwa %1 d %2 h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) that the folds name are missing.</source>
        <translation>
            <numerusform>%Ln von %1 in den Folds genannten Crops fehlt.</numerusform>
            <numerusform>%Ln von %1 in den Folds genannten Crops fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Training cannot start before they are there.</source>
        <translation>Das Training kann erst beginnen, wenn sie vorhanden sind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) have no landmarks.</source>
        <translation>
            <numerusform>%Ln von %1 Crops hat keine Landmarken.</numerusform>
            <numerusform>%Ln von %1 Crops haben keine Landmarken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Eyes, nose and mouth are not blanked there.</source>
        <translation>Augen, Nase und Mund werden dort nicht ausgeblendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) are fakes without a mask.</source>
        <translation>
            <numerusform>%Ln von %1 Crops ist ein Fake ohne Maske.</numerusform>
            <numerusform>%Ln von %1 Crops sind Fakes ohne Maske.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed is not known there.</source>
        <translation>Was verändert wurde, ist dort nicht bekannt.</translation>
    </message>
    <message>
        <source>Begins from</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>zufällige Gewichte</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights. From random ones the network learns more slowly and ends worse.</source>
        <translation>Die veröffentlichten Läufe begannen mit ImageNet-Gewichten. Mit zufälligen lernt das Netz langsamer und endet schlechter.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message>
        <source>Fold table</source>
        <translation>Fold-Tabelle</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>%1 px, batches of %2</source>
        <translation>%1 px, Batches zu %2</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>%1 of up to %2 batches</source>
        <translation>%1 mit bis zu %2 Batches</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Holdout</translation>
    </message>
    <message>
        <source>fold %1, which judges each epoch</source>
        <translation>Fold %1, bewertet jede Epoche</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert auf</translation>
    </message>
    <message>
        <source>%1 real and %2 fake crops</source>
        <translation>%1 echte und %2 Fake-Crops</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Bewertet an</translation>
    </message>
    <message>
        <source>%1 crops of %2 videos</source>
        <translation>%1 Crops aus %2 Videos</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>at epoch %1, step %2</source>
        <translation>bei Epoche %1, Schritt %2</translation>
    </message>
    <message>
        <source>begun %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>can go on</source>
        <translation>fortsetzbar</translation>
    </message>
    <message>
        <source>nothing was saved to go on from</source>
        <translation>nichts zum Fortsetzen gespeichert</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>%1 with bce %2 (fake %3, real %4)</source>
        <translation>%1 mit bce %2 (Fake %3, echt %4)</translation>
    </message>
    <message>
        <source>%1 of %2 epochs</source>
        <translation>%1 von %2 Epochen</translation>
    </message>
    <message>
        <source>%1 images per second</source>
        <translation>%1 Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>%1 % of the time for pictures</source>
        <translation>%1 % der Zeit auf Bilder</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>%1, seed %2, fold %3 held out</source>
        <translation>%1, Seed %2, Fold %3 als Holdout</translation>
    </message>
    <message>
        <source>Start goes on from here.</source>
        <translation>Starten macht hier weiter.</translation>
    </message>
    <message>
        <source>judging the held-out fold: %1 of %2 crops</source>
        <translation>Holdout-Fold wird bewertet: %1 von %2 Crops</translation>
    </message>
    <message>
        <source>building the network and filling the loaders</source>
        <translation>Netz wird aufgebaut, Loader werden gefüllt</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>fold %1 held out</source>
        <translation>Fold %1 als Holdout</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>seeds %1</source>
        <translation>Seeds %1</translation>
    </message>
    <message>
        <source>There is nothing to go on from: it begins with epoch 0. A stop saves the state, so that it can go on later exactly where it was.</source>
        <translation>Es gibt keinen Stand zum Fortsetzen: Es beginnt mit Epoche 0. Ein Stopp speichert den Stand, sodass es später genau dort weitergehen kann.</translation>
    </message>
    <message>
        <source>Its checkpoints up to epoch %1 are there.</source>
        <translation>Die Checkpoints bis Epoche %1 sind vorhanden.</translation>
    </message>
    <message>
        <source>It begins anew with epoch 0 and replaces them one after another.</source>
        <translation>Es beginnt neu mit Epoche 0 und ersetzt sie nacheinander.</translation>
    </message>
    <message>
        <source>A state to go on from is not: it begins anew and replaces them one after another.</source>
        <translation>Ein Stand zum Fortsetzen nicht: Es beginnt neu und ersetzt sie nacheinander.</translation>
    </message>
    <message>
        <source>It is complete; nothing is left to do.</source>
        <translation>Der Lauf ist vollständig; nichts ist mehr zu tun.</translation>
    </message>
    <message>
        <source>It goes on from the saved state, exactly where it was, if that belongs to the same configuration, fold and seed; else it says what differs.</source>
        <translation>Es geht vom gespeicherten Stand aus genau dort weiter, wenn er zu Konfiguration, Fold und Seed passt; sonst wird gesagt, was abweicht.</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Startbereit</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Noch nicht bereit</translation>
    </message>
    <message>
        <source>Each epoch leaves one in %1, named %2 and the epoch&apos;s number.</source>
        <translation>Jede Epoche legt einen in %1 ab, benannt %2 und die Nummer der Epoche.</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>Latest: %1</source>
        <translation>Neuester: %1</translation>
    </message>
</context>
<context>
    <name>VerdictPartsText</name>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>No sign of manipulation</source>
        <translation>Keine Anzeichen von Manipulation</translation>
    </message>
    <message>
        <source>Possibly manipulated</source>
        <translation>Möglicherweise manipuliert</translation>
    </message>
    <message>
        <source>Probably manipulated</source>
        <translation>Wahrscheinlich manipuliert</translation>
    </message>
    <message>
        <source>Very probably manipulated</source>
        <translation>Sehr wahrscheinlich manipuliert</translation>
    </message>
</context>
<context>
    <name>WeightsFetchJobText</name>
    <message>
        <source>Try again: what has come is kept. Without a network, choose a folder with the files.</source>
        <translation>Versuchen Sie es erneut: Was angekommen ist, bleibt erhalten. Ohne Netzverbindung wählen Sie einen Ordner mit den Dateien.</translation>
    </message>
    <message>
        <source>Try again: what has come is kept.</source>
        <translation>Versuchen Sie es erneut: Was angekommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Choose a folder or a mirror that holds the files.</source>
        <translation>Wählen Sie einen Ordner oder Mirror, der die Dateien enthält.</translation>
    </message>
    <message>
        <source>Choose another folder or mirror.</source>
        <translation>Wählen Sie einen anderen Ordner oder Mirror.</translation>
    </message>
    <message>
        <source>What came was thrown away. Try again, or choose another source.</source>
        <translation>Was angekommen war, wurde verworfen. Versuchen Sie es erneut oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Warten Sie, bis es beendet ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 of %2 files are missing still</source>
        <translation>%1 von %2 Dateien fehlen noch</translation>
    </message>
    <message>
        <source>%1: fetched and checked.</source>
        <translation>%1: abgerufen und geprüft.</translation>
    </message>
</context>
<context>
    <name>WelcomeTexts</name>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
</context>
<context>
    <name>veriframe::AboutDialog</name>
    <message>
        <source>About Veriframe</source>
        <translation>Über Veriframe</translation>
    </message>
    <message>
        <source>Finds face manipulation in video. Free software, GPL-3.0 or later. A probability is not proof.</source>
        <translation>Findet Gesichtsmanipulation in Videos. Freie Software, GPL-3.0 oder neuer. Eine Wahrscheinlichkeit ist kein Beweis.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnosedaten</translation>
    </message>
    <message>
        <source>The machine is being asked.</source>
        <translation>Der Rechner wird abgefragt.</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnosedaten kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>veriframe::ActionRegistry</name>
    <message>
        <source> or </source>
        <comment>between keys</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchDocument</name>
    <message>
        <source>Listing the videos</source>
        <translation>Videos werden aufgelistet</translation>
    </message>
    <message>
        <source>Looking at what stands in %1</source>
        <translation>Inhalt von %1 wird gelesen</translation>
    </message>
    <message>
        <source>Reading the labels in %1</source>
        <translation>Labels in %1 werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Judging %n video(s)</source>
        <translation>
            <numerusform>%n Video wird bewertet</numerusform>
            <numerusform>%n Videos werden bewertet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judging %n video(s) again</source>
        <translation>
            <numerusform>%n Video wird erneut bewertet</numerusform>
            <numerusform>%n Videos werden erneut bewertet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) could not be judged; each row says why.</source>
        <translation>
            <numerusform>%n Video ließ sich nicht bewerten; seine Zeile sagt, warum.</numerusform>
            <numerusform>%n Videos ließen sich nicht bewerten; jede Zeile sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every video was looked at.</source>
        <translation>Jedes Video wurde angesehen.</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchFilterBar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Every video of the batch.</source>
        <translation>Jedes Video des Stapels.</translation>
    </message>
    <message>
        <source>Waiting, at work, or cancelled on the way.</source>
        <translation>Wartend, in Arbeit oder unterwegs abgebrochen.</translation>
    </message>
    <message>
        <source>With a score, also where not every frame could be read.</source>
        <translation>Mit Score, auch wenn nicht jeder Frame lesbar war.</translation>
    </message>
    <message>
        <source>Readable, but without a face.</source>
        <translation>Lesbar, aber ohne Gesicht.</translation>
    </message>
    <message>
        <source>Unreadable, failed, or not judged.</source>
        <translation>Unlesbar, fehlgeschlagen oder nicht bewertet.</translation>
    </message>
    <message>
        <source>Name or reason</source>
        <translation>Name oder Grund</translation>
    </message>
    <message>
        <source>Filter the videos by name or reason</source>
        <translation>Videos nach Name oder Grund filtern</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchPanel</name>
    <message>
        <source>Score by model</source>
        <translation>Score je Modell</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>About the batch</source>
        <translation>Zum Stapel</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Dieses Video</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Alle Videos</translation>
    </message>
    <message>
        <source>How right it is</source>
        <translation>Treffsicherheit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Against the labels</source>
        <translation>Gegenüber den Labels</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>How many frames of each video are looked at, evenly spaced.</source>
        <translation>Wie viele Frames jedes Videos angesehen werden, gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>&amp;Frames of each video</source>
        <translation>&amp;Frames je Video</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>Kein Video ausgewählt.</translation>
    </message>
    <message>
        <source>Choose one in the list to see what became of it, and why.</source>
        <translation>Wählen Sie eines in der Liste, um zu sehen, was daraus wurde und warum.</translation>
    </message>
    <message>
        <source>Where it is known which videos are real, log loss and AUC tell how right the scores are: open a metadata.json, or a CSV with the columns filename and label.</source>
        <translation>Wo bekannt ist, welche Videos echt sind, sagen Log Loss und AUC, wie gut die Scores treffen: Öffnen Sie eine metadata.json oder eine CSV mit den Spalten filename und label.</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>Log Loss</translation>
    </message>
    <message>
        <source>The mean over the labelled rows of the CSV; smaller is better, 0.693 is a guess.</source>
        <translation>Mittel über die Zeilen der CSV mit Label; kleiner ist besser, 0,693 entspricht Raten.</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How often a fake scores above a real video; 1 is perfect, 0.5 a guess.</source>
        <translation>Wie oft ein Fake einen höheren Score hat als ein echtes Video; 1 ist perfekt, 0,5 entspricht Raten.</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Labels: %1</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchRunLine</name>
    <message>
        <source>Videos done</source>
        <translation>Fertige Videos</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchTable</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>Keine Videos vorhanden.</translation>
    </message>
    <message>
        <source>No video matches the filter.</source>
        <translation>Kein Video passt zum Filter.</translation>
    </message>
    <message>
        <source>They are listed here once a folder or a list is open.</source>
        <translation>Sie erscheinen hier, sobald ein Ordner oder eine Liste geöffnet ist.</translation>
    </message>
    <message>
        <source>Look for something else, or show all videos again.</source>
        <translation>Suchen Sie nach etwas anderem oder zeigen Sie wieder alle Videos an.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchTableModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Its label says fake.</source>
        <translation>Sein Label ist „Fake“.</translation>
    </message>
    <message>
        <source>Its label says real.</source>
        <translation>Sein Label ist „echt“.</translation>
    </message>
    <message>
        <source>Taken over from an earlier run.</source>
        <translation>Aus einem früheren Lauf übernommen.</translation>
    </message>
    <message>
        <source>%1 (1 means fake)</source>
        <translation>%1 (1 bedeutet Fake)</translation>
    </message>
    <message>
        <source>Not judged yet.</source>
        <translation>Noch nicht bewertet.</translation>
    </message>
    <message>
        <source>Nothing was judged. The CSV has 0.5 in its place.</source>
        <translation>Nichts wurde bewertet. In der CSV steht an seiner Stelle 0,5.</translation>
    </message>
    <message>
        <source>%1, 1 means fake</source>
        <translation>%1, 1 bedeutet Fake</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchThumbnails</name>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchView</name>
    <message>
        <source>Videos of the batch</source>
        <translation>Videos des Stapels</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchWorkspace</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Open a fo&amp;lder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a folder of videos; each *.mp4 in it gets a score.</source>
        <translation>Einen Ordner mit Videos öffnen; jede *.mp4 darin erhält einen Score.</translation>
    </message>
    <message>
        <source>Open a list or &amp;videos…</source>
        <translation>&amp;Liste oder Videos öffnen…</translation>
    </message>
    <message>
        <source>Open a text file with a path on each line, or the videos themselves.</source>
        <translation>Eine Textdatei mit einem Pfad je Zeile oder die Videos selbst öffnen.</translation>
    </message>
    <message>
        <source>Cl&amp;ose the batch</source>
        <translation>Stapel s&amp;chließen</translation>
    </message>
    <message>
        <source>Choose the o&amp;utput…</source>
        <translation>Aus&amp;gabe wählen…</translation>
    </message>
    <message>
        <source>Where the submission CSV goes, its details and the journal of the run beside it.</source>
        <translation>Wohin die Submission-CSV kommt, daneben ihre Details und das Protokoll des Laufs.</translation>
    </message>
    <message>
        <source>Open la&amp;bels…</source>
        <translation>La&amp;bels öffnen…</translation>
    </message>
    <message>
        <source>Open a metadata.json, or a CSV with the columns filename and label, to see how right the scores are.</source>
        <translation>Eine metadata.json oder eine CSV mit den Spalten filename und label öffnen, um zu sehen, wie gut die Scores treffen.</translation>
    </message>
    <message>
        <source>Close the l&amp;abels</source>
        <translation>Labels schl&amp;ießen</translation>
    </message>
    <message>
        <source>Save a co&amp;py of the submission…</source>
        <translation>&amp;Kopie der Submission speichern…</translation>
    </message>
    <message>
        <source>Copy the CSV and its details to another place.</source>
        <translation>Die CSV und ihre Details an einen anderen Ort kopieren.</translation>
    </message>
    <message>
        <source>&amp;Judge the videos</source>
        <translation>&amp;Videos bewerten</translation>
    </message>
    <message>
        <source>Judge every video; what an earlier run of the same settings has done is taken over.</source>
        <translation>Jedes Video bewerten; was ein früherer Lauf mit denselben Einstellungen getan hat, wird übernommen.</translation>
    </message>
    <message>
        <source>Judge all a&amp;new</source>
        <translation>Alle &amp;neu bewerten</translation>
    </message>
    <message>
        <source>Judge every video, also those that have a result.</source>
        <translation>Jedes Video bewerten, auch die mit Ergebnis.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Finish the videos at work and take up no other, or go on.</source>
        <translation>Videos in Arbeit fertigstellen und keine weiteren beginnen, oder fortsetzen.</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>Lauf &amp;abbrechen</translation>
    </message>
    <message>
        <source>End the run; what was done is kept, and it can go on later.</source>
        <translation>Den Lauf beenden; Fertiges bleibt erhalten, und er lässt sich später fortsetzen.</translation>
    </message>
    <message>
        <source>Retry what &amp;failed</source>
        <translation>Fehlgeschlagene wieder&amp;holen</translation>
    </message>
    <message>
        <source>Judge the videos again that could not be judged.</source>
        <translation>Die Videos erneut bewerten, die sich nicht bewerten ließen.</translation>
    </message>
    <message>
        <source>&amp;Inspect this video</source>
        <translation>Dieses Video &amp;untersuchen</translation>
    </message>
    <message>
        <source>Open it in Inspect, with the models that judged it here.</source>
        <translation>In der Inspektion öffnen, mit den Modellen, die es hier bewertet haben.</translation>
    </message>
    <message>
        <source>&amp;Retry the selected</source>
        <translation>Ausgewählte &amp;wiederholen</translation>
    </message>
    <message>
        <source>Judge the selected videos again; the other rows stay as they are.</source>
        <translation>Die ausgewählten Videos erneut bewerten; die anderen Zeilen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>S&amp;how in its folder</source>
        <translation>Im Ordner an&amp;zeigen</translation>
    </message>
    <message>
        <source>Open the folder in which this video lies.</source>
        <translation>Den Ordner öffnen, in dem dieses Video liegt.</translation>
    </message>
    <message>
        <source>Cop&amp;y the path</source>
        <translation>Pfa&amp;d kopieren</translation>
    </message>
    <message>
        <source>Copy the paths of the selected videos.</source>
        <translation>Die Pfade der ausgewählten Videos kopieren.</translation>
    </message>
    <message>
        <source>Fin&amp;d a video</source>
        <translation>Video &amp;suchen</translation>
    </message>
    <message>
        <source>Panel beside the ba&amp;tch</source>
        <translation>Seitenbereich zum S&amp;tapel</translation>
    </message>
    <message>
        <source>Open a folder of videos</source>
        <translation>Ordner mit Videos öffnen</translation>
    </message>
    <message>
        <source>Open a list or videos</source>
        <translation>Liste oder Videos öffnen</translation>
    </message>
    <message>
        <source>Lists and videos (*.txt *.list *.lst *.mp4 *.mov *.mkv *.avi *.webm *.m4v);;All files (*)</source>
        <translation>Listen und Videos (*.txt *.list *.lst *.mp4 *.mov *.mkv *.avi *.webm *.m4v);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the submission CSV</source>
        <translation>Submission-CSV wählen</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open labels</source>
        <translation>Labels öffnen</translation>
    </message>
    <message>
        <source>Labels (*.json *.csv);;All files (*)</source>
        <translation>Labels (*.json *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save a copy of the submission</source>
        <translation>Kopie der Submission speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saving a copy of the submission</source>
        <translation>Kopie der Submission wird gespeichert</translation>
    </message>
    <message>
        <source>No model is chosen, so nothing could be judged.</source>
        <translation>Kein Modell ist gewählt, es ließe sich also nichts bewerten.</translation>
    </message>
    <message>
        <source>Choose models…</source>
        <translation>Modelle wählen…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>&amp;Judge what is new</source>
        <translation>Neue &amp;Videos bewerten</translation>
    </message>
    <message>
        <source>What an earlier run has left cannot be taken over. %1</source>
        <translation>Was ein früherer Lauf hinterlassen hat, lässt sich nicht übernehmen. %1</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Listing the videos</source>
        <translation>Videos werden aufgelistet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No videos are open.</source>
        <translation>Keine Videos geöffnet.</translation>
    </message>
    <message>
        <source>Open a folder of videos or a list of them, or drop them here. Each gets a score, and a row that says what became of it.</source>
        <translation>Öffnen Sie einen Ordner oder eine Liste mit Videos oder ziehen Sie sie hierher. Jedes erhält einen Score und eine Zeile, die sagt, was daraus wurde.</translation>
    </message>
    <message>
        <source>The videos cannot be listed.</source>
        <translation>Die Videos lassen sich nicht auflisten.</translation>
    </message>
    <message>
        <source>%1 It can also be done anew.</source>
        <translation>%1 Ein Neubeginn ist auch möglich.</translation>
    </message>
    <message>
        <source>%1 What was done is kept.</source>
        <translation>%1 Fertiges bleibt erhalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>The run was cancelled after %1 of %n video(s). What was done is kept, and it goes on from there.</source>
        <translation>
            <numerusform>Der Lauf wurde nach %1 von %n Video abgebrochen. Fertiges bleibt erhalten, und er macht dort weiter.</numerusform>
            <numerusform>Der Lauf wurde nach %1 von %n Videos abgebrochen. Fertiges bleibt erhalten, und er macht dort weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>These videos were judged again. Others have no row yet.</source>
        <translation>Diese Videos wurden erneut bewertet. Andere haben noch keine Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>An earlier run ended after %1 of %n video(s). It can go on from there.</source>
        <translation>
            <numerusform>Ein früherer Lauf endete nach %1 von %n Video. Er lässt sich dort fortsetzen.</numerusform>
            <numerusform>Ein früherer Lauf endete nach %1 von %n Videos. Er lässt sich dort fortsetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · Profil %2</translation>
    </message>
    <message>
        <source>What judges the videos, the same as in Inspect. Click to choose another.</source>
        <translation>Was die Videos bewertet, dasselbe wie in der Inspektion. Zum Ändern klicken.</translation>
    </message>
</context>
<context>
    <name>veriframe::BookmarkList</name>
    <message>
        <source>No bookmarks. Press B to mark this frame.</source>
        <translation>Keine Lesezeichen. B setzt eines auf diesen Frame.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Go to this frame</source>
        <translation>Zu diesem Frame gehen</translation>
    </message>
    <message>
        <source>Go to frame %1</source>
        <translation>Zu Frame %1 gehen</translation>
    </message>
    <message>
        <source>Status of frame %1</source>
        <translation>Status von Frame %1</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Dieses Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Remove the bookmark of frame %1</source>
        <translation>Lesezeichen von Frame %1 entfernen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on frame %1</source>
        <translation>Notiz zu Frame %1</translation>
    </message>
</context>
<context>
    <name>veriframe::CalibrationDiagram</name>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>near %1: %2 of %3 fake</source>
        <translation>nahe %1: %2 von %3 Fakes</translation>
    </message>
    <message>
        <source>Scores lie %1 from the share of fakes in the mean.</source>
        <translation>Die Scores weichen im Mittel um %1 vom Anteil der Fakes ab.</translation>
    </message>
</context>
<context>
    <name>veriframe::CaseNotes</name>
    <message>
        <source>Case and notes</source>
        <translation>Fall und Notizen</translation>
    </message>
    <message>
        <source>This video is in no case. A case keeps what is known of it in one file: the analysis, who is who, bookmarks and notes.</source>
        <translation>Dieses Video gehört zu keinem Fall. Ein Fall bewahrt in einer Datei auf, was darüber bekannt ist: die Analyse, wer wer ist, Lesezeichen und Notizen.</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>Titel des Falls</translation>
    </message>
    <message>
        <source>Notes on this video</source>
        <translation>Notizen zu diesem Video</translation>
    </message>
    <message>
        <source>Notes on the case</source>
        <translation>Notizen zum Fall</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointInspector</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>waiting to be read</source>
        <translation>wartet aufs Lesen</translation>
    </message>
    <message>
        <source>It has the same content as %1.</source>
        <translation>Hat denselben Inhalt wie %1.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <comment>file name: reason</comment>
        <translation>%1 ist nicht verwendbar: %2</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointLedger</name>
    <message>
        <source>Looking for checkpoints</source>
        <translation>Checkpoints werden gesucht</translation>
    </message>
    <message>
        <source>Computing checkpoints&apos; SHA-256</source>
        <translation>SHA-256 der Checkpoints wird berechnet</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointTable</name>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Fake loss</source>
        <translation>Fake-Loss</translation>
    </message>
    <message>
        <source>Real loss</source>
        <translation>Echt-Loss</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>bce</source>
        <translation>bce</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Best bce</source>
        <translation>Beste bce</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Trainings-Loss</translation>
    </message>
    <message>
        <source>in ensemble</source>
        <translation>im Ensemble</translation>
    </message>
    <message>
        <source>There are no epochs.</source>
        <translation>Keine Epochen vorhanden.</translation>
    </message>
    <message>
        <source>They are listed here once the log of a run is open.</source>
        <translation>Sie erscheinen hier, sobald das Log eines Laufs geöffnet ist.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Run, epoch, file or hash</source>
        <translation>Lauf, Epoche, Datei oder Hash</translation>
    </message>
    <message>
        <source>Filter the epochs by run, epoch, file or hash</source>
        <translation>Epochen nach Lauf, Epoche, Datei oder Hash filtern</translation>
    </message>
    <message>
        <source>No epoch matches the filter.</source>
        <translation>Keine Epoche passt zum Filter.</translation>
    </message>
    <message>
        <source>Look for something else, or show all epochs again.</source>
        <translation>Suchen Sie nach etwas anderem oder zeigen Sie wieder alle Epochen an.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Remove from the ensemble</source>
        <translation>Aus dem Ensemble entfernen</translation>
    </message>
    <message>
        <source>Add to the ensemble</source>
        <translation>Zum Ensemble hinzufügen</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Datei anzeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointTableModel</name>
    <message>
        <source>ascending</source>
        <translation>aufsteigend</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>absteigend</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Sortierschlüssel %1</translation>
    </message>
    <message>
        <source>A click orders by it, with Shift it becomes a further key.</source>
        <translation>Ein Klick sortiert danach, mit Umschalt als weiterer Schlüssel.</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointView</name>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>in ensemble</source>
        <translation>im Ensemble</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsPage</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Checkpoints that judge</source>
        <translation>Checkpoints, die bewerten</translation>
    </message>
    <message>
        <source>Add checkpoints (*.pth, *.pt, *.safetensors), or drop them here.</source>
        <translation>Fügen Sie Checkpoints hinzu (*.pth, *.pt, *.safetensors) oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>Remove the selected checkpoints</source>
        <translation>Die ausgewählten Checkpoints entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the list already.</source>
        <comment>one or more file names</comment>
        <translation>
            <numerusform>%1 steht schon in der Liste.</numerusform>
            <numerusform>%1 stehen schon in der Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation>Checkpoints hinzufügen</translation>
    </message>
    <message>
        <source>Checkpoints (*.pth *.pt *.safetensors final_*);;All files (*)</source>
        <translation>Checkpoints (*.pth *.pt *.safetensors final_*);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add at least one checkpoint.</source>
        <translation>Fügen Sie mindestens einen Checkpoint hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) are being read.</source>
        <translation>
            <numerusform>%n Checkpoint wird gelesen.</numerusform>
            <numerusform>%n Checkpoints werden gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, untrained</source>
        <translation>%1, untrainiert</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsPanel</name>
    <message>
        <source>About the ensemble</source>
        <translation>Zum Ensemble</translation>
    </message>
    <message>
        <source>Press Return on rows of the table.</source>
        <translation>Zeilen der Tabelle mit Return hinzufügen.</translation>
    </message>
    <message>
        <source>Marked checkpoints that are not judged</source>
        <translation>Markierte, nicht bewertete Checkpoints</translation>
    </message>
    <message>
        <source>Two members or more are needed.</source>
        <translation>Mindestens zwei Mitglieder sind nötig.</translation>
    </message>
    <message>
        <source>Nothing judged.</source>
        <translation>Nichts ist bewertet.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Marked, but not judged</source>
        <translation>Markiert, aber nicht bewertet</translation>
    </message>
    <message>
        <source>Suggested set</source>
        <translation>Vorgeschlagene Auswahl</translation>
    </message>
    <message>
        <source>On the held-out videos</source>
        <translation>Auf den Holdout-Videos</translation>
    </message>
    <message>
        <source>They disagree most on</source>
        <translation>Größte Uneinigkeit</translation>
    </message>
    <message>
        <source>From faces to a score</source>
        <translation>Von Gesichtern zum Score</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Ensemble on held-out fold %1</source>
        <translation>Ensemble auf Holdout-Fold %1</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>Log Loss</translation>
    </message>
    <message>
        <source>Log loss over the held-out videos; lower is better.</source>
        <translation>Log Loss über die Holdout-Videos; kleiner ist besser.</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How often a fake scores above a real.</source>
        <translation>Wie oft ein Fake einen höheren Score hat als ein Echtes.</translation>
    </message>
    <message>
        <source>EER</source>
        <translation>EER</translation>
    </message>
    <message>
        <source>Equal error rate: where as many reals are called fake as fakes real.</source>
        <translation>Equal Error Rate: wo ebenso viele Echte als Fake gelten wie Fakes als echt.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n held-out video(s).</source>
        <translation>
            <numerusform>Auf %n Holdout-Video.</numerusform>
            <numerusform>Auf %n Holdout-Videos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No checkpoint is in it.</source>
        <translation>Es enthält keinen Checkpoint.</translation>
    </message>
    <message>
        <source>The held-out faces are being judged.</source>
        <translation>Die Holdout-Gesichter werden bewertet.</translation>
    </message>
    <message>
        <source>Choose the dataset on whose held-out fold it shall be judged.</source>
        <translation>Wählen Sie den Datensatz, auf dessen Holdout-Fold es bewertet werden soll.</translation>
    </message>
    <message>
        <source>No member could be judged.</source>
        <translation>Kein Mitglied ließ sich bewerten.</translation>
    </message>
    <message>
        <source>%1: %2 videos, %3 faces</source>
        <translation>%1: %2 Videos, %3 Gesichter</translation>
    </message>
    <message>
        <source>Log loss alone: %1</source>
        <translation>Log Loss allein: %1</translation>
    </message>
    <message>
        <source>The log loss of the ensemble with it, on the videos that chose it.</source>
        <translation>Log Loss des Ensembles mit ihm, auf den Videos, nach denen es ausgewählt wurde.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>checkpoints, and why they are not judged</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fakes&apos; loss</source>
        <translation>Loss der Fakes</translation>
    </message>
    <message>
        <source>Reals&apos; loss</source>
        <translation>Loss der Echten</translation>
    </message>
    <message>
        <source>Brier</source>
        <translation>Brier</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Fakes found</source>
        <translation>Erkannte Fakes</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>Being searched…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Avg. precision</source>
        <translation>Avg. Precision</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsText</name>
    <message>
        <source>It has no epoch yet.</source>
        <translation>Noch keine Epoche vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>In %n run(s) nothing qualifies.</source>
        <translation>
            <numerusform>In %n Lauf kommt keine Epoche in Frage.</numerusform>
            <numerusform>In %n Läufen kommt keine Epoche in Frage.</numerusform>
        </translation>
    </message>
    <message>
        <source>weighted (%1 fake + real) / 2</source>
        <translation>gewichtet (%1 Fake + Echt) / 2</translation>
    </message>
    <message>
        <source>Weighted loss of the held-out videos</source>
        <translation>Gewichteter Loss der Holdout-Videos</translation>
    </message>
    <message>
        <source>Weighted loss, held-out fold %1</source>
        <translation>Gewichteter Loss, Holdout-Fold %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n Epoche</numerusform>
            <numerusform>%n Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>following %1 (epoch %2 of %3)</source>
        <translation>verfolgt %1 (Epoche %2 von %3)</translation>
    </message>
    <message>
        <source>following %1 (epoch %2)</source>
        <translation>verfolgt %1 (Epoche %2)</translation>
    </message>
    <message>
        <source>%1 · epoch %2</source>
        <translation>%1 · Epoche %2</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsWorkspace</name>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>+ &amp;Open logs…</source>
        <translation>+ L&amp;ogs öffnen…</translation>
    </message>
    <message>
        <source>Open training logs: the published program&apos;s text, metrics.jsonl, TensorBoard event files.</source>
        <translation>Trainingslogs öffnen: Textausgabe des veröffentlichten Programms, metrics.jsonl, TensorBoard-Ereignisdateien.</translation>
    </message>
    <message>
        <source>Open a &amp;folder of runs…</source>
        <translation>Ordner mit &amp;Läufen öffnen…</translation>
    </message>
    <message>
        <source>Open every training log in a folder.</source>
        <translation>Alle Trainingslogs in einem Ordner öffnen.</translation>
    </message>
    <message>
        <source>Open the &amp;Training room&apos;s runs</source>
        <translation>Läufe aus „&amp;Training“ öffnen</translation>
    </message>
    <message>
        <source>Open the logs of the folder in which the Training room puts its runs.</source>
        <translation>Die Logs des Ordners öffnen, in dem das Training seine Läufe ablegt.</translation>
    </message>
    <message>
        <source>&amp;Close all logs</source>
        <translation>Alle Logs schl&amp;ießen</translation>
    </message>
    <message>
        <source>&amp;Log y</source>
        <translation>Log &amp;y</translation>
    </message>
    <message>
        <source>Show the losses on logarithmic axes.</source>
        <translation>Die Losses auf logarithmischen Achsen zeigen.</translation>
    </message>
    <message>
        <source>Cut o&amp;utliers</source>
        <translation>A&amp;usreißer abschneiden</translation>
    </message>
    <message>
        <source>Let the axes reach as far as most values do; lines that run out of a panel are marked at its edge.</source>
        <translation>Die Achsen nur so weit reichen lassen wie die meisten Werte; Linien, die ein Diagramm verlassen, sind an seinem Rand markiert.</translation>
    </message>
    <message>
        <source>&amp;Zoom in on the epochs</source>
        <translation>In Epochen hinein&amp;zoomen</translation>
    </message>
    <message>
        <source>Zoo&amp;m out of the epochs</source>
        <translation>Aus Epochen herauszoo&amp;men</translation>
    </message>
    <message>
        <source>All epoc&amp;hs</source>
        <translation>Alle Epoc&amp;hen</translation>
    </message>
    <message>
        <source>Show the first epoch to the last.</source>
        <translation>Von der ersten bis zur letzten Epoche zeigen.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Save the curves as a picture (PNG, SVG) or their numbers as a table (CSV).</source>
        <translation>Die Kurven als Bild (PNG, SVG) oder ihre Zahlen als Tabelle (CSV) speichern.</translation>
    </message>
    <message>
        <source>F&amp;ilter the epochs</source>
        <translation>Epochen &amp;filtern</translation>
    </message>
    <message>
        <source>Show the rows of the table that contain some words.</source>
        <translation>Die Zeilen der Tabelle zeigen, die bestimmte Wörter enthalten.</translation>
    </message>
    <message>
        <source>Sho&amp;w the checkpoint in the file manager</source>
        <translation>Checkpoint im Dateimanager zei&amp;gen</translation>
    </message>
    <message>
        <source>Panel beside the c&amp;heckpoints</source>
        <translation>Seitenbereich zu &amp;Checkpoints</translation>
    </message>
    <message>
        <source>Put the chosen epochs into the e&amp;nsemble</source>
        <translation>Gewählte Epochen ins E&amp;nsemble</translation>
    </message>
    <message>
        <source>E&amp;mpty the ensemble</source>
        <translation>Ensemble lee&amp;ren</translation>
    </message>
    <message>
        <source>Open an ensem&amp;ble…</source>
        <translation>Ensem&amp;ble öffnen…</translation>
    </message>
    <message>
        <source>Take the checkpoints of an ensemble&apos;s file.</source>
        <translation>Die Checkpoints aus der Datei eines Ensembles übernehmen.</translation>
    </message>
    <message>
        <source>Choose the &amp;dataset…</source>
        <translation>&amp;Datensatz wählen…</translation>
    </message>
    <message>
        <source>Choose the preprocessed dataset on whose held-out fold checkpoints are judged.</source>
        <translation>Den vorverarbeiteten Datensatz wählen, auf dessen Holdout-Fold Checkpoints bewertet werden.</translation>
    </message>
    <message>
        <source>&amp;Judge the marked epochs</source>
        <translation>Mar&amp;kierte Epochen bewerten</translation>
    </message>
    <message>
        <source>Judge the held-out fold with every marked checkpoint, so that they can be suggested, and with members that could not be judged before.</source>
        <translation>Den Holdout-Fold mit jedem markierten Checkpoint bewerten, damit sie vorgeschlagen werden können, und mit Mitgliedern, die sich zuvor nicht bewerten ließen.</translation>
    </message>
    <message>
        <source>&amp;Search best set…</source>
        <translation>Beste Au&amp;swahl suchen…</translation>
    </message>
    <message>
        <source>Search the best combination of the marked epochs and all that was judged.</source>
        <translation>Die beste Kombination der markierten Epochen und aller bewerteten suchen.</translation>
    </message>
    <message>
        <source>&amp;Take this set</source>
        <translation>&amp;Auswahl übernehmen</translation>
    </message>
    <message>
        <source>Make the suggested set the ensemble.</source>
        <translation>Die vorgeschlagene Auswahl zum Ensemble machen.</translation>
    </message>
    <message>
        <source>Sa&amp;ve ensemble…</source>
        <translation>Ensemble s&amp;peichern…</translation>
    </message>
    <message>
        <source>Save the ensemble with its hashes and its rule, for Inspect and the command line.</source>
        <translation>Das Ensemble mit seinen Hashes und seiner Regel speichern, für die Inspektion und die Befehlszeile.</translation>
    </message>
    <message>
        <source>&amp;Use it in Inspect</source>
        <translation>In der Inspektion &amp;verwenden</translation>
    </message>
    <message>
        <source>Judge videos with the ensemble that was saved.</source>
        <translation>Videos mit dem gespeicherten Ensemble bewerten.</translation>
    </message>
    <message>
        <source>Open training logs</source>
        <translation>Trainingslogs öffnen</translation>
    </message>
    <message>
        <source>Training logs (*.log *.txt *.jsonl *.out events.out.tfevents.*);;All files (*)</source>
        <translation>Trainingslogs (*.log *.txt *.jsonl *.out events.out.tfevents.*);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder of runs</source>
        <translation>Ordner mit Läufen öffnen</translation>
    </message>
    <message>
        <source>Open an ensemble</source>
        <translation>Ensemble öffnen</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json *.json)</source>
        <translation>Ensembles (*.ensemble.json *.json)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose the dataset</source>
        <translation>Datensatz wählen</translation>
    </message>
    <message>
        <source>Which fold did no checkpoint learn from?</source>
        <translation>Aus welchem Fold hat kein Checkpoint gelernt?</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n anderer</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>Written anew since it was judged: %1. What was known of the former file was dropped.</source>
        <translation>Seit der Bewertung neu geschrieben: %1. Was über die frühere Datei bekannt war, wurde verworfen.</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <translation>%1 wird gesucht</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Kurven exportieren</translation>
    </message>
    <message>
        <source>Pictures and tables (*.png *.svg *.csv);;All files (*)</source>
        <translation>Bilder und Tabellen (*.png *.svg *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The curves&apos; numbers were saved as %1.</source>
        <translation>Die Zahlen der Kurven wurden als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The curves were saved as %1.</source>
        <translation>Die Kurven wurden als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Save the ensemble</source>
        <translation>Ensemble speichern</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json)</source>
        <translation>Ensembles (*.ensemble.json)</translation>
    </message>
    <message>
        <source>Saving the ensemble</source>
        <translation>Ensemble wird gespeichert</translation>
    </message>
    <message>
        <source>The ensemble was saved as %1.</source>
        <translation>Das Ensemble wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Use it in Inspect</source>
        <translation>In der Inspektion verwenden</translation>
    </message>
    <message>
        <source>No run is shown that has validated an epoch.</source>
        <translation>Kein Lauf wird gezeigt, der eine Epoche validiert hat.</translation>
    </message>
    <message>
        <source>There are no epochs.</source>
        <translation>Keine Epochen vorhanden.</translation>
    </message>
    <message>
        <source>The open logs have none, or no run is shown.</source>
        <translation>Die offenen Logs enthalten keine, oder kein Lauf wird gezeigt.</translation>
    </message>
    <message>
        <source>Training logs are being read.</source>
        <translation>Trainingslogs werden gelesen.</translation>
    </message>
    <message>
        <source>No training log is open.</source>
        <translation>Kein Trainingslog geöffnet.</translation>
    </message>
    <message>
        <source>Open logs of one or several runs: the published program&apos;s text, metrics.jsonl, or TensorBoard event files. They may be dropped here.</source>
        <translation>Öffnen Sie Logs eines oder mehrerer Läufe: die Textausgabe des veröffentlichten Programms, metrics.jsonl oder TensorBoard-Ereignisdateien. Sie lassen sich auch hierher ziehen.</translation>
    </message>
    <message>
        <source>not chosen: early epochs are noisy</source>
        <translation>nicht gewählt: frühe Epochen schwanken stark</translation>
    </message>
    <message>
        <source>Fake and real log loss</source>
        <translation>Log Loss, Fake und echt</translation>
    </message>
    <message>
        <source>There is no checkpoint file beside the log of: %1.</source>
        <translation>Keine Checkpoint-Datei neben dem Log von: %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::ChoiceBar</name>
    <message>
        <source>Ran&amp;k smoothed</source>
        <translation>Geglättet &amp;reihen</translation>
    </message>
    <message>
        <source>weighted loss</source>
        <translation>gewichteter Loss</translation>
    </message>
    <message>
        <source>the trainer&apos;s bce</source>
        <translation>bce des Trainers</translation>
    </message>
    <message>
        <source>By what epochs are ranked and marked.</source>
        <translation>Wonach Epochen gereiht und markiert werden.</translation>
    </message>
    <message>
        <source>How much the loss of fakes weighs: (weight × fake + real) / 2.</source>
        <translation>Wie stark der Loss der Fakes zählt: (Gewicht × Fake + Echt) / 2.</translation>
    </message>
    <message>
        <source>How many of the smallest losses are looked at.</source>
        <translation>Wie viele der kleinsten Losses betrachtet werden.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Of those, epochs up to this one are left out as noisy; they are shaded.</source>
        <translation>Von diesen werden Epochen bis zu dieser als verrauscht ausgelassen; sie sind schattiert.</translation>
    </message>
    <message>
        <source>How much of the curve before an epoch keeps; what was measured stays visible.</source>
        <translation>Wie viel vom Verlauf vor einer Epoche erhalten bleibt; das Gemessene bleibt sichtbar.</translation>
    </message>
    <message>
        <source>Rank by the smoothed losses. Without it smoothing only shows.</source>
        <translation>Nach den geglätteten Losses reihen. Sonst wirkt die Glättung nur auf die Anzeige.</translation>
    </message>
    <message>
        <source>Rank b&amp;y</source>
        <translation>Reihen &amp;nach</translation>
    </message>
    <message>
        <source>Fake &amp;weight</source>
        <translation>Fake-&amp;Gewicht</translation>
    </message>
    <message>
        <source>&amp;Best</source>
        <translation>&amp;Beste</translation>
    </message>
    <message>
        <source>After e&amp;poch</source>
        <translation>Nach E&amp;poche</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>G&amp;lättung</translation>
    </message>
</context>
<context>
    <name>veriframe::ChoiceMeasure</name>
    <message>
        <source>Measuring what the suggestions gain</source>
        <translation>Gewinn der Vorschläge wird gemessen</translation>
    </message>
</context>
<context>
    <name>veriframe::ClassBalance</name>
    <message>
        <source>%1 %2 (%3 %)</source>
        <extracomment>1,234 real (20.1 %)</extracomment>
        <translation>%1 %2 (%3 %)</translation>
    </message>
    <message>
        <source>Class balance</source>
        <translation>Klassenverteilung</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
</context>
<context>
    <name>veriframe::Comparison</name>
    <message>
        <source>Comparing frame %1</source>
        <translation>Frame %1 wird verglichen</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonPictures</name>
    <message>
        <source>Frame of the first video</source>
        <translation>Frame des ersten Videos</translation>
    </message>
    <message>
        <source>Frame of the second video</source>
        <translation>Frame des zweiten Videos</translation>
    </message>
    <message>
        <source>Second · %1 · frame %2</source>
        <translation>Zweites · %1 · Frame %2</translation>
    </message>
    <message>
        <source>Second · %1</source>
        <translation>Zweites · %1</translation>
    </message>
    <message>
        <source>First · %1 · frame %2</source>
        <translation>Erstes · %1 · Frame %2</translation>
    </message>
    <message>
        <source>The second video ends before this frame.</source>
        <translation>Das zweite Video endet vor diesem Frame.</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonPlot</name>
    <message>
        <source>Probability of fake</source>
        <translation>Fake-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Probabilities of both sides over the frames</source>
        <translation>Wahrscheinlichkeiten beider Seiten über die Frames</translation>
    </message>
    <message>
        <source>Probability of fake · frame %1</source>
        <translation>Fake-Wahrscheinlichkeit · Frame %1</translation>
    </message>
    <message>
        <source>Frame %1: %2</source>
        <translation>Frame %1: %2</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonStudy</name>
    <message>
        <source>%1 (first)</source>
        <translation>%1 (erstes)</translation>
    </message>
    <message>
        <source>%1 (second)</source>
        <translation>%1 (zweites)</translation>
    </message>
    <message>
        <source>Comparing two ensembles on %1</source>
        <translation>Zwei Ensembles werden auf %1 verglichen</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>%1 wird mit %2 verglichen</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonTableModel</name>
    <message>
        <source>Probability of fake by %1</source>
        <translation>Fake-Wahrscheinlichkeit laut %1</translation>
    </message>
    <message>
        <source>Second minus first; ordered by its size</source>
        <translation>Zweites minus erstes; nach Betrag sortiert</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Other frame</source>
        <translation>Anderer Frame</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweites</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonWindow</name>
    <message>
        <source>Another &amp;ensemble…</source>
        <translation>Anderes &amp;Ensemble…</translation>
    </message>
    <message>
        <source>Let other networks judge the same faces</source>
        <translation>Andere Netze dieselben Gesichter bewerten lassen</translation>
    </message>
    <message>
        <source>Another &amp;video…</source>
        <translation>Anderes &amp;Video…</translation>
    </message>
    <message>
        <source>Let the same networks judge another video on the same frames</source>
        <translation>Dieselben Netze ein anderes Video auf denselben Frames bewerten lassen</translation>
    </message>
    <message>
        <source>Save as &amp;table…</source>
        <translation>Als &amp;Tabelle speichern…</translation>
    </message>
    <message>
        <source>Write all faces with both probabilities as CSV</source>
        <translation>Alle Gesichter mit beiden Wahrscheinlichkeiten als CSV schreiben</translation>
    </message>
    <message>
        <source>Compare &amp;again</source>
        <translation>E&amp;rneut vergleichen</translation>
    </message>
    <message>
        <source>Compare once more, with what is known of the video by now</source>
        <translation>Noch einmal vergleichen, mit dem aktuellen Stand des Videos</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop comparing; what was compared stays</source>
        <translation>Den Vergleich beenden; Verglichenes bleibt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The ensemble to compare with</source>
        <translation>Das Ensemble zum Vergleich</translation>
    </message>
    <message>
        <source>The video to compare with</source>
        <translation>Das Video zum Vergleich</translation>
    </message>
    <message>
        <source>Save the faces as a table</source>
        <translation>Gesichter als Tabelle speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The video was analysed further since. What is shown belongs to the former analysis.</source>
        <translation>Das Video wurde seitdem weiter analysiert. Gezeigt wird die frühere Analyse.</translation>
    </message>
    <message>
        <source>The comparison failed.</source>
        <translation>Der Vergleich ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No face had been judged by both sides yet.</source>
        <translation>Noch kein Gesicht war von beiden Seiten bewertet.</translation>
    </message>
    <message>
        <source>Comparing.</source>
        <translation>Vergleich läuft.</translation>
    </message>
    <message>
        <source>The networks are being opened.</source>
        <translation>Die Netze werden geöffnet.</translation>
    </message>
    <message>
        <source>The frames of the second video are being counted.</source>
        <translation>Die Frames des zweiten Videos werden gezählt.</translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation>Noch nichts ist verglichen.</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet.</source>
        <translation>Noch gibt es nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>Let other networks judge the faces that were found, or set a second video against this one: an original, a suspected copy.</source>
        <translation>Lassen Sie andere Netze die gefundenen Gesichter bewerten oder stellen Sie diesem Video ein zweites gegenüber: ein Original, eine mutmaßliche Kopie.</translation>
    </message>
    <message>
        <source>Open a video in Inspect and have its faces judged first.</source>
        <translation>Öffnen Sie ein Video in der Inspektion und lassen Sie zuerst seine Gesichter bewerten.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Comparison: %1</source>
        <translation>Vergleich: %1</translation>
    </message>
    <message>
        <source>%1 (first) and %2 (second)</source>
        <translation>%1 (erstes) und %2 (zweites)</translation>
    </message>
    <message>
        <source>and %1 (second)</source>
        <translation>und %1 (zweites)</translation>
    </message>
    <message>
        <source>The comparison was cancelled. What both sides had judged until then is shown.</source>
        <translation>Der Vergleich wurde abgebrochen. Gezeigt wird, was beide Seiten bis dahin bewertet hatten.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Erneut vergleichen</translation>
    </message>
</context>
<context>
    <name>veriframe::ComputationSection</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>dfdc: the write-up&apos;s rules</source>
        <translation>dfdc: Regeln der Beschreibung</translation>
    </message>
    <message>
        <source>kernel: the published program&apos;s</source>
        <translation>kernel: die des veröffentlichten Programms</translation>
    </message>
    <message>
        <source>the ensemble&apos;s, else %1 px</source>
        <translation>wie im Ensemble, sonst %1 px</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Precisio&amp;n</source>
        <translation>Ge&amp;nauigkeit</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation>&amp;Eingabegröße</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Automatisch: %1</translation>
    </message>
    <message>
        <source>Asking for devices</source>
        <translation>Geräte werden abgefragt</translation>
    </message>
    <message>
        <source>Asking for the devices of this machine…</source>
        <translation>Geräte dieses Rechners werden abgefragt…</translation>
    </message>
    <message>
        <source>Computes in %1 on %2.</source>
        <translation>Rechnet in %1 auf %2.</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>der CPU</translation>
    </message>
    <message>
        <source>This CPU multiplies bfloat16 in hardware, which is faster and differs slightly.</source>
        <translation>Diese CPU multipliziert bfloat16 in Hardware; das ist schneller und weicht leicht ab.</translation>
    </message>
</context>
<context>
    <name>veriframe::ConfigEditor</name>
    <message>
        <source>Configuration as JSON</source>
        <translation>Konfiguration als JSON</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>veriframe::ConfigFieldRow</name>
    <message>
        <source>Allowed: %1.</source>
        <translation>Erlaubt: %1.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>what a field holds unless somebody changes it</comment>
        <translation>vorher %1</translation>
    </message>
</context>
<context>
    <name>veriframe::ConsoleView</name>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
</context>
<context>
    <name>veriframe::DataCheckCard</name>
    <message>
        <source>Examples of missing files</source>
        <translation>Beispiele fehlender Dateien</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>Noch nicht angesehen.</translation>
    </message>
    <message>
        <source>Looking at every file that folds.csv names.</source>
        <translation>Jede in folds.csv genannte Datei wird geprüft.</translation>
    </message>
    <message>
        <source>Every crop is there, and its landmarks and mask where it needs them.</source>
        <translation>Jeder Crop ist vorhanden, mit Landmarken und Maske, wo er sie braucht.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetBrowser</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>SSIM mask</source>
        <translation>SSIM-Maske</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>Kein Video ausgewählt.</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Wählen Sie eines in der Liste.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Fac&amp;e</source>
        <translation>G&amp;esicht</translation>
    </message>
    <message>
        <source>Listing the crops of %1</source>
        <translation>Crops von %1 werden aufgelistet</translation>
    </message>
    <message>
        <source>The crops cannot be listed.</source>
        <translation>Die Crops lassen sich nicht auflisten.</translation>
    </message>
    <message>
        <source>There are no crops of %1.</source>
        <translation>Es gibt keine Crops von %1.</translation>
    </message>
    <message>
        <source>Run the steps up to the crops; the list of videos says why one was left out.</source>
        <translation>Führen Sie die Schritte bis zu den Crops aus; die Videoliste sagt, warum eines ausgelassen wurde.</translation>
    </message>
    <message>
        <source>Frame of the video / last frame that was cut out</source>
        <translation>Frame des Videos / letzter ausgeschnittener Frame</translation>
    </message>
    <message>
        <source>Reading a face of %1</source>
        <translation>Ein Gesicht von %1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetDocument</name>
    <message>
        <source>Reading the dataset %1</source>
        <translation>Datensatz %1 wird gelesen</translation>
    </message>
    <message>
        <source>Looking at what is there of %1</source>
        <translation>Vorhandenes von %1 wird geprüft</translation>
    </message>
    <message>
        <source>Preprocessing %1</source>
        <translation>%1 wird vorverarbeitet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What is missing, and why, stands in preprocessing_report.json.</source>
        <translation>Was fehlt und warum, steht in preprocessing_report.json.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetFilterBar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>However far they are.</source>
        <translation>Unabhängig vom Fortschritt.</translation>
    </message>
    <message>
        <source>A step is open, outdated or has failed.</source>
        <translation>Ein Schritt ist offen, veraltet oder fehlgeschlagen.</translation>
    </message>
    <message>
        <source>A step has failed.</source>
        <translation>Ein Schritt ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>A step was skipped for a reason.</source>
        <translation>Ein Schritt wurde begründet übersprungen.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Nichts ist mehr zu tun.</translation>
    </message>
    <message>
        <source>Name, original or reason</source>
        <translation>Name, Original oder Grund</translation>
    </message>
    <message>
        <source>Filter the videos by name, original or reason</source>
        <translation>Videos nach Name, Original oder Grund filtern</translation>
    </message>
    <message>
        <source>The progress of this step alone. Click to look at all steps.</source>
        <translation>Nur der Fortschritt dieses Schritts. Klicken, um alle Schritte zu betrachten.</translation>
    </message>
    <message>
        <source>Real videos only.</source>
        <translation>Nur echte Videos.</translation>
    </message>
    <message>
        <source>Fakes only.</source>
        <translation>Nur Fakes.</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>Fake</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetPanel</name>
    <message>
        <source>About the dataset</source>
        <translation>Zum Datensatz</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Dieses Video</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Settings of the steps</source>
        <translation>Einstellungen der Schritte</translation>
    </message>
    <message>
        <source>dfdc: by the write-up</source>
        <translation>dfdc: nach der Beschreibung</translation>
    </message>
    <message>
        <source>kernel: half the size</source>
        <translation>kernel: halbe Größe</translation>
    </message>
    <message>
        <source>How a frame is scaled before faces are looked for in it.</source>
        <translation>Wie ein Frame skaliert wird, bevor darin Gesichter gesucht werden.</translation>
    </message>
    <message>
        <source>Faces are cut out of every so-many-th frame.</source>
        <translation>Gesichter werden aus jedem n-ten Frame ausgeschnitten.</translation>
    </message>
    <message>
        <source>How many folds the parts 0 to 49 are dealt out to.</source>
        <translation>Auf wie viele Folds die Teile 0 bis 49 verteilt werden.</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>Pro&amp;fil</translation>
    </message>
    <message>
        <source>Crops: every … frames</source>
        <translation>Crops: alle … Frames</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Choose another detector…</source>
        <translation>Anderen Detektor wählen…</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>Kein Video ausgewählt.</translation>
    </message>
    <message>
        <source>Choose one in the list to see what was made of it.</source>
        <translation>Wählen Sie eines in der Liste, um zu sehen, was daraus wurde.</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>Fold %1</translation>
    </message>
    <message numerus="yes">
        <source>%n crop(s)</source>
        <translation>
            <numerusform>%n Crop</numerusform>
            <numerusform>%n Crops</numerusform>
        </translation>
    </message>
    <message>
        <source>its original is not known</source>
        <translation>das Original ist nicht bekannt</translation>
    </message>
    <message>
        <source>made from %1</source>
        <translation>aus %1 erstellt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetTable</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>Keine Videos vorhanden.</translation>
    </message>
    <message>
        <source>They are listed here once a data set is open.</source>
        <translation>Sie erscheinen hier, sobald ein Datensatz geöffnet ist.</translation>
    </message>
    <message>
        <source>No video matches the filter.</source>
        <translation>Kein Video passt zum Filter.</translation>
    </message>
    <message>
        <source>Look for something else, or show all videos again.</source>
        <translation>Suchen Sie nach etwas anderem oder zeigen Sie wieder alle Videos an.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetTableModel</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Boxen</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Crops</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <source>Diffs</source>
        <translation>Diffs</translation>
    </message>
    <message>
        <source>Fold step</source>
        <translation>Fold-Schritt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>%1: does not apply to this video.</source>
        <translation>%1: gilt nicht für dieses Video.</translation>
    </message>
    <message>
        <source>made from %1</source>
        <translation>aus %1 erstellt</translation>
    </message>
    <message>
        <source>Not in a fold yet.</source>
        <translation>Noch in keinem Fold.</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Noch nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetView</name>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetWords</name>
    <message>
        <source>Finds the faces in every frame of every real video.</source>
        <translation>Findet die Gesichter in jedem Frame jedes echten Videos.</translation>
    </message>
    <message>
        <source>Cuts the faces out; a fake is cut where its original&apos;s faces are.</source>
        <translation>Schneidet die Gesichter aus; bei Fakes dort, wo die Gesichter des Originals sind.</translation>
    </message>
    <message>
        <source>Finds eyes, nose and mouth on the crops of real videos.</source>
        <translation>Findet Augen, Nase und Mund auf den Crops echter Videos.</translation>
    </message>
    <message>
        <source>Compares each fake with its original: SSIM masks.</source>
        <translation>Vergleicht jeden Fake mit seinem Original: SSIM-Masken.</translation>
    </message>
    <message>
        <source>Lists every crop with its fold in folds.csv.</source>
        <translation>Listet jeden Crop mit seinem Fold in folds.csv auf.</translation>
    </message>
    <message>
        <source>%1 crops/s</source>
        <translation>%1 Crops/s</translation>
    </message>
    <message>
        <source>%1 pairs/s</source>
        <translation>%1 Paare/s</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 Frames/s</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) out of date</source>
        <translation>
            <numerusform>%n Video veraltet</numerusform>
            <numerusform>%n Videos veraltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) to do</source>
        <translation>
            <numerusform>%n Video zu bearbeiten</numerusform>
            <numerusform>%n Videos zu bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Metadata that cannot be read</source>
        <translation>Unlesbare Metadaten</translation>
    </message>
    <message>
        <source>Entries that cannot be understood</source>
        <translation>Unverständliche Einträge</translation>
    </message>
    <message>
        <source>Unknown labels</source>
        <translation>Unbekannte Labels</translation>
    </message>
    <message>
        <source>Names that cannot be file names</source>
        <translation>Namen, die keine Dateinamen sein können</translation>
    </message>
    <message>
        <source>Names listed twice</source>
        <translation>Doppelt aufgeführte Namen</translation>
    </message>
    <message>
        <source>Videos that are not on the disk</source>
        <translation>Videos, die nicht auf dem Datenträger liegen</translation>
    </message>
    <message>
        <source>Videos that no metadata lists</source>
        <translation>Videos, die in keinen Metadaten stehen</translation>
    </message>
    <message>
        <source>Fakes without their original</source>
        <translation>Fakes ohne ihr Original</translation>
    </message>
    <message>
        <source>Fakes whose original is no real video</source>
        <translation>Fakes, deren Original kein echtes Video ist</translation>
    </message>
    <message>
        <source>Folders without a part number</source>
        <translation>Ordner ohne Teilnummer</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 real and %2 fake videos</source>
        <translation>%1 echte und %2 Fake-Videos</translation>
    </message>
    <message>
        <source>Face boxes</source>
        <translation>Gesichtsboxen</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Crops</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <source>SSIM masks</source>
        <translation>SSIM-Masken</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Compressed copies</source>
        <translation>Komprimierte Kopien</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>noch etwa %n Sekunde</numerusform>
            <numerusform>noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>noch etwa %n Stunde</numerusform>
            <numerusform>noch etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused; what is done is kept.</source>
        <translation>Angehalten; Fertiges bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetWorkspace</name>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Open a &amp;dataset…</source>
        <translation>&amp;Datensatz öffnen…</translation>
    </message>
    <message>
        <source>Open the folder that holds dfdc_train_part_0 and so on.</source>
        <translation>Den Ordner öffnen, der dfdc_train_part_0 und so weiter enthält.</translation>
    </message>
    <message>
        <source>Dra&amp;w a small dataset…</source>
        <translation>&amp;Kleinen Datensatz erzeugen…</translation>
    </message>
    <message>
        <source>Draw a dataset of real and manipulated videos into a folder, to try things out.</source>
        <translation>Zum Ausprobieren einen Datensatz aus echten und manipulierten Videos in einen Ordner zeichnen.</translation>
    </message>
    <message>
        <source>C&amp;lose the dataset</source>
        <translation>Datensatz sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Save the list of videos…</source>
        <translation>Videolist&amp;e speichern…</translation>
    </message>
    <message>
        <source>Save the videos that are shown, with their steps and reasons, as CSV.</source>
        <translation>Die gezeigten Videos mit ihren Schritten und Gründen als CSV speichern.</translation>
    </message>
    <message>
        <source>&amp;Run all steps</source>
        <translation>&amp;Alle Schritte ausführen</translation>
    </message>
    <message>
        <source>Run the five steps one after another; only what is missing or out of date is done.</source>
        <translation>Die fünf Schritte nacheinander ausführen; nur Fehlendes und Veraltetes wird bearbeitet.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Hold the run up, or let it go on.</source>
        <translation>Den Lauf anhalten oder weiterlaufen lassen.</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>Lauf a&amp;bbrechen</translation>
    </message>
    <message>
        <source>End the run; what was done is kept.</source>
        <translation>Den Lauf beenden; Fertiges bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Erne&amp;ut prüfen</translation>
    </message>
    <message>
        <source>Look at what is on the disk once more.</source>
        <translation>Noch einmal ansehen, was auf dem Datenträger liegt.</translation>
    </message>
    <message>
        <source>&amp;Videos</source>
        <translation>&amp;Videos</translation>
    </message>
    <message>
        <source>Every video and how far it is.</source>
        <translation>Jedes Video und wie weit es ist.</translation>
    </message>
    <message>
        <source>&amp;Faces and masks</source>
        <translation>&amp;Gesichter und Masken</translation>
    </message>
    <message>
        <source>Original, fake and mask of each face.</source>
        <translation>Original, Fake und Maske jedes Gesichts.</translation>
    </message>
    <message>
        <source>F&amp;olds</source>
        <translation>F&amp;olds</translation>
    </message>
    <message>
        <source>How the videos are dealt out to the folds.</source>
        <translation>Wie die Videos auf die Folds verteilt sind.</translation>
    </message>
    <message>
        <source>F&amp;ind a video</source>
        <translation>Video &amp;suchen</translation>
    </message>
    <message>
        <source>Pre&amp;vious video</source>
        <translation>Vo&amp;riges Video</translation>
    </message>
    <message>
        <source>&amp;Next video</source>
        <translation>&amp;Nächstes Video</translation>
    </message>
    <message>
        <source>Previous fra&amp;me</source>
        <translation>Vor&amp;iger Frame</translation>
    </message>
    <message>
        <source>The frame before that was cut out.</source>
        <translation>Der vorige ausgeschnittene Frame.</translation>
    </message>
    <message>
        <source>Ne&amp;xt frame</source>
        <translation>Nä&amp;chster Frame</translation>
    </message>
    <message>
        <source>The next frame that was cut out.</source>
        <translation>Der nächste ausgeschnittene Frame.</translation>
    </message>
    <message>
        <source>L&amp;andmarks</source>
        <translation>&amp;Landmarken</translation>
    </message>
    <message>
        <source>Show eyes, nose and mouth on the faces.</source>
        <translation>Augen, Nase und Mund auf den Gesichtern zeigen.</translation>
    </message>
    <message>
        <source>&amp;Inspect this video</source>
        <translation>Dieses Video un&amp;tersuchen</translation>
    </message>
    <message>
        <source>Open it in Inspect, beside its original where it is a fake.</source>
        <translation>In der Inspektion öffnen, bei einem Fake neben seinem Original.</translation>
    </message>
    <message>
        <source>Panel beside the &amp;dataset</source>
        <translation>Seitenbereich zum &amp;Datensatz</translation>
    </message>
    <message>
        <source>Open a dataset</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Choose where the dataset is drawn</source>
        <translation>Wählen, wohin der Datensatz gezeichnet wird</translation>
    </message>
    <message>
        <source>Save the list of videos</source>
        <translation>Videoliste speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saving the list of videos</source>
        <translation>Videoliste wird gespeichert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Reading the dataset</source>
        <translation>Datensatz wird gelesen</translation>
    </message>
    <message>
        <source>Faces are found by dlib&apos;s detector, which needs no weights. Training on the DFDC is usually done with MTCNN.</source>
        <translation>Gesichter sucht der Detektor von dlib, der keine Gewichte braucht. Auf DFDC wird meist mit MTCNN trainiert.</translation>
    </message>
    <message>
        <source>Faces are found by MTCNN.</source>
        <translation>Gesichter sucht MTCNN.</translation>
    </message>
    <message>
        <source>Drawing a dataset in %1</source>
        <translation>Ein Datensatz wird in %1 erzeugt</translation>
    </message>
    <message>
        <source>Drawing a dataset</source>
        <translation>Ein Datensatz wird erzeugt</translation>
    </message>
    <message>
        <source>Real videos and manipulated copies of them, in three parts. It takes a minute.</source>
        <translation>Echte Videos und manipulierte Kopien davon, in drei Teilen. Es dauert eine Minute.</translation>
    </message>
    <message>
        <source>No dataset is open.</source>
        <translation>Kein Datensatz geöffnet.</translation>
    </message>
    <message>
        <source>Open the folder that holds dfdc_train_part_0 and so on, or have a small one drawn to try things out.</source>
        <translation>Öffnen Sie den Ordner, der dfdc_train_part_0 und so weiter enthält, oder lassen Sie zum Ausprobieren einen kleinen erzeugen.</translation>
    </message>
    <message>
        <source>The dataset cannot be opened.</source>
        <translation>Der Datensatz lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The run was cancelled. What was done is kept; a step goes on from there when it is started again.</source>
        <translation>Der Lauf wurde abgebrochen. Fertiges bleibt erhalten; ein Schritt macht beim nächsten Start dort weiter.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · Profil %2</translation>
    </message>
    <message>
        <source>What finds the faces. Click to choose another detector.</source>
        <translation>Was die Gesichter findet. Klicken, um einen anderen Detektor zu wählen.</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>Keine Videos vorhanden.</translation>
    </message>
    <message>
        <source>No metadata.json lists one that can be used.</source>
        <translation>In keiner metadata.json steht ein verwendbares.</translation>
    </message>
    <message>
        <source>There are no folds yet.</source>
        <translation>Es gibt noch keine Folds.</translation>
    </message>
    <message>
        <source>Run the steps up to the folds.</source>
        <translation>Führen Sie die Schritte bis zu den Folds aus.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>veriframe::DemoCard</name>
    <message>
        <source>See a result first</source>
        <translation>Zuerst ein Ergebnis sehen</translation>
    </message>
    <message>
        <source>Progress of the demo</source>
        <translation>Fortschritt der Demo</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Make the demo</source>
        <translation>Demo erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the demo</source>
        <translation>Demo abbrechen</translation>
    </message>
    <message>
        <source>A demo lies in %1: two small networks, trained on drawn faces. Its result is a video that they have not seen. Their scores mean nothing for real videos.</source>
        <translation>In %1 liegt eine Demo: zwei kleine Netze, mit gezeichneten Gesichtern trainiert. Ihr Ergebnis ist ein Video, das die Netze nicht gesehen haben. Für wirkliche Aufnahmen haben ihre Scores keine Bedeutung.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) on this machine</source>
        <translation>
            <numerusform>etwa %n Minute auf diesem Rechner</numerusform>
            <numerusform>etwa %n Minuten auf diesem Rechner</numerusform>
        </translation>
    </message>
    <message>
        <source>about eight minutes on two cores</source>
        <translation>etwa acht Minuten auf zwei Kernen</translation>
    </message>
    <message>
        <source>The whole way on drawn videos, without a download: prepare, train two small networks, judge. It takes %1 and about %2 in %3, goes on while you do something else, and can be cancelled.</source>
        <translation>Der ganze Weg mit gezeichneten Videos, ohne Download: vorbereiten, zwei kleine Netze trainieren, bewerten. Das dauert %1, belegt etwa %2 in %3, läuft weiter, während Sie etwas anderes tun, und lässt sich abbrechen.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
</context>
<context>
    <name>veriframe::DemoMaker</name>
    <message>
        <source>Looking for a finished demo</source>
        <translation>Fertige Demo wird gesucht</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>Demo wird erstellt</translation>
    </message>
    <message>
        <source>The demo is ready to be looked at.</source>
        <translation>Die Demo ist fertig und kann angesehen werden.</translation>
    </message>
</context>
<context>
    <name>veriframe::DetectorSection</name>
    <message>
        <source>Choose the folder with MTCNN&apos;s weights</source>
        <translation>Ordner mit den MTCNN-Gewichten wählen</translation>
    </message>
    <message>
        <source>Fetch MTCNN&apos;s weights…</source>
        <translation>MTCNN-Gewichte abrufen…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>MTCNN</source>
        <translation>MTCNN</translation>
    </message>
    <message>
        <source>dlib</source>
        <translation>dlib</translation>
    </message>
    <message>
        <source>the usual places</source>
        <translation>die üblichen Orte</translation>
    </message>
    <message>
        <source>Folder with MTCNN&apos;s weights</source>
        <translation>Ordner mit den MTCNN-Gewichten</translation>
    </message>
    <message>
        <source>&amp;Detector</source>
        <translation>&amp;Detektor</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>Ge&amp;wichte</translation>
    </message>
    <message>
        <source>Looking for MTCNN&apos;s weights</source>
        <translation>MTCNN-Gewichte werden gesucht</translation>
    </message>
    <message>
        <source> The ensemble asks for it.</source>
        <translation> Das Ensemble verlangt es.</translation>
    </message>
    <message>
        <source>dlib runs: it needs no weights, and misses more faces than MTCNN, side views above all.</source>
        <translation>dlib wird verwendet: Es braucht keine Gewichte und übersieht mehr Gesichter als MTCNN, vor allem Seitenansichten.</translation>
    </message>
    <message>
        <source>Looking for MTCNN&apos;s weights…</source>
        <translation>MTCNN-Gewichte werden gesucht…</translation>
    </message>
    <message>
        <source>MTCNN runs, with the weights in %1.</source>
        <translation>MTCNN wird verwendet, mit den Gewichten in %1.</translation>
    </message>
    <message>
        <source>That folder does not hold pnet.pt, rnet.pt and onet.pt.</source>
        <translation>Dieser Ordner enthält pnet.pt, rnet.pt und onet.pt nicht.</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are being fetched.</source>
        <translation>Die MTCNN-Gewichte werden abgerufen.</translation>
    </message>
    <message>
        <source>dlib runs, as MTCNN&apos;s weights (2 MB) are not here. MTCNN finds more faces, and the published scores were made with it.</source>
        <translation>dlib wird verwendet, weil die MTCNN-Gewichte (2 MB) nicht hier sind. MTCNN findet mehr Gesichter, und die veröffentlichten Scores entstanden damit.</translation>
    </message>
    <message>
        <source>MTCNN cannot run: its weights (2 MB) are not here.</source>
        <translation>MTCNN ist nicht verwendbar: Die Gewichte (2 MB) sind nicht hier.</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are being looked for.</source>
        <translation>Die MTCNN-Gewichte werden gesucht.</translation>
    </message>
    <message>
        <source>The folder for MTCNN&apos;s weights does not hold them.</source>
        <translation>Der Ordner für die MTCNN-Gewichte enthält sie nicht.</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are not here. Fetch them, or choose another detector.</source>
        <translation>Die MTCNN-Gewichte sind nicht hier. Rufen Sie sie ab oder wählen Sie einen anderen Detektor.</translation>
    </message>
</context>
<context>
    <name>veriframe::DeviceList</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Each rank trains on batches of its own; their gradients are averaged.</source>
        <translation>Jeder Rank trainiert mit eigenen Batches; die Gradienten werden gemittelt.</translation>
    </message>
    <message>
        <source>ran&amp;ks</source>
        <translation>Ran&amp;ks</translation>
    </message>
    <message>
        <source>Ranks on the processor</source>
        <translation>Ranks auf dem Prozessor</translation>
    </message>
</context>
<context>
    <name>veriframe::DisagreementList</name>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Es ist %1.</translation>
    </message>
    <message>
        <source>Its members&apos; scores go from %1 to %2.</source>
        <translation>Die Scores der Mitglieder reichen von %1 bis %2.</translation>
    </message>
    <message>
        <source>The ensemble&apos;s score is %1.</source>
        <translation>Der Score des Ensembles ist %1.</translation>
    </message>
    <message>
        <source>Videos on which the members disagree most</source>
        <translation>Videos, bei denen die Mitglieder am uneinigsten sind</translation>
    </message>
    <message>
        <source>With two members or more, the videos on which they differ are listed here.</source>
        <translation>Bei mindestens zwei Mitgliedern stehen hier die Videos, bei denen sie sich unterscheiden.</translation>
    </message>
</context>
<context>
    <name>veriframe::DisclosureButton</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
</context>
<context>
    <name>veriframe::EarlierRuns</name>
    <message>
        <source>Looking for earlier runs in %1</source>
        <translation>Frühere Läufe in %1 werden gesucht</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleDiagram</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Noch nichts zu zeigen.</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleMembers</name>
    <message>
        <source>suggested: + %1</source>
        <translation>vorgeschlagen: + %1</translation>
    </message>
    <message>
        <source>No members yet. Add epochs from the table.</source>
        <translation>Noch keine Mitglieder. Fügen Sie Epochen aus der Tabelle hinzu.</translation>
    </message>
    <message>
        <source>Members of the ensemble</source>
        <translation>Mitglieder des Ensembles</translation>
    </message>
    <message>
        <source>Remove it from the ensemble (Delete)</source>
        <translation>Aus dem Ensemble entfernen (Entf)</translation>
    </message>
    <message>
        <source>Add it to the ensemble (+)</source>
        <translation>Zum Ensemble hinzufügen (+)</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsemblePage</name>
    <message numerus="yes">
        <source>%1 · %n checkpoint(s) · profile %2 · detector %3</source>
        <translation>
            <numerusform>%1 · %n Checkpoint · Profil %2 · Detektor %3</numerusform>
            <numerusform>%1 · %n Checkpoints · Profil %2 · Detektor %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an ensemble file</source>
        <translation>Ensemble-Datei wählen</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json *.json)</source>
        <translation>Ensembles (*.ensemble.json *.json)</translation>
    </message>
    <message>
        <source>An ensemble file, *.ensemble.json</source>
        <translation>Eine Ensemble-Datei, *.ensemble.json</translation>
    </message>
    <message>
        <source>Ensemble file</source>
        <translation>Ensemble-Datei</translation>
    </message>
    <message>
        <source>Checkpoints of the ensemble</source>
        <translation>Checkpoints des Ensembles</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Choose an ensemble file.</source>
        <translation>Wählen Sie eine Ensemble-Datei.</translation>
    </message>
    <message>
        <source>The ensemble file cannot be used.</source>
        <translation>Die Ensemble-Datei ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>The ensemble file is being read.</source>
        <translation>Die Ensemble-Datei wird gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) are being read.</source>
        <translation>
            <numerusform>%n Checkpoint wird gelesen.</numerusform>
            <numerusform>%n Checkpoints werden gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleSearchDialog</name>
    <message>
        <source>Search the best set</source>
        <translation>Beste Auswahl suchen</translation>
    </message>
    <message>
        <source>Greedy: add what helps most, again and again</source>
        <translation>Greedy: immer wieder das hinzufügen, was am meisten hilft</translation>
    </message>
    <message>
        <source>Exhaustive: every combination</source>
        <translation>Erschöpfend: jede Kombination</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log Loss</translation>
    </message>
    <message>
        <source>Log loss, fakes and reals weighing the same</source>
        <translation>Log Loss, Fakes und Echte gleich gewichtet</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Average Precision</translation>
    </message>
    <message>
        <source>Equal error rate</source>
        <translation>Equal Error Rate</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>The choice is made without each group of videos in turn and measured on it, so that the gain that is shown is not one of choosing.</source>
        <translation>Die Auswahl wird reihum jeweils ohne eine Videogruppe getroffen und an dieser gemessen, damit der gezeigte Gewinn nicht bloß vom Auswählen kommt.</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>&amp;Objective</source>
        <translation>&amp;Zielgröße</translation>
    </message>
    <message>
        <source>Members at &amp;most</source>
        <translation>Mitglieder &amp;höchstens</translation>
    </message>
    <message>
        <source>&amp;Groups of videos</source>
        <translation>Video&amp;gruppen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 marked checkpoints and %2 judged ones are searched; those not judged yet are judged first.</source>
        <translation>%1 markierte und %2 bewertete Checkpoints stehen zur Wahl; noch nicht bewertete werden zuerst bewertet.</translation>
    </message>
    <message>
        <source>Takes moments. A checkpoint may be taken several times and then weighs more.</source>
        <translation>Dauert Augenblicke. Ein Checkpoint kann mehrmals gewählt werden und zählt dann mehr.</translation>
    </message>
    <message>
        <source>That would be about %1 combinations: too many. Take fewer members, or search greedily.</source>
        <translation>Das wären etwa %1 Kombinationen: zu viele. Nehmen Sie weniger Mitglieder oder suchen Sie greedy.</translation>
    </message>
    <message>
        <source>About %1 combinations, once for each group of videos and once for all.</source>
        <translation>Etwa %1 Kombinationen, je einmal für jede Videogruppe und einmal für alle.</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleStudy</name>
    <message>
        <source>Scoring the ensemble</source>
        <translation>Score des Ensembles wird berechnet</translation>
    </message>
    <message>
        <source>It has learned from fold %1: only fold %2 was held out.</source>
        <translation>Er hat aus Fold %1 gelernt: Zurückgehalten war nur Fold %2.</translation>
    </message>
    <message numerus="yes">
        <source>Judging fold %1 with %n checkpoint(s)</source>
        <translation>
            <numerusform>Fold %1 wird mit %n Checkpoint bewertet</numerusform>
            <numerusform>Fold %1 wird mit %n Checkpoints bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>Judging was cancelled; it goes on from there when it is asked for.</source>
        <translation>Die Bewertung wurde abgebrochen; auf Wunsch macht sie dort weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) judged.</source>
        <translation>
            <numerusform>%n Checkpoint bewertet.</numerusform>
            <numerusform>%n Checkpoints bewertet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No checkpoint could be judged, so there is nothing to search.</source>
        <translation>Kein Checkpoint ließ sich bewerten, es gibt also nichts zu suchen.</translation>
    </message>
    <message numerus="yes">
        <source>Searching the best ensemble of %n checkpoint(s)</source>
        <translation>
            <numerusform>Bestes Ensemble aus %n Checkpoint wird gesucht</numerusform>
            <numerusform>Bestes Ensemble aus %n Checkpoints wird gesucht</numerusform>
        </translation>
    </message>
    <message>
        <source>A suggested set is in the panel.</source>
        <translation>Eine vorgeschlagene Auswahl steht im Seitenbereich.</translation>
    </message>
</context>
<context>
    <name>veriframe::FaceCards</name>
    <message>
        <source>Faces of this frame</source>
        <translation>Gesichter dieses Frames</translation>
    </message>
</context>
<context>
    <name>veriframe::FetchPanel</name>
    <message>
        <source>their authors</source>
        <translation>den Autoren</translation>
    </message>
    <message>
        <source>a folder or mirror</source>
        <translation>einem Ordner oder Mirror</translation>
    </message>
    <message>
        <source>Choose the folder that holds the files</source>
        <translation>Den Ordner mit den Dateien wählen</translation>
    </message>
    <message>
        <source>Folder, or address of a mirror</source>
        <translation>Ordner oder Adresse eines Mirrors</translation>
    </message>
    <message>
        <source>Folder or mirror to fetch from</source>
        <translation>Ordner oder Mirror als Quelle</translation>
    </message>
    <message>
        <source>Fetch &amp;from</source>
        <translation>Abrufen &amp;von</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Progress of fetching</source>
        <translation>Fortschritt des Abrufs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation>Abruf abbrechen</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>Alles ist vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), about %1</source>
        <translation>
            <numerusform>%n Datei, etwa %1</numerusform>
            <numerusform>%n Dateien, etwa %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloads %1, from %2 into %3.</source>
        <translation>Lädt %1 von %2 nach %3 herunter.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Choose a folder that holds the files by name, or type the address of a mirror. That will bring %1.</source>
        <translation>Wählen Sie einen Ordner, der die Dateien unter ihrem Namen enthält, oder geben Sie die Adresse eines Mirrors ein. Das lädt %1 herunter.</translation>
    </message>
    <message>
        <source>Downloads %1, from that mirror into %2.</source>
        <translation>Lädt %1 von diesem Mirror nach %2 herunter.</translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation>Der Ordner wird durchsucht…</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder holds none of the files. They are looked for by name, such as %1.</source>
        <translation>Der Ordner enthält keine der Dateien. Sie werden nach Namen gesucht, etwa %1.</translation>
    </message>
    <message numerus="yes">
        <source>The folder holds %1 of the %n file(s) that are missing. Copies them into %2.</source>
        <translation>
            <numerusform>Der Ordner enthält %1 von %n fehlenden Datei. Kopiert sie nach %2.</numerusform>
            <numerusform>Der Ordner enthält %1 von %n fehlenden Dateien. Kopiert sie nach %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into %1</source>
        <translation>%1 wird durchsucht</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Cancelled. What has come is kept.</source>
        <translation>Abgebrochen. Was angekommen ist, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>veriframe::FoldChart</name>
    <message>
        <source>Real is blue, fake is orange.</source>
        <translation>Echt ist blau, Fake ist orange.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>There are no folds yet.</source>
        <translation>Es gibt noch keine Folds.</translation>
    </message>
    <message>
        <source>The fold step parts the videos so that no original is on both sides.</source>
        <translation>Der Fold-Schritt teilt die Videos so auf, dass kein Original auf beiden Seiten steht.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Crops</translation>
    </message>
    <message>
        <source>Real and fake by fold</source>
        <translation>Echt und Fake je Fold</translation>
    </message>
    <message>
        <source>Fold %1: %2 real, %3 fake crops</source>
        <translation>Fold %1: %2 echte, %3 Fake-Crops</translation>
    </message>
    <message>
        <source>Fold %1: %2 real, %3 fake videos</source>
        <translation>Fold %1: %2 echte, %3 Fake-Videos</translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s)</source>
        <translation>
            <numerusform>%n Fold</numerusform>
            <numerusform>%n Folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s)</source>
        <translation>
            <numerusform>%Ln Crop</numerusform>
            <numerusform>%Ln Crops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>%Ln Video</numerusform>
            <numerusform>%Ln Videos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::FoldPlot</name>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
</context>
<context>
    <name>veriframe::FoldRows</name>
    <message>
        <source>%1, held out</source>
        <translation>%1, Holdout</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Fold %1: %2 real and %3 fake videos, %4 real and %5 fake crops</source>
        <translation>Fold %1: %2 echte und %3 Fake-Videos, %4 echte und %5 Fake-Crops</translation>
    </message>
    <message>
        <source>%1; held out</source>
        <translation>%1; Holdout</translation>
    </message>
    <message>
        <source>crops</source>
        <translation>Crops</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>Videos</translation>
    </message>
</context>
<context>
    <name>veriframe::GainText</name>
    <message>
        <source>%1 ± %2 %3</source>
        <comment>a change, its error, what it is of: -0.0113 ± 0.0040 log loss</comment>
        <translation>%1 ± %2 %3</translation>
    </message>
    <message>
        <source>%1 against the best single checkpoint, measured on originals the choice had not seen.</source>
        <translation>%1 gegenüber dem besten einzelnen Checkpoint, gemessen an Originalen, die die Auswahl nicht kannte.</translation>
    </message>
    <message>
        <source>%1 for choosing %2 of %3 checkpoints by suggestion, against the best single one; measured on originals the choice had not seen.</source>
        <translation>%1 durch die vorgeschlagene Auswahl von %2 aus %3 Checkpoints, gegenüber dem besten einzelnen; gemessen an Originalen, die sie nicht kannte.</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2, the best alone (±%3 over %n group(s) of videos).</source>
        <translation>
            <numerusform>%1 gegenüber %2, dem besten einzelnen (±%3 über %n Videogruppe).</numerusform>
            <numerusform>%1 gegenüber %2, dem besten einzelnen (±%3 über %n Videogruppen).</numerusform>
        </translation>
    </message>
    <message>
        <source>What the choice gains is being measured on originals it had not seen.</source>
        <translation>Was die Auswahl gewinnt, wird an Originalen gemessen, die sie nicht kannte.</translation>
    </message>
    <message>
        <source>What the choice gains cannot be measured on originals it had not seen: %1</source>
        <translation>Was die Auswahl gewinnt, lässt sich nicht an Originalen messen, die sie nicht kannte: %1</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>Log Loss</translation>
    </message>
    <message>
        <source>log loss, fakes and reals weighing the same</source>
        <translation>Log Loss, Fakes und Echte gleich gewichtet</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>average precision</source>
        <translation>Average Precision</translation>
    </message>
    <message>
        <source>equal error rate</source>
        <translation>Equal Error Rate</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Picked by hand; measured on these same videos.</source>
        <translation>Von Hand ausgewählt; an denselben Videos gemessen.</translation>
    </message>
    <message>
        <source>Measured on these same videos, on which whoever wrote the file may have chosen.</source>
        <translation>An denselben Videos gemessen, nach denen der Autor der Datei ausgewählt haben kann.</translation>
    </message>
</context>
<context>
    <name>veriframe::GoToDialog</name>
    <message>
        <source>There is no video open.</source>
        <translation>Kein Video geöffnet.</translation>
    </message>
    <message>
        <source>A frame number or a time.</source>
        <translation>Eine Framenummer oder eine Zeit.</translation>
    </message>
    <message>
        <source>This is neither a frame number nor a time.</source>
        <translation>Das ist weder eine Framenummer noch eine Zeit.</translation>
    </message>
    <message>
        <source>The last frame is at %1.</source>
        <translation>Der letzte Frame ist bei %1.</translation>
    </message>
    <message>
        <source>The last frame is %1.</source>
        <translation>Der letzte Frame ist %1.</translation>
    </message>
    <message>
        <source>Go to frame or time</source>
        <translation>Gehe zu Frame oder Zeit</translation>
    </message>
    <message>
        <source>&amp;Frame or time</source>
        <translation>&amp;Frame oder Zeit</translation>
    </message>
    <message>
        <source>Frame or time</source>
        <translation>Frame oder Zeit</translation>
    </message>
    <message>
        <source>123 or 1:02.5</source>
        <translation>123 oder 1:02.5</translation>
    </message>
    <message>
        <source>Frames count from 0. Times: 1:02.5 · 00:00:04.104 · 12.5&#xa0;s</source>
        <translation>Frames zählen ab 0. Zeiten: 1:02.5 · 00:00:04.104 · 12.5&#xa0;s</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Frame %1 of %2 · %3</source>
        <translation>Frame %1 von %2 · %3</translation>
    </message>
</context>
<context>
    <name>veriframe::HeatMaps</name>
    <message>
        <source>Heat map of frame %1</source>
        <translation>Heatmap von Frame %1</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectAnalysis</name>
    <message>
        <source>Analysing %1</source>
        <translation>%1 wird analysiert</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectCase</name>
    <message>
        <source>Case %1, being opened</source>
        <translation>Fall %1, wird geöffnet</translation>
    </message>
    <message>
        <source>Case %1, saving</source>
        <translation>Fall %1, wird gespeichert</translation>
    </message>
    <message>
        <source>Case %1, saved</source>
        <translation>Fall %1, gespeichert</translation>
    </message>
    <message>
        <source>Case %1, read-only</source>
        <translation>Fall %1, schreibgeschützt</translation>
    </message>
    <message>
        <source>Case %1, not saved</source>
        <translation>Fall %1, nicht gespeichert</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>The case was opened with everything that is known of it.</source>
        <translation>Der Fall wurde mit allem geöffnet, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>The case was made. From now on it is saved by itself.</source>
        <translation>Der Fall wurde angelegt. Ab jetzt wird er von selbst gespeichert.</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>%1 wird geschlossen</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>It is the case&apos;s video.</source>
        <translation>Es ist das Video des Falls.</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectDocument</name>
    <message>
        <source>Select two or more persons to merge.</source>
        <translation>Wählen Sie mindestens zwei Personen zum Zusammenführen.</translation>
    </message>
    <message>
        <source>%1 and %2 appear in one frame, so they cannot be one person.</source>
        <translation>%1 und %2 erscheinen im selben Frame, können also nicht dieselbe Person sein.</translation>
    </message>
    <message>
        <source>Merge persons</source>
        <translation>Personen zusammenführen</translation>
    </message>
    <message>
        <source>Select the person to split.</source>
        <translation>Wählen Sie die Person, die geteilt werden soll.</translation>
    </message>
    <message>
        <source>%1 does not appear in this frame or after it.</source>
        <translation>%1 erscheint weder in diesem Frame noch danach.</translation>
    </message>
    <message>
        <source>%1 does not appear before this frame.</source>
        <translation>%1 erscheint nicht vor diesem Frame.</translation>
    </message>
    <message>
        <source>Split person</source>
        <translation>Person teilen</translation>
    </message>
    <message>
        <source>Add bookmark</source>
        <translation>Lesezeichen hinzufügen</translation>
    </message>
    <message>
        <source>Change bookmark</source>
        <translation>Lesezeichen ändern</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Name the case</source>
        <translation>Fall benennen</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Notizen ändern</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectPanel</name>
    <message>
        <source>What the analysis found</source>
        <translation>Was die Analyse gefunden hat</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Models × analysed frames</source>
        <translation>Modelle × analysierte Frames</translation>
    </message>
    <message>
        <source>This frame</source>
        <translation>Dieser Frame</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robustheit</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Case and notes</source>
        <translation>Fall und Notizen</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectWorkspace</name>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Backwards, or slower</source>
        <translation>Rückwärts oder langsamer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Forwards, or faster</source>
        <translation>Vorwärts oder schneller</translation>
    </message>
    <message>
        <source>One frame &amp;back</source>
        <translation>Ein Frame &amp;zurück</translation>
    </message>
    <message>
        <source>One frame &amp;forward</source>
        <translation>Ein Frame &amp;vor</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>Zehn Frames zurück</translation>
    </message>
    <message>
        <source>Ten frames forward</source>
        <translation>Zehn Frames vor</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erster Frame</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letzter Frame</translation>
    </message>
    <message>
        <source>Range &amp;starts here</source>
        <translation>Bereich &amp;beginnt hier</translation>
    </message>
    <message>
        <source>Range &amp;ends here</source>
        <translation>Bereich &amp;endet hier</translation>
    </message>
    <message>
        <source>&amp;Clear the range</source>
        <translation>Bereich auf&amp;heben</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>Springen</translation>
    </message>
    <message>
        <source>&amp;Go to frame or time…</source>
        <translation>&amp;Gehe zu Frame oder Zeit…</translation>
    </message>
    <message>
        <source>Previous shot</source>
        <translation>Vorige Szene</translation>
    </message>
    <message>
        <source>This is the first shot.</source>
        <translation>Das ist die erste Szene.</translation>
    </message>
    <message>
        <source>Next shot</source>
        <translation>Nächste Szene</translation>
    </message>
    <message>
        <source>There is no later shot among the analysed frames.</source>
        <translation>Unter den analysierten Frames gibt es keine spätere Szene.</translation>
    </message>
    <message>
        <source>Previous analysed frame</source>
        <translation>Voriger analysierter Frame</translation>
    </message>
    <message>
        <source>No frame before this one was analysed.</source>
        <translation>Vor diesem Frame wurde keiner analysiert.</translation>
    </message>
    <message>
        <source>Next analysed frame</source>
        <translation>Nächster analysierter Frame</translation>
    </message>
    <message>
        <source>No frame after this one was analysed.</source>
        <translation>Nach diesem Frame wurde keiner analysiert.</translation>
    </message>
    <message>
        <source>Next frame above the threshold</source>
        <translation>Nächster Frame über der Schwelle</translation>
    </message>
    <message>
        <source>No later frame is above %1.</source>
        <translation>Kein späterer Frame liegt über %1.</translation>
    </message>
    <message>
        <source>Previous frame above the threshold</source>
        <translation>Voriger Frame über der Schwelle</translation>
    </message>
    <message>
        <source>No earlier frame is above %1.</source>
        <translation>Kein früherer Frame liegt über %1.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>V&amp;ergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verklei&amp;nern</translation>
    </message>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>Bild einpa&amp;ssen</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>&amp;Gesichter</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>&amp;Landmarken</translation>
    </message>
    <message>
        <source>&amp;Heat map</source>
        <translation>&amp;Heatmap</translation>
    </message>
    <message>
        <source>Zoom into the time line</source>
        <translation>In Zeitleiste hineinzoomen</translation>
    </message>
    <message>
        <source>Zoom out of the time line</source>
        <translation>Aus Zeitleiste herauszoomen</translation>
    </message>
    <message>
        <source>The whole time line</source>
        <translation>Ganze Zeitleiste</translation>
    </message>
    <message>
        <source>Time line as a &amp;table</source>
        <translation>Zeitleiste &amp;als Tabelle</translation>
    </message>
    <message>
        <source>&amp;Panel with the verdict</source>
        <translation>Seitenbereich mit &amp;Befund</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Analyse &amp;every frame</source>
        <translation>&amp;Jeden Frame analysieren</translation>
    </message>
    <message>
        <source>Look at every frame that was not looked at yet</source>
        <translation>Jeden noch nicht angesehenen Frame ansehen</translation>
    </message>
    <message>
        <source>Analyse every &amp;n-th frame…</source>
        <translation>Jeden &amp;n-ten Frame analysieren…</translation>
    </message>
    <message>
        <source>Analyse the &amp;range</source>
        <translation>&amp;Bereich analysieren</translation>
    </message>
    <message>
        <source>Look at every frame between I and O</source>
        <translation>Jeden Frame zwischen I und O ansehen</translation>
    </message>
    <message>
        <source>&amp;Quick pass</source>
        <translation>&amp;Schnellanalyse</translation>
    </message>
    <message>
        <source>Look at 32 frames, evenly spaced</source>
        <translation>32 gleichmäßig verteilte Frames ansehen</translation>
    </message>
    <message>
        <source>&amp;Cancel the analysis</source>
        <translation>Analyse &amp;abbrechen</translation>
    </message>
    <message>
        <source>Choose &amp;models…</source>
        <translation>&amp;Modelle wählen…</translation>
    </message>
    <message>
        <source>Choose what judges the faces</source>
        <translation>Wählen, was die Gesichter bewertet</translation>
    </message>
    <message>
        <source>Check &amp;robustness</source>
        <translation>&amp;Robustheit prüfen</translation>
    </message>
    <message>
        <source>Score again after re-compression and down-scaling, and show how far the verdict moves</source>
        <translation>Nach erneuter Kompression und Verkleinerung noch einmal bewerten und zeigen, wie weit sich der Befund verschiebt</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>&amp;Vergleichen…</translation>
    </message>
    <message>
        <source>Compare faces with those of the original video</source>
        <translation>Gesichter mit denen des Originalvideos vergleichen</translation>
    </message>
    <message>
        <source>The original of this video</source>
        <translation>Das Original dieses Videos</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Compare with another ensemble or &amp;video…</source>
        <translation>Mit anderem &amp;Ensemble oder Video vergleichen…</translation>
    </message>
    <message>
        <source>Set the probabilities against those of other networks, or of another video on the same frames</source>
        <translation>Die Wahrscheinlichkeiten denen anderer Netze gegenüberstellen, oder denen eines anderen Videos auf denselben Frames</translation>
    </message>
    <message>
        <source>Open this video &amp;again</source>
        <translation>Video ne&amp;u öffnen</translation>
    </message>
    <message>
        <source>Persons and bookmarks</source>
        <translation>Personen und Lesezeichen</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>&amp;Lesezeichen</translation>
    </message>
    <message>
        <source>Mark this frame, or take the mark away</source>
        <translation>Diesen Frame markieren oder die Markierung entfernen</translation>
    </message>
    <message>
        <source>&amp;Merge the selected persons</source>
        <translation>Ausgewählte Personen &amp;zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Split the person at this frame</source>
        <translation>Person an diesem Frame &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>&amp;Save the case…</source>
        <translation>Fall &amp;speichern…</translation>
    </message>
    <message>
        <source>Keep everything known of this video in one file</source>
        <translation>Alles über dieses Video Bekannte in einer Datei aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Next video of the case</source>
        <translation>&amp;Nächstes Video des Falls</translation>
    </message>
    <message>
        <source>&amp;Find the case&apos;s video…</source>
        <translation>Video des &amp;Falls suchen…</translation>
    </message>
    <message>
        <source>Say where the video lies now</source>
        <translation>Angeben, wo das Video jetzt liegt</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>Der Fall lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Find the video…</source>
        <translation>Video suchen…</translation>
    </message>
    <message>
        <source>Opening %1.</source>
        <translation>%1 wird geöffnet.</translation>
    </message>
    <message>
        <source>Everything that is known of its video is being read.</source>
        <translation>Alles über sein Video Bekannte wird gelesen.</translation>
    </message>
    <message>
        <source>The video is not open. What is shown beside it comes from the case.</source>
        <translation>Das Video ist nicht geöffnet. Was daneben gezeigt wird, kommt aus dem Fall.</translation>
    </message>
    <message>
        <source>%1 is not where it was analysed, and not beside the case. Everything known of it is shown; its pictures are not.</source>
        <translation>%1 ist weder dort, wo es analysiert wurde, noch neben dem Fall. Alles darüber Bekannte wird gezeigt; seine Bilder nicht.</translation>
    </message>
    <message>
        <source>The video was found again by its content: %1</source>
        <translation>Das Video wurde an seinem Inhalt wiedererkannt: %1</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Wo ist %1?</translation>
    </message>
    <message>
        <source>Every change is saved by itself in %1.</source>
        <translation>Jede Änderung wird von selbst in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Fall speichern</translation>
    </message>
    <message>
        <source>Cases (*.vfcase)</source>
        <translation>Fälle (*.vfcase)</translation>
    </message>
    <message>
        <source>Save as another case…</source>
        <translation>Als anderen Fall speichern…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Anderen Namen wählen…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Bilder (*.png *.jpg)</translation>
    </message>
    <message>
        <source>&amp;Frame with overlay…</source>
        <translation>&amp;Frame mit Overlay…</translation>
    </message>
    <message>
        <source>Save the frame with its overlay</source>
        <translation>Frame mit Overlay speichern</translation>
    </message>
    <message>
        <source>Frame &amp;without overlay…</source>
        <translation>Frame &amp;ohne Overlay…</translation>
    </message>
    <message>
        <source>Save the frame</source>
        <translation>Frame speichern</translation>
    </message>
    <message>
        <source>Annotated &amp;video…</source>
        <translation>Annotiertes &amp;Video…</translation>
    </message>
    <message>
        <source>Save the annotated video</source>
        <translation>Annotiertes Video speichern</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.mkv)</source>
        <translation>Videos (*.mp4 *.mov *.mkv)</translation>
    </message>
    <message>
        <source>Faces as a &amp;table (CSV)…</source>
        <translation>Gesichter als &amp;Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Save the faces as a table</source>
        <translation>Gesichter als Tabelle speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Everything as &amp;JSON…</source>
        <translation>Alles als &amp;JSON…</translation>
    </message>
    <message>
        <source>Save everything as JSON</source>
        <translation>Alles als JSON speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Time line as a &amp;picture…</source>
        <translation>Zeitleiste als &amp;Bild…</translation>
    </message>
    <message>
        <source>Save the time line</source>
        <translation>Zeitleiste speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Bilder (*.png *.svg)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The time line was saved as %1.</source>
        <translation>Die Zeitleiste wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Probabilities as a table</source>
        <translation>Wahrscheinlichkeiten als Tabelle</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Heat map: this frame was not analysed.</source>
        <translation>Heatmap: Dieser Frame wurde nicht analysiert.</translation>
    </message>
    <message>
        <source>Heat map: no model has looked at this frame.</source>
        <translation>Heatmap: Kein Modell hat diesen Frame angesehen.</translation>
    </message>
    <message>
        <source>Heat map: no face in this frame.</source>
        <translation>Heatmap: Kein Gesicht in diesem Frame.</translation>
    </message>
    <message>
        <source>Heat map: where the models look for their verdict. It is attention, not proof.</source>
        <translation>Heatmap: wohin die Modelle beim Bewerten sehen. Das ist Aufmerksamkeit, kein Beweis.</translation>
    </message>
    <message>
        <source>No face in this frame.</source>
        <translation>Kein Gesicht in diesem Frame.</translation>
    </message>
    <message>
        <source>This frame was not analysed.</source>
        <translation>Dieser Frame wurde nicht analysiert.</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>Noch nicht analysiert</translation>
    </message>
    <message>
        <source>Start the analysis to get a verdict.</source>
        <translation>Starten Sie die Analyse, um einen Befund zu erhalten.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspektion</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 · frame %2</source>
        <translation>%1 · Frame %2</translation>
    </message>
    <message>
        <source>This frame was not analysed, so there is no face to compare. Up and Down lead to analysed frames.</source>
        <translation>Dieser Frame wurde nicht analysiert, es gibt also kein Gesicht zu vergleichen. Die Tasten Hoch und Herunter führen zu analysierten Frames.</translation>
    </message>
    <message>
        <source>No face in this frame to compare.</source>
        <translation>In diesem Frame gibt es kein Gesicht zu vergleichen.</translation>
    </message>
    <message>
        <source>No video is open.</source>
        <translation>Kein Video geöffnet.</translation>
    </message>
    <message>
        <source>Drop a video here or open one to see, frame by frame and person by person, whether its faces were manipulated. Nothing leaves this computer.</source>
        <translation>Ziehen Sie ein Video hierher oder öffnen Sie eines, um Frame für Frame und Person für Person zu sehen, ob seine Gesichter manipuliert wurden. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>The frames of the video are being counted.</source>
        <translation>Die Frames des Videos werden gezählt.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. What is shown belongs to its former content.</source>
        <translation>%1 wurde von einem anderen Programm geändert. Was gezeigt wird, gehört zum früheren Inhalt.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>%1 was removed or renamed. Pictures that are not in memory cannot be shown any more.</source>
        <translation>%1 wurde entfernt oder umbenannt. Bilder, die nicht im Speicher sind, lassen sich nicht mehr zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n frame(s).</source>
        <translation>
            <numerusform>Nach %1 von %n Frame gestoppt.</numerusform>
            <numerusform>Nach %1 von %n Frames gestoppt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Robustness of %1</source>
        <translation>Robustheit von %1</translation>
    </message>
    <message>
        <source>The verdict was computed again on degraded pictures.</source>
        <translation>Der Befund wurde auf verschlechterten Bildern erneut berechnet.</translation>
    </message>
    <message>
        <source>Saving the case. The window closes when everything is in it.</source>
        <translation>Der Fall wird gespeichert. Das Fenster schließt sich, sobald alles darin ist.</translation>
    </message>
    <message>
        <source>Close without the case</source>
        <translation>Schließen, ohne zu speichern</translation>
    </message>
    <message>
        <source>How far the verdict moves when the pictures get worse is not kept in a case. It is computed anew when you ask for it.</source>
        <translation>Wie weit sich der Befund verschiebt, wenn die Bilder schlechter werden, wird nicht im Fall aufbewahrt. Auf Wunsch wird es neu berechnet.</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>Be&amp;richt…</translation>
    </message>
    <message>
        <source>No model has judged the faces, so none can show where it looks.</source>
        <translation>Kein Modell hat die Gesichter bewertet, also kann keines zeigen, wohin es sieht.</translation>
    </message>
    <message>
        <source>Heat maps need the models that judged; choose them with Analysis &gt; Choose models.</source>
        <translation>Heatmaps brauchen die Modelle, die bewertet haben; wählen Sie sie mit Analyse &gt; Modelle wählen.</translation>
    </message>
    <message>
        <source>Heat maps need the models that judged; others are chosen now.</source>
        <translation>Heatmaps brauchen die Modelle, die bewertet haben; jetzt sind andere gewählt.</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>Bericht zu %1</translation>
    </message>
    <message>
        <source>The report was written: %1</source>
        <translation>Der Bericht wurde erstellt: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Write it elsewhere…</source>
        <translation>Anderen Ort wählen…</translation>
    </message>
    <message>
        <source>The report was written: %1 (removed with the earlier one: %2)</source>
        <translation>Der Bericht wurde erstellt: %1 (mit dem früheren entfernt: %2)</translation>
    </message>
</context>
<context>
    <name>veriframe::JobLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Click or press Return to see all jobs.</source>
        <translation>Klicken oder Return drücken, um alle Vorgänge zu sehen.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 – fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>Vorgänge: %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n Vorgang</numerusform>
            <numerusform>%n Vorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n Vorgang fehlgeschlagen</numerusform>
            <numerusform>%n Vorgänge fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::JobListPanel</name>
    <message>
        <source>Clear finished</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Nothing has run yet. What takes time appears here, with its progress and its log.</source>
        <translation>Noch ist nichts gelaufen. Was Zeit braucht, erscheint hier mit Fortschritt und Protokoll.</translation>
    </message>
    <message>
        <source>List of jobs</source>
        <translation>Liste der Vorgänge</translation>
    </message>
    <message>
        <source>Close the list of jobs</source>
        <translation>Liste der Vorgänge schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>veriframe::JobLogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>veriframe::JobRowView</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Open result</source>
        <translation>Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>Protokoll: %1</translation>
    </message>
</context>
<context>
    <name>veriframe::JobRunner</name>
    <message>
        <source>Started.</source>
        <translation>Gestartet.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Beendet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Started again.</source>
        <translation>Erneut gestartet.</translation>
    </message>
</context>
<context>
    <name>veriframe::JobStrip</name>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>veriframe::KeyRecorder</name>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Taste hinzufügen</translation>
    </message>
</context>
<context>
    <name>veriframe::LossPlot</name>
    <message>
        <source>Validation losses of the runs</source>
        <translation>Validierungs-Losses der Läufe</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>gewichtet</translation>
    </message>
    <message>
        <source>There are no losses to draw.</source>
        <translation>Keine Losses zum Zeichnen vorhanden.</translation>
    </message>
    <message>
        <source>Weighted loss</source>
        <translation>Gewichteter Loss</translation>
    </message>
    <message>
        <source>Fake and real log loss</source>
        <translation>Log Loss, Fake und echt</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other run(s)</source>
        <translation>
            <numerusform>%Ln anderer Lauf</numerusform>
            <numerusform>%Ln andere Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>fake loss</source>
        <translation>Fake-Loss</translation>
    </message>
    <message>
        <source>real loss</source>
        <translation>Echt-Loss</translation>
    </message>
    <message>
        <source>others, fake</source>
        <translation>andere, Fake</translation>
    </message>
    <message>
        <source>others, real</source>
        <translation>andere, echt</translation>
    </message>
    <message>
        <source>Point at a curve to read it. A click chooses the epoch.</source>
        <translation>Zeigen Sie auf eine Kurve, um sie abzulesen. Ein Klick wählt die Epoche.</translation>
    </message>
    <message>
        <source>%1 · epoch %2 · weighted %3 · fake %4 · real %5</source>
        <translation>%1 · Epoche %2 · gewichtet %3 · Fake %4 · echt %5</translation>
    </message>
    <message>
        <source>%1, epoch %2: %3 %4</source>
        <translation>%1, Epoche %2: %3 %4</translation>
    </message>
    <message>
        <source>Near it: %1</source>
        <translation>In der Nähe: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), epochs %1 to %2.</source>
        <translation>
            <numerusform>%Ln Lauf, Epochen %1 bis %2.</numerusform>
            <numerusform>%Ln Läufe, Epochen %1 bis %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::MachineCard</name>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Erneut messen</translation>
    </message>
    <message>
        <source>Asking what this machine is</source>
        <translation>Daten dieses Rechners werden abgefragt</translation>
    </message>
    <message>
        <source>Measuring how fast this machine judges</source>
        <translation>Bewertungstempo dieses Rechners wird gemessen</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>keine Angabe</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Computes with</source>
        <translation>Rechnet mit</translation>
    </message>
    <message>
        <source>%1, without AVX2 or AVX-512: slow</source>
        <translation>%1, ohne AVX2 und AVX-512: langsam</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>none with CUDA: the processor computes</source>
        <translation>keine mit CUDA: der Prozessor rechnet</translation>
    </message>
    <message>
        <source>One face</source>
        <translation>Ein Gesicht</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>wird gemessen…</translation>
    </message>
    <message>
        <source>A first look</source>
        <translation>Erster Blick</translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation>wird abgefragt…</translation>
    </message>
    <message>
        <source>Measured here with EfficientNet-B7. A first look judges 32 frames; the time is for one face in each and the seven published networks. Finding the faces comes on top.</source>
        <translation>Hier mit EfficientNet-B7 gemessen. Ein erster Blick bewertet 32 Frames; die Zeit gilt für je ein Gesicht und die sieben veröffentlichten Netze. Die Suche nach den Gesichtern kommt hinzu.</translation>
    </message>
    <message>
        <source>%1 ms for each network</source>
        <translation>%1 ms je Netz</translation>
    </message>
</context>
<context>
    <name>veriframe::MainWindow</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>&amp;Open a video or a case…</source>
        <translation>&amp;Video oder Fall öffnen…</translation>
    </message>
    <message>
        <source>&amp;Close the video</source>
        <translation>Video s&amp;chließen</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Inspektion</translation>
    </message>
    <message>
        <source>D&amp;ataset</source>
        <translation>&amp;Datensatz</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>Chec&amp;kpoints</source>
        <translation>Chec&amp;kpoints</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>Sta&amp;pel</translation>
    </message>
    <message>
        <source>&amp;Job list</source>
        <translation>Vo&amp;rgänge</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Anordnung z&amp;urücksetzen</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>Tasten&amp;kürzel…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnosedaten kopieren</translation>
    </message>
    <message>
        <source>Collecting diagnostics</source>
        <translation>Diagnosedaten werden gesammelt</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>Die Diagnosedaten sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;About Veriframe</source>
        <translation>Ü&amp;ber Veriframe</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>A&amp;nalyse</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>Daten&amp;satz</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspektion</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>%1 – Veriframe</source>
        <translation>%1 – Veriframe</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Faces only was chosen: persons are found, nothing is judged.</source>
        <translation>Es wurde „nur Gesichter“ gewählt: Personen werden gefunden, nichts wird bewertet.</translation>
    </message>
    <message>
        <source>No model is there to judge faces, so they are only shown. Choose checkpoints, an ensemble, or fetch the published seven with Analysis &gt; Choose models (%1).</source>
        <translation>Kein Modell ist da, das Gesichter bewertet, sie werden also nur gezeigt. Wählen Sie Checkpoints oder ein Ensemble oder rufen Sie die sieben veröffentlichten ab: Analyse &gt; Modelle wählen (%1).</translation>
    </message>
    <message>
        <source>Open a video or a case</source>
        <translation>Video oder Fall öffnen</translation>
    </message>
    <message>
        <source>Looking at what was opened</source>
        <translation>Geöffnetes wird geprüft</translation>
    </message>
    <message>
        <source>There is no video and no training log in %1.</source>
        <translation>In %1 gibt es weder ein Video noch ein Trainingslog.</translation>
    </message>
    <message>
        <source>The models were changed to what was dropped.</source>
        <translation>Die Modelle wurden durch die hierher gezogenen ersetzt.</translation>
    </message>
    <message>
        <source>From its next start Veriframe speaks %1.</source>
        <translation>Sprache von Veriframe ab dem nächsten Start: %1.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Spra&amp;che</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
</context>
<context>
    <name>veriframe::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>veriframe::ManualWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Places that were found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Nothing has all of these words.</source>
        <translation>Keine Stelle enthält alle diese Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Fundstelle</numerusform>
            <numerusform>%n Fundstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Veriframe&apos;s manual</source>
        <translation>%1 – Veriframe-Handbuch</translation>
    </message>
    <message>
        <source>Veriframe&apos;s manual</source>
        <translation>Veriframe-Handbuch</translation>
    </message>
</context>
<context>
    <name>veriframe::MaskCompare</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Dieses Video</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>SSIM %1 (1 is equal); the brighter the difference, the less alike.</source>
        <translation>SSIM %1 (1 heißt gleich); je heller die Differenz, desto unähnlicher.</translation>
    </message>
</context>
<context>
    <name>veriframe::ModelMatrix</name>
    <message>
        <source>Probabilities by model and frame</source>
        <translation>Wahrscheinlichkeiten je Modell und Frame</translation>
    </message>
    <message>
        <source>No model has judged a frame yet.</source>
        <translation>Noch hat kein Modell einen Frame bewertet.</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>frame %1, %2</source>
        <translation>Frame %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n frame(s)</source>
        <translation>
            <numerusform>Mittelwert aus %n Frame</numerusform>
            <numerusform>Mittelwert aus %n Frames</numerusform>
        </translation>
    </message>
    <message>
        <source>no face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>spread over the models %1</source>
        <translation>Streuung über die Modelle %1</translation>
    </message>
</context>
<context>
    <name>veriframe::ModelSetup</name>
    <message>
        <source>Who judges</source>
        <translation>Wer bewertet</translation>
    </message>
    <message>
        <source>Published ensemble</source>
        <translation>Veröffentlichtes Ensemble</translation>
    </message>
    <message>
        <source>The seven EfficientNet-B7 of the winning DFDC solution.</source>
        <translation>Die sieben EfficientNet-B7 der DFDC-Siegerlösung.</translation>
    </message>
    <message>
        <source>Ensemble file</source>
        <translation>Ensemble-Datei</translation>
    </message>
    <message>
        <source>Checkpoints with the rule and the settings they were chosen with.</source>
        <translation>Checkpoints mit der Regel und den Einstellungen, mit denen sie gewählt wurden.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Files of your own; their mean judges.</source>
        <translation>Eigene Dateien; es zählt ihr Mittelwert.</translation>
    </message>
    <message>
        <source>No model: faces only</source>
        <translation>Kein Modell: nur Gesichter</translation>
    </message>
    <message>
        <source>Faces and persons are found, nothing is judged.</source>
        <translation>Gesichter und Personen werden gefunden, nichts wird bewertet.</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>Gesichtsdetektor</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>veriframe::NetworksCard</name>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Judging now: %1.</source>
        <translation>Bewertet wird jetzt mit: %1.</translation>
    </message>
    <message>
        <source>The published ensemble is here.</source>
        <translation>Das veröffentlichte Ensemble ist vorhanden.</translation>
    </message>
    <message>
        <source>No network is here yet: faces would be found, and nothing judged. Fetch the seven published ones (their checksums are verified), or choose files of your own.</source>
        <translation>Noch ist kein Netz vorhanden: Gesichter würden gefunden, aber nicht bewertet. Rufen Sie die sieben veröffentlichten ab (ihre Prüfsummen werden kontrolliert) oder wählen Sie eigene Dateien.</translation>
    </message>
</context>
<context>
    <name>veriframe::NoticeBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>veriframe::OpenLogs</name>
    <message>
        <source>Reading training logs in %1</source>
        <translation>Trainingslogs in %1 werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) opened.</source>
        <translation>
            <numerusform>%n Log geöffnet.</numerusform>
            <numerusform>%n Logs geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Following the training logs</source>
        <translation>Trainingslogs werden verfolgt</translation>
    </message>
</context>
<context>
    <name>veriframe::OutputFolders</name>
    <message>
        <source>Looking into %1</source>
        <translation>%1 wird durchsucht</translation>
    </message>
</context>
<context>
    <name>veriframe::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>veriframe::PersonList</name>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Nobody was found yet.</source>
        <translation>Noch niemand gefunden.</translation>
    </message>
</context>
<context>
    <name>veriframe::PictureWords</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>A real video has no mask.</source>
        <translation>Ein echtes Video hat keine Maske.</translation>
    </message>
    <message>
        <source>The two crops differ in size, so there is no mask.</source>
        <translation>Die beiden Crops sind verschieden groß, es gibt also keine Maske.</translation>
    </message>
    <message>
        <source>No mask was made of this pair yet.</source>
        <translation>Für dieses Paar wurde noch keine Maske erstellt.</translation>
    </message>
    <message>
        <source>There is no such crop.</source>
        <translation>Diesen Crop gibt es nicht.</translation>
    </message>
    <message>
        <source>The original is not in the dataset.</source>
        <translation>Das Original ist nicht im Datensatz.</translation>
    </message>
    <message>
        <source>This video is real. Choose a fake to compare.</source>
        <translation>Dieses Video ist echt. Wählen Sie zum Vergleichen einen Fake.</translation>
    </message>
    <message>
        <source>Frame %1, face %2</source>
        <translation>Frame %1, Gesicht %2</translation>
    </message>
</context>
<context>
    <name>veriframe::PlotSavingText</name>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
</context>
<context>
    <name>veriframe::Portraits</name>
    <message>
        <source>Portraits</source>
        <translation>Porträts</translation>
    </message>
</context>
<context>
    <name>veriframe::ProbabilityTimeline</name>
    <message>
        <source>Scroll the persons</source>
        <translation>Personen durchblättern</translation>
    </message>
    <message>
        <source>Probability over time</source>
        <translation>Wahrscheinlichkeit über die Zeit</translation>
    </message>
    <message>
        <source>Left and Right step through the frames, Up and Down through the analysed ones, plus and minus zoom, 0 shows everything.</source>
        <translation>Links und Rechts gehen durch die Frames, Hoch und Herunter durch die analysierten, Plus und Minus zoomen, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>No video is open.</source>
        <translation>Kein Video geöffnet.</translation>
    </message>
    <message>
        <source>Faces were found, but no model has judged them.</source>
        <translation>Gesichter wurden gefunden, aber kein Modell hat sie bewertet.</translation>
    </message>
    <message>
        <source>No face was found in the analysed frames.</source>
        <translation>In den analysierten Frames wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>No face has been judged yet.</source>
        <translation>Noch wurde kein Gesicht bewertet.</translation>
    </message>
    <message>
        <source>Open one to see its frames over time.</source>
        <translation>Öffnen Sie eines, um seine Frames über die Zeit zu sehen.</translation>
    </message>
    <message>
        <source>Choose models to see each person&apos;s probability over time.</source>
        <translation>Wählen Sie Modelle, um die Wahrscheinlichkeit jeder Person über die Zeit zu sehen.</translation>
    </message>
    <message>
        <source>Analyse more frames to look for faces in the others.</source>
        <translation>Analysieren Sie mehr Frames, um in den anderen nach Gesichtern zu suchen.</translation>
    </message>
    <message>
        <source>Analyse the video to see each person&apos;s probability over time.</source>
        <translation>Analysieren Sie das Video, um die Wahrscheinlichkeit jeder Person über die Zeit zu sehen.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Probability of fake</source>
        <translation>Fake-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>frame %1 · %2</source>
        <translation>Frame %1 · %2</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judged frames</source>
        <translation>
            <numerusform>%n bewerteter Frame</numerusform>
            <numerusform>%n bewertete Frames</numerusform>
        </translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Frame %1</translation>
    </message>
    <message>
        <source>This frame was not analysed.</source>
        <translation>Dieser Frame wurde nicht analysiert.</translation>
    </message>
    <message>
        <source>Bookmarked.</source>
        <translation>Mit Lesezeichen.</translation>
    </message>
    <message>
        <source>A shot begins here.</source>
        <translation>Hier beginnt eine Szene.</translation>
    </message>
    <message>
        <source>Frame %1 of %2, %3.</source>
        <translation>Frame %1 von %2, %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No face in this frame.</source>
        <translation>Kein Gesicht in diesem Frame.</translation>
    </message>
</context>
<context>
    <name>veriframe::PublishedPage</name>
    <message>
        <source>checksum verified</source>
        <translation>Prüfsumme bestätigt</translation>
    </message>
    <message>
        <source>unchanged since it was fetched</source>
        <translation>seit dem Abruf unverändert</translation>
    </message>
    <message>
        <source>readable; no checksum is known</source>
        <translation>lesbar; keine Prüfsumme bekannt</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>fetching…</source>
        <translation>wird abgerufen…</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 von etwa %2</translation>
    </message>
    <message>
        <source>here, not checked yet</source>
        <translation>hier, noch nicht geprüft</translation>
    </message>
    <message>
        <source>here, being checked…</source>
        <translation>hier, wird geprüft…</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>nicht abgerufen</translation>
    </message>
    <message>
        <source>Published checkpoints</source>
        <translation>Veröffentlichte Checkpoints</translation>
    </message>
    <message>
        <source>also MTCNN&apos;s weights, the published face detector (2 MB)</source>
        <translation>auch die Gewichte von MTCNN, dem veröffentlichten Gesichtsdetektor (2 MB)</translation>
    </message>
    <message>
        <source>The published files are being fetched: %1 of %2 are here.</source>
        <translation>Die veröffentlichten Dateien werden abgerufen: %1 von %2 sind hier.</translation>
    </message>
    <message>
        <source>The published files are not here. Fetch them, or choose another way.</source>
        <translation>Die veröffentlichten Dateien sind nicht hier. Rufen Sie sie ab oder wählen Sie einen anderen Weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the published files are missing or damaged. Fetch them, or choose another way.</source>
        <translation>
            <numerusform>%n der veröffentlichten Dateien fehlt oder ist beschädigt. Rufen Sie sie ab oder wählen Sie einen anderen Weg.</numerusform>
            <numerusform>%n der veröffentlichten Dateien fehlen oder sind beschädigt. Rufen Sie sie ab oder wählen Sie einen anderen Weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 files here</source>
        <translation>%1 von %2 Dateien hier</translation>
    </message>
</context>
<context>
    <name>veriframe::ReportDialog</name>
    <message>
        <source>A &amp;folder with</source>
        <translation>Ein &amp;Ordner mit</translation>
    </message>
    <message>
        <source>&amp;One file</source>
        <translation>&amp;Eine Datei</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>Ordner des Berichts</translation>
    </message>
    <message>
        <source>Heat &amp;maps on the faces</source>
        <translation>Heat&amp;maps auf den Gesichtern</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>&amp;Write the report</source>
        <translation>Bericht er&amp;stellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was erstellt wird</translation>
    </message>
    <message>
        <source>HTML opens in any browser, PDF is for paper, JSON has every number. SHA256SUMS lies beside them: with it anybody can check that nothing was changed.</source>
        <translation>HTML öffnet sich in jedem Browser, PDF ist für Papier, JSON enthält alle Zahlen. Daneben liegt SHA256SUMS: Damit kann jeder prüfen, dass nichts verändert wurde.</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Format der Datei</translation>
    </message>
    <message>
        <source>Where the models look. The strongest faces are judged again for that, which takes some seconds for each.</source>
        <translation>Wohin die Modelle sehen. Dafür werden die Gesichter mit den höchsten Scores noch einmal bewertet; das dauert für jedes einige Sekunden.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Datei des Berichts</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Reports (*.html *.pdf *.json);;All files (*)</source>
        <translation>Berichte (*.html *.pdf *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Looking at that place…</source>
        <translation>Der Ort wird geprüft…</translation>
    </message>
    <message>
        <source>Choose where the report is to lie.</source>
        <translation>Wählen Sie, wo der Bericht liegen soll.</translation>
    </message>
    <message>
        <source>Looking where the report is to lie</source>
        <translation>Ort des Berichts wird geprüft</translation>
    </message>
    <message>
        <source>There is a report in this folder already; it is replaced.</source>
        <translation>In diesem Ordner liegt schon ein Bericht; er wird ersetzt.</translation>
    </message>
    <message>
        <source>The report is written into this folder.</source>
        <translation>Der Bericht wird in diesen Ordner geschrieben.</translation>
    </message>
    <message>
        <source>The folder is made.</source>
        <translation>Der Ordner wird angelegt.</translation>
    </message>
    <message>
        <source>This file is there already; it is replaced.</source>
        <translation>Diese Datei gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>The file is made.</source>
        <translation>Die Datei wird angelegt.</translation>
    </message>
    <message>
        <source>With it goes what the new one does not have: %1.</source>
        <translation>Mit ihm verschwindet, was der neue nicht hat: %1.</translation>
    </message>
    <message>
        <source>Not as an earlier report was written, and therefore left alone: %1.</source>
        <translation>Nicht so, wie ein früherer Bericht geschrieben wurde, und daher unangetastet: %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::ResultComparisonView</name>
    <message>
        <source>Faces with both probabilities</source>
        <translation>Gesichter mit beiden Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Whose probabilities are shown</source>
        <translation>Wessen Wahrscheinlichkeiten gezeigt werden</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>Ganzes Video</translation>
    </message>
    <message>
        <source>The first faces are being judged.</source>
        <translation>Die ersten Gesichter werden bewertet.</translation>
    </message>
    <message>
        <source>There is no face to compare.</source>
        <translation>Es gibt kein Gesicht zu vergleichen.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweites</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
</context>
<context>
    <name>veriframe::RobustnessTable</name>
    <message>
        <source>Robustness</source>
        <translation>Robustheit</translation>
    </message>
    <message>
        <source>How far the verdict moves when the pictures get worse: not checked yet.</source>
        <translation>Wie weit sich der Befund verschiebt, wenn die Bilder schlechter werden: noch nicht geprüft.</translation>
    </message>
    <message>
        <source>The untouched pictures are judged first.</source>
        <translation>Zuerst werden die unveränderten Bilder bewertet.</translation>
    </message>
    <message>
        <source>The untouched pictures score %1.</source>
        <translation>Die unveränderten Bilder haben den Score %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::RocDiagram</name>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>%1 found, %2 false alarms, from %3</source>
        <translation>%1 erkannt, %2 Fehlalarme, ab %3</translation>
    </message>
    <message>
        <source>Area under the curve %1.</source>
        <translation>Fläche unter der Kurve %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) of the curve.</source>
        <translation>
            <numerusform>%Ln Punkt der Kurve.</numerusform>
            <numerusform>%Ln Punkte der Kurve.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::RunChips</name>
    <message>
        <source>Open runs</source>
        <translation>Offene Läufe</translation>
    </message>
    <message>
        <source>&amp;Show only this run</source>
        <translation>Nur diesen Lauf &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Close it</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>veriframe::RunQueue</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stops after this epoch</source>
        <translation>stoppt nach dieser Epoche</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird gestoppt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>finished earlier</source>
        <translation>bereits fertig</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Best bce</source>
        <translation>Beste bce</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
</context>
<context>
    <name>veriframe::ScoreDiagram</name>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>%1–%2: %3 real, %4 fake</source>
        <translation>%1–%2: %3 echt, %4 Fake</translation>
    </message>
    <message>
        <source>%1 real, %2 fake.</source>
        <translation>%1 echt, %2 Fake.</translation>
    </message>
</context>
<context>
    <name>veriframe::ScoreLine</name>
    <message>
        <source>%1 so far</source>
        <translation>%1 (bisher)</translation>
    </message>
</context>
<context>
    <name>veriframe::ShortcutEditor</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the keys that are to start this action. Tab leaves, Esc gives up.</source>
        <translation>Drücken Sie die Tasten, die diese Aktion auslösen sollen. Tab verlässt das Feld, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Gives this action its own keys again.</source>
        <translation>Gibt dieser Aktion ihre Standardtasten zurück.</translation>
    </message>
    <message>
        <source>No action is selected</source>
        <translation>Keine Aktion ausgewählt</translation>
    </message>
    <message>
        <source>Remove the key %1</source>
        <translation>Taste %1 entfernen</translation>
    </message>
    <message>
        <source>It has %1 already.</source>
        <translation>%1 ist ihr schon zugeordnet.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 gehört zu „%2“.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>%1 was taken from “%2”.</source>
        <translation>%1 wurde von „%2“ übernommen.</translation>
    </message>
    <message>
        <source>All actions have their own keys.</source>
        <translation>Alle Aktionen haben ihre Standardtasten.</translation>
    </message>
    <message>
        <source>All actions have their own keys again.</source>
        <translation>Alle Aktionen haben wieder ihre Standardtasten.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The keys are as they were.</source>
        <translation>Die Tasten sind wie zuvor.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Nach Name oder Taste suchen</translation>
    </message>
    <message>
        <source>Restore all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No action has “%1” in its name or keys.</source>
        <translation>Keine Aktion hat „%1“ im Namen oder in den Tasten.</translation>
    </message>
</context>
<context>
    <name>veriframe::ShortcutList</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
</context>
<context>
    <name>veriframe::SideBar</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>veriframe::SortMenuText</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
</context>
<context>
    <name>veriframe::StartingWeightsField</name>
    <message>
        <source>An encoder, or a whole classifier of the same encoder.</source>
        <translation>Ein Encoder oder ein ganzer Klassifikator mit demselben Encoder.</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights; from random ones it learns more slowly.</source>
        <translation>Die veröffentlichten Läufe begannen mit ImageNet-Gewichten; mit zufälligen lernt das Netz langsamer.</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights. They are not on this machine for %1; without them it begins from random ones and learns more slowly.</source>
        <translation>Die veröffentlichten Läufe begannen mit ImageNet-Gewichten. Für %1 sind sie nicht auf diesem Rechner; ohne sie beginnt das Netz mit zufälligen und lernt langsamer.</translation>
    </message>
    <message>
        <source>The ImageNet weights that the published runs began from: %1.</source>
        <translation>Die ImageNet-Gewichte, mit denen die veröffentlichten Läufe begannen: %1.</translation>
    </message>
    <message>
        <source>Choose the starting weights</source>
        <translation>Startgewichte wählen</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>Gewichte (*.pth *.pt *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Automatic: published ones where found</source>
        <translation>Automatisch: veröffentlichte, wo vorhanden</translation>
    </message>
    <message>
        <source>None: random</source>
        <translation>Keine: zufällig</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>What the network knows before the first step.</source>
        <translation>Was das Netz vor dem ersten Schritt weiß.</translation>
    </message>
    <message>
        <source>File of starting weights</source>
        <translation>Datei mit Startgewichten</translation>
    </message>
    <message>
        <source>Starting &amp;weights</source>
        <translation>Startge&amp;wichte</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>veriframe::StepCard</name>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
    <message>
        <source>Show why.</source>
        <translation>Grund zeigen.</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>What is there is still being looked at.</source>
        <translation>Vorhandenes wird noch geprüft.</translation>
    </message>
    <message>
        <source>Another step is running.</source>
        <translation>Ein anderer Schritt läuft.</translation>
    </message>
</context>
<context>
    <name>veriframe::StepPipeline</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>veriframe::StrategyForm</name>
    <message>
        <source>As published</source>
        <translation>Wie veröffentlicht</translation>
    </message>
    <message>
        <source>Plain mean, as the trainer validates</source>
        <translation>Einfaches Mittel, wie der Trainer validiert</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>Eigene Werte</translation>
    </message>
    <message>
        <source>Faces with a probability above it count as fake.</source>
        <translation>Gesichter mit einer Wahrscheinlichkeit darüber zählen als Fake.</translation>
    </message>
    <message>
        <source>Faces with a probability below it count as real.</source>
        <translation>Gesichter mit einer Wahrscheinlichkeit darunter zählen als echt.</translation>
    </message>
    <message>
        <source>Fakes must be more than all faces divided by this, for their mean to be the score.</source>
        <translation>Es müssen mehr Fakes sein als alle Gesichter geteilt durch diese Zahl, damit ihr Mittelwert der Score ist.</translation>
    </message>
    <message>
        <source>And more than this many.</source>
        <translation>Und mehr als so viele.</translation>
    </message>
    <message>
        <source>Reals must be more than this share of all faces, for their mean to be the score.</source>
        <translation>Die Echten müssen mehr als diesen Anteil aller Gesichter ausmachen, damit ihr Mittelwert der Score ist.</translation>
    </message>
    <message>
        <source>From which score on a video is called fake, in the counts of right and wrong.</source>
        <translation>Ab welchem Score ein Video beim Zählen von richtig und falsch als Fake gilt.</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>Fake above</source>
        <translation>Fake über</translation>
    </message>
    <message>
        <source>Share of fakes: 1 in</source>
        <translation>Anteil Fakes: 1 von</translation>
    </message>
    <message>
        <source>More fakes than</source>
        <translation>Mehr Fakes als</translation>
    </message>
    <message>
        <source>Real below</source>
        <translation>Echt unter</translation>
    </message>
    <message>
        <source>Share of reals</source>
        <translation>Anteil Echte</translation>
    </message>
    <message>
        <source>Called fake from</source>
        <translation>Gilt als Fake ab</translation>
    </message>
</context>
<context>
    <name>veriframe::StrideDialog</name>
    <message>
        <source>Analyse every n-th frame</source>
        <translation>Jeden n-ten Frame analysieren</translation>
    </message>
    <message>
        <source>Distance of the frames</source>
        <translation>Abstand der Frames</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Every n-th frame, n =</source>
        <translation>Jeder n-te Frame, n =</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s); those looked at already are kept.</source>
        <translation>
            <numerusform>%1 von %n Frame; bereits angesehene bleiben erhalten.</numerusform>
            <numerusform>%1 von %n Frames; bereits angesehene bleiben erhalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::TitleBar</name>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingCurves</name>
    <message>
        <source>Curves of the run</source>
        <translation>Kurven des Laufs</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>How many steps the smoothed lines average over; the raw loss stays behind them.</source>
        <translation>Über wie viele Schritte die geglätteten Linien mitteln; der rohe Loss bleibt dahinter sichtbar.</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>ungeglättet</translation>
    </message>
    <message numerus="yes">
        <source>over %Ln step(s)</source>
        <translation>
            <numerusform>über %Ln Schritt</numerusform>
            <numerusform>über %Ln Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>Gl&amp;ättung</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>Lo&amp;garithmisch</translation>
    </message>
    <message>
        <source>Losses and learning rate on a logarithmic axis (L)</source>
        <translation>Losses und Lernrate auf logarithmischer Achse (L)</translation>
    </message>
    <message>
        <source>Log loss of the held-out fold</source>
        <translation>Log Loss des Holdout-Folds</translation>
    </message>
    <message>
        <source>Log loss of held-out fold %1</source>
        <translation>Log Loss des Holdout-Folds %1</translation>
    </message>
    <message>
        <source>The first step is awaited.</source>
        <translation>Warten auf den ersten Schritt.</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>beste: %1</translation>
    </message>
    <message>
        <source>The held-out fold is judged at the end of each epoch.</source>
        <translation>Der Holdout-Fold wird am Ende jeder Epoche bewertet.</translation>
    </message>
    <message>
        <source>Epoch %1, step %2 of %3</source>
        <translation>Epoche %1, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>raw loss %1</source>
        <translation>roher Loss %1</translation>
    </message>
    <message>
        <source>held-out values of epoch %1</source>
        <translation>Holdout-Werte von Epoche %1</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainings-Loss</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>bce, their mean</source>
        <translation>bce, ihr Mittel</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>all devices</source>
        <translation>alle Geräte</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingDocument</name>
    <message>
        <source>Published B7</source>
        <translation>Veröffentlichtes B7</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Run the steps in the Dataset room first.</source>
        <translation>Führen Sie zuerst die Schritte unter „Datensatz“ aus.</translation>
    </message>
    <message>
        <source>Choose another fold table.</source>
        <translation>Wählen Sie eine andere Fold-Tabelle.</translation>
    </message>
    <message>
        <source>Looking at the data of %1</source>
        <translation>Daten von %1 werden geprüft</translation>
    </message>
    <message>
        <source>No data is chosen.</source>
        <translation>Keine Daten gewählt.</translation>
    </message>
    <message>
        <source>The data is still being looked at.</source>
        <translation>Die Daten werden noch geprüft.</translation>
    </message>
    <message>
        <source>The data cannot be used: see the check.</source>
        <translation>Die Daten sind nicht verwendbar: siehe Prüfung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s) of the fold table are missing. Run the crop step again, or deal out the folds anew.</source>
        <translation>
            <numerusform>%Ln Crop der Fold-Tabelle fehlt. Führen Sie den Crop-Schritt erneut aus oder verteilen Sie die Folds neu.</numerusform>
            <numerusform>%Ln Crops der Fold-Tabelle fehlen. Führen Sie den Crop-Schritt erneut aus oder verteilen Sie die Folds neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold %1 cannot be held out: it needs real and fake crops.</source>
        <translation>Fold %1 lässt sich nicht zurückhalten: Er braucht echte und Fake-Crops.</translation>
    </message>
    <message>
        <source>Without fold %1 no real or no fake crops are left to train on.</source>
        <translation>Ohne Fold %1 bleiben keine echten oder keine Fake-Crops zum Trainieren.</translation>
    </message>
    <message>
        <source>No file of starting weights is chosen.</source>
        <translation>Keine Datei mit Startgewichten gewählt.</translation>
    </message>
    <message>
        <source>The starting weights %1 are not there.</source>
        <translation>Die Startgewichte %1 sind nicht vorhanden.</translation>
    </message>
    <message>
        <source>The JSON cannot be used: %1</source>
        <translation>Das JSON ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Seeds must be whole numbers, each once, separated by commas.</source>
        <translation>Seeds müssen ganze Zahlen sein, jede nur einmal, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>The prefix of checkpoint names must not contain a slash.</source>
        <translation>Das Präfix der Checkpoint-Namen darf keinen Schrägstrich enthalten.</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingPanel</name>
    <message>
        <source>About the training</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Fortsetzung</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingPreview</name>
    <message>
        <source>What training sees</source>
        <translation>Was das Training sieht</translation>
    </message>
    <message>
        <source>Contact sheet: crops and what augmentation makes of them</source>
        <translation>Kontaktbogen: Crops und was die Augmentierung daraus macht</translation>
    </message>
    <message>
        <source>&amp;Draw others</source>
        <translation>&amp;Andere zeichnen</translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation>&amp;Bild speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading crops and drawing…</source>
        <translation>Crops werden gelesen und gezeichnet…</translation>
    </message>
    <message>
        <source>Drawing what training sees</source>
        <translation>Was das Training sieht, wird gezeichnet</translation>
    </message>
    <message>
        <source>Fakes and reals that train, each at the left as it is stored and beside it as the network may see it. The outline is that of the difference mask: it must stay on the manipulated part.</source>
        <translation>Fakes und Echte aus dem Training, jeweils links wie gespeichert und daneben, wie das Netz sie sehen kann. Der Umriss zeigt die Differenzmaske: Er muss auf dem manipulierten Teil bleiben.</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>Kontaktbogen speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saving the contact sheet</source>
        <translation>Kontaktbogen wird gespeichert</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingRuns</name>
    <message>
        <source>Training %1, seed %2</source>
        <translation>Training von %1, Seed %2</translation>
    </message>
    <message>
        <source>Stopped; it goes on from there when it is started again.</source>
        <translation>Gestoppt; beim nächsten Start macht es dort weiter.</translation>
    </message>
    <message>
        <source>The checkpoints are in %1.</source>
        <translation>Die Checkpoints sind in %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingSetupPage</name>
    <message>
        <source>Choose the dataset</source>
        <translation>Datensatz wählen</translation>
    </message>
    <message>
        <source>Choose the fold table</source>
        <translation>Fold-Tabelle wählen</translation>
    </message>
    <message>
        <source>Fold tables (*.csv);;All files (*)</source>
        <translation>Fold-Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose where checkpoints go</source>
        <translation>Wählen, wohin die Checkpoints kommen</translation>
    </message>
    <message>
        <source>Go on where an earlier run was stopped</source>
        <translation>Dort fortsetzen, wo ein früherer Lauf gestoppt wurde</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>&amp;Datensatz</translation>
    </message>
    <message>
        <source>The folder with crops, landmarks, diffs and folds.csv.</source>
        <translation>Der Ordner mit Crops, Landmarken, Diffs und folds.csv.</translation>
    </message>
    <message>
        <source>Which crops are in which fold. The dataset&apos;s own is folds.csv; another one may leave crops out or deal them out otherwise.</source>
        <translation>Welche Crops in welchem Fold sind. Zum Datensatz gehört folds.csv; eine andere Tabelle kann Crops auslassen oder anders verteilen.</translation>
    </message>
    <message>
        <source>Fold ta&amp;ble</source>
        <translation>Fold-Ta&amp;belle</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>One run for each, one after another. The published ensemble has 111, 555, 777, 888, 999.</source>
        <translation>Je Seed ein Lauf, einer nach dem anderen. Das veröffentlichte Ensemble hat 111, 555, 777, 888, 999.</translation>
    </message>
    <message>
        <source>What the names of the checkpoints begin with; the seed comes after it.</source>
        <translation>Womit die Namen der Checkpoints beginnen; danach folgt der Seed.</translation>
    </message>
    <message>
        <source>&amp;Seeds</source>
        <translation>&amp;Seeds</translation>
    </message>
    <message>
        <source>Checkpoints &amp;to</source>
        <translation>Checkpoints na&amp;ch</translation>
    </message>
    <message>
        <source>Pre&amp;fix</source>
        <translation>Prä&amp;fix</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>What the configuration does not say. Changed values stand out.</source>
        <translation>Was die Konfiguration nicht sagt. Geänderte Werte sind hervorgehoben.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Whole numbers are needed, each once, separated by commas.</source>
        <translation>Ganze Zahlen sind nötig, jede nur einmal, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>The run at work keeps what it was started with. What is changed here counts for the next one.</source>
        <translation>Der aktive Lauf behält, womit er gestartet wurde. Was hier geändert wird, gilt für den nächsten.</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingWorkspace</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Choose the &amp;data…</source>
        <translation>&amp;Daten wählen…</translation>
    </message>
    <message>
        <source>Choose the dataset that is trained on.</source>
        <translation>Den Datensatz wählen, auf dem trainiert wird.</translation>
    </message>
    <message>
        <source>Take the Dataset &amp;room&apos;s</source>
        <translation>A&amp;us „Datensatz“ übernehmen</translation>
    </message>
    <message>
        <source>Train on what is open in the Dataset room.</source>
        <translation>Auf dem trainieren, was unter „Datensatz“ geöffnet ist.</translation>
    </message>
    <message>
        <source>&amp;Go to the Dataset room</source>
        <translation>Zum &amp;Datensatz gehen</translation>
    </message>
    <message>
        <source>There the steps are run that training needs.</source>
        <translation>Dort werden die Schritte ausgeführt, die das Training braucht.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Look at every file that the fold table names once more.</source>
        <translation>Jede in der Fold-Tabelle genannte Datei noch einmal prüfen.</translation>
    </message>
    <message>
        <source>As p&amp;ublished</source>
        <translation>Wie &amp;veröffentlicht</translation>
    </message>
    <message>
        <source>Give devices and recipe the values back that the published runs had.</source>
        <translation>Geräten und Rezept die Werte der veröffentlichten Läufe zurückgeben.</translation>
    </message>
    <message>
        <source>See augmented &amp;crops…</source>
        <translation>Augmentierte &amp;Crops ansehen…</translation>
    </message>
    <message>
        <source>Draw some crops and what the recipe makes of them, as a contact sheet.</source>
        <translation>Einige Crops und was das Rezept daraus macht, als Kontaktbogen zeichnen.</translation>
    </message>
    <message>
        <source>Published B&amp;7</source>
        <translation>Veröffentlichtes B&amp;7</translation>
    </message>
    <message>
        <source>The configuration of the seven published checkpoints.</source>
        <translation>Die Konfiguration der sieben veröffentlichten Checkpoints.</translation>
    </message>
    <message>
        <source>Published B&amp;5</source>
        <translation>Veröffentlichtes B&amp;5</translation>
    </message>
    <message>
        <source>The published configuration with a smaller encoder.</source>
        <translation>Die veröffentlichte Konfiguration mit kleinerem Encoder.</translation>
    </message>
    <message>
        <source>Demo B&amp;0</source>
        <translation>Demo-B&amp;0</translation>
    </message>
    <message>
        <source>A small network for small data: minutes on a processor.</source>
        <translation>Ein kleines Netz für kleine Daten: Minuten auf einem Prozessor.</translation>
    </message>
    <message>
        <source>&amp;Open a configuration…</source>
        <translation>&amp;Konfiguration öffnen…</translation>
    </message>
    <message>
        <source>Read a configuration of the published form.</source>
        <translation>Eine Konfiguration der veröffentlichten Form lesen.</translation>
    </message>
    <message>
        <source>Sa&amp;ve the configuration…</source>
        <translation>Konfi&amp;guration speichern…</translation>
    </message>
    <message>
        <source>Save the configuration as JSON.</source>
        <translation>Die Konfiguration als JSON speichern.</translation>
    </message>
    <message>
        <source>As &amp;JSON</source>
        <translation>Als &amp;JSON</translation>
    </message>
    <message>
        <source>Show and edit the configuration as JSON.</source>
        <translation>Die Konfiguration als JSON zeigen und bearbeiten.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Train each seed, one after another; what was stopped goes on.</source>
        <translation>Jeden Seed trainieren, einen nach dem anderen; Gestopptes wird fortgesetzt.</translation>
    </message>
    <message>
        <source>&amp;Add to the queue</source>
        <translation>In die &amp;Warteschlange</translation>
    </message>
    <message>
        <source>Train what is set up now after the runs that are queued.</source>
        <translation>Die jetzige Einrichtung nach den wartenden Läufen trainieren.</translation>
    </message>
    <message>
        <source>Stop after this &amp;epoch</source>
        <translation>N&amp;ach dieser Epoche stoppen</translation>
    </message>
    <message>
        <source>End the run once this epoch is judged and saved; the others wait.</source>
        <translation>Den Lauf beenden, sobald diese Epoche bewertet und gespeichert ist; die anderen warten.</translation>
    </message>
    <message>
        <source>Stop &amp;now</source>
        <translation>Sofort st&amp;oppen</translation>
    </message>
    <message>
        <source>Save the state where it stands and end the run; it can go on from there. The others wait.</source>
        <translation>Den jetzigen Stand speichern und den Lauf beenden; er lässt sich dort fortsetzen. Die anderen warten.</translation>
    </message>
    <message>
        <source>Go &amp;on with this run</source>
        <translation>Diesen Lau&amp;f fortsetzen</translation>
    </message>
    <message>
        <source>Go on from the state that was saved, on the devices that are chosen now.</source>
        <translation>Vom gespeicherten Stand aus fortsetzen, auf den jetzt gewählten Geräten.</translation>
    </message>
    <message>
        <source>Take the run &amp;out of the queue</source>
        <translation>Lauf aus der Warte&amp;schlange nehmen</translation>
    </message>
    <message>
        <source>Its files stay.</source>
        <translation>Seine Dateien bleiben.</translation>
    </message>
    <message>
        <source>&amp;Clear ended runs</source>
        <translation>Beendete Läufe en&amp;tfernen</translation>
    </message>
    <message>
        <source>Take the runs that have ended out of the list.</source>
        <translation>Die beendeten Läufe aus der Liste nehmen.</translation>
    </message>
    <message>
        <source>Show the checkpoints in the &amp;file manager</source>
        <translation>Checkpoints im Datei&amp;manager zeigen</translation>
    </message>
    <message>
        <source>Set-&amp;up</source>
        <translation>E&amp;inrichtung</translation>
    </message>
    <message>
        <source>What is trained on what.</source>
        <translation>Was worauf trainiert wird.</translation>
    </message>
    <message>
        <source>Cur&amp;ves</source>
        <translation>Ku&amp;rven</translation>
    </message>
    <message>
        <source>Losses, learning rate and speed of the chosen run.</source>
        <translation>Losses, Lernrate und Tempo des gewählten Laufs.</translation>
    </message>
    <message>
        <source>Co&amp;nsole</source>
        <translation>Ko&amp;nsole</translation>
    </message>
    <message>
        <source>What the chosen run says of itself.</source>
        <translation>Was der gewählte Lauf meldet.</translation>
    </message>
    <message>
        <source>Cop&amp;y the console</source>
        <translation>Konsole ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copy what is selected in it, else all of it.</source>
        <translation>Das darin Ausgewählte kopieren, sonst alles.</translation>
    </message>
    <message>
        <source>Panel beside the &amp;training</source>
        <translation>Seiten&amp;bereich zum Training</translation>
    </message>
    <message>
        <source>Choose the dataset</source>
        <translation>Datensatz wählen</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>Konfiguration öffnen</translation>
    </message>
    <message>
        <source>Configurations (*.json);;All files (*)</source>
        <translation>Konfigurationen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>Konfiguration speichern</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>Konfigurationen (*.json)</translation>
    </message>
    <message>
        <source>Saving the configuration</source>
        <translation>Konfiguration wird gespeichert</translation>
    </message>
    <message>
        <source>&amp;Zoom in on the curves</source>
        <translation>In Kurven hinein&amp;zoomen</translation>
    </message>
    <message>
        <source>Zoo&amp;m out of the curves</source>
        <translation>Aus Kurven herauszoo&amp;men</translation>
    </message>
    <message>
        <source>All e&amp;pochs</source>
        <translation>A&amp;lle Epochen</translation>
    </message>
    <message>
        <source>Show the curves from the begin of the run to its end.</source>
        <translation>Die Kurven vom Anfang des Laufs bis zu seinem Ende zeigen.</translation>
    </message>
    <message>
        <source>&amp;Logarithmic curves</source>
        <translation>Logarit&amp;hmische Kurven</translation>
    </message>
    <message>
        <source>Show losses and learning rate on a logarithmic axis.</source>
        <translation>Losses und Lernrate auf logarithmischer Achse zeigen.</translation>
    </message>
    <message>
        <source>E&amp;xport the curves…</source>
        <translation>Kurven e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save the curves as a picture (PNG, SVG) or their numbers as a table (CSV).</source>
        <translation>Die Kurven als Bild (PNG, SVG) oder ihre Zahlen als Tabelle (CSV) speichern.</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Kurven exportieren</translation>
    </message>
    <message>
        <source>Pictures and tables (*.png *.svg *.csv);;All files (*)</source>
        <translation>Bilder und Tabellen (*.png *.svg *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The curves&apos; numbers were saved as %1.</source>
        <translation>Die Zahlen der Kurven wurden als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The curves were saved as %1.</source>
        <translation>Die Kurven wurden als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>There is nothing to train on.</source>
        <translation>Keine Trainingsdaten vorhanden.</translation>
    </message>
    <message>
        <source>Choose a dataset whose steps have been run: faces cut out, masks made, folds dealt out. The Dataset room does that.</source>
        <translation>Wählen Sie einen Datensatz, dessen Schritte ausgeführt sind: Gesichter ausgeschnitten, Masken erstellt, Folds verteilt. Das geschieht unter „Datensatz“.</translation>
    </message>
    <message>
        <source>Take the dataset that is open in the Dataset room, or choose another one.</source>
        <translation>Nehmen Sie den unter „Datensatz“ geöffneten Datensatz oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>What a run says of itself comes here.</source>
        <translation>Was ein Lauf meldet, erscheint hier.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>veriframe::TransportBar</name>
    <message>
        <source>Picture type</source>
        <translation>Bildtyp</translation>
    </message>
    <message>
        <source>What is drawn over the picture</source>
        <translation>Was über das Bild gezeichnet wird</translation>
    </message>
    <message>
        <source>frame %1 of %2</source>
        <translation>Frame %1 von %2</translation>
    </message>
    <message>
        <source>no frame</source>
        <translation>kein Frame</translation>
    </message>
    <message>
        <source>Frames count from 0. Click to go to a frame or time.</source>
        <translation>Frames zählen ab 0. Klicken, um zu einem Frame oder einer Zeit zu gehen.</translation>
    </message>
    <message>
        <source>How this picture is coded: I on its own, P and B from others.</source>
        <translation>Wie dieses Bild kodiert ist: I für sich allein, P und B aus anderen.</translation>
    </message>
    <message>
        <source>No frame</source>
        <translation>Kein Frame</translation>
    </message>
</context>
<context>
    <name>veriframe::VerdictPanel</name>
    <message>
        <source>0 genuine</source>
        <translation>0 echt</translation>
    </message>
    <message>
        <source>1 fake</source>
        <translation>1 Fake</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Lesehilfe</translation>
    </message>
    <message>
        <source>1 means fake, 0 means genuine. A probability is a hint, not a proof.</source>
        <translation>1 bedeutet Fake, 0 bedeutet echt. Eine Wahrscheinlichkeit ist ein Hinweis, kein Beweis.</translation>
    </message>
    <message>
        <source>Computed with</source>
        <translation>Berechnet mit</translation>
    </message>
    <message>
        <source>What computed this score</source>
        <translation>Womit dieser Score berechnet wurde</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>veriframe::VideoView</name>
    <message>
        <source>No picture.</source>
        <translation>Kein Bild.</translation>
    </message>
    <message>
        <source>Frame %1, no face.</source>
        <translation>Frame %1, kein Gesicht.</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Gesicht</translation>
    </message>
    <message numerus="yes">
        <source>Frame %1, %n face(s): %2.</source>
        <translation>
            <numerusform>Frame %1, %n Gesicht: %2.</numerusform>
            <numerusform>Frame %1, %n Gesichter: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit %1 %</source>
        <translation>Passend %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom: fitted, %1 percent</source>
        <translation>Zoom: eingepasst, %1 Prozent</translation>
    </message>
    <message>
        <source>Zoom: %1 percent</source>
        <translation>Zoom: %1 Prozent</translation>
    </message>
    <message>
        <source>Shows each pixel of the picture as one pixel of the screen (100 %).</source>
        <translation>Zeigt jedes Pixel des Bildes als ein Pixel des Bildschirms (100 %).</translation>
    </message>
    <message>
        <source>Fits the picture into the view.</source>
        <translation>Passt das Bild in die Ansicht ein.</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>Bild des Videos</translation>
    </message>
    <message>
        <source>%1: probability of fake %2 (1 means fake).</source>
        <translation>%1: Fake-Wahrscheinlichkeit %2 (1 bedeutet Fake).</translation>
    </message>
    <message>
        <source>%1: not judged by a model.</source>
        <translation>%1: von keinem Modell bewertet.</translation>
    </message>
</context>
<context>
    <name>veriframe::WeightsStore</name>
    <message>
        <source>Fetching the published weights</source>
        <translation>Veröffentlichte Gewichte werden abgerufen</translation>
    </message>
    <message>
        <source>Fetching MTCNN&apos;s weights</source>
        <translation>MTCNN-Gewichte werden abgerufen</translation>
    </message>
    <message>
        <source>Fetching the published ensemble</source>
        <translation>Veröffentlichtes Ensemble wird abgerufen</translation>
    </message>
    <message>
        <source>Checking the published weights</source>
        <translation>Veröffentlichte Gewichte werden geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) fetched and checked.</source>
        <translation>
            <numerusform>%n Datei abgerufen und geprüft.</numerusform>
            <numerusform>%n Dateien abgerufen und geprüft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::WelcomePage</name>
    <message>
        <source>Welcome to Veriframe</source>
        <translation>Willkommen bei Veriframe</translation>
    </message>
    <message>
        <source>It finds faces in videos, and neural networks judge of each how likely it was manipulated. For that it needs a video and trained networks, nothing else. Everything is computed on this machine, and nothing is downloaded unless you press Fetch. A score is a probability, not proof.</source>
        <translation>Veriframe findet Gesichter in Videos, und neuronale Netze bewerten für jedes, wie wahrscheinlich es manipuliert wurde. Dafür braucht es ein Video und trainierte Netze, sonst nichts. Alles wird auf diesem Rechner berechnet, und nichts wird heruntergeladen, solange Sie nicht „Abrufen“ drücken. Ein Score ist eine Wahrscheinlichkeit, kein Beweis.</translation>
    </message>
    <message>
        <source>Look at a video</source>
        <translation>Ein Video ansehen</translation>
    </message>
    <message>
        <source>Frame by frame and person by person: the verdict, what carries it, and a report.</source>
        <translation>Frame für Frame und Person für Person: der Befund, was ihn trägt, und ein Bericht.</translation>
    </message>
    <message>
        <source>Train networks</source>
        <translation>Netze trainieren</translation>
    </message>
    <message>
        <source>A dataset of real and manipulated videos becomes training data, checkpoints, an ensemble.</source>
        <translation>Aus einem Datensatz echter und manipulierter Videos werden Trainingsdaten, Checkpoints, ein Ensemble.</translation>
    </message>
    <message>
        <source>Judge many videos</source>
        <translation>Viele Videos bewerten</translation>
    </message>
    <message>
        <source>A folder goes in, a table with a row for every video comes out, failures named.</source>
        <translation>Ein Ordner geht hinein, heraus kommt eine Tabelle mit einer Zeile je Video; Fehlschläge sind benannt.</translation>
    </message>
    <message>
        <source>Help &gt; Welcome brings this page back. The manual (F1) has a tutorial for each of the three.</source>
        <translation>Hilfe &gt; Willkommen bringt diese Seite zurück. Das Handbuch (F1) enthält für jeden der drei Wege ein Tutorial.</translation>
    </message>
    <message>
        <source>Open the manual</source>
        <translation>Handbuch öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this page (Esc)</source>
        <translation>Diese Seite schließen (Esc)</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
</TS>
