<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BatchContentText</name>
    <message numerus="yes">
        <source>%1 of %n video(s)</source>
        <translation>
            <numerusform>%1 of %n video</numerusform>
            <numerusform>%1 of %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), not judged yet</source>
        <translation>
            <numerusform>%n video, not judged yet</numerusform>
            <numerusform>%n videos, not judged yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · pausing, %n still at work</source>
        <translation>
            <numerusform>%1 · pausing, %n still at work</numerusform>
            <numerusform>%1 · pausing, %n still at work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), all done</source>
        <translation>
            <numerusform>%n video, done</numerusform>
            <numerusform>%n videos, all done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %n labelled video(s): %1 fake, %2 real.</source>
        <translation>
            <numerusform>Over %n labelled video: %1 fake, %2 real.</numerusform>
            <numerusform>Over %n labelled videos: %1 fake, %2 real.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) at 0.5, for nothing was judged.</source>
        <translation>
            <numerusform>%n of them stands at 0.5, for nothing was judged.</numerusform>
            <numerusform>%n of them stand at 0.5, for nothing was judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judged video(s) have no label.</source>
        <translation>
            <numerusform>%n judged video has no label.</numerusform>
            <numerusform>%n judged videos have no label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) belong to no judged video.</source>
        <translation>
            <numerusform>%n label belongs to no judged video.</numerusform>
            <numerusform>%n labels belong to no judged video.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) are neither real nor fake.</source>
        <translation>
            <numerusform>%n label is neither real nor fake.</numerusform>
            <numerusform>%n labels are neither real nor fake.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchLossesText</name>
    <message numerus="yes">
        <source>What the interrupted run has judged, %n video(s), would be discarded.</source>
        <translation>
            <numerusform>What the interrupted run has judged, %n video, would be discarded.</numerusform>
            <numerusform>What the interrupted run has judged, %n videos, would be discarded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchVideoText</name>
    <message numerus="yes">
        <source>%1 of %n frame(s) are judged.</source>
        <translation>
            <numerusform>%1 of %n frame is judged.</numerusform>
            <numerusform>%1 of %n frames are judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonContentText</name>
    <message numerus="yes">
        <source>From the %n face(s) that both judged.</source>
        <translation>
            <numerusform>From the one face that both judged.</numerusform>
            <numerusform>From the %n faces that both judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks a face in %n frame(s): %2.</source>
        <translation>
            <numerusform>%1 lacks a face in %n frame: %2.</numerusform>
            <numerusform>%1 lacks a face in %n frames: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) compared.</source>
        <translation>
            <numerusform>%n frame compared.</numerusform>
            <numerusform>%n frames compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n frame(s) neither has a face.</source>
        <translation>
            <numerusform>In %n frame neither has a face.</numerusform>
            <numerusform>In %n frames neither has a face.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) compared, %1 apart on average.</source>
        <translation>
            <numerusform>%n frame compared, %1 apart on average.</numerusform>
            <numerusform>%n frames compared, %1 apart on average.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) above %2: their mean</source>
        <translation>
            <numerusform>%1 of %n face above %2: their mean</numerusform>
            <numerusform>%1 of %n faces above %2: their mean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) below %2: their mean</source>
        <translation>
            <numerusform>%1 of %n face below %2: their mean</numerusform>
            <numerusform>%1 of %n faces below %2: their mean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n face(s)</source>
        <translation>
            <numerusform>mean of %n face</numerusform>
            <numerusform>mean of %n faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n frame(s) could not be decoded and are left out.</source>
        <translation>
            <numerusform>%n frame could not be decoded and is left out.</numerusform>
            <numerusform>%n frames could not be decoded and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectContentText</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectVerdictText</name>
    <message numerus="yes">
        <source>%1 of %n face(s) above %2: their mean.</source>
        <translation>
            <numerusform>%1 of %n face above %2: their mean.</numerusform>
            <numerusform>%1 of %n faces above %2: their mean.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) below %2: their mean.</source>
        <translation>
            <numerusform>%1 of %n face below %2: their mean.</numerusform>
            <numerusform>%1 of %n faces below %2: their mean.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of all %n face(s): neither enough above %1 nor enough below %2.</source>
        <translation>
            <numerusform>Mean of all %n face: neither enough above %1 nor enough below %2.</numerusform>
            <numerusform>Mean of all %n faces: neither enough above %1 nor enough below %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of the faces above %1</source>
        <translation>
            <numerusform>%n model: mean of the faces above %1</numerusform>
            <numerusform>%n models: mean of the faces above %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of the faces below %1</source>
        <translation>
            <numerusform>%n model: mean of the faces below %1</numerusform>
            <numerusform>%n models: mean of the faces below %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of all faces</source>
        <translation>
            <numerusform>%n model: mean of all faces</numerusform>
            <numerusform>%n models: mean of all faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) agree within %1.</source>
        <translation>
            <numerusform>%n model agrees within %1.</numerusform>
            <numerusform>%n models agree within %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>small face in %n frame(s)</source>
        <translation>
            <numerusform>small face in %n frame</numerusform>
            <numerusform>small face in %n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>side view in %n frame(s)</source>
        <translation>
            <numerusform>side view in %n frame</numerusform>
            <numerusform>side view in %n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n face(s)</source>
        <translation>
            <numerusform>only %n face</numerusform>
            <numerusform>only %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No face was found in %n frame(s), so there is nothing to judge.</source>
        <translation>
            <numerusform>No face was found in %n frame, so there is nothing to judge.</numerusform>
            <numerusform>No face was found in %n frames, so there is nothing to judge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found. Choose models to have them judged.</source>
        <translation>
            <numerusform>%n face found. Choose models to have them judged.</numerusform>
            <numerusform>%n faces found. Choose models to have them judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s)</source>
        <translation>
            <numerusform>%1 of %n frame</numerusform>
            <numerusform>%1 of %n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobProgress</name>
    <message numerus="yes">
        <source>%Ln frames</source>
        <translation>
            <numerusform>%Ln frame</numerusform>
            <numerusform>%Ln frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln frames</source>
        <translation>
            <numerusform>%1 of %Ln frame</numerusform>
            <numerusform>%1 of %Ln frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos</source>
        <translation>
            <numerusform>%Ln video</numerusform>
            <numerusform>%Ln videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln videos</source>
        <translation>
            <numerusform>%1 of %Ln video</numerusform>
            <numerusform>%1 of %Ln videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln faces</source>
        <translation>
            <numerusform>%1 of %Ln face</numerusform>
            <numerusform>%1 of %Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>%1 of %Ln picture</numerusform>
            <numerusform>%1 of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln files</source>
        <translation>
            <numerusform>%1 of %Ln file</numerusform>
            <numerusform>%1 of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln models</source>
        <translation>
            <numerusform>%1 of %Ln model</numerusform>
            <numerusform>%1 of %Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variants</source>
        <translation>
            <numerusform>%Ln variant</numerusform>
            <numerusform>%Ln variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln variants</source>
        <translation>
            <numerusform>%1 of %Ln variant</numerusform>
            <numerusform>%1 of %Ln variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps</source>
        <translation>
            <numerusform>%1 of %Ln step</numerusform>
            <numerusform>%1 of %Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crops</source>
        <translation>
            <numerusform>%Ln crop</numerusform>
            <numerusform>%Ln crops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln crops</source>
        <translation>
            <numerusform>%1 of %Ln crop</numerusform>
            <numerusform>%1 of %Ln crops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln combinations</source>
        <translation>
            <numerusform>%Ln combination</numerusform>
            <numerusform>%Ln combinations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln combinations</source>
        <translation>
            <numerusform>%1 of %Ln combination</numerusform>
            <numerusform>%1 of %Ln combinations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passes</source>
        <translation>
            <numerusform>%Ln pass</numerusform>
            <numerusform>%Ln passes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln passes</source>
        <translation>
            <numerusform>%1 of %Ln pass</numerusform>
            <numerusform>%1 of %Ln passes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln logs</source>
        <translation>
            <numerusform>%Ln log</numerusform>
            <numerusform>%Ln logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln logs</source>
        <translation>
            <numerusform>%1 of %Ln log</numerusform>
            <numerusform>%1 of %Ln logs</numerusform>
        </translation>
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
</context>
<context>
    <name>RuleText</name>
    <message numerus="yes">
        <source>Ranked by %1: the %n smallest loss(es).</source>
        <translation>
            <numerusform>Ranked by %1: the smallest loss.</numerusform>
            <numerusform>Ranked by %1: the %n smallest losses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ranked by %1: the %n smallest loss(es), of those the epochs from %2 on.</source>
        <translation>
            <numerusform>Ranked by %1: the smallest loss, if its epoch is %2 or later.</numerusform>
            <numerusform>Ranked by %1: the %n smallest losses, of those the epochs from %2 on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n smallest loss(es) lies in epoch %1 or later.</source>
        <translation>
            <numerusform>The smallest loss does not lie in epoch %1 or later.</numerusform>
            <numerusform>None of the %n smallest losses lies in epoch %1 or later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log has %n epoch(s).</source>
        <translation>
            <numerusform>The log has %n epoch.</numerusform>
            <numerusform>The log has %n epochs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingContent</name>
    <message numerus="yes">
        <source>%n rank(s) on the processor</source>
        <translation>
            <numerusform>%n rank on the processor</numerusform>
            <numerusform>%n ranks on the processor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CUDA device(s)</source>
        <translation>
            <numerusform>%n CUDA device</numerusform>
            <numerusform>%n CUDA devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) that the folds name are missing.</source>
        <translation>
            <numerusform>%Ln of %1 crops that the folds name is missing.</numerusform>
            <numerusform>%Ln of %1 crops that the folds name are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) have no landmarks.</source>
        <translation>
            <numerusform>%Ln of %1 crops has no landmarks.</numerusform>
            <numerusform>%Ln of %1 crops have no landmarks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) are fakes without a mask.</source>
        <translation>
            <numerusform>%Ln of %1 crops is a fake without a mask.</numerusform>
            <numerusform>%Ln of %1 crops are fakes without a mask.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomeTexts</name>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::BatchDocument</name>
    <message numerus="yes">
        <source>Judging %n video(s)</source>
        <translation>
            <numerusform>Judging %n video</numerusform>
            <numerusform>Judging %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judging %n video(s) again</source>
        <translation>
            <numerusform>Judging %n video again</numerusform>
            <numerusform>Judging %n videos again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) could not be judged; each row says why.</source>
        <translation>
            <numerusform>%n video could not be judged; each row says why.</numerusform>
            <numerusform>%n videos could not be judged; each row says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::BatchWorkspace</name>
    <message numerus="yes">
        <source>The run was cancelled after %1 of %n video(s). What was done is kept, and it goes on from there.</source>
        <translation>
            <numerusform>The run was cancelled after %1 of %n video. What was done is kept, and it goes on from there.</numerusform>
            <numerusform>The run was cancelled after %1 of %n videos. What was done is kept, and it goes on from there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An earlier run ended after %1 of %n video(s). It can go on from there.</source>
        <translation>
            <numerusform>An earlier run ended after %1 of %n video. It can go on from there.</numerusform>
            <numerusform>An earlier run ended after %1 of %n videos. It can go on from there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointTable</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsPage</name>
    <message numerus="yes">
        <source>%1 is in the list already.</source>
        <comment>one or more file names</comment>
        <translation>
            <numerusform>%1 is in the list already.</numerusform>
            <numerusform>%1 is in the list already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) are being read.</source>
        <translation>
            <numerusform>%n checkpoint is being read.</numerusform>
            <numerusform>%n checkpoints are being read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsPanel</name>
    <message numerus="yes">
        <source>Of %n held-out video(s).</source>
        <translation>
            <numerusform>Of %n held-out video.</numerusform>
            <numerusform>Of %n held-out videos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsText</name>
    <message numerus="yes">
        <source>In %n run(s) nothing qualifies.</source>
        <translation>
            <numerusform>In %n run nothing qualifies.</numerusform>
            <numerusform>In %n runs nothing qualifies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsWorkspace</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetPanel</name>
    <message numerus="yes">
        <source>%n crop(s)</source>
        <translation>
            <numerusform>%n crop</numerusform>
            <numerusform>%n crops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetWords</name>
    <message numerus="yes">
        <source>%n video(s) out of date</source>
        <translation>
            <numerusform>%n video out of date</numerusform>
            <numerusform>%n videos out of date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) to do</source>
        <translation>
            <numerusform>%n video to do</numerusform>
            <numerusform>%n videos to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::DemoCard</name>
    <message numerus="yes">
        <source>about %n minute(s) on this machine</source>
        <translation>
            <numerusform>about %n minute on this machine</numerusform>
            <numerusform>about %n minutes on this machine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::EnsemblePage</name>
    <message numerus="yes">
        <source>%1 · %n checkpoint(s) · profile %2 · detector %3</source>
        <translation>
            <numerusform>%1 · %n checkpoint · profile %2 · detector %3</numerusform>
            <numerusform>%1 · %n checkpoints · profile %2 · detector %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) are being read.</source>
        <translation>
            <numerusform>%n checkpoint is being read.</numerusform>
            <numerusform>%n checkpoints are being read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleStudy</name>
    <message numerus="yes">
        <source>Judging fold %1 with %n checkpoint(s)</source>
        <translation>
            <numerusform>Judging fold %1 with %n checkpoint</numerusform>
            <numerusform>Judging fold %1 with %n checkpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) judged.</source>
        <translation>
            <numerusform>%n checkpoint judged.</numerusform>
            <numerusform>%n checkpoints judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching the best ensemble of %n checkpoint(s)</source>
        <translation>
            <numerusform>Searching the best ensemble of %n checkpoint</numerusform>
            <numerusform>Searching the best ensemble of %n checkpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::FetchPanel</name>
    <message numerus="yes">
        <source>%n file(s), about %1</source>
        <translation>
            <numerusform>%n file, about %1</numerusform>
            <numerusform>%n files, about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder holds %1 of the %n file(s) that are missing. Copies them into %2.</source>
        <translation>
            <numerusform>The folder holds %1 of the %n file that is missing. Copies them into %2.</numerusform>
            <numerusform>The folder holds %1 of the %n files that are missing. Copies them into %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::FoldChart</name>
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
            <numerusform>%Ln crop</numerusform>
            <numerusform>%Ln crops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>%Ln video</numerusform>
            <numerusform>%Ln videos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::GainText</name>
    <message numerus="yes">
        <source>%1 against %2, the best alone (±%3 over %n group(s) of videos).</source>
        <translation>
            <numerusform>%1 against %2, the best alone (±%3 over %n group of videos).</numerusform>
            <numerusform>%1 against %2, the best alone (±%3 over %n groups of videos).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A greedy search, which may take a checkpoint more than once, looked at %Ln combinations.</source>
        <translation>
            <numerusform>A greedy search, which may take a checkpoint more than once, looked at %Ln combination.</numerusform>
            <numerusform>A greedy search, which may take a checkpoint more than once, looked at %Ln combinations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An exhaustive search looked at %Ln combinations.</source>
        <translation>
            <numerusform>An exhaustive search looked at %Ln combination.</numerusform>
            <numerusform>An exhaustive search looked at %Ln combinations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::InspectWorkspace</name>
    <message numerus="yes">
        <source>Stopped after %1 of %n frame(s).</source>
        <translation>
            <numerusform>Stopped after %1 of %n frame.</numerusform>
            <numerusform>Stopped after %1 of %n frames.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) of the case were found in %1.</source>
        <translation>
            <numerusform>%n video of the case was found in %1.</numerusform>
            <numerusform>%n videos of the case were found in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::JobLine</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n job failed</numerusform>
            <numerusform>%n jobs failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::LossPlot</name>
    <message numerus="yes">
        <source>%Ln other run(s)</source>
        <translation>
            <numerusform>%Ln other run</numerusform>
            <numerusform>%Ln other runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), epochs %1 to %2.</source>
        <translation>
            <numerusform>%Ln run, epochs %1 to %2.</numerusform>
            <numerusform>%Ln runs, epochs %1 to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::MachineCard</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::MainWindow</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::ManualWindow</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::ModelMatrix</name>
    <message numerus="yes">
        <source>mean of %n frame(s)</source>
        <translation>
            <numerusform>mean of %n frame</numerusform>
            <numerusform>mean of %n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::OpenLogs</name>
    <message numerus="yes">
        <source>%n log(s) opened.</source>
        <translation>
            <numerusform>%n log opened.</numerusform>
            <numerusform>%n logs opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::ProbabilityTimeline</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judged frames</source>
        <translation>
            <numerusform>%n judged frame</numerusform>
            <numerusform>%n judged frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::PublishedPage</name>
    <message numerus="yes">
        <source>%n of the published files are missing or damaged. Fetch them, or choose another way.</source>
        <translation>
            <numerusform>%n of the published files is missing or damaged. Fetch it, or choose another way.</numerusform>
            <numerusform>%n of the published files are missing or damaged. Fetch them, or choose another way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::RocDiagram</name>
    <message numerus="yes">
        <source>%Ln point(s) of the curve.</source>
        <translation>
            <numerusform>%Ln point of the curve.</numerusform>
            <numerusform>%Ln points of the curve.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::StrideDialog</name>
    <message numerus="yes">
        <source>%1 of %n frame(s); those looked at already are kept.</source>
        <translation>
            <numerusform>%1 of %n frame; those looked at already are kept.</numerusform>
            <numerusform>%1 of %n frames; those looked at already are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingCurves</name>
    <message numerus="yes">
        <source>over %Ln step(s)</source>
        <translation>
            <numerusform>over %Ln step</numerusform>
            <numerusform>over %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingDocument</name>
    <message numerus="yes">
        <source>%Ln crop(s) of the fold table are missing. Run the crop step again, or deal out the folds anew.</source>
        <translation>
            <numerusform>%Ln crop of the fold table is missing. Run the crop step again, or deal out the folds anew.</numerusform>
            <numerusform>%Ln crops of the fold table are missing. Run the crop step again, or deal out the folds anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::VideoView</name>
    <message numerus="yes">
        <source>Frame %1, %n face(s): %2.</source>
        <translation>
            <numerusform>Frame %1, %n face: %2.</numerusform>
            <numerusform>Frame %1, %n faces: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::WeightsStore</name>
    <message numerus="yes">
        <source>%n file(s) fetched and checked.</source>
        <translation>
            <numerusform>%n file fetched and checked.</numerusform>
            <numerusform>%n files fetched and checked.</numerusform>
        </translation>
    </message>
</context>
</TS>
