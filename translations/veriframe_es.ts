<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AboutDialog</name>
    <message>
        <source>windows</source>
        <translation>ventanas</translation>
    </message>
    <message>
        <source>plots</source>
        <translation>gráficos</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>redes</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vídeo</translation>
    </message>
    <message>
        <source>the face detector without a download</source>
        <translation>el detector de caras sin descarga</translation>
    </message>
    <message>
        <source>matrix products</source>
        <translation>productos de matrices</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>línea de comandos</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>mensajes</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>checksums</source>
        <translation>sumas de control</translation>
    </message>
    <message>
        <source>downloads</source>
        <translation>descargas</translation>
    </message>
    <message>
        <source>the face detector, fetched on request</source>
        <translation>el detector de caras, descargado a petición</translation>
    </message>
    <message>
        <source>the classifiers, fetched on request</source>
        <translation>los clasificadores, descargados a petición</translation>
    </message>
</context>
<context>
    <name>AnalysisDialogs</name>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv);;All files (*)</source>
        <translation>Vídeos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Videos and cases (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv *.vfcase);;Cases (*.vfcase)</source>
        <translation>Vídeos y casos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv *.vfcase);;Casos (*.vfcase)</translation>
    </message>
</context>
<context>
    <name>BatchContentText</name>
    <message>
        <source>%1 s left</source>
        <translation>quedan %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>quedan %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>quedan %1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n video(s)</source>
        <translation>
            <numerusform>%1 de %n vídeo</numerusform>
            <numerusform>%1 de %n vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), not judged yet</source>
        <translation>
            <numerusform>%n vídeo, aún sin evaluar</numerusform>
            <numerusform>%n vídeos, aún sin evaluar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · pausing, %n still at work</source>
        <translation>
            <numerusform>%1 · pausando, queda %n en curso</numerusform>
            <numerusform>%1 · pausando, quedan %n en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · en pausa</translation>
    </message>
    <message>
        <source>%1 · stopped by an error</source>
        <translation>%1 · detenido por un error</translation>
    </message>
    <message>
        <source>%1 · not finished</source>
        <translation>%1 · sin terminar</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), all done</source>
        <translation>
            <numerusform>%n vídeo, terminado</numerusform>
            <numerusform>%n vídeos, todos terminados</numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>duró %1</translation>
    </message>
    <message>
        <source>%1 videos a minute</source>
        <translation>%1 vídeos por minuto</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 fotogramas/s</translation>
    </message>
    <message>
        <source>opening the models</source>
        <translation>abriendo los modelos</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>ninguno elegido</translation>
    </message>
    <message>
        <source>Faces by</source>
        <translation>Caras según</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message numerus="yes">
        <source>Over %n labelled video(s): %1 fake, %2 real.</source>
        <translation>
            <numerusform>Sobre %n vídeo etiquetado: %1 falsos, %2 reales.</numerusform>
            <numerusform>Sobre %n vídeos etiquetados: %1 falsos, %2 reales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) at 0.5, for nothing was judged.</source>
        <translation>
            <numerusform>%n de ellos consta con 0,5, porque no se evaluó nada.</numerusform>
            <numerusform>%n de ellos constan con 0,5, porque no se evaluó nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>The AUC needs fakes and reals.</source>
        <translation>El AUC necesita falsos y reales.</translation>
    </message>
    <message numerus="yes">
        <source>%n judged video(s) have no label.</source>
        <translation>
            <numerusform>%n vídeo evaluado no tiene etiqueta.</numerusform>
            <numerusform>%n vídeos evaluados no tienen etiqueta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) belong to no judged video.</source>
        <translation>
            <numerusform>%n etiqueta no corresponde a ningún vídeo evaluado.</numerusform>
            <numerusform>%n etiquetas no corresponden a ningún vídeo evaluado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) are neither real nor fake.</source>
        <translation>
            <numerusform>%n etiqueta no es ni real ni falsa.</numerusform>
            <numerusform>%n etiquetas no son ni reales ni falsas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n vídeo</numerusform>
            <numerusform>%n vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n ubicación</numerusform>
            <numerusform>%n ubicaciones</numerusform>
        </translation>
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
    <name>BatchVideoText</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Sin caras</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Sin evaluar</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Analysis failed</source>
        <translation>Error de análisis</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Nothing was done with it yet.</source>
        <translation>Aún no se ha hecho nada con él.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s) are judged.</source>
        <translation>
            <numerusform>%1 de %n fotograma evaluado.</numerusform>
            <numerusform>%1 de %n fotogramas evaluados.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being opened.</source>
        <translation>Se está abriendo.</translation>
    </message>
    <message>
        <source>The run was ended while it was at work. Nothing of it was kept.</source>
        <translation>La ejecución terminó mientras se procesaba. No se conservó nada de él.</translation>
    </message>
    <message>
        <source>Start the batch again: it goes on with this video.</source>
        <translation>Inicie el lote de nuevo: continuará con este vídeo.</translation>
    </message>
    <message>
        <source>The score is one of what could be looked at. Open it in Inspect to see which frames that are.</source>
        <translation>La puntuación se basa en lo que se pudo examinar. Ábralo en Inspección para ver qué fotogramas son.</translation>
    </message>
    <message>
        <source>Open it in Inspect and look at every frame; faces that are seen for a moment only may lie between those that were looked at. The CSV has 0.5.</source>
        <translation>Ábralo en Inspección y examine todos los fotogramas; entre los examinados puede haber caras que solo se ven un momento. El CSV contiene 0.5.</translation>
    </message>
    <message>
        <source>See whether it plays elsewhere and copy it anew, then have it judged again. The CSV has 0.5.</source>
        <translation>Compruebe si se reproduce en otro programa y vuelva a copiarlo; después, evalúelo de nuevo. El CSV contiene 0.5.</translation>
    </message>
    <message>
        <source>Have it judged again. The CSV has 0.5 meanwhile.</source>
        <translation>Evalúelo de nuevo. Mientras tanto, el CSV contiene 0.5.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>falso</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>Score in full</source>
        <translation>Puntuación exacta</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>%1 of %2 asked for, of %3</source>
        <translation>%1 de %2 solicitados, de %3</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>%1 found, %2 judged</source>
        <translation>%1 encontradas, %2 evaluadas</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>taken over from an earlier run</source>
        <translation>tomado de una ejecución anterior</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modelo %1</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n cara</numerusform>
            <numerusform>%n caras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookmarkList</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Sospechoso</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Descartado</translation>
    </message>
</context>
<context>
    <name>CheckpointFacts</name>
    <message>
        <source>untrained: its scores mean nothing</source>
        <translation>sin entrenar: sus puntuaciones no significan nada</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>época %1</translation>
    </message>
</context>
<context>
    <name>ComparisonContentText</name>
    <message>
        <source>the video ends before it</source>
        <translation>el vídeo termina antes</translation>
    </message>
    <message>
        <source>the frame could not be decoded</source>
        <translation>no se pudo decodificar el fotograma</translation>
    </message>
    <message>
        <source>the frame was not analysed</source>
        <translation>el fotograma no se analizó</translation>
    </message>
    <message>
        <source>no face was found in the frame</source>
        <translation>no se encontró ninguna cara en el fotograma</translation>
    </message>
    <message>
        <source>no face was found in that place</source>
        <translation>no se encontró ninguna cara en ese lugar</translation>
    </message>
    <message>
        <source>the face was not judged</source>
        <translation>la cara no se evaluó</translation>
    </message>
    <message>
        <source>Both: %1</source>
        <translation>Ambos: %1</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Primero: %1</translation>
    </message>
    <message>
        <source>Second: %1</source>
        <translation>Segundo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) above %2: their mean</source>
        <translation>
            <numerusform>%1 de %n cara por encima de %2: su media</numerusform>
            <numerusform>%1 de %n caras por encima de %2: su media</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) below %2: their mean</source>
        <translation>
            <numerusform>%1 de %n cara por debajo de %2: su media</numerusform>
            <numerusform>%1 de %n caras por debajo de %2: su media</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n face(s)</source>
        <translation>
            <numerusform>media de %n cara</numerusform>
            <numerusform>media de %n caras</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no face was judged.</source>
        <translation>%1: no se evaluó ninguna cara.</translation>
    </message>
    <message>
        <source>mean of %1 models</source>
        <translation>media de %1 modelos</translation>
    </message>
    <message numerus="yes">
        <source>From the %n face(s) that both judged.</source>
        <translation>
            <numerusform>A partir de la única cara (%n) que ambos evaluaron.</numerusform>
            <numerusform>A partir de las %n caras que ambos evaluaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>No face was judged by both.</source>
        <translation>Ninguna cara fue evaluada por ambos.</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>Vídeo completo</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segundo</translation>
    </message>
    <message>
        <source>%1 of the second</source>
        <translation>%1 del segundo</translation>
    </message>
    <message>
        <source>Both judge the same faces, found once.</source>
        <translation>Ambos evalúan las mismas caras, detectadas una sola vez.</translation>
    </message>
    <message>
        <source>The frame rates differ: frames are paired by the time at which they are shown.</source>
        <translation>Las frecuencias de fotogramas difieren: los fotogramas se emparejan por el momento en que se muestran.</translation>
    </message>
    <message>
        <source>Frames are paired by their number.</source>
        <translation>Los fotogramas se emparejan por su número.</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks a face in %n frame(s): %2.</source>
        <translation>
            <numerusform>%1 no tiene cara en %n fotograma: %2.</numerusform>
            <numerusform>%1 no tiene cara en %n fotogramas: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences have a mean size of %1; the largest is %2, at frame %3.</source>
        <translation>Las diferencias tienen una magnitud media de %1; la mayor es %2, en el fotograma %3.</translation>
    </message>
    <message>
        <source>On average neither is higher.</source>
        <translation>En promedio, ninguno es más alto.</translation>
    </message>
    <message>
        <source>On average the second is higher by %1.</source>
        <translation>En promedio, el segundo es más alto en %1.</translation>
    </message>
    <message>
        <source>On average the second is lower by %1.</source>
        <translation>En promedio, el segundo es más bajo en %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>Frames that change sides: %1.</source>
        <translation>Fotogramas que cambian de lado: %1.</translation>
    </message>
    <message>
        <source>No face was judged by both yet.</source>
        <translation>Ninguna cara ha sido evaluada por ambos todavía.</translation>
    </message>
    <message>
        <source>No face was judged by both: there is nothing to compare.</source>
        <translation>Ninguna cara fue evaluada por ambos: no hay nada que comparar.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) compared.</source>
        <translation>
            <numerusform>%n fotograma comparado.</numerusform>
            <numerusform>%n fotogramas comparados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rank correlation %1: 1 would be the same order of the faces.</source>
        <translation>Correlación de rangos %1: 1 sería el mismo orden de las caras.</translation>
    </message>
    <message>
        <source>A rank correlation is not defined: too few faces, or all alike on a side.</source>
        <translation>La correlación de rangos no está definida: hay muy pocas caras o todas son iguales en un lado.</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>El primero</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>El segundo</translation>
    </message>
    <message numerus="yes">
        <source>In %n frame(s) neither has a face.</source>
        <translation>
            <numerusform>En %n fotograma ninguno tiene cara.</numerusform>
            <numerusform>En %n fotogramas ninguno tiene cara.</numerusform>
        </translation>
    </message>
    <message>
        <source>A network is untrained: its scores mean nothing yet.</source>
        <translation>Una red está sin entrenar: sus puntuaciones aún no significan nada.</translation>
    </message>
    <message>
        <source>Each ensemble&apos;s own rule leads from faces to its score, and these differ.</source>
        <translation>Cada ensemble obtiene su puntuación de las caras con su propia regla, y las reglas difieren.</translation>
    </message>
    <message>
        <source>Both ensembles are the same networks.</source>
        <translation>Ambos ensembles constan de las mismas redes.</translation>
    </message>
    <message>
        <source>1 means fake. A probability is not proof.</source>
        <translation>1 significa falso. Una probabilidad no es una prueba.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) compared, %1 apart on average.</source>
        <translation>
            <numerusform>%n fotograma comparado, con una diferencia media de %1.</numerusform>
            <numerusform>%n fotogramas comparados, con una diferencia media de %1.</numerusform>
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
        <translation>Red</translation>
    </message>
    <message>
        <source>Batches and epochs</source>
        <translation>Lotes y épocas</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>Tasa de aprendizaje en el tiempo</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>The EfficientNet below the classifier. B7 is the published winner&apos;s.</source>
        <translation>La EfficientNet que precede al clasificador. La B7 es la del ganador publicado.</translation>
    </message>
    <message>
        <source>Input size, px</source>
        <translation>Tamaño de entrada, px</translation>
    </message>
    <message>
        <source>The side of the square that each face is resized to.</source>
        <translation>El lado del cuadrado al que se redimensiona cada cara.</translation>
    </message>
    <message>
        <source>Mixed precision</source>
        <translation>Precisión mixta</translation>
    </message>
    <message>
        <source>Half precision with a loss scale on CUDA; a processor computes in float32.</source>
        <translation>Media precisión con escalado de la pérdida en CUDA; un procesador calcula en float32.</translation>
    </message>
    <message>
        <source>Batch per device</source>
        <translation>Lote por dispositivo</translation>
    </message>
    <message>
        <source>Faces per step on each device.</source>
        <translation>Caras por paso en cada dispositivo.</translation>
    </message>
    <message>
        <source>Batches per epoch</source>
        <translation>Lotes por época</translation>
    </message>
    <message>
        <source>At most so many; fewer where the faces are used up.</source>
        <translation>Este número como máximo; menos si se agotan las caras.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Each leaves a checkpoint.</source>
        <translation>Cada una deja un checkpoint.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>The rate that the schedule starts from.</source>
        <translation>La tasa de la que parte la planificación.</translation>
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
        <translation>Decaimiento de pesos</translation>
    </message>
    <message>
        <source>On every parameter, as published.</source>
        <translation>En todos los parámetros, como se publicó.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planificación</translation>
    </message>
    <message>
        <source>Moves each</source>
        <translation>Avanza cada</translation>
    </message>
    <message>
        <source>Whether the schedule counts steps or epochs.</source>
        <translation>Si la planificación cuenta pasos o épocas.</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Termina tras</translation>
    </message>
    <message>
        <source>Steps, or epochs, after which the rate has come to its end.</source>
        <translation>Pasos, o épocas, tras los cuales la tasa ha llegado a su fin.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Potencia</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Hitos</translation>
    </message>
    <message>
        <source>Where the rate drops: ascending whole numbers, separated by commas.</source>
        <translation>Dónde baja la tasa: números enteros ascendentes, separados por comas.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Share at the end</source>
        <translation>Proporción al final</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>Tasa mínima</translation>
    </message>
    <message>
        <source>Highest rate</source>
        <translation>Tasa máxima</translation>
    </message>
    <message>
        <source>0: the optimizer&apos;s learning rate.</source>
        <translation>0: la tasa de aprendizaje del optimizador.</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>Cross entropy, weight</source>
        <translation>Entropía cruzada, peso</translation>
    </message>
    <message>
        <source>Focal loss, weight</source>
        <translation>Pérdida focal, peso</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Gamma de la focal</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Suavizado de etiquetas</translation>
    </message>
    <message>
        <source>0.01 makes the labels 0.01 and 0.99.</source>
        <translation>0.01 convierte las etiquetas en 0.01 y 0.99.</translation>
    </message>
    <message>
        <source>Hardest per side</source>
        <translation>Más difíciles por lado</translation>
    </message>
    <message>
        <source>Only so many of the largest losses of each side count; 0: all.</source>
        <translation>Solo cuentan las mayores pérdidas de cada lado, hasta este número; 0: todas.</translation>
    </message>
    <message>
        <source>Only changed frames</source>
        <translation>Solo fotogramas alterados</translation>
    </message>
    <message>
        <source>A fake whose mask is dark does not count.</source>
        <translation>Un falso cuya máscara es oscura no cuenta.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Augmentations</source>
        <translation>Aumento de datos</translation>
    </message>
    <message>
        <source>What is done to each crop. Published: compression, noise, blur, flips, colours, gray, shifts and turns. Geometric: flips, shifts and turns alone, for small networks and faint traces. None: nothing but the resize.</source>
        <translation>Lo que se hace con cada recorte. Publicado: compresión, ruido, desenfoque, volteos, colores, gris, desplazamientos y giros. Geométrico: solo volteos, desplazamientos y giros, para redes pequeñas e indicios débiles. Ninguno: solo el redimensionado.</translation>
    </message>
    <message>
        <source>Published recipe</source>
        <translation>Receta publicada</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>Geométrico</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>How the network computes. Automatic: float32 on a processor; on CUDA float16 where the configuration has mixed precision. bfloat16 needs a device that has it.</source>
        <translation>Cómo calcula la red. Automática: float32 en un procesador; en CUDA, float16 si la configuración tiene precisión mixta. bfloat16 requiere un dispositivo que lo admita.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automática</translation>
    </message>
    <message>
        <source>Frozen encoder, epochs</source>
        <translation>Encoder congelado, épocas</translation>
    </message>
    <message>
        <source>So many first epochs only the classifier&apos;s head learns; the encoder keeps what it began from.</source>
        <translation>Durante estas primeras épocas solo aprende la cabeza del clasificador; el encoder conserva los pesos de partida.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>Profundidad estocástica</translation>
    </message>
    <message>
        <source>How often the last block is left out while it learns; earlier ones less. The published rate is 0.2.</source>
        <translation>Con qué frecuencia se omite el último bloque durante el aprendizaje; los anteriores, menos. El valor publicado es 0.2.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Average of weights, decay</source>
        <translation>Media de pesos, decaimiento</translation>
    </message>
    <message>
        <source>With 0.999 about the last thousand steps&apos; weights are averaged, and the average is what is judged and saved.</source>
        <translation>Con 0.999 se promedian los pesos de aproximadamente los últimos mil pasos, y es la media lo que se evalúa y se guarda.</translation>
    </message>
    <message>
        <source>Hard drops</source>
        <translation>Zonas borradas</translation>
    </message>
    <message>
        <source>Blank eyes, mouth, nose or a part of the face in many crops, before all augmentations.</source>
        <translation>Borrar los ojos, la boca, la nariz o una parte de la cara en muchos recortes, antes de todos los aumentos.</translation>
    </message>
    <message>
        <source>Grid mask</source>
        <translation>Máscara parcial</translation>
    </message>
    <message>
        <source>Also hide one side of a line in most crops, after the augmentations. Not part of the published recipe.</source>
        <translation>Ocultar además un lado de una línea en la mayoría de los recortes, después de los aumentos. No forma parte de la receta publicada.</translation>
    </message>
    <message>
        <source>Validate every, epochs</source>
        <translation>Validar cada, épocas</translation>
    </message>
    <message>
        <source>How often the held-out fold judges the network; after the last epoch it always does.</source>
        <translation>Con qué frecuencia el fold reservado evalúa la red; tras la última época se hace siempre.</translation>
    </message>
    <message>
        <source>Synchronised batch norm</source>
        <translation>Batch norm sincronizada</translation>
    </message>
    <message>
        <source>The ranks share the statistics of their batches, as published; without, each has its own. With one rank both are the same.</source>
        <translation>Los ranks comparten las estadísticas de sus lotes, como se publicó; sin ello, cada uno tiene las suyas. Con un solo rank es lo mismo.</translation>
    </message>
    <message>
        <source>Threads per rank</source>
        <translation>Hilos por rank</translation>
    </message>
    <message>
        <source>Threads on which a rank&apos;s network computes on the processor.</source>
        <translation>Hilos con los que la red de un rank calcula en el procesador.</translation>
    </message>
    <message>
        <source>a fair share</source>
        <translation>reparto equitativo</translation>
    </message>
    <message>
        <source>Loader threads per rank</source>
        <translation>Hilos de carga por rank</translation>
    </message>
    <message>
        <source>Threads that read and augment crops for a rank.</source>
        <translation>Hilos que leen y aumentan los recortes para un rank.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>above %1, at most %2</source>
        <translation>mayor que %1 y como máximo %2</translation>
    </message>
    <message>
        <source>%1 or more, below %2</source>
        <translation>al menos %1 y menor que %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>It must be %1.</source>
        <translation>Debe ser %1.</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>Se necesita un número entero.</translation>
    </message>
    <message>
        <source>A number is needed, with a point: 0.01 or 1e-4.</source>
        <translation>Se necesita un número, con punto decimal: 0.01 o 1e-4.</translation>
    </message>
    <message>
        <source>Whole numbers of 0 or more are needed, separated by commas.</source>
        <translation>Se necesitan números enteros de 0 o más, separados por comas.</translation>
    </message>
    <message>
        <source>They must ascend.</source>
        <translation>Deben ser ascendentes.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It must be one of %1.</source>
        <translation>Debe ser uno de estos valores: %1.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>it is not what is needed here</source>
        <translation>no es lo que se necesita aquí</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>no está ahí</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>no se puede escribir</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>it is of a kind that this program cannot process</source>
        <translation>es de un tipo que este programa no puede procesar</translation>
    </message>
    <message>
        <source>two things that must agree do not</source>
        <translation>dos cosas que deben coincidir no coinciden</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>otro programa lo tiene en uso</translation>
    </message>
    <message>
        <source>the transfer failed</source>
        <translation>la transferencia falló</translation>
    </message>
    <message>
        <source>something unforeseen happened</source>
        <translation>ocurrió algo imprevisto</translation>
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
        <translation>En inglés: %1</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n frame(s) could not be decoded and are left out.</source>
        <translation>
            <numerusform>%n fotograma no se pudo decodificar y se omite.</numerusform>
            <numerusform>%n fotogramas no se pudieron decodificar y se omiten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectContentText</name>
    <message>
        <source>Face</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Persona %1</translation>
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
        <translation>%1, %2, %3 px, %4 en %5
SHA-256 %6</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n fotograma</numerusform>
            <numerusform>%n fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 px · detector %3</source>
        <translation>%1 × %2 px · detector %3</translation>
    </message>
    <message>
        <source>lowest %1 (%2)</source>
        <translation>mínima %1 (%2)</translation>
    </message>
    <message>
        <source>highest %1 (%2)</source>
        <translation>máxima %1 (%2)</translation>
    </message>
    <message>
        <source>not judged: outside the frame or over the limit of faces</source>
        <translation>sin evaluar: fuera del fotograma o por encima del límite de caras</translation>
    </message>
</context>
<context>
    <name>InspectVerdictText</name>
    <message numerus="yes">
        <source>%1 of %n face(s) above %2: their mean.</source>
        <translation>
            <numerusform>%1 de %n cara por encima de %2: su media.</numerusform>
            <numerusform>%1 de %n caras por encima de %2: su media.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) below %2: their mean.</source>
        <translation>
            <numerusform>%1 de %n cara por debajo de %2: su media.</numerusform>
            <numerusform>%1 de %n caras por debajo de %2: su media.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of all %n face(s): neither enough above %1 nor enough below %2.</source>
        <translation>
            <numerusform>Media de la única cara (%n): no hay suficientes por encima de %1 ni por debajo de %2.</numerusform>
            <numerusform>Media de las %n caras: no hay suficientes por encima de %1 ni por debajo de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of the faces above %1</source>
        <translation>
            <numerusform>%n modelo: media de las caras por encima de %1</numerusform>
            <numerusform>%n modelos: media de las caras por encima de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of the faces below %1</source>
        <translation>
            <numerusform>%n modelo: media de las caras por debajo de %1</numerusform>
            <numerusform>%n modelos: media de las caras por debajo de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of all faces</source>
        <translation>
            <numerusform>%n modelo: media de todas las caras</numerusform>
            <numerusform>%n modelos: media de todas las caras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) agree within %1.</source>
        <translation>
            <numerusform>%n modelo coincide con un margen de %1.</numerusform>
            <numerusform>%n modelos coinciden con un margen de %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>small face in %n frame(s)</source>
        <translation>
            <numerusform>cara pequeña en %n fotograma</numerusform>
            <numerusform>cara pequeña en %n fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>Faces narrower than %1 px were enlarged several times before they were judged; fine traces are lost.</source>
        <translation>Las caras de menos de %1 px de ancho se ampliaron varias veces antes de evaluarlas; los indicios finos se pierden.</translation>
    </message>
    <message numerus="yes">
        <source>side view in %n frame(s)</source>
        <translation>
            <numerusform>vista lateral en %n fotograma</numerusform>
            <numerusform>vista lateral en %n fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>The models were trained on faces seen mostly from the front.</source>
        <translation>Los modelos se entrenaron con caras vistas sobre todo de frente.</translation>
    </message>
    <message numerus="yes">
        <source>only %n face(s)</source>
        <translation>
            <numerusform>solo %n cara</numerusform>
            <numerusform>solo %n caras</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule for a clear verdict needs more than %1 faces.</source>
        <translation>La regla para un veredicto claro necesita más de %1 caras.</translation>
    </message>
    <message>
        <source>strong compression</source>
        <translation>compresión fuerte</translation>
    </message>
    <message>
        <source>%1 bits per pixel: compression removes the traces that the models look for.</source>
        <translation>%1 bits por píxel: la compresión elimina los indicios que buscan los modelos.</translation>
    </message>
    <message>
        <source>models disagree</source>
        <translation>los modelos discrepan</translation>
    </message>
    <message>
        <source>The models&apos; scores lie %1 apart.</source>
        <translation>Las puntuaciones de los modelos distan %1 entre sí.</translation>
    </message>
    <message>
        <source>trained on DFDC kinds</source>
        <translation>entrenado en DFDC</translation>
    </message>
    <message>
        <source>The published networks know the face swaps of the Deepfake Detection Challenge of 2020. Newer or other manipulations may go unnoticed, and filters or heavy make-up may be mistaken for one.</source>
        <translation>Las redes publicadas conocen los intercambios de caras del Deepfake Detection Challenge de 2020. Manipulaciones más recientes o de otro tipo pueden pasar inadvertidas, y los filtros o un maquillaje intenso pueden confundirse con una manipulación.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Sin caras</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Analysis failed</source>
        <translation>Error de análisis</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Not judged: no model</source>
        <translation>Sin evaluar: no hay modelo</translation>
    </message>
    <message numerus="yes">
        <source>No face was found in %n frame(s), so there is nothing to judge.</source>
        <translation>
            <numerusform>No se encontró ninguna cara en %n fotograma, así que no hay nada que evaluar.</numerusform>
            <numerusform>No se encontró ninguna cara en %n fotogramas, así que no hay nada que evaluar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found. Choose models to have them judged.</source>
        <translation>
            <numerusform>%n cara encontrada. Elija modelos para evaluarla.</numerusform>
            <numerusform>%n caras encontradas. Elija modelos para evaluarlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sign of manipulation</source>
        <translation>Sin indicios de manipulación</translation>
    </message>
    <message>
        <source>Possibly manipulated</source>
        <translation>Manipulación posible</translation>
    </message>
    <message>
        <source>Probably manipulated</source>
        <translation>Manipulación probable</translation>
    </message>
    <message>
        <source>Very probably manipulated</source>
        <translation>Manipulación muy probable</translation>
    </message>
    <message>
        <source>%1 (%2, %3 px, %4 on %5), SHA-256 %6</source>
        <translation>%1 (%2, %3 px, %4 en %5), SHA-256 %6</translation>
    </message>
    <message>
        <source>Detector %1, profile %2</source>
        <translation>Detector %1, perfil %2</translation>
    </message>
    <message>
        <source>Veriframe %1</source>
        <translation>Veriframe %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Verdict for person %1</source>
        <translation>Veredicto sobre la persona %1</translation>
    </message>
    <message>
        <source>Untrained network: the score means nothing yet.</source>
        <translation>Red sin entrenar: la puntuación aún no significa nada.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s)</source>
        <translation>
            <numerusform>%1 de %n fotograma</numerusform>
            <numerusform>%1 de %n fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Buscando caras</translation>
    </message>
    <message>
        <source>H.264 at CRF %1</source>
        <translation>H.264 con CRF %1</translation>
    </message>
    <message>
        <source>%1 of the size</source>
        <translation>%1 del tamaño</translation>
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
            <numerusform>%Ln fotograma</numerusform>
            <numerusform>%Ln fotogramas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln frames</source>
        <translation>
            <numerusform>%1 de %Ln fotograma</numerusform>
            <numerusform>%1 de %Ln fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 fotogramas/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos</source>
        <translation>
            <numerusform>%Ln vídeo</numerusform>
            <numerusform>%Ln vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln videos</source>
        <translation>
            <numerusform>%1 de %Ln vídeo</numerusform>
            <numerusform>%1 de %Ln vídeos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 videos/s</source>
        <translation>%1 vídeos/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln cara</numerusform>
            <numerusform>%Ln caras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln faces</source>
        <translation>
            <numerusform>%1 de %Ln cara</numerusform>
            <numerusform>%1 de %Ln caras</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 faces/s</source>
        <translation>%1 caras/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>%1 de %Ln imagen</numerusform>
            <numerusform>%1 de %Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 imágenes/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln paso</numerusform>
            <numerusform>%Ln pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps</source>
        <translation>
            <numerusform>%1 de %Ln paso</numerusform>
            <numerusform>%1 de %Ln pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 pasos/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln files</source>
        <translation>
            <numerusform>%1 de %Ln archivo</numerusform>
            <numerusform>%1 de %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 files/s</source>
        <translation>%1 archivos/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln modelo</numerusform>
            <numerusform>%Ln modelos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln models</source>
        <translation>
            <numerusform>%1 de %Ln modelo</numerusform>
            <numerusform>%1 de %Ln modelos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 models/s</source>
        <translation>%1 modelos/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln variants</source>
        <translation>
            <numerusform>%Ln variante</numerusform>
            <numerusform>%Ln variantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln variants</source>
        <translation>
            <numerusform>%1 de %Ln variante</numerusform>
            <numerusform>%1 de %Ln variantes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 variants/s</source>
        <translation>%1 variantes/s</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 de %2 %3</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>quedan %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>quedan %1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>quedan %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>quedan %1 h %2 min</translation>
    </message>
</context>
<context>
    <name>JudgeText</name>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>faces by %1</source>
        <translation>caras según %1</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>perfil %1</translation>
    </message>
    <message>
        <source>No model judges: faces are only found.</source>
        <translation>Ningún modelo evalúa: solo se detectan caras.</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Dispositivo: %1</translation>
    </message>
    <message>
        <source>Face detector: %1</source>
        <translation>Detector de caras: %1</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Perfil: %1</translation>
    </message>
    <message>
        <source>%1 is an untrained network. Its scores mean nothing yet.</source>
        <translation>%1 es una red sin entrenar. Sus puntuaciones aún no significan nada.</translation>
    </message>
</context>
<context>
    <name>ModelPlanText</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n checkpoint</numerusform>
            <numerusform>%n checkpoints</numerusform>
        </translation>
    </message>
    <message>
        <source>DFDC seven B7</source>
        <translation>Las siete B7 de DFDC</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>bce, (fake + real) / 2</source>
        <translation>bce, (falsos + reales) / 2</translation>
    </message>
    <message>
        <source>(%1 fake + real) / 2</source>
        <translation>(%1 falsos + reales) / 2</translation>
    </message>
    <message>
        <source>%1, smoothed by %2</source>
        <comment>a loss</comment>
        <translation>%1, con suavizado %2</translation>
    </message>
    <message>
        <source>Ranked by %1: the epoch with the smallest, as training keeps it.</source>
        <translation>Orden por %1: la época con el valor más pequeño, la que conserva el entrenamiento.</translation>
    </message>
    <message numerus="yes">
        <source>Ranked by %1: the %n smallest loss(es).</source>
        <translation>
            <numerusform>Orden por %1: la pérdida más pequeña (%n).</numerusform>
            <numerusform>Orden por %1: las %n pérdidas más pequeñas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ranked by %1: the %n smallest loss(es), of those the epochs from %2 on.</source>
        <translation>
            <numerusform>Orden por %1: la pérdida más pequeña (%n), si es de la época %2 en adelante.</numerusform>
            <numerusform>Orden por %1: las %n pérdidas más pequeñas y, de ellas, las épocas desde la %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>No epoch has been validated yet.</source>
        <translation>Aún no se ha validado ninguna época.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n smallest loss(es) lies in epoch %1 or later.</source>
        <translation>
            <numerusform>La pérdida más pequeña (%n) no está en la época %1 ni después.</numerusform>
            <numerusform>Ninguna de las %n pérdidas más pequeñas está en la época %1 ni después.</numerusform>
        </translation>
    </message>
    <message>
        <source>No epoch has both a fake and a real loss, only their mean: rank by bce.</source>
        <translation>Ninguna época tiene por separado la pérdida de falsos y la de reales, solo su media: ordene por bce.</translation>
    </message>
    <message>
        <source>No epoch&apos;s losses are numbers.</source>
        <translation>Las pérdidas de ninguna época son números.</translation>
    </message>
    <message numerus="yes">
        <source>The log has %n epoch(s).</source>
        <translation>
            <numerusform>El registro tiene %n época.</numerusform>
            <numerusform>El registro tiene %n épocas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsFileNoticeText</name>
    <message>
        <source>The settings could not be read and start afresh; the old file was kept as %1.</source>
        <translation>No se pudieron leer los ajustes y se restablecen; el archivo antiguo se conservó como %1.</translation>
    </message>
    <message>
        <source>The settings are those of a newer version and start afresh; the old file was kept as %1.</source>
        <translation>Los ajustes son de una versión más reciente y se restablecen; el archivo antiguo se conservó como %1.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read, nor be set aside; the defaults are used.</source>
        <translation>Los ajustes de %1 no se pueden leer ni apartar; se usan los predeterminados.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in %1: %2. They hold until the program ends.</source>
        <translation>Los ajustes no se pueden guardar en %1: %2. Valen hasta que termine el programa.</translation>
    </message>
    <message>
        <source>a folder has that name</source>
        <translation>hay una carpeta con ese nombre</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>no se puede crear su carpeta</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation>falló la escritura</translation>
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
            <numerusform>%n rank en el procesador</numerusform>
            <numerusform>%n ranks en el procesador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CUDA device(s)</source>
        <translation>
            <numerusform>%n dispositivo CUDA</numerusform>
            <numerusform>%n dispositivos CUDA</numerusform>
        </translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Mejor época</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Esperas</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>unas %1 h %2 min</translation>
    </message>
    <message>
        <source>about %1 d %2 h</source>
        <translation>unos %1 d %2 h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) that the folds name are missing.</source>
        <translation>
            <numerusform>Falta %Ln de los %1 recortes que nombran los folds.</numerusform>
            <numerusform>Faltan %Ln de los %1 recortes que nombran los folds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Training cannot start before they are there.</source>
        <translation>El entrenamiento no puede empezar hasta que estén.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) have no landmarks.</source>
        <translation>
            <numerusform>%Ln de los %1 recortes no tiene puntos faciales.</numerusform>
            <numerusform>%Ln de los %1 recortes no tienen puntos faciales.</numerusform>
        </translation>
    </message>
    <message>
        <source>Eyes, nose and mouth are not blanked there.</source>
        <translation>En ellos no se borran ojos, nariz ni boca.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) are fakes without a mask.</source>
        <translation>
            <numerusform>%Ln de los %1 recortes es un falso sin máscara.</numerusform>
            <numerusform>%Ln de los %1 recortes son falsos sin máscara.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed is not known there.</source>
        <translation>En ellos no se sabe qué se alteró.</translation>
    </message>
    <message>
        <source>Begins from</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>pesos aleatorios</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights. From random ones the network learns more slowly and ends worse.</source>
        <translation>Las ejecuciones publicadas partieron de pesos de ImageNet. Desde pesos aleatorios, la red aprende más despacio y acaba peor.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>como se publicó</translation>
    </message>
    <message>
        <source>Fold table</source>
        <translation>Tabla de folds</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>%1 px, batches of %2</source>
        <translation>%1 px, lotes de %2</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>%1 of up to %2 batches</source>
        <translation>%1 de hasta %2 lotes</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>fold %1, which judges each epoch</source>
        <translation>fold %1, que evalúa cada época</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entrenada con</translation>
    </message>
    <message>
        <source>%1 real and %2 fake crops</source>
        <translation>%1 recortes reales y %2 falsos</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Evaluada con</translation>
    </message>
    <message>
        <source>%1 crops of %2 videos</source>
        <translation>%1 recortes de %2 vídeos</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Continuó</translation>
    </message>
    <message>
        <source>at epoch %1, step %2</source>
        <translation>en la época %1, paso %2</translation>
    </message>
    <message>
        <source>begun %1</source>
        <translation>iniciada el %1</translation>
    </message>
    <message>
        <source>can go on</source>
        <translation>puede continuar</translation>
    </message>
    <message>
        <source>nothing was saved to go on from</source>
        <translation>no se guardó ningún estado para continuar</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, paso %2 de %3</translation>
    </message>
    <message>
        <source>%1 with bce %2 (fake %3, real %4)</source>
        <translation>%1 con bce %2 (falsos %3, reales %4)</translation>
    </message>
    <message>
        <source>%1 of %2 epochs</source>
        <translation>%1 de %2 épocas</translation>
    </message>
    <message>
        <source>%1 images per second</source>
        <translation>%1 imágenes por segundo</translation>
    </message>
    <message>
        <source>%1 % of the time for pictures</source>
        <translation>%1 % del tiempo, a las imágenes</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>unos %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>unos %1 min</translation>
    </message>
    <message>
        <source>%1, seed %2, fold %3 held out</source>
        <translation>%1, semilla %2, fold %3 reservado</translation>
    </message>
    <message>
        <source>Start goes on from here.</source>
        <translation>Iniciar continúa desde aquí.</translation>
    </message>
    <message>
        <source>judging the held-out fold: %1 of %2 crops</source>
        <translation>evaluando el fold reservado: %1 de %2 recortes</translation>
    </message>
    <message>
        <source>building the network and filling the loaders</source>
        <translation>creando la red y llenando los cargadores</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>fold %1 held out</source>
        <translation>fold %1 reservado</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semilla %1</translation>
    </message>
    <message>
        <source>seeds %1</source>
        <translation>semillas %1</translation>
    </message>
    <message>
        <source>There is nothing to go on from: it begins with epoch 0. A stop saves the state, so that it can go on later exactly where it was.</source>
        <translation>No hay ningún estado desde el que continuar: empieza con la época 0. Al detenerla se guarda el estado, de modo que después puede continuar exactamente donde estaba.</translation>
    </message>
    <message>
        <source>Its checkpoints up to epoch %1 are there.</source>
        <translation>Sus checkpoints hasta la época %1 están ahí.</translation>
    </message>
    <message>
        <source>It begins anew with epoch 0 and replaces them one after another.</source>
        <translation>Empieza de nuevo con la época 0 y los reemplaza uno tras otro.</translation>
    </message>
    <message>
        <source>A state to go on from is not: it begins anew and replaces them one after another.</source>
        <translation>No hay un estado desde el que continuar: empieza de nuevo y los reemplaza uno tras otro.</translation>
    </message>
    <message>
        <source>It is complete; nothing is left to do.</source>
        <translation>Está completa; no queda nada por hacer.</translation>
    </message>
    <message>
        <source>It goes on from the saved state, exactly where it was, if that belongs to the same configuration, fold and seed; else it says what differs.</source>
        <translation>Continúa desde el estado guardado, exactamente donde estaba, si este corresponde a la misma configuración, fold y semilla; si no, indica qué difiere.</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Lista para iniciar</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Aún no está lista</translation>
    </message>
    <message>
        <source>Each epoch leaves one in %1, named %2 and the epoch&apos;s number.</source>
        <translation>Cada época deja uno en %1, con el nombre %2 y el número de la época.</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Semilla %1</translation>
    </message>
    <message>
        <source>Latest: %1</source>
        <translation>Último: %1</translation>
    </message>
</context>
<context>
    <name>VerdictPartsText</name>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>No sign of manipulation</source>
        <translation>Sin indicios de manipulación</translation>
    </message>
    <message>
        <source>Possibly manipulated</source>
        <translation>Manipulación posible</translation>
    </message>
    <message>
        <source>Probably manipulated</source>
        <translation>Manipulación probable</translation>
    </message>
    <message>
        <source>Very probably manipulated</source>
        <translation>Manipulación muy probable</translation>
    </message>
</context>
<context>
    <name>WeightsFetchJobText</name>
    <message>
        <source>Try again: what has come is kept. Without a network, choose a folder with the files.</source>
        <translation>Inténtelo de nuevo: lo recibido se conserva. Si no hay red, elija una carpeta con los archivos.</translation>
    </message>
    <message>
        <source>Try again: what has come is kept.</source>
        <translation>Inténtelo de nuevo: lo recibido se conserva.</translation>
    </message>
    <message>
        <source>Choose a folder or a mirror that holds the files.</source>
        <translation>Elija una carpeta o un espejo que contenga los archivos.</translation>
    </message>
    <message>
        <source>Choose another folder or mirror.</source>
        <translation>Elija otra carpeta u otro espejo.</translation>
    </message>
    <message>
        <source>What came was thrown away. Try again, or choose another source.</source>
        <translation>Lo recibido se desechó. Inténtelo de nuevo o elija otro origen.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Espere a que termine y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 of %2 files are missing still</source>
        <translation>aún faltan %1 de %2 archivos</translation>
    </message>
    <message>
        <source>%1: fetched and checked.</source>
        <translation>%1: obtenido y comprobado.</translation>
    </message>
</context>
<context>
    <name>WelcomeTexts</name>
    <message>
        <source>less than a second</source>
        <translation>menos de un segundo</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>aprox. %n segundo</numerusform>
            <numerusform>unos %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>aprox. %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
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
        <translation>Acerca de Veriframe</translation>
    </message>
    <message>
        <source>Finds face manipulation in video. Free software, GPL-3.0 or later. A probability is not proof.</source>
        <translation>Detecta manipulaciones de caras en vídeo. Software libre, GPL-3.0 o posterior. Una probabilidad no es una prueba.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>The machine is being asked.</source>
        <translation>Se está consultando el equipo.</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar el diagnóstico</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>veriframe::ActionRegistry</name>
    <message>
        <source> or </source>
        <comment>between keys</comment>
        <translation> o </translation>
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
        <translation>Buscando los vídeos</translation>
    </message>
    <message>
        <source>Looking at what stands in %1</source>
        <translation>Examinando el contenido de %1</translation>
    </message>
    <message>
        <source>Reading the labels in %1</source>
        <translation>Leyendo las etiquetas de %1</translation>
    </message>
    <message numerus="yes">
        <source>Judging %n video(s)</source>
        <translation>
            <numerusform>Evaluando %n vídeo</numerusform>
            <numerusform>Evaluando %n vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judging %n video(s) again</source>
        <translation>
            <numerusform>Evaluando de nuevo %n vídeo</numerusform>
            <numerusform>Evaluando de nuevo %n vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) could not be judged; each row says why.</source>
        <translation>
            <numerusform>%n vídeo no se pudo evaluar; su fila dice por qué.</numerusform>
            <numerusform>%n vídeos no se pudieron evaluar; cada fila dice por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every video was looked at.</source>
        <translation>Se examinaron todos los vídeos.</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchFilterBar</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Puntuados</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Sin caras</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Every video of the batch.</source>
        <translation>Todos los vídeos del lote.</translation>
    </message>
    <message>
        <source>Waiting, at work, or cancelled on the way.</source>
        <translation>En espera, en curso o cancelados a medias.</translation>
    </message>
    <message>
        <source>With a score, also where not every frame could be read.</source>
        <translation>Con puntuación, también si no se pudieron leer todos los fotogramas.</translation>
    </message>
    <message>
        <source>Readable, but without a face.</source>
        <translation>Legibles, pero sin ninguna cara.</translation>
    </message>
    <message>
        <source>Unreadable, failed, or not judged.</source>
        <translation>Ilegibles, con error o sin evaluar.</translation>
    </message>
    <message>
        <source>Name or reason</source>
        <translation>Nombre o motivo</translation>
    </message>
    <message>
        <source>Filter the videos by name or reason</source>
        <translation>Filtrar los vídeos por nombre o motivo</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchPanel</name>
    <message>
        <source>Score by model</source>
        <translation>Puntuación por modelo</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>About the batch</source>
        <translation>Sobre el lote</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Este vídeo</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Todos los vídeos</translation>
    </message>
    <message>
        <source>How right it is</source>
        <translation>Grado de acierto</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Against the labels</source>
        <translation>Frente a las etiquetas</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>How many frames of each video are looked at, evenly spaced.</source>
        <translation>Cuántos fotogramas de cada vídeo se examinan, repartidos por igual.</translation>
    </message>
    <message>
        <source>&amp;Frames of each video</source>
        <translation>&amp;Fotogramas por vídeo</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>No hay ningún vídeo elegido.</translation>
    </message>
    <message>
        <source>Choose one in the list to see what became of it, and why.</source>
        <translation>Elija uno en la lista para ver qué ha sido de él y por qué.</translation>
    </message>
    <message>
        <source>Where it is known which videos are real, log loss and AUC tell how right the scores are: open a metadata.json, or a CSV with the columns filename and label.</source>
        <translation>Si se sabe qué vídeos son reales, la log loss y el AUC dicen cuánto aciertan las puntuaciones: abra un metadata.json o un CSV con las columnas filename y label.</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>log loss</translation>
    </message>
    <message>
        <source>The mean over the labelled rows of the CSV; smaller is better, 0.693 is a guess.</source>
        <translation>La media de las filas etiquetadas del CSV; menos es mejor, 0,693 equivale al azar.</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How often a fake scores above a real video; 1 is perfect, 0.5 a guess.</source>
        <translation>Con qué frecuencia un falso puntúa más que un vídeo real; 1 es perfecto, 0,5 equivale al azar.</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Etiquetas: %1</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchRunLine</name>
    <message>
        <source>Videos done</source>
        <translation>Vídeos terminados</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchTable</name>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>No hay vídeos.</translation>
    </message>
    <message>
        <source>No video matches the filter.</source>
        <translation>Ningún vídeo coincide con el filtro.</translation>
    </message>
    <message>
        <source>They are listed here once a folder or a list is open.</source>
        <translation>Aparecen aquí cuando se abre una carpeta o una lista.</translation>
    </message>
    <message>
        <source>Look for something else, or show all videos again.</source>
        <translation>Busque otra cosa o muestre de nuevo todos los vídeos.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchTableModel</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>puntuado</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>en parte</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>sin caras</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>sin evaluar</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>ilegible</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Its label says fake.</source>
        <translation>Su etiqueta dice falso.</translation>
    </message>
    <message>
        <source>Its label says real.</source>
        <translation>Su etiqueta dice real.</translation>
    </message>
    <message>
        <source>Taken over from an earlier run.</source>
        <translation>Tomado de una ejecución anterior.</translation>
    </message>
    <message>
        <source>%1 (1 means fake)</source>
        <translation>%1 (1 significa falso)</translation>
    </message>
    <message>
        <source>Not judged yet.</source>
        <translation>Aún sin evaluar.</translation>
    </message>
    <message>
        <source>Nothing was judged. The CSV has 0.5 in its place.</source>
        <translation>No se evaluó nada. En su lugar, el CSV contiene 0.5.</translation>
    </message>
    <message>
        <source>%1, 1 means fake</source>
        <translation>%1, 1 significa falso</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchThumbnails</name>
    <message>
        <source>Thumbnails</source>
        <translation>Miniaturas</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchView</name>
    <message>
        <source>Videos of the batch</source>
        <translation>Vídeos del lote</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchWorkspace</name>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Open a fo&amp;lder…</source>
        <translation>&amp;Abrir una carpeta…</translation>
    </message>
    <message>
        <source>Open a folder of videos; each *.mp4 in it gets a score.</source>
        <translation>Abrir una carpeta de vídeos; cada *.mp4 que contenga recibe una puntuación.</translation>
    </message>
    <message>
        <source>Open a list or &amp;videos…</source>
        <translation>Abrir una lista o &amp;vídeos…</translation>
    </message>
    <message>
        <source>Open a text file with a path on each line, or the videos themselves.</source>
        <translation>Abrir un archivo de texto con una ruta por línea, o los propios vídeos.</translation>
    </message>
    <message>
        <source>Cl&amp;ose the batch</source>
        <translation>Cerrar el l&amp;ote</translation>
    </message>
    <message>
        <source>Choose the o&amp;utput…</source>
        <translation>Elegir la &amp;salida…</translation>
    </message>
    <message>
        <source>Where the submission CSV goes, its details and the journal of the run beside it.</source>
        <translation>Dónde se guarda el CSV de envío, junto con sus detalles y el diario de la ejecución.</translation>
    </message>
    <message>
        <source>Open la&amp;bels…</source>
        <translation>Abrir e&amp;tiquetas…</translation>
    </message>
    <message>
        <source>Open a metadata.json, or a CSV with the columns filename and label, to see how right the scores are.</source>
        <translation>Abrir un metadata.json o un CSV con las columnas filename y label, para ver cuánto aciertan las puntuaciones.</translation>
    </message>
    <message>
        <source>Close the l&amp;abels</source>
        <translation>Cerrar las eti&amp;quetas</translation>
    </message>
    <message>
        <source>Save a co&amp;py of the submission…</source>
        <translation>&amp;Guardar una copia del envío…</translation>
    </message>
    <message>
        <source>Copy the CSV and its details to another place.</source>
        <translation>Copiar el CSV y sus detalles a otro lugar.</translation>
    </message>
    <message>
        <source>&amp;Judge the videos</source>
        <translation>&amp;Evaluar los vídeos</translation>
    </message>
    <message>
        <source>Judge every video; what an earlier run of the same settings has done is taken over.</source>
        <translation>Evaluar todos los vídeos; lo que ya hizo una ejecución anterior con los mismos ajustes se aprovecha.</translation>
    </message>
    <message>
        <source>Judge all a&amp;new</source>
        <translation>Evaluar todo de &amp;nuevo</translation>
    </message>
    <message>
        <source>Judge every video, also those that have a result.</source>
        <translation>Evaluar todos los vídeos, también los que ya tienen resultado.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Finish the videos at work and take up no other, or go on.</source>
        <translation>Terminar los vídeos en curso sin empezar otros, o continuar.</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>&amp;Cancelar la ejecución</translation>
    </message>
    <message>
        <source>End the run; what was done is kept, and it can go on later.</source>
        <translation>Terminar la ejecución; lo hecho se conserva y se puede continuar más tarde.</translation>
    </message>
    <message>
        <source>Retry what &amp;failed</source>
        <translation>Reintentar los &amp;fallidos</translation>
    </message>
    <message>
        <source>Judge the videos again that could not be judged.</source>
        <translation>Evaluar de nuevo los vídeos que no se pudieron evaluar.</translation>
    </message>
    <message>
        <source>&amp;Inspect this video</source>
        <translation>&amp;Inspeccionar este vídeo</translation>
    </message>
    <message>
        <source>Open it in Inspect, with the models that judged it here.</source>
        <translation>Abrirlo en Inspección, con los modelos que lo evaluaron aquí.</translation>
    </message>
    <message>
        <source>&amp;Retry the selected</source>
        <translation>Reintentar los se&amp;leccionados</translation>
    </message>
    <message>
        <source>Judge the selected videos again; the other rows stay as they are.</source>
        <translation>Evaluar de nuevo los vídeos seleccionados; las demás filas quedan como están.</translation>
    </message>
    <message>
        <source>S&amp;how in its folder</source>
        <translation>&amp;Mostrar en su carpeta</translation>
    </message>
    <message>
        <source>Open the folder in which this video lies.</source>
        <translation>Abrir la carpeta en la que está este vídeo.</translation>
    </message>
    <message>
        <source>Cop&amp;y the path</source>
        <translation>Copiar la r&amp;uta</translation>
    </message>
    <message>
        <source>Copy the paths of the selected videos.</source>
        <translation>Copiar las rutas de los vídeos seleccionados.</translation>
    </message>
    <message>
        <source>Fin&amp;d a video</source>
        <translation>&amp;Buscar un vídeo</translation>
    </message>
    <message>
        <source>Panel beside the ba&amp;tch</source>
        <translation>Panel &amp;del lote</translation>
    </message>
    <message>
        <source>Open a folder of videos</source>
        <translation>Abrir una carpeta de vídeos</translation>
    </message>
    <message>
        <source>Open a list or videos</source>
        <translation>Abrir una lista o vídeos</translation>
    </message>
    <message>
        <source>Lists and videos (*.txt *.list *.lst *.mp4 *.mov *.mkv *.avi *.webm *.m4v);;All files (*)</source>
        <translation>Listas y vídeos (*.txt *.list *.lst *.mp4 *.mov *.mkv *.avi *.webm *.m4v);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose the submission CSV</source>
        <translation>Elegir el CSV de envío</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tablas (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open labels</source>
        <translation>Abrir etiquetas</translation>
    </message>
    <message>
        <source>Labels (*.json *.csv);;All files (*)</source>
        <translation>Etiquetas (*.json *.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save a copy of the submission</source>
        <translation>Guardar una copia del envío</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Saving a copy of the submission</source>
        <translation>Guardando una copia del envío</translation>
    </message>
    <message>
        <source>No model is chosen, so nothing could be judged.</source>
        <translation>No hay ningún modelo elegido, así que no se podría evaluar nada.</translation>
    </message>
    <message>
        <source>Choose models…</source>
        <translation>Elegir modelos…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Conti&amp;nuar</translation>
    </message>
    <message>
        <source>&amp;Judge what is new</source>
        <translation>&amp;Evaluar lo nuevo</translation>
    </message>
    <message>
        <source>What an earlier run has left cannot be taken over. %1</source>
        <translation>No se puede aprovechar lo que dejó una ejecución anterior. %1</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Listing the videos</source>
        <translation>Buscando los vídeos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No videos are open.</source>
        <translation>No hay vídeos abiertos.</translation>
    </message>
    <message>
        <source>Open a folder of videos or a list of them, or drop them here. Each gets a score, and a row that says what became of it.</source>
        <translation>Abra una carpeta de vídeos o una lista de ellos, o suéltelos aquí. Cada uno recibe una puntuación y una fila que dice qué fue de él.</translation>
    </message>
    <message>
        <source>The videos cannot be listed.</source>
        <translation>No se pueden enumerar los vídeos.</translation>
    </message>
    <message>
        <source>%1 It can also be done anew.</source>
        <translation>%1 También se puede hacer todo de nuevo.</translation>
    </message>
    <message>
        <source>%1 What was done is kept.</source>
        <translation>%1 Lo hecho se conserva.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>The run was cancelled after %1 of %n video(s). What was done is kept, and it goes on from there.</source>
        <translation>
            <numerusform>La ejecución se canceló tras %1 de %n vídeo. Lo hecho se conserva y se continúa desde ahí.</numerusform>
            <numerusform>La ejecución se canceló tras %1 de %n vídeos. Lo hecho se conserva y se continúa desde ahí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>These videos were judged again. Others have no row yet.</source>
        <translation>Estos vídeos se evaluaron de nuevo. Los demás aún no tienen fila.</translation>
    </message>
    <message numerus="yes">
        <source>An earlier run ended after %1 of %n video(s). It can go on from there.</source>
        <translation>
            <numerusform>Una ejecución anterior terminó tras %1 de %n vídeo. Se puede continuar desde ahí.</numerusform>
            <numerusform>Una ejecución anterior terminó tras %1 de %n vídeos. Se puede continuar desde ahí.</numerusform>
        </translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · perfil %2</translation>
    </message>
    <message>
        <source>What judges the videos, the same as in Inspect. Click to choose another.</source>
        <translation>Lo que evalúa los vídeos, igual que en Inspección. Haga clic para elegir otro.</translation>
    </message>
</context>
<context>
    <name>veriframe::BookmarkList</name>
    <message>
        <source>No bookmarks. Press B to mark this frame.</source>
        <translation>No hay marcadores. Pulse B para marcar este fotograma.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Go to this frame</source>
        <translation>Ir a este fotograma</translation>
    </message>
    <message>
        <source>Go to frame %1</source>
        <translation>Ir al fotograma %1</translation>
    </message>
    <message>
        <source>Status of frame %1</source>
        <translation>Estado del fotograma %1</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Quitar este marcador</translation>
    </message>
    <message>
        <source>Remove the bookmark of frame %1</source>
        <translation>Quitar el marcador del fotograma %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on frame %1</source>
        <translation>Nota sobre el fotograma %1</translation>
    </message>
</context>
<context>
    <name>veriframe::CalibrationDiagram</name>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>near %1: %2 of %3 fake</source>
        <translation>cerca de %1: %2 de %3 falsos</translation>
    </message>
    <message>
        <source>Scores lie %1 from the share of fakes in the mean.</source>
        <translation>Las puntuaciones distan de media %1 de la proporción de falsos.</translation>
    </message>
</context>
<context>
    <name>veriframe::CaseNotes</name>
    <message>
        <source>Case and notes</source>
        <translation>Caso y notas</translation>
    </message>
    <message>
        <source>This video is in no case. A case keeps what is known of it in one file: the analysis, who is who, bookmarks and notes.</source>
        <translation>Este vídeo no pertenece a ningún caso. Un caso conserva en un solo archivo lo que se sabe de él: el análisis, quién es quién, los marcadores y las notas.</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>Título del caso</translation>
    </message>
    <message>
        <source>Notes on this video</source>
        <translation>Notas sobre este vídeo</translation>
    </message>
    <message>
        <source>Notes on the case</source>
        <translation>Notas sobre el caso</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointHeader</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointInspector</name>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>waiting to be read</source>
        <translation>pendiente de leer</translation>
    </message>
    <message>
        <source>It has the same content as %1.</source>
        <translation>Tiene el mismo contenido que %1.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <comment>file name: reason</comment>
        <translation>%1 no se puede usar: %2</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointLedger</name>
    <message>
        <source>Looking for checkpoints</source>
        <translation>Buscando checkpoints</translation>
    </message>
    <message>
        <source>Computing checkpoints&apos; SHA-256</source>
        <translation>Calculando el SHA-256 de los checkpoints</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointTable</name>
    <message>
        <source>epoch %1</source>
        <translation>época %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>there</source>
        <translation>está</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Fake loss</source>
        <translation>Pérd. falsos</translation>
    </message>
    <message>
        <source>Real loss</source>
        <translation>Pérd. reales</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Ponderada</translation>
    </message>
    <message>
        <source>bce</source>
        <translation>bce</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Puesto</translation>
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
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Best bce</source>
        <translation>Mejor bce</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprend.</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Pérd. entren.</translation>
    </message>
    <message>
        <source>in ensemble</source>
        <translation>en el ensemble</translation>
    </message>
    <message>
        <source>There are no epochs.</source>
        <translation>No hay épocas.</translation>
    </message>
    <message>
        <source>They are listed here once the log of a run is open.</source>
        <translation>Aparecen aquí cuando se abre el registro de una ejecución.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Run, epoch, file or hash</source>
        <translation>Ejecución, época, archivo o hash</translation>
    </message>
    <message>
        <source>Filter the epochs by run, epoch, file or hash</source>
        <translation>Filtrar las épocas por ejecución, época, archivo o hash</translation>
    </message>
    <message>
        <source>No epoch matches the filter.</source>
        <translation>Ninguna época coincide con el filtro.</translation>
    </message>
    <message>
        <source>Look for something else, or show all epochs again.</source>
        <translation>Busque otra cosa o muestre de nuevo todas las épocas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 de %2 filas</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Remove from the ensemble</source>
        <translation>Quitar del ensemble</translation>
    </message>
    <message>
        <source>Add to the ensemble</source>
        <translation>Añadir al ensemble</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Mostrar el archivo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointTableModel</name>
    <message>
        <source>ascending</source>
        <translation>ascendente</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>descendente</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>clave %1</translation>
    </message>
    <message>
        <source>A click orders by it, with Shift it becomes a further key.</source>
        <translation>Un clic ordena por esta columna; con Mayúsculas se añade como clave adicional.</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointView</name>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>in ensemble</source>
        <translation>en el ensemble</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsPage</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Añadir…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Checkpoints that judge</source>
        <translation>Checkpoints que evalúan</translation>
    </message>
    <message>
        <source>Add checkpoints (*.pth, *.pt, *.safetensors), or drop them here.</source>
        <translation>Añada checkpoints (*.pth, *.pt, *.safetensors) o suéltelos aquí.</translation>
    </message>
    <message>
        <source>Remove the selected checkpoints</source>
        <translation>Quitar los checkpoints seleccionados</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the list already.</source>
        <comment>one or more file names</comment>
        <translation>
            <numerusform>%1 ya está en la lista.</numerusform>
            <numerusform>%1 ya están en la lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation>Añadir checkpoints</translation>
    </message>
    <message>
        <source>Checkpoints (*.pth *.pt *.safetensors final_*);;All files (*)</source>
        <translation>Checkpoints (*.pth *.pt *.safetensors final_*);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add at least one checkpoint.</source>
        <translation>Añada al menos un checkpoint.</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) are being read.</source>
        <translation>
            <numerusform>Se está leyendo %n checkpoint.</numerusform>
            <numerusform>Se están leyendo %n checkpoints.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, untrained</source>
        <translation>%1, sin entrenar</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsPanel</name>
    <message>
        <source>About the ensemble</source>
        <translation>Sobre el ensemble</translation>
    </message>
    <message>
        <source>Press Return on rows of the table.</source>
        <translation>Pulse Retorno en filas de la tabla.</translation>
    </message>
    <message>
        <source>Marked checkpoints that are not judged</source>
        <translation>Checkpoints marcados que no se evalúan</translation>
    </message>
    <message>
        <source>Two members or more are needed.</source>
        <translation>Se necesitan dos miembros o más.</translation>
    </message>
    <message>
        <source>Nothing judged.</source>
        <translation>Nada evaluado.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Marked, but not judged</source>
        <translation>Marcados, sin evaluar</translation>
    </message>
    <message>
        <source>Suggested set</source>
        <translation>Combinación sugerida</translation>
    </message>
    <message>
        <source>On the held-out videos</source>
        <translation>En los vídeos reservados</translation>
    </message>
    <message>
        <source>They disagree most on</source>
        <translation>Mayor discrepancia</translation>
    </message>
    <message>
        <source>From faces to a score</source>
        <translation>De las caras a una puntuación</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Ensemble on held-out fold %1</source>
        <translation>Ensemble en el fold reservado %1</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>log loss</translation>
    </message>
    <message>
        <source>Log loss over the held-out videos; lower is better.</source>
        <translation>Log loss sobre los vídeos reservados; menos es mejor.</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How often a fake scores above a real.</source>
        <translation>Con qué frecuencia un falso puntúa más que un real.</translation>
    </message>
    <message>
        <source>EER</source>
        <translation>EER</translation>
    </message>
    <message>
        <source>Equal error rate: where as many reals are called fake as fakes real.</source>
        <translation>Tasa de igual error: donde los reales tomados por falsos igualan, en proporción, a los falsos tomados por reales.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n held-out video(s).</source>
        <translation>
            <numerusform>De %n vídeo reservado.</numerusform>
            <numerusform>De %n vídeos reservados.</numerusform>
        </translation>
    </message>
    <message>
        <source>No checkpoint is in it.</source>
        <translation>No contiene ningún checkpoint.</translation>
    </message>
    <message>
        <source>The held-out faces are being judged.</source>
        <translation>Se están evaluando las caras reservadas.</translation>
    </message>
    <message>
        <source>Choose the dataset on whose held-out fold it shall be judged.</source>
        <translation>Elija el conjunto de datos con cuyo fold reservado se evaluará.</translation>
    </message>
    <message>
        <source>No member could be judged.</source>
        <translation>No se pudo evaluar ningún miembro.</translation>
    </message>
    <message>
        <source>%1: %2 videos, %3 faces</source>
        <translation>%1: %2 vídeos, %3 caras</translation>
    </message>
    <message>
        <source>Log loss alone: %1</source>
        <translation>Log loss por separado: %1</translation>
    </message>
    <message>
        <source>The log loss of the ensemble with it, on the videos that chose it.</source>
        <translation>La log loss del ensemble con él, en los vídeos con los que se eligió.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>checkpoints, and why they are not judged</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fakes&apos; loss</source>
        <translation>Pérd. falsos</translation>
    </message>
    <message>
        <source>Reals&apos; loss</source>
        <translation>Pérd. reales</translation>
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
        <translation>Falsos hallados</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Falsas alarmas</translation>
    </message>
    <message>
        <source>Being searched…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Avg. precision</source>
        <translation>Precisión media</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsText</name>
    <message>
        <source>It has no epoch yet.</source>
        <translation>Aún no tiene ninguna época.</translation>
    </message>
    <message numerus="yes">
        <source>In %n run(s) nothing qualifies.</source>
        <translation>
            <numerusform>En %n ejecución ninguna época cumple los criterios.</numerusform>
            <numerusform>En %n ejecuciones ninguna época cumple los criterios.</numerusform>
        </translation>
    </message>
    <message>
        <source>weighted (%1 fake + real) / 2</source>
        <translation>ponderada (%1 falsos + reales) / 2</translation>
    </message>
    <message>
        <source>Weighted loss of the held-out videos</source>
        <translation>Pérdida ponderada de los vídeos reservados</translation>
    </message>
    <message>
        <source>Weighted loss, held-out fold %1</source>
        <translation>Pérdida ponderada, fold reservado %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n ejecución</numerusform>
            <numerusform>%n ejecuciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n época</numerusform>
            <numerusform>%n épocas</numerusform>
        </translation>
    </message>
    <message>
        <source>following %1 (epoch %2 of %3)</source>
        <translation>siguiendo %1 (época %2 de %3)</translation>
    </message>
    <message>
        <source>following %1 (epoch %2)</source>
        <translation>siguiendo %1 (época %2)</translation>
    </message>
    <message>
        <source>%1 · epoch %2</source>
        <translation>%1 · época %2</translation>
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
        <translation>+ Abrir &amp;registros…</translation>
    </message>
    <message>
        <source>Open training logs: the published program&apos;s text, metrics.jsonl, TensorBoard event files.</source>
        <translation>Abrir registros de entrenamiento: texto del programa publicado, metrics.jsonl, archivos de eventos de TensorBoard.</translation>
    </message>
    <message>
        <source>Open a &amp;folder of runs…</source>
        <translation>Abrir una car&amp;peta de ejecuciones…</translation>
    </message>
    <message>
        <source>Open every training log in a folder.</source>
        <translation>Abrir todos los registros de entrenamiento de una carpeta.</translation>
    </message>
    <message>
        <source>Open the &amp;Training room&apos;s runs</source>
        <translation>Abrir las ejecuciones de &amp;Entrenamiento</translation>
    </message>
    <message>
        <source>Open the logs of the folder in which the Training room puts its runs.</source>
        <translation>Abrir los registros de la carpeta en la que Entrenamiento guarda sus ejecuciones.</translation>
    </message>
    <message>
        <source>&amp;Close all logs</source>
        <translation>&amp;Cerrar todos los registros</translation>
    </message>
    <message>
        <source>&amp;Log y</source>
        <translation>Log &amp;y</translation>
    </message>
    <message>
        <source>Show the losses on logarithmic axes.</source>
        <translation>Mostrar las pérdidas en ejes logarítmicos.</translation>
    </message>
    <message>
        <source>Cut o&amp;utliers</source>
        <translation>Cortar atíp&amp;icos</translation>
    </message>
    <message>
        <source>Let the axes reach as far as most values do; lines that run out of a panel are marked at its edge.</source>
        <translation>Limitar los ejes al alcance de la mayoría de los valores; las líneas que salen de un panel se marcan en su borde.</translation>
    </message>
    <message>
        <source>&amp;Zoom in on the epochs</source>
        <translation>&amp;Acercar las épocas</translation>
    </message>
    <message>
        <source>Zoo&amp;m out of the epochs</source>
        <translation>Ale&amp;jar las épocas</translation>
    </message>
    <message>
        <source>All epoc&amp;hs</source>
        <translation>&amp;Todas las épocas</translation>
    </message>
    <message>
        <source>Show the first epoch to the last.</source>
        <translation>Mostrar desde la primera época hasta la última.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Save the curves as a picture (PNG, SVG) or their numbers as a table (CSV).</source>
        <translation>Guardar las curvas como imagen (PNG, SVG) o sus números como tabla (CSV).</translation>
    </message>
    <message>
        <source>F&amp;ilter the epochs</source>
        <translation>&amp;Filtrar las épocas</translation>
    </message>
    <message>
        <source>Show the rows of the table that contain some words.</source>
        <translation>Mostrar las filas de la tabla que contienen ciertas palabras.</translation>
    </message>
    <message>
        <source>Sho&amp;w the checkpoint in the file manager</source>
        <translation>&amp;Mostrar el checkpoint en el gestor de archivos</translation>
    </message>
    <message>
        <source>Panel beside the c&amp;heckpoints</source>
        <translation>Panel de los c&amp;heckpoints</translation>
    </message>
    <message>
        <source>Put the chosen epochs into the e&amp;nsemble</source>
        <translation>Añadir las épocas elegidas al e&amp;nsemble</translation>
    </message>
    <message>
        <source>E&amp;mpty the ensemble</source>
        <translation>&amp;Vaciar el ensemble</translation>
    </message>
    <message>
        <source>Open an ensem&amp;ble…</source>
        <translation>Abrir un en&amp;semble…</translation>
    </message>
    <message>
        <source>Take the checkpoints of an ensemble&apos;s file.</source>
        <translation>Tomar los checkpoints del archivo de un ensemble.</translation>
    </message>
    <message>
        <source>Choose the &amp;dataset…</source>
        <translation>Elegir el conjunto de &amp;datos…</translation>
    </message>
    <message>
        <source>Choose the preprocessed dataset on whose held-out fold checkpoints are judged.</source>
        <translation>Elegir el conjunto de datos preprocesado con cuyo fold reservado se evalúan los checkpoints.</translation>
    </message>
    <message>
        <source>&amp;Judge the marked epochs</source>
        <translation>Eval&amp;uar las épocas marcadas</translation>
    </message>
    <message>
        <source>Judge the held-out fold with every marked checkpoint, so that they can be suggested, and with members that could not be judged before.</source>
        <translation>Evaluar el fold reservado con cada checkpoint marcado, para que se pueda sugerir, y con los miembros que antes no se pudieron evaluar.</translation>
    </message>
    <message>
        <source>&amp;Search best set…</source>
        <translation>&amp;Buscar combinación…</translation>
    </message>
    <message>
        <source>Search the best combination of the marked epochs and all that was judged.</source>
        <translation>Buscar la mejor combinación entre las épocas marcadas y todo lo ya evaluado.</translation>
    </message>
    <message>
        <source>&amp;Take this set</source>
        <translation>Ad&amp;optar combinación</translation>
    </message>
    <message>
        <source>Make the suggested set the ensemble.</source>
        <translation>Convertir la combinación sugerida en el ensemble.</translation>
    </message>
    <message>
        <source>Sa&amp;ve ensemble…</source>
        <translation>&amp;Guardar ensemble…</translation>
    </message>
    <message>
        <source>Save the ensemble with its hashes and its rule, for Inspect and the command line.</source>
        <translation>Guardar el ensemble con sus hashes y su regla, para Inspección y la línea de comandos.</translation>
    </message>
    <message>
        <source>&amp;Use it in Inspect</source>
        <translation>Usar&amp;lo en Inspección</translation>
    </message>
    <message>
        <source>Judge videos with the ensemble that was saved.</source>
        <translation>Evaluar vídeos con el ensemble guardado.</translation>
    </message>
    <message>
        <source>Open training logs</source>
        <translation>Abrir registros de entrenamiento</translation>
    </message>
    <message>
        <source>Training logs (*.log *.txt *.jsonl *.out events.out.tfevents.*);;All files (*)</source>
        <translation>Registros de entrenamiento (*.log *.txt *.jsonl *.out events.out.tfevents.*);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a folder of runs</source>
        <translation>Abrir una carpeta de ejecuciones</translation>
    </message>
    <message>
        <source>Open an ensemble</source>
        <translation>Abrir un ensemble</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json *.json)</source>
        <translation>Ensembles (*.ensemble.json *.json)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose the dataset</source>
        <translation>Elegir el conjunto de datos</translation>
    </message>
    <message>
        <source>Which fold did no checkpoint learn from?</source>
        <translation>¿De qué fold no aprendió ningún checkpoint?</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Written anew since it was judged: %1. What was known of the former file was dropped.</source>
        <translation>Reescritura posterior a la evaluación: %1. Lo que se sabía del archivo anterior se descartó.</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <translation>Buscando %1</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Exportar las curvas</translation>
    </message>
    <message>
        <source>Pictures and tables (*.png *.svg *.csv);;All files (*)</source>
        <translation>Imágenes y tablas (*.png *.svg *.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The curves&apos; numbers were saved as %1.</source>
        <translation>Los números de las curvas se guardaron como %1.</translation>
    </message>
    <message>
        <source>The curves were saved as %1.</source>
        <translation>Las curvas se guardaron como %1.</translation>
    </message>
    <message>
        <source>Save the ensemble</source>
        <translation>Guardar el ensemble</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json)</source>
        <translation>Ensembles (*.ensemble.json)</translation>
    </message>
    <message>
        <source>Saving the ensemble</source>
        <translation>Guardando el ensemble</translation>
    </message>
    <message>
        <source>The ensemble was saved as %1.</source>
        <translation>El ensemble se guardó como %1.</translation>
    </message>
    <message>
        <source>Use it in Inspect</source>
        <translation>Usarlo en Inspección</translation>
    </message>
    <message>
        <source>No run is shown that has validated an epoch.</source>
        <translation>No se muestra ninguna ejecución que haya validado una época.</translation>
    </message>
    <message>
        <source>There are no epochs.</source>
        <translation>No hay épocas.</translation>
    </message>
    <message>
        <source>The open logs have none, or no run is shown.</source>
        <translation>Los registros abiertos no tienen ninguna, o no se muestra ninguna ejecución.</translation>
    </message>
    <message>
        <source>Training logs are being read.</source>
        <translation>Se están leyendo los registros de entrenamiento.</translation>
    </message>
    <message>
        <source>No training log is open.</source>
        <translation>No hay ningún registro de entrenamiento abierto.</translation>
    </message>
    <message>
        <source>Open logs of one or several runs: the published program&apos;s text, metrics.jsonl, or TensorBoard event files. They may be dropped here.</source>
        <translation>Abra registros de una o varias ejecuciones: texto del programa publicado, metrics.jsonl o archivos de eventos de TensorBoard. También puede soltarlos aquí.</translation>
    </message>
    <message>
        <source>not chosen: early epochs are noisy</source>
        <translation>no se eligen: las primeras épocas son ruidosas</translation>
    </message>
    <message>
        <source>Fake and real log loss</source>
        <translation>Log loss de falsos y reales</translation>
    </message>
    <message>
        <source>There is no checkpoint file beside the log of: %1.</source>
        <translation>No hay ningún archivo de checkpoint junto al registro de: %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::ChoiceBar</name>
    <message>
        <source>Ran&amp;k smoothed</source>
        <translation>Orden s&amp;uavizado</translation>
    </message>
    <message>
        <source>weighted loss</source>
        <translation>pérdida ponderada</translation>
    </message>
    <message>
        <source>the trainer&apos;s bce</source>
        <translation>bce del entrenador</translation>
    </message>
    <message>
        <source>By what epochs are ranked and marked.</source>
        <translation>Según qué se ordenan y marcan las épocas.</translation>
    </message>
    <message>
        <source>How much the loss of fakes weighs: (weight × fake + real) / 2.</source>
        <translation>Cuánto pesa la pérdida de los falsos: (peso × falsos + reales) / 2.</translation>
    </message>
    <message>
        <source>How many of the smallest losses are looked at.</source>
        <translation>Cuántas de las pérdidas más pequeñas se consideran.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Of those, epochs up to this one are left out as noisy; they are shaded.</source>
        <translation>De ellas, las épocas hasta esta se omiten por ruidosas; aparecen sombreadas.</translation>
    </message>
    <message>
        <source>How much of the curve before an epoch keeps; what was measured stays visible.</source>
        <translation>Cuánto conserva una época de la curva anterior; lo medido sigue visible.</translation>
    </message>
    <message>
        <source>Rank by the smoothed losses. Without it smoothing only shows.</source>
        <translation>Ordenar por las pérdidas suavizadas. Si no, el suavizado solo afecta a lo que se muestra.</translation>
    </message>
    <message>
        <source>Rank b&amp;y</source>
        <translation>Ordenar &amp;por</translation>
    </message>
    <message>
        <source>Fake &amp;weight</source>
        <translation>Peso de &amp;falsos</translation>
    </message>
    <message>
        <source>&amp;Best</source>
        <translation>&amp;Mejores</translation>
    </message>
    <message>
        <source>After e&amp;poch</source>
        <translation>&amp;Tras la época</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>Suavi&amp;zado</translation>
    </message>
</context>
<context>
    <name>veriframe::ChoiceMeasure</name>
    <message>
        <source>Measuring what the suggestions gain</source>
        <translation>Midiendo lo que aportan las sugerencias</translation>
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
        <translation>Equilibrio de clases</translation>
    </message>
    <message>
        <source>real</source>
        <translation>reales</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>falsos</translation>
    </message>
</context>
<context>
    <name>veriframe::Comparison</name>
    <message>
        <source>Comparing frame %1</source>
        <translation>Comparando el fotograma %1</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonPictures</name>
    <message>
        <source>Frame of the first video</source>
        <translation>Fotograma del primer vídeo</translation>
    </message>
    <message>
        <source>Frame of the second video</source>
        <translation>Fotograma del segundo vídeo</translation>
    </message>
    <message>
        <source>Second · %1 · frame %2</source>
        <translation>Segundo · %1 · fotograma %2</translation>
    </message>
    <message>
        <source>Second · %1</source>
        <translation>Segundo · %1</translation>
    </message>
    <message>
        <source>First · %1 · frame %2</source>
        <translation>Primero · %1 · fotograma %2</translation>
    </message>
    <message>
        <source>The second video ends before this frame.</source>
        <translation>El segundo vídeo termina antes de este fotograma.</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonPlot</name>
    <message>
        <source>Probability of fake</source>
        <translation>Probabilidad de falso</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>fotograma</translation>
    </message>
    <message>
        <source>Probabilities of both sides over the frames</source>
        <translation>Probabilidades de ambos lados a lo largo de los fotogramas</translation>
    </message>
    <message>
        <source>Probability of fake · frame %1</source>
        <translation>Probabilidad de falso · fotograma %1</translation>
    </message>
    <message>
        <source>Frame %1: %2</source>
        <translation>Fotograma %1: %2</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonStudy</name>
    <message>
        <source>%1 (first)</source>
        <translation>%1 (primero)</translation>
    </message>
    <message>
        <source>%1 (second)</source>
        <translation>%1 (segundo)</translation>
    </message>
    <message>
        <source>Comparing two ensembles on %1</source>
        <translation>Comparando dos ensembles en %1</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>Comparando %1 con %2</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonTableModel</name>
    <message>
        <source>Probability of fake by %1</source>
        <translation>Probabilidad de falso según %1</translation>
    </message>
    <message>
        <source>Second minus first; ordered by its size</source>
        <translation>Segundo menos primero; ordenado por su magnitud</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Fotograma</translation>
    </message>
    <message>
        <source>Other frame</source>
        <translation>Otro fotogr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segundo</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonWindow</name>
    <message>
        <source>Another &amp;ensemble…</source>
        <translation>Otro &amp;ensemble…</translation>
    </message>
    <message>
        <source>Let other networks judge the same faces</source>
        <translation>Hacer que otras redes evalúen las mismas caras</translation>
    </message>
    <message>
        <source>Another &amp;video…</source>
        <translation>Otro &amp;vídeo…</translation>
    </message>
    <message>
        <source>Let the same networks judge another video on the same frames</source>
        <translation>Hacer que las mismas redes evalúen otro vídeo en los mismos fotogramas</translation>
    </message>
    <message>
        <source>Save as &amp;table…</source>
        <translation>Guardar como &amp;tabla…</translation>
    </message>
    <message>
        <source>Write all faces with both probabilities as CSV</source>
        <translation>Escribir todas las caras con ambas probabilidades como CSV</translation>
    </message>
    <message>
        <source>Compare &amp;again</source>
        <translation>Comparar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Compare once more, with what is known of the video by now</source>
        <translation>Comparar otra vez, con lo que ahora se sabe del vídeo</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Stop comparing; what was compared stays</source>
        <translation>Dejar de comparar; lo comparado se conserva</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The ensemble to compare with</source>
        <translation>El ensemble con el que comparar</translation>
    </message>
    <message>
        <source>The video to compare with</source>
        <translation>El vídeo con el que comparar</translation>
    </message>
    <message>
        <source>Save the faces as a table</source>
        <translation>Guardar las caras como tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Guardando %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>The video was analysed further since. What is shown belongs to the former analysis.</source>
        <translation>El vídeo se ha seguido analizando desde entonces. Lo que se muestra corresponde al análisis anterior.</translation>
    </message>
    <message>
        <source>The comparison failed.</source>
        <translation>La comparación falló.</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>La comparación se canceló.</translation>
    </message>
    <message>
        <source>No face had been judged by both sides yet.</source>
        <translation>Aún no había ninguna cara evaluada por ambos lados.</translation>
    </message>
    <message>
        <source>Comparing.</source>
        <translation>Comparando.</translation>
    </message>
    <message>
        <source>The networks are being opened.</source>
        <translation>Se están abriendo las redes.</translation>
    </message>
    <message>
        <source>The frames of the second video are being counted.</source>
        <translation>Se están contando los fotogramas del segundo vídeo.</translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation>Aún no se ha comparado nada.</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet.</source>
        <translation>Aún no hay nada con que comparar.</translation>
    </message>
    <message>
        <source>Let other networks judge the faces that were found, or set a second video against this one: an original, a suspected copy.</source>
        <translation>Haga que otras redes evalúen las caras encontradas, o compare este vídeo con otro: un original, una copia sospechosa.</translation>
    </message>
    <message>
        <source>Open a video in Inspect and have its faces judged first.</source>
        <translation>Abra primero un vídeo en Inspección y haga evaluar sus caras.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Comparison: %1</source>
        <translation>Comparación: %1</translation>
    </message>
    <message>
        <source>%1 (first) and %2 (second)</source>
        <translation>%1 (primero) y %2 (segundo)</translation>
    </message>
    <message>
        <source>and %1 (second)</source>
        <translation>y %1 (segundo)</translation>
    </message>
    <message>
        <source>The comparison was cancelled. What both sides had judged until then is shown.</source>
        <translation>La comparación se canceló. Se muestra lo que ambos lados habían evaluado hasta entonces.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparar de nuevo</translation>
    </message>
</context>
<context>
    <name>veriframe::ComputationSection</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>dfdc: the write-up&apos;s rules</source>
        <translation>dfdc: reglas de la memoria publicada</translation>
    </message>
    <message>
        <source>kernel: the published program&apos;s</source>
        <translation>kernel: las del programa publicado</translation>
    </message>
    <message>
        <source>the ensemble&apos;s, else %1 px</source>
        <translation>el del ensemble; si no, %1 px</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Perfil</translation>
    </message>
    <message>
        <source>Precisio&amp;n</source>
        <translation>Pre&amp;cisión</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation>&amp;Tamaño de entrada</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Automático: %1</translation>
    </message>
    <message>
        <source>Asking for devices</source>
        <translation>Consultando los dispositivos</translation>
    </message>
    <message>
        <source>Asking for the devices of this machine…</source>
        <translation>Consultando los dispositivos de este equipo…</translation>
    </message>
    <message>
        <source>Computes in %1 on %2.</source>
        <translation>Calcula en %1 con %2.</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>la CPU</translation>
    </message>
    <message>
        <source>This CPU multiplies bfloat16 in hardware, which is faster and differs slightly.</source>
        <translation>Esta CPU multiplica bfloat16 por hardware, lo que es más rápido y da resultados ligeramente distintos.</translation>
    </message>
</context>
<context>
    <name>veriframe::ConfigEditor</name>
    <message>
        <source>Configuration as JSON</source>
        <translation>Configuración como JSON</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
</context>
<context>
    <name>veriframe::ConfigFieldRow</name>
    <message>
        <source>Allowed: %1.</source>
        <translation>Permitido: %1.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificado</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>what a field holds unless somebody changes it</comment>
        <translation>era %1</translation>
    </message>
</context>
<context>
    <name>veriframe::ConsoleView</name>
    <message>
        <source>To the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
</context>
<context>
    <name>veriframe::DataCheckCard</name>
    <message>
        <source>Examples of missing files</source>
        <translation>Ejemplos de archivos que faltan</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>Aún sin examinar.</translation>
    </message>
    <message>
        <source>Looking at every file that folds.csv names.</source>
        <translation>Examinando todos los archivos que nombra folds.csv.</translation>
    </message>
    <message>
        <source>Every crop is there, and its landmarks and mask where it needs them.</source>
        <translation>Todos los recortes están, con sus puntos faciales y máscaras donde hacen falta.</translation>
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
        <translation>Falso</translation>
    </message>
    <message>
        <source>SSIM mask</source>
        <translation>Máscara SSIM</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>No hay ningún vídeo elegido.</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Elija uno en la lista.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Fotograma</translation>
    </message>
    <message>
        <source>Fac&amp;e</source>
        <translation>&amp;Cara</translation>
    </message>
    <message>
        <source>Listing the crops of %1</source>
        <translation>Buscando los recortes de %1</translation>
    </message>
    <message>
        <source>The crops cannot be listed.</source>
        <translation>No se pueden enumerar los recortes.</translation>
    </message>
    <message>
        <source>There are no crops of %1.</source>
        <translation>No hay recortes de %1.</translation>
    </message>
    <message>
        <source>Run the steps up to the crops; the list of videos says why one was left out.</source>
        <translation>Ejecute los pasos hasta los recortes; la lista de vídeos dice por qué se omitió alguno.</translation>
    </message>
    <message>
        <source>Frame of the video / last frame that was cut out</source>
        <translation>Fotograma del vídeo / último fotograma recortado</translation>
    </message>
    <message>
        <source>Reading a face of %1</source>
        <translation>Leyendo una cara de %1</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetDocument</name>
    <message>
        <source>Reading the dataset %1</source>
        <translation>Leyendo el conjunto de datos %1</translation>
    </message>
    <message>
        <source>Looking at what is there of %1</source>
        <translation>Examinando lo que hay de %1</translation>
    </message>
    <message>
        <source>Preprocessing %1</source>
        <translation>Preprocesando %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>What is missing, and why, stands in preprocessing_report.json.</source>
        <translation>Lo que falta, y por qué, consta en preprocessing_report.json.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetFilterBar</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incompletos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completos</translation>
    </message>
    <message>
        <source>However far they are.</source>
        <translation>Sea cual sea su avance.</translation>
    </message>
    <message>
        <source>A step is open, outdated or has failed.</source>
        <translation>Algún paso está pendiente, obsoleto o ha fallado.</translation>
    </message>
    <message>
        <source>A step has failed.</source>
        <translation>Algún paso ha fallado.</translation>
    </message>
    <message>
        <source>A step was skipped for a reason.</source>
        <translation>Algún paso se omitió por un motivo.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>No queda nada por hacer.</translation>
    </message>
    <message>
        <source>Name, original or reason</source>
        <translation>Nombre, original o motivo</translation>
    </message>
    <message>
        <source>Filter the videos by name, original or reason</source>
        <translation>Filtrar los vídeos por nombre, original o motivo</translation>
    </message>
    <message>
        <source>The progress of this step alone. Click to look at all steps.</source>
        <translation>Solo el avance de este paso. Haga clic para ver todos los pasos.</translation>
    </message>
    <message>
        <source>Real videos only.</source>
        <translation>Solo vídeos reales.</translation>
    </message>
    <message>
        <source>Fakes only.</source>
        <translation>Solo falsos.</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Reales</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>Falsos</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetPanel</name>
    <message>
        <source>About the dataset</source>
        <translation>Sobre el conjunto de datos</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Este vídeo</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Settings of the steps</source>
        <translation>Ajustes de los pasos</translation>
    </message>
    <message>
        <source>dfdc: by the write-up</source>
        <translation>dfdc: según la memoria</translation>
    </message>
    <message>
        <source>kernel: half the size</source>
        <translation>kernel: mitad del tamaño</translation>
    </message>
    <message>
        <source>How a frame is scaled before faces are looked for in it.</source>
        <translation>Cómo se escala un fotograma antes de buscar caras en él.</translation>
    </message>
    <message>
        <source>Faces are cut out of every so-many-th frame.</source>
        <translation>Las caras se recortan en uno de cada tantos fotogramas.</translation>
    </message>
    <message>
        <source>How many folds the parts 0 to 49 are dealt out to.</source>
        <translation>En cuántos folds se reparten las partes 0 a 49.</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>Per&amp;fil</translation>
    </message>
    <message>
        <source>Crops: every … frames</source>
        <translation>Recortes: cada … fotogr.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Choose another detector…</source>
        <translation>Elegir otro detector…</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>No hay ningún vídeo elegido.</translation>
    </message>
    <message>
        <source>Choose one in the list to see what was made of it.</source>
        <translation>Elija uno en la lista para ver qué se hizo con él.</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>falso</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>parte %1</translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>fold %1</translation>
    </message>
    <message numerus="yes">
        <source>%n crop(s)</source>
        <translation>
            <numerusform>%n recorte</numerusform>
            <numerusform>%n recortes</numerusform>
        </translation>
    </message>
    <message>
        <source>its original is not known</source>
        <translation>se desconoce su original</translation>
    </message>
    <message>
        <source>made from %1</source>
        <translation>hecho a partir de %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>No presenta ningún problema.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetTable</name>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>No hay vídeos.</translation>
    </message>
    <message>
        <source>They are listed here once a data set is open.</source>
        <translation>Aparecen aquí cuando se abre un conjunto de datos.</translation>
    </message>
    <message>
        <source>No video matches the filter.</source>
        <translation>Ningún vídeo coincide con el filtro.</translation>
    </message>
    <message>
        <source>Look for something else, or show all videos again.</source>
        <translation>Busque otra cosa o muestre de nuevo todos los vídeos.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetTableModel</name>
    <message>
        <source>open</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>obsoleto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Recuadros</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Recortes</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Diffs</source>
        <translation>Difer.</translation>
    </message>
    <message>
        <source>Fold step</source>
        <translation>Paso fold</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>falso</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>%1: does not apply to this video.</source>
        <translation>%1: no se aplica a este vídeo.</translation>
    </message>
    <message>
        <source>made from %1</source>
        <translation>hecho a partir de %1</translation>
    </message>
    <message>
        <source>Not in a fold yet.</source>
        <translation>Aún sin fold.</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Aún no se sabe.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetView</name>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetWords</name>
    <message>
        <source>Finds the faces in every frame of every real video.</source>
        <translation>Encuentra las caras en cada fotograma de cada vídeo real.</translation>
    </message>
    <message>
        <source>Cuts the faces out; a fake is cut where its original&apos;s faces are.</source>
        <translation>Recorta las caras; un falso se recorta donde están las caras de su original.</translation>
    </message>
    <message>
        <source>Finds eyes, nose and mouth on the crops of real videos.</source>
        <translation>Encuentra ojos, nariz y boca en los recortes de los vídeos reales.</translation>
    </message>
    <message>
        <source>Compares each fake with its original: SSIM masks.</source>
        <translation>Compara cada falso con su original: máscaras SSIM.</translation>
    </message>
    <message>
        <source>Lists every crop with its fold in folds.csv.</source>
        <translation>Enumera en folds.csv cada recorte con su fold.</translation>
    </message>
    <message>
        <source>%1 crops/s</source>
        <translation>%1 recortes/s</translation>
    </message>
    <message>
        <source>%1 pairs/s</source>
        <translation>%1 pares/s</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 fotogramas/s</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) out of date</source>
        <translation>
            <numerusform>%n vídeo obsoleto</numerusform>
            <numerusform>%n vídeos obsoletos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) to do</source>
        <translation>
            <numerusform>%n vídeo por hacer</numerusform>
            <numerusform>%n vídeos por hacer</numerusform>
        </translation>
    </message>
    <message>
        <source>Metadata that cannot be read</source>
        <translation>Metadatos que no se pueden leer</translation>
    </message>
    <message>
        <source>Entries that cannot be understood</source>
        <translation>Entradas que no se pueden entender</translation>
    </message>
    <message>
        <source>Unknown labels</source>
        <translation>Etiquetas desconocidas</translation>
    </message>
    <message>
        <source>Names that cannot be file names</source>
        <translation>Nombres que no sirven como nombres de archivo</translation>
    </message>
    <message>
        <source>Names listed twice</source>
        <translation>Nombres que aparecen dos veces</translation>
    </message>
    <message>
        <source>Videos that are not on the disk</source>
        <translation>Vídeos que no están en el disco</translation>
    </message>
    <message>
        <source>Videos that no metadata lists</source>
        <translation>Vídeos que no figuran en los metadatos</translation>
    </message>
    <message>
        <source>Fakes without their original</source>
        <translation>Falsos sin su original</translation>
    </message>
    <message>
        <source>Fakes whose original is no real video</source>
        <translation>Falsos cuyo original no es un vídeo real</translation>
    </message>
    <message>
        <source>Folders without a part number</source>
        <translation>Carpetas sin número de parte</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n parte</numerusform>
            <numerusform>%n partes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 real and %2 fake videos</source>
        <translation>%1 vídeos reales y %2 falsos</translation>
    </message>
    <message>
        <source>Face boxes</source>
        <translation>Recuadros de caras</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Recortes</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Puntos faciales</translation>
    </message>
    <message>
        <source>SSIM masks</source>
        <translation>Máscaras SSIM</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Compressed copies</source>
        <translation>Copias comprimidas</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>queda aprox. %n segundo</numerusform>
            <numerusform>quedan unos %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>queda aprox. %n minuto</numerusform>
            <numerusform>quedan unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>queda aprox. %n hora</numerusform>
            <numerusform>quedan unas %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused; what is done is kept.</source>
        <translation>En pausa; lo hecho se conserva.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetWorkspace</name>
    <message>
        <source>Dataset</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Open a &amp;dataset…</source>
        <translation>Abrir un conjunto de &amp;datos…</translation>
    </message>
    <message>
        <source>Open the folder that holds dfdc_train_part_0 and so on.</source>
        <translation>Abrir la carpeta que contiene dfdc_train_part_0 y las demás.</translation>
    </message>
    <message>
        <source>Dra&amp;w a small dataset…</source>
        <translation>Dibu&amp;jar un conjunto pequeño…</translation>
    </message>
    <message>
        <source>Draw a dataset of real and manipulated videos into a folder, to try things out.</source>
        <translation>Dibujar en una carpeta un conjunto de vídeos reales y manipulados, para hacer pruebas.</translation>
    </message>
    <message>
        <source>C&amp;lose the dataset</source>
        <translation>C&amp;errar el conjunto de datos</translation>
    </message>
    <message>
        <source>&amp;Save the list of videos…</source>
        <translation>&amp;Guardar la lista de vídeos…</translation>
    </message>
    <message>
        <source>Save the videos that are shown, with their steps and reasons, as CSV.</source>
        <translation>Guardar como CSV los vídeos que se muestran, con sus pasos y motivos.</translation>
    </message>
    <message>
        <source>&amp;Run all steps</source>
        <translation>&amp;Ejecutar todos los pasos</translation>
    </message>
    <message>
        <source>Run the five steps one after another; only what is missing or out of date is done.</source>
        <translation>Ejecutar los cinco pasos uno tras otro; solo se hace lo que falta o está obsoleto.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Hold the run up, or let it go on.</source>
        <translation>Detener la ejecución un momento, o dejar que continúe.</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>&amp;Cancelar la ejecución</translation>
    </message>
    <message>
        <source>End the run; what was done is kept.</source>
        <translation>Terminar la ejecución; lo hecho se conserva.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Comprobar de n&amp;uevo</translation>
    </message>
    <message>
        <source>Look at what is on the disk once more.</source>
        <translation>Examinar otra vez lo que hay en el disco.</translation>
    </message>
    <message>
        <source>&amp;Videos</source>
        <translation>&amp;Vídeos</translation>
    </message>
    <message>
        <source>Every video and how far it is.</source>
        <translation>Todos los vídeos y su avance.</translation>
    </message>
    <message>
        <source>&amp;Faces and masks</source>
        <translation>Caras y &amp;máscaras</translation>
    </message>
    <message>
        <source>Original, fake and mask of each face.</source>
        <translation>Original, falso y máscara de cada cara.</translation>
    </message>
    <message>
        <source>F&amp;olds</source>
        <translation>F&amp;olds</translation>
    </message>
    <message>
        <source>How the videos are dealt out to the folds.</source>
        <translation>Cómo se reparten los vídeos entre los folds.</translation>
    </message>
    <message>
        <source>F&amp;ind a video</source>
        <translation>&amp;Buscar un vídeo</translation>
    </message>
    <message>
        <source>Pre&amp;vious video</source>
        <translation>Vídeo &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Next video</source>
        <translation>Vídeo &amp;siguiente</translation>
    </message>
    <message>
        <source>Previous fra&amp;me</source>
        <translation>Fotograma an&amp;terior</translation>
    </message>
    <message>
        <source>The frame before that was cut out.</source>
        <translation>El fotograma recortado anterior.</translation>
    </message>
    <message>
        <source>Ne&amp;xt frame</source>
        <translation>Fotograma sigu&amp;iente</translation>
    </message>
    <message>
        <source>The next frame that was cut out.</source>
        <translation>El fotograma recortado siguiente.</translation>
    </message>
    <message>
        <source>L&amp;andmarks</source>
        <translation>Puntos &amp;faciales</translation>
    </message>
    <message>
        <source>Show eyes, nose and mouth on the faces.</source>
        <translation>Mostrar ojos, nariz y boca sobre las caras.</translation>
    </message>
    <message>
        <source>&amp;Inspect this video</source>
        <translation>I&amp;nspeccionar este vídeo</translation>
    </message>
    <message>
        <source>Open it in Inspect, beside its original where it is a fake.</source>
        <translation>Abrirlo en Inspección, junto a su original si es un falso.</translation>
    </message>
    <message>
        <source>Panel beside the &amp;dataset</source>
        <translation>Panel del conjunto de &amp;datos</translation>
    </message>
    <message>
        <source>Open a dataset</source>
        <translation>Abrir un conjunto de datos</translation>
    </message>
    <message>
        <source>Choose where the dataset is drawn</source>
        <translation>Elegir dónde se dibuja el conjunto de datos</translation>
    </message>
    <message>
        <source>Save the list of videos</source>
        <translation>Guardar la lista de vídeos</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Saving the list of videos</source>
        <translation>Guardando la lista de vídeos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Reading the dataset</source>
        <translation>Leyendo el conjunto de datos</translation>
    </message>
    <message>
        <source>Faces are found by dlib&apos;s detector, which needs no weights. Training on the DFDC is usually done with MTCNN.</source>
        <translation>Las caras las busca el detector de dlib, que no necesita pesos. El entrenamiento con DFDC suele hacerse con MTCNN.</translation>
    </message>
    <message>
        <source>Faces are found by MTCNN.</source>
        <translation>Las caras las busca MTCNN.</translation>
    </message>
    <message>
        <source>Drawing a dataset in %1</source>
        <translation>Dibujando un conjunto de datos en %1</translation>
    </message>
    <message>
        <source>Drawing a dataset</source>
        <translation>Dibujando un conjunto de datos</translation>
    </message>
    <message>
        <source>Real videos and manipulated copies of them, in three parts. It takes a minute.</source>
        <translation>Vídeos reales y copias manipuladas de ellos, en tres partes. Tarda un minuto.</translation>
    </message>
    <message>
        <source>No dataset is open.</source>
        <translation>No hay ningún conjunto de datos abierto.</translation>
    </message>
    <message>
        <source>Open the folder that holds dfdc_train_part_0 and so on, or have a small one drawn to try things out.</source>
        <translation>Abra la carpeta que contiene dfdc_train_part_0 y las demás, o haga que se dibuje un conjunto pequeño para hacer pruebas.</translation>
    </message>
    <message>
        <source>The dataset cannot be opened.</source>
        <translation>No se puede abrir el conjunto de datos.</translation>
    </message>
    <message>
        <source>The run was cancelled. What was done is kept; a step goes on from there when it is started again.</source>
        <translation>La ejecución se canceló. Lo hecho se conserva; un paso continúa desde ahí cuando se vuelve a iniciar.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · perfil %2</translation>
    </message>
    <message>
        <source>What finds the faces. Click to choose another detector.</source>
        <translation>Lo que busca las caras. Haga clic para elegir otro detector.</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>No hay vídeos.</translation>
    </message>
    <message>
        <source>No metadata.json lists one that can be used.</source>
        <translation>Ningún metadata.json enumera uno que se pueda usar.</translation>
    </message>
    <message>
        <source>There are no folds yet.</source>
        <translation>Aún no hay folds.</translation>
    </message>
    <message>
        <source>Run the steps up to the folds.</source>
        <translation>Ejecute los pasos hasta los folds.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>veriframe::DemoCard</name>
    <message>
        <source>See a result first</source>
        <translation>Ver primero un resultado</translation>
    </message>
    <message>
        <source>Progress of the demo</source>
        <translation>Progreso de la demo</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Abrir el resultado</translation>
    </message>
    <message>
        <source>Make the demo</source>
        <translation>Crear la demo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the demo</source>
        <translation>Cancelar la demo</translation>
    </message>
    <message>
        <source>A demo lies in %1: two small networks, trained on drawn faces. Its result is a video that they have not seen. Their scores mean nothing for real videos.</source>
        <translation>En %1 hay una demo: dos redes pequeñas, entrenadas con caras dibujadas. Su resultado es un vídeo que las redes no han visto. Sus puntuaciones no significan nada para vídeos del mundo real.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) on this machine</source>
        <translation>
            <numerusform>aprox. %n minuto en este equipo</numerusform>
            <numerusform>unos %n minutos en este equipo</numerusform>
        </translation>
    </message>
    <message>
        <source>about eight minutes on two cores</source>
        <translation>unos ocho minutos con dos núcleos</translation>
    </message>
    <message>
        <source>The whole way on drawn videos, without a download: prepare, train two small networks, judge. It takes %1 and about %2 in %3, goes on while you do something else, and can be cancelled.</source>
        <translation>Todo el recorrido con vídeos dibujados, sin descargas: preparar, entrenar dos redes pequeñas, evaluar. Tarda %1, ocupa unos %2 en %3, continúa mientras usted hace otra cosa y se puede cancelar.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
</context>
<context>
    <name>veriframe::DemoMaker</name>
    <message>
        <source>Looking for a finished demo</source>
        <translation>Buscando una demo terminada</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>Creando la demo</translation>
    </message>
    <message>
        <source>The demo is ready to be looked at.</source>
        <translation>La demo está lista para verla.</translation>
    </message>
</context>
<context>
    <name>veriframe::DetectorSection</name>
    <message>
        <source>Choose the folder with MTCNN&apos;s weights</source>
        <translation>Elegir la carpeta con los pesos de MTCNN</translation>
    </message>
    <message>
        <source>Fetch MTCNN&apos;s weights…</source>
        <translation>Obtener los pesos de MTCNN…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
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
        <translation>los lugares habituales</translation>
    </message>
    <message>
        <source>Folder with MTCNN&apos;s weights</source>
        <translation>Carpeta con los pesos de MTCNN</translation>
    </message>
    <message>
        <source>&amp;Detector</source>
        <translation>D&amp;etector</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>Pe&amp;sos</translation>
    </message>
    <message>
        <source>Looking for MTCNN&apos;s weights</source>
        <translation>Buscando los pesos de MTCNN</translation>
    </message>
    <message>
        <source> The ensemble asks for it.</source>
        <translation> El ensemble lo pide.</translation>
    </message>
    <message>
        <source>dlib runs: it needs no weights, and misses more faces than MTCNN, side views above all.</source>
        <translation>Se usa dlib: no necesita pesos y pasa por alto más caras que MTCNN, sobre todo las vistas laterales.</translation>
    </message>
    <message>
        <source>Looking for MTCNN&apos;s weights…</source>
        <translation>Buscando los pesos de MTCNN…</translation>
    </message>
    <message>
        <source>MTCNN runs, with the weights in %1.</source>
        <translation>Se usa MTCNN, con los pesos de %1.</translation>
    </message>
    <message>
        <source>That folder does not hold pnet.pt, rnet.pt and onet.pt.</source>
        <translation>Esa carpeta no contiene pnet.pt, rnet.pt y onet.pt.</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are being fetched.</source>
        <translation>Se están obteniendo los pesos de MTCNN.</translation>
    </message>
    <message>
        <source>dlib runs, as MTCNN&apos;s weights (2 MB) are not here. MTCNN finds more faces, and the published scores were made with it.</source>
        <translation>Se usa dlib, porque los pesos de MTCNN (2 MB) no están. MTCNN encuentra más caras, y las puntuaciones publicadas se obtuvieron con él.</translation>
    </message>
    <message>
        <source>MTCNN cannot run: its weights (2 MB) are not here.</source>
        <translation>MTCNN no se puede usar: sus pesos (2 MB) no están.</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are being looked for.</source>
        <translation>Se están buscando los pesos de MTCNN.</translation>
    </message>
    <message>
        <source>The folder for MTCNN&apos;s weights does not hold them.</source>
        <translation>La carpeta para los pesos de MTCNN no los contiene.</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are not here. Fetch them, or choose another detector.</source>
        <translation>Los pesos de MTCNN no están. Obténgalos o elija otro detector.</translation>
    </message>
</context>
<context>
    <name>veriframe::DeviceList</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Each rank trains on batches of its own; their gradients are averaged.</source>
        <translation>Cada rank entrena con sus propios lotes; sus gradientes se promedian.</translation>
    </message>
    <message>
        <source>ran&amp;ks</source>
        <translation>ran&amp;ks</translation>
    </message>
    <message>
        <source>Ranks on the processor</source>
        <translation>Ranks en el procesador</translation>
    </message>
</context>
<context>
    <name>veriframe::DisagreementList</name>
    <message>
        <source>fake</source>
        <translation>falso</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Es %1.</translation>
    </message>
    <message>
        <source>Its members&apos; scores go from %1 to %2.</source>
        <translation>Las puntuaciones de sus miembros van de %1 a %2.</translation>
    </message>
    <message>
        <source>The ensemble&apos;s score is %1.</source>
        <translation>La puntuación del ensemble es %1.</translation>
    </message>
    <message>
        <source>Videos on which the members disagree most</source>
        <translation>Vídeos en los que más discrepan los miembros</translation>
    </message>
    <message>
        <source>With two members or more, the videos on which they differ are listed here.</source>
        <translation>Con dos miembros o más, aquí aparecen los vídeos en los que difieren.</translation>
    </message>
</context>
<context>
    <name>veriframe::DisclosureButton</name>
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
    <name>veriframe::EarlierRuns</name>
    <message>
        <source>Looking for earlier runs in %1</source>
        <translation>Buscando ejecuciones anteriores en %1</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleDiagram</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Aún no hay nada que mostrar.</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleMembers</name>
    <message>
        <source>suggested: + %1</source>
        <translation>sugerido: + %1</translation>
    </message>
    <message>
        <source>No members yet. Add epochs from the table.</source>
        <translation>Aún no hay miembros. Añada épocas desde la tabla.</translation>
    </message>
    <message>
        <source>Members of the ensemble</source>
        <translation>Miembros del ensemble</translation>
    </message>
    <message>
        <source>Remove it from the ensemble (Delete)</source>
        <translation>Quitarlo del ensemble (Suprimir)</translation>
    </message>
    <message>
        <source>Add it to the ensemble (+)</source>
        <translation>Añadirlo al ensemble (+)</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsemblePage</name>
    <message numerus="yes">
        <source>%1 · %n checkpoint(s) · profile %2 · detector %3</source>
        <translation>
            <numerusform>%1 · %n checkpoint · perfil %2 · detector %3</numerusform>
            <numerusform>%1 · %n checkpoints · perfil %2 · detector %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an ensemble file</source>
        <translation>Elegir un archivo de ensemble</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json *.json)</source>
        <translation>Ensembles (*.ensemble.json *.json)</translation>
    </message>
    <message>
        <source>An ensemble file, *.ensemble.json</source>
        <translation>Un archivo de ensemble, *.ensemble.json</translation>
    </message>
    <message>
        <source>Ensemble file</source>
        <translation>Archivo de ensemble</translation>
    </message>
    <message>
        <source>Checkpoints of the ensemble</source>
        <translation>Checkpoints del ensemble</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Choose an ensemble file.</source>
        <translation>Elija un archivo de ensemble.</translation>
    </message>
    <message>
        <source>The ensemble file cannot be used.</source>
        <translation>El archivo de ensemble no se puede usar.</translation>
    </message>
    <message>
        <source>The ensemble file is being read.</source>
        <translation>Se está leyendo el archivo de ensemble.</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) are being read.</source>
        <translation>
            <numerusform>Se está leyendo %n checkpoint.</numerusform>
            <numerusform>Se están leyendo %n checkpoints.</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>no se puede usar</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleSearchDialog</name>
    <message>
        <source>Search the best set</source>
        <translation>Buscar la mejor combinación</translation>
    </message>
    <message>
        <source>Greedy: add what helps most, again and again</source>
        <translation>Voraz: añadir lo que más ayuda, una y otra vez</translation>
    </message>
    <message>
        <source>Exhaustive: every combination</source>
        <translation>Exhaustivo: todas las combinaciones</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log loss</translation>
    </message>
    <message>
        <source>Log loss, fakes and reals weighing the same</source>
        <translation>Log loss, con igual peso de falsos y reales</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Precisión media</translation>
    </message>
    <message>
        <source>Equal error rate</source>
        <translation>Tasa de igual error</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Puntuación de Brier</translation>
    </message>
    <message>
        <source>The choice is made without each group of videos in turn and measured on it, so that the gain that is shown is not one of choosing.</source>
        <translation>La elección se repite dejando fuera por turno cada grupo de vídeos y se mide en él, para que la ganancia mostrada no se deba a la propia elección.</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Método</translation>
    </message>
    <message>
        <source>&amp;Objective</source>
        <translation>&amp;Objetivo</translation>
    </message>
    <message>
        <source>Members at &amp;most</source>
        <translation>Miembros como má&amp;ximo</translation>
    </message>
    <message>
        <source>&amp;Groups of videos</source>
        <translation>&amp;Grupos de vídeos</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 marked checkpoints and %2 judged ones are searched; those not judged yet are judged first.</source>
        <translation>Se busca entre %1 checkpoints marcados y %2 evaluados; los que aún no están evaluados se evalúan antes.</translation>
    </message>
    <message>
        <source>Takes moments. A checkpoint may be taken several times and then weighs more.</source>
        <translation>Tarda unos instantes. Un checkpoint puede tomarse varias veces y entonces pesa más.</translation>
    </message>
    <message>
        <source>That would be about %1 combinations: too many. Take fewer members, or search greedily.</source>
        <translation>Serían unas %1 combinaciones: demasiadas. Tome menos miembros o busque de forma voraz.</translation>
    </message>
    <message>
        <source>About %1 combinations, once for each group of videos and once for all.</source>
        <translation>Unas %1 combinaciones, una vez por cada grupo de vídeos y otra para todos.</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleStudy</name>
    <message>
        <source>Scoring the ensemble</source>
        <translation>Puntuando el ensemble</translation>
    </message>
    <message>
        <source>It has learned from fold %1: only fold %2 was held out.</source>
        <translation>Ha aprendido del fold %1: solo se reservó el fold %2.</translation>
    </message>
    <message numerus="yes">
        <source>Judging fold %1 with %n checkpoint(s)</source>
        <translation>
            <numerusform>Evaluando el fold %1 con %n checkpoint</numerusform>
            <numerusform>Evaluando el fold %1 con %n checkpoints</numerusform>
        </translation>
    </message>
    <message>
        <source>Judging was cancelled; it goes on from there when it is asked for.</source>
        <translation>La evaluación se canceló; continuará desde ahí cuando se pida.</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) judged.</source>
        <translation>
            <numerusform>%n checkpoint evaluado.</numerusform>
            <numerusform>%n checkpoints evaluados.</numerusform>
        </translation>
    </message>
    <message>
        <source>No checkpoint could be judged, so there is nothing to search.</source>
        <translation>No se pudo evaluar ningún checkpoint, así que no hay dónde buscar.</translation>
    </message>
    <message numerus="yes">
        <source>Searching the best ensemble of %n checkpoint(s)</source>
        <translation>
            <numerusform>Buscando el mejor ensemble de %n checkpoint</numerusform>
            <numerusform>Buscando el mejor ensemble de %n checkpoints</numerusform>
        </translation>
    </message>
    <message>
        <source>A suggested set is in the panel.</source>
        <translation>Hay una combinación sugerida en el panel.</translation>
    </message>
</context>
<context>
    <name>veriframe::FaceCards</name>
    <message>
        <source>Faces of this frame</source>
        <translation>Caras de este fotograma</translation>
    </message>
</context>
<context>
    <name>veriframe::FetchPanel</name>
    <message>
        <source>their authors</source>
        <translation>sus autores</translation>
    </message>
    <message>
        <source>a folder or mirror</source>
        <translation>una carpeta o un espejo</translation>
    </message>
    <message>
        <source>Choose the folder that holds the files</source>
        <translation>Elegir la carpeta que contiene los archivos</translation>
    </message>
    <message>
        <source>Folder, or address of a mirror</source>
        <translation>Carpeta, o dirección de un espejo</translation>
    </message>
    <message>
        <source>Folder or mirror to fetch from</source>
        <translation>Carpeta o espejo de origen</translation>
    </message>
    <message>
        <source>Fetch &amp;from</source>
        <translation>O&amp;btener de</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Obtener</translation>
    </message>
    <message>
        <source>Progress of fetching</source>
        <translation>Progreso de la obtención</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation>Cancelar la obtención</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>Está todo.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), about %1</source>
        <translation>
            <numerusform>%n archivo, unos %1</numerusform>
            <numerusform>%n archivos, unos %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloads %1, from %2 into %3.</source>
        <translation>Descarga %1, de %2, en %3.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>Choose a folder that holds the files by name, or type the address of a mirror. That will bring %1.</source>
        <translation>Elija una carpeta que contenga los archivos por su nombre, o escriba la dirección de un espejo. Con ello se obtiene: %1.</translation>
    </message>
    <message>
        <source>Downloads %1, from that mirror into %2.</source>
        <translation>Descarga %1, de ese espejo, en %2.</translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation>Examinando la carpeta…</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>The folder holds none of the files. They are looked for by name, such as %1.</source>
        <translation>La carpeta no contiene ninguno de los archivos. Se buscan por su nombre, como %1.</translation>
    </message>
    <message numerus="yes">
        <source>The folder holds %1 of the %n file(s) that are missing. Copies them into %2.</source>
        <translation>
            <numerusform>La carpeta contiene %1 de %n archivo que falta. Se copia a %2.</numerusform>
            <numerusform>La carpeta contiene %1 de los %n archivos que faltan. Se copian a %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into %1</source>
        <translation>Examinando %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>En espera…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Cancelled. What has come is kept.</source>
        <translation>Cancelado. Lo recibido se conserva.</translation>
    </message>
</context>
<context>
    <name>veriframe::FoldChart</name>
    <message>
        <source>Real is blue, fake is orange.</source>
        <translation>Real es azul, falso es naranja.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>reales</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>falsos</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>There are no folds yet.</source>
        <translation>Aún no hay folds.</translation>
    </message>
    <message>
        <source>The fold step parts the videos so that no original is on both sides.</source>
        <translation>El paso de folds divide los vídeos de modo que ningún original quede en ambos lados.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Recortes</translation>
    </message>
    <message>
        <source>Real and fake by fold</source>
        <translation>Reales y falsos por fold</translation>
    </message>
    <message>
        <source>Fold %1: %2 real, %3 fake crops</source>
        <translation>Fold %1: %2 recortes reales, %3 falsos</translation>
    </message>
    <message>
        <source>Fold %1: %2 real, %3 fake videos</source>
        <translation>Fold %1: %2 vídeos reales, %3 falsos</translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s)</source>
        <translation>
            <numerusform>%n fold</numerusform>
            <numerusform>%n folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s)</source>
        <translation>
            <numerusform>%Ln recorte</numerusform>
            <numerusform>%Ln recortes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>%Ln vídeo</numerusform>
            <numerusform>%Ln vídeos</numerusform>
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
        <translation>%1, reservado</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Fold %1: %2 real and %3 fake videos, %4 real and %5 fake crops</source>
        <translation>Fold %1: %2 vídeos reales y %3 falsos, %4 recortes reales y %5 falsos</translation>
    </message>
    <message>
        <source>%1; held out</source>
        <translation>%1; reservado</translation>
    </message>
    <message>
        <source>crops</source>
        <translation>recortes</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>vídeos</translation>
    </message>
</context>
<context>
    <name>veriframe::GainText</name>
    <message>
        <source>%1 ± %2 %3</source>
        <comment>a change, its error, what it is of: -0.0113 ± 0.0040 log loss</comment>
        <translation>%1 ± %2 de %3</translation>
    </message>
    <message>
        <source>%1 against the best single checkpoint, measured on originals the choice had not seen.</source>
        <translation>%1 frente al mejor checkpoint individual, medido en originales que la elección no había visto.</translation>
    </message>
    <message>
        <source>%1 for choosing %2 of %3 checkpoints by suggestion, against the best single one; measured on originals the choice had not seen.</source>
        <translation>%1 al elegir %2 de %3 checkpoints según la sugerencia, frente al mejor individual; medido en originales que la elección no había visto.</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2, the best alone (±%3 over %n group(s) of videos).</source>
        <translation>
            <numerusform>%1 frente a %2, el mejor por sí solo (±%3 sobre %n grupo de vídeos).</numerusform>
            <numerusform>%1 frente a %2, el mejor por sí solo (±%3 sobre %n grupos de vídeos).</numerusform>
        </translation>
    </message>
    <message>
        <source>What the choice gains is being measured on originals it had not seen.</source>
        <translation>Se está midiendo lo que aporta la elección en originales que no había visto.</translation>
    </message>
    <message>
        <source>What the choice gains cannot be measured on originals it had not seen: %1</source>
        <translation>Lo que aporta la elección no se puede medir en originales que no había visto: %1</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>log loss</translation>
    </message>
    <message>
        <source>log loss, fakes and reals weighing the same</source>
        <translation>log loss, con igual peso de falsos y reales</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>average precision</source>
        <translation>precisión media</translation>
    </message>
    <message>
        <source>equal error rate</source>
        <translation>tasa de igual error</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>puntuación de Brier</translation>
    </message>
    <message>
        <source>Picked by hand; measured on these same videos.</source>
        <translation>Elegido a mano; medido en estos mismos vídeos.</translation>
    </message>
    <message>
        <source>Measured on these same videos, on which whoever wrote the file may have chosen.</source>
        <translation>Medido en estos mismos vídeos, con los que quizá hizo su elección quien escribió el archivo.</translation>
    </message>
</context>
<context>
    <name>veriframe::GoToDialog</name>
    <message>
        <source>There is no video open.</source>
        <translation>No hay ningún vídeo abierto.</translation>
    </message>
    <message>
        <source>A frame number or a time.</source>
        <translation>Un número de fotograma o un tiempo.</translation>
    </message>
    <message>
        <source>This is neither a frame number nor a time.</source>
        <translation>Esto no es un número de fotograma ni un tiempo.</translation>
    </message>
    <message>
        <source>The last frame is at %1.</source>
        <translation>El último fotograma está en %1.</translation>
    </message>
    <message>
        <source>The last frame is %1.</source>
        <translation>El último fotograma es el %1.</translation>
    </message>
    <message>
        <source>Go to frame or time</source>
        <translation>Ir a un fotograma o tiempo</translation>
    </message>
    <message>
        <source>&amp;Frame or time</source>
        <translation>&amp;Fotograma o tiempo</translation>
    </message>
    <message>
        <source>Frame or time</source>
        <translation>Fotograma o tiempo</translation>
    </message>
    <message>
        <source>123 or 1:02.5</source>
        <translation>123 o 1:02.5</translation>
    </message>
    <message>
        <source>Frames count from 0. Times: 1:02.5 · 00:00:04.104 · 12.5&#xa0;s</source>
        <translation>Los fotogramas se cuentan desde 0. Tiempos: 1:02.5 · 00:00:04.104 · 12.5&#xa0;s</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Frame %1 of %2 · %3</source>
        <translation>Fotograma %1 de %2 · %3</translation>
    </message>
</context>
<context>
    <name>veriframe::HeatMaps</name>
    <message>
        <source>Heat map of frame %1</source>
        <translation>Mapa de calor del fotograma %1</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectAnalysis</name>
    <message>
        <source>Analysing %1</source>
        <translation>Analizando %1</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectCase</name>
    <message>
        <source>Case %1, being opened</source>
        <translation>Caso %1, abriendo</translation>
    </message>
    <message>
        <source>Case %1, saving</source>
        <translation>Caso %1, guardando</translation>
    </message>
    <message>
        <source>Case %1, saved</source>
        <translation>Caso %1, guardado</translation>
    </message>
    <message>
        <source>Case %1, read-only</source>
        <translation>Caso %1, solo lectura</translation>
    </message>
    <message>
        <source>Case %1, not saved</source>
        <translation>Caso %1, sin guardar</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>The case was opened with everything that is known of it.</source>
        <translation>El caso se abrió con todo lo que se sabe de él.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Guardando %1</translation>
    </message>
    <message>
        <source>The case was made. From now on it is saved by itself.</source>
        <translation>El caso está creado. A partir de ahora se guarda por sí solo.</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>Cerrando %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Comprobando %1</translation>
    </message>
    <message>
        <source>It is the case&apos;s video.</source>
        <translation>Es el vídeo del caso.</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectDocument</name>
    <message>
        <source>Select two or more persons to merge.</source>
        <translation>Seleccione dos o más personas para unirlas.</translation>
    </message>
    <message>
        <source>%1 and %2 appear in one frame, so they cannot be one person.</source>
        <translation>%1 y %2 aparecen en un mismo fotograma, así que no pueden ser una sola persona.</translation>
    </message>
    <message>
        <source>Merge persons</source>
        <translation>Unir personas</translation>
    </message>
    <message>
        <source>Select the person to split.</source>
        <translation>Seleccione la persona que quiere dividir.</translation>
    </message>
    <message>
        <source>%1 does not appear in this frame or after it.</source>
        <translation>%1 no aparece en este fotograma ni después.</translation>
    </message>
    <message>
        <source>%1 does not appear before this frame.</source>
        <translation>%1 no aparece antes de este fotograma.</translation>
    </message>
    <message>
        <source>Split person</source>
        <translation>Dividir persona</translation>
    </message>
    <message>
        <source>Add bookmark</source>
        <translation>Añadir marcador</translation>
    </message>
    <message>
        <source>Change bookmark</source>
        <translation>Cambiar marcador</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Quitar marcador</translation>
    </message>
    <message>
        <source>Name the case</source>
        <translation>Nombrar el caso</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Cambiar notas</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectPanel</name>
    <message>
        <source>What the analysis found</source>
        <translation>Lo que encontró el análisis</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Models × analysed frames</source>
        <translation>Modelos × fotogramas analizados</translation>
    </message>
    <message>
        <source>This frame</source>
        <translation>Este fotograma</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robustez</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Case and notes</source>
        <translation>Caso y notas</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectWorkspace</name>
    <message>
        <source>Playback</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Reproducir</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Backwards, or slower</source>
        <translation>Hacia atrás, o más lento</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Forwards, or faster</source>
        <translation>Hacia delante, o más rápido</translation>
    </message>
    <message>
        <source>One frame &amp;back</source>
        <translation>Un fotograma &amp;atrás</translation>
    </message>
    <message>
        <source>One frame &amp;forward</source>
        <translation>Un fotograma a&amp;delante</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>Diez fotogramas atrás</translation>
    </message>
    <message>
        <source>Ten frames forward</source>
        <translation>Diez fotogramas adelante</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Un segundo atrás</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>Un segundo adelante</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Primer fotograma</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Último fotograma</translation>
    </message>
    <message>
        <source>Range &amp;starts here</source>
        <translation>El intervalo &amp;empieza aquí</translation>
    </message>
    <message>
        <source>Range &amp;ends here</source>
        <translation>El intervalo &amp;termina aquí</translation>
    </message>
    <message>
        <source>&amp;Clear the range</source>
        <translation>&amp;Quitar el intervalo</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <source>&amp;Go to frame or time…</source>
        <translation>&amp;Ir a un fotograma o tiempo…</translation>
    </message>
    <message>
        <source>Previous shot</source>
        <translation>Plano anterior</translation>
    </message>
    <message>
        <source>This is the first shot.</source>
        <translation>No hay ningún plano anterior.</translation>
    </message>
    <message>
        <source>Next shot</source>
        <translation>Plano siguiente</translation>
    </message>
    <message>
        <source>There is no later shot among the analysed frames.</source>
        <translation>No hay ningún plano posterior entre los fotogramas analizados.</translation>
    </message>
    <message>
        <source>Previous analysed frame</source>
        <translation>Fotograma analizado anterior</translation>
    </message>
    <message>
        <source>No frame before this one was analysed.</source>
        <translation>No se analizó ningún fotograma anterior a este.</translation>
    </message>
    <message>
        <source>Next analysed frame</source>
        <translation>Fotograma analizado siguiente</translation>
    </message>
    <message>
        <source>No frame after this one was analysed.</source>
        <translation>No se analizó ningún fotograma posterior a este.</translation>
    </message>
    <message>
        <source>Next frame above the threshold</source>
        <translation>Fotograma siguiente por encima del umbral</translation>
    </message>
    <message>
        <source>No later frame is above %1.</source>
        <translation>Ningún fotograma posterior está por encima de %1.</translation>
    </message>
    <message>
        <source>Previous frame above the threshold</source>
        <translation>Fotograma anterior por encima del umbral</translation>
    </message>
    <message>
        <source>No earlier frame is above %1.</source>
        <translation>Ningún fotograma anterior está por encima de %1.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;cercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ale&amp;jar</translation>
    </message>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>Ajustar la ima&amp;gen</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>Tamaño &amp;real</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>C&amp;aras</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>Puntos &amp;faciales</translation>
    </message>
    <message>
        <source>&amp;Heat map</source>
        <translation>&amp;Mapa de calor</translation>
    </message>
    <message>
        <source>Zoom into the time line</source>
        <translation>Ampliar la línea de tiempo</translation>
    </message>
    <message>
        <source>Zoom out of the time line</source>
        <translation>Reducir la línea de tiempo</translation>
    </message>
    <message>
        <source>The whole time line</source>
        <translation>Toda la línea de tiempo</translation>
    </message>
    <message>
        <source>Time line as a &amp;table</source>
        <translation>Línea de tiempo como &amp;tabla</translation>
    </message>
    <message>
        <source>&amp;Panel with the verdict</source>
        <translation>&amp;Panel del veredicto</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Analyse &amp;every frame</source>
        <translation>Analizar &amp;todos los fotogramas</translation>
    </message>
    <message>
        <source>Look at every frame that was not looked at yet</source>
        <translation>Examinar todos los fotogramas aún no examinados</translation>
    </message>
    <message>
        <source>Analyse every &amp;n-th frame…</source>
        <translation>Analizar cada &amp;n fotogramas…</translation>
    </message>
    <message>
        <source>Analyse the &amp;range</source>
        <translation>Analizar el &amp;intervalo</translation>
    </message>
    <message>
        <source>Look at every frame between I and O</source>
        <translation>Examinar todos los fotogramas entre I y O</translation>
    </message>
    <message>
        <source>&amp;Quick pass</source>
        <translation>Pasada &amp;rápida</translation>
    </message>
    <message>
        <source>Look at 32 frames, evenly spaced</source>
        <translation>Examinar 32 fotogramas, repartidos por igual</translation>
    </message>
    <message>
        <source>&amp;Cancel the analysis</source>
        <translation>&amp;Cancelar el análisis</translation>
    </message>
    <message>
        <source>Choose &amp;models…</source>
        <translation>Elegir &amp;modelos…</translation>
    </message>
    <message>
        <source>Choose what judges the faces</source>
        <translation>Elegir qué evalúa las caras</translation>
    </message>
    <message>
        <source>Check &amp;robustness</source>
        <translation>Comprobar la r&amp;obustez</translation>
    </message>
    <message>
        <source>Score again after re-compression and down-scaling, and show how far the verdict moves</source>
        <translation>Puntuar de nuevo tras recomprimir y reducir la imagen, y mostrar cuánto se mueve el veredicto</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>Com&amp;parar…</translation>
    </message>
    <message>
        <source>Compare faces with those of the original video</source>
        <translation>Comparar las caras con las del vídeo original</translation>
    </message>
    <message>
        <source>The original of this video</source>
        <translation>El original de este vídeo</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Dejar de comparar</translation>
    </message>
    <message>
        <source>Compare with another ensemble or &amp;video…</source>
        <translation>Comparar con otro ensemble o &amp;vídeo…</translation>
    </message>
    <message>
        <source>Set the probabilities against those of other networks, or of another video on the same frames</source>
        <translation>Contrastar las probabilidades con las de otras redes, o con las de otro vídeo en los mismos fotogramas</translation>
    </message>
    <message>
        <source>Open this video &amp;again</source>
        <translation>Abrir este vídeo de &amp;nuevo</translation>
    </message>
    <message>
        <source>Persons and bookmarks</source>
        <translation>Personas y marcadores</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>&amp;Marcador</translation>
    </message>
    <message>
        <source>Mark this frame, or take the mark away</source>
        <translation>Marcar este fotograma, o quitar la marca</translation>
    </message>
    <message>
        <source>&amp;Merge the selected persons</source>
        <translation>&amp;Unir las personas seleccionadas</translation>
    </message>
    <message>
        <source>&amp;Split the person at this frame</source>
        <translation>Di&amp;vidir la persona en este fotograma</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>&amp;Save the case…</source>
        <translation>&amp;Guardar el caso…</translation>
    </message>
    <message>
        <source>Keep everything known of this video in one file</source>
        <translation>Conservar en un solo archivo todo lo que se sabe de este vídeo</translation>
    </message>
    <message>
        <source>&amp;Next video of the case</source>
        <translation>Vídeo siguien&amp;te del caso</translation>
    </message>
    <message>
        <source>&amp;Find the case&apos;s video…</source>
        <translation>&amp;Buscar el vídeo del caso…</translation>
    </message>
    <message>
        <source>Say where the video lies now</source>
        <translation>Indicar dónde está ahora el vídeo</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>El caso no se puede abrir.</translation>
    </message>
    <message>
        <source>Find the video…</source>
        <translation>Buscar el vídeo…</translation>
    </message>
    <message>
        <source>Opening %1.</source>
        <translation>Abriendo %1.</translation>
    </message>
    <message>
        <source>Everything that is known of its video is being read.</source>
        <translation>Se está leyendo todo lo que se sabe de su vídeo.</translation>
    </message>
    <message>
        <source>The video is not open. What is shown beside it comes from the case.</source>
        <translation>El vídeo no está abierto. Lo que se muestra a su lado procede del caso.</translation>
    </message>
    <message>
        <source>%1 is not where it was analysed, and not beside the case. Everything known of it is shown; its pictures are not.</source>
        <translation>%1 no está donde se analizó, ni junto al caso. Se muestra todo lo que se sabe de él, pero no sus imágenes.</translation>
    </message>
    <message>
        <source>The video was found again by its content: %1</source>
        <translation>El vídeo se ha vuelto a encontrar por su contenido: %1</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>¿Dónde está %1?</translation>
    </message>
    <message>
        <source>Every change is saved by itself in %1.</source>
        <translation>Cada cambio se guarda por sí solo en %1.</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Guardar el caso</translation>
    </message>
    <message>
        <source>Cases (*.vfcase)</source>
        <translation>Casos (*.vfcase)</translation>
    </message>
    <message>
        <source>Save as another case…</source>
        <translation>Guardar como otro caso…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Elegir otro nombre…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Imágenes (*.png *.jpg)</translation>
    </message>
    <message>
        <source>&amp;Frame with overlay…</source>
        <translation>&amp;Fotograma con superposición…</translation>
    </message>
    <message>
        <source>Save the frame with its overlay</source>
        <translation>Guardar el fotograma con su superposición</translation>
    </message>
    <message>
        <source>Frame &amp;without overlay…</source>
        <translation>Fotograma &amp;sin superposición…</translation>
    </message>
    <message>
        <source>Save the frame</source>
        <translation>Guardar el fotograma</translation>
    </message>
    <message>
        <source>Annotated &amp;video…</source>
        <translation>&amp;Vídeo anotado…</translation>
    </message>
    <message>
        <source>Save the annotated video</source>
        <translation>Guardar el vídeo anotado</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.mkv)</source>
        <translation>Vídeos (*.mp4 *.mov *.mkv)</translation>
    </message>
    <message>
        <source>Faces as a &amp;table (CSV)…</source>
        <translation>Caras como &amp;tabla (CSV)…</translation>
    </message>
    <message>
        <source>Save the faces as a table</source>
        <translation>Guardar las caras como tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Everything as &amp;JSON…</source>
        <translation>Todo como &amp;JSON…</translation>
    </message>
    <message>
        <source>Save everything as JSON</source>
        <translation>Guardar todo como JSON</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Time line as a &amp;picture…</source>
        <translation>Línea de tiempo como &amp;imagen…</translation>
    </message>
    <message>
        <source>Save the time line</source>
        <translation>Guardar la línea de tiempo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Imágenes (*.png *.svg)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Guardando %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>The time line was saved as %1.</source>
        <translation>La línea de tiempo se guardó como %1.</translation>
    </message>
    <message>
        <source>Probabilities as a table</source>
        <translation>Probabilidades como tabla</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>Heat map: this frame was not analysed.</source>
        <translation>Mapa de calor: este fotograma no se analizó.</translation>
    </message>
    <message>
        <source>Heat map: no model has looked at this frame.</source>
        <translation>Mapa de calor: ningún modelo ha mirado este fotograma.</translation>
    </message>
    <message>
        <source>Heat map: no face in this frame.</source>
        <translation>Mapa de calor: no hay ninguna cara en este fotograma.</translation>
    </message>
    <message>
        <source>Heat map: where the models look for their verdict. It is attention, not proof.</source>
        <translation>Mapa de calor: dónde miran los modelos para su veredicto. Es atención, no una prueba.</translation>
    </message>
    <message>
        <source>No face in this frame.</source>
        <translation>No hay ninguna cara en este fotograma.</translation>
    </message>
    <message>
        <source>This frame was not analysed.</source>
        <translation>Este fotograma no se analizó.</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>Aún sin analizar</translation>
    </message>
    <message>
        <source>Start the analysis to get a verdict.</source>
        <translation>Inicie el análisis para obtener un veredicto.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 · frame %2</source>
        <translation>%1 · fotograma %2</translation>
    </message>
    <message>
        <source>This frame was not analysed, so there is no face to compare. Up and Down lead to analysed frames.</source>
        <translation>Este fotograma no se analizó, así que no hay ninguna cara que comparar. Arriba y Abajo llevan a los fotogramas analizados.</translation>
    </message>
    <message>
        <source>No face in this frame to compare.</source>
        <translation>No hay ninguna cara que comparar en este fotograma.</translation>
    </message>
    <message>
        <source>No video is open.</source>
        <translation>No hay ningún vídeo abierto.</translation>
    </message>
    <message>
        <source>Drop a video here or open one to see, frame by frame and person by person, whether its faces were manipulated. Nothing leaves this computer.</source>
        <translation>Suelte un vídeo aquí o abra uno para ver, fotograma a fotograma y persona a persona, si se manipularon sus caras. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>The frames of the video are being counted.</source>
        <translation>Se están contando los fotogramas del vídeo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 no se puede abrir.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. What is shown belongs to its former content.</source>
        <translation>Otro programa modificó %1. Lo que se muestra corresponde a su contenido anterior.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>%1 was removed or renamed. Pictures that are not in memory cannot be shown any more.</source>
        <translation>%1 se eliminó o cambió de nombre. Las imágenes que no están en memoria ya no se pueden mostrar.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n frame(s).</source>
        <translation>
            <numerusform>Detenido tras %1 de %n fotograma.</numerusform>
            <numerusform>Detenido tras %1 de %n fotogramas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Robustness of %1</source>
        <translation>Robustez de %1</translation>
    </message>
    <message>
        <source>The verdict was computed again on degraded pictures.</source>
        <translation>El veredicto se calculó de nuevo con imágenes degradadas.</translation>
    </message>
    <message>
        <source>Saving the case. The window closes when everything is in it.</source>
        <translation>Guardando el caso. La ventana se cerrará cuando todo esté en él.</translation>
    </message>
    <message>
        <source>Close without the case</source>
        <translation>Cerrar sin guardar el caso</translation>
    </message>
    <message>
        <source>How far the verdict moves when the pictures get worse is not kept in a case. It is computed anew when you ask for it.</source>
        <translation>Cuánto se mueve el veredicto cuando las imágenes empeoran no se conserva en el caso. Se calcula de nuevo cuando se pide.</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>Info&amp;rme…</translation>
    </message>
    <message>
        <source>No model has judged the faces, so none can show where it looks.</source>
        <translation>Ningún modelo ha evaluado las caras, así que ninguno puede mostrar dónde mira.</translation>
    </message>
    <message>
        <source>Heat maps need the models that judged; choose them with Analysis &gt; Choose models.</source>
        <translation>Los mapas de calor necesitan los modelos que evaluaron; elíjalos con Análisis &gt; Elegir modelos.</translation>
    </message>
    <message>
        <source>Heat maps need the models that judged; others are chosen now.</source>
        <translation>Los mapas de calor necesitan los modelos que evaluaron; ahora hay otros elegidos.</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>Informe sobre %1</translation>
    </message>
    <message>
        <source>The report was written: %1</source>
        <translation>El informe se creó: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Write it elsewhere…</source>
        <translation>Elegir otro lugar…</translation>
    </message>
    <message>
        <source>The report was written: %1 (removed with the earlier one: %2)</source>
        <translation>El informe se creó: %1 (eliminado con el anterior: %2)</translation>
    </message>
</context>
<context>
    <name>veriframe::JobLine</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Click or press Return to see all jobs.</source>
        <translation>Haga clic o pulse Retorno para ver todas las tareas.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 falló: %2</translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>Tareas: %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n tarea fallida</numerusform>
            <numerusform>%n tareas fallidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::JobListPanel</name>
    <message>
        <source>Clear finished</source>
        <translation>Quitar terminadas</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Nothing has run yet. What takes time appears here, with its progress and its log.</source>
        <translation>Aún no se ha ejecutado nada. Lo que lleva tiempo aparece aquí, con su progreso y su registro.</translation>
    </message>
    <message>
        <source>List of jobs</source>
        <translation>Lista de tareas</translation>
    </message>
    <message>
        <source>Close the list of jobs</source>
        <translation>Cerrar la lista de tareas</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Escape)</translation>
    </message>
</context>
<context>
    <name>veriframe::JobLogView</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
</context>
<context>
    <name>veriframe::JobRowView</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open result</source>
        <translation>Abrir resultado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>Registro: %1</translation>
    </message>
</context>
<context>
    <name>veriframe::JobRunner</name>
    <message>
        <source>Started.</source>
        <translation>Iniciada.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Terminada.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelada.</translation>
    </message>
    <message>
        <source>Started again.</source>
        <translation>Iniciada de nuevo.</translation>
    </message>
</context>
<context>
    <name>veriframe::JobStrip</name>
    <message>
        <source>Cancel: %1</source>
        <translation>Cancelar: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>veriframe::KeyRecorder</name>
    <message>
        <source>Press the keys</source>
        <translation>Pulse las teclas</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Añadir una tecla</translation>
    </message>
</context>
<context>
    <name>veriframe::LossPlot</name>
    <message>
        <source>Validation losses of the runs</source>
        <translation>Pérdidas de validación de las ejecuciones</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>ponderada</translation>
    </message>
    <message>
        <source>There are no losses to draw.</source>
        <translation>No hay pérdidas que dibujar.</translation>
    </message>
    <message>
        <source>Weighted loss</source>
        <translation>Pérdida ponderada</translation>
    </message>
    <message>
        <source>Fake and real log loss</source>
        <translation>Log loss de falsos y reales</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>falsos</translation>
    </message>
    <message>
        <source>real</source>
        <translation>reales</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>no numérico</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other run(s)</source>
        <translation>
            <numerusform>%Ln ejecución más</numerusform>
            <numerusform>%Ln ejecuciones más</numerusform>
        </translation>
    </message>
    <message>
        <source>fake loss</source>
        <translation>pérdida de falsos</translation>
    </message>
    <message>
        <source>real loss</source>
        <translation>pérdida de reales</translation>
    </message>
    <message>
        <source>others, fake</source>
        <translation>otras, falsos</translation>
    </message>
    <message>
        <source>others, real</source>
        <translation>otras, reales</translation>
    </message>
    <message>
        <source>Point at a curve to read it. A click chooses the epoch.</source>
        <translation>Apunte a una curva para leerla. Un clic elige la época.</translation>
    </message>
    <message>
        <source>%1 · epoch %2 · weighted %3 · fake %4 · real %5</source>
        <translation>%1 · época %2 · ponderada %3 · falsos %4 · reales %5</translation>
    </message>
    <message>
        <source>%1, epoch %2: %3 %4</source>
        <translation>%1, época %2: %3 %4</translation>
    </message>
    <message>
        <source>Near it: %1</source>
        <translation>Cerca: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), epochs %1 to %2.</source>
        <translation>
            <numerusform>%Ln ejecución, épocas %1 a %2.</numerusform>
            <numerusform>%Ln ejecuciones, épocas %1 a %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::MachineCard</name>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>Progreso de la medición</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Medir de nuevo</translation>
    </message>
    <message>
        <source>Asking what this machine is</source>
        <translation>Consultando los datos de este equipo</translation>
    </message>
    <message>
        <source>Measuring how fast this machine judges</source>
        <translation>Midiendo la velocidad con que evalúa este equipo</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>no indicado</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n hilo</numerusform>
            <numerusform>%n hilos</numerusform>
        </translation>
    </message>
    <message>
        <source>Computes with</source>
        <translation>Calcula con</translation>
    </message>
    <message>
        <source>%1, without AVX2 or AVX-512: slow</source>
        <translation>%1, sin AVX2 ni AVX-512: lento</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Tarjeta gráfica</translation>
    </message>
    <message>
        <source>none with CUDA: the processor computes</source>
        <translation>ninguna con CUDA: calcula el procesador</translation>
    </message>
    <message>
        <source>One face</source>
        <translation>Una cara</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>midiendo…</translation>
    </message>
    <message>
        <source>A first look</source>
        <translation>Primer vistazo</translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation>consultando…</translation>
    </message>
    <message>
        <source>Measured here with EfficientNet-B7. A first look judges 32 frames; the time is for one face in each and the seven published networks. Finding the faces comes on top.</source>
        <translation>Medido aquí con EfficientNet-B7. Un primer vistazo evalúa 32 fotogramas; el tiempo vale para una cara en cada uno y las siete redes publicadas. A ello se suma la búsqueda de las caras.</translation>
    </message>
    <message>
        <source>%1 ms for each network</source>
        <translation>%1 ms por red</translation>
    </message>
</context>
<context>
    <name>veriframe::MainWindow</name>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>&amp;Open a video or a case…</source>
        <translation>&amp;Abrir un vídeo o un caso…</translation>
    </message>
    <message>
        <source>&amp;Close the video</source>
        <translation>&amp;Cerrar el vídeo</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Olvidar estos archivos</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Inspección</translation>
    </message>
    <message>
        <source>D&amp;ataset</source>
        <translation>&amp;Datos</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>E&amp;ntrenamiento</translation>
    </message>
    <message>
        <source>Chec&amp;kpoints</source>
        <translation>Chec&amp;kpoints</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Lote</translation>
    </message>
    <message>
        <source>&amp;Job list</source>
        <translation>Li&amp;sta de tareas</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Pantalla c&amp;ompleta</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Resta&amp;blecer la disposición</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Teclas…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copiar el &amp;diagnóstico</translation>
    </message>
    <message>
        <source>Collecting diagnostics</source>
        <translation>Recopilando el diagnóstico</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>El diagnóstico está en el portapapeles.</translation>
    </message>
    <message>
        <source>&amp;About Veriframe</source>
        <translation>&amp;Acerca de Veriframe</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Esq&amp;uema de color</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Reproducción</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>Análi&amp;sis</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>&amp;Datos</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>%1 – Veriframe</source>
        <translation>%1 – Veriframe</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n hilo</numerusform>
            <numerusform>%n hilos</numerusform>
        </translation>
    </message>
    <message>
        <source>Faces only was chosen: persons are found, nothing is judged.</source>
        <translation>Se eligió «solo caras»: se buscan personas, no se evalúa nada.</translation>
    </message>
    <message>
        <source>No model is there to judge faces, so they are only shown. Choose checkpoints, an ensemble, or fetch the published seven with Analysis &gt; Choose models (%1).</source>
        <translation>No hay ningún modelo que evalúe las caras, así que solo se muestran. Elija checkpoints o un ensemble, u obtenga los siete publicados con Análisis &gt; Elegir modelos (%1).</translation>
    </message>
    <message>
        <source>Open a video or a case</source>
        <translation>Abrir un vídeo o un caso</translation>
    </message>
    <message>
        <source>Looking at what was opened</source>
        <translation>Examinando lo que se abrió</translation>
    </message>
    <message>
        <source>There is no video and no training log in %1.</source>
        <translation>No hay ningún vídeo ni registro de entrenamiento en %1.</translation>
    </message>
    <message>
        <source>The models were changed to what was dropped.</source>
        <translation>Los modelos se cambiaron por los que se soltaron.</translation>
    </message>
    <message>
        <source>From its next start Veriframe speaks %1.</source>
        <translation>Idioma de Veriframe a partir del próximo inicio: %1.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Idioma d&amp;el programa</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Bienvenida</translation>
    </message>
</context>
<context>
    <name>veriframe::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation>Página del manual</translation>
    </message>
</context>
<context>
    <name>veriframe::ManualWindow</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Places that were found</source>
        <translation>Pasajes encontrados</translation>
    </message>
    <message>
        <source>Nothing has all of these words.</source>
        <translation>Ningún pasaje contiene todas estas palabras.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n pasaje</numerusform>
            <numerusform>%n pasajes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Veriframe&apos;s manual</source>
        <translation>%1 – Manual de Veriframe</translation>
    </message>
    <message>
        <source>Veriframe&apos;s manual</source>
        <translation>Manual de Veriframe</translation>
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
        <translation>Este vídeo</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>SSIM %1 (1 is equal); the brighter the difference, the less alike.</source>
        <translation>SSIM %1 (1 es igual); cuanto más clara la diferencia, menor el parecido.</translation>
    </message>
</context>
<context>
    <name>veriframe::ModelMatrix</name>
    <message>
        <source>Probabilities by model and frame</source>
        <translation>Probabilidades por modelo y fotograma</translation>
    </message>
    <message>
        <source>No model has judged a frame yet.</source>
        <translation>Ningún modelo ha evaluado aún un fotograma.</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>dispersión</translation>
    </message>
    <message>
        <source>frame %1, %2</source>
        <translation>fotograma %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n frame(s)</source>
        <translation>
            <numerusform>media de %n fotograma</numerusform>
            <numerusform>media de %n fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>no face</source>
        <translation>sin caras</translation>
    </message>
    <message>
        <source>spread over the models %1</source>
        <translation>dispersión entre los modelos: %1</translation>
    </message>
</context>
<context>
    <name>veriframe::ModelSetup</name>
    <message>
        <source>Who judges</source>
        <translation>Quién evalúa</translation>
    </message>
    <message>
        <source>Published ensemble</source>
        <translation>Ensemble publicado</translation>
    </message>
    <message>
        <source>The seven EfficientNet-B7 of the winning DFDC solution.</source>
        <translation>Las siete EfficientNet-B7 de la solución ganadora de DFDC.</translation>
    </message>
    <message>
        <source>Ensemble file</source>
        <translation>Archivo de ensemble</translation>
    </message>
    <message>
        <source>Checkpoints with the rule and the settings they were chosen with.</source>
        <translation>Checkpoints con la regla y los ajustes con los que se eligieron.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Files of your own; their mean judges.</source>
        <translation>Archivos propios; evalúa su media.</translation>
    </message>
    <message>
        <source>No model: faces only</source>
        <translation>Sin modelo: solo caras</translation>
    </message>
    <message>
        <source>Faces and persons are found, nothing is judged.</source>
        <translation>Se buscan caras y personas, no se evalúa nada.</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>Detector de caras</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
</context>
<context>
    <name>veriframe::NetworksCard</name>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Judging now: %1.</source>
        <translation>Se evalúa ahora con: %1.</translation>
    </message>
    <message>
        <source>The published ensemble is here.</source>
        <translation>El ensemble publicado está disponible.</translation>
    </message>
    <message>
        <source>No network is here yet: faces would be found, and nothing judged. Fetch the seven published ones (their checksums are verified), or choose files of your own.</source>
        <translation>Aún no hay ninguna red: se encontrarían caras, pero no se evaluaría nada. Obtenga las siete publicadas (se verifican sus sumas de control) o elija archivos propios.</translation>
    </message>
</context>
<context>
    <name>veriframe::NoticeBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar este mensaje</translation>
    </message>
</context>
<context>
    <name>veriframe::OpenLogs</name>
    <message>
        <source>Reading training logs in %1</source>
        <translation>Leyendo registros de entrenamiento de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) opened.</source>
        <translation>
            <numerusform>%n registro abierto.</numerusform>
            <numerusform>%n registros abiertos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Following the training logs</source>
        <translation>Siguiendo los registros de entrenamiento</translation>
    </message>
</context>
<context>
    <name>veriframe::OutputFolders</name>
    <message>
        <source>Looking into %1</source>
        <translation>Examinando %1</translation>
    </message>
</context>
<context>
    <name>veriframe::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>veriframe::PersonList</name>
    <message>
        <source>Persons</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Nobody was found yet.</source>
        <translation>Aún no se ha encontrado a nadie.</translation>
    </message>
</context>
<context>
    <name>veriframe::PictureWords</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>A real video has no mask.</source>
        <translation>Un vídeo real no tiene máscara.</translation>
    </message>
    <message>
        <source>The two crops differ in size, so there is no mask.</source>
        <translation>Los dos recortes difieren en tamaño, así que no hay máscara.</translation>
    </message>
    <message>
        <source>No mask was made of this pair yet.</source>
        <translation>Aún no se ha creado la máscara de este par.</translation>
    </message>
    <message>
        <source>There is no such crop.</source>
        <translation>No existe ese recorte.</translation>
    </message>
    <message>
        <source>The original is not in the dataset.</source>
        <translation>El original no está en el conjunto de datos.</translation>
    </message>
    <message>
        <source>This video is real. Choose a fake to compare.</source>
        <translation>Este vídeo es real. Elija un falso para comparar.</translation>
    </message>
    <message>
        <source>Frame %1, face %2</source>
        <translation>Fotograma %1, cara %2</translation>
    </message>
</context>
<context>
    <name>veriframe::PlotSavingText</name>
    <message>
        <source>Saving %1</source>
        <translation>Guardando %1</translation>
    </message>
</context>
<context>
    <name>veriframe::Portraits</name>
    <message>
        <source>Portraits</source>
        <translation>Retratos</translation>
    </message>
</context>
<context>
    <name>veriframe::ProbabilityTimeline</name>
    <message>
        <source>Scroll the persons</source>
        <translation>Desplazar las personas</translation>
    </message>
    <message>
        <source>Probability over time</source>
        <translation>Probabilidad a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Left and Right step through the frames, Up and Down through the analysed ones, plus and minus zoom, 0 shows everything.</source>
        <translation>Izquierda y Derecha recorren los fotogramas; Arriba y Abajo, los analizados; más y menos cambian el zoom; 0 lo muestra todo.</translation>
    </message>
    <message>
        <source>No video is open.</source>
        <translation>No hay ningún vídeo abierto.</translation>
    </message>
    <message>
        <source>Faces were found, but no model has judged them.</source>
        <translation>Se encontraron caras, pero ningún modelo las ha evaluado.</translation>
    </message>
    <message>
        <source>No face was found in the analysed frames.</source>
        <translation>No se encontró ninguna cara en los fotogramas analizados.</translation>
    </message>
    <message>
        <source>No face has been judged yet.</source>
        <translation>Aún no se ha evaluado ninguna cara.</translation>
    </message>
    <message>
        <source>Open one to see its frames over time.</source>
        <translation>Abra uno para ver sus fotogramas a lo largo del tiempo.</translation>
    </message>
    <message>
        <source>Choose models to see each person&apos;s probability over time.</source>
        <translation>Elija modelos para ver la probabilidad de cada persona a lo largo del tiempo.</translation>
    </message>
    <message>
        <source>Analyse more frames to look for faces in the others.</source>
        <translation>Analice más fotogramas para buscar caras en los demás.</translation>
    </message>
    <message>
        <source>Analyse the video to see each person&apos;s probability over time.</source>
        <translation>Analice el vídeo para ver la probabilidad de cada persona a lo largo del tiempo.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Fotograma</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Probability of fake</source>
        <translation>Probabilidad de falso</translation>
    </message>
    <message>
        <source>frame %1 · %2</source>
        <translation>fotograma %1 · %2</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modelo %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judged frames</source>
        <translation>
            <numerusform>%n fotograma evaluado</numerusform>
            <numerusform>%n fotogramas evaluados</numerusform>
        </translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Fotograma %1</translation>
    </message>
    <message>
        <source>This frame was not analysed.</source>
        <translation>Este fotograma no se analizó.</translation>
    </message>
    <message>
        <source>Bookmarked.</source>
        <translation>Tiene un marcador.</translation>
    </message>
    <message>
        <source>A shot begins here.</source>
        <translation>Aquí empieza un plano.</translation>
    </message>
    <message>
        <source>Frame %1 of %2, %3.</source>
        <translation>Fotograma %1 de %2, %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No face in this frame.</source>
        <translation>No hay ninguna cara en este fotograma.</translation>
    </message>
</context>
<context>
    <name>veriframe::PublishedPage</name>
    <message>
        <source>checksum verified</source>
        <translation>suma de control verificada</translation>
    </message>
    <message>
        <source>unchanged since it was fetched</source>
        <translation>sin cambios desde que se obtuvo</translation>
    </message>
    <message>
        <source>readable; no checksum is known</source>
        <translation>legible; no se conoce su suma de control</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>fetching…</source>
        <translation>obteniendo…</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 de unos %2</translation>
    </message>
    <message>
        <source>here, not checked yet</source>
        <translation>está, aún sin comprobar</translation>
    </message>
    <message>
        <source>here, being checked…</source>
        <translation>está, comprobando…</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>sin obtener</translation>
    </message>
    <message>
        <source>Published checkpoints</source>
        <translation>Checkpoints publicados</translation>
    </message>
    <message>
        <source>also MTCNN&apos;s weights, the published face detector (2 MB)</source>
        <translation>también los pesos de MTCNN, el detector de caras publicado (2 MB)</translation>
    </message>
    <message>
        <source>The published files are being fetched: %1 of %2 are here.</source>
        <translation>Se están obteniendo los archivos publicados: están %1 de %2.</translation>
    </message>
    <message>
        <source>The published files are not here. Fetch them, or choose another way.</source>
        <translation>Los archivos publicados no están. Obténgalos o elija otra opción.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the published files are missing or damaged. Fetch them, or choose another way.</source>
        <translation>
            <numerusform>%n de los archivos publicados falta o está dañado. Obténgalo o elija otra opción.</numerusform>
            <numerusform>%n de los archivos publicados faltan o están dañados. Obténgalos o elija otra opción.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 files here</source>
        <translation>están %1 de %2 archivos</translation>
    </message>
</context>
<context>
    <name>veriframe::ReportDialog</name>
    <message>
        <source>A &amp;folder with</source>
        <translation>Una &amp;carpeta con</translation>
    </message>
    <message>
        <source>&amp;One file</source>
        <translation>Un solo &amp;archivo</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>Carpeta del informe</translation>
    </message>
    <message>
        <source>Heat &amp;maps on the faces</source>
        <translation>&amp;Mapas de calor en las caras</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Crear un informe</translation>
    </message>
    <message>
        <source>&amp;Write the report</source>
        <translation>C&amp;rear el informe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Qué se crea</translation>
    </message>
    <message>
        <source>HTML opens in any browser, PDF is for paper, JSON has every number. SHA256SUMS lies beside them: with it anybody can check that nothing was changed.</source>
        <translation>HTML se abre en cualquier navegador, PDF es para papel, JSON contiene todos los números. Junto a ellos está SHA256SUMS: con él, cualquiera puede comprobar que no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Formato del archivo</translation>
    </message>
    <message>
        <source>Where the models look. The strongest faces are judged again for that, which takes some seconds for each.</source>
        <translation>Dónde miran los modelos. Para ello se vuelven a evaluar las caras con las puntuaciones más altas, lo que tarda unos segundos por cada una.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Archivo del informe</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Reports (*.html *.pdf *.json);;All files (*)</source>
        <translation>Informes (*.html *.pdf *.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Looking at that place…</source>
        <translation>Examinando ese lugar…</translation>
    </message>
    <message>
        <source>Choose where the report is to lie.</source>
        <translation>Elija dónde debe guardarse el informe.</translation>
    </message>
    <message>
        <source>Looking where the report is to lie</source>
        <translation>Examinando el lugar del informe</translation>
    </message>
    <message>
        <source>There is a report in this folder already; it is replaced.</source>
        <translation>En esta carpeta ya hay un informe; se reemplazará.</translation>
    </message>
    <message>
        <source>The report is written into this folder.</source>
        <translation>El informe se guardará en esta carpeta.</translation>
    </message>
    <message>
        <source>The folder is made.</source>
        <translation>Se creará la carpeta.</translation>
    </message>
    <message>
        <source>This file is there already; it is replaced.</source>
        <translation>Este archivo ya existe; se reemplazará.</translation>
    </message>
    <message>
        <source>The file is made.</source>
        <translation>Se creará el archivo.</translation>
    </message>
    <message>
        <source>With it goes what the new one does not have: %1.</source>
        <translation>Con él desaparece lo que el nuevo no tiene: %1.</translation>
    </message>
    <message>
        <source>Not as an earlier report was written, and therefore left alone: %1.</source>
        <translation>No está como se escribió con un informe anterior y por eso se deja intacto: %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::ResultComparisonView</name>
    <message>
        <source>Faces with both probabilities</source>
        <translation>Caras con ambas probabilidades</translation>
    </message>
    <message>
        <source>Whose probabilities are shown</source>
        <translation>De quién son las probabilidades mostradas</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>Vídeo completo</translation>
    </message>
    <message>
        <source>The first faces are being judged.</source>
        <translation>Se están evaluando las primeras caras.</translation>
    </message>
    <message>
        <source>There is no face to compare.</source>
        <translation>No hay ninguna cara que comparar.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segundo</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
</context>
<context>
    <name>veriframe::RobustnessTable</name>
    <message>
        <source>Robustness</source>
        <translation>Robustez</translation>
    </message>
    <message>
        <source>How far the verdict moves when the pictures get worse: not checked yet.</source>
        <translation>Cuánto se mueve el veredicto cuando las imágenes empeoran: aún sin comprobar.</translation>
    </message>
    <message>
        <source>The untouched pictures are judged first.</source>
        <translation>Primero se evalúan las imágenes intactas.</translation>
    </message>
    <message>
        <source>The untouched pictures score %1.</source>
        <translation>Las imágenes intactas puntúan %1.</translation>
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
        <translation>falsas alarmas</translation>
    </message>
    <message>
        <source>%1 found, %2 false alarms, from %3</source>
        <translation>%1 hallados, %2 falsas alarmas, a partir de %3</translation>
    </message>
    <message>
        <source>Area under the curve %1.</source>
        <translation>Área bajo la curva: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) of the curve.</source>
        <translation>
            <numerusform>%Ln punto de la curva.</numerusform>
            <numerusform>%Ln puntos de la curva.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::RunChips</name>
    <message>
        <source>Open runs</source>
        <translation>Ejecuciones abiertas</translation>
    </message>
    <message>
        <source>&amp;Show only this run</source>
        <translation>&amp;Mostrar solo esta ejecución</translation>
    </message>
    <message>
        <source>&amp;Close it</source>
        <translation>&amp;Cerrarla</translation>
    </message>
</context>
<context>
    <name>veriframe::RunQueue</name>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>época %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>stops after this epoch</source>
        <translation>se detendrá tras esta época</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>finished earlier</source>
        <translation>terminada antes</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Best bce</source>
        <translation>Mejor bce</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restante</translation>
    </message>
</context>
<context>
    <name>veriframe::ScoreDiagram</name>
    <message>
        <source>Scores</source>
        <translation>Puntuaciones</translation>
    </message>
    <message>
        <source>score</source>
        <translation>puntuación</translation>
    </message>
    <message>
        <source>%1–%2: %3 real, %4 fake</source>
        <translation>%1–%2: %3 reales, %4 falsos</translation>
    </message>
    <message>
        <source>%1 real, %2 fake.</source>
        <translation>%1 reales, %2 falsos.</translation>
    </message>
</context>
<context>
    <name>veriframe::ScoreLine</name>
    <message>
        <source>%1 so far</source>
        <translation>%1 por ahora</translation>
    </message>
</context>
<context>
    <name>veriframe::ShortcutEditor</name>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nueva tecla</translation>
    </message>
    <message>
        <source>Press the keys that are to start this action. Tab leaves, Esc gives up.</source>
        <translation>Pulse las teclas con las que se iniciará esta acción. Tabulador sale del campo; Escape cancela.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Gives this action its own keys again.</source>
        <translation>Devuelve a esta acción sus propias teclas.</translation>
    </message>
    <message>
        <source>No action is selected</source>
        <translation>No hay ninguna acción seleccionada</translation>
    </message>
    <message>
        <source>Remove the key %1</source>
        <translation>Quitar la tecla %1</translation>
    </message>
    <message>
        <source>It has %1 already.</source>
        <translation>Ya tiene %1.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 pertenece a «%2».</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Tomarla</translation>
    </message>
    <message>
        <source>%1 was taken from “%2”.</source>
        <translation>%1 se le quitó a «%2».</translation>
    </message>
    <message>
        <source>All actions have their own keys.</source>
        <translation>Todas las acciones tienen sus propias teclas.</translation>
    </message>
    <message>
        <source>All actions have their own keys again.</source>
        <translation>Todas las acciones vuelven a tener sus propias teclas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The keys are as they were.</source>
        <translation>Las teclas están como estaban.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Buscar por nombre o tecla</translation>
    </message>
    <message>
        <source>Restore all keys</source>
        <translation>Restaurar todas las teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No action has “%1” in its name or keys.</source>
        <translation>Ninguna acción tiene «%1» en su nombre ni en sus teclas.</translation>
    </message>
</context>
<context>
    <name>veriframe::ShortcutList</name>
    <message>
        <source>changed</source>
        <translation>modificadas</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
</context>
<context>
    <name>veriframe::SideBar</name>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
</context>
<context>
    <name>veriframe::SortMenuText</name>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Mayor primero</translation>
    </message>
</context>
<context>
    <name>veriframe::StartingWeightsField</name>
    <message>
        <source>An encoder, or a whole classifier of the same encoder.</source>
        <translation>Un encoder, o un clasificador completo con el mismo encoder.</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights; from random ones it learns more slowly.</source>
        <translation>Las ejecuciones publicadas partieron de pesos de ImageNet; desde pesos aleatorios aprende más despacio.</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights. They are not on this machine for %1; without them it begins from random ones and learns more slowly.</source>
        <translation>Las ejecuciones publicadas partieron de pesos de ImageNet. No están en este equipo para %1; sin ellos parte de pesos aleatorios y aprende más despacio.</translation>
    </message>
    <message>
        <source>The ImageNet weights that the published runs began from: %1.</source>
        <translation>Los pesos de ImageNet de los que partieron las ejecuciones publicadas: %1.</translation>
    </message>
    <message>
        <source>Choose the starting weights</source>
        <translation>Elegir los pesos iniciales</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>Pesos (*.pth *.pt *.safetensors);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Automatic: published ones where found</source>
        <translation>Automático: los publicados si se encuentran</translation>
    </message>
    <message>
        <source>None: random</source>
        <translation>Ninguno: aleatorios</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un archivo</translation>
    </message>
    <message>
        <source>What the network knows before the first step.</source>
        <translation>Lo que la red sabe antes del primer paso.</translation>
    </message>
    <message>
        <source>File of starting weights</source>
        <translation>Archivo de pesos iniciales</translation>
    </message>
    <message>
        <source>Starting &amp;weights</source>
        <translation>&amp;Pesos iniciales</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
</context>
<context>
    <name>veriframe::StepCard</name>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Obsoleto</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incompleto</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>Progreso: %1</translation>
    </message>
    <message>
        <source>Show why.</source>
        <translation>Mostrar por qué.</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 omitidos</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 con error</translation>
    </message>
    <message>
        <source>What is there is still being looked at.</source>
        <translation>Aún se está examinando lo que hay.</translation>
    </message>
    <message>
        <source>Another step is running.</source>
        <translation>Otro paso está en curso.</translation>
    </message>
</context>
<context>
    <name>veriframe::StepPipeline</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
</context>
<context>
    <name>veriframe::StrategyForm</name>
    <message>
        <source>As published</source>
        <translation>Como se publicó</translation>
    </message>
    <message>
        <source>Plain mean, as the trainer validates</source>
        <translation>Media simple, como valida el entrenador</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>Números propios</translation>
    </message>
    <message>
        <source>Faces with a probability above it count as fake.</source>
        <translation>Las caras con una probabilidad superior cuentan como falsas.</translation>
    </message>
    <message>
        <source>Faces with a probability below it count as real.</source>
        <translation>Las caras con una probabilidad inferior cuentan como reales.</translation>
    </message>
    <message>
        <source>Fakes must be more than all faces divided by this, for their mean to be the score.</source>
        <translation>Las falsas deben ser más que el total de caras dividido por este número para que su media sea la puntuación.</translation>
    </message>
    <message>
        <source>And more than this many.</source>
        <translation>Y más que este número.</translation>
    </message>
    <message>
        <source>Reals must be more than this share of all faces, for their mean to be the score.</source>
        <translation>Las reales deben superar esta proporción del total de caras para que su media sea la puntuación.</translation>
    </message>
    <message>
        <source>From which score on a video is called fake, in the counts of right and wrong.</source>
        <translation>A partir de qué puntuación se considera falso un vídeo al contar aciertos y errores.</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regla</translation>
    </message>
    <message>
        <source>Fake above</source>
        <translation>Falsa por encima de</translation>
    </message>
    <message>
        <source>Share of fakes: 1 in</source>
        <translation>Parte de falsas: 1 de</translation>
    </message>
    <message>
        <source>More fakes than</source>
        <translation>Más falsas que</translation>
    </message>
    <message>
        <source>Real below</source>
        <translation>Real por debajo de</translation>
    </message>
    <message>
        <source>Share of reals</source>
        <translation>Parte de reales</translation>
    </message>
    <message>
        <source>Called fake from</source>
        <translation>Falso a partir de</translation>
    </message>
</context>
<context>
    <name>veriframe::StrideDialog</name>
    <message>
        <source>Analyse every n-th frame</source>
        <translation>Analizar cada n fotogramas</translation>
    </message>
    <message>
        <source>Distance of the frames</source>
        <translation>Distancia entre fotogramas</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Every n-th frame, n =</source>
        <translation>Un fotograma de cada n, n =</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s); those looked at already are kept.</source>
        <translation>
            <numerusform>%1 de %n fotograma; los ya examinados se conservan.</numerusform>
            <numerusform>%1 de %n fotogramas; los ya examinados se conservan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::TitleBar</name>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingCurves</name>
    <message>
        <source>Curves of the run</source>
        <translation>Curvas de la ejecución</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>How many steps the smoothed lines average over; the raw loss stays behind them.</source>
        <translation>Sobre cuántos pasos promedian las líneas suavizadas; la pérdida sin suavizar queda detrás.</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>sin suavizar</translation>
    </message>
    <message numerus="yes">
        <source>over %Ln step(s)</source>
        <translation>
            <numerusform>en %Ln paso</numerusform>
            <numerusform>en %Ln pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>Suavi&amp;zado</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>Lo&amp;garítmico</translation>
    </message>
    <message>
        <source>Losses and learning rate on a logarithmic axis (L)</source>
        <translation>Pérdidas y tasa de aprendizaje en un eje logarítmico (L)</translation>
    </message>
    <message>
        <source>Log loss of the held-out fold</source>
        <translation>Log loss del fold reservado</translation>
    </message>
    <message>
        <source>Log loss of held-out fold %1</source>
        <translation>Log loss del fold reservado %1</translation>
    </message>
    <message>
        <source>The first step is awaited.</source>
        <translation>A la espera del primer paso.</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>mejor: %1</translation>
    </message>
    <message>
        <source>The held-out fold is judged at the end of each epoch.</source>
        <translation>El fold reservado se evalúa al final de cada época.</translation>
    </message>
    <message>
        <source>Epoch %1, step %2 of %3</source>
        <translation>Época %1, paso %2 de %3</translation>
    </message>
    <message>
        <source>raw loss %1</source>
        <translation>pérdida sin suavizar %1</translation>
    </message>
    <message>
        <source>held-out values of epoch %1</source>
        <translation>valores del fold reservado, época %1</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>falsos</translation>
    </message>
    <message>
        <source>real</source>
        <translation>reales</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>bce, their mean</source>
        <translation>bce, su media</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>tasa</translation>
    </message>
    <message>
        <source>all devices</source>
        <translation>todos los dispositivos</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingDocument</name>
    <message>
        <source>Published B7</source>
        <translation>B7 publicada</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, modificada</translation>
    </message>
    <message>
        <source>Run the steps in the Dataset room first.</source>
        <translation>Ejecute antes los pasos en el espacio Datos.</translation>
    </message>
    <message>
        <source>Choose another fold table.</source>
        <translation>Elija otra tabla de folds.</translation>
    </message>
    <message>
        <source>Looking at the data of %1</source>
        <translation>Examinando los datos de %1</translation>
    </message>
    <message>
        <source>No data is chosen.</source>
        <translation>No hay datos elegidos.</translation>
    </message>
    <message>
        <source>The data is still being looked at.</source>
        <translation>Los datos aún se están examinando.</translation>
    </message>
    <message>
        <source>The data cannot be used: see the check.</source>
        <translation>Los datos no se pueden usar: vea la comprobación.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s) of the fold table are missing. Run the crop step again, or deal out the folds anew.</source>
        <translation>
            <numerusform>Falta %Ln recorte de la tabla de folds. Ejecute de nuevo el paso de recortes o reparta de nuevo los folds.</numerusform>
            <numerusform>Faltan %Ln recortes de la tabla de folds. Ejecute de nuevo el paso de recortes o reparta de nuevo los folds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold %1 cannot be held out: it needs real and fake crops.</source>
        <translation>El fold %1 no se puede reservar: necesita recortes reales y falsos.</translation>
    </message>
    <message>
        <source>Without fold %1 no real or no fake crops are left to train on.</source>
        <translation>Sin el fold %1 no quedan recortes reales o falsos con los que entrenar.</translation>
    </message>
    <message>
        <source>No file of starting weights is chosen.</source>
        <translation>No hay ningún archivo de pesos iniciales elegido.</translation>
    </message>
    <message>
        <source>The starting weights %1 are not there.</source>
        <translation>Los pesos iniciales %1 no están.</translation>
    </message>
    <message>
        <source>The JSON cannot be used: %1</source>
        <translation>El JSON no se puede usar: %1</translation>
    </message>
    <message>
        <source>Seeds must be whole numbers, each once, separated by commas.</source>
        <translation>Las semillas deben ser números enteros, sin repetir, separados por comas.</translation>
    </message>
    <message>
        <source>The prefix of checkpoint names must not contain a slash.</source>
        <translation>El prefijo de los nombres de los checkpoints no debe contener una barra.</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingPanel</name>
    <message>
        <source>About the training</source>
        <translation>Sobre el entrenamiento</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>La ejecución</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Continuación</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingPreview</name>
    <message>
        <source>What training sees</source>
        <translation>Lo que ve el entrenamiento</translation>
    </message>
    <message>
        <source>Contact sheet: crops and what augmentation makes of them</source>
        <translation>Hoja de contactos: recortes y lo que el aumento de datos hace de ellos</translation>
    </message>
    <message>
        <source>&amp;Draw others</source>
        <translation>&amp;Dibujar otros</translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation>&amp;Guardar la imagen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Reading crops and drawing…</source>
        <translation>Leyendo recortes y dibujando…</translation>
    </message>
    <message>
        <source>Drawing what training sees</source>
        <translation>Dibujando lo que ve el entrenamiento</translation>
    </message>
    <message>
        <source>Fakes and reals that train, each at the left as it is stored and beside it as the network may see it. The outline is that of the difference mask: it must stay on the manipulated part.</source>
        <translation>Falsos y reales con los que se entrena: cada uno a la izquierda tal como está guardado y, al lado, como puede verlo la red. El contorno es el de la máscara de diferencias: debe permanecer sobre la parte manipulada.</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>Guardar la hoja de contactos</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Saving the contact sheet</source>
        <translation>Guardando la hoja de contactos</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingRuns</name>
    <message>
        <source>Training %1, seed %2</source>
        <translation>Entrenando %1, semilla %2</translation>
    </message>
    <message>
        <source>Stopped; it goes on from there when it is started again.</source>
        <translation>Detenido; continúa desde ahí cuando se vuelve a iniciar.</translation>
    </message>
    <message>
        <source>The checkpoints are in %1.</source>
        <translation>Los checkpoints están en %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingSetupPage</name>
    <message>
        <source>Choose the dataset</source>
        <translation>Elegir el conjunto de datos</translation>
    </message>
    <message>
        <source>Choose the fold table</source>
        <translation>Elegir la tabla de folds</translation>
    </message>
    <message>
        <source>Fold tables (*.csv);;All files (*)</source>
        <translation>Tablas de folds (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose where checkpoints go</source>
        <translation>Elegir dónde se guardan los checkpoints</translation>
    </message>
    <message>
        <source>Go on where an earlier run was stopped</source>
        <translation>Continuar donde se detuvo una ejecución anterior</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>Con&amp;junto de datos</translation>
    </message>
    <message>
        <source>The folder with crops, landmarks, diffs and folds.csv.</source>
        <translation>La carpeta con recortes, puntos faciales, diferencias y folds.csv.</translation>
    </message>
    <message>
        <source>Which crops are in which fold. The dataset&apos;s own is folds.csv; another one may leave crops out or deal them out otherwise.</source>
        <translation>Qué recortes están en cada fold. La del propio conjunto de datos es folds.csv; otra puede omitir recortes o repartirlos de otro modo.</translation>
    </message>
    <message>
        <source>Fold ta&amp;ble</source>
        <translation>Tabla de f&amp;olds</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>One run for each, one after another. The published ensemble has 111, 555, 777, 888, 999.</source>
        <translation>Una ejecución por semilla, una tras otra. El ensemble publicado tiene 111, 555, 777, 888, 999.</translation>
    </message>
    <message>
        <source>What the names of the checkpoints begin with; the seed comes after it.</source>
        <translation>Con qué empiezan los nombres de los checkpoints; después va la semilla.</translation>
    </message>
    <message>
        <source>&amp;Seeds</source>
        <translation>Se&amp;millas</translation>
    </message>
    <message>
        <source>Checkpoints &amp;to</source>
        <translation>C&amp;heckpoints en</translation>
    </message>
    <message>
        <source>Pre&amp;fix</source>
        <translation>Pre&amp;fijo</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>What the configuration does not say. Changed values stand out.</source>
        <translation>Lo que la configuración no dice. Los valores modificados se destacan.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Whole numbers are needed, each once, separated by commas.</source>
        <translation>Se necesitan números enteros, sin repetir, separados por comas.</translation>
    </message>
    <message>
        <source>The run at work keeps what it was started with. What is changed here counts for the next one.</source>
        <translation>La ejecución en curso conserva los valores con los que se inició. Lo que se cambie aquí vale para la siguiente.</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingWorkspace</name>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Choose the &amp;data…</source>
        <translation>Elegir los da&amp;tos…</translation>
    </message>
    <message>
        <source>Choose the dataset that is trained on.</source>
        <translation>Elegir el conjunto de datos con el que se entrena.</translation>
    </message>
    <message>
        <source>Take the Dataset &amp;room&apos;s</source>
        <translation>Toma&amp;r los del espacio Datos</translation>
    </message>
    <message>
        <source>Train on what is open in the Dataset room.</source>
        <translation>Entrenar con lo que está abierto en el espacio Datos.</translation>
    </message>
    <message>
        <source>&amp;Go to the Dataset room</source>
        <translation>Ir al espacio Dat&amp;os</translation>
    </message>
    <message>
        <source>There the steps are run that training needs.</source>
        <translation>Allí se ejecutan los pasos que necesita el entrenamiento.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Comprobar de n&amp;uevo</translation>
    </message>
    <message>
        <source>Look at every file that the fold table names once more.</source>
        <translation>Examinar otra vez todos los archivos que nombra la tabla de folds.</translation>
    </message>
    <message>
        <source>As p&amp;ublished</source>
        <translation>Como se pu&amp;blicó</translation>
    </message>
    <message>
        <source>Give devices and recipe the values back that the published runs had.</source>
        <translation>Devolver a los dispositivos y a la receta los valores que tenían las ejecuciones publicadas.</translation>
    </message>
    <message>
        <source>See augmented &amp;crops…</source>
        <translation>Ver re&amp;cortes aumentados…</translation>
    </message>
    <message>
        <source>Draw some crops and what the recipe makes of them, as a contact sheet.</source>
        <translation>Dibujar algunos recortes y lo que la receta hace de ellos, como hoja de contactos.</translation>
    </message>
    <message>
        <source>Published B&amp;7</source>
        <translation>B&amp;7 publicada</translation>
    </message>
    <message>
        <source>The configuration of the seven published checkpoints.</source>
        <translation>La configuración de los siete checkpoints publicados.</translation>
    </message>
    <message>
        <source>Published B&amp;5</source>
        <translation>B&amp;5 publicada</translation>
    </message>
    <message>
        <source>The published configuration with a smaller encoder.</source>
        <translation>La configuración publicada con un encoder más pequeño.</translation>
    </message>
    <message>
        <source>Demo B&amp;0</source>
        <translation>B&amp;0 de prueba</translation>
    </message>
    <message>
        <source>A small network for small data: minutes on a processor.</source>
        <translation>Una red pequeña para pocos datos: minutos en un procesador.</translation>
    </message>
    <message>
        <source>&amp;Open a configuration…</source>
        <translation>Abrir una con&amp;figuración…</translation>
    </message>
    <message>
        <source>Read a configuration of the published form.</source>
        <translation>Leer una configuración con la forma publicada.</translation>
    </message>
    <message>
        <source>Sa&amp;ve the configuration…</source>
        <translation>&amp;Guardar la configuración…</translation>
    </message>
    <message>
        <source>Save the configuration as JSON.</source>
        <translation>Guardar la configuración como JSON.</translation>
    </message>
    <message>
        <source>As &amp;JSON</source>
        <translation>Como JSO&amp;N</translation>
    </message>
    <message>
        <source>Show and edit the configuration as JSON.</source>
        <translation>Mostrar y editar la configuración como JSON.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Train each seed, one after another; what was stopped goes on.</source>
        <translation>Entrenar cada semilla, una tras otra; lo que se detuvo continúa.</translation>
    </message>
    <message>
        <source>&amp;Add to the queue</source>
        <translation>&amp;Añadir a la cola</translation>
    </message>
    <message>
        <source>Train what is set up now after the runs that are queued.</source>
        <translation>Entrenar lo preparado ahora después de las ejecuciones en cola.</translation>
    </message>
    <message>
        <source>Stop after this &amp;epoch</source>
        <translation>Detener tras esta é&amp;poca</translation>
    </message>
    <message>
        <source>End the run once this epoch is judged and saved; the others wait.</source>
        <translation>Terminar la ejecución cuando esta época esté evaluada y guardada; las demás esperan.</translation>
    </message>
    <message>
        <source>Stop &amp;now</source>
        <translation>Detener &amp;ahora</translation>
    </message>
    <message>
        <source>Save the state where it stands and end the run; it can go on from there. The others wait.</source>
        <translation>Guardar el estado tal como está y terminar la ejecución; se puede continuar desde ahí. Las demás esperan.</translation>
    </message>
    <message>
        <source>Go &amp;on with this run</source>
        <translation>Continuar esta e&amp;jecución</translation>
    </message>
    <message>
        <source>Go on from the state that was saved, on the devices that are chosen now.</source>
        <translation>Continuar desde el estado guardado, en los dispositivos elegidos ahora.</translation>
    </message>
    <message>
        <source>Take the run &amp;out of the queue</source>
        <translation>&amp;Quitar la ejecución de la cola</translation>
    </message>
    <message>
        <source>Its files stay.</source>
        <translation>Sus archivos se conservan.</translation>
    </message>
    <message>
        <source>&amp;Clear ended runs</source>
        <translation>Quitar las terminada&amp;s</translation>
    </message>
    <message>
        <source>Take the runs that have ended out of the list.</source>
        <translation>Quitar de la lista las ejecuciones que han terminado.</translation>
    </message>
    <message>
        <source>Show the checkpoints in the &amp;file manager</source>
        <translation>Mostrar los c&amp;heckpoints en el gestor de archivos</translation>
    </message>
    <message>
        <source>Set-&amp;up</source>
        <translation>Pr&amp;eparación</translation>
    </message>
    <message>
        <source>What is trained on what.</source>
        <translation>Qué se entrena y con qué.</translation>
    </message>
    <message>
        <source>Cur&amp;ves</source>
        <translation>Cur&amp;vas</translation>
    </message>
    <message>
        <source>Losses, learning rate and speed of the chosen run.</source>
        <translation>Pérdidas, tasa de aprendizaje y velocidad de la ejecución elegida.</translation>
    </message>
    <message>
        <source>Co&amp;nsole</source>
        <translation>Co&amp;nsola</translation>
    </message>
    <message>
        <source>What the chosen run says of itself.</source>
        <translation>Lo que la ejecución elegida dice de sí misma.</translation>
    </message>
    <message>
        <source>Cop&amp;y the console</source>
        <translation>Cop&amp;iar la consola</translation>
    </message>
    <message>
        <source>Copy what is selected in it, else all of it.</source>
        <translation>Copiar lo seleccionado en ella o, si no, todo.</translation>
    </message>
    <message>
        <source>Panel beside the &amp;training</source>
        <translation>Panel &amp;del entrenamiento</translation>
    </message>
    <message>
        <source>Choose the dataset</source>
        <translation>Elegir el conjunto de datos</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>Abrir una configuración</translation>
    </message>
    <message>
        <source>Configurations (*.json);;All files (*)</source>
        <translation>Configuraciones (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>Guardar la configuración</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>Configuraciones (*.json)</translation>
    </message>
    <message>
        <source>Saving the configuration</source>
        <translation>Guardando la configuración</translation>
    </message>
    <message>
        <source>&amp;Zoom in on the curves</source>
        <translation>Acercar &amp;las curvas</translation>
    </message>
    <message>
        <source>Zoo&amp;m out of the curves</source>
        <translation>Ale&amp;jar las curvas</translation>
    </message>
    <message>
        <source>All e&amp;pochs</source>
        <translation>Todas las ép&amp;ocas</translation>
    </message>
    <message>
        <source>Show the curves from the begin of the run to its end.</source>
        <translation>Mostrar las curvas desde el inicio de la ejecución hasta su final.</translation>
    </message>
    <message>
        <source>&amp;Logarithmic curves</source>
        <translation>Curvas logarít&amp;micas</translation>
    </message>
    <message>
        <source>Show losses and learning rate on a logarithmic axis.</source>
        <translation>Mostrar las pérdidas y la tasa de aprendizaje en un eje logarítmico.</translation>
    </message>
    <message>
        <source>E&amp;xport the curves…</source>
        <translation>E&amp;xportar las curvas…</translation>
    </message>
    <message>
        <source>Save the curves as a picture (PNG, SVG) or their numbers as a table (CSV).</source>
        <translation>Guardar las curvas como imagen (PNG, SVG) o sus números como tabla (CSV).</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Exportar las curvas</translation>
    </message>
    <message>
        <source>Pictures and tables (*.png *.svg *.csv);;All files (*)</source>
        <translation>Imágenes y tablas (*.png *.svg *.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The curves&apos; numbers were saved as %1.</source>
        <translation>Los números de las curvas se guardaron como %1.</translation>
    </message>
    <message>
        <source>The curves were saved as %1.</source>
        <translation>Las curvas se guardaron como %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>There is nothing to train on.</source>
        <translation>No hay nada con que entrenar.</translation>
    </message>
    <message>
        <source>Choose a dataset whose steps have been run: faces cut out, masks made, folds dealt out. The Dataset room does that.</source>
        <translation>Elija un conjunto de datos cuyos pasos se hayan ejecutado: caras recortadas, máscaras creadas, folds repartidos. De eso se encarga el espacio Datos.</translation>
    </message>
    <message>
        <source>Take the dataset that is open in the Dataset room, or choose another one.</source>
        <translation>Tome el conjunto de datos abierto en el espacio Datos o elija otro.</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 hechas</translation>
    </message>
    <message>
        <source>What a run says of itself comes here.</source>
        <translation>Aquí aparece lo que una ejecución dice de sí misma.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
</context>
<context>
    <name>veriframe::TransportBar</name>
    <message>
        <source>Picture type</source>
        <translation>Tipo de imagen</translation>
    </message>
    <message>
        <source>What is drawn over the picture</source>
        <translation>Lo que se dibuja sobre la imagen</translation>
    </message>
    <message>
        <source>frame %1 of %2</source>
        <translation>fotograma %1 de %2</translation>
    </message>
    <message>
        <source>no frame</source>
        <translation>ningún fotograma</translation>
    </message>
    <message>
        <source>Frames count from 0. Click to go to a frame or time.</source>
        <translation>Los fotogramas se cuentan desde 0. Haga clic para ir a un fotograma o tiempo.</translation>
    </message>
    <message>
        <source>How this picture is coded: I on its own, P and B from others.</source>
        <translation>Cómo está codificada esta imagen: I por sí sola, P y B a partir de otras.</translation>
    </message>
    <message>
        <source>No frame</source>
        <translation>Ningún fotograma</translation>
    </message>
</context>
<context>
    <name>veriframe::VerdictPanel</name>
    <message>
        <source>0 genuine</source>
        <translation>0 auténtico</translation>
    </message>
    <message>
        <source>1 fake</source>
        <translation>1 falso</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Cómo leer esto</translation>
    </message>
    <message>
        <source>1 means fake, 0 means genuine. A probability is a hint, not a proof.</source>
        <translation>1 significa falso, 0 significa auténtico. Una probabilidad es un indicio, no una prueba.</translation>
    </message>
    <message>
        <source>Computed with</source>
        <translation>Calculado con</translation>
    </message>
    <message>
        <source>What computed this score</source>
        <translation>Lo que calculó esta puntuación</translation>
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
        <translation>Sin imagen.</translation>
    </message>
    <message>
        <source>Frame %1, no face.</source>
        <translation>Fotograma %1, ninguna cara.</translation>
    </message>
    <message>
        <source>face</source>
        <translation>cara</translation>
    </message>
    <message numerus="yes">
        <source>Frame %1, %n face(s): %2.</source>
        <translation>
            <numerusform>Fotograma %1, %n cara: %2.</numerusform>
            <numerusform>Fotograma %1, %n caras: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit %1 %</source>
        <translation>Ajuste %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom: fitted, %1 percent</source>
        <translation>Zoom: ajustado, %1 por ciento</translation>
    </message>
    <message>
        <source>Zoom: %1 percent</source>
        <translation>Zoom: %1 por ciento</translation>
    </message>
    <message>
        <source>Shows each pixel of the picture as one pixel of the screen (100 %).</source>
        <translation>Muestra cada píxel de la imagen como un píxel de la pantalla (100 %).</translation>
    </message>
    <message>
        <source>Fits the picture into the view.</source>
        <translation>Ajusta la imagen a la vista.</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>Imagen del vídeo</translation>
    </message>
    <message>
        <source>%1: probability of fake %2 (1 means fake).</source>
        <translation>%1: probabilidad de falso %2 (1 significa falso).</translation>
    </message>
    <message>
        <source>%1: not judged by a model.</source>
        <translation>%1: sin evaluar por ningún modelo.</translation>
    </message>
</context>
<context>
    <name>veriframe::WeightsStore</name>
    <message>
        <source>Fetching the published weights</source>
        <translation>Obteniendo los pesos publicados</translation>
    </message>
    <message>
        <source>Fetching MTCNN&apos;s weights</source>
        <translation>Obteniendo los pesos de MTCNN</translation>
    </message>
    <message>
        <source>Fetching the published ensemble</source>
        <translation>Obteniendo el ensemble publicado</translation>
    </message>
    <message>
        <source>Checking the published weights</source>
        <translation>Comprobando los pesos publicados</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) fetched and checked.</source>
        <translation>
            <numerusform>%n archivo obtenido y comprobado.</numerusform>
            <numerusform>%n archivos obtenidos y comprobados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::WelcomePage</name>
    <message>
        <source>Welcome to Veriframe</source>
        <translation>Le damos la bienvenida a Veriframe</translation>
    </message>
    <message>
        <source>It finds faces in videos, and neural networks judge of each how likely it was manipulated. For that it needs a video and trained networks, nothing else. Everything is computed on this machine, and nothing is downloaded unless you press Fetch. A score is a probability, not proof.</source>
        <translation>Veriframe encuentra caras en vídeos, y redes neuronales evalúan la probabilidad de que cada una se haya manipulado. Para ello necesita un vídeo y redes entrenadas, nada más. Todo se calcula en este equipo y no se descarga nada mientras no pulse «Obtener». Una puntuación es una probabilidad, no una prueba.</translation>
    </message>
    <message>
        <source>Look at a video</source>
        <translation>Examinar un vídeo</translation>
    </message>
    <message>
        <source>Frame by frame and person by person: the verdict, what carries it, and a report.</source>
        <translation>Fotograma a fotograma y persona a persona: el veredicto, lo que lo sustenta y un informe.</translation>
    </message>
    <message>
        <source>Train networks</source>
        <translation>Entrenar redes</translation>
    </message>
    <message>
        <source>A dataset of real and manipulated videos becomes training data, checkpoints, an ensemble.</source>
        <translation>Un conjunto de vídeos reales y manipulados se convierte en datos de entrenamiento, checkpoints, un ensemble.</translation>
    </message>
    <message>
        <source>Judge many videos</source>
        <translation>Evaluar muchos vídeos</translation>
    </message>
    <message>
        <source>A folder goes in, a table with a row for every video comes out, failures named.</source>
        <translation>Entra una carpeta y sale una tabla con una fila por vídeo; los fallos constan en ella.</translation>
    </message>
    <message>
        <source>Help &gt; Welcome brings this page back. The manual (F1) has a tutorial for each of the three.</source>
        <translation>Ayuda &gt; Bienvenida vuelve a mostrar esta página. El manual (F1) tiene un tutorial para cada una de las tres opciones.</translation>
    </message>
    <message>
        <source>Open the manual</source>
        <translation>Abrir el manual</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this page (Esc)</source>
        <translation>Cerrar esta página (Esc)</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
</context>
</TS>
