<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>AboutDialog</name>
    <message>
        <source>windows</source>
        <translation>окна</translation>
    </message>
    <message>
        <source>plots</source>
        <translation>графики</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>нейросети</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>изображения</translation>
    </message>
    <message>
        <source>video</source>
        <translation>видео</translation>
    </message>
    <message>
        <source>the face detector without a download</source>
        <translation>детектор лиц, не требующий загрузки</translation>
    </message>
    <message>
        <source>matrix products</source>
        <translation>умножение матриц</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>командная строка</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>сообщения</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>checksums</source>
        <translation>контрольные суммы</translation>
    </message>
    <message>
        <source>downloads</source>
        <translation>загрузки</translation>
    </message>
    <message>
        <source>the face detector, fetched on request</source>
        <translation>детектор лиц, загружается по запросу</translation>
    </message>
    <message>
        <source>the classifiers, fetched on request</source>
        <translation>классификаторы, загружаются по запросу</translation>
    </message>
</context>
<context>
    <name>AnalysisDialogs</name>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv);;All files (*)</source>
        <translation>Видео (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Videos and cases (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv *.vfcase);;Cases (*.vfcase)</source>
        <translation>Видео и дела (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv *.vfcase);;Дела (*.vfcase)</translation>
    </message>
</context>
<context>
    <name>BatchContentText</name>
    <message>
        <source>%1 s left</source>
        <translation>осталось %1 с</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>осталось %1 мин</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>осталось %1 ч %2 мин</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n video(s)</source>
        <translation>
            <numerusform>%1 из %n видео</numerusform>
            <numerusform>%1 из %n видео</numerusform>
            <numerusform>%1 из %n видео</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), not judged yet</source>
        <translation>
            <numerusform>%n видео, ещё не оценено</numerusform>
            <numerusform>%n видео, ещё не оценены</numerusform>
            <numerusform>%n видео, ещё не оценены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · pausing, %n still at work</source>
        <translation>
            <numerusform>%1 · приостанавливается, %n ещё в работе</numerusform>
            <numerusform>%1 · приостанавливается, %n ещё в работе</numerusform>
            <numerusform>%1 · приостанавливается, %n ещё в работе</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · пауза</translation>
    </message>
    <message>
        <source>%1 · stopped by an error</source>
        <translation>%1 · прервано ошибкой</translation>
    </message>
    <message>
        <source>%1 · not finished</source>
        <translation>%1 · не завершено</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), all done</source>
        <translation>
            <numerusform>%n видео, готово</numerusform>
            <numerusform>%n видео, все готовы</numerusform>
            <numerusform>%n видео, все готовы</numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>за %1</translation>
    </message>
    <message>
        <source>%1 videos a minute</source>
        <translation>%1 видео/мин</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 кадр/с</translation>
    </message>
    <message>
        <source>opening the models</source>
        <translation>открываются модели</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>не выбраны</translation>
    </message>
    <message>
        <source>Faces by</source>
        <translation>Детектор лиц</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message numerus="yes">
        <source>Over %n labelled video(s): %1 fake, %2 real.</source>
        <translation>
            <numerusform>По %n размеченному видео: фейков %1, реальных %2.</numerusform>
            <numerusform>По %n размеченным видео: фейков %1, реальных %2.</numerusform>
            <numerusform>По %n размеченным видео: фейков %1, реальных %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) at 0.5, for nothing was judged.</source>
        <translation>
            <numerusform>%n из них имеет оценку 0,5: оценивать было нечего.</numerusform>
            <numerusform>%n из них имеют оценку 0,5: оценивать было нечего.</numerusform>
            <numerusform>%n из них имеют оценку 0,5: оценивать было нечего.</numerusform>
        </translation>
    </message>
    <message>
        <source>The AUC needs fakes and reals.</source>
        <translation>Для AUC нужны и фейки, и реальные видео.</translation>
    </message>
    <message numerus="yes">
        <source>%n judged video(s) have no label.</source>
        <translation>
            <numerusform>У %n оценённого видео нет метки.</numerusform>
            <numerusform>У %n оценённых видео нет метки.</numerusform>
            <numerusform>У %n оценённых видео нет метки.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) belong to no judged video.</source>
        <translation>
            <numerusform>%n метка не относится ни к одному оценённому видео.</numerusform>
            <numerusform>%n метки не относятся ни к одному оценённому видео.</numerusform>
            <numerusform>%n меток не относятся ни к одному оценённому видео.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) are neither real nor fake.</source>
        <translation>
            <numerusform>%n метка не означает ни реальное видео, ни фейк.</numerusform>
            <numerusform>%n метки не означают ни реальное видео, ни фейк.</numerusform>
            <numerusform>%n меток не означают ни реальное видео, ни фейк.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n видео</numerusform>
            <numerusform>%n видео</numerusform>
            <numerusform>%n видео</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n место</numerusform>
            <numerusform>%n места</numerusform>
            <numerusform>%n мест</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchVideoText</name>
    <message>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Лицо не найдено</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Не оценено</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Не читается</translation>
    </message>
    <message>
        <source>Analysis failed</source>
        <translation>Сбой анализа</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Nothing was done with it yet.</source>
        <translation>С ним ещё ничего не делали.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s) are judged.</source>
        <translation>
            <numerusform>Оценено кадров: %1 из %n.</numerusform>
            <numerusform>Оценено кадров: %1 из %n.</numerusform>
            <numerusform>Оценено кадров: %1 из %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being opened.</source>
        <translation>Открывается.</translation>
    </message>
    <message>
        <source>The run was ended while it was at work. Nothing of it was kept.</source>
        <translation>Прогон прервали, когда это видео было в работе. Сделанное по нему не сохранено.</translation>
    </message>
    <message>
        <source>Start the batch again: it goes on with this video.</source>
        <translation>Запустите пакет ещё раз: обработка продолжится с этого видео.</translation>
    </message>
    <message>
        <source>The score is one of what could be looked at. Open it in Inspect to see which frames that are.</source>
        <translation>Оценка получена по тому, что удалось просмотреть. Откройте видео в разделе «Проверка», чтобы увидеть, какие это кадры.</translation>
    </message>
    <message>
        <source>Open it in Inspect and look at every frame; faces that are seen for a moment only may lie between those that were looked at. The CSV has 0.5.</source>
        <translation>Откройте видео в разделе «Проверка» и проанализируйте все кадры; лица, видимые лишь мгновение, могли оказаться между просмотренными кадрами. В CSV стоит 0,5.</translation>
    </message>
    <message>
        <source>See whether it plays elsewhere and copy it anew, then have it judged again. The CSV has 0.5.</source>
        <translation>Проверьте, воспроизводится ли видео в другой программе, скопируйте его заново и оцените ещё раз. В CSV стоит 0,5.</translation>
    </message>
    <message>
        <source>Have it judged again. The CSV has 0.5 meanwhile.</source>
        <translation>Оцените видео ещё раз. Пока в CSV стоит 0,5.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>фейк</translation>
    </message>
    <message>
        <source>real</source>
        <translation>реальное</translation>
    </message>
    <message>
        <source>Score in full</source>
        <translation>Точная оценка</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Кадры</translation>
    </message>
    <message>
        <source>%1 of %2 asked for, of %3</source>
        <translation>%1 из запрошенных %2, всего %3</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Лица</translation>
    </message>
    <message>
        <source>%1 found, %2 judged</source>
        <translation>найдено %1, оценено %2</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Заняло</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>taken over from an earlier run</source>
        <translation>взят из прежнего прогона</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Модель %1</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n лицо</numerusform>
            <numerusform>%n лица</numerusform>
            <numerusform>%n лиц</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookmarkList</name>
    <message>
        <source>Open</source>
        <translation>Не разобрано</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Подозрительно</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Чисто</translation>
    </message>
</context>
<context>
    <name>CheckpointFacts</name>
    <message>
        <source>untrained: its scores mean nothing</source>
        <translation>сеть не обучена: оценки ничего не значат</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>эпоха %1</translation>
    </message>
</context>
<context>
    <name>ComparisonContentText</name>
    <message>
        <source>the video ends before it</source>
        <translation>видео заканчивается раньше</translation>
    </message>
    <message>
        <source>the frame could not be decoded</source>
        <translation>кадр не удалось декодировать</translation>
    </message>
    <message>
        <source>the frame was not analysed</source>
        <translation>кадр не анализировался</translation>
    </message>
    <message>
        <source>no face was found in the frame</source>
        <translation>в кадре не найдено лицо</translation>
    </message>
    <message>
        <source>no face was found in that place</source>
        <translation>в этом месте не найдено лицо</translation>
    </message>
    <message>
        <source>the face was not judged</source>
        <translation>лицо не оценивалось</translation>
    </message>
    <message>
        <source>Both: %1</source>
        <translation>Обе: %1</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Сторона А: %1</translation>
    </message>
    <message>
        <source>Second: %1</source>
        <translation>Сторона Б: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) above %2: their mean</source>
        <translation>
            <numerusform>%1 из %n лица выше %2: их среднее</numerusform>
            <numerusform>%1 из %n лиц выше %2: их среднее</numerusform>
            <numerusform>%1 из %n лиц выше %2: их среднее</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) below %2: their mean</source>
        <translation>
            <numerusform>%1 из %n лица ниже %2: их среднее</numerusform>
            <numerusform>%1 из %n лиц ниже %2: их среднее</numerusform>
            <numerusform>%1 из %n лиц ниже %2: их среднее</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n face(s)</source>
        <translation>
            <numerusform>среднее по %n лицу</numerusform>
            <numerusform>среднее по %n лицам</numerusform>
            <numerusform>среднее по %n лицам</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no face was judged.</source>
        <translation>%1: ни одно лицо не оценено.</translation>
    </message>
    <message>
        <source>mean of %1 models</source>
        <translation>среднее по моделям: %1</translation>
    </message>
    <message numerus="yes">
        <source>From the %n face(s) that both judged.</source>
        <translation>
            <numerusform>По %n лицу, оценённому обеими сторонами.</numerusform>
            <numerusform>По %n лицам, оценённым обеими сторонами.</numerusform>
            <numerusform>По %n лицам, оценённым обеими сторонами.</numerusform>
        </translation>
    </message>
    <message>
        <source>No face was judged by both.</source>
        <translation>Ни одно лицо не оценено обеими сторонами.</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>Всё видео</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Сторона А</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Сторона Б</translation>
    </message>
    <message>
        <source>%1 of the second</source>
        <translation>%1 (сторона Б)</translation>
    </message>
    <message>
        <source>Both judge the same faces, found once.</source>
        <translation>Обе стороны оценивают одни и те же лица, найденные один раз.</translation>
    </message>
    <message>
        <source>The frame rates differ: frames are paired by the time at which they are shown.</source>
        <translation>Частота кадров различается: кадры сопоставлены по времени показа.</translation>
    </message>
    <message>
        <source>Frames are paired by their number.</source>
        <translation>Кадры сопоставлены по номерам.</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks a face in %n frame(s): %2.</source>
        <translation>
            <numerusform>%1: нет лица в %n кадре (%2).</numerusform>
            <numerusform>%1: нет лица в %n кадрах (%2).</numerusform>
            <numerusform>%1: нет лица в %n кадрах (%2).</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences have a mean size of %1; the largest is %2, at frame %3.</source>
        <translation>Средняя величина разности %1; наибольшая — %2, в кадре %3.</translation>
    </message>
    <message>
        <source>On average neither is higher.</source>
        <translation>В среднем ни одна сторона не выше.</translation>
    </message>
    <message>
        <source>On average the second is higher by %1.</source>
        <translation>В среднем сторона Б выше на %1.</translation>
    </message>
    <message>
        <source>On average the second is lower by %1.</source>
        <translation>В среднем сторона Б ниже на %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 (порог %2)</translation>
    </message>
    <message>
        <source>Frames that change sides: %1.</source>
        <translation>Кадров по разные стороны порога: %1.</translation>
    </message>
    <message>
        <source>No face was judged by both yet.</source>
        <translation>Ни одно лицо пока не оценено обеими сторонами.</translation>
    </message>
    <message>
        <source>No face was judged by both: there is nothing to compare.</source>
        <translation>Ни одно лицо не оценено обеими сторонами: сравнивать нечего.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) compared.</source>
        <translation>
            <numerusform>Сравнён %n кадр.</numerusform>
            <numerusform>Сравнено %n кадра.</numerusform>
            <numerusform>Сравнено %n кадров.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rank correlation %1: 1 would be the same order of the faces.</source>
        <translation>Ранговая корреляция %1: 1 означала бы одинаковый порядок лиц.</translation>
    </message>
    <message>
        <source>A rank correlation is not defined: too few faces, or all alike on a side.</source>
        <translation>Ранговая корреляция не определена: лиц слишком мало или на одной из сторон они все одинаковы.</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>Сторона А</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>Сторона Б</translation>
    </message>
    <message numerus="yes">
        <source>In %n frame(s) neither has a face.</source>
        <translation>
            <numerusform>В %n кадре лица нет ни у одной стороны.</numerusform>
            <numerusform>В %n кадрах лица нет ни у одной стороны.</numerusform>
            <numerusform>В %n кадрах лица нет ни у одной стороны.</numerusform>
        </translation>
    </message>
    <message>
        <source>A network is untrained: its scores mean nothing yet.</source>
        <translation>Одна из сетей не обучена: её оценки пока ничего не значат.</translation>
    </message>
    <message>
        <source>Each ensemble&apos;s own rule leads from faces to its score, and these differ.</source>
        <translation>Каждый ансамбль переходит от лиц к оценке по своему правилу, и эти правила различаются.</translation>
    </message>
    <message>
        <source>Both ensembles are the same networks.</source>
        <translation>Оба ансамбля состоят из одних и тех же сетей.</translation>
    </message>
    <message>
        <source>1 means fake. A probability is not proof.</source>
        <translation>1 означает фейк. Вероятность — не доказательство.</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) compared, %1 apart on average.</source>
        <translation>
            <numerusform>Сравнён %n кадр, среднее расхождение %1.</numerusform>
            <numerusform>Сравнено %n кадра, среднее расхождение %1.</numerusform>
            <numerusform>Сравнено %n кадров, среднее расхождение %1.</numerusform>
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
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Batches and epochs</source>
        <translation>Батчи и эпохи</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Оптимизатор</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>Расписание скорости обучения</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Функция потерь</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Энкодер</translation>
    </message>
    <message>
        <source>The EfficientNet below the classifier. B7 is the published winner&apos;s.</source>
        <translation>EfficientNet, на котором стоит классификатор. У опубликованного победителя — B7.</translation>
    </message>
    <message>
        <source>Input size, px</source>
        <translation>Размер входа, px</translation>
    </message>
    <message>
        <source>The side of the square that each face is resized to.</source>
        <translation>Сторона квадрата, к которому приводится каждое лицо.</translation>
    </message>
    <message>
        <source>Mixed precision</source>
        <translation>Смешанная точность</translation>
    </message>
    <message>
        <source>Half precision with a loss scale on CUDA; a processor computes in float32.</source>
        <translation>На CUDA — половинная точность с масштабированием потерь; процессор вычисляет в float32.</translation>
    </message>
    <message>
        <source>Batch per device</source>
        <translation>Батч на устройство</translation>
    </message>
    <message>
        <source>Faces per step on each device.</source>
        <translation>Лиц за шаг на каждом устройстве.</translation>
    </message>
    <message>
        <source>Batches per epoch</source>
        <translation>Батчей в эпохе</translation>
    </message>
    <message>
        <source>At most so many; fewer where the faces are used up.</source>
        <translation>Не больше этого числа; меньше, если лица закончатся.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Эпохи</translation>
    </message>
    <message>
        <source>Each leaves a checkpoint.</source>
        <translation>Каждая оставляет чекпоинт.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Скорость обучения</translation>
    </message>
    <message>
        <source>The rate that the schedule starts from.</source>
        <translation>Скорость, с которой начинается расписание.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Момент</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>По Нестерову</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Затухание весов</translation>
    </message>
    <message>
        <source>On every parameter, as published.</source>
        <translation>Для всех параметров, как в публикации.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Moves each</source>
        <translation>Единица счёта</translation>
    </message>
    <message>
        <source>Whether the schedule counts steps or epochs.</source>
        <translation>Считает расписание шаги или эпохи.</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Конец через</translation>
    </message>
    <message>
        <source>Steps, or epochs, after which the rate has come to its end.</source>
        <translation>Шаги или эпохи, после которых скорость достигает конечного значения.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Степень</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Каждые</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Вехи</translation>
    </message>
    <message>
        <source>Where the rate drops: ascending whole numbers, separated by commas.</source>
        <translation>Где скорость падает: целые числа по возрастанию через запятую.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Множитель</translation>
    </message>
    <message>
        <source>Share at the end</source>
        <translation>Доля в конце</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>Мин. скорость</translation>
    </message>
    <message>
        <source>Highest rate</source>
        <translation>Макс. скорость</translation>
    </message>
    <message>
        <source>0: the optimizer&apos;s learning rate.</source>
        <translation>0: скорость обучения оптимизатора.</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Цикл</translation>
    </message>
    <message>
        <source>Cross entropy, weight</source>
        <translation>Кросс-энтропия, вес</translation>
    </message>
    <message>
        <source>Focal loss, weight</source>
        <translation>Focal loss, вес</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Гамма focal loss</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Сглаживание меток</translation>
    </message>
    <message>
        <source>0.01 makes the labels 0.01 and 0.99.</source>
        <translation>0.01 превращает метки в 0.01 и 0.99.</translation>
    </message>
    <message>
        <source>Hardest per side</source>
        <translation>Труднейших на класс</translation>
    </message>
    <message>
        <source>Only so many of the largest losses of each side count; 0: all.</source>
        <translation>Учитывается только столько наибольших потерь каждого класса; 0: все.</translation>
    </message>
    <message>
        <source>Only changed frames</source>
        <translation>Только изменённые кадры</translation>
    </message>
    <message>
        <source>A fake whose mask is dark does not count.</source>
        <translation>Фейк с тёмной маской не учитывается.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Валидация</translation>
    </message>
    <message>
        <source>Augmentations</source>
        <translation>Аугментации</translation>
    </message>
    <message>
        <source>What is done to each crop. Published: compression, noise, blur, flips, colours, gray, shifts and turns. Geometric: flips, shifts and turns alone, for small networks and faint traces. None: nothing but the resize.</source>
        <translation>Что делается с каждым кропом. Опубликованные: сжатие, шум, размытие, отражения, цвета, оттенки серого, сдвиги и повороты. Геометрические: только отражения, сдвиги и повороты, для малых сетей и слабых следов. Без аугментаций: только изменение размера.</translation>
    </message>
    <message>
        <source>Published recipe</source>
        <translation>Опубликованные</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>Геометрические</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Без аугментаций</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Точность</translation>
    </message>
    <message>
        <source>How the network computes. Automatic: float32 on a processor; on CUDA float16 where the configuration has mixed precision. bfloat16 needs a device that has it.</source>
        <translation>Как вычисляет сеть. Автоматически: float32 на процессоре; на CUDA float16, если в конфигурации включена смешанная точность. Для bfloat16 нужно устройство, которое его поддерживает.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автоматически</translation>
    </message>
    <message>
        <source>Frozen encoder, epochs</source>
        <translation>Заморозка энкодера, эпох</translation>
    </message>
    <message>
        <source>So many first epochs only the classifier&apos;s head learns; the encoder keeps what it began from.</source>
        <translation>Столько первых эпох учится только голова классификатора; энкодер остаётся в начальном состоянии.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>Стохастическая глубина</translation>
    </message>
    <message>
        <source>How often the last block is left out while it learns; earlier ones less. The published rate is 0.2.</source>
        <translation>Как часто при обучении пропускается последний блок; более ранние — реже. Опубликованное значение 0.2.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выкл.</translation>
    </message>
    <message>
        <source>Average of weights, decay</source>
        <translation>Среднее весов, затухание</translation>
    </message>
    <message>
        <source>With 0.999 about the last thousand steps&apos; weights are averaged, and the average is what is judged and saved.</source>
        <translation>При 0.999 усредняются веса примерно за последнюю тысячу шагов; оценивается и сохраняется среднее.</translation>
    </message>
    <message>
        <source>Hard drops</source>
        <translation>Жёсткие вырезы</translation>
    </message>
    <message>
        <source>Blank eyes, mouth, nose or a part of the face in many crops, before all augmentations.</source>
        <translation>Закрывать глаза, рот, нос или часть лица на многих кропах до всех аугментаций.</translation>
    </message>
    <message>
        <source>Grid mask</source>
        <translation>Маска по линии</translation>
    </message>
    <message>
        <source>Also hide one side of a line in most crops, after the augmentations. Not part of the published recipe.</source>
        <translation>Вдобавок скрывать на большинстве кропов одну сторону от линии, после аугментаций. В опубликованный рецепт не входит.</translation>
    </message>
    <message>
        <source>Validate every, epochs</source>
        <translation>Период валидации, эпох</translation>
    </message>
    <message>
        <source>How often the held-out fold judges the network; after the last epoch it always does.</source>
        <translation>Как часто сеть проверяется на отложенном фолде; после последней эпохи — всегда.</translation>
    </message>
    <message>
        <source>Synchronised batch norm</source>
        <translation>Синхронный batch norm</translation>
    </message>
    <message>
        <source>The ranks share the statistics of their batches, as published; without, each has its own. With one rank both are the same.</source>
        <translation>Ранги используют общую статистику своих батчей, как в публикации; иначе у каждого она своя. При одном ранге разницы нет.</translation>
    </message>
    <message>
        <source>Threads per rank</source>
        <translation>Потоков на ранг</translation>
    </message>
    <message>
        <source>Threads on which a rank&apos;s network computes on the processor.</source>
        <translation>Потоки процессора, на которых вычисляет сеть ранга.</translation>
    </message>
    <message>
        <source>a fair share</source>
        <translation>равная доля</translation>
    </message>
    <message>
        <source>Loader threads per rank</source>
        <translation>Потоков загрузки на ранг</translation>
    </message>
    <message>
        <source>Threads that read and augment crops for a rank.</source>
        <translation>Потоки, которые читают и аугментируют кропы для ранга.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>вкл.</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 или больше</translation>
    </message>
    <message>
        <source>above %1, at most %2</source>
        <translation>больше %1, не больше %2</translation>
    </message>
    <message>
        <source>%1 or more, below %2</source>
        <translation>%1 или больше, меньше %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>It must be %1.</source>
        <translation>Допустимо: %1.</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>Нужно целое число.</translation>
    </message>
    <message>
        <source>A number is needed, with a point: 0.01 or 1e-4.</source>
        <translation>Нужно число с точкой: 0.01 или 1e-4.</translation>
    </message>
    <message>
        <source>Whole numbers of 0 or more are needed, separated by commas.</source>
        <translation>Нужны целые числа не меньше 0 через запятую.</translation>
    </message>
    <message>
        <source>They must ascend.</source>
        <translation>Они должны идти по возрастанию.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It must be one of %1.</source>
        <translation>Допустимо одно из значений: %1.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>it is not what is needed here</source>
        <translation>это не то, что здесь нужно</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>запись невозможна</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>данные повреждены</translation>
    </message>
    <message>
        <source>it is of a kind that this program cannot process</source>
        <translation>этот вид программа обработать не может</translation>
    </message>
    <message>
        <source>two things that must agree do not</source>
        <translation>не совпадает то, что должно совпадать</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>занято другой программой</translation>
    </message>
    <message>
        <source>the transfer failed</source>
        <translation>передача не удалась</translation>
    </message>
    <message>
        <source>something unforeseen happened</source>
        <translation>произошло что-то непредвиденное</translation>
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
        <translation>По-английски: %1</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n frame(s) could not be decoded and are left out.</source>
        <translation>
            <numerusform>%n кадр не удалось декодировать и пришлось пропустить.</numerusform>
            <numerusform>%n кадра не удалось декодировать и пришлось пропустить.</numerusform>
            <numerusform>%n кадров не удалось декодировать и пришлось пропустить.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectContentText</name>
    <message>
        <source>Face</source>
        <translation>Лицо</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Персона %1</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 кадр/с</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1, %2, %3 px, %4 on %5
SHA-256 %6</source>
        <translation>%1, %2, %3 px, %4 на %5
SHA-256 %6</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n кадр</numerusform>
            <numerusform>%n кадра</numerusform>
            <numerusform>%n кадров</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 px · detector %3</source>
        <translation>%1 × %2 px · детектор %3</translation>
    </message>
    <message>
        <source>lowest %1 (%2)</source>
        <translation>минимум %1 (%2)</translation>
    </message>
    <message>
        <source>highest %1 (%2)</source>
        <translation>максимум %1 (%2)</translation>
    </message>
    <message>
        <source>not judged: outside the frame or over the limit of faces</source>
        <translation>не оценено: за пределами кадра или сверх лимита лиц</translation>
    </message>
</context>
<context>
    <name>InspectVerdictText</name>
    <message numerus="yes">
        <source>%1 of %n face(s) above %2: their mean.</source>
        <translation>
            <numerusform>%1 из %n лица выше %2: их среднее.</numerusform>
            <numerusform>%1 из %n лиц выше %2: их среднее.</numerusform>
            <numerusform>%1 из %n лиц выше %2: их среднее.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) below %2: their mean.</source>
        <translation>
            <numerusform>%1 из %n лица ниже %2: их среднее.</numerusform>
            <numerusform>%1 из %n лиц ниже %2: их среднее.</numerusform>
            <numerusform>%1 из %n лиц ниже %2: их среднее.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of all %n face(s): neither enough above %1 nor enough below %2.</source>
        <translation>
            <numerusform>Среднее по всем лицам (%n): ни выше %1, ни ниже %2 их не набралось достаточно.</numerusform>
            <numerusform>Среднее по всем лицам (%n): ни выше %1, ни ниже %2 их не набралось достаточно.</numerusform>
            <numerusform>Среднее по всем лицам (%n): ни выше %1, ни ниже %2 их не набралось достаточно.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of the faces above %1</source>
        <translation>
            <numerusform>%n модель: среднее по лицам выше %1</numerusform>
            <numerusform>%n модели: среднее по лицам выше %1</numerusform>
            <numerusform>%n моделей: среднее по лицам выше %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of the faces below %1</source>
        <translation>
            <numerusform>%n модель: среднее по лицам ниже %1</numerusform>
            <numerusform>%n модели: среднее по лицам ниже %1</numerusform>
            <numerusform>%n моделей: среднее по лицам ниже %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of all faces</source>
        <translation>
            <numerusform>%n модель: среднее по всем лицам</numerusform>
            <numerusform>%n модели: среднее по всем лицам</numerusform>
            <numerusform>%n моделей: среднее по всем лицам</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) agree within %1.</source>
        <translation>
            <numerusform>Расхождение %n модели не больше %1.</numerusform>
            <numerusform>Расхождение %n моделей не больше %1.</numerusform>
            <numerusform>Расхождение %n моделей не больше %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>small face in %n frame(s)</source>
        <translation>
            <numerusform>мелкое лицо в %n кадре</numerusform>
            <numerusform>мелкое лицо в %n кадрах</numerusform>
            <numerusform>мелкое лицо в %n кадрах</numerusform>
        </translation>
    </message>
    <message>
        <source>Faces narrower than %1 px were enlarged several times before they were judged; fine traces are lost.</source>
        <translation>Лица шириной меньше %1 px перед оценкой увеличены в несколько раз; тонкие следы при этом теряются.</translation>
    </message>
    <message numerus="yes">
        <source>side view in %n frame(s)</source>
        <translation>
            <numerusform>лицо в профиль в %n кадре</numerusform>
            <numerusform>лицо в профиль в %n кадрах</numerusform>
            <numerusform>лицо в профиль в %n кадрах</numerusform>
        </translation>
    </message>
    <message>
        <source>The models were trained on faces seen mostly from the front.</source>
        <translation>Модели обучались в основном на лицах анфас.</translation>
    </message>
    <message numerus="yes">
        <source>only %n face(s)</source>
        <translation>
            <numerusform>всего %n лицо</numerusform>
            <numerusform>всего %n лица</numerusform>
            <numerusform>всего %n лиц</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule for a clear verdict needs more than %1 faces.</source>
        <translation>Для ясного вердикта по правилу нужно больше лиц, чем %1.</translation>
    </message>
    <message>
        <source>strong compression</source>
        <translation>сильное сжатие</translation>
    </message>
    <message>
        <source>%1 bits per pixel: compression removes the traces that the models look for.</source>
        <translation>%1 бит на пиксель: сжатие удаляет следы, которые ищут модели.</translation>
    </message>
    <message>
        <source>models disagree</source>
        <translation>модели расходятся</translation>
    </message>
    <message>
        <source>The models&apos; scores lie %1 apart.</source>
        <translation>Оценки моделей расходятся на %1.</translation>
    </message>
    <message>
        <source>trained on DFDC kinds</source>
        <translation>обучены на подделках DFDC</translation>
    </message>
    <message>
        <source>The published networks know the face swaps of the Deepfake Detection Challenge of 2020. Newer or other manipulations may go unnoticed, and filters or heavy make-up may be mistaken for one.</source>
        <translation>Опубликованные сети знают замены лиц из Deepfake Detection Challenge 2020 года. Более новые и иные манипуляции могут остаться незамеченными, а фильтры и сильный макияж — быть приняты за манипуляцию.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Лицо не найдено</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Не читается</translation>
    </message>
    <message>
        <source>Analysis failed</source>
        <translation>Сбой анализа</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Not judged: no model</source>
        <translation>Не оценено: нет модели</translation>
    </message>
    <message numerus="yes">
        <source>No face was found in %n frame(s), so there is nothing to judge.</source>
        <translation>
            <numerusform>В %n кадре лицо не найдено, поэтому оценивать нечего.</numerusform>
            <numerusform>В %n кадрах лицо не найдено, поэтому оценивать нечего.</numerusform>
            <numerusform>В %n кадрах лицо не найдено, поэтому оценивать нечего.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found. Choose models to have them judged.</source>
        <translation>
            <numerusform>Найдено %n лицо. Для оценки выберите модели.</numerusform>
            <numerusform>Найдено %n лица. Для оценки выберите модели.</numerusform>
            <numerusform>Найдено %n лиц. Для оценки выберите модели.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sign of manipulation</source>
        <translation>Признаков манипуляции нет</translation>
    </message>
    <message>
        <source>Possibly manipulated</source>
        <translation>Манипуляция возможна</translation>
    </message>
    <message>
        <source>Probably manipulated</source>
        <translation>Манипуляция вероятна</translation>
    </message>
    <message>
        <source>Very probably manipulated</source>
        <translation>Манипуляция весьма вероятна</translation>
    </message>
    <message>
        <source>%1 (%2, %3 px, %4 on %5), SHA-256 %6</source>
        <translation>%1 (%2, %3 px, %4 на %5), SHA-256 %6</translation>
    </message>
    <message>
        <source>Detector %1, profile %2</source>
        <translation>Детектор %1, профиль %2</translation>
    </message>
    <message>
        <source>Veriframe %1</source>
        <translation>Veriframe %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вердикт</translation>
    </message>
    <message>
        <source>Verdict for person %1</source>
        <translation>Вердикт: персона %1</translation>
    </message>
    <message>
        <source>Untrained network: the score means nothing yet.</source>
        <translation>Сеть не обучена: оценка пока ничего не значит.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s)</source>
        <translation>
            <numerusform>%1 из %n кадра</numerusform>
            <numerusform>%1 из %n кадров</numerusform>
            <numerusform>%1 из %n кадров</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Поиск лиц</translation>
    </message>
    <message>
        <source>H.264 at CRF %1</source>
        <translation>H.264, CRF %1</translation>
    </message>
    <message>
        <source>%1 of the size</source>
        <translation>%1 размера</translation>
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
            <numerusform>%Ln кадр</numerusform>
            <numerusform>%Ln кадра</numerusform>
            <numerusform>%Ln кадров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln frames</source>
        <translation>
            <numerusform>%1 из %Ln кадра</numerusform>
            <numerusform>%1 из %Ln кадров</numerusform>
            <numerusform>%1 из %Ln кадров</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 кадр/с</translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos</source>
        <translation>
            <numerusform>%Ln видео</numerusform>
            <numerusform>%Ln видео</numerusform>
            <numerusform>%Ln видео</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln videos</source>
        <translation>
            <numerusform>%1 из %Ln видео</numerusform>
            <numerusform>%1 из %Ln видео</numerusform>
            <numerusform>%1 из %Ln видео</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 videos/s</source>
        <translation>%1 видео/с</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln лицо</numerusform>
            <numerusform>%Ln лица</numerusform>
            <numerusform>%Ln лиц</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln faces</source>
        <translation>
            <numerusform>%1 из %Ln лица</numerusform>
            <numerusform>%1 из %Ln лиц</numerusform>
            <numerusform>%1 из %Ln лиц</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 faces/s</source>
        <translation>%1 лиц/с</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln изображение</numerusform>
            <numerusform>%Ln изображения</numerusform>
            <numerusform>%Ln изображений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>%1 из %Ln изображения</numerusform>
            <numerusform>%1 из %Ln изображений</numerusform>
            <numerusform>%1 из %Ln изображений</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 изобр./с</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln шаг</numerusform>
            <numerusform>%Ln шага</numerusform>
            <numerusform>%Ln шагов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps</source>
        <translation>
            <numerusform>%1 из %Ln шага</numerusform>
            <numerusform>%1 из %Ln шагов</numerusform>
            <numerusform>%1 из %Ln шагов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 шаг/с</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln files</source>
        <translation>
            <numerusform>%1 из %Ln файла</numerusform>
            <numerusform>%1 из %Ln файлов</numerusform>
            <numerusform>%1 из %Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 files/s</source>
        <translation>%1 файл/с</translation>
    </message>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln модель</numerusform>
            <numerusform>%Ln модели</numerusform>
            <numerusform>%Ln моделей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln models</source>
        <translation>
            <numerusform>%1 из %Ln модели</numerusform>
            <numerusform>%1 из %Ln моделей</numerusform>
            <numerusform>%1 из %Ln моделей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 models/s</source>
        <translation>%1 модель/с</translation>
    </message>
    <message numerus="yes">
        <source>%Ln variants</source>
        <translation>
            <numerusform>%Ln вариант</numerusform>
            <numerusform>%Ln варианта</numerusform>
            <numerusform>%Ln вариантов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln variants</source>
        <translation>
            <numerusform>%1 из %Ln варианта</numerusform>
            <numerusform>%1 из %Ln вариантов</numerusform>
            <numerusform>%1 из %Ln вариантов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 variants/s</source>
        <translation>%1 вариант/с</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 из %2 %3</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>осталось %1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>осталось %1 мин %2 с</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>осталось %1 мин</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>осталось %1 ч %2 мин</translation>
    </message>
</context>
<context>
    <name>JudgeText</name>
    <message>
        <source>No model</source>
        <translation>Нет модели</translation>
    </message>
    <message>
        <source>faces by %1</source>
        <translation>детектор лиц %1</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>профиль %1</translation>
    </message>
    <message>
        <source>No model judges: faces are only found.</source>
        <translation>Без модели: лица только обнаруживаются.</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Устройство: %1</translation>
    </message>
    <message>
        <source>Face detector: %1</source>
        <translation>Детектор лиц: %1</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Профиль: %1</translation>
    </message>
    <message>
        <source>%1 is an untrained network. Its scores mean nothing yet.</source>
        <translation>%1 — необученная сеть. Её оценки пока ничего не значат.</translation>
    </message>
</context>
<context>
    <name>ModelPlanText</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n чекпоинт</numerusform>
            <numerusform>%n чекпоинта</numerusform>
            <numerusform>%n чекпоинтов</numerusform>
        </translation>
    </message>
    <message>
        <source>DFDC seven B7</source>
        <translation>DFDC, семь B7</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>bce, (fake + real) / 2</source>
        <translation>bce, (фейки + реальные) / 2</translation>
    </message>
    <message>
        <source>(%1 fake + real) / 2</source>
        <translation>(%1 · фейки + реальные) / 2</translation>
    </message>
    <message>
        <source>%1, smoothed by %2</source>
        <comment>a loss</comment>
        <translation>%1, сглаживание %2</translation>
    </message>
    <message>
        <source>Ranked by %1: the epoch with the smallest, as training keeps it.</source>
        <translation>Ранжирование по %1: эпоха с наименьшим значением, её же сохраняет обучение.</translation>
    </message>
    <message numerus="yes">
        <source>Ranked by %1: the %n smallest loss(es).</source>
        <translation>
            <numerusform>Ранжирование по %1: %n наименьшее значение потерь.</numerusform>
            <numerusform>Ранжирование по %1: %n наименьших значения потерь.</numerusform>
            <numerusform>Ранжирование по %1: %n наименьших значений потерь.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ranked by %1: the %n smallest loss(es), of those the epochs from %2 on.</source>
        <translation>
            <numerusform>Ранжирование по %1: %n наименьшее значение потерь, из них эпохи начиная с %2.</numerusform>
            <numerusform>Ранжирование по %1: %n наименьших значения потерь, из них эпохи начиная с %2.</numerusform>
            <numerusform>Ранжирование по %1: %n наименьших значений потерь, из них эпохи начиная с %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>No epoch has been validated yet.</source>
        <translation>Ни одна эпоха ещё не прошла валидацию.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n smallest loss(es) lies in epoch %1 or later.</source>
        <translation>
            <numerusform>Среди наименьших значений потерь (%n) нет ни одного в эпохе %1 и позже.</numerusform>
            <numerusform>Среди наименьших значений потерь (%n) нет ни одного в эпохе %1 и позже.</numerusform>
            <numerusform>Среди наименьших значений потерь (%n) нет ни одного в эпохе %1 и позже.</numerusform>
        </translation>
    </message>
    <message>
        <source>No epoch has both a fake and a real loss, only their mean: rank by bce.</source>
        <translation>Ни у одной эпохи нет отдельных потерь фейков и реальных, есть только среднее: ранжируйте по bce.</translation>
    </message>
    <message>
        <source>No epoch&apos;s losses are numbers.</source>
        <translation>Ни у одной эпохи потери не выражены числом.</translation>
    </message>
    <message numerus="yes">
        <source>The log has %n epoch(s).</source>
        <translation>
            <numerusform>В журнале %n эпоха.</numerusform>
            <numerusform>В журнале %n эпохи.</numerusform>
            <numerusform>В журнале %n эпох.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsFileNoticeText</name>
    <message>
        <source>The settings could not be read and start afresh; the old file was kept as %1.</source>
        <translation>Настройки не удалось прочитать, они начаты заново; старый файл сохранён как %1.</translation>
    </message>
    <message>
        <source>The settings are those of a newer version and start afresh; the old file was kept as %1.</source>
        <translation>Настройки принадлежат более новой версии, они начаты заново; старый файл сохранён как %1.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read, nor be set aside; the defaults are used.</source>
        <translation>Настройки в %1 не удалось ни прочитать, ни переместить; действуют значения по умолчанию.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in %1: %2. They hold until the program ends.</source>
        <translation>Настройки не удаётся сохранить в %1: %2. Они действуют до конца работы программы.</translation>
    </message>
    <message>
        <source>a folder has that name</source>
        <translation>это имя занято папкой</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>не удалось создать для них папку</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск заполнен</translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation>ошибка записи</translation>
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
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>TrainingContent</name>
    <message numerus="yes">
        <source>%n rank(s) on the processor</source>
        <translation>
            <numerusform>%n ранг на процессоре</numerusform>
            <numerusform>%n ранга на процессоре</numerusform>
            <numerusform>%n рангов на процессоре</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CUDA device(s)</source>
        <translation>
            <numerusform>%n устройство CUDA</numerusform>
            <numerusform>%n устройства CUDA</numerusform>
            <numerusform>%n устройств CUDA</numerusform>
        </translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Эпоха</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Лучшая эпоха</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Заняло</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>около %1 ч %2 мин</translation>
    </message>
    <message>
        <source>about %1 d %2 h</source>
        <translation>около %1 сут %2 ч</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) that the folds name are missing.</source>
        <translation>
            <numerusform>Из %1 кропов, названных в фолдах, отсутствует %Ln.</numerusform>
            <numerusform>Из %1 кропов, названных в фолдах, отсутствуют %Ln.</numerusform>
            <numerusform>Из %1 кропов, названных в фолдах, отсутствуют %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Training cannot start before they are there.</source>
        <translation>Без них обучение начать нельзя.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) have no landmarks.</source>
        <translation>
            <numerusform>Из %1 кропов у %Ln нет ключевых точек.</numerusform>
            <numerusform>Из %1 кропов у %Ln нет ключевых точек.</numerusform>
            <numerusform>Из %1 кропов у %Ln нет ключевых точек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Eyes, nose and mouth are not blanked there.</source>
        <translation>Глаза, нос и рот там не закрываются.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) are fakes without a mask.</source>
        <translation>
            <numerusform>Из %1 кропов %Ln — фейк без маски.</numerusform>
            <numerusform>Из %1 кропов %Ln — фейки без маски.</numerusform>
            <numerusform>Из %1 кропов %Ln — фейки без маски.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed is not known there.</source>
        <translation>Что там изменено, неизвестно.</translation>
    </message>
    <message>
        <source>Begins from</source>
        <translation>Начало с</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>случайные веса</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights. From random ones the network learns more slowly and ends worse.</source>
        <translation>Опубликованные запуски начинали с весов ImageNet. Со случайных сеть учится медленнее и приходит к худшему результату.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>как опубликовано</translation>
    </message>
    <message>
        <source>Fold table</source>
        <translation>Таблица фолдов</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Энкодер</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>%1 px, batches of %2</source>
        <translation>%1 px, батчи по %2</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Эпохи</translation>
    </message>
    <message>
        <source>%1 of up to %2 batches</source>
        <translation>%1, до %2 батчей в каждой</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>fold %1, which judges each epoch</source>
        <translation>фолд %1, по нему оценивается каждая эпоха</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Обучается на</translation>
    </message>
    <message>
        <source>%1 real and %2 fake crops</source>
        <translation>кропы: реальных %1, фейков %2</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Оценка по</translation>
    </message>
    <message>
        <source>%1 crops of %2 videos</source>
        <translation>кропов %1 из %2 видео</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Продолжен</translation>
    </message>
    <message>
        <source>at epoch %1, step %2</source>
        <translation>с эпохи %1, шаг %2</translation>
    </message>
    <message>
        <source>begun %1</source>
        <translation>начат %1</translation>
    </message>
    <message>
        <source>can go on</source>
        <translation>можно продолжить</translation>
    </message>
    <message>
        <source>nothing was saved to go on from</source>
        <translation>для продолжения ничего не сохранено</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, шаг %2 из %3</translation>
    </message>
    <message>
        <source>%1 with bce %2 (fake %3, real %4)</source>
        <translation>%1 с bce %2 (фейки %3, реальные %4)</translation>
    </message>
    <message>
        <source>%1 of %2 epochs</source>
        <translation>эпох: %1 из %2</translation>
    </message>
    <message>
        <source>%1 images per second</source>
        <translation>%1 изображений в секунду</translation>
    </message>
    <message>
        <source>%1 % of the time for pictures</source>
        <translation>%1 % времени ждёт изображений</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>пока неизвестно</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>около %1 с</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>около %1 мин</translation>
    </message>
    <message>
        <source>%1, seed %2, fold %3 held out</source>
        <translation>%1, сид %2, фолд %3 отложен</translation>
    </message>
    <message>
        <source>Start goes on from here.</source>
        <translation>«Начать» продолжит с этого места.</translation>
    </message>
    <message>
        <source>judging the held-out fold: %1 of %2 crops</source>
        <translation>оценка отложенного фолда: %1 из %2 кропов</translation>
    </message>
    <message>
        <source>building the network and filling the loaders</source>
        <translation>сеть строится, загрузчики заполняются</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>fold %1 held out</source>
        <translation>фолд %1 отложен</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>сид %1</translation>
    </message>
    <message>
        <source>seeds %1</source>
        <translation>сиды %1</translation>
    </message>
    <message>
        <source>There is nothing to go on from: it begins with epoch 0. A stop saves the state, so that it can go on later exactly where it was.</source>
        <translation>Продолжать не с чего: запуск начнётся с эпохи 0. При остановке состояние сохраняется, чтобы потом продолжить ровно с того же места.</translation>
    </message>
    <message>
        <source>Its checkpoints up to epoch %1 are there.</source>
        <translation>Его чекпоинты до эпохи %1 есть.</translation>
    </message>
    <message>
        <source>It begins anew with epoch 0 and replaces them one after another.</source>
        <translation>Он начнётся заново с эпохи 0 и заменит их один за другим.</translation>
    </message>
    <message>
        <source>A state to go on from is not: it begins anew and replaces them one after another.</source>
        <translation>Состояния для продолжения нет: он начнётся заново и заменит их один за другим.</translation>
    </message>
    <message>
        <source>It is complete; nothing is left to do.</source>
        <translation>Он завершён; делать больше нечего.</translation>
    </message>
    <message>
        <source>It goes on from the saved state, exactly where it was, if that belongs to the same configuration, fold and seed; else it says what differs.</source>
        <translation>Он продолжится с сохранённого состояния ровно с того же места, если оно относится к той же конфигурации, фолду и сиду; иначе будет сказано, что различается.</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Можно начинать</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Ещё не готово</translation>
    </message>
    <message>
        <source>Each epoch leaves one in %1, named %2 and the epoch&apos;s number.</source>
        <translation>Каждая эпоха оставляет один в %1; имя — %2 и номер эпохи.</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Сид %1</translation>
    </message>
    <message>
        <source>Latest: %1</source>
        <translation>Последний: %1</translation>
    </message>
</context>
<context>
    <name>VerdictPartsText</name>
    <message>
        <source>from %1</source>
        <translation>от %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>ниже %1</translation>
    </message>
    <message>
        <source>No sign of manipulation</source>
        <translation>Признаков манипуляции нет</translation>
    </message>
    <message>
        <source>Possibly manipulated</source>
        <translation>Манипуляция возможна</translation>
    </message>
    <message>
        <source>Probably manipulated</source>
        <translation>Манипуляция вероятна</translation>
    </message>
    <message>
        <source>Very probably manipulated</source>
        <translation>Манипуляция весьма вероятна</translation>
    </message>
</context>
<context>
    <name>WeightsFetchJobText</name>
    <message>
        <source>Try again: what has come is kept. Without a network, choose a folder with the files.</source>
        <translation>Попробуйте ещё раз: полученное сохранено. Если сети нет, выберите папку с файлами.</translation>
    </message>
    <message>
        <source>Try again: what has come is kept.</source>
        <translation>Попробуйте ещё раз: полученное сохранено.</translation>
    </message>
    <message>
        <source>Choose a folder or a mirror that holds the files.</source>
        <translation>Выберите папку или зеркало, где есть эти файлы.</translation>
    </message>
    <message>
        <source>Choose another folder or mirror.</source>
        <translation>Выберите другую папку или другое зеркало.</translation>
    </message>
    <message>
        <source>What came was thrown away. Try again, or choose another source.</source>
        <translation>Полученное удалено. Попробуйте ещё раз или выберите другой источник.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Дождитесь окончания этой загрузки и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>%1 of %2 files are missing still</source>
        <translation>ещё не хватает файлов: %1 из %2</translation>
    </message>
    <message>
        <source>%1: fetched and checked.</source>
        <translation>%1: загружено и проверено.</translation>
    </message>
</context>
<context>
    <name>WelcomeTexts</name>
    <message>
        <source>less than a second</source>
        <translation>меньше секунды</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>около %n секунды</numerusform>
            <numerusform>около %n секунд</numerusform>
            <numerusform>около %n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>около %n минуты</numerusform>
            <numerusform>около %n минут</numerusform>
            <numerusform>около %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 ГиБ</translation>
    </message>
</context>
<context>
    <name>veriframe::AboutDialog</name>
    <message>
        <source>About Veriframe</source>
        <translation>О программе Veriframe</translation>
    </message>
    <message>
        <source>Finds face manipulation in video. Free software, GPL-3.0 or later. A probability is not proof.</source>
        <translation>Находит манипуляции с лицами в видео. Свободное ПО, GPL-3.0 или новее. Вероятность — не доказательство.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>The machine is being asked.</source>
        <translation>Собираются сведения о машине.</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>Составные части</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Копировать диагностику</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>veriframe::ActionRegistry</name>
    <message>
        <source> or </source>
        <comment>between keys</comment>
        <translation> или </translation>
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
        <translation>Составление списка видео</translation>
    </message>
    <message>
        <source>Looking at what stands in %1</source>
        <translation>Просмотр содержимого %1</translation>
    </message>
    <message>
        <source>Reading the labels in %1</source>
        <translation>Чтение меток в %1</translation>
    </message>
    <message numerus="yes">
        <source>Judging %n video(s)</source>
        <translation>
            <numerusform>Оценка %n видео</numerusform>
            <numerusform>Оценка %n видео</numerusform>
            <numerusform>Оценка %n видео</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judging %n video(s) again</source>
        <translation>
            <numerusform>Повторная оценка %n видео</numerusform>
            <numerusform>Повторная оценка %n видео</numerusform>
            <numerusform>Повторная оценка %n видео</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) could not be judged; each row says why.</source>
        <translation>
            <numerusform>%n видео не удалось оценить; в каждой строке сказано почему.</numerusform>
            <numerusform>%n видео не удалось оценить; в каждой строке сказано почему.</numerusform>
            <numerusform>%n видео не удалось оценить; в каждой строке сказано почему.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every video was looked at.</source>
        <translation>Все видео просмотрены.</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchFilterBar</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Не готовы</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>С оценкой</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Без лица</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Со сбоем</translation>
    </message>
    <message>
        <source>Every video of the batch.</source>
        <translation>Все видео пакета.</translation>
    </message>
    <message>
        <source>Waiting, at work, or cancelled on the way.</source>
        <translation>Ожидают, в работе или отменены по ходу.</translation>
    </message>
    <message>
        <source>With a score, also where not every frame could be read.</source>
        <translation>С оценкой, даже если прочитаны не все кадры.</translation>
    </message>
    <message>
        <source>Readable, but without a face.</source>
        <translation>Читаются, но лица нет.</translation>
    </message>
    <message>
        <source>Unreadable, failed, or not judged.</source>
        <translation>Не читаются, со сбоем или не оценены.</translation>
    </message>
    <message>
        <source>Name or reason</source>
        <translation>Имя или причина</translation>
    </message>
    <message>
        <source>Filter the videos by name or reason</source>
        <translation>Фильтр видео по имени или причине</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchPanel</name>
    <message>
        <source>Score by model</source>
        <translation>Оценка по моделям</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Персоны</translation>
    </message>
    <message>
        <source>About the batch</source>
        <translation>О пакете</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Это видео</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Все видео</translation>
    </message>
    <message>
        <source>How right it is</source>
        <translation>Насколько верны оценки</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Against the labels</source>
        <translation>Сверка с метками</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>How many frames of each video are looked at, evenly spaced.</source>
        <translation>Сколько кадров каждого видео просматривается, через равные промежутки.</translation>
    </message>
    <message>
        <source>&amp;Frames of each video</source>
        <translation>&amp;Кадров на видео</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>Видео не выбрано.</translation>
    </message>
    <message>
        <source>Choose one in the list to see what became of it, and why.</source>
        <translation>Выберите видео в списке, чтобы увидеть, что с ним стало и почему.</translation>
    </message>
    <message>
        <source>Where it is known which videos are real, log loss and AUC tell how right the scores are: open a metadata.json, or a CSV with the columns filename and label.</source>
        <translation>Если известно, какие видео реальные, log loss и AUC покажут, насколько верны оценки: откройте metadata.json или CSV со столбцами filename и label.</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>log loss</translation>
    </message>
    <message>
        <source>The mean over the labelled rows of the CSV; smaller is better, 0.693 is a guess.</source>
        <translation>Среднее по размеченным строкам CSV; чем меньше, тем лучше, 0,693 — случайный ответ.</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How often a fake scores above a real video; 1 is perfect, 0.5 a guess.</source>
        <translation>Как часто фейк получает оценку выше, чем реальное видео; 1 — безошибочно, 0,5 — случайный ответ.</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Метки: %1</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchRunLine</name>
    <message>
        <source>Videos done</source>
        <translation>Готовые видео</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchTable</name>
    <message>
        <source>Clear the filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>Видео нет.</translation>
    </message>
    <message>
        <source>No video matches the filter.</source>
        <translation>Под фильтр не подходит ни одно видео.</translation>
    </message>
    <message>
        <source>They are listed here once a folder or a list is open.</source>
        <translation>Они появятся здесь, когда будет открыта папка или список.</translation>
    </message>
    <message>
        <source>Look for something else, or show all videos again.</source>
        <translation>Измените запрос или снова покажите все видео.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchTableModel</name>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>в работе</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>оценено</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>частично</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>без лица</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>не оценено</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>сбой</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Персоны</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Лица</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Кадры</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунды</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Its label says fake.</source>
        <translation>Согласно метке — фейк.</translation>
    </message>
    <message>
        <source>Its label says real.</source>
        <translation>Согласно метке — реальное.</translation>
    </message>
    <message>
        <source>Taken over from an earlier run.</source>
        <translation>Взято из прежнего прогона.</translation>
    </message>
    <message>
        <source>%1 (1 means fake)</source>
        <translation>%1 (1 означает фейк)</translation>
    </message>
    <message>
        <source>Not judged yet.</source>
        <translation>Ещё не оценено.</translation>
    </message>
    <message>
        <source>Nothing was judged. The CSV has 0.5 in its place.</source>
        <translation>Ничего не оценено. В CSV вместо этого стоит 0,5.</translation>
    </message>
    <message>
        <source>%1, 1 means fake</source>
        <translation>%1, 1 означает фейк</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchThumbnails</name>
    <message>
        <source>Thumbnails</source>
        <translation>Миниатюры</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchView</name>
    <message>
        <source>Videos of the batch</source>
        <translation>Видео пакета</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchWorkspace</name>
    <message>
        <source>Batch</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Open a fo&amp;lder…</source>
        <translation>Открыть п&amp;апку…</translation>
    </message>
    <message>
        <source>Open a folder of videos; each *.mp4 in it gets a score.</source>
        <translation>Открыть папку с видео; каждый *.mp4 в ней получит оценку.</translation>
    </message>
    <message>
        <source>Open a list or &amp;videos…</source>
        <translation>Открыть список или &amp;видео…</translation>
    </message>
    <message>
        <source>Open a text file with a path on each line, or the videos themselves.</source>
        <translation>Открыть текстовый файл, где в каждой строке путь, или сами видео.</translation>
    </message>
    <message>
        <source>Cl&amp;ose the batch</source>
        <translation>За&amp;крыть пакет</translation>
    </message>
    <message>
        <source>Choose the o&amp;utput…</source>
        <translation>Выбрать &amp;файл вывода…</translation>
    </message>
    <message>
        <source>Where the submission CSV goes, its details and the journal of the run beside it.</source>
        <translation>Куда записать CSV с оценками; подробности и журнал прогона лягут рядом.</translation>
    </message>
    <message>
        <source>Open la&amp;bels…</source>
        <translation>Открыть &amp;метки…</translation>
    </message>
    <message>
        <source>Open a metadata.json, or a CSV with the columns filename and label, to see how right the scores are.</source>
        <translation>Открыть metadata.json или CSV со столбцами filename и label, чтобы увидеть, насколько верны оценки.</translation>
    </message>
    <message>
        <source>Close the l&amp;abels</source>
        <translation>Закрыть ме&amp;тки</translation>
    </message>
    <message>
        <source>Save a co&amp;py of the submission…</source>
        <translation>&amp;Сохранить копию CSV с оценками…</translation>
    </message>
    <message>
        <source>Copy the CSV and its details to another place.</source>
        <translation>Скопировать CSV и подробности к нему в другое место.</translation>
    </message>
    <message>
        <source>&amp;Judge the videos</source>
        <translation>&amp;Оценить видео</translation>
    </message>
    <message>
        <source>Judge every video; what an earlier run of the same settings has done is taken over.</source>
        <translation>Оценить все видео; сделанное прежним прогоном с теми же настройками будет взято.</translation>
    </message>
    <message>
        <source>Judge all a&amp;new</source>
        <translation>Оценить всё &amp;заново</translation>
    </message>
    <message>
        <source>Judge every video, also those that have a result.</source>
        <translation>Оценить все видео, даже те, у которых есть результат.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Пауза</translation>
    </message>
    <message>
        <source>Finish the videos at work and take up no other, or go on.</source>
        <translation>Закончить видео, которые в работе, и не брать новых — или продолжить.</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>Отм&amp;енить прогон</translation>
    </message>
    <message>
        <source>End the run; what was done is kept, and it can go on later.</source>
        <translation>Прервать прогон; сделанное сохранится, и позже его можно продолжить.</translation>
    </message>
    <message>
        <source>Retry what &amp;failed</source>
        <translation>Повторить не&amp;удавшиеся</translation>
    </message>
    <message>
        <source>Judge the videos again that could not be judged.</source>
        <translation>Ещё раз оценить видео, которые оценить не удалось.</translation>
    </message>
    <message>
        <source>&amp;Inspect this video</source>
        <translation>Прове&amp;рить это видео</translation>
    </message>
    <message>
        <source>Open it in Inspect, with the models that judged it here.</source>
        <translation>Открыть его в разделе «Проверка» с теми же моделями, что оценили его здесь.</translation>
    </message>
    <message>
        <source>&amp;Retry the selected</source>
        <translation>Повторить в&amp;ыбранные</translation>
    </message>
    <message>
        <source>Judge the selected videos again; the other rows stay as they are.</source>
        <translation>Ещё раз оценить выбранные видео; остальные строки не изменятся.</translation>
    </message>
    <message>
        <source>S&amp;how in its folder</source>
        <translation>Показат&amp;ь в папке</translation>
    </message>
    <message>
        <source>Open the folder in which this video lies.</source>
        <translation>Открыть папку, в которой лежит это видео.</translation>
    </message>
    <message>
        <source>Cop&amp;y the path</source>
        <translation>Коп&amp;ировать путь</translation>
    </message>
    <message>
        <source>Copy the paths of the selected videos.</source>
        <translation>Копировать пути выбранных видео.</translation>
    </message>
    <message>
        <source>Fin&amp;d a video</source>
        <translation>На&amp;йти видео</translation>
    </message>
    <message>
        <source>Panel beside the ba&amp;tch</source>
        <translation>Пане&amp;ль рядом с пакетом</translation>
    </message>
    <message>
        <source>Open a folder of videos</source>
        <translation>Открытие папки с видео</translation>
    </message>
    <message>
        <source>Open a list or videos</source>
        <translation>Открытие списка или видео</translation>
    </message>
    <message>
        <source>Lists and videos (*.txt *.list *.lst *.mp4 *.mov *.mkv *.avi *.webm *.m4v);;All files (*)</source>
        <translation>Списки и видео (*.txt *.list *.lst *.mp4 *.mov *.mkv *.avi *.webm *.m4v);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Choose the submission CSV</source>
        <translation>Выбор CSV с оценками</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Таблицы (*.csv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open labels</source>
        <translation>Открытие меток</translation>
    </message>
    <message>
        <source>Labels (*.json *.csv);;All files (*)</source>
        <translation>Метки (*.json *.csv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Save a copy of the submission</source>
        <translation>Сохранение копии CSV с оценками</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Saving a copy of the submission</source>
        <translation>Сохранение копии CSV с оценками</translation>
    </message>
    <message>
        <source>No model is chosen, so nothing could be judged.</source>
        <translation>Модель не выбрана, поэтому оценивать нечем.</translation>
    </message>
    <message>
        <source>Choose models…</source>
        <translation>Выбрать модели…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Про&amp;должить</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Про&amp;должить</translation>
    </message>
    <message>
        <source>&amp;Judge what is new</source>
        <translation>Оценить &amp;новые</translation>
    </message>
    <message>
        <source>What an earlier run has left cannot be taken over. %1</source>
        <translation>То, что осталось от прежнего прогона, взять нельзя. %1</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Listing the videos</source>
        <translation>Составление списка видео</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>No videos are open.</source>
        <translation>Видео не открыты.</translation>
    </message>
    <message>
        <source>Open a folder of videos or a list of them, or drop them here. Each gets a score, and a row that says what became of it.</source>
        <translation>Откройте папку с видео или их список либо перетащите их сюда. Каждое получит оценку и строку, где сказано, что с ним стало.</translation>
    </message>
    <message>
        <source>The videos cannot be listed.</source>
        <translation>Не удалось составить список видео.</translation>
    </message>
    <message>
        <source>%1 It can also be done anew.</source>
        <translation>%1 Можно также сделать всё заново.</translation>
    </message>
    <message>
        <source>%1 What was done is kept.</source>
        <translation>%1 Сделанное сохранено.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message numerus="yes">
        <source>The run was cancelled after %1 of %n video(s). What was done is kept, and it goes on from there.</source>
        <translation>
            <numerusform>Прогон отменён после %1 из %n видео. Сделанное сохранено, продолжение пойдёт с этого места.</numerusform>
            <numerusform>Прогон отменён после %1 из %n видео. Сделанное сохранено, продолжение пойдёт с этого места.</numerusform>
            <numerusform>Прогон отменён после %1 из %n видео. Сделанное сохранено, продолжение пойдёт с этого места.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>These videos were judged again. Others have no row yet.</source>
        <translation>Эти видео оценены повторно. У остальных пока нет строки.</translation>
    </message>
    <message numerus="yes">
        <source>An earlier run ended after %1 of %n video(s). It can go on from there.</source>
        <translation>
            <numerusform>Прежний прогон закончился после %1 из %n видео. Его можно продолжить с этого места.</numerusform>
            <numerusform>Прежний прогон закончился после %1 из %n видео. Его можно продолжить с этого места.</numerusform>
            <numerusform>Прежний прогон закончился после %1 из %n видео. Его можно продолжить с этого места.</numerusform>
        </translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Нет модели</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · профиль %2</translation>
    </message>
    <message>
        <source>What judges the videos, the same as in Inspect. Click to choose another.</source>
        <translation>Чем оцениваются видео; то же, что в разделе «Проверка». Щёлкните, чтобы выбрать другое.</translation>
    </message>
</context>
<context>
    <name>veriframe::BookmarkList</name>
    <message>
        <source>No bookmarks. Press B to mark this frame.</source>
        <translation>Закладок нет. Нажмите B, чтобы отметить этот кадр.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Закладки</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Go to this frame</source>
        <translation>Перейти к этому кадру</translation>
    </message>
    <message>
        <source>Go to frame %1</source>
        <translation>Перейти к кадру %1</translation>
    </message>
    <message>
        <source>Status of frame %1</source>
        <translation>Состояние кадра %1</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Удалить эту закладку</translation>
    </message>
    <message>
        <source>Remove the bookmark of frame %1</source>
        <translation>Удалить закладку кадра %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Note on frame %1</source>
        <translation>Заметка к кадру %1</translation>
    </message>
</context>
<context>
    <name>veriframe::CalibrationDiagram</name>
    <message>
        <source>Calibration</source>
        <translation>Калибровка</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>предсказано</translation>
    </message>
    <message>
        <source>near %1: %2 of %3 fake</source>
        <translation>около %1: фейков %2 из %3</translation>
    </message>
    <message>
        <source>Scores lie %1 from the share of fakes in the mean.</source>
        <translation>Оценки в среднем отстоят от доли фейков на %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::CaseNotes</name>
    <message>
        <source>Case and notes</source>
        <translation>Дело и заметки</translation>
    </message>
    <message>
        <source>This video is in no case. A case keeps what is known of it in one file: the analysis, who is who, bookmarks and notes.</source>
        <translation>Это видео не входит ни в одно дело. Дело хранит всё, что о нём известно, в одном файле: анализ, кто есть кто, закладки и заметки.</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>Название дела</translation>
    </message>
    <message>
        <source>Notes on this video</source>
        <translation>Заметки к видео</translation>
    </message>
    <message>
        <source>Notes on the case</source>
        <translation>Заметки к делу</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointHeader</name>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointInspector</name>
    <message>
        <source>Reading %1</source>
        <translation>Чтение %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>читается…</translation>
    </message>
    <message>
        <source>waiting to be read</source>
        <translation>ожидает чтения</translation>
    </message>
    <message>
        <source>It has the same content as %1.</source>
        <translation>Содержимое то же, что у %1.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <comment>file name: reason</comment>
        <translation>Файл %1 использовать нельзя: %2</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointLedger</name>
    <message>
        <source>Looking for checkpoints</source>
        <translation>Поиск чекпоинтов</translation>
    </message>
    <message>
        <source>Computing checkpoints&apos; SHA-256</source>
        <translation>Вычисление SHA-256 чекпоинтов</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointTable</name>
    <message>
        <source>epoch %1</source>
        <translation>эпоха %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>there</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Эпоха</translation>
    </message>
    <message>
        <source>Fake loss</source>
        <translation>Потери фейк.</translation>
    </message>
    <message>
        <source>Real loss</source>
        <translation>Потери реал.</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Взвешенные</translation>
    </message>
    <message>
        <source>bce</source>
        <translation>bce</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ансамбль</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Чекпоинт</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Best bce</source>
        <translation>Лучшая bce</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Скорость обуч.</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Потери обуч.</translation>
    </message>
    <message>
        <source>in ensemble</source>
        <translation>в ансамбле</translation>
    </message>
    <message>
        <source>There are no epochs.</source>
        <translation>Эпох нет.</translation>
    </message>
    <message>
        <source>They are listed here once the log of a run is open.</source>
        <translation>Они появятся здесь, когда будет открыт лог запуска.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>Run, epoch, file or hash</source>
        <translation>Запуск, эпоха, файл или хеш</translation>
    </message>
    <message>
        <source>Filter the epochs by run, epoch, file or hash</source>
        <translation>Фильтр эпох по запуску, эпохе, файлу или хешу</translation>
    </message>
    <message>
        <source>No epoch matches the filter.</source>
        <translation>Под фильтр не подходит ни одна эпоха.</translation>
    </message>
    <message>
        <source>Look for something else, or show all epochs again.</source>
        <translation>Измените запрос или снова покажите все эпохи.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>Строк: %1 из %2</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>Сортировать по</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Remove from the ensemble</source>
        <translation>Убрать из ансамбля</translation>
    </message>
    <message>
        <source>Add to the ensemble</source>
        <translation>Добавить в ансамбль</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Показать файл</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить все</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointTableModel</name>
    <message>
        <source>ascending</source>
        <translation>по возрастанию</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>по убыванию</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>ключ %1</translation>
    </message>
    <message>
        <source>A click orders by it, with Shift it becomes a further key.</source>
        <translation>Щелчок сортирует по этому столбцу, с Shift он становится следующим ключом.</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointView</name>
    <message>
        <source>Epochs</source>
        <translation>Эпохи</translation>
    </message>
    <message>
        <source>in ensemble</source>
        <translation>в ансамбле</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsPage</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Добавить…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Убрать</translation>
    </message>
    <message>
        <source>Checkpoints that judge</source>
        <translation>Чекпоинты, которые оценивают</translation>
    </message>
    <message>
        <source>Add checkpoints (*.pth, *.pt, *.safetensors), or drop them here.</source>
        <translation>Добавьте чекпоинты (*.pth, *.pt, *.safetensors) или перетащите их сюда.</translation>
    </message>
    <message>
        <source>Remove the selected checkpoints</source>
        <translation>Убрать выбранные чекпоинты</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the list already.</source>
        <comment>one or more file names</comment>
        <translation>
            <numerusform>%1 уже в списке.</numerusform>
            <numerusform>%1 уже в списке.</numerusform>
            <numerusform>%1 уже в списке.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation>Добавление чекпоинтов</translation>
    </message>
    <message>
        <source>Checkpoints (*.pth *.pt *.safetensors final_*);;All files (*)</source>
        <translation>Чекпоинты (*.pth *.pt *.safetensors final_*);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Add at least one checkpoint.</source>
        <translation>Добавьте хотя бы один чекпоинт.</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) are being read.</source>
        <translation>
            <numerusform>Читается %n чекпоинт.</numerusform>
            <numerusform>Читаются %n чекпоинта.</numerusform>
            <numerusform>Читаются %n чекпоинтов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, untrained</source>
        <translation>%1, не обучено</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsPanel</name>
    <message>
        <source>About the ensemble</source>
        <translation>Об ансамбле</translation>
    </message>
    <message>
        <source>Press Return on rows of the table.</source>
        <translation>Нажмите Return на строках таблицы.</translation>
    </message>
    <message>
        <source>Marked checkpoints that are not judged</source>
        <translation>Отмеченные чекпоинты без оценки</translation>
    </message>
    <message>
        <source>Two members or more are needed.</source>
        <translation>Нужно не меньше двух участников.</translation>
    </message>
    <message>
        <source>Nothing judged.</source>
        <translation>Ничего не оценено.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Marked, but not judged</source>
        <translation>Отмечены, но не оценены</translation>
    </message>
    <message>
        <source>Suggested set</source>
        <translation>Предложенный набор</translation>
    </message>
    <message>
        <source>On the held-out videos</source>
        <translation>На отложенных видео</translation>
    </message>
    <message>
        <source>They disagree most on</source>
        <translation>Наибольшие расхождения</translation>
    </message>
    <message>
        <source>From faces to a score</source>
        <translation>От лиц к оценке</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ансамбль</translation>
    </message>
    <message>
        <source>Ensemble on held-out fold %1</source>
        <translation>Ансамбль на отложенном фолде %1</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>log loss</translation>
    </message>
    <message>
        <source>Log loss over the held-out videos; lower is better.</source>
        <translation>Log loss на отложенных видео; чем меньше, тем лучше.</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How often a fake scores above a real.</source>
        <translation>Как часто фейк получает оценку выше реального.</translation>
    </message>
    <message>
        <source>EER</source>
        <translation>EER</translation>
    </message>
    <message>
        <source>Equal error rate: where as many reals are called fake as fakes real.</source>
        <translation>Равный уровень ошибок: где доля реальных, принятых за фейк, равна доле фейков, принятых за реальные.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n held-out video(s).</source>
        <translation>
            <numerusform>По %n отложенному видео.</numerusform>
            <numerusform>По %n отложенным видео.</numerusform>
            <numerusform>По %n отложенным видео.</numerusform>
        </translation>
    </message>
    <message>
        <source>No checkpoint is in it.</source>
        <translation>В нём нет чекпоинтов.</translation>
    </message>
    <message>
        <source>The held-out faces are being judged.</source>
        <translation>Оцениваются отложенные лица.</translation>
    </message>
    <message>
        <source>Choose the dataset on whose held-out fold it shall be judged.</source>
        <translation>Выберите датасет, на отложенном фолде которого его оценить.</translation>
    </message>
    <message>
        <source>No member could be judged.</source>
        <translation>Ни одного участника не удалось оценить.</translation>
    </message>
    <message>
        <source>%1: %2 videos, %3 faces</source>
        <translation>%1: %2 видео, лиц: %3</translation>
    </message>
    <message>
        <source>Log loss alone: %1</source>
        <translation>Log loss в одиночку: %1</translation>
    </message>
    <message>
        <source>The log loss of the ensemble with it, on the videos that chose it.</source>
        <translation>Log loss ансамбля вместе с ним на видео, по которым он выбран.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>checkpoints, and why they are not judged</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fakes&apos; loss</source>
        <translation>Потери фейков</translation>
    </message>
    <message>
        <source>Reals&apos; loss</source>
        <translation>Потери реальных</translation>
    </message>
    <message>
        <source>Brier</source>
        <translation>Брайер</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Fakes found</source>
        <translation>Найдено фейков</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Ложных тревог</translation>
    </message>
    <message>
        <source>Being searched…</source>
        <translation>Идёт поиск…</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Avg. precision</source>
        <translation>Ср. точность</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsText</name>
    <message>
        <source>It has no epoch yet.</source>
        <translation>Эпох пока нет.</translation>
    </message>
    <message numerus="yes">
        <source>In %n run(s) nothing qualifies.</source>
        <translation>
            <numerusform>В %n запуске ничего не подходит.</numerusform>
            <numerusform>В %n запусках ничего не подходит.</numerusform>
            <numerusform>В %n запусках ничего не подходит.</numerusform>
        </translation>
    </message>
    <message>
        <source>weighted (%1 fake + real) / 2</source>
        <translation>взвешенные (%1 · фейки + реальные) / 2</translation>
    </message>
    <message>
        <source>Weighted loss of the held-out videos</source>
        <translation>Взвешенные потери на отложенных видео</translation>
    </message>
    <message>
        <source>Weighted loss, held-out fold %1</source>
        <translation>Взвешенные потери, отложенный фолд %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n запуск</numerusform>
            <numerusform>%n запуска</numerusform>
            <numerusform>%n запусков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n эпоха</numerusform>
            <numerusform>%n эпохи</numerusform>
            <numerusform>%n эпох</numerusform>
        </translation>
    </message>
    <message>
        <source>following %1 (epoch %2 of %3)</source>
        <translation>отслеживается %1 (эпоха %2 из %3)</translation>
    </message>
    <message>
        <source>following %1 (epoch %2)</source>
        <translation>отслеживается %1 (эпоха %2)</translation>
    </message>
    <message>
        <source>%1 · epoch %2</source>
        <translation>%1 · эпоха %2</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsWorkspace</name>
    <message>
        <source>Checkpoints</source>
        <translation>Чекпоинты</translation>
    </message>
    <message>
        <source>+ &amp;Open logs…</source>
        <translation>+ &amp;Открыть логи…</translation>
    </message>
    <message>
        <source>Open training logs: the published program&apos;s text, metrics.jsonl, TensorBoard event files.</source>
        <translation>Открыть логи обучения: текст опубликованной программы, metrics.jsonl, файлы событий TensorBoard.</translation>
    </message>
    <message>
        <source>Open a &amp;folder of runs…</source>
        <translation>Открыть &amp;папку запусков…</translation>
    </message>
    <message>
        <source>Open every training log in a folder.</source>
        <translation>Открыть все логи обучения в папке.</translation>
    </message>
    <message>
        <source>Open the &amp;Training room&apos;s runs</source>
        <translation>Открыть запуски раздела «О&amp;бучение»</translation>
    </message>
    <message>
        <source>Open the logs of the folder in which the Training room puts its runs.</source>
        <translation>Открыть логи из папки, куда раздел «Обучение» складывает свои запуски.</translation>
    </message>
    <message>
        <source>&amp;Close all logs</source>
        <translation>&amp;Закрыть все логи</translation>
    </message>
    <message>
        <source>&amp;Log y</source>
        <translation>&amp;Лог. ось Y</translation>
    </message>
    <message>
        <source>Show the losses on logarithmic axes.</source>
        <translation>Показывать потери на логарифмических осях.</translation>
    </message>
    <message>
        <source>Cut o&amp;utliers</source>
        <translation>Отсечь &amp;выбросы</translation>
    </message>
    <message>
        <source>Let the axes reach as far as most values do; lines that run out of a panel are marked at its edge.</source>
        <translation>Оси охватывают основную часть значений; линии, выходящие за панель, отмечаются у её края.</translation>
    </message>
    <message>
        <source>&amp;Zoom in on the epochs</source>
        <translation>&amp;Увеличить масштаб эпох</translation>
    </message>
    <message>
        <source>Zoo&amp;m out of the epochs</source>
        <translation>У&amp;меньшить масштаб эпох</translation>
    </message>
    <message>
        <source>All epoc&amp;hs</source>
        <translation>Все эпо&amp;хи</translation>
    </message>
    <message>
        <source>Show the first epoch to the last.</source>
        <translation>Показать эпохи от первой до последней.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>Save the curves as a picture (PNG, SVG) or their numbers as a table (CSV).</source>
        <translation>Сохранить кривые как изображение (PNG, SVG) или их значения как таблицу (CSV).</translation>
    </message>
    <message>
        <source>F&amp;ilter the epochs</source>
        <translation>&amp;Фильтр эпох</translation>
    </message>
    <message>
        <source>Show the rows of the table that contain some words.</source>
        <translation>Показать строки таблицы, содержащие заданные слова.</translation>
    </message>
    <message>
        <source>Sho&amp;w the checkpoint in the file manager</source>
        <translation>Показать &amp;чекпоинт в файловом менеджере</translation>
    </message>
    <message>
        <source>Panel beside the c&amp;heckpoints</source>
        <translation>Пан&amp;ель рядом с чекпоинтами</translation>
    </message>
    <message>
        <source>Put the chosen epochs into the e&amp;nsemble</source>
        <translation>&amp;Добавить выбранные эпохи в ансамбль</translation>
    </message>
    <message>
        <source>E&amp;mpty the ensemble</source>
        <translation>Очистить ансамбл&amp;ь</translation>
    </message>
    <message>
        <source>Open an ensem&amp;ble…</source>
        <translation>Открыть &amp;ансамбль…</translation>
    </message>
    <message>
        <source>Take the checkpoints of an ensemble&apos;s file.</source>
        <translation>Взять чекпоинты из файла ансамбля.</translation>
    </message>
    <message>
        <source>Choose the &amp;dataset…</source>
        <translation>Выбрать да&amp;тасет…</translation>
    </message>
    <message>
        <source>Choose the preprocessed dataset on whose held-out fold checkpoints are judged.</source>
        <translation>Выбрать предобработанный датасет, на отложенном фолде которого оцениваются чекпоинты.</translation>
    </message>
    <message>
        <source>&amp;Judge the marked epochs</source>
        <translation>Оце&amp;нить отмеченные эпохи</translation>
    </message>
    <message>
        <source>Judge the held-out fold with every marked checkpoint, so that they can be suggested, and with members that could not be judged before.</source>
        <translation>Оценить отложенный фолд каждым отмеченным чекпоинтом, чтобы их можно было предложить, и участниками, которых раньше оценить не удалось.</translation>
    </message>
    <message>
        <source>&amp;Search best set…</source>
        <translation>&amp;Искать лучший набор…</translation>
    </message>
    <message>
        <source>Search the best combination of the marked epochs and all that was judged.</source>
        <translation>Найти лучшее сочетание отмеченных эпох и всего, что уже оценено.</translation>
    </message>
    <message>
        <source>&amp;Take this set</source>
        <translation>Вз&amp;ять этот набор</translation>
    </message>
    <message>
        <source>Make the suggested set the ensemble.</source>
        <translation>Сделать предложенный набор ансамблем.</translation>
    </message>
    <message>
        <source>Sa&amp;ve ensemble…</source>
        <translation>&amp;Сохранить ансамбль…</translation>
    </message>
    <message>
        <source>Save the ensemble with its hashes and its rule, for Inspect and the command line.</source>
        <translation>Сохранить ансамбль с хешами и правилом — для раздела «Проверка» и командной строки.</translation>
    </message>
    <message>
        <source>&amp;Use it in Inspect</source>
        <translation>Использовать в «Прове&amp;рке»</translation>
    </message>
    <message>
        <source>Judge videos with the ensemble that was saved.</source>
        <translation>Оценивать видео сохранённым ансамблем.</translation>
    </message>
    <message>
        <source>Open training logs</source>
        <translation>Открытие логов обучения</translation>
    </message>
    <message>
        <source>Training logs (*.log *.txt *.jsonl *.out events.out.tfevents.*);;All files (*)</source>
        <translation>Логи обучения (*.log *.txt *.jsonl *.out events.out.tfevents.*);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open a folder of runs</source>
        <translation>Открытие папки запусков</translation>
    </message>
    <message>
        <source>Open an ensemble</source>
        <translation>Открытие ансамбля</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json *.json)</source>
        <translation>Ансамбли (*.ensemble.json *.json)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Чтение %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Choose the dataset</source>
        <translation>Выбор датасета</translation>
    </message>
    <message>
        <source>Which fold did no checkpoint learn from?</source>
        <translation>На каком фолде не учился ни один чекпоинт?</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Written anew since it was judged: %1. What was known of the former file was dropped.</source>
        <translation>Перезаписано после оценки: %1. Сведения о прежнем содержимом отброшены.</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <translation>Поиск %1</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Экспорт кривых</translation>
    </message>
    <message>
        <source>Pictures and tables (*.png *.svg *.csv);;All files (*)</source>
        <translation>Изображения и таблицы (*.png *.svg *.csv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>The curves&apos; numbers were saved as %1.</source>
        <translation>Значения кривых сохранены как %1.</translation>
    </message>
    <message>
        <source>The curves were saved as %1.</source>
        <translation>Кривые сохранены как %1.</translation>
    </message>
    <message>
        <source>Save the ensemble</source>
        <translation>Сохранение ансамбля</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json)</source>
        <translation>Ансамбли (*.ensemble.json)</translation>
    </message>
    <message>
        <source>Saving the ensemble</source>
        <translation>Сохранение ансамбля</translation>
    </message>
    <message>
        <source>The ensemble was saved as %1.</source>
        <translation>Ансамбль сохранён как %1.</translation>
    </message>
    <message>
        <source>Use it in Inspect</source>
        <translation>Использовать в «Проверке»</translation>
    </message>
    <message>
        <source>No run is shown that has validated an epoch.</source>
        <translation>Среди показанных запусков нет ни одного, где эпоха прошла валидацию.</translation>
    </message>
    <message>
        <source>There are no epochs.</source>
        <translation>Эпох нет.</translation>
    </message>
    <message>
        <source>The open logs have none, or no run is shown.</source>
        <translation>В открытых логах их нет, или ни один запуск не показан.</translation>
    </message>
    <message>
        <source>Training logs are being read.</source>
        <translation>Читаются логи обучения.</translation>
    </message>
    <message>
        <source>No training log is open.</source>
        <translation>Логи обучения не открыты.</translation>
    </message>
    <message>
        <source>Open logs of one or several runs: the published program&apos;s text, metrics.jsonl, or TensorBoard event files. They may be dropped here.</source>
        <translation>Откройте логи одного или нескольких запусков: текст опубликованной программы, metrics.jsonl или файлы событий TensorBoard. Их можно перетащить сюда.</translation>
    </message>
    <message>
        <source>not chosen: early epochs are noisy</source>
        <translation>не выбираются: ранние эпохи шумные</translation>
    </message>
    <message>
        <source>Fake and real log loss</source>
        <translation>Log loss фейков и реальных</translation>
    </message>
    <message>
        <source>There is no checkpoint file beside the log of: %1.</source>
        <translation>Рядом с этими логами нет файла чекпоинта: %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::ChoiceBar</name>
    <message>
        <source>Ran&amp;k smoothed</source>
        <translation>По с&amp;глаженным</translation>
    </message>
    <message>
        <source>weighted loss</source>
        <translation>взвешенным потерям</translation>
    </message>
    <message>
        <source>the trainer&apos;s bce</source>
        <translation>bce обучения</translation>
    </message>
    <message>
        <source>By what epochs are ranked and marked.</source>
        <translation>По чему эпохи ранжируются и отмечаются.</translation>
    </message>
    <message>
        <source>How much the loss of fakes weighs: (weight × fake + real) / 2.</source>
        <translation>Насколько весомы потери фейков: (вес × фейки + реальные) / 2.</translation>
    </message>
    <message>
        <source>How many of the smallest losses are looked at.</source>
        <translation>Сколько наименьших потерь рассматривается.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Of those, epochs up to this one are left out as noisy; they are shaded.</source>
        <translation>Из них эпохи до этой включительно исключаются как шумные; они затенены.</translation>
    </message>
    <message>
        <source>How much of the curve before an epoch keeps; what was measured stays visible.</source>
        <translation>Какую долю кривая сохраняет от прежних эпох; измеренное остаётся видимым.</translation>
    </message>
    <message>
        <source>Rank by the smoothed losses. Without it smoothing only shows.</source>
        <translation>Ранжировать по сглаженным потерям. Без этого сглаживание только показывается.</translation>
    </message>
    <message>
        <source>Rank b&amp;y</source>
        <translation>&amp;Ранжировать по</translation>
    </message>
    <message>
        <source>Fake &amp;weight</source>
        <translation>&amp;Вес фейков</translation>
    </message>
    <message>
        <source>&amp;Best</source>
        <translation>&amp;Лучших</translation>
    </message>
    <message>
        <source>After e&amp;poch</source>
        <translation>После э&amp;похи</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>&amp;Сглаживание</translation>
    </message>
</context>
<context>
    <name>veriframe::ChoiceMeasure</name>
    <message>
        <source>Measuring what the suggestions gain</source>
        <translation>Измерение выигрыша от предложений</translation>
    </message>
</context>
<context>
    <name>veriframe::ClassBalance</name>
    <message>
        <source>%1 %2 (%3 %)</source>
        <extracomment>1,234 real (20.1 %)</extracomment>
        <translation>%2: %1 (%3 %)</translation>
    </message>
    <message>
        <source>Class balance</source>
        <translation>Баланс классов</translation>
    </message>
    <message>
        <source>real</source>
        <translation>реальные</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>фейки</translation>
    </message>
</context>
<context>
    <name>veriframe::Comparison</name>
    <message>
        <source>Comparing frame %1</source>
        <translation>Сравнение кадра %1</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonPictures</name>
    <message>
        <source>Frame of the first video</source>
        <translation>Кадр видео А</translation>
    </message>
    <message>
        <source>Frame of the second video</source>
        <translation>Кадр видео Б</translation>
    </message>
    <message>
        <source>Second · %1 · frame %2</source>
        <translation>Сторона Б · %1 · кадр %2</translation>
    </message>
    <message>
        <source>Second · %1</source>
        <translation>Сторона Б · %1</translation>
    </message>
    <message>
        <source>First · %1 · frame %2</source>
        <translation>Сторона А · %1 · кадр %2</translation>
    </message>
    <message>
        <source>The second video ends before this frame.</source>
        <translation>Видео Б заканчивается раньше этого кадра.</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonPlot</name>
    <message>
        <source>Probability of fake</source>
        <translation>Вероятность фейка</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>кадр</translation>
    </message>
    <message>
        <source>Probabilities of both sides over the frames</source>
        <translation>Вероятности обеих сторон по кадрам</translation>
    </message>
    <message>
        <source>Probability of fake · frame %1</source>
        <translation>Вероятность фейка · кадр %1</translation>
    </message>
    <message>
        <source>Frame %1: %2</source>
        <translation>Кадр %1: %2</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonStudy</name>
    <message>
        <source>%1 (first)</source>
        <translation>%1 (А)</translation>
    </message>
    <message>
        <source>%1 (second)</source>
        <translation>%1 (Б)</translation>
    </message>
    <message>
        <source>Comparing two ensembles on %1</source>
        <translation>Сравнение двух ансамблей на %1</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>Сравнение %1 и %2</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonTableModel</name>
    <message>
        <source>Probability of fake by %1</source>
        <translation>Вероятность фейка: %1</translation>
    </message>
    <message>
        <source>Second minus first; ordered by its size</source>
        <translation>Б минус А; сортировка по величине</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Кадр</translation>
    </message>
    <message>
        <source>Other frame</source>
        <translation>Кадр Б</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Персона</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Сторона А</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Сторона Б</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Разность</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonWindow</name>
    <message>
        <source>Another &amp;ensemble…</source>
        <translation>Другой &amp;ансамбль…</translation>
    </message>
    <message>
        <source>Let other networks judge the same faces</source>
        <translation>Дать оценить те же лица другим сетям</translation>
    </message>
    <message>
        <source>Another &amp;video…</source>
        <translation>Другое &amp;видео…</translation>
    </message>
    <message>
        <source>Let the same networks judge another video on the same frames</source>
        <translation>Дать тем же сетям оценить другое видео на тех же кадрах</translation>
    </message>
    <message>
        <source>Save as &amp;table…</source>
        <translation>Сохранить как &amp;таблицу…</translation>
    </message>
    <message>
        <source>Write all faces with both probabilities as CSV</source>
        <translation>Записать все лица с обеими вероятностями в CSV</translation>
    </message>
    <message>
        <source>Compare &amp;again</source>
        <translation>Сравнить &amp;заново</translation>
    </message>
    <message>
        <source>Compare once more, with what is known of the video by now</source>
        <translation>Сравнить ещё раз с тем, что теперь известно о видео</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Stop comparing; what was compared stays</source>
        <translation>Остановить сравнение; уже сравнённое останется</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The ensemble to compare with</source>
        <translation>Ансамбль для сравнения</translation>
    </message>
    <message>
        <source>The video to compare with</source>
        <translation>Видео для сравнения</translation>
    </message>
    <message>
        <source>Save the faces as a table</source>
        <translation>Сохранение лиц в таблицу</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Сохранение %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Сохранено как %1.</translation>
    </message>
    <message>
        <source>The video was analysed further since. What is shown belongs to the former analysis.</source>
        <translation>С тех пор анализ видео продолжился. Показанное относится к прежнему анализу.</translation>
    </message>
    <message>
        <source>The comparison failed.</source>
        <translation>Сравнение не удалось.</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Сравнение отменено.</translation>
    </message>
    <message>
        <source>No face had been judged by both sides yet.</source>
        <translation>Ни одно лицо ещё не было оценено обеими сторонами.</translation>
    </message>
    <message>
        <source>Comparing.</source>
        <translation>Идёт сравнение.</translation>
    </message>
    <message>
        <source>The networks are being opened.</source>
        <translation>Сети открываются.</translation>
    </message>
    <message>
        <source>The frames of the second video are being counted.</source>
        <translation>Подсчитываются кадры видео Б.</translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation>Пока ничего не сравнивалось.</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet.</source>
        <translation>Сравнивать пока не с чем.</translation>
    </message>
    <message>
        <source>Let other networks judge the faces that were found, or set a second video against this one: an original, a suspected copy.</source>
        <translation>Дайте другим сетям оценить найденные лица или сопоставьте это видео со вторым: с оригиналом или предполагаемой копией.</translation>
    </message>
    <message>
        <source>Open a video in Inspect and have its faces judged first.</source>
        <translation>Сначала откройте видео в разделе «Проверка» и оцените в нём лица.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Comparison: %1</source>
        <translation>Сравнение: %1</translation>
    </message>
    <message>
        <source>%1 (first) and %2 (second)</source>
        <translation>%1 (А) и %2 (Б)</translation>
    </message>
    <message>
        <source>and %1 (second)</source>
        <translation>и %1 (Б)</translation>
    </message>
    <message>
        <source>The comparison was cancelled. What both sides had judged until then is shown.</source>
        <translation>Сравнение отменено. Показано то, что к этому моменту оценили обе стороны.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Сравнить заново</translation>
    </message>
</context>
<context>
    <name>veriframe::ComputationSection</name>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>dfdc: the write-up&apos;s rules</source>
        <translation>dfdc: правила из описания</translation>
    </message>
    <message>
        <source>kernel: the published program&apos;s</source>
        <translation>kernel: правила опубликованной программы</translation>
    </message>
    <message>
        <source>the ensemble&apos;s, else %1 px</source>
        <translation>из ансамбля, иначе %1 px</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Профиль</translation>
    </message>
    <message>
        <source>Precisio&amp;n</source>
        <translation>&amp;Точность</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>&amp;Устройство</translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation>&amp;Размер входа</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Автоматически: %1</translation>
    </message>
    <message>
        <source>Asking for devices</source>
        <translation>Запрос устройств</translation>
    </message>
    <message>
        <source>Asking for the devices of this machine…</source>
        <translation>Запрашиваются устройства этой машины…</translation>
    </message>
    <message>
        <source>Computes in %1 on %2.</source>
        <translation>Вычисления в %1 на %2.</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>This CPU multiplies bfloat16 in hardware, which is faster and differs slightly.</source>
        <translation>Этот CPU умножает bfloat16 аппаратно: это быстрее, а результат слегка отличается.</translation>
    </message>
</context>
<context>
    <name>veriframe::ConfigEditor</name>
    <message>
        <source>Configuration as JSON</source>
        <translation>Конфигурация как JSON</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Строка %1: %2</translation>
    </message>
</context>
<context>
    <name>veriframe::ConfigFieldRow</name>
    <message>
        <source>Allowed: %1.</source>
        <translation>Допустимо: %1.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>on</source>
        <translation>вкл.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выкл.</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>what a field holds unless somebody changes it</comment>
        <translation>было %1</translation>
    </message>
</context>
<context>
    <name>veriframe::ConsoleView</name>
    <message>
        <source>To the end</source>
        <translation>В конец</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Консоль</translation>
    </message>
</context>
<context>
    <name>veriframe::DataCheckCard</name>
    <message>
        <source>Examples of missing files</source>
        <translation>Примеры отсутствующих файлов</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>Ещё не проверено.</translation>
    </message>
    <message>
        <source>Looking at every file that folds.csv names.</source>
        <translation>Просматриваются все файлы, названные в folds.csv.</translation>
    </message>
    <message>
        <source>Every crop is there, and its landmarks and mask where it needs them.</source>
        <translation>Все кропы на месте, а где нужно — и ключевые точки, и маски.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetBrowser</name>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>Фейк</translation>
    </message>
    <message>
        <source>SSIM mask</source>
        <translation>Маска SSIM</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>Видео не выбрано.</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Выберите видео в списке.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Кадр</translation>
    </message>
    <message>
        <source>Fac&amp;e</source>
        <translation>&amp;Лицо</translation>
    </message>
    <message>
        <source>Listing the crops of %1</source>
        <translation>Составление списка кропов %1</translation>
    </message>
    <message>
        <source>The crops cannot be listed.</source>
        <translation>Не удалось составить список кропов.</translation>
    </message>
    <message>
        <source>There are no crops of %1.</source>
        <translation>Кропов %1 нет.</translation>
    </message>
    <message>
        <source>Run the steps up to the crops; the list of videos says why one was left out.</source>
        <translation>Выполните шаги до кропов включительно; в списке видео сказано, почему видео пропущено.</translation>
    </message>
    <message>
        <source>Frame of the video / last frame that was cut out</source>
        <translation>Кадр видео / последний вырезанный кадр</translation>
    </message>
    <message>
        <source>Reading a face of %1</source>
        <translation>Чтение лица из %1</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetDocument</name>
    <message>
        <source>Reading the dataset %1</source>
        <translation>Чтение датасета %1</translation>
    </message>
    <message>
        <source>Looking at what is there of %1</source>
        <translation>Просмотр содержимого %1</translation>
    </message>
    <message>
        <source>Preprocessing %1</source>
        <translation>Предобработка %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>What is missing, and why, stands in preprocessing_report.json.</source>
        <translation>Чего не хватает и почему, сказано в preprocessing_report.json.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetFilterBar</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Неполные</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Со сбоем</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>С пропуском</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Полные</translation>
    </message>
    <message>
        <source>However far they are.</source>
        <translation>На любом этапе.</translation>
    </message>
    <message>
        <source>A step is open, outdated or has failed.</source>
        <translation>Какой-то шаг не выполнен, устарел или дал сбой.</translation>
    </message>
    <message>
        <source>A step has failed.</source>
        <translation>Какой-то шаг дал сбой.</translation>
    </message>
    <message>
        <source>A step was skipped for a reason.</source>
        <translation>Какой-то шаг пропущен, и причина указана.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Больше ничего делать не нужно.</translation>
    </message>
    <message>
        <source>Name, original or reason</source>
        <translation>Имя, оригинал или причина</translation>
    </message>
    <message>
        <source>Filter the videos by name, original or reason</source>
        <translation>Фильтр видео по имени, оригиналу или причине</translation>
    </message>
    <message>
        <source>The progress of this step alone. Click to look at all steps.</source>
        <translation>Ход только этого шага. Щёлкните, чтобы смотреть все шаги.</translation>
    </message>
    <message>
        <source>Real videos only.</source>
        <translation>Только реальные видео.</translation>
    </message>
    <message>
        <source>Fakes only.</source>
        <translation>Только фейки.</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Реальные</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>Фейки</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetPanel</name>
    <message>
        <source>About the dataset</source>
        <translation>О датасете</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Это видео</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Метаданные</translation>
    </message>
    <message>
        <source>Settings of the steps</source>
        <translation>Настройки шагов</translation>
    </message>
    <message>
        <source>dfdc: by the write-up</source>
        <translation>dfdc: по описанию</translation>
    </message>
    <message>
        <source>kernel: half the size</source>
        <translation>kernel: половинный размер</translation>
    </message>
    <message>
        <source>How a frame is scaled before faces are looked for in it.</source>
        <translation>Как масштабируется кадр перед поиском лиц.</translation>
    </message>
    <message>
        <source>Faces are cut out of every so-many-th frame.</source>
        <translation>Лица вырезаются из кадров с таким шагом.</translation>
    </message>
    <message>
        <source>How many folds the parts 0 to 49 are dealt out to.</source>
        <translation>На сколько фолдов распределяются части с 0 по 49.</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>Про&amp;филь</translation>
    </message>
    <message>
        <source>Crops: every … frames</source>
        <translation>Кропы: шаг в кадрах</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Фолды</translation>
    </message>
    <message>
        <source>Choose another detector…</source>
        <translation>Выбрать другой детектор…</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>Видео не выбрано.</translation>
    </message>
    <message>
        <source>Choose one in the list to see what was made of it.</source>
        <translation>Выберите видео в списке, чтобы увидеть, что из него получено.</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>фейк</translation>
    </message>
    <message>
        <source>real</source>
        <translation>реальное</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>часть %1</translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>фолд %1</translation>
    </message>
    <message numerus="yes">
        <source>%n crop(s)</source>
        <translation>
            <numerusform>%n кроп</numerusform>
            <numerusform>%n кропа</numerusform>
            <numerusform>%n кропов</numerusform>
        </translation>
    </message>
    <message>
        <source>its original is not known</source>
        <translation>оригинал неизвестен</translation>
    </message>
    <message>
        <source>made from %1</source>
        <translation>сделано из %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>С ним всё в порядке.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetTable</name>
    <message>
        <source>Clear the filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>Видео нет.</translation>
    </message>
    <message>
        <source>They are listed here once a data set is open.</source>
        <translation>Они появятся здесь, когда будет открыт датасет.</translation>
    </message>
    <message>
        <source>No video matches the filter.</source>
        <translation>Под фильтр не подходит ни одно видео.</translation>
    </message>
    <message>
        <source>Look for something else, or show all videos again.</source>
        <translation>Измените запрос или снова покажите все видео.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetTableModel</name>
    <message>
        <source>open</source>
        <translation>не сделано</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>сбой</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>устарело</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Часть</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Фолд</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Лица</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Рамки</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Кропы</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Точки</translation>
    </message>
    <message>
        <source>Diffs</source>
        <translation>Разности</translation>
    </message>
    <message>
        <source>Fold step</source>
        <translation>Шаг фолдов</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>фейк</translation>
    </message>
    <message>
        <source>real</source>
        <translation>реальное</translation>
    </message>
    <message>
        <source>%1: does not apply to this video.</source>
        <translation>%1: к этому видео не относится.</translation>
    </message>
    <message>
        <source>made from %1</source>
        <translation>сделано из %1</translation>
    </message>
    <message>
        <source>Not in a fold yet.</source>
        <translation>Ещё не в фолде.</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Пока неизвестно.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetView</name>
    <message>
        <source>Videos</source>
        <translation>Видео</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetWords</name>
    <message>
        <source>Finds the faces in every frame of every real video.</source>
        <translation>Находит лица во всех кадрах всех реальных видео.</translation>
    </message>
    <message>
        <source>Cuts the faces out; a fake is cut where its original&apos;s faces are.</source>
        <translation>Вырезает лица; фейк вырезается там, где лица его оригинала.</translation>
    </message>
    <message>
        <source>Finds eyes, nose and mouth on the crops of real videos.</source>
        <translation>Находит глаза, нос и рот на кропах реальных видео.</translation>
    </message>
    <message>
        <source>Compares each fake with its original: SSIM masks.</source>
        <translation>Сравнивает каждый фейк с его оригиналом: маски SSIM.</translation>
    </message>
    <message>
        <source>Lists every crop with its fold in folds.csv.</source>
        <translation>Записывает все кропы с их фолдами в folds.csv.</translation>
    </message>
    <message>
        <source>%1 crops/s</source>
        <translation>%1 кроп/с</translation>
    </message>
    <message>
        <source>%1 pairs/s</source>
        <translation>%1 пар/с</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 кадр/с</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Выполнять нечего.</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) out of date</source>
        <translation>
            <numerusform>%n видео устарело</numerusform>
            <numerusform>%n видео устарели</numerusform>
            <numerusform>%n видео устарели</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) to do</source>
        <translation>
            <numerusform>осталось %n видео</numerusform>
            <numerusform>осталось %n видео</numerusform>
            <numerusform>осталось %n видео</numerusform>
        </translation>
    </message>
    <message>
        <source>Metadata that cannot be read</source>
        <translation>Метаданные, которые не читаются</translation>
    </message>
    <message>
        <source>Entries that cannot be understood</source>
        <translation>Непонятные записи</translation>
    </message>
    <message>
        <source>Unknown labels</source>
        <translation>Неизвестные метки</translation>
    </message>
    <message>
        <source>Names that cannot be file names</source>
        <translation>Имена, непригодные для файлов</translation>
    </message>
    <message>
        <source>Names listed twice</source>
        <translation>Имена, указанные дважды</translation>
    </message>
    <message>
        <source>Videos that are not on the disk</source>
        <translation>Видео, которых нет на диске</translation>
    </message>
    <message>
        <source>Videos that no metadata lists</source>
        <translation>Видео, не указанные в метаданных</translation>
    </message>
    <message>
        <source>Fakes without their original</source>
        <translation>Фейки без оригинала</translation>
    </message>
    <message>
        <source>Fakes whose original is no real video</source>
        <translation>Фейки, чей оригинал — не реальное видео</translation>
    </message>
    <message>
        <source>Folders without a part number</source>
        <translation>Папки без номера части</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n часть</numerusform>
            <numerusform>%n части</numerusform>
            <numerusform>%n частей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 real and %2 fake videos</source>
        <translation>видео: реальных %1, фейков %2</translation>
    </message>
    <message>
        <source>Face boxes</source>
        <translation>Рамки лиц</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Кропы</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Ключевые точки</translation>
    </message>
    <message>
        <source>SSIM masks</source>
        <translation>Маски SSIM</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Фолды</translation>
    </message>
    <message>
        <source>Compressed copies</source>
        <translation>Сжатые копии</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Кадры</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>осталась примерно %n секунда</numerusform>
            <numerusform>осталось примерно %n секунды</numerusform>
            <numerusform>осталось примерно %n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>осталась примерно %n минута</numerusform>
            <numerusform>осталось примерно %n минуты</numerusform>
            <numerusform>осталось примерно %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>остался примерно %n час</numerusform>
            <numerusform>осталось примерно %n часа</numerusform>
            <numerusform>осталось примерно %n часов</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused; what is done is kept.</source>
        <translation>Пауза; сделанное сохранено.</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetWorkspace</name>
    <message>
        <source>Dataset</source>
        <translation>Датасет</translation>
    </message>
    <message>
        <source>Open a &amp;dataset…</source>
        <translation>Открыть &amp;датасет…</translation>
    </message>
    <message>
        <source>Open the folder that holds dfdc_train_part_0 and so on.</source>
        <translation>Открыть папку, в которой лежат dfdc_train_part_0 и так далее.</translation>
    </message>
    <message>
        <source>Dra&amp;w a small dataset…</source>
        <translation>Нарисовать не&amp;большой датасет…</translation>
    </message>
    <message>
        <source>Draw a dataset of real and manipulated videos into a folder, to try things out.</source>
        <translation>Нарисовать в папку датасет из реальных и изменённых видео, чтобы попробовать программу.</translation>
    </message>
    <message>
        <source>C&amp;lose the dataset</source>
        <translation>Закры&amp;ть датасет</translation>
    </message>
    <message>
        <source>&amp;Save the list of videos…</source>
        <translation>Со&amp;хранить список видео…</translation>
    </message>
    <message>
        <source>Save the videos that are shown, with their steps and reasons, as CSV.</source>
        <translation>Сохранить показанные видео с их шагами и причинами как CSV.</translation>
    </message>
    <message>
        <source>&amp;Run all steps</source>
        <translation>&amp;Выполнить все шаги</translation>
    </message>
    <message>
        <source>Run the five steps one after another; only what is missing or out of date is done.</source>
        <translation>Выполнить пять шагов один за другим; делается только то, чего нет или что устарело.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Пауза</translation>
    </message>
    <message>
        <source>Hold the run up, or let it go on.</source>
        <translation>Приостановить прогон или продолжить.</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>&amp;Отменить прогон</translation>
    </message>
    <message>
        <source>End the run; what was done is kept.</source>
        <translation>Прервать прогон; сделанное сохранится.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>П&amp;еречитать с диска</translation>
    </message>
    <message>
        <source>Look at what is on the disk once more.</source>
        <translation>Ещё раз посмотреть, что лежит на диске.</translation>
    </message>
    <message>
        <source>&amp;Videos</source>
        <translation>В&amp;идео</translation>
    </message>
    <message>
        <source>Every video and how far it is.</source>
        <translation>Все видео и на каком они этапе.</translation>
    </message>
    <message>
        <source>&amp;Faces and masks</source>
        <translation>&amp;Лица и маски</translation>
    </message>
    <message>
        <source>Original, fake and mask of each face.</source>
        <translation>Оригинал, фейк и маска каждого лица.</translation>
    </message>
    <message>
        <source>F&amp;olds</source>
        <translation>&amp;Фолды</translation>
    </message>
    <message>
        <source>How the videos are dealt out to the folds.</source>
        <translation>Как видео распределены по фолдам.</translation>
    </message>
    <message>
        <source>F&amp;ind a video</source>
        <translation>&amp;Найти видео</translation>
    </message>
    <message>
        <source>Pre&amp;vious video</source>
        <translation>П&amp;редыдущее видео</translation>
    </message>
    <message>
        <source>&amp;Next video</source>
        <translation>&amp;Следующее видео</translation>
    </message>
    <message>
        <source>Previous fra&amp;me</source>
        <translation>Предыдущи&amp;й кадр</translation>
    </message>
    <message>
        <source>The frame before that was cut out.</source>
        <translation>Предыдущий вырезанный кадр.</translation>
    </message>
    <message>
        <source>Ne&amp;xt frame</source>
        <translation>Следу&amp;ющий кадр</translation>
    </message>
    <message>
        <source>The next frame that was cut out.</source>
        <translation>Следующий вырезанный кадр.</translation>
    </message>
    <message>
        <source>L&amp;andmarks</source>
        <translation>&amp;Ключевые точки</translation>
    </message>
    <message>
        <source>Show eyes, nose and mouth on the faces.</source>
        <translation>Показывать на лицах глаза, нос и рот.</translation>
    </message>
    <message>
        <source>&amp;Inspect this video</source>
        <translation>Проверить э&amp;то видео</translation>
    </message>
    <message>
        <source>Open it in Inspect, beside its original where it is a fake.</source>
        <translation>Открыть его в разделе «Проверка», а если это фейк — рядом с оригиналом.</translation>
    </message>
    <message>
        <source>Panel beside the &amp;dataset</source>
        <translation>П&amp;анель рядом с датасетом</translation>
    </message>
    <message>
        <source>Open a dataset</source>
        <translation>Открытие датасета</translation>
    </message>
    <message>
        <source>Choose where the dataset is drawn</source>
        <translation>Куда нарисовать датасет</translation>
    </message>
    <message>
        <source>Save the list of videos</source>
        <translation>Сохранение списка видео</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Saving the list of videos</source>
        <translation>Сохранение списка видео</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Про&amp;должить</translation>
    </message>
    <message>
        <source>Reading the dataset</source>
        <translation>Чтение датасета</translation>
    </message>
    <message>
        <source>Faces are found by dlib&apos;s detector, which needs no weights. Training on the DFDC is usually done with MTCNN.</source>
        <translation>Лица находит детектор dlib, которому не нужны веса. Для обучения на DFDC обычно берут MTCNN.</translation>
    </message>
    <message>
        <source>Faces are found by MTCNN.</source>
        <translation>Лица находит MTCNN.</translation>
    </message>
    <message>
        <source>Drawing a dataset in %1</source>
        <translation>Рисование датасета в %1</translation>
    </message>
    <message>
        <source>Drawing a dataset</source>
        <translation>Рисование датасета</translation>
    </message>
    <message>
        <source>Real videos and manipulated copies of them, in three parts. It takes a minute.</source>
        <translation>Реальные видео и их изменённые копии в трёх частях. Это займёт около минуты.</translation>
    </message>
    <message>
        <source>No dataset is open.</source>
        <translation>Датасет не открыт.</translation>
    </message>
    <message>
        <source>Open the folder that holds dfdc_train_part_0 and so on, or have a small one drawn to try things out.</source>
        <translation>Откройте папку, в которой лежат dfdc_train_part_0 и так далее, или нарисуйте небольшой датасет, чтобы попробовать программу.</translation>
    </message>
    <message>
        <source>The dataset cannot be opened.</source>
        <translation>Не удалось открыть датасет.</translation>
    </message>
    <message>
        <source>The run was cancelled. What was done is kept; a step goes on from there when it is started again.</source>
        <translation>Прогон отменён. Сделанное сохранено; если запустить шаг снова, он продолжится с этого места.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · профиль %2</translation>
    </message>
    <message>
        <source>What finds the faces. Click to choose another detector.</source>
        <translation>Чем находятся лица. Щёлкните, чтобы выбрать другой детектор.</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>Видео нет.</translation>
    </message>
    <message>
        <source>No metadata.json lists one that can be used.</source>
        <translation>Ни в одном metadata.json нет пригодного видео.</translation>
    </message>
    <message>
        <source>There are no folds yet.</source>
        <translation>Фолдов пока нет.</translation>
    </message>
    <message>
        <source>Run the steps up to the folds.</source>
        <translation>Выполните шаги до фолдов включительно.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>veriframe::DemoCard</name>
    <message>
        <source>See a result first</source>
        <translation>Сначала увидеть результат</translation>
    </message>
    <message>
        <source>Progress of the demo</source>
        <translation>Ход создания демо</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Открыть результат</translation>
    </message>
    <message>
        <source>Make the demo</source>
        <translation>Создать демо</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel the demo</source>
        <translation>Отменить создание демо</translation>
    </message>
    <message>
        <source>A demo lies in %1: two small networks, trained on drawn faces. Its result is a video that they have not seen. Their scores mean nothing for real videos.</source>
        <translation>Демо лежит в %1: две небольшие сети, обученные на нарисованных лицах. Его результат — видео, которого они не видели. Для настоящих видео их оценки ничего не значат.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) on this machine</source>
        <translation>
            <numerusform>около %n минуты на этой машине</numerusform>
            <numerusform>около %n минут на этой машине</numerusform>
            <numerusform>около %n минут на этой машине</numerusform>
        </translation>
    </message>
    <message>
        <source>about eight minutes on two cores</source>
        <translation>около восьми минут на двух ядрах</translation>
    </message>
    <message>
        <source>The whole way on drawn videos, without a download: prepare, train two small networks, judge. It takes %1 and about %2 in %3, goes on while you do something else, and can be cancelled.</source>
        <translation>Весь путь на нарисованных видео, без загрузок: подготовка, обучение двух небольших сетей, оценка. Нужно %1 и около %2 в %3; тем временем можно заниматься другим, а создание можно отменить.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Начинается…</translation>
    </message>
</context>
<context>
    <name>veriframe::DemoMaker</name>
    <message>
        <source>Looking for a finished demo</source>
        <translation>Поиск готового демо</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>Создание демо</translation>
    </message>
    <message>
        <source>The demo is ready to be looked at.</source>
        <translation>Демо готово, его можно посмотреть.</translation>
    </message>
</context>
<context>
    <name>veriframe::DetectorSection</name>
    <message>
        <source>Choose the folder with MTCNN&apos;s weights</source>
        <translation>Выбор папки с весами MTCNN</translation>
    </message>
    <message>
        <source>Fetch MTCNN&apos;s weights…</source>
        <translation>Загрузить веса MTCNN…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
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
        <translation>обычные места</translation>
    </message>
    <message>
        <source>Folder with MTCNN&apos;s weights</source>
        <translation>Папка с весами MTCNN</translation>
    </message>
    <message>
        <source>&amp;Detector</source>
        <translation>&amp;Детектор</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Веса</translation>
    </message>
    <message>
        <source>Looking for MTCNN&apos;s weights</source>
        <translation>Поиск весов MTCNN</translation>
    </message>
    <message>
        <source> The ensemble asks for it.</source>
        <translation> Этого требует ансамбль.</translation>
    </message>
    <message>
        <source>dlib runs: it needs no weights, and misses more faces than MTCNN, side views above all.</source>
        <translation>Работает dlib: веса ему не нужны, но он пропускает больше лиц, чем MTCNN, прежде всего в профиль.</translation>
    </message>
    <message>
        <source>Looking for MTCNN&apos;s weights…</source>
        <translation>Поиск весов MTCNN…</translation>
    </message>
    <message>
        <source>MTCNN runs, with the weights in %1.</source>
        <translation>Работает MTCNN с весами из %1.</translation>
    </message>
    <message>
        <source>That folder does not hold pnet.pt, rnet.pt and onet.pt.</source>
        <translation>В этой папке нет pnet.pt, rnet.pt и onet.pt.</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are being fetched.</source>
        <translation>Веса MTCNN загружаются.</translation>
    </message>
    <message>
        <source>dlib runs, as MTCNN&apos;s weights (2 MB) are not here. MTCNN finds more faces, and the published scores were made with it.</source>
        <translation>Работает dlib, так как весов MTCNN (2 МБ) здесь нет. MTCNN находит больше лиц, и опубликованные оценки получены с ним.</translation>
    </message>
    <message>
        <source>MTCNN cannot run: its weights (2 MB) are not here.</source>
        <translation>MTCNN работать не может: его весов (2 МБ) здесь нет.</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are being looked for.</source>
        <translation>Идёт поиск весов MTCNN.</translation>
    </message>
    <message>
        <source>The folder for MTCNN&apos;s weights does not hold them.</source>
        <translation>В папке для весов MTCNN их нет.</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are not here. Fetch them, or choose another detector.</source>
        <translation>Весов MTCNN здесь нет. Загрузите их или выберите другой детектор.</translation>
    </message>
</context>
<context>
    <name>veriframe::DeviceList</name>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Each rank trains on batches of its own; their gradients are averaged.</source>
        <translation>Каждый ранг учится на своих батчах; их градиенты усредняются.</translation>
    </message>
    <message>
        <source>ran&amp;ks</source>
        <translation>ран&amp;ги</translation>
    </message>
    <message>
        <source>Ranks on the processor</source>
        <translation>Ранги на процессоре</translation>
    </message>
</context>
<context>
    <name>veriframe::DisagreementList</name>
    <message>
        <source>fake</source>
        <translation>фейк</translation>
    </message>
    <message>
        <source>real</source>
        <translation>реальное</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>На самом деле: %1.</translation>
    </message>
    <message>
        <source>Its members&apos; scores go from %1 to %2.</source>
        <translation>Оценки участников — от %1 до %2.</translation>
    </message>
    <message>
        <source>The ensemble&apos;s score is %1.</source>
        <translation>Оценка ансамбля — %1.</translation>
    </message>
    <message>
        <source>Videos on which the members disagree most</source>
        <translation>Видео, на которых участники расходятся больше всего</translation>
    </message>
    <message>
        <source>With two members or more, the videos on which they differ are listed here.</source>
        <translation>Когда участников два или больше, здесь перечислены видео, на которых они расходятся.</translation>
    </message>
</context>
<context>
    <name>veriframe::DisclosureButton</name>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>veriframe::EarlierRuns</name>
    <message>
        <source>Looking for earlier runs in %1</source>
        <translation>Поиск прежних запусков в %1</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleDiagram</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Показывать пока нечего.</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleMembers</name>
    <message>
        <source>suggested: + %1</source>
        <translation>предложено: + %1</translation>
    </message>
    <message>
        <source>No members yet. Add epochs from the table.</source>
        <translation>Участников пока нет. Добавьте эпохи из таблицы.</translation>
    </message>
    <message>
        <source>Members of the ensemble</source>
        <translation>Участники ансамбля</translation>
    </message>
    <message>
        <source>Remove it from the ensemble (Delete)</source>
        <translation>Убрать из ансамбля (Delete)</translation>
    </message>
    <message>
        <source>Add it to the ensemble (+)</source>
        <translation>Добавить в ансамбль (+)</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsemblePage</name>
    <message numerus="yes">
        <source>%1 · %n checkpoint(s) · profile %2 · detector %3</source>
        <translation>
            <numerusform>%1 · %n чекпоинт · профиль %2 · детектор %3</numerusform>
            <numerusform>%1 · %n чекпоинта · профиль %2 · детектор %3</numerusform>
            <numerusform>%1 · %n чекпоинтов · профиль %2 · детектор %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an ensemble file</source>
        <translation>Выбор файла ансамбля</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json *.json)</source>
        <translation>Ансамбли (*.ensemble.json *.json)</translation>
    </message>
    <message>
        <source>An ensemble file, *.ensemble.json</source>
        <translation>Файл ансамбля, *.ensemble.json</translation>
    </message>
    <message>
        <source>Ensemble file</source>
        <translation>Файл ансамбля</translation>
    </message>
    <message>
        <source>Checkpoints of the ensemble</source>
        <translation>Чекпоинты ансамбля</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Чтение %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>Choose an ensemble file.</source>
        <translation>Выберите файл ансамбля.</translation>
    </message>
    <message>
        <source>The ensemble file cannot be used.</source>
        <translation>Этот файл ансамбля использовать нельзя.</translation>
    </message>
    <message>
        <source>The ensemble file is being read.</source>
        <translation>Читается файл ансамбля.</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) are being read.</source>
        <translation>
            <numerusform>Читается %n чекпоинт.</numerusform>
            <numerusform>Читаются %n чекпоинта.</numerusform>
            <numerusform>Читаются %n чекпоинтов.</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>непригоден</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleSearchDialog</name>
    <message>
        <source>Search the best set</source>
        <translation>Поиск лучшего набора</translation>
    </message>
    <message>
        <source>Greedy: add what helps most, again and again</source>
        <translation>Жадный: снова и снова добавлять самое полезное</translation>
    </message>
    <message>
        <source>Exhaustive: every combination</source>
        <translation>Полный: все сочетания</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log loss</translation>
    </message>
    <message>
        <source>Log loss, fakes and reals weighing the same</source>
        <translation>Log loss с равным весом фейков и реальных</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Средняя precision (AP)</translation>
    </message>
    <message>
        <source>Equal error rate</source>
        <translation>Равный уровень ошибок (EER)</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Оценка Брайера</translation>
    </message>
    <message>
        <source>The choice is made without each group of videos in turn and measured on it, so that the gain that is shown is not one of choosing.</source>
        <translation>Выбор делается поочерёдно без каждой группы видео и измеряется на ней, чтобы показанный выигрыш не был следствием самого выбора.</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Метод</translation>
    </message>
    <message>
        <source>&amp;Objective</source>
        <translation>&amp;Цель</translation>
    </message>
    <message>
        <source>Members at &amp;most</source>
        <translation>Участников &amp;не более</translation>
    </message>
    <message>
        <source>&amp;Groups of videos</source>
        <translation>&amp;Групп видео</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Искать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>%1 marked checkpoints and %2 judged ones are searched; those not judged yet are judged first.</source>
        <translation>Поиск идёт среди отмеченных чекпоинтов (%1) и оценённых (%2); ещё не оценённые сначала оцениваются.</translation>
    </message>
    <message>
        <source>Takes moments. A checkpoint may be taken several times and then weighs more.</source>
        <translation>Занимает мгновения. Чекпоинт может быть взят несколько раз, тогда он весит больше.</translation>
    </message>
    <message>
        <source>That would be about %1 combinations: too many. Take fewer members, or search greedily.</source>
        <translation>Это было бы около %1 сочетаний: слишком много. Уменьшите число участников или выберите жадный поиск.</translation>
    </message>
    <message>
        <source>About %1 combinations, once for each group of videos and once for all.</source>
        <translation>Около %1 сочетаний, по разу на каждую группу видео и ещё раз на все.</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleStudy</name>
    <message>
        <source>Scoring the ensemble</source>
        <translation>Оценка ансамбля</translation>
    </message>
    <message>
        <source>It has learned from fold %1: only fold %2 was held out.</source>
        <translation>Он учился на фолде %1: отложен был только фолд %2.</translation>
    </message>
    <message numerus="yes">
        <source>Judging fold %1 with %n checkpoint(s)</source>
        <translation>
            <numerusform>Оценка фолда %1, %n чекпоинт</numerusform>
            <numerusform>Оценка фолда %1, %n чекпоинта</numerusform>
            <numerusform>Оценка фолда %1, %n чекпоинтов</numerusform>
        </translation>
    </message>
    <message>
        <source>Judging was cancelled; it goes on from there when it is asked for.</source>
        <translation>Оценка отменена; при следующем запросе она продолжится с этого места.</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) judged.</source>
        <translation>
            <numerusform>Оценён %n чекпоинт.</numerusform>
            <numerusform>Оценено %n чекпоинта.</numerusform>
            <numerusform>Оценено %n чекпоинтов.</numerusform>
        </translation>
    </message>
    <message>
        <source>No checkpoint could be judged, so there is nothing to search.</source>
        <translation>Ни одного чекпоинта не удалось оценить, поэтому искать не из чего.</translation>
    </message>
    <message numerus="yes">
        <source>Searching the best ensemble of %n checkpoint(s)</source>
        <translation>
            <numerusform>Поиск лучшего ансамбля из %n чекпоинта</numerusform>
            <numerusform>Поиск лучшего ансамбля из %n чекпоинтов</numerusform>
            <numerusform>Поиск лучшего ансамбля из %n чекпоинтов</numerusform>
        </translation>
    </message>
    <message>
        <source>A suggested set is in the panel.</source>
        <translation>Предложенный набор показан на панели.</translation>
    </message>
</context>
<context>
    <name>veriframe::FaceCards</name>
    <message>
        <source>Faces of this frame</source>
        <translation>Лица этого кадра</translation>
    </message>
</context>
<context>
    <name>veriframe::FetchPanel</name>
    <message>
        <source>their authors</source>
        <translation>у авторов</translation>
    </message>
    <message>
        <source>a folder or mirror</source>
        <translation>из папки или с зеркала</translation>
    </message>
    <message>
        <source>Choose the folder that holds the files</source>
        <translation>Выбор папки с файлами</translation>
    </message>
    <message>
        <source>Folder, or address of a mirror</source>
        <translation>Папка или адрес зеркала</translation>
    </message>
    <message>
        <source>Folder or mirror to fetch from</source>
        <translation>Папка или зеркало для загрузки</translation>
    </message>
    <message>
        <source>Fetch &amp;from</source>
        <translation>&amp;Откуда</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Progress of fetching</source>
        <translation>Ход загрузки</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation>Отменить загрузку</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>Всё на месте.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), about %1</source>
        <translation>
            <numerusform>%n файл, около %1</numerusform>
            <numerusform>%n файла, около %1</numerusform>
            <numerusform>%n файлов, около %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloads %1, from %2 into %3.</source>
        <translation>Будет загружено: %1. Источник: %2. Папка: %3.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source>Choose a folder that holds the files by name, or type the address of a mirror. That will bring %1.</source>
        <translation>Выберите папку, где есть файлы с этими именами, или введите адрес зеркала. Будет получено: %1.</translation>
    </message>
    <message>
        <source>Downloads %1, from that mirror into %2.</source>
        <translation>Будет загружено с этого зеркала: %1. Папка: %2.</translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation>Просматривается папка…</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Такой папки нет.</translation>
    </message>
    <message>
        <source>The folder holds none of the files. They are looked for by name, such as %1.</source>
        <translation>В этой папке нет ни одного из файлов. Они ищутся по имени, например %1.</translation>
    </message>
    <message numerus="yes">
        <source>The folder holds %1 of the %n file(s) that are missing. Copies them into %2.</source>
        <translation>
            <numerusform>В этой папке есть %1 из %n недостающего файла. Найденное будет скопировано в %2.</numerusform>
            <numerusform>В этой папке есть %1 из %n недостающих файлов. Найденное будет скопировано в %2.</numerusform>
            <numerusform>В этой папке есть %1 из %n недостающих файлов. Найденное будет скопировано в %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into %1</source>
        <translation>Просмотр папки %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Ожидание…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Начинается…</translation>
    </message>
    <message>
        <source>Cancelled. What has come is kept.</source>
        <translation>Отменено. Полученное сохранено.</translation>
    </message>
</context>
<context>
    <name>veriframe::FoldChart</name>
    <message>
        <source>Real is blue, fake is orange.</source>
        <translation>Реальные — синим, фейки — оранжевым.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>реальные</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>фейки</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Фолды</translation>
    </message>
    <message>
        <source>There are no folds yet.</source>
        <translation>Фолдов пока нет.</translation>
    </message>
    <message>
        <source>The fold step parts the videos so that no original is on both sides.</source>
        <translation>Шаг фолдов распределяет видео так, чтобы один оригинал не попал в разные фолды.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Кропы</translation>
    </message>
    <message>
        <source>Real and fake by fold</source>
        <translation>Реальные и фейки по фолдам</translation>
    </message>
    <message>
        <source>Fold %1: %2 real, %3 fake crops</source>
        <translation>Фолд %1: кропов реальных %2, фейков %3</translation>
    </message>
    <message>
        <source>Fold %1: %2 real, %3 fake videos</source>
        <translation>Фолд %1: видео реальных %2, фейков %3</translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s)</source>
        <translation>
            <numerusform>%n фолд</numerusform>
            <numerusform>%n фолда</numerusform>
            <numerusform>%n фолдов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s)</source>
        <translation>
            <numerusform>%Ln кроп</numerusform>
            <numerusform>%Ln кропа</numerusform>
            <numerusform>%Ln кропов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>%Ln видео</numerusform>
            <numerusform>%Ln видео</numerusform>
            <numerusform>%Ln видео</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::FoldPlot</name>
    <message>
        <source>Fold</source>
        <translation>Фолд</translation>
    </message>
</context>
<context>
    <name>veriframe::FoldRows</name>
    <message>
        <source>%1, held out</source>
        <translation>%1, отложен</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Фолды</translation>
    </message>
    <message>
        <source>Fold %1: %2 real and %3 fake videos, %4 real and %5 fake crops</source>
        <translation>Фолд %1: видео реальных %2 и фейков %3, кропов реальных %4 и фейков %5</translation>
    </message>
    <message>
        <source>%1; held out</source>
        <translation>%1; отложен</translation>
    </message>
    <message>
        <source>crops</source>
        <translation>кропы</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>видео</translation>
    </message>
</context>
<context>
    <name>veriframe::GainText</name>
    <message>
        <source>%1 ± %2 %3</source>
        <comment>a change, its error, what it is of: -0.0113 ± 0.0040 log loss</comment>
        <translation>%1 ± %2 (%3)</translation>
    </message>
    <message>
        <source>%1 against the best single checkpoint, measured on originals the choice had not seen.</source>
        <translation>%1 относительно лучшего одиночного чекпоинта; измерено на оригиналах, не участвовавших в выборе.</translation>
    </message>
    <message>
        <source>%1 for choosing %2 of %3 checkpoints by suggestion, against the best single one; measured on originals the choice had not seen.</source>
        <translation>%1 за выбор по предложению (%2 из %3 чекпоинтов) относительно лучшего одиночного; измерено на оригиналах, не участвовавших в выборе.</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2, the best alone (±%3 over %n group(s) of videos).</source>
        <translation>
            <numerusform>%1 относительно %2, лучшего в одиночку (±%3 по %n группе видео).</numerusform>
            <numerusform>%1 относительно %2, лучшего в одиночку (±%3 по %n группам видео).</numerusform>
            <numerusform>%1 относительно %2, лучшего в одиночку (±%3 по %n группам видео).</numerusform>
        </translation>
    </message>
    <message>
        <source>What the choice gains is being measured on originals it had not seen.</source>
        <translation>Измеряется, что даёт выбор на оригиналах, не участвовавших в нём.</translation>
    </message>
    <message>
        <source>What the choice gains cannot be measured on originals it had not seen: %1</source>
        <translation>Что даёт выбор на оригиналах, не участвовавших в нём, измерить нельзя: %1</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>log loss</translation>
    </message>
    <message>
        <source>log loss, fakes and reals weighing the same</source>
        <translation>log loss с равным весом фейков и реальных</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>average precision</source>
        <translation>средняя precision</translation>
    </message>
    <message>
        <source>equal error rate</source>
        <translation>равный уровень ошибок</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>оценка Брайера</translation>
    </message>
    <message>
        <source>Picked by hand; measured on these same videos.</source>
        <translation>Выбрано вручную; измерено на этих же видео.</translation>
    </message>
    <message>
        <source>Measured on these same videos, on which whoever wrote the file may have chosen.</source>
        <translation>Измерено на этих же видео, по которым автор файла мог делать выбор.</translation>
    </message>
</context>
<context>
    <name>veriframe::GoToDialog</name>
    <message>
        <source>There is no video open.</source>
        <translation>Видео не открыто.</translation>
    </message>
    <message>
        <source>A frame number or a time.</source>
        <translation>Номер кадра или время.</translation>
    </message>
    <message>
        <source>This is neither a frame number nor a time.</source>
        <translation>Это не номер кадра и не время.</translation>
    </message>
    <message>
        <source>The last frame is at %1.</source>
        <translation>Время последнего кадра — %1.</translation>
    </message>
    <message>
        <source>The last frame is %1.</source>
        <translation>Номер последнего кадра — %1.</translation>
    </message>
    <message>
        <source>Go to frame or time</source>
        <translation>Переход к кадру или времени</translation>
    </message>
    <message>
        <source>&amp;Frame or time</source>
        <translation>&amp;Кадр или время</translation>
    </message>
    <message>
        <source>Frame or time</source>
        <translation>Кадр или время</translation>
    </message>
    <message>
        <source>123 or 1:02.5</source>
        <translation>123 или 1:02.5</translation>
    </message>
    <message>
        <source>Frames count from 0. Times: 1:02.5 · 00:00:04.104 · 12.5&#xa0;s</source>
        <translation>Кадры считаются с 0. Время: 1:02.5 · 00:00:04.104 · 12.5 s</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Frame %1 of %2 · %3</source>
        <translation>Кадр %1 из %2 · %3</translation>
    </message>
</context>
<context>
    <name>veriframe::HeatMaps</name>
    <message>
        <source>Heat map of frame %1</source>
        <translation>Тепловая карта кадра %1</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectAnalysis</name>
    <message>
        <source>Analysing %1</source>
        <translation>Анализ %1</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectCase</name>
    <message>
        <source>Case %1, being opened</source>
        <translation>Дело %1, открывается</translation>
    </message>
    <message>
        <source>Case %1, saving</source>
        <translation>Дело %1, сохраняется</translation>
    </message>
    <message>
        <source>Case %1, saved</source>
        <translation>Дело %1, сохранено</translation>
    </message>
    <message>
        <source>Case %1, read-only</source>
        <translation>Дело %1, только чтение</translation>
    </message>
    <message>
        <source>Case %1, not saved</source>
        <translation>Дело %1, не сохранено</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Открытие %1</translation>
    </message>
    <message>
        <source>The case was opened with everything that is known of it.</source>
        <translation>Дело открыто вместе со всем, что в нём известно.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Сохранение %1</translation>
    </message>
    <message>
        <source>The case was made. From now on it is saved by itself.</source>
        <translation>Дело создано. С этого момента оно сохраняется автоматически.</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>Закрытие %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Сверка %1</translation>
    </message>
    <message>
        <source>It is the case&apos;s video.</source>
        <translation>Это видео из дела.</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectDocument</name>
    <message>
        <source>Select two or more persons to merge.</source>
        <translation>Выберите две персоны или больше, чтобы их объединить.</translation>
    </message>
    <message>
        <source>%1 and %2 appear in one frame, so they cannot be one person.</source>
        <translation>%1 и %2 видны в одном кадре, поэтому это не может быть одна персона.</translation>
    </message>
    <message>
        <source>Merge persons</source>
        <translation>Объединение персон</translation>
    </message>
    <message>
        <source>Select the person to split.</source>
        <translation>Выберите персону, которую нужно разделить.</translation>
    </message>
    <message>
        <source>%1 does not appear in this frame or after it.</source>
        <translation>%1 не появляется ни в этом кадре, ни после него.</translation>
    </message>
    <message>
        <source>%1 does not appear before this frame.</source>
        <translation>%1 не появляется до этого кадра.</translation>
    </message>
    <message>
        <source>Split person</source>
        <translation>Разделение персоны</translation>
    </message>
    <message>
        <source>Add bookmark</source>
        <translation>Добавление закладки</translation>
    </message>
    <message>
        <source>Change bookmark</source>
        <translation>Изменение закладки</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Удаление закладки</translation>
    </message>
    <message>
        <source>Name the case</source>
        <translation>Изменение названия дела</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Изменение заметок</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectPanel</name>
    <message>
        <source>What the analysis found</source>
        <translation>Что показал анализ</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Персоны</translation>
    </message>
    <message>
        <source>Models × analysed frames</source>
        <translation>Модели × кадры анализа</translation>
    </message>
    <message>
        <source>This frame</source>
        <translation>Этот кадр</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Устойчивость</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Закладки</translation>
    </message>
    <message>
        <source>Case and notes</source>
        <translation>Дело и заметки</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectWorkspace</name>
    <message>
        <source>Playback</source>
        <translation>Воспроизведение</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Воспроизвести</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Воспроизведение или пауза</translation>
    </message>
    <message>
        <source>Backwards, or slower</source>
        <translation>Назад или медленнее</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Forwards, or faster</source>
        <translation>Вперёд или быстрее</translation>
    </message>
    <message>
        <source>One frame &amp;back</source>
        <translation>На кадр &amp;назад</translation>
    </message>
    <message>
        <source>One frame &amp;forward</source>
        <translation>На кадр &amp;вперёд</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>На десять кадров назад</translation>
    </message>
    <message>
        <source>Ten frames forward</source>
        <translation>На десять кадров вперёд</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>На секунду назад</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>На секунду вперёд</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Первый кадр</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Последний кадр</translation>
    </message>
    <message>
        <source>Range &amp;starts here</source>
        <translation>&amp;Начало диапазона здесь</translation>
    </message>
    <message>
        <source>Range &amp;ends here</source>
        <translation>&amp;Конец диапазона здесь</translation>
    </message>
    <message>
        <source>&amp;Clear the range</source>
        <translation>&amp;Убрать диапазон</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>Переход</translation>
    </message>
    <message>
        <source>&amp;Go to frame or time…</source>
        <translation>&amp;Перейти к кадру или времени…</translation>
    </message>
    <message>
        <source>Previous shot</source>
        <translation>Предыдущий план</translation>
    </message>
    <message>
        <source>This is the first shot.</source>
        <translation>Это первый план.</translation>
    </message>
    <message>
        <source>Next shot</source>
        <translation>Следующий план</translation>
    </message>
    <message>
        <source>There is no later shot among the analysed frames.</source>
        <translation>Среди проанализированных кадров следующего плана нет.</translation>
    </message>
    <message>
        <source>Previous analysed frame</source>
        <translation>Предыдущий проанализированный кадр</translation>
    </message>
    <message>
        <source>No frame before this one was analysed.</source>
        <translation>До этого кадра ни один не анализировался.</translation>
    </message>
    <message>
        <source>Next analysed frame</source>
        <translation>Следующий проанализированный кадр</translation>
    </message>
    <message>
        <source>No frame after this one was analysed.</source>
        <translation>После этого кадра ни один не анализировался.</translation>
    </message>
    <message>
        <source>Next frame above the threshold</source>
        <translation>Следующий кадр выше порога</translation>
    </message>
    <message>
        <source>No later frame is above %1.</source>
        <translation>Дальше нет кадра выше %1.</translation>
    </message>
    <message>
        <source>Previous frame above the threshold</source>
        <translation>Предыдущий кадр выше порога</translation>
    </message>
    <message>
        <source>No earlier frame is above %1.</source>
        <translation>Раньше нет кадра выше %1.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>У&amp;величить</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>У&amp;меньшить</translation>
    </message>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>Вп&amp;исать изображение</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>Реальный &amp;размер</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>&amp;Лица</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>&amp;Ключевые точки</translation>
    </message>
    <message>
        <source>&amp;Heat map</source>
        <translation>Т&amp;епловая карта</translation>
    </message>
    <message>
        <source>Zoom into the time line</source>
        <translation>Увеличить шкалу времени</translation>
    </message>
    <message>
        <source>Zoom out of the time line</source>
        <translation>Уменьшить шкалу времени</translation>
    </message>
    <message>
        <source>The whole time line</source>
        <translation>Вся шкала времени</translation>
    </message>
    <message>
        <source>Time line as a &amp;table</source>
        <translation>Шкала времени как т&amp;аблица</translation>
    </message>
    <message>
        <source>&amp;Panel with the verdict</source>
        <translation>Па&amp;нель с вердиктом</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Анализ</translation>
    </message>
    <message>
        <source>Analyse &amp;every frame</source>
        <translation>Анализировать &amp;все кадры</translation>
    </message>
    <message>
        <source>Look at every frame that was not looked at yet</source>
        <translation>Просмотреть все кадры, которые ещё не просмотрены</translation>
    </message>
    <message>
        <source>Analyse every &amp;n-th frame…</source>
        <translation>Анализировать &amp;каждый n-й кадр…</translation>
    </message>
    <message>
        <source>Analyse the &amp;range</source>
        <translation>Анализировать &amp;диапазон</translation>
    </message>
    <message>
        <source>Look at every frame between I and O</source>
        <translation>Просмотреть все кадры между I и O</translation>
    </message>
    <message>
        <source>&amp;Quick pass</source>
        <translation>&amp;Быстрый проход</translation>
    </message>
    <message>
        <source>Look at 32 frames, evenly spaced</source>
        <translation>Просмотреть 32 кадра через равные промежутки</translation>
    </message>
    <message>
        <source>&amp;Cancel the analysis</source>
        <translation>&amp;Отменить анализ</translation>
    </message>
    <message>
        <source>Choose &amp;models…</source>
        <translation>Выбрать &amp;модели…</translation>
    </message>
    <message>
        <source>Choose what judges the faces</source>
        <translation>Выбрать, чем оцениваются лица</translation>
    </message>
    <message>
        <source>Check &amp;robustness</source>
        <translation>Проверить &amp;устойчивость</translation>
    </message>
    <message>
        <source>Score again after re-compression and down-scaling, and show how far the verdict moves</source>
        <translation>Оценить заново после повторного сжатия и уменьшения и показать, насколько сдвигается вердикт</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>С&amp;равнить…</translation>
    </message>
    <message>
        <source>Compare faces with those of the original video</source>
        <translation>Сравнить лица с лицами исходного видео</translation>
    </message>
    <message>
        <source>The original of this video</source>
        <translation>Оригинал этого видео</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Завершить сравнение</translation>
    </message>
    <message>
        <source>Compare with another ensemble or &amp;video…</source>
        <translation>Сравнить с другим &amp;ансамблем или видео…</translation>
    </message>
    <message>
        <source>Set the probabilities against those of other networks, or of another video on the same frames</source>
        <translation>Сопоставить вероятности с вероятностями других сетей или другого видео на тех же кадрах</translation>
    </message>
    <message>
        <source>Open this video &amp;again</source>
        <translation>Открыть видео &amp;заново</translation>
    </message>
    <message>
        <source>Persons and bookmarks</source>
        <translation>Персоны и закладки</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>&amp;Закладка</translation>
    </message>
    <message>
        <source>Mark this frame, or take the mark away</source>
        <translation>Отметить этот кадр или снять отметку</translation>
    </message>
    <message>
        <source>&amp;Merge the selected persons</source>
        <translation>О&amp;бъединить выбранные персоны</translation>
    </message>
    <message>
        <source>&amp;Split the person at this frame</source>
        <translation>&amp;Разделить персону в этом кадре</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Отменить: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Повторить: %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>&amp;Save the case…</source>
        <translation>Со&amp;хранить дело…</translation>
    </message>
    <message>
        <source>Keep everything known of this video in one file</source>
        <translation>Хранить всё, что известно об этом видео, в одном файле</translation>
    </message>
    <message>
        <source>&amp;Next video of the case</source>
        <translation>&amp;Следующее видео дела</translation>
    </message>
    <message>
        <source>&amp;Find the case&apos;s video…</source>
        <translation>&amp;Найти видео дела…</translation>
    </message>
    <message>
        <source>Say where the video lies now</source>
        <translation>Указать, где видео лежит теперь</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>Не удалось открыть дело.</translation>
    </message>
    <message>
        <source>Find the video…</source>
        <translation>Найти видео…</translation>
    </message>
    <message>
        <source>Opening %1.</source>
        <translation>Открывается %1.</translation>
    </message>
    <message>
        <source>Everything that is known of its video is being read.</source>
        <translation>Читается всё, что известно о видео этого дела.</translation>
    </message>
    <message>
        <source>The video is not open. What is shown beside it comes from the case.</source>
        <translation>Видео не открыто. Показанное рядом взято из дела.</translation>
    </message>
    <message>
        <source>%1 is not where it was analysed, and not beside the case. Everything known of it is shown; its pictures are not.</source>
        <translation>%1 нет ни там, где видео анализировалось, ни рядом с делом. Показано всё известное о нём, кроме кадров.</translation>
    </message>
    <message>
        <source>The video was found again by its content: %1</source>
        <translation>Видео найдено по содержимому: %1</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Где находится %1?</translation>
    </message>
    <message>
        <source>Every change is saved by itself in %1.</source>
        <translation>Каждое изменение автоматически сохраняется в %1.</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Сохранение дела</translation>
    </message>
    <message>
        <source>Cases (*.vfcase)</source>
        <translation>Дела (*.vfcase)</translation>
    </message>
    <message>
        <source>Save as another case…</source>
        <translation>Сохранить как другое дело…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Выбрать другое имя…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Изображения (*.png *.jpg)</translation>
    </message>
    <message>
        <source>&amp;Frame with overlay…</source>
        <translation>&amp;Кадр с наложением…</translation>
    </message>
    <message>
        <source>Save the frame with its overlay</source>
        <translation>Сохранение кадра с наложением</translation>
    </message>
    <message>
        <source>Frame &amp;without overlay…</source>
        <translation>Кадр &amp;без наложения…</translation>
    </message>
    <message>
        <source>Save the frame</source>
        <translation>Сохранение кадра</translation>
    </message>
    <message>
        <source>Annotated &amp;video…</source>
        <translation>&amp;Видео с разметкой…</translation>
    </message>
    <message>
        <source>Save the annotated video</source>
        <translation>Сохранение видео с разметкой</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.mkv)</source>
        <translation>Видео (*.mp4 *.mov *.mkv)</translation>
    </message>
    <message>
        <source>Faces as a &amp;table (CSV)…</source>
        <translation>&amp;Таблица лиц (CSV)…</translation>
    </message>
    <message>
        <source>Save the faces as a table</source>
        <translation>Сохранение лиц в таблицу</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Everything as &amp;JSON…</source>
        <translation>Всё как &amp;JSON…</translation>
    </message>
    <message>
        <source>Save everything as JSON</source>
        <translation>Сохранение всего в JSON</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Time line as a &amp;picture…</source>
        <translation>&amp;Шкала времени как изображение…</translation>
    </message>
    <message>
        <source>Save the time line</source>
        <translation>Сохранение шкалы времени</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Изображения (*.png *.svg)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Сохранение %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Сохранено как %1.</translation>
    </message>
    <message>
        <source>The time line was saved as %1.</source>
        <translation>Шкала времени сохранена как %1.</translation>
    </message>
    <message>
        <source>Probabilities as a table</source>
        <translation>Таблица вероятностей</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Нет модели</translation>
    </message>
    <message>
        <source>Heat map: this frame was not analysed.</source>
        <translation>Тепловая карта: этот кадр не анализировался.</translation>
    </message>
    <message>
        <source>Heat map: no model has looked at this frame.</source>
        <translation>Тепловая карта: ни одна модель не смотрела этот кадр.</translation>
    </message>
    <message>
        <source>Heat map: no face in this frame.</source>
        <translation>Тепловая карта: в этом кадре нет лица.</translation>
    </message>
    <message>
        <source>Heat map: where the models look for their verdict. It is attention, not proof.</source>
        <translation>Тепловая карта: куда смотрят модели, вынося вердикт. Это внимание, а не доказательство.</translation>
    </message>
    <message>
        <source>No face in this frame.</source>
        <translation>В этом кадре нет лица.</translation>
    </message>
    <message>
        <source>This frame was not analysed.</source>
        <translation>Этот кадр не анализировался.</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>Ещё не анализировалось</translation>
    </message>
    <message>
        <source>Start the analysis to get a verdict.</source>
        <translation>Запустите анализ, чтобы получить вердикт.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 · frame %2</source>
        <translation>%1 · кадр %2</translation>
    </message>
    <message>
        <source>This frame was not analysed, so there is no face to compare. Up and Down lead to analysed frames.</source>
        <translation>Этот кадр не анализировался, поэтому лица для сравнения нет. Клавиши «Вверх» и «Вниз» ведут к проанализированным кадрам.</translation>
    </message>
    <message>
        <source>No face in this frame to compare.</source>
        <translation>В этом кадре нет лица для сравнения.</translation>
    </message>
    <message>
        <source>No video is open.</source>
        <translation>Видео не открыто.</translation>
    </message>
    <message>
        <source>Drop a video here or open one to see, frame by frame and person by person, whether its faces were manipulated. Nothing leaves this computer.</source>
        <translation>Перетащите сюда видео или откройте его, чтобы увидеть по каждому кадру и каждой персоне, подвергались ли лица манипуляции. Данные не покидают этот компьютер.</translation>
    </message>
    <message>
        <source>The frames of the video are being counted.</source>
        <translation>Подсчитываются кадры видео.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>Не удалось открыть %1.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. What is shown belongs to its former content.</source>
        <translation>Файл %1 изменён другой программой. Показанное относится к прежнему содержимому.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Открыть заново</translation>
    </message>
    <message>
        <source>%1 was removed or renamed. Pictures that are not in memory cannot be shown any more.</source>
        <translation>Файл %1 удалён или переименован. Изображения, которых нет в памяти, больше показать нельзя.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n frame(s).</source>
        <translation>
            <numerusform>Остановлено после %1 из %n кадра.</numerusform>
            <numerusform>Остановлено после %1 из %n кадров.</numerusform>
            <numerusform>Остановлено после %1 из %n кадров.</numerusform>
        </translation>
    </message>
    <message>
        <source>Robustness of %1</source>
        <translation>Проверка устойчивости %1</translation>
    </message>
    <message>
        <source>The verdict was computed again on degraded pictures.</source>
        <translation>Вердикт вычислен заново на ухудшенных изображениях.</translation>
    </message>
    <message>
        <source>Saving the case. The window closes when everything is in it.</source>
        <translation>Дело сохраняется. Окно закроется, когда всё будет записано.</translation>
    </message>
    <message>
        <source>Close without the case</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>How far the verdict moves when the pictures get worse is not kept in a case. It is computed anew when you ask for it.</source>
        <translation>Насколько сдвигается вердикт при ухудшении изображений, в деле не хранится. Это вычисляется заново по запросу.</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Отчёт…</translation>
    </message>
    <message>
        <source>No model has judged the faces, so none can show where it looks.</source>
        <translation>Лица не оценивала ни одна модель, поэтому показать, куда смотрят модели, нельзя.</translation>
    </message>
    <message>
        <source>Heat maps need the models that judged; choose them with Analysis &gt; Choose models.</source>
        <translation>Для тепловых карт нужны модели, которыми получены оценки; выберите их через «Анализ &gt; Выбрать модели».</translation>
    </message>
    <message>
        <source>Heat maps need the models that judged; others are chosen now.</source>
        <translation>Для тепловых карт нужны модели, которыми получены оценки; сейчас выбраны другие.</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>Отчёт по %1</translation>
    </message>
    <message>
        <source>The report was written: %1</source>
        <translation>Отчёт записан: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Write it elsewhere…</source>
        <translation>Записать в другое место…</translation>
    </message>
    <message>
        <source>The report was written: %1 (removed with the earlier one: %2)</source>
        <translation>Отчёт записан: %1 (удалено вместе с прежним: %2)</translation>
    </message>
</context>
<context>
    <name>veriframe::JobLine</name>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Click or press Return to see all jobs.</source>
        <translation>Щёлкните или нажмите Return, чтобы увидеть все задания.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готово к работе</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n сбой</numerusform>
            <numerusform>%n сбоя</numerusform>
            <numerusform>%n сбоев</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1, сбой: %2</translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>Задания: %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n задание</numerusform>
            <numerusform>%n задания</numerusform>
            <numerusform>%n заданий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n задание со сбоем</numerusform>
            <numerusform>%n задания со сбоем</numerusform>
            <numerusform>%n заданий со сбоем</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::JobListPanel</name>
    <message>
        <source>Clear finished</source>
        <translation>Убрать завершённые</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Nothing has run yet. What takes time appears here, with its progress and its log.</source>
        <translation>Пока ничего не выполнялось. То, что требует времени, появляется здесь с ходом выполнения и логом.</translation>
    </message>
    <message>
        <source>List of jobs</source>
        <translation>Список заданий</translation>
    </message>
    <message>
        <source>Close the list of jobs</source>
        <translation>Закрыть список заданий</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
</context>
<context>
    <name>veriframe::JobLogView</name>
    <message>
        <source>Log</source>
        <translation>Лог</translation>
    </message>
</context>
<context>
    <name>veriframe::JobRowView</name>
    <message>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Сбой</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Лог</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>Лог: %1</translation>
    </message>
</context>
<context>
    <name>veriframe::JobRunner</name>
    <message>
        <source>Started.</source>
        <translation>Запущено.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Завершено.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Started again.</source>
        <translation>Запущено снова.</translation>
    </message>
</context>
<context>
    <name>veriframe::JobStrip</name>
    <message>
        <source>Cancel: %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>veriframe::KeyRecorder</name>
    <message>
        <source>Press the keys</source>
        <translation>Нажмите</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>veriframe::LossPlot</name>
    <message>
        <source>Validation losses of the runs</source>
        <translation>Потери запусков на валидации</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>взвешенные</translation>
    </message>
    <message>
        <source>There are no losses to draw.</source>
        <translation>Нет потерь для показа.</translation>
    </message>
    <message>
        <source>Weighted loss</source>
        <translation>Взвешенные потери</translation>
    </message>
    <message>
        <source>Fake and real log loss</source>
        <translation>Log loss фейков и реальных</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Эпоха</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>фейки</translation>
    </message>
    <message>
        <source>real</source>
        <translation>реальные</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>не число</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other run(s)</source>
        <translation>
            <numerusform>ещё %Ln запуск</numerusform>
            <numerusform>ещё %Ln запуска</numerusform>
            <numerusform>ещё %Ln запусков</numerusform>
        </translation>
    </message>
    <message>
        <source>fake loss</source>
        <translation>потери фейков</translation>
    </message>
    <message>
        <source>real loss</source>
        <translation>потери реальных</translation>
    </message>
    <message>
        <source>others, fake</source>
        <translation>прочие, фейки</translation>
    </message>
    <message>
        <source>others, real</source>
        <translation>прочие, реальные</translation>
    </message>
    <message>
        <source>Point at a curve to read it. A click chooses the epoch.</source>
        <translation>Наведите указатель на кривую, чтобы увидеть её значения. Щелчок выбирает эпоху.</translation>
    </message>
    <message>
        <source>%1 · epoch %2 · weighted %3 · fake %4 · real %5</source>
        <translation>%1 · эпоха %2 · взвешенные %3 · фейки %4 · реальные %5</translation>
    </message>
    <message>
        <source>%1, epoch %2: %3 %4</source>
        <translation>%1, эпоха %2: %3 %4</translation>
    </message>
    <message>
        <source>Near it: %1</source>
        <translation>Рядом: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), epochs %1 to %2.</source>
        <translation>
            <numerusform>%Ln запуск, эпохи с %1 по %2.</numerusform>
            <numerusform>%Ln запуска, эпохи с %1 по %2.</numerusform>
            <numerusform>%Ln запусков, эпохи с %1 по %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::MachineCard</name>
    <message>
        <source>This machine</source>
        <translation>Эта машина</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>Ход измерения</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Измерить снова</translation>
    </message>
    <message>
        <source>Asking what this machine is</source>
        <translation>Сбор сведений о машине</translation>
    </message>
    <message>
        <source>Measuring how fast this machine judges</source>
        <translation>Измерение скорости оценки на этой машине</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>пока неизвестно</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Процессор</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>не сообщается</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n поток</numerusform>
            <numerusform>%n потока</numerusform>
            <numerusform>%n потоков</numerusform>
        </translation>
    </message>
    <message>
        <source>Computes with</source>
        <translation>Вычисления</translation>
    </message>
    <message>
        <source>%1, without AVX2 or AVX-512: slow</source>
        <translation>%1, без AVX2 и AVX-512: медленно</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Видеокарта</translation>
    </message>
    <message>
        <source>none with CUDA: the processor computes</source>
        <translation>нет с CUDA: вычисляет процессор</translation>
    </message>
    <message>
        <source>One face</source>
        <translation>Одно лицо</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>измеряется…</translation>
    </message>
    <message>
        <source>A first look</source>
        <translation>Первый просмотр</translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation>запрашивается…</translation>
    </message>
    <message>
        <source>Measured here with EfficientNet-B7. A first look judges 32 frames; the time is for one face in each and the seven published networks. Finding the faces comes on top.</source>
        <translation>Измерено здесь на EfficientNet-B7. При первом просмотре оцениваются 32 кадра; время указано для одного лица в каждом кадре и семи опубликованных сетей. Время на поиск лиц добавляется к нему.</translation>
    </message>
    <message>
        <source>%1 ms for each network</source>
        <translation>%1 мс на каждую сеть</translation>
    </message>
</context>
<context>
    <name>veriframe::MainWindow</name>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>&amp;Open a video or a case…</source>
        <translation>&amp;Открыть видео или дело…</translation>
    </message>
    <message>
        <source>&amp;Close the video</source>
        <translation>За&amp;крыть видео</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Забыть эти файлы</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Проверка</translation>
    </message>
    <message>
        <source>D&amp;ataset</source>
        <translation>&amp;Датасет</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>О&amp;бучение</translation>
    </message>
    <message>
        <source>Chec&amp;kpoints</source>
        <translation>&amp;Чекпоинты</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>Паке&amp;т</translation>
    </message>
    <message>
        <source>&amp;Job list</source>
        <translation>Список &amp;заданий</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Во весь &amp;экран</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Сбросить расположение</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Как в &amp;системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Св&amp;етлые</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Тёмные</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Клавиши…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Копировать &amp;диагностику</translation>
    </message>
    <message>
        <source>Collecting diagnostics</source>
        <translation>Сбор диагностики</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>Диагностика скопирована в буфер обмена.</translation>
    </message>
    <message>
        <source>&amp;About Veriframe</source>
        <translation>&amp;О программе Veriframe</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть н&amp;едавние</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Экспорт</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Цвета</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>В&amp;оспроизведение</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>П&amp;ереход</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>&amp;Анализ</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>&amp;Датасет</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Датасет</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Чекпоинты</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>%1 – Veriframe</source>
        <translation>%1 — Veriframe</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n поток</numerusform>
            <numerusform>%n потока</numerusform>
            <numerusform>%n потоков</numerusform>
        </translation>
    </message>
    <message>
        <source>Faces only was chosen: persons are found, nothing is judged.</source>
        <translation>Выбрано «только лица»: персоны обнаруживаются, но ничего не оценивается.</translation>
    </message>
    <message>
        <source>No model is there to judge faces, so they are only shown. Choose checkpoints, an ensemble, or fetch the published seven with Analysis &gt; Choose models (%1).</source>
        <translation>Нет модели, чтобы оценивать лица, поэтому они только показаны. Выберите чекпоинты или ансамбль либо загрузите семь опубликованных через «Анализ &gt; Выбрать модели» (%1).</translation>
    </message>
    <message>
        <source>Open a video or a case</source>
        <translation>Открытие видео или дела</translation>
    </message>
    <message>
        <source>Looking at what was opened</source>
        <translation>Распознавание открытых файлов</translation>
    </message>
    <message>
        <source>There is no video and no training log in %1.</source>
        <translation>В %1 нет ни видео, ни лога обучения.</translation>
    </message>
    <message>
        <source>The models were changed to what was dropped.</source>
        <translation>Модели заменены на перетащенные.</translation>
    </message>
    <message>
        <source>From its next start Veriframe speaks %1.</source>
        <translation>Со следующего запуска язык Veriframe: %1.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Как в &amp;системе</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Руководство</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Приветствие</translation>
    </message>
</context>
<context>
    <name>veriframe::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation>Страница руководства</translation>
    </message>
</context>
<context>
    <name>veriframe::ManualWindow</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Поиск в руководстве</translation>
    </message>
    <message>
        <source>Places that were found</source>
        <translation>Найденные места</translation>
    </message>
    <message>
        <source>Nothing has all of these words.</source>
        <translation>Все эти слова вместе нигде не встречаются.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n место</numerusform>
            <numerusform>%n места</numerusform>
            <numerusform>%n мест</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Veriframe&apos;s manual</source>
        <translation>%1 — руководство Veriframe</translation>
    </message>
    <message>
        <source>Veriframe&apos;s manual</source>
        <translation>Руководство Veriframe</translation>
    </message>
</context>
<context>
    <name>veriframe::MaskCompare</name>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Это видео</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Различие</translation>
    </message>
    <message>
        <source>SSIM %1 (1 is equal); the brighter the difference, the less alike.</source>
        <translation>SSIM %1 (1 — одинаковы); чем ярче различие, тем меньше сходство.</translation>
    </message>
</context>
<context>
    <name>veriframe::ModelMatrix</name>
    <message>
        <source>Probabilities by model and frame</source>
        <translation>Вероятности по моделям и кадрам</translation>
    </message>
    <message>
        <source>No model has judged a frame yet.</source>
        <translation>Ни одна модель ещё не оценила ни одного кадра.</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>разброс</translation>
    </message>
    <message>
        <source>frame %1, %2</source>
        <translation>кадр %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n frame(s)</source>
        <translation>
            <numerusform>среднее по %n кадру</numerusform>
            <numerusform>среднее по %n кадрам</numerusform>
            <numerusform>среднее по %n кадрам</numerusform>
        </translation>
    </message>
    <message>
        <source>no face</source>
        <translation>без лица</translation>
    </message>
    <message>
        <source>spread over the models %1</source>
        <translation>разброс по моделям %1</translation>
    </message>
</context>
<context>
    <name>veriframe::ModelSetup</name>
    <message>
        <source>Who judges</source>
        <translation>Чем оценивать</translation>
    </message>
    <message>
        <source>Published ensemble</source>
        <translation>Опубликованный ансамбль</translation>
    </message>
    <message>
        <source>The seven EfficientNet-B7 of the winning DFDC solution.</source>
        <translation>Семь EfficientNet-B7 из победившего решения DFDC.</translation>
    </message>
    <message>
        <source>Ensemble file</source>
        <translation>Файл ансамбля</translation>
    </message>
    <message>
        <source>Checkpoints with the rule and the settings they were chosen with.</source>
        <translation>Чекпоинты с правилом и настройками, с которыми они выбраны.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Чекпоинты</translation>
    </message>
    <message>
        <source>Files of your own; their mean judges.</source>
        <translation>Ваши собственные файлы; оценкой служит их среднее.</translation>
    </message>
    <message>
        <source>No model: faces only</source>
        <translation>Без модели: только лица</translation>
    </message>
    <message>
        <source>Faces and persons are found, nothing is judged.</source>
        <translation>Лица и персоны обнаруживаются, но ничего не оценивается.</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>Детектор лиц</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>Вычисления</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
</context>
<context>
    <name>veriframe::NetworksCard</name>
    <message>
        <source>Networks</source>
        <translation>Сети</translation>
    </message>
    <message>
        <source>Judging now: %1.</source>
        <translation>Для оценки выбрано: %1.</translation>
    </message>
    <message>
        <source>The published ensemble is here.</source>
        <translation>Опубликованный ансамбль уже здесь.</translation>
    </message>
    <message>
        <source>No network is here yet: faces would be found, and nothing judged. Fetch the seven published ones (their checksums are verified), or choose files of your own.</source>
        <translation>Сетей здесь пока нет: лица будут найдены, но не оценены. Загрузите семь опубликованных (их контрольные суммы проверяются) или выберите собственные файлы.</translation>
    </message>
</context>
<context>
    <name>veriframe::NoticeBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Скрыть это сообщение</translation>
    </message>
</context>
<context>
    <name>veriframe::OpenLogs</name>
    <message>
        <source>Reading training logs in %1</source>
        <translation>Чтение логов обучения в %1</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) opened.</source>
        <translation>
            <numerusform>Открыт %n лог.</numerusform>
            <numerusform>Открыто %n лога.</numerusform>
            <numerusform>Открыто %n логов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Following the training logs</source>
        <translation>Отслеживание логов обучения</translation>
    </message>
</context>
<context>
    <name>veriframe::OutputFolders</name>
    <message>
        <source>Looking into %1</source>
        <translation>Просмотр папки %1</translation>
    </message>
</context>
<context>
    <name>veriframe::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
</context>
<context>
    <name>veriframe::PersonList</name>
    <message>
        <source>Persons</source>
        <translation>Персоны</translation>
    </message>
    <message>
        <source>Nobody was found yet.</source>
        <translation>Пока никто не найден.</translation>
    </message>
</context>
<context>
    <name>veriframe::PictureWords</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 не читается: %2.</translation>
    </message>
    <message>
        <source>A real video has no mask.</source>
        <translation>У реального видео нет маски.</translation>
    </message>
    <message>
        <source>The two crops differ in size, so there is no mask.</source>
        <translation>Два кропа различаются размером, поэтому маски нет.</translation>
    </message>
    <message>
        <source>No mask was made of this pair yet.</source>
        <translation>Для этой пары маска ещё не сделана.</translation>
    </message>
    <message>
        <source>There is no such crop.</source>
        <translation>Такого кропа нет.</translation>
    </message>
    <message>
        <source>The original is not in the dataset.</source>
        <translation>Оригинала нет в датасете.</translation>
    </message>
    <message>
        <source>This video is real. Choose a fake to compare.</source>
        <translation>Это видео реальное. Для сравнения выберите фейк.</translation>
    </message>
    <message>
        <source>Frame %1, face %2</source>
        <translation>Кадр %1, лицо %2</translation>
    </message>
</context>
<context>
    <name>veriframe::PlotSavingText</name>
    <message>
        <source>Saving %1</source>
        <translation>Сохранение %1</translation>
    </message>
</context>
<context>
    <name>veriframe::Portraits</name>
    <message>
        <source>Portraits</source>
        <translation>Портреты</translation>
    </message>
</context>
<context>
    <name>veriframe::ProbabilityTimeline</name>
    <message>
        <source>Scroll the persons</source>
        <translation>Прокрутка персон</translation>
    </message>
    <message>
        <source>Probability over time</source>
        <translation>Вероятность по времени</translation>
    </message>
    <message>
        <source>Left and Right step through the frames, Up and Down through the analysed ones, plus and minus zoom, 0 shows everything.</source>
        <translation>«Влево» и «Вправо» ведут по кадрам, «Вверх» и «Вниз» — по проанализированным, плюс и минус меняют масштаб, 0 показывает всё.</translation>
    </message>
    <message>
        <source>No video is open.</source>
        <translation>Видео не открыто.</translation>
    </message>
    <message>
        <source>Faces were found, but no model has judged them.</source>
        <translation>Лица найдены, но ни одна модель их не оценила.</translation>
    </message>
    <message>
        <source>No face was found in the analysed frames.</source>
        <translation>В проанализированных кадрах лицо не найдено.</translation>
    </message>
    <message>
        <source>No face has been judged yet.</source>
        <translation>Ни одно лицо ещё не оценено.</translation>
    </message>
    <message>
        <source>Open one to see its frames over time.</source>
        <translation>Откройте его, чтобы увидеть кадры по времени.</translation>
    </message>
    <message>
        <source>Choose models to see each person&apos;s probability over time.</source>
        <translation>Выберите модели, чтобы увидеть вероятность для каждой персоны по времени.</translation>
    </message>
    <message>
        <source>Analyse more frames to look for faces in the others.</source>
        <translation>Проанализируйте больше кадров, чтобы поискать лица в остальных.</translation>
    </message>
    <message>
        <source>Analyse the video to see each person&apos;s probability over time.</source>
        <translation>Проанализируйте видео, чтобы увидеть вероятность для каждой персоны по времени.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Кадр</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Персона</translation>
    </message>
    <message>
        <source>Probability of fake</source>
        <translation>Вероятность фейка</translation>
    </message>
    <message>
        <source>frame %1 · %2</source>
        <translation>кадр %1 · %2</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Модель %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judged frames</source>
        <translation>
            <numerusform>%n оценённый кадр</numerusform>
            <numerusform>%n оценённых кадра</numerusform>
            <numerusform>%n оценённых кадров</numerusform>
        </translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Кадр %1</translation>
    </message>
    <message>
        <source>This frame was not analysed.</source>
        <translation>Этот кадр не анализировался.</translation>
    </message>
    <message>
        <source>Bookmarked.</source>
        <translation>В закладках.</translation>
    </message>
    <message>
        <source>A shot begins here.</source>
        <translation>Здесь начинается план.</translation>
    </message>
    <message>
        <source>Frame %1 of %2, %3.</source>
        <translation>Кадр %1 из %2, %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No face in this frame.</source>
        <translation>В этом кадре нет лица.</translation>
    </message>
</context>
<context>
    <name>veriframe::PublishedPage</name>
    <message>
        <source>checksum verified</source>
        <translation>контрольная сумма совпадает</translation>
    </message>
    <message>
        <source>unchanged since it was fetched</source>
        <translation>не изменился с момента загрузки</translation>
    </message>
    <message>
        <source>readable; no checksum is known</source>
        <translation>читается; контрольная сумма неизвестна</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>повреждён</translation>
    </message>
    <message>
        <source>fetching…</source>
        <translation>загружается…</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 из примерно %2</translation>
    </message>
    <message>
        <source>here, not checked yet</source>
        <translation>есть, ещё не проверен</translation>
    </message>
    <message>
        <source>here, being checked…</source>
        <translation>есть, проверяется…</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>не загружен</translation>
    </message>
    <message>
        <source>Published checkpoints</source>
        <translation>Опубликованные чекпоинты</translation>
    </message>
    <message>
        <source>also MTCNN&apos;s weights, the published face detector (2 MB)</source>
        <translation>также веса MTCNN, опубликованного детектора лиц (2 МБ)</translation>
    </message>
    <message>
        <source>The published files are being fetched: %1 of %2 are here.</source>
        <translation>Загружаются опубликованные файлы: есть %1 из %2.</translation>
    </message>
    <message>
        <source>The published files are not here. Fetch them, or choose another way.</source>
        <translation>Опубликованных файлов здесь нет. Загрузите их или выберите другой способ.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the published files are missing or damaged. Fetch them, or choose another way.</source>
        <translation>
            <numerusform>%n из опубликованных файлов отсутствует или повреждён. Загрузите файлы или выберите другой способ.</numerusform>
            <numerusform>%n из опубликованных файлов отсутствуют или повреждены. Загрузите файлы или выберите другой способ.</numerusform>
            <numerusform>%n из опубликованных файлов отсутствуют или повреждены. Загрузите файлы или выберите другой способ.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 files here</source>
        <translation>файлов здесь: %1 из %2</translation>
    </message>
</context>
<context>
    <name>veriframe::ReportDialog</name>
    <message>
        <source>A &amp;folder with</source>
        <translation>&amp;Папка с</translation>
    </message>
    <message>
        <source>&amp;One file</source>
        <translation>&amp;Один файл</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>Папка отчёта</translation>
    </message>
    <message>
        <source>Heat &amp;maps on the faces</source>
        <translation>Тепловые &amp;карты на лицах</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Запись отчёта</translation>
    </message>
    <message>
        <source>&amp;Write the report</source>
        <translation>&amp;Записать отчёт</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Что записать</translation>
    </message>
    <message>
        <source>HTML opens in any browser, PDF is for paper, JSON has every number. SHA256SUMS lies beside them: with it anybody can check that nothing was changed.</source>
        <translation>HTML открывается в любом браузере, PDF — для печати, в JSON есть все числа. Рядом лежит SHA256SUMS: по нему любой может проверить, что ничего не изменено.</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Формат файла</translation>
    </message>
    <message>
        <source>Where the models look. The strongest faces are judged again for that, which takes some seconds for each.</source>
        <translation>Куда смотрят модели. Для этого лица с самой высокой вероятностью оцениваются ещё раз; на каждое уходит несколько секунд.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Файл отчёта</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Reports (*.html *.pdf *.json);;All files (*)</source>
        <translation>Отчёты (*.html *.pdf *.json);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Looking at that place…</source>
        <translation>Проверяется это место…</translation>
    </message>
    <message>
        <source>Choose where the report is to lie.</source>
        <translation>Выберите, куда поместить отчёт.</translation>
    </message>
    <message>
        <source>Looking where the report is to lie</source>
        <translation>Проверка места для отчёта</translation>
    </message>
    <message>
        <source>There is a report in this folder already; it is replaced.</source>
        <translation>В этой папке уже есть отчёт; он будет заменён.</translation>
    </message>
    <message>
        <source>The report is written into this folder.</source>
        <translation>Отчёт будет записан в эту папку.</translation>
    </message>
    <message>
        <source>The folder is made.</source>
        <translation>Папка будет создана.</translation>
    </message>
    <message>
        <source>This file is there already; it is replaced.</source>
        <translation>Такой файл уже есть; он будет заменён.</translation>
    </message>
    <message>
        <source>The file is made.</source>
        <translation>Файл будет создан.</translation>
    </message>
    <message>
        <source>With it goes what the new one does not have: %1.</source>
        <translation>Вместе с ним удаляется то, чего нет в новом: %1.</translation>
    </message>
    <message>
        <source>Not as an earlier report was written, and therefore left alone: %1.</source>
        <translation>Отличается от записанного с прежним отчётом и поэтому не затрагивается: %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::ResultComparisonView</name>
    <message>
        <source>Faces with both probabilities</source>
        <translation>Лица с обеими вероятностями</translation>
    </message>
    <message>
        <source>Whose probabilities are shown</source>
        <translation>Чьи вероятности показаны</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>Всё видео</translation>
    </message>
    <message>
        <source>The first faces are being judged.</source>
        <translation>Оцениваются первые лица.</translation>
    </message>
    <message>
        <source>There is no face to compare.</source>
        <translation>Нет лица для сравнения.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Сторона А</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Сторона Б</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Разность</translation>
    </message>
</context>
<context>
    <name>veriframe::RobustnessTable</name>
    <message>
        <source>Robustness</source>
        <translation>Устойчивость</translation>
    </message>
    <message>
        <source>How far the verdict moves when the pictures get worse: not checked yet.</source>
        <translation>Насколько сдвигается вердикт при ухудшении изображений: ещё не проверено.</translation>
    </message>
    <message>
        <source>The untouched pictures are judged first.</source>
        <translation>Сначала оцениваются исходные изображения.</translation>
    </message>
    <message>
        <source>The untouched pictures score %1.</source>
        <translation>Оценка исходных изображений — %1.</translation>
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
        <translation>ложные тревоги</translation>
    </message>
    <message>
        <source>%1 found, %2 false alarms, from %3</source>
        <translation>найдено %1, ложных тревог %2, порог %3</translation>
    </message>
    <message>
        <source>Area under the curve %1.</source>
        <translation>Площадь под кривой %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) of the curve.</source>
        <translation>
            <numerusform>%Ln точка кривой.</numerusform>
            <numerusform>%Ln точки кривой.</numerusform>
            <numerusform>%Ln точек кривой.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::RunChips</name>
    <message>
        <source>Open runs</source>
        <translation>Открытые запуски</translation>
    </message>
    <message>
        <source>&amp;Show only this run</source>
        <translation>&amp;Показать только этот запуск</translation>
    </message>
    <message>
        <source>&amp;Close it</source>
        <translation>&amp;Закрыть его</translation>
    </message>
</context>
<context>
    <name>veriframe::RunQueue</name>
    <message>
        <source>Runs</source>
        <translation>Запуски</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Сид</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>эпоха %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>stops after this epoch</source>
        <translation>остановится после эпохи</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>останавливается</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
    <message>
        <source>finished earlier</source>
        <translation>завершён ранее</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>прерван</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>сбой</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Эпохи</translation>
    </message>
    <message>
        <source>Best bce</source>
        <translation>Лучшая bce</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Осталось</translation>
    </message>
</context>
<context>
    <name>veriframe::ScoreDiagram</name>
    <message>
        <source>Scores</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>score</source>
        <translation>оценка</translation>
    </message>
    <message>
        <source>%1–%2: %3 real, %4 fake</source>
        <translation>%1–%2: реальных %3, фейков %4</translation>
    </message>
    <message>
        <source>%1 real, %2 fake.</source>
        <translation>Реальных %1, фейков %2.</translation>
    </message>
</context>
<context>
    <name>veriframe::ScoreLine</name>
    <message>
        <source>%1 so far</source>
        <translation>%1 (пока)</translation>
    </message>
</context>
<context>
    <name>veriframe::ShortcutEditor</name>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Новая клавиша</translation>
    </message>
    <message>
        <source>Press the keys that are to start this action. Tab leaves, Esc gives up.</source>
        <translation>Нажмите клавиши, которые будут запускать это действие. Tab — выйти, Esc — отказаться.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Gives this action its own keys again.</source>
        <translation>Возвращает этому действию клавиши по умолчанию.</translation>
    </message>
    <message>
        <source>No action is selected</source>
        <translation>Действие не выбрано</translation>
    </message>
    <message>
        <source>Remove the key %1</source>
        <translation>Убрать клавишу %1</translation>
    </message>
    <message>
        <source>It has %1 already.</source>
        <translation>У этого действия уже есть %1.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>Клавиша %1 занята действием «%2».</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Забрать</translation>
    </message>
    <message>
        <source>%1 was taken from “%2”.</source>
        <translation>Клавиша %1 взята у действия «%2».</translation>
    </message>
    <message>
        <source>All actions have their own keys.</source>
        <translation>У всех действий клавиши по умолчанию.</translation>
    </message>
    <message>
        <source>All actions have their own keys again.</source>
        <translation>У всех действий снова клавиши по умолчанию.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>The keys are as they were.</source>
        <translation>Клавиши такие же, как были.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Поиск по названию или клавише</translation>
    </message>
    <message>
        <source>Restore all keys</source>
        <translation>Вернуть все клавиши</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>No action has “%1” in its name or keys.</source>
        <translation>Ни у одного действия нет «%1» в названии или клавишах.</translation>
    </message>
</context>
<context>
    <name>veriframe::ShortcutList</name>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Действия и их клавиши</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Нет клавиши</translation>
    </message>
</context>
<context>
    <name>veriframe::SideBar</name>
    <message>
        <source>Workspaces</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>veriframe::SortMenuText</name>
    <message>
        <source>Sort by</source>
        <translation>Сортировать по</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Сначала большие</translation>
    </message>
</context>
<context>
    <name>veriframe::StartingWeightsField</name>
    <message>
        <source>An encoder, or a whole classifier of the same encoder.</source>
        <translation>Энкодер или целый классификатор с тем же энкодером.</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights; from random ones it learns more slowly.</source>
        <translation>Опубликованные запуски начинали с весов ImageNet; со случайных сеть учится медленнее.</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights. They are not on this machine for %1; without them it begins from random ones and learns more slowly.</source>
        <translation>Опубликованные запуски начинали с весов ImageNet. Для %1 их на этой машине нет; без них сеть начнёт со случайных и будет учиться медленнее.</translation>
    </message>
    <message>
        <source>The ImageNet weights that the published runs began from: %1.</source>
        <translation>Веса ImageNet, с которых начинали опубликованные запуски: %1.</translation>
    </message>
    <message>
        <source>Choose the starting weights</source>
        <translation>Выбор начальных весов</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>Веса (*.pth *.pt *.safetensors);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Automatic: published ones where found</source>
        <translation>Автоматически: опубликованные, если найдены</translation>
    </message>
    <message>
        <source>None: random</source>
        <translation>Нет: случайные</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>What the network knows before the first step.</source>
        <translation>Что сеть знает до первого шага.</translation>
    </message>
    <message>
        <source>File of starting weights</source>
        <translation>Файл начальных весов</translation>
    </message>
    <message>
        <source>Starting &amp;weights</source>
        <translation>Начальные &amp;веса</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Такого файла нет.</translation>
    </message>
</context>
<context>
    <name>veriframe::StepCard</name>
    <message>
        <source>Checking</source>
        <translation>Проверяется</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Можно начать</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Устарело</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Не полностью</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Сбой</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>Ход: %1</translation>
    </message>
    <message>
        <source>Show why.</source>
        <translation>Показать почему.</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>пропущено: %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>сбоев: %1</translation>
    </message>
    <message>
        <source>What is there is still being looked at.</source>
        <translation>Ещё выясняется, что уже есть.</translation>
    </message>
    <message>
        <source>Another step is running.</source>
        <translation>Выполняется другой шаг.</translation>
    </message>
</context>
<context>
    <name>veriframe::StepPipeline</name>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
</context>
<context>
    <name>veriframe::StrategyForm</name>
    <message>
        <source>As published</source>
        <translation>Как опубликовано</translation>
    </message>
    <message>
        <source>Plain mean, as the trainer validates</source>
        <translation>Простое среднее, как при валидации</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>Свои числа</translation>
    </message>
    <message>
        <source>Faces with a probability above it count as fake.</source>
        <translation>Лица с вероятностью выше этой считаются фейком.</translation>
    </message>
    <message>
        <source>Faces with a probability below it count as real.</source>
        <translation>Лица с вероятностью ниже этой считаются реальными.</translation>
    </message>
    <message>
        <source>Fakes must be more than all faces divided by this, for their mean to be the score.</source>
        <translation>Чтобы оценкой стало среднее по фейкам, их должно быть больше, чем все лица, делённые на это число.</translation>
    </message>
    <message>
        <source>And more than this many.</source>
        <translation>И больше, чем это число.</translation>
    </message>
    <message>
        <source>Reals must be more than this share of all faces, for their mean to be the score.</source>
        <translation>Чтобы оценкой стало среднее по реальным, их доля среди всех лиц должна быть больше этой.</translation>
    </message>
    <message>
        <source>From which score on a video is called fake, in the counts of right and wrong.</source>
        <translation>С какой оценки видео считается фейком при подсчёте верных и неверных ответов.</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Правило</translation>
    </message>
    <message>
        <source>Fake above</source>
        <translation>Фейк выше</translation>
    </message>
    <message>
        <source>Share of fakes: 1 in</source>
        <translation>Доля фейков: 1 из</translation>
    </message>
    <message>
        <source>More fakes than</source>
        <translation>Фейков больше</translation>
    </message>
    <message>
        <source>Real below</source>
        <translation>Реальное ниже</translation>
    </message>
    <message>
        <source>Share of reals</source>
        <translation>Доля реальных</translation>
    </message>
    <message>
        <source>Called fake from</source>
        <translation>Видео — фейк от</translation>
    </message>
</context>
<context>
    <name>veriframe::StrideDialog</name>
    <message>
        <source>Analyse every n-th frame</source>
        <translation>Анализ каждого n-го кадра</translation>
    </message>
    <message>
        <source>Distance of the frames</source>
        <translation>Расстояние между кадрами</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Анализировать</translation>
    </message>
    <message>
        <source>Every n-th frame, n =</source>
        <translation>Каждый n-й кадр, n =</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s); those looked at already are kept.</source>
        <translation>
            <numerusform>%1 из %n кадра; уже просмотренные сохраняются.</numerusform>
            <numerusform>%1 из %n кадров; уже просмотренные сохраняются.</numerusform>
            <numerusform>%1 из %n кадров; уже просмотренные сохраняются.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::TitleBar</name>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingCurves</name>
    <message>
        <source>Curves of the run</source>
        <translation>Кривые запуска</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Сглаживание</translation>
    </message>
    <message>
        <source>How many steps the smoothed lines average over; the raw loss stays behind them.</source>
        <translation>По скольким шагам усредняются сглаженные линии; исходные потери остаются на заднем плане.</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>без сглаживания</translation>
    </message>
    <message numerus="yes">
        <source>over %Ln step(s)</source>
        <translation>
            <numerusform>по %Ln шагу</numerusform>
            <numerusform>по %Ln шагам</numerusform>
            <numerusform>по %Ln шагам</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>&amp;Сглаживание</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>&amp;Лог. шкала</translation>
    </message>
    <message>
        <source>Losses and learning rate on a logarithmic axis (L)</source>
        <translation>Потери и скорость обучения на логарифмической оси (L)</translation>
    </message>
    <message>
        <source>Log loss of the held-out fold</source>
        <translation>Log loss отложенного фолда</translation>
    </message>
    <message>
        <source>Log loss of held-out fold %1</source>
        <translation>Log loss отложенного фолда %1</translation>
    </message>
    <message>
        <source>The first step is awaited.</source>
        <translation>Ожидается первый шаг.</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>лучшая: %1</translation>
    </message>
    <message>
        <source>The held-out fold is judged at the end of each epoch.</source>
        <translation>Отложенный фолд оценивается в конце каждой эпохи.</translation>
    </message>
    <message>
        <source>Epoch %1, step %2 of %3</source>
        <translation>Эпоха %1, шаг %2 из %3</translation>
    </message>
    <message>
        <source>raw loss %1</source>
        <translation>исходные потери %1</translation>
    </message>
    <message>
        <source>held-out values of epoch %1</source>
        <translation>отложенный фолд, эпоха %1</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Потери при обучении</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Скорость обучения</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>Изображений в секунду</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>фейки</translation>
    </message>
    <message>
        <source>real</source>
        <translation>реальные</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>среднее</translation>
    </message>
    <message>
        <source>bce, their mean</source>
        <translation>bce, их среднее</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>скорость</translation>
    </message>
    <message>
        <source>all devices</source>
        <translation>все устройства</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Эпоха</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingDocument</name>
    <message>
        <source>Published B7</source>
        <translation>Опубликованная B7</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, изменена</translation>
    </message>
    <message>
        <source>Run the steps in the Dataset room first.</source>
        <translation>Сначала выполните шаги в разделе «Датасет».</translation>
    </message>
    <message>
        <source>Choose another fold table.</source>
        <translation>Выберите другую таблицу фолдов.</translation>
    </message>
    <message>
        <source>Looking at the data of %1</source>
        <translation>Просмотр данных %1</translation>
    </message>
    <message>
        <source>No data is chosen.</source>
        <translation>Данные не выбраны.</translation>
    </message>
    <message>
        <source>The data is still being looked at.</source>
        <translation>Данные ещё просматриваются.</translation>
    </message>
    <message>
        <source>The data cannot be used: see the check.</source>
        <translation>Эти данные использовать нельзя: см. проверку.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s) of the fold table are missing. Run the crop step again, or deal out the folds anew.</source>
        <translation>
            <numerusform>Не хватает %Ln кропа из таблицы фолдов. Выполните шаг кропов ещё раз или распределите фолды заново.</numerusform>
            <numerusform>Не хватает %Ln кропов из таблицы фолдов. Выполните шаг кропов ещё раз или распределите фолды заново.</numerusform>
            <numerusform>Не хватает %Ln кропов из таблицы фолдов. Выполните шаг кропов ещё раз или распределите фолды заново.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold %1 cannot be held out: it needs real and fake crops.</source>
        <translation>Фолд %1 отложить нельзя: в нём нужны и реальные кропы, и фейки.</translation>
    </message>
    <message>
        <source>Without fold %1 no real or no fake crops are left to train on.</source>
        <translation>Без фолда %1 для обучения не остаётся реальных кропов или фейков.</translation>
    </message>
    <message>
        <source>No file of starting weights is chosen.</source>
        <translation>Файл начальных весов не выбран.</translation>
    </message>
    <message>
        <source>The starting weights %1 are not there.</source>
        <translation>Файла начальных весов %1 нет.</translation>
    </message>
    <message>
        <source>The JSON cannot be used: %1</source>
        <translation>Этот JSON использовать нельзя: %1</translation>
    </message>
    <message>
        <source>Seeds must be whole numbers, each once, separated by commas.</source>
        <translation>Сиды должны быть целыми числами без повторов через запятую.</translation>
    </message>
    <message>
        <source>The prefix of checkpoint names must not contain a slash.</source>
        <translation>В префиксе имён чекпоинтов не должно быть косой черты.</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingPanel</name>
    <message>
        <source>About the training</source>
        <translation>Об обучении</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Ход обучения</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Чекпоинты</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Продолжение</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingPreview</name>
    <message>
        <source>What training sees</source>
        <translation>Что видит обучение</translation>
    </message>
    <message>
        <source>Contact sheet: crops and what augmentation makes of them</source>
        <translation>Контактный лист: кропы и что с ними делает аугментация</translation>
    </message>
    <message>
        <source>&amp;Draw others</source>
        <translation>&amp;Другие примеры</translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation>&amp;Сохранить изображение…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Reading crops and drawing…</source>
        <translation>Кропы читаются и рисуются…</translation>
    </message>
    <message>
        <source>Drawing what training sees</source>
        <translation>Рисование того, что видит обучение</translation>
    </message>
    <message>
        <source>Fakes and reals that train, each at the left as it is stored and beside it as the network may see it. The outline is that of the difference mask: it must stay on the manipulated part.</source>
        <translation>Фейки и реальные, на которых идёт обучение: слева как хранятся, рядом — как их может увидеть сеть. Контур — от маски различий: он должен оставаться на изменённой части.</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>Сохранение контактного листа</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Изображения (*.png)</translation>
    </message>
    <message>
        <source>Saving the contact sheet</source>
        <translation>Сохранение контактного листа</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingRuns</name>
    <message>
        <source>Training %1, seed %2</source>
        <translation>Обучение %1, сид %2</translation>
    </message>
    <message>
        <source>Stopped; it goes on from there when it is started again.</source>
        <translation>Остановлено; если запустить снова, продолжение пойдёт с этого места.</translation>
    </message>
    <message>
        <source>The checkpoints are in %1.</source>
        <translation>Чекпоинты лежат в %1.</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingSetupPage</name>
    <message>
        <source>Choose the dataset</source>
        <translation>Выбор датасета</translation>
    </message>
    <message>
        <source>Choose the fold table</source>
        <translation>Выбор таблицы фолдов</translation>
    </message>
    <message>
        <source>Fold tables (*.csv);;All files (*)</source>
        <translation>Таблицы фолдов (*.csv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Choose where checkpoints go</source>
        <translation>Куда сохранять чекпоинты</translation>
    </message>
    <message>
        <source>Go on where an earlier run was stopped</source>
        <translation>Продолжить с того места, где прежний запуск был остановлен</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>&amp;Датасет</translation>
    </message>
    <message>
        <source>The folder with crops, landmarks, diffs and folds.csv.</source>
        <translation>Папка с кропами, ключевыми точками, разностями и folds.csv.</translation>
    </message>
    <message>
        <source>Which crops are in which fold. The dataset&apos;s own is folds.csv; another one may leave crops out or deal them out otherwise.</source>
        <translation>Какие кропы в каком фолде. У датасета своя таблица — folds.csv; другая может исключать кропы или распределять их иначе.</translation>
    </message>
    <message>
        <source>Fold ta&amp;ble</source>
        <translation>&amp;Таблица фолдов</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Что в нём есть</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Запуски</translation>
    </message>
    <message>
        <source>One run for each, one after another. The published ensemble has 111, 555, 777, 888, 999.</source>
        <translation>По одному запуску на каждый, один за другим. У опубликованного ансамбля 111, 555, 777, 888, 999.</translation>
    </message>
    <message>
        <source>What the names of the checkpoints begin with; the seed comes after it.</source>
        <translation>С чего начинаются имена чекпоинтов; за ним идёт сид.</translation>
    </message>
    <message>
        <source>&amp;Seeds</source>
        <translation>&amp;Сиды</translation>
    </message>
    <message>
        <source>Checkpoints &amp;to</source>
        <translation>&amp;Папка чекпоинтов</translation>
    </message>
    <message>
        <source>Pre&amp;fix</source>
        <translation>Пр&amp;ефикс</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>What the configuration does not say. Changed values stand out.</source>
        <translation>Чего нет в конфигурации. Изменённые значения выделяются.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Конфигурация</translation>
    </message>
    <message>
        <source>Whole numbers are needed, each once, separated by commas.</source>
        <translation>Нужны целые числа без повторов через запятую.</translation>
    </message>
    <message>
        <source>The run at work keeps what it was started with. What is changed here counts for the next one.</source>
        <translation>Идущий запуск сохраняет то, с чем был начат. Изменённое здесь относится к следующему.</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingWorkspace</name>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Choose the &amp;data…</source>
        <translation>Выбрать д&amp;анные…</translation>
    </message>
    <message>
        <source>Choose the dataset that is trained on.</source>
        <translation>Выбрать датасет, на котором идёт обучение.</translation>
    </message>
    <message>
        <source>Take the Dataset &amp;room&apos;s</source>
        <translation>Взять из раздела «Да&amp;тасет»</translation>
    </message>
    <message>
        <source>Train on what is open in the Dataset room.</source>
        <translation>Обучать на том, что открыто в разделе «Датасет».</translation>
    </message>
    <message>
        <source>&amp;Go to the Dataset room</source>
        <translation>П&amp;ерейти в раздел «Датасет»</translation>
    </message>
    <message>
        <source>There the steps are run that training needs.</source>
        <translation>Там выполняются шаги, нужные для обучения.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Проверить е&amp;щё раз</translation>
    </message>
    <message>
        <source>Look at every file that the fold table names once more.</source>
        <translation>Ещё раз просмотреть все файлы, названные в таблице фолдов.</translation>
    </message>
    <message>
        <source>As p&amp;ublished</source>
        <translation>Как &amp;опубликовано</translation>
    </message>
    <message>
        <source>Give devices and recipe the values back that the published runs had.</source>
        <translation>Вернуть устройствам и рецепту значения опубликованных запусков.</translation>
    </message>
    <message>
        <source>See augmented &amp;crops…</source>
        <translation>Посмотреть аугментированные &amp;кропы…</translation>
    </message>
    <message>
        <source>Draw some crops and what the recipe makes of them, as a contact sheet.</source>
        <translation>Нарисовать несколько кропов и то, что делает с ними рецепт, в виде контактного листа.</translation>
    </message>
    <message>
        <source>Published B&amp;7</source>
        <translation>Опубликованная B&amp;7</translation>
    </message>
    <message>
        <source>The configuration of the seven published checkpoints.</source>
        <translation>Конфигурация семи опубликованных чекпоинтов.</translation>
    </message>
    <message>
        <source>Published B&amp;5</source>
        <translation>Опубликованная B&amp;5</translation>
    </message>
    <message>
        <source>The published configuration with a smaller encoder.</source>
        <translation>Опубликованная конфигурация с меньшим энкодером.</translation>
    </message>
    <message>
        <source>Demo B&amp;0</source>
        <translation>Демо B&amp;0</translation>
    </message>
    <message>
        <source>A small network for small data: minutes on a processor.</source>
        <translation>Малая сеть для малых данных: минуты на процессоре.</translation>
    </message>
    <message>
        <source>&amp;Open a configuration…</source>
        <translation>Открыть конфи&amp;гурацию…</translation>
    </message>
    <message>
        <source>Read a configuration of the published form.</source>
        <translation>Прочитать конфигурацию опубликованного вида.</translation>
    </message>
    <message>
        <source>Sa&amp;ve the configuration…</source>
        <translation>Сохранить кон&amp;фигурацию…</translation>
    </message>
    <message>
        <source>Save the configuration as JSON.</source>
        <translation>Сохранить конфигурацию как JSON.</translation>
    </message>
    <message>
        <source>As &amp;JSON</source>
        <translation>Как &amp;JSON</translation>
    </message>
    <message>
        <source>Show and edit the configuration as JSON.</source>
        <translation>Показать и править конфигурацию как JSON.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Начать</translation>
    </message>
    <message>
        <source>Train each seed, one after another; what was stopped goes on.</source>
        <translation>Обучить с каждым сидом, один за другим; остановленное продолжится.</translation>
    </message>
    <message>
        <source>&amp;Add to the queue</source>
        <translation>&amp;Добавить в очередь</translation>
    </message>
    <message>
        <source>Train what is set up now after the runs that are queued.</source>
        <translation>Обучить то, что настроено сейчас, после запусков в очереди.</translation>
    </message>
    <message>
        <source>Stop after this &amp;epoch</source>
        <translation>Остановить после этой &amp;эпохи</translation>
    </message>
    <message>
        <source>End the run once this epoch is judged and saved; the others wait.</source>
        <translation>Завершить запуск, как только эта эпоха оценена и сохранена; остальные ждут.</translation>
    </message>
    <message>
        <source>Stop &amp;now</source>
        <translation>Остановить &amp;сейчас</translation>
    </message>
    <message>
        <source>Save the state where it stands and end the run; it can go on from there. The others wait.</source>
        <translation>Сохранить состояние как есть и завершить запуск; его можно продолжить с этого места. Остальные ждут.</translation>
    </message>
    <message>
        <source>Go &amp;on with this run</source>
        <translation>Продол&amp;жить этот запуск</translation>
    </message>
    <message>
        <source>Go on from the state that was saved, on the devices that are chosen now.</source>
        <translation>Продолжить с сохранённого состояния на устройствах, выбранных сейчас.</translation>
    </message>
    <message>
        <source>Take the run &amp;out of the queue</source>
        <translation>Убрать &amp;запуск из очереди</translation>
    </message>
    <message>
        <source>Its files stay.</source>
        <translation>Его файлы останутся.</translation>
    </message>
    <message>
        <source>&amp;Clear ended runs</source>
        <translation>Убрать завер&amp;шённые запуски</translation>
    </message>
    <message>
        <source>Take the runs that have ended out of the list.</source>
        <translation>Убрать из списка запуски, которые завершились.</translation>
    </message>
    <message>
        <source>Show the checkpoints in the &amp;file manager</source>
        <translation>Показать &amp;чекпоинты в файловом менеджере</translation>
    </message>
    <message>
        <source>Set-&amp;up</source>
        <translation>Настро&amp;йка</translation>
    </message>
    <message>
        <source>What is trained on what.</source>
        <translation>Что и на чём обучается.</translation>
    </message>
    <message>
        <source>Cur&amp;ves</source>
        <translation>Кр&amp;ивые</translation>
    </message>
    <message>
        <source>Losses, learning rate and speed of the chosen run.</source>
        <translation>Потери, скорость обучения и скорость работы выбранного запуска.</translation>
    </message>
    <message>
        <source>Co&amp;nsole</source>
        <translation>Консо&amp;ль</translation>
    </message>
    <message>
        <source>What the chosen run says of itself.</source>
        <translation>Что выбранный запуск сообщает о себе.</translation>
    </message>
    <message>
        <source>Cop&amp;y the console</source>
        <translation>Копиро&amp;вать консоль</translation>
    </message>
    <message>
        <source>Copy what is selected in it, else all of it.</source>
        <translation>Скопировать выделенное в ней, иначе всё.</translation>
    </message>
    <message>
        <source>Panel beside the &amp;training</source>
        <translation>Панель рядом с о&amp;бучением</translation>
    </message>
    <message>
        <source>Choose the dataset</source>
        <translation>Выбор датасета</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>Открытие конфигурации</translation>
    </message>
    <message>
        <source>Configurations (*.json);;All files (*)</source>
        <translation>Конфигурации (*.json);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Чтение %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>Сохранение конфигурации</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>Конфигурации (*.json)</translation>
    </message>
    <message>
        <source>Saving the configuration</source>
        <translation>Сохранение конфигурации</translation>
    </message>
    <message>
        <source>&amp;Zoom in on the curves</source>
        <translation>&amp;Увеличить кривые</translation>
    </message>
    <message>
        <source>Zoo&amp;m out of the curves</source>
        <translation>У&amp;меньшить кривые</translation>
    </message>
    <message>
        <source>All e&amp;pochs</source>
        <translation>Все эпо&amp;хи</translation>
    </message>
    <message>
        <source>Show the curves from the begin of the run to its end.</source>
        <translation>Показать кривые от начала запуска до конца.</translation>
    </message>
    <message>
        <source>&amp;Logarithmic curves</source>
        <translation>Лога&amp;рифмические кривые</translation>
    </message>
    <message>
        <source>Show losses and learning rate on a logarithmic axis.</source>
        <translation>Показывать потери и скорость обучения на логарифмической оси.</translation>
    </message>
    <message>
        <source>E&amp;xport the curves…</source>
        <translation>Экс&amp;порт кривых…</translation>
    </message>
    <message>
        <source>Save the curves as a picture (PNG, SVG) or their numbers as a table (CSV).</source>
        <translation>Сохранить кривые как изображение (PNG, SVG) или их значения как таблицу (CSV).</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Экспорт кривых</translation>
    </message>
    <message>
        <source>Pictures and tables (*.png *.svg *.csv);;All files (*)</source>
        <translation>Изображения и таблицы (*.png *.svg *.csv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>The curves&apos; numbers were saved as %1.</source>
        <translation>Значения кривых сохранены как %1.</translation>
    </message>
    <message>
        <source>The curves were saved as %1.</source>
        <translation>Кривые сохранены как %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>There is nothing to train on.</source>
        <translation>Обучать не на чем.</translation>
    </message>
    <message>
        <source>Choose a dataset whose steps have been run: faces cut out, masks made, folds dealt out. The Dataset room does that.</source>
        <translation>Выберите датасет, шаги которого выполнены: лица вырезаны, маски сделаны, фолды распределены. Это делается в разделе «Датасет».</translation>
    </message>
    <message>
        <source>Take the dataset that is open in the Dataset room, or choose another one.</source>
        <translation>Возьмите датасет, открытый в разделе «Датасет», или выберите другой.</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>готово %1 из %2</translation>
    </message>
    <message>
        <source>What a run says of itself comes here.</source>
        <translation>Здесь появляется то, что запуск сообщает о себе.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Запуски</translation>
    </message>
</context>
<context>
    <name>veriframe::TransportBar</name>
    <message>
        <source>Picture type</source>
        <translation>Тип кадра</translation>
    </message>
    <message>
        <source>What is drawn over the picture</source>
        <translation>Что рисуется поверх изображения</translation>
    </message>
    <message>
        <source>frame %1 of %2</source>
        <translation>кадр %1 из %2</translation>
    </message>
    <message>
        <source>no frame</source>
        <translation>нет кадра</translation>
    </message>
    <message>
        <source>Frames count from 0. Click to go to a frame or time.</source>
        <translation>Кадры считаются с 0. Щёлкните, чтобы перейти к кадру или времени.</translation>
    </message>
    <message>
        <source>How this picture is coded: I on its own, P and B from others.</source>
        <translation>Как закодирован этот кадр: I — сам по себе, P и B — по другим.</translation>
    </message>
    <message>
        <source>No frame</source>
        <translation>Нет кадра</translation>
    </message>
</context>
<context>
    <name>veriframe::VerdictPanel</name>
    <message>
        <source>0 genuine</source>
        <translation>0 подлинное</translation>
    </message>
    <message>
        <source>1 fake</source>
        <translation>1 фейк</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Как это читать</translation>
    </message>
    <message>
        <source>1 means fake, 0 means genuine. A probability is a hint, not a proof.</source>
        <translation>1 означает фейк, 0 — подлинное. Вероятность — указание, а не доказательство.</translation>
    </message>
    <message>
        <source>Computed with</source>
        <translation>Чем вычислено</translation>
    </message>
    <message>
        <source>What computed this score</source>
        <translation>Чем вычислена эта оценка</translation>
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
        <translation>Изображения нет.</translation>
    </message>
    <message>
        <source>Frame %1, no face.</source>
        <translation>Кадр %1, лица нет.</translation>
    </message>
    <message>
        <source>face</source>
        <translation>лицо</translation>
    </message>
    <message numerus="yes">
        <source>Frame %1, %n face(s): %2.</source>
        <translation>
            <numerusform>Кадр %1, %n лицо: %2.</numerusform>
            <numerusform>Кадр %1, %n лица: %2.</numerusform>
            <numerusform>Кадр %1, %n лиц: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit %1 %</source>
        <translation>Вписано, %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom: fitted, %1 percent</source>
        <translation>Масштаб: вписано, %1 %</translation>
    </message>
    <message>
        <source>Zoom: %1 percent</source>
        <translation>Масштаб: %1 %</translation>
    </message>
    <message>
        <source>Shows each pixel of the picture as one pixel of the screen (100 %).</source>
        <translation>Показывает каждый пиксель изображения одним пикселем экрана (100 %).</translation>
    </message>
    <message>
        <source>Fits the picture into the view.</source>
        <translation>Вписывает изображение в окно просмотра.</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>Изображение видео</translation>
    </message>
    <message>
        <source>%1: probability of fake %2 (1 means fake).</source>
        <translation>%1: вероятность фейка %2 (1 означает фейк).</translation>
    </message>
    <message>
        <source>%1: not judged by a model.</source>
        <translation>%1: не оценено моделью.</translation>
    </message>
</context>
<context>
    <name>veriframe::WeightsStore</name>
    <message>
        <source>Fetching the published weights</source>
        <translation>Загрузка опубликованных весов</translation>
    </message>
    <message>
        <source>Fetching MTCNN&apos;s weights</source>
        <translation>Загрузка весов MTCNN</translation>
    </message>
    <message>
        <source>Fetching the published ensemble</source>
        <translation>Загрузка опубликованного ансамбля</translation>
    </message>
    <message>
        <source>Checking the published weights</source>
        <translation>Проверка опубликованных весов</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) fetched and checked.</source>
        <translation>
            <numerusform>%n файл загружен и проверен.</numerusform>
            <numerusform>%n файла загружены и проверены.</numerusform>
            <numerusform>%n файлов загружены и проверены.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::WelcomePage</name>
    <message>
        <source>Welcome to Veriframe</source>
        <translation>Добро пожаловать в Veriframe</translation>
    </message>
    <message>
        <source>It finds faces in videos, and neural networks judge of each how likely it was manipulated. For that it needs a video and trained networks, nothing else. Everything is computed on this machine, and nothing is downloaded unless you press Fetch. A score is a probability, not proof.</source>
        <translation>Программа находит в видео лица, а нейросети оценивают для каждого, насколько вероятна манипуляция. Для этого нужны видео и обученные сети, больше ничего. Всё вычисляется на этой машине, и ничего не загружается, пока вы не нажмёте «Загрузить». Оценка — это вероятность, а не доказательство.</translation>
    </message>
    <message>
        <source>Look at a video</source>
        <translation>Проверить видео</translation>
    </message>
    <message>
        <source>Frame by frame and person by person: the verdict, what carries it, and a report.</source>
        <translation>По кадрам и персонам: вердикт, на чём он держится, и отчёт.</translation>
    </message>
    <message>
        <source>Train networks</source>
        <translation>Обучить сети</translation>
    </message>
    <message>
        <source>A dataset of real and manipulated videos becomes training data, checkpoints, an ensemble.</source>
        <translation>Из датасета реальных и изменённых видео получаются обучающие данные, чекпоинты и ансамбль.</translation>
    </message>
    <message>
        <source>Judge many videos</source>
        <translation>Оценить много видео</translation>
    </message>
    <message>
        <source>A folder goes in, a table with a row for every video comes out, failures named.</source>
        <translation>На входе папка, на выходе таблица со строкой для каждого видео; сбои в ней указаны.</translation>
    </message>
    <message>
        <source>Help &gt; Welcome brings this page back. The manual (F1) has a tutorial for each of the three.</source>
        <translation>«Справка &gt; Приветствие» снова открывает эту страницу. В руководстве (F1) есть урок по каждой из трёх задач.</translation>
    </message>
    <message>
        <source>Open the manual</source>
        <translation>Открыть руководство</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close this page (Esc)</source>
        <translation>Закрыть эту страницу (Esc)</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Приветствие</translation>
    </message>
</context>
</TS>
