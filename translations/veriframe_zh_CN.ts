<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>windows</source>
        <translation>窗口界面</translation>
    </message>
    <message>
        <source>plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>the face detector without a download</source>
        <translation>无需下载的人脸检测器</translation>
    </message>
    <message>
        <source>matrix products</source>
        <translation>矩阵乘法</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>checksums</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>the face detector, fetched on request</source>
        <translation>人脸检测器，按需获取</translation>
    </message>
    <message>
        <source>the classifiers, fetched on request</source>
        <translation>分类器，按需获取</translation>
    </message>
</context>
<context>
    <name>AnalysisDialogs</name>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv);;All files (*)</source>
        <translation>视频 (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Videos and cases (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv *.vfcase);;Cases (*.vfcase)</source>
        <translation>视频和案件 (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.mts *.mpg *.3gp *.wmv *.flv *.vfcase);;案件 (*.vfcase)</translation>
    </message>
</context>
<context>
    <name>BatchContentText</name>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>剩余 %1 小时 %2 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n video(s)</source>
        <translation>
            <numerusform>%1/%n 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), not judged yet</source>
        <translation>
            <numerusform>%n 个视频，尚未判定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · pausing, %n still at work</source>
        <translation>
            <numerusform>%1 · 正在暂停，还有 %n 个处理中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · 已暂停</translation>
    </message>
    <message>
        <source>%1 · stopped by an error</source>
        <translation>%1 · 因错误而停止</translation>
    </message>
    <message>
        <source>%1 · not finished</source>
        <translation>%1 · 未完成</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), all done</source>
        <translation>
            <numerusform>%n 个视频，全部完成</numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>%1 videos a minute</source>
        <translation>每分钟 %1 个视频</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 帧/秒</translation>
    </message>
    <message>
        <source>opening the models</source>
        <translation>正在打开模型</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Faces by</source>
        <translation>人脸检测</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>方案</translation>
    </message>
    <message numerus="yes">
        <source>Over %n labelled video(s): %1 fake, %2 real.</source>
        <translation>
            <numerusform>共 %n 个有标签的视频：%1 个伪造，%2 个真实。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) at 0.5, for nothing was judged.</source>
        <translation>
            <numerusform>其中 %n 个未能判定，按 0.5 计。</numerusform>
        </translation>
    </message>
    <message>
        <source>The AUC needs fakes and reals.</source>
        <translation>计算 AUC 需要同时有伪造和真实视频。</translation>
    </message>
    <message numerus="yes">
        <source>%n judged video(s) have no label.</source>
        <translation>
            <numerusform>%n 个已判定的视频没有标签。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) belong to no judged video.</source>
        <translation>
            <numerusform>%n 个标签没有对应的已判定视频。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) are neither real nor fake.</source>
        <translation>
            <numerusform>%n 个标签既不是真实也不是伪造。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 个位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchVideoText</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>未找到人脸</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Analysis failed</source>
        <translation>分析失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Nothing was done with it yet.</source>
        <translation>尚未处理。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s) are judged.</source>
        <translation>
            <numerusform>已判定 %1/%n 帧。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being opened.</source>
        <translation>正在打开。</translation>
    </message>
    <message>
        <source>The run was ended while it was at work. Nothing of it was kept.</source>
        <translation>处理该视频时运行被终止，未保留任何结果。</translation>
    </message>
    <message>
        <source>Start the batch again: it goes on with this video.</source>
        <translation>重新启动批处理，将从该视频继续。</translation>
    </message>
    <message>
        <source>The score is one of what could be looked at. Open it in Inspect to see which frames that are.</source>
        <translation>该得分仅依据能够查看的部分得出。可在“检视”中打开，查看是哪些帧。</translation>
    </message>
    <message>
        <source>Open it in Inspect and look at every frame; faces that are seen for a moment only may lie between those that were looked at. The CSV has 0.5.</source>
        <translation>可在“检视”中打开并逐帧查看；短暂出现的人脸可能落在已查看的帧之间。CSV 中记为 0.5。</translation>
    </message>
    <message>
        <source>See whether it plays elsewhere and copy it anew, then have it judged again. The CSV has 0.5.</source>
        <translation>请确认该视频在别处能否播放，重新复制一份，再次判定。CSV 中记为 0.5。</translation>
    </message>
    <message>
        <source>Have it judged again. The CSV has 0.5 meanwhile.</source>
        <translation>请重新判定。CSV 中暂记为 0.5。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Score in full</source>
        <translation>完整得分</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>%1 of %2 asked for, of %3</source>
        <translation>请求 %2 帧，取得 %1 帧，共 %3 帧</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>%1 found, %2 judged</source>
        <translation>找到 %1 张，判定 %2 张</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>taken over from an earlier run</source>
        <translation>沿用先前运行的结果</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n 张人脸</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookmarkList</name>
    <message>
        <source>Open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已排除</translation>
    </message>
</context>
<context>
    <name>CheckpointFacts</name>
    <message>
        <source>untrained: its scores mean nothing</source>
        <translation>未经训练：其得分没有意义</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
</context>
<context>
    <name>ComparisonContentText</name>
    <message>
        <source>the video ends before it</source>
        <translation>视频在此之前已结束</translation>
    </message>
    <message>
        <source>the frame could not be decoded</source>
        <translation>该帧无法解码</translation>
    </message>
    <message>
        <source>the frame was not analysed</source>
        <translation>该帧未经分析</translation>
    </message>
    <message>
        <source>no face was found in the frame</source>
        <translation>该帧中未找到人脸</translation>
    </message>
    <message>
        <source>no face was found in that place</source>
        <translation>该位置未找到人脸</translation>
    </message>
    <message>
        <source>the face was not judged</source>
        <translation>该人脸未经判定</translation>
    </message>
    <message>
        <source>Both: %1</source>
        <translation>双方：%1</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>第一方：%1</translation>
    </message>
    <message>
        <source>Second: %1</source>
        <translation>第二方：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) above %2: their mean</source>
        <translation>
            <numerusform>%n 张人脸中有 %1 张高于 %2：取其均值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) below %2: their mean</source>
        <translation>
            <numerusform>%n 张人脸中有 %1 张低于 %2：取其均值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n face(s)</source>
        <translation>
            <numerusform>%n 张人脸的均值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: no face was judged.</source>
        <translation>%1：没有判定任何人脸。</translation>
    </message>
    <message>
        <source>mean of %1 models</source>
        <translation>%1 个模型的均值</translation>
    </message>
    <message numerus="yes">
        <source>From the %n face(s) that both judged.</source>
        <translation>
            <numerusform>依据双方都判定过的 %n 张人脸。</numerusform>
        </translation>
    </message>
    <message>
        <source>No face was judged by both.</source>
        <translation>没有双方都判定过的人脸。</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>整个视频</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一方</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二方</translation>
    </message>
    <message>
        <source>%1 of the second</source>
        <translation>第二方的 %1</translation>
    </message>
    <message>
        <source>Both judge the same faces, found once.</source>
        <translation>双方判定的是同一批人脸，只检测一次。</translation>
    </message>
    <message>
        <source>The frame rates differ: frames are paired by the time at which they are shown.</source>
        <translation>帧率不同：按显示时间配对各帧。</translation>
    </message>
    <message>
        <source>Frames are paired by their number.</source>
        <translation>按帧号配对各帧。</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks a face in %n frame(s): %2.</source>
        <translation>
            <numerusform>%1有 %n 帧缺少人脸：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences have a mean size of %1; the largest is %2, at frame %3.</source>
        <translation>平均差异为 %1；最大为 %2，位于第 %3 帧。</translation>
    </message>
    <message>
        <source>On average neither is higher.</source>
        <translation>平均而言双方持平。</translation>
    </message>
    <message>
        <source>On average the second is higher by %1.</source>
        <translation>平均而言，第二方高 %1。</translation>
    </message>
    <message>
        <source>On average the second is lower by %1.</source>
        <translation>平均而言，第二方低 %1。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 处 %1 帧</translation>
    </message>
    <message>
        <source>Frames that change sides: %1.</source>
        <translation>跨越阈值的帧：%1。</translation>
    </message>
    <message>
        <source>No face was judged by both yet.</source>
        <translation>尚无双方都判定过的人脸。</translation>
    </message>
    <message>
        <source>No face was judged by both: there is nothing to compare.</source>
        <translation>没有双方都判定过的人脸，无从比较。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) compared.</source>
        <translation>
            <numerusform>已比较 %n 帧。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rank correlation %1: 1 would be the same order of the faces.</source>
        <translation>秩相关系数 %1：若为 1，则人脸的排序完全一致。</translation>
    </message>
    <message>
        <source>A rank correlation is not defined: too few faces, or all alike on a side.</source>
        <translation>秩相关系数无定义：人脸太少，或某一方的值全都相同。</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>第一方</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>第二方</translation>
    </message>
    <message numerus="yes">
        <source>In %n frame(s) neither has a face.</source>
        <translation>
            <numerusform>有 %n 帧双方都没有人脸。</numerusform>
        </translation>
    </message>
    <message>
        <source>A network is untrained: its scores mean nothing yet.</source>
        <translation>有网络未经训练：其得分尚无意义。</translation>
    </message>
    <message>
        <source>Each ensemble&apos;s own rule leads from faces to its score, and these differ.</source>
        <translation>各集成按各自的规则由人脸得出得分，而两者的规则不同。</translation>
    </message>
    <message>
        <source>Both ensembles are the same networks.</source>
        <translation>两个集成由相同的网络组成。</translation>
    </message>
    <message>
        <source>1 means fake. A probability is not proof.</source>
        <translation>1 表示伪造。概率不构成证明。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) compared, %1 apart on average.</source>
        <translation>
            <numerusform>已比较 %n 帧，平均相差 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3; %4).</source>
        <translation>%1：%2（%3；%4）。</translation>
    </message>
</context>
<context>
    <name>ConfigForm</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a field: what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Batches and epochs</source>
        <translation>批次与轮数</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>学习率变化</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>The EfficientNet below the classifier. B7 is the published winner&apos;s.</source>
        <translation>分类器之下的 EfficientNet。冠军方案发布的是 B7。</translation>
    </message>
    <message>
        <source>Input size, px</source>
        <translation>输入尺寸，px</translation>
    </message>
    <message>
        <source>The side of the square that each face is resized to.</source>
        <translation>每张人脸缩放后正方形的边长。</translation>
    </message>
    <message>
        <source>Mixed precision</source>
        <translation>混合精度</translation>
    </message>
    <message>
        <source>Half precision with a loss scale on CUDA; a processor computes in float32.</source>
        <translation>在 CUDA 上使用半精度并缩放损失；处理器以 float32 计算。</translation>
    </message>
    <message>
        <source>Batch per device</source>
        <translation>每设备批大小</translation>
    </message>
    <message>
        <source>Faces per step on each device.</source>
        <translation>每台设备每一步的人脸数。</translation>
    </message>
    <message>
        <source>Batches per epoch</source>
        <translation>每轮批次数</translation>
    </message>
    <message>
        <source>At most so many; fewer where the faces are used up.</source>
        <translation>最多这么多；人脸用尽时会更少。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Each leaves a checkpoint.</source>
        <translation>每一轮留下一个检查点。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The rate that the schedule starts from.</source>
        <translation>调度开始时的学习率。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>On every parameter, as published.</source>
        <translation>作用于所有参数，与原方案一致。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Moves each</source>
        <translation>推进单位</translation>
    </message>
    <message>
        <source>Whether the schedule counts steps or epochs.</source>
        <translation>调度按步还是按轮计数。</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>结束于</translation>
    </message>
    <message>
        <source>Steps, or epochs, after which the rate has come to its end.</source>
        <translation>学习率在这么多步或轮之后降到终值。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>幂次</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Where the rate drops: ascending whole numbers, separated by commas.</source>
        <translation>学习率下降的位置：递增的整数，以逗号分隔。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Share at the end</source>
        <translation>终值比例</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>最低学习率</translation>
    </message>
    <message>
        <source>Highest rate</source>
        <translation>最高学习率</translation>
    </message>
    <message>
        <source>0: the optimizer&apos;s learning rate.</source>
        <translation>0：采用优化器的学习率。</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Cross entropy, weight</source>
        <translation>交叉熵，权重</translation>
    </message>
    <message>
        <source>Focal loss, weight</source>
        <translation>Focal Loss，权重</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Focal Loss 的 γ</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>0.01 makes the labels 0.01 and 0.99.</source>
        <translation>0.01 使标签变为 0.01 和 0.99。</translation>
    </message>
    <message>
        <source>Hardest per side</source>
        <translation>每类最难样本数</translation>
    </message>
    <message>
        <source>Only so many of the largest losses of each side count; 0: all.</source>
        <translation>真伪两类各只计入损失最大的这么多个；0：全部计入。</translation>
    </message>
    <message>
        <source>Only changed frames</source>
        <translation>仅限有改动的帧</translation>
    </message>
    <message>
        <source>A fake whose mask is dark does not count.</source>
        <translation>掩码全暗的伪造样本不计入。</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Augmentations</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>What is done to each crop. Published: compression, noise, blur, flips, colours, gray, shifts and turns. Geometric: flips, shifts and turns alone, for small networks and faint traces. None: nothing but the resize.</source>
        <translation>对每张裁剪图所做的处理。原方案配方：压缩、噪声、模糊、翻转、色彩、灰度、平移和旋转。几何：只有翻转、平移和旋转，适合小型网络和微弱痕迹。无：只做缩放。</translation>
    </message>
    <message>
        <source>Published recipe</source>
        <translation>原方案配方</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>How the network computes. Automatic: float32 on a processor; on CUDA float16 where the configuration has mixed precision. bfloat16 needs a device that has it.</source>
        <translation>网络的计算方式。自动：处理器上为 float32；CUDA 上若配置启用混合精度则为 float16。bfloat16 需要设备支持。</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Frozen encoder, epochs</source>
        <translation>冻结编码器，轮数</translation>
    </message>
    <message>
        <source>So many first epochs only the classifier&apos;s head learns; the encoder keeps what it began from.</source>
        <translation>最初这么多轮只训练分类头；编码器保持初始状态。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>随机深度</translation>
    </message>
    <message>
        <source>How often the last block is left out while it learns; earlier ones less. The published rate is 0.2.</source>
        <translation>训练时略过最后一个模块的概率；越靠前的模块概率越低。原方案为 0.2。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Average of weights, decay</source>
        <translation>权重平均，衰减</translation>
    </message>
    <message>
        <source>With 0.999 about the last thousand steps&apos; weights are averaged, and the average is what is judged and saved.</source>
        <translation>取 0.999 时，约对最近一千步的权重求平均，评估和保存的都是这一平均值。</translation>
    </message>
    <message>
        <source>Hard drops</source>
        <translation>强遮挡</translation>
    </message>
    <message>
        <source>Blank eyes, mouth, nose or a part of the face in many crops, before all augmentations.</source>
        <translation>在数据增强之前，遮掉许多裁剪图中的眼睛、嘴、鼻子或部分面部。</translation>
    </message>
    <message>
        <source>Grid mask</source>
        <translation>网格遮挡</translation>
    </message>
    <message>
        <source>Also hide one side of a line in most crops, after the augmentations. Not part of the published recipe.</source>
        <translation>另在数据增强之后，于多数裁剪图中遮去一条直线的一侧。不属于原方案配方。</translation>
    </message>
    <message>
        <source>Validate every, epochs</source>
        <translation>验证间隔，轮数</translation>
    </message>
    <message>
        <source>How often the held-out fold judges the network; after the last epoch it always does.</source>
        <translation>每隔多少轮用留出折评估网络；最后一轮之后总会评估。</translation>
    </message>
    <message>
        <source>Synchronised batch norm</source>
        <translation>同步批归一化</translation>
    </message>
    <message>
        <source>The ranks share the statistics of their batches, as published; without, each has its own. With one rank both are the same.</source>
        <translation>各 rank 共享批次统计量，与原方案一致；否则各用各的。只有一个 rank 时两者相同。</translation>
    </message>
    <message>
        <source>Threads per rank</source>
        <translation>每个 rank 的线程数</translation>
    </message>
    <message>
        <source>Threads on which a rank&apos;s network computes on the processor.</source>
        <translation>单个 rank 的网络在处理器上计算所用的线程数。</translation>
    </message>
    <message>
        <source>a fair share</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>Loader threads per rank</source>
        <translation>每个 rank 的加载线程数</translation>
    </message>
    <message>
        <source>Threads that read and augment crops for a rank.</source>
        <translation>为单个 rank 读取和增强裁剪图的线程数。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>above %1, at most %2</source>
        <translation>大于 %1 且不大于 %2</translation>
    </message>
    <message>
        <source>%1 or more, below %2</source>
        <translation>不小于 %1 且小于 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>在 %1–%2 之间</translation>
    </message>
    <message>
        <source>It must be %1.</source>
        <translation>必须%1。</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>需要填写整数。</translation>
    </message>
    <message>
        <source>A number is needed, with a point: 0.01 or 1e-4.</source>
        <translation>需要填写数字，以点作小数点：0.01 或 1e-4。</translation>
    </message>
    <message>
        <source>Whole numbers of 0 or more are needed, separated by commas.</source>
        <translation>需要填写不小于 0 的整数，以逗号分隔。</translation>
    </message>
    <message>
        <source>They must ascend.</source>
        <translation>必须递增。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>It must be one of %1.</source>
        <translation>必须是下列之一：%1。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>it is not what is needed here</source>
        <translation>内容不符合要求</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>it is of a kind that this program cannot process</source>
        <translation>属于本程序无法处理的类型</translation>
    </message>
    <message>
        <source>two things that must agree do not</source>
        <translation>本应一致的两者不一致</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>正被其他程序占用</translation>
    </message>
    <message>
        <source>the transfer failed</source>
        <translation>传输失败</translation>
    </message>
    <message>
        <source>something unforeseen happened</source>
        <translation>发生了意料之外的错误</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what was being done, on what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was being done: why it failed</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>In English: %1</source>
        <translation>英文原文：%1</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n frame(s) could not be decoded and are left out.</source>
        <translation>
            <numerusform>%n 帧无法解码，已略去。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectContentText</name>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>人物 %1</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1, %2, %3 px, %4 on %5
SHA-256 %6</source>
        <translation>%1，%2，%3 px，%4，运行于 %5
SHA-256 %6</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 px · detector %3</source>
        <translation>%1 × %2 px · 检测器 %3</translation>
    </message>
    <message>
        <source>lowest %1 (%2)</source>
        <translation>最低 %1（%2）</translation>
    </message>
    <message>
        <source>highest %1 (%2)</source>
        <translation>最高 %1（%2）</translation>
    </message>
    <message>
        <source>not judged: outside the frame or over the limit of faces</source>
        <translation>未判定：位于画面之外或超出人脸数上限</translation>
    </message>
</context>
<context>
    <name>InspectVerdictText</name>
    <message numerus="yes">
        <source>%1 of %n face(s) above %2: their mean.</source>
        <translation>
            <numerusform>%n 张人脸中有 %1 张高于 %2：取其均值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n face(s) below %2: their mean.</source>
        <translation>
            <numerusform>%n 张人脸中有 %1 张低于 %2：取其均值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of all %n face(s): neither enough above %1 nor enough below %2.</source>
        <translation>
            <numerusform>全部 %n 张人脸的均值：高于 %1 和低于 %2 的人脸都不够多。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of the faces above %1</source>
        <translation>
            <numerusform>%n 个模型：高于 %1 的人脸的均值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of the faces below %1</source>
        <translation>
            <numerusform>%n 个模型：低于 %1 的人脸的均值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): mean of all faces</source>
        <translation>
            <numerusform>%n 个模型：所有人脸的均值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) agree within %1.</source>
        <translation>
            <numerusform>%n 个模型彼此相差不超过 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>small face in %n frame(s)</source>
        <translation>
            <numerusform>%n 帧人脸过小</numerusform>
        </translation>
    </message>
    <message>
        <source>Faces narrower than %1 px were enlarged several times before they were judged; fine traces are lost.</source>
        <translation>窄于 %1 px 的人脸在判定前被放大了数倍，细微痕迹已丢失。</translation>
    </message>
    <message numerus="yes">
        <source>side view in %n frame(s)</source>
        <translation>
            <numerusform>%n 帧为侧脸</numerusform>
        </translation>
    </message>
    <message>
        <source>The models were trained on faces seen mostly from the front.</source>
        <translation>这些模型主要用正面人脸训练。</translation>
    </message>
    <message numerus="yes">
        <source>only %n face(s)</source>
        <translation>
            <numerusform>仅 %n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule for a clear verdict needs more than %1 faces.</source>
        <translation>要得出明确结论，规则要求人脸多于 %1 张。</translation>
    </message>
    <message>
        <source>strong compression</source>
        <translation>强压缩</translation>
    </message>
    <message>
        <source>%1 bits per pixel: compression removes the traces that the models look for.</source>
        <translation>每像素 %1 比特：压缩会抹去模型所寻找的痕迹。</translation>
    </message>
    <message>
        <source>models disagree</source>
        <translation>模型分歧大</translation>
    </message>
    <message>
        <source>The models&apos; scores lie %1 apart.</source>
        <translation>各模型的得分相差 %1。</translation>
    </message>
    <message>
        <source>trained on DFDC kinds</source>
        <translation>仅训练过 DFDC 类型</translation>
    </message>
    <message>
        <source>The published networks know the face swaps of the Deepfake Detection Challenge of 2020. Newer or other manipulations may go unnoticed, and filters or heavy make-up may be mistaken for one.</source>
        <translation>已发布的网络学到的是 2020 年 Deepfake Detection Challenge 中的换脸。更新的或其他类型的篡改可能不被察觉，滤镜或浓妆可能被误认为篡改。</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>未找到人脸</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Analysis failed</source>
        <translation>分析失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not judged: no model</source>
        <translation>未判定：没有模型</translation>
    </message>
    <message numerus="yes">
        <source>No face was found in %n frame(s), so there is nothing to judge.</source>
        <translation>
            <numerusform>在 %n 帧中未找到人脸，无从判定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found. Choose models to have them judged.</source>
        <translation>
            <numerusform>找到 %n 张人脸。请选择模型进行判定。</numerusform>
        </translation>
    </message>
    <message>
        <source>No sign of manipulation</source>
        <translation>未见篡改迹象</translation>
    </message>
    <message>
        <source>Possibly manipulated</source>
        <translation>可能经过篡改</translation>
    </message>
    <message>
        <source>Probably manipulated</source>
        <translation>很可能经过篡改</translation>
    </message>
    <message>
        <source>Very probably manipulated</source>
        <translation>极可能经过篡改</translation>
    </message>
    <message>
        <source>%1 (%2, %3 px, %4 on %5), SHA-256 %6</source>
        <translation>%1（%2，%3 px，%4，运行于 %5），SHA-256 %6</translation>
    </message>
    <message>
        <source>Detector %1, profile %2</source>
        <translation>检测器 %1，方案 %2</translation>
    </message>
    <message>
        <source>Veriframe %1</source>
        <translation>Veriframe %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Verdict for person %1</source>
        <translation>对人物 %1 的结论</translation>
    </message>
    <message>
        <source>Untrained network: the score means nothing yet.</source>
        <translation>网络未经训练：得分尚无意义。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s)</source>
        <translation>
            <numerusform>%1/%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>正在寻找人脸</translation>
    </message>
    <message>
        <source>H.264 at CRF %1</source>
        <translation>H.264，CRF %1</translation>
    </message>
    <message>
        <source>%1 of the size</source>
        <translation>缩至 %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the rules of some models</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>JobProgress</name>
    <message numerus="yes">
        <source>%Ln frames</source>
        <translation>
            <numerusform>%Ln 帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln frames</source>
        <translation>
            <numerusform>%1/%Ln 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 帧/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos</source>
        <translation>
            <numerusform>%Ln 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln videos</source>
        <translation>
            <numerusform>%1/%Ln 个视频</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 videos/s</source>
        <translation>%1 个视频/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln faces</source>
        <translation>
            <numerusform>%1/%Ln 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 faces/s</source>
        <translation>%1 张人脸/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>%1/%Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 张图像/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln steps</source>
        <translation>
            <numerusform>%1/%Ln 步</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln files</source>
        <translation>
            <numerusform>%1/%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 files/s</source>
        <translation>%1 个文件/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln 个模型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln models</source>
        <translation>
            <numerusform>%1/%Ln 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 models/s</source>
        <translation>%1 个模型/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln variants</source>
        <translation>
            <numerusform>%Ln 个变体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln variants</source>
        <translation>
            <numerusform>%1/%Ln 个变体</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 variants/s</source>
        <translation>%1 个变体/秒</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1/%2 %3</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>剩余 %1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>剩余 %1 小时 %2 分钟</translation>
    </message>
</context>
<context>
    <name>JudgeText</name>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>faces by %1</source>
        <translation>人脸检测：%1</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>No model judges: faces are only found.</source>
        <translation>没有模型进行判定，只查找人脸。</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>设备：%1</translation>
    </message>
    <message>
        <source>Face detector: %1</source>
        <translation>人脸检测器：%1</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>方案：%1</translation>
    </message>
    <message>
        <source>%1 is an untrained network. Its scores mean nothing yet.</source>
        <translation>%1 是未经训练的网络，其得分尚无意义。</translation>
    </message>
</context>
<context>
    <name>ModelPlanText</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n 个检查点</numerusform>
        </translation>
    </message>
    <message>
        <source>DFDC seven B7</source>
        <translation>DFDC 七模型 B7</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>bce, (fake + real) / 2</source>
        <translation>bce，(伪造 + 真实) / 2</translation>
    </message>
    <message>
        <source>(%1 fake + real) / 2</source>
        <translation>(%1 伪造 + 真实) / 2</translation>
    </message>
    <message>
        <source>%1, smoothed by %2</source>
        <comment>a loss</comment>
        <translation>%1，平滑 %2</translation>
    </message>
    <message>
        <source>Ranked by %1: the epoch with the smallest, as training keeps it.</source>
        <translation>按 %1 排名：取值最小的轮次，与训练时的保留方式一致。</translation>
    </message>
    <message numerus="yes">
        <source>Ranked by %1: the %n smallest loss(es).</source>
        <translation>
            <numerusform>按 %1 排名：损失最小的 %n 个轮次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ranked by %1: the %n smallest loss(es), of those the epochs from %2 on.</source>
        <translation>
            <numerusform>按 %1 排名：损失最小的 %n 个轮次，仅限其中第 %2 轮及以后的。</numerusform>
        </translation>
    </message>
    <message>
        <source>No epoch has been validated yet.</source>
        <translation>尚无经过验证的轮次。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n smallest loss(es) lies in epoch %1 or later.</source>
        <translation>
            <numerusform>损失最小的 %n 个轮次都早于第 %1 轮。</numerusform>
        </translation>
    </message>
    <message>
        <source>No epoch has both a fake and a real loss, only their mean: rank by bce.</source>
        <translation>没有哪一轮同时有伪造损失和真实损失，只有两者的均值：请按 bce 排名。</translation>
    </message>
    <message>
        <source>No epoch&apos;s losses are numbers.</source>
        <translation>没有哪一轮的损失是有效数值。</translation>
    </message>
    <message numerus="yes">
        <source>The log has %n epoch(s).</source>
        <translation>
            <numerusform>日志共有 %n 个轮次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsFileNoticeText</name>
    <message>
        <source>The settings could not be read and start afresh; the old file was kept as %1.</source>
        <translation>无法读取设置，已恢复为初始状态；旧文件保留为 %1。</translation>
    </message>
    <message>
        <source>The settings are those of a newer version and start afresh; the old file was kept as %1.</source>
        <translation>设置来自更新的版本，已恢复为初始状态；旧文件保留为 %1。</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read, nor be set aside; the defaults are used.</source>
        <translation>无法读取 %1 中的设置，也无法将其移开；现使用默认值。</translation>
    </message>
    <message>
        <source>The settings cannot be saved in %1: %2. They hold until the program ends.</source>
        <translation>无法将设置保存到 %1：%2。这些设置仅在程序退出前有效。</translation>
    </message>
    <message>
        <source>a folder has that name</source>
        <translation>已有同名文件夹</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>无法创建其文件夹</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation>写入失败</translation>
    </message>
</context>
<context>
    <name>TextParts</name>
    <message>
        <source>, </source>
        <comment>between the things of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share in percent</comment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>TrainingContent</name>
    <message numerus="yes">
        <source>%n rank(s) on the processor</source>
        <translation>
            <numerusform>处理器上 %n 个 rank</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CUDA device(s)</source>
        <translation>
            <numerusform>%n 个 CUDA 设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>最佳轮次</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>约 %1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>about %1 d %2 h</source>
        <translation>约 %1 天 %2 小时</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) that the folds name are missing.</source>
        <translation>
            <numerusform>折表所列的 %1 张裁剪图中，缺少 %Ln 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>Training cannot start before they are there.</source>
        <translation>补齐之前无法开始训练。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) have no landmarks.</source>
        <translation>
            <numerusform>%1 张裁剪图中，有 %Ln 张没有关键点。</numerusform>
        </translation>
    </message>
    <message>
        <source>Eyes, nose and mouth are not blanked there.</source>
        <translation>这些图上不会遮挡眼睛、鼻子和嘴。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 crop(s) are fakes without a mask.</source>
        <translation>
            <numerusform>%1 张裁剪图中，有 %Ln 张是没有掩码的伪造样本。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed is not known there.</source>
        <translation>这些图上不清楚改动了哪里。</translation>
    </message>
    <message>
        <source>Begins from</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>随机权重</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights. From random ones the network learns more slowly and ends worse.</source>
        <translation>原方案的训练从 ImageNet 权重开始。从随机权重开始时，网络学得较慢，最终结果也较差。</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>按原方案</translation>
    </message>
    <message>
        <source>Fold table</source>
        <translation>折表</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>%1 px, batches of %2</source>
        <translation>%1 px，批大小 %2</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>%1 of up to %2 batches</source>
        <translation>%1 轮，每轮至多 %2 批</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>fold %1, which judges each epoch</source>
        <translation>第 %1 折，用于评估每一轮</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>%1 real and %2 fake crops</source>
        <translation>%1 张真实和 %2 张伪造裁剪图</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>评估数据</translation>
    </message>
    <message>
        <source>%1 crops of %2 videos</source>
        <translation>%2 个视频的 %1 张裁剪图</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>续训自</translation>
    </message>
    <message>
        <source>at epoch %1, step %2</source>
        <translation>第 %1 轮，第 %2 步</translation>
    </message>
    <message>
        <source>begun %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>can go on</source>
        <translation>可继续</translation>
    </message>
    <message>
        <source>nothing was saved to go on from</source>
        <translation>没有保存可继续的状态</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1，第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>%1 with bce %2 (fake %3, real %4)</source>
        <translation>%1，bce %2（伪造 %3，真实 %4）</translation>
    </message>
    <message>
        <source>%1 of %2 epochs</source>
        <translation>%1/%2 轮</translation>
    </message>
    <message>
        <source>%1 images per second</source>
        <translation>每秒 %1 张图像</translation>
    </message>
    <message>
        <source>%1 % of the time for pictures</source>
        <translation>%1% 的时间在等待图像</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>%1, seed %2, fold %3 held out</source>
        <translation>%1，种子 %2，留出第 %3 折</translation>
    </message>
    <message>
        <source>Start goes on from here.</source>
        <translation>启动后从此处继续。</translation>
    </message>
    <message>
        <source>judging the held-out fold: %1 of %2 crops</source>
        <translation>正在评估留出折：%1/%2 张裁剪图</translation>
    </message>
    <message>
        <source>building the network and filling the loaders</source>
        <translation>正在构建网络并填充加载器</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>fold %1 held out</source>
        <translation>留出第 %1 折</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>seeds %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>There is nothing to go on from: it begins with epoch 0. A stop saves the state, so that it can go on later exactly where it was.</source>
        <translation>没有可继续的状态：从第 0 轮开始。停止时会保存状态，以后可从原处继续。</translation>
    </message>
    <message>
        <source>Its checkpoints up to epoch %1 are there.</source>
        <translation>已有到第 %1 轮为止的检查点。</translation>
    </message>
    <message>
        <source>It begins anew with epoch 0 and replaces them one after another.</source>
        <translation>将从第 0 轮重新开始，并逐个替换它们。</translation>
    </message>
    <message>
        <source>A state to go on from is not: it begins anew and replaces them one after another.</source>
        <translation>没有可继续的状态：将重新开始，并逐个替换它们。</translation>
    </message>
    <message>
        <source>It is complete; nothing is left to do.</source>
        <translation>训练已完成，无需再做什么。</translation>
    </message>
    <message>
        <source>It goes on from the saved state, exactly where it was, if that belongs to the same configuration, fold and seed; else it says what differs.</source>
        <translation>若已保存的状态属于相同的配置、折和种子，则从原处继续；否则会说明有何不同。</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>可以启动</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>尚未就绪</translation>
    </message>
    <message>
        <source>Each epoch leaves one in %1, named %2 and the epoch&apos;s number.</source>
        <translation>每一轮在 %1 中留下一个检查点，名称为 %2 加轮次编号。</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Latest: %1</source>
        <translation>最新：%1</translation>
    </message>
</context>
<context>
    <name>VerdictPartsText</name>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>No sign of manipulation</source>
        <translation>未见篡改迹象</translation>
    </message>
    <message>
        <source>Possibly manipulated</source>
        <translation>可能经过篡改</translation>
    </message>
    <message>
        <source>Probably manipulated</source>
        <translation>很可能经过篡改</translation>
    </message>
    <message>
        <source>Very probably manipulated</source>
        <translation>极可能经过篡改</translation>
    </message>
</context>
<context>
    <name>WeightsFetchJobText</name>
    <message>
        <source>Try again: what has come is kept. Without a network, choose a folder with the files.</source>
        <translation>请重试：已收到的内容会保留。没有网络时，可选择存有这些文件的文件夹。</translation>
    </message>
    <message>
        <source>Try again: what has come is kept.</source>
        <translation>请重试：已收到的内容会保留。</translation>
    </message>
    <message>
        <source>Choose a folder or a mirror that holds the files.</source>
        <translation>请选择存有这些文件的文件夹或镜像。</translation>
    </message>
    <message>
        <source>Choose another folder or mirror.</source>
        <translation>请选择其他文件夹或镜像。</translation>
    </message>
    <message>
        <source>What came was thrown away. Try again, or choose another source.</source>
        <translation>收到的内容已丢弃。请重试，或选择其他来源。</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>请等它结束后再试。</translation>
    </message>
    <message>
        <source>%1 of %2 files are missing still</source>
        <translation>%2 个文件中仍缺少 %1 个</translation>
    </message>
    <message>
        <source>%1: fetched and checked.</source>
        <translation>%1：已获取并通过检查。</translation>
    </message>
</context>
<context>
    <name>WelcomeTexts</name>
    <message>
        <source>less than a second</source>
        <translation>不到一秒</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>约 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
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
        <translation>关于 Veriframe</translation>
    </message>
    <message>
        <source>Finds face manipulation in video. Free software, GPL-3.0 or later. A probability is not proof.</source>
        <translation>查找视频中的人脸篡改。自由软件，GPL-3.0 或更高版本。概率不构成证明。</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>The machine is being asked.</source>
        <translation>正在查询本机情况。</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>构建所用</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>veriframe::ActionRegistry</name>
    <message>
        <source> or </source>
        <comment>between keys</comment>
        <translation> 或 </translation>
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
        <translation>正在列出视频</translation>
    </message>
    <message>
        <source>Looking at what stands in %1</source>
        <translation>正在查看 %1 中的内容</translation>
    </message>
    <message>
        <source>Reading the labels in %1</source>
        <translation>正在读取 %1 中的标签</translation>
    </message>
    <message numerus="yes">
        <source>Judging %n video(s)</source>
        <translation>
            <numerusform>正在判定 %n 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judging %n video(s) again</source>
        <translation>
            <numerusform>正在重新判定 %n 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) could not be judged; each row says why.</source>
        <translation>
            <numerusform>%n 个视频无法判定；原因见各行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every video was looked at.</source>
        <translation>所有视频都已查看。</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchFilterBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>已评分</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>无人脸</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Every video of the batch.</source>
        <translation>批处理中的所有视频。</translation>
    </message>
    <message>
        <source>Waiting, at work, or cancelled on the way.</source>
        <translation>等待中、处理中，或中途取消。</translation>
    </message>
    <message>
        <source>With a score, also where not every frame could be read.</source>
        <translation>已有得分，包括部分帧无法读取的。</translation>
    </message>
    <message>
        <source>Readable, but without a face.</source>
        <translation>可以读取，但没有人脸。</translation>
    </message>
    <message>
        <source>Unreadable, failed, or not judged.</source>
        <translation>无法读取、失败或未判定。</translation>
    </message>
    <message>
        <source>Name or reason</source>
        <translation>名称或原因</translation>
    </message>
    <message>
        <source>Filter the videos by name or reason</source>
        <translation>按名称或原因筛选视频</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchPanel</name>
    <message>
        <source>Score by model</source>
        <translation>各模型得分</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>About the batch</source>
        <translation>关于批处理</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>当前视频</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>所有视频</translation>
    </message>
    <message>
        <source>How right it is</source>
        <translation>准确程度</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Against the labels</source>
        <translation>与标签对照</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>How many frames of each video are looked at, evenly spaced.</source>
        <translation>每个视频查看多少帧，均匀分布。</translation>
    </message>
    <message>
        <source>&amp;Frames of each video</source>
        <translation>每个视频的帧数(&amp;F)</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>未选择视频。</translation>
    </message>
    <message>
        <source>Choose one in the list to see what became of it, and why.</source>
        <translation>请在列表中选择一个，查看其处理结果及原因。</translation>
    </message>
    <message>
        <source>Where it is known which videos are real, log loss and AUC tell how right the scores are: open a metadata.json, or a CSV with the columns filename and label.</source>
        <translation>若已知哪些视频为真实，对数损失和 AUC 可说明得分的准确程度：请打开 metadata.json，或含有 filename 和 label 列的 CSV。</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>The mean over the labelled rows of the CSV; smaller is better, 0.693 is a guess.</source>
        <translation>CSV 中有标签各行的均值；越小越好，0.693 相当于随机猜测。</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How often a fake scores above a real video; 1 is perfect, 0.5 a guess.</source>
        <translation>伪造视频得分高于真实视频的频率；1 为完全正确，0.5 相当于随机猜测。</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>标签：%1</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchRunLine</name>
    <message>
        <source>Videos done</source>
        <translation>已完成的视频</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchTable</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>没有视频。</translation>
    </message>
    <message>
        <source>No video matches the filter.</source>
        <translation>没有符合筛选条件的视频。</translation>
    </message>
    <message>
        <source>They are listed here once a folder or a list is open.</source>
        <translation>打开文件夹或列表后，视频会列在这里。</translation>
    </message>
    <message>
        <source>Look for something else, or show all videos again.</source>
        <translation>请换个条件查找，或重新显示所有视频。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchTableModel</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>已评分</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分完成</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>无人脸</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Its label says fake.</source>
        <translation>标签为伪造。</translation>
    </message>
    <message>
        <source>Its label says real.</source>
        <translation>标签为真实。</translation>
    </message>
    <message>
        <source>Taken over from an earlier run.</source>
        <translation>沿用先前运行的结果。</translation>
    </message>
    <message>
        <source>%1 (1 means fake)</source>
        <translation>%1（1 表示伪造）</translation>
    </message>
    <message>
        <source>Not judged yet.</source>
        <translation>尚未判定。</translation>
    </message>
    <message>
        <source>Nothing was judged. The CSV has 0.5 in its place.</source>
        <translation>未作判定。CSV 中以 0.5 代替。</translation>
    </message>
    <message>
        <source>%1, 1 means fake</source>
        <translation>%1，1 表示伪造</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchThumbnails</name>
    <message>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchView</name>
    <message>
        <source>Videos of the batch</source>
        <translation>批处理中的视频</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>veriframe::BatchWorkspace</name>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Open a fo&amp;lder…</source>
        <translation>打开文件夹(&amp;L)…</translation>
    </message>
    <message>
        <source>Open a folder of videos; each *.mp4 in it gets a score.</source>
        <translation>打开视频文件夹；其中每个 *.mp4 都会得到一个得分。</translation>
    </message>
    <message>
        <source>Open a list or &amp;videos…</source>
        <translation>打开列表或视频(&amp;V)…</translation>
    </message>
    <message>
        <source>Open a text file with a path on each line, or the videos themselves.</source>
        <translation>打开每行一个路径的文本文件，或直接打开视频。</translation>
    </message>
    <message>
        <source>Cl&amp;ose the batch</source>
        <translation>关闭批处理(&amp;O)</translation>
    </message>
    <message>
        <source>Choose the o&amp;utput…</source>
        <translation>选择输出位置(&amp;U)…</translation>
    </message>
    <message>
        <source>Where the submission CSV goes, its details and the journal of the run beside it.</source>
        <translation>提交用 CSV 的保存位置，详情和运行记录保存在它旁边。</translation>
    </message>
    <message>
        <source>Open la&amp;bels…</source>
        <translation>打开标签(&amp;B)…</translation>
    </message>
    <message>
        <source>Open a metadata.json, or a CSV with the columns filename and label, to see how right the scores are.</source>
        <translation>打开 metadata.json，或含有 filename 和 label 列的 CSV，查看得分的准确程度。</translation>
    </message>
    <message>
        <source>Close the l&amp;abels</source>
        <translation>关闭标签(&amp;A)</translation>
    </message>
    <message>
        <source>Save a co&amp;py of the submission…</source>
        <translation>保存提交文件的副本(&amp;P)…</translation>
    </message>
    <message>
        <source>Copy the CSV and its details to another place.</source>
        <translation>将 CSV 及其详情复制到别处。</translation>
    </message>
    <message>
        <source>&amp;Judge the videos</source>
        <translation>判定视频(&amp;J)</translation>
    </message>
    <message>
        <source>Judge every video; what an earlier run of the same settings has done is taken over.</source>
        <translation>判定所有视频；先前相同设置的运行已完成的部分直接沿用。</translation>
    </message>
    <message>
        <source>Judge all a&amp;new</source>
        <translation>全部重新判定(&amp;N)</translation>
    </message>
    <message>
        <source>Judge every video, also those that have a result.</source>
        <translation>判定所有视频，包括已有结果的。</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Finish the videos at work and take up no other, or go on.</source>
        <translation>完成手头的视频后暂停，或继续运行。</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>取消运行(&amp;C)</translation>
    </message>
    <message>
        <source>End the run; what was done is kept, and it can go on later.</source>
        <translation>结束运行；已完成的部分会保留，以后可以继续。</translation>
    </message>
    <message>
        <source>Retry what &amp;failed</source>
        <translation>重试失败项(&amp;F)</translation>
    </message>
    <message>
        <source>Judge the videos again that could not be judged.</source>
        <translation>重新判定未能判定的视频。</translation>
    </message>
    <message>
        <source>&amp;Inspect this video</source>
        <translation>检视该视频(&amp;I)</translation>
    </message>
    <message>
        <source>Open it in Inspect, with the models that judged it here.</source>
        <translation>在“检视”中打开，并使用此处判定它的模型。</translation>
    </message>
    <message>
        <source>&amp;Retry the selected</source>
        <translation>重试所选(&amp;R)</translation>
    </message>
    <message>
        <source>Judge the selected videos again; the other rows stay as they are.</source>
        <translation>重新判定所选视频；其他行保持不变。</translation>
    </message>
    <message>
        <source>S&amp;how in its folder</source>
        <translation>在文件夹中显示(&amp;H)</translation>
    </message>
    <message>
        <source>Open the folder in which this video lies.</source>
        <translation>打开该视频所在的文件夹。</translation>
    </message>
    <message>
        <source>Cop&amp;y the path</source>
        <translation>复制路径(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the paths of the selected videos.</source>
        <translation>复制所选视频的路径。</translation>
    </message>
    <message>
        <source>Fin&amp;d a video</source>
        <translation>查找视频(&amp;D)</translation>
    </message>
    <message>
        <source>Panel beside the ba&amp;tch</source>
        <translation>批处理侧面板(&amp;T)</translation>
    </message>
    <message>
        <source>Open a folder of videos</source>
        <translation>打开视频文件夹</translation>
    </message>
    <message>
        <source>Open a list or videos</source>
        <translation>打开列表或视频</translation>
    </message>
    <message>
        <source>Lists and videos (*.txt *.list *.lst *.mp4 *.mov *.mkv *.avi *.webm *.m4v);;All files (*)</source>
        <translation>列表和视频 (*.txt *.list *.lst *.mp4 *.mov *.mkv *.avi *.webm *.m4v);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the submission CSV</source>
        <translation>选择提交用 CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open labels</source>
        <translation>打开标签</translation>
    </message>
    <message>
        <source>Labels (*.json *.csv);;All files (*)</source>
        <translation>标签 (*.json *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save a copy of the submission</source>
        <translation>保存提交文件的副本</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saving a copy of the submission</source>
        <translation>正在保存提交文件的副本</translation>
    </message>
    <message>
        <source>No model is chosen, so nothing could be judged.</source>
        <translation>未选择模型，无法进行判定。</translation>
    </message>
    <message>
        <source>Choose models…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Judge what is new</source>
        <translation>判定新增视频(&amp;J)</translation>
    </message>
    <message>
        <source>What an earlier run has left cannot be taken over. %1</source>
        <translation>无法沿用先前运行留下的内容。%1</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Listing the videos</source>
        <translation>正在列出视频</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No videos are open.</source>
        <translation>未打开视频。</translation>
    </message>
    <message>
        <source>Open a folder of videos or a list of them, or drop them here. Each gets a score, and a row that says what became of it.</source>
        <translation>请打开视频文件夹或视频列表，或将其拖放到此处。每个视频都会得到一个得分，并有一行说明其处理结果。</translation>
    </message>
    <message>
        <source>The videos cannot be listed.</source>
        <translation>无法列出视频。</translation>
    </message>
    <message>
        <source>%1 It can also be done anew.</source>
        <translation>%1 也可以重新开始。</translation>
    </message>
    <message>
        <source>%1 What was done is kept.</source>
        <translation>%1 已完成的部分已保留。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>The run was cancelled after %1 of %n video(s). What was done is kept, and it goes on from there.</source>
        <translation>
            <numerusform>运行在完成 %1/%n 个视频后被取消。已完成的部分已保留，可从此处继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>These videos were judged again. Others have no row yet.</source>
        <translation>这些视频已重新判定。其他视频尚无结果行。</translation>
    </message>
    <message numerus="yes">
        <source>An earlier run ended after %1 of %n video(s). It can go on from there.</source>
        <translation>
            <numerusform>先前的运行在完成 %1/%n 个视频后结束。可从此处继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · 方案 %2</translation>
    </message>
    <message>
        <source>What judges the videos, the same as in Inspect. Click to choose another.</source>
        <translation>判定视频所用的模型，与“检视”中相同。点击可另行选择。</translation>
    </message>
</context>
<context>
    <name>veriframe::BookmarkList</name>
    <message>
        <source>No bookmarks. Press B to mark this frame.</source>
        <translation>没有书签。按 B 键标记当前帧。</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Go to this frame</source>
        <translation>转到该帧</translation>
    </message>
    <message>
        <source>Go to frame %1</source>
        <translation>转到第 %1 帧</translation>
    </message>
    <message>
        <source>Status of frame %1</source>
        <translation>第 %1 帧的状态</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>移除该书签</translation>
    </message>
    <message>
        <source>Remove the bookmark of frame %1</source>
        <translation>移除第 %1 帧的书签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note on frame %1</source>
        <translation>第 %1 帧的备注</translation>
    </message>
</context>
<context>
    <name>veriframe::CalibrationDiagram</name>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>near %1: %2 of %3 fake</source>
        <translation>%1 附近：%3 个中 %2 为伪造</translation>
    </message>
    <message>
        <source>Scores lie %1 from the share of fakes in the mean.</source>
        <translation>得分与伪造占比平均相差 %1。</translation>
    </message>
</context>
<context>
    <name>veriframe::CaseNotes</name>
    <message>
        <source>Case and notes</source>
        <translation>案件与备注</translation>
    </message>
    <message>
        <source>This video is in no case. A case keeps what is known of it in one file: the analysis, who is who, bookmarks and notes.</source>
        <translation>该视频不属于任何案件。案件将其全部已知信息保存在一个文件中：分析、人物身份、书签和备注。</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>案件标题</translation>
    </message>
    <message>
        <source>Notes on this video</source>
        <translation>该视频的备注</translation>
    </message>
    <message>
        <source>Notes on the case</source>
        <translation>案件的备注</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointInspector</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>waiting to be read</source>
        <translation>等待读取</translation>
    </message>
    <message>
        <source>It has the same content as %1.</source>
        <translation>它与 %1 内容相同。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <comment>file name: reason</comment>
        <translation>无法使用 %1：%2</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointLedger</name>
    <message>
        <source>Looking for checkpoints</source>
        <translation>正在查找检查点</translation>
    </message>
    <message>
        <source>Computing checkpoints&apos; SHA-256</source>
        <translation>正在计算检查点的 SHA-256</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointTable</name>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>there</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Fake loss</source>
        <translation>伪造损失</translation>
    </message>
    <message>
        <source>Real loss</source>
        <translation>真实损失</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权损失</translation>
    </message>
    <message>
        <source>bce</source>
        <translation>bce</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>集成</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Best bce</source>
        <translation>最佳 bce</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>in ensemble</source>
        <translation>已在集成中</translation>
    </message>
    <message>
        <source>There are no epochs.</source>
        <translation>没有轮次。</translation>
    </message>
    <message>
        <source>They are listed here once the log of a run is open.</source>
        <translation>打开训练日志后，轮次会列在这里。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Run, epoch, file or hash</source>
        <translation>训练、轮次、文件或哈希</translation>
    </message>
    <message>
        <source>Filter the epochs by run, epoch, file or hash</source>
        <translation>按训练、轮次、文件或哈希筛选轮次</translation>
    </message>
    <message>
        <source>No epoch matches the filter.</source>
        <translation>没有符合筛选条件的轮次。</translation>
    </message>
    <message>
        <source>Look for something else, or show all epochs again.</source>
        <translation>请换个条件查找，或重新显示所有轮次。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1/%2 行</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Remove from the ensemble</source>
        <translation>从集成中移除</translation>
    </message>
    <message>
        <source>Add to the ensemble</source>
        <translation>加入集成</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointTableModel</name>
    <message>
        <source>ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>排序键 %1</translation>
    </message>
    <message>
        <source>A click orders by it, with Shift it becomes a further key.</source>
        <translation>点击按此列排序；按住 Shift 点击则作为后续关键字。</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointView</name>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>in ensemble</source>
        <translation>已在集成中</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsPage</name>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Checkpoints that judge</source>
        <translation>参与判定的检查点</translation>
    </message>
    <message>
        <source>Add checkpoints (*.pth, *.pt, *.safetensors), or drop them here.</source>
        <translation>请添加检查点 (*.pth, *.pt, *.safetensors)，或将其拖放到此处。</translation>
    </message>
    <message>
        <source>Remove the selected checkpoints</source>
        <translation>移除所选检查点</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the list already.</source>
        <comment>one or more file names</comment>
        <translation>
            <numerusform>%1 已在列表中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add checkpoints</source>
        <translation>添加检查点</translation>
    </message>
    <message>
        <source>Checkpoints (*.pth *.pt *.safetensors final_*);;All files (*)</source>
        <translation>检查点 (*.pth *.pt *.safetensors final_*);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add at least one checkpoint.</source>
        <translation>请至少添加一个检查点。</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) are being read.</source>
        <translation>
            <numerusform>正在读取 %n 个检查点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, untrained</source>
        <translation>%1，未经训练</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsPanel</name>
    <message>
        <source>About the ensemble</source>
        <translation>关于集成</translation>
    </message>
    <message>
        <source>Press Return on rows of the table.</source>
        <translation>在表格的行上按回车键即可加入。</translation>
    </message>
    <message>
        <source>Marked checkpoints that are not judged</source>
        <translation>已标记但未评估的检查点</translation>
    </message>
    <message>
        <source>Two members or more are needed.</source>
        <translation>至少需要两个成员。</translation>
    </message>
    <message>
        <source>Nothing judged.</source>
        <translation>没有评估结果。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Marked, but not judged</source>
        <translation>已标记但未评估</translation>
    </message>
    <message>
        <source>Suggested set</source>
        <translation>建议的组合</translation>
    </message>
    <message>
        <source>On the held-out videos</source>
        <translation>在留出视频上</translation>
    </message>
    <message>
        <source>They disagree most on</source>
        <translation>分歧最大的视频</translation>
    </message>
    <message>
        <source>From faces to a score</source>
        <translation>从人脸到得分</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>集成</translation>
    </message>
    <message>
        <source>Ensemble on held-out fold %1</source>
        <translation>留出的第 %1 折上的集成</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Log loss over the held-out videos; lower is better.</source>
        <translation>留出视频上的对数损失；越低越好。</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How often a fake scores above a real.</source>
        <translation>伪造视频得分高于真实视频的频率。</translation>
    </message>
    <message>
        <source>EER</source>
        <translation>EER</translation>
    </message>
    <message>
        <source>Equal error rate: where as many reals are called fake as fakes real.</source>
        <translation>等错误率：真实被判为伪造与伪造被判为真实的比例相等之处。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n held-out video(s).</source>
        <translation>
            <numerusform>依据 %n 个留出视频。</numerusform>
        </translation>
    </message>
    <message>
        <source>No checkpoint is in it.</source>
        <translation>集成中没有检查点。</translation>
    </message>
    <message>
        <source>The held-out faces are being judged.</source>
        <translation>正在判定留出的人脸。</translation>
    </message>
    <message>
        <source>Choose the dataset on whose held-out fold it shall be judged.</source>
        <translation>请选择数据集，以其留出折评估集成。</translation>
    </message>
    <message>
        <source>No member could be judged.</source>
        <translation>没有任何成员可以评估。</translation>
    </message>
    <message>
        <source>%1: %2 videos, %3 faces</source>
        <translation>%1：%2 个视频，%3 张人脸</translation>
    </message>
    <message>
        <source>Log loss alone: %1</source>
        <translation>单独的对数损失：%1</translation>
    </message>
    <message>
        <source>The log loss of the ensemble with it, on the videos that chose it.</source>
        <translation>加入它之后集成的对数损失，在用于挑选的视频上计算。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>checkpoints, and why they are not judged</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Fakes&apos; loss</source>
        <translation>伪造损失</translation>
    </message>
    <message>
        <source>Reals&apos; loss</source>
        <translation>真实损失</translation>
    </message>
    <message>
        <source>Brier</source>
        <translation>Brier</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Fakes found</source>
        <translation>检出的伪造</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Being searched…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Avg. precision</source>
        <translation>平均精度</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsText</name>
    <message>
        <source>It has no epoch yet.</source>
        <translation>尚无任何轮次。</translation>
    </message>
    <message numerus="yes">
        <source>In %n run(s) nothing qualifies.</source>
        <translation>
            <numerusform>%n 次训练中没有符合条件的轮次。</numerusform>
        </translation>
    </message>
    <message>
        <source>weighted (%1 fake + real) / 2</source>
        <translation>加权 (%1 伪造 + 真实) / 2</translation>
    </message>
    <message>
        <source>Weighted loss of the held-out videos</source>
        <translation>留出视频的加权损失</translation>
    </message>
    <message>
        <source>Weighted loss, held-out fold %1</source>
        <translation>加权损失，留出的第 %1 折</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次训练</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n 个轮次</numerusform>
        </translation>
    </message>
    <message>
        <source>following %1 (epoch %2 of %3)</source>
        <translation>正在跟踪 %1（已 %2/%3 轮）</translation>
    </message>
    <message>
        <source>following %1 (epoch %2)</source>
        <translation>正在跟踪 %1（已 %2 轮）</translation>
    </message>
    <message>
        <source>%1 · epoch %2</source>
        <translation>%1 · 第 %2 轮</translation>
    </message>
</context>
<context>
    <name>veriframe::CheckpointsWorkspace</name>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>+ &amp;Open logs…</source>
        <translation>+ 打开日志(&amp;O)…</translation>
    </message>
    <message>
        <source>Open training logs: the published program&apos;s text, metrics.jsonl, TensorBoard event files.</source>
        <translation>打开训练日志：原版程序的文本日志、metrics.jsonl、TensorBoard 事件文件。</translation>
    </message>
    <message>
        <source>Open a &amp;folder of runs…</source>
        <translation>打开训练文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open every training log in a folder.</source>
        <translation>打开文件夹中的所有训练日志。</translation>
    </message>
    <message>
        <source>Open the &amp;Training room&apos;s runs</source>
        <translation>打开训练工作区的日志(&amp;T)</translation>
    </message>
    <message>
        <source>Open the logs of the folder in which the Training room puts its runs.</source>
        <translation>打开训练工作区存放训练结果的文件夹中的日志。</translation>
    </message>
    <message>
        <source>&amp;Close all logs</source>
        <translation>关闭所有日志(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Log y</source>
        <translation>对数 Y 轴(&amp;L)</translation>
    </message>
    <message>
        <source>Show the losses on logarithmic axes.</source>
        <translation>以对数坐标轴显示损失。</translation>
    </message>
    <message>
        <source>Cut o&amp;utliers</source>
        <translation>裁去离群值(&amp;U)</translation>
    </message>
    <message>
        <source>Let the axes reach as far as most values do; lines that run out of a panel are marked at its edge.</source>
        <translation>坐标轴只覆盖大多数取值；超出图面的曲线会在边缘标出。</translation>
    </message>
    <message>
        <source>&amp;Zoom in on the epochs</source>
        <translation>放大轮次轴(&amp;Z)</translation>
    </message>
    <message>
        <source>Zoo&amp;m out of the epochs</source>
        <translation>缩小轮次轴(&amp;M)</translation>
    </message>
    <message>
        <source>All epoc&amp;hs</source>
        <translation>所有轮次(&amp;H)</translation>
    </message>
    <message>
        <source>Show the first epoch to the last.</source>
        <translation>显示从第一轮到最后一轮。</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the curves as a picture (PNG, SVG) or their numbers as a table (CSV).</source>
        <translation>将曲线保存为图像（PNG、SVG），或将其数值保存为表格（CSV）。</translation>
    </message>
    <message>
        <source>F&amp;ilter the epochs</source>
        <translation>筛选轮次(&amp;I)</translation>
    </message>
    <message>
        <source>Show the rows of the table that contain some words.</source>
        <translation>只显示表格中包含指定文字的行。</translation>
    </message>
    <message>
        <source>Sho&amp;w the checkpoint in the file manager</source>
        <translation>在文件管理器中显示检查点(&amp;W)</translation>
    </message>
    <message>
        <source>Panel beside the c&amp;heckpoints</source>
        <translation>检查点侧面板(&amp;H)</translation>
    </message>
    <message>
        <source>Put the chosen epochs into the e&amp;nsemble</source>
        <translation>将选中的轮次加入集成(&amp;N)</translation>
    </message>
    <message>
        <source>E&amp;mpty the ensemble</source>
        <translation>清空集成(&amp;M)</translation>
    </message>
    <message>
        <source>Open an ensem&amp;ble…</source>
        <translation>打开集成(&amp;B)…</translation>
    </message>
    <message>
        <source>Take the checkpoints of an ensemble&apos;s file.</source>
        <translation>取用集成文件中的检查点。</translation>
    </message>
    <message>
        <source>Choose the &amp;dataset…</source>
        <translation>选择数据集(&amp;D)…</translation>
    </message>
    <message>
        <source>Choose the preprocessed dataset on whose held-out fold checkpoints are judged.</source>
        <translation>选择预处理过的数据集，在其留出折上评估检查点。</translation>
    </message>
    <message>
        <source>&amp;Judge the marked epochs</source>
        <translation>评估标记的轮次(&amp;J)</translation>
    </message>
    <message>
        <source>Judge the held-out fold with every marked checkpoint, so that they can be suggested, and with members that could not be judged before.</source>
        <translation>用每个标记的检查点判定留出折，以便提出建议；先前未能评估的成员也会重新评估。</translation>
    </message>
    <message>
        <source>&amp;Search best set…</source>
        <translation>搜索最佳组合(&amp;S)…</translation>
    </message>
    <message>
        <source>Search the best combination of the marked epochs and all that was judged.</source>
        <translation>在标记的轮次和所有已评估的检查点中搜索最佳组合。</translation>
    </message>
    <message>
        <source>&amp;Take this set</source>
        <translation>采用该组合(&amp;T)</translation>
    </message>
    <message>
        <source>Make the suggested set the ensemble.</source>
        <translation>将建议的组合作为集成。</translation>
    </message>
    <message>
        <source>Sa&amp;ve ensemble…</source>
        <translation>保存集成(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the ensemble with its hashes and its rule, for Inspect and the command line.</source>
        <translation>保存集成及其哈希和规则，供“检视”和命令行使用。</translation>
    </message>
    <message>
        <source>&amp;Use it in Inspect</source>
        <translation>在“检视”中使用(&amp;U)</translation>
    </message>
    <message>
        <source>Judge videos with the ensemble that was saved.</source>
        <translation>用已保存的集成判定视频。</translation>
    </message>
    <message>
        <source>Open training logs</source>
        <translation>打开训练日志</translation>
    </message>
    <message>
        <source>Training logs (*.log *.txt *.jsonl *.out events.out.tfevents.*);;All files (*)</source>
        <translation>训练日志 (*.log *.txt *.jsonl *.out events.out.tfevents.*);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a folder of runs</source>
        <translation>打开训练文件夹</translation>
    </message>
    <message>
        <source>Open an ensemble</source>
        <translation>打开集成</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json *.json)</source>
        <translation>集成 (*.ensemble.json *.json)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose the dataset</source>
        <translation>选择数据集</translation>
    </message>
    <message>
        <source>Which fold did no checkpoint learn from?</source>
        <translation>哪一折未被任何检查点用于训练？</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Written anew since it was judged: %1. What was known of the former file was dropped.</source>
        <translation>评估之后又被重写：%1。对原文件的记录已丢弃。</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <translation>正在查找 %1</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>Pictures and tables (*.png *.svg *.csv);;All files (*)</source>
        <translation>图像和表格 (*.png *.svg *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The curves&apos; numbers were saved as %1.</source>
        <translation>曲线的数值已保存为 %1。</translation>
    </message>
    <message>
        <source>The curves were saved as %1.</source>
        <translation>曲线已保存为 %1。</translation>
    </message>
    <message>
        <source>Save the ensemble</source>
        <translation>保存集成</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json)</source>
        <translation>集成 (*.ensemble.json)</translation>
    </message>
    <message>
        <source>Saving the ensemble</source>
        <translation>正在保存集成</translation>
    </message>
    <message>
        <source>The ensemble was saved as %1.</source>
        <translation>集成已保存为 %1。</translation>
    </message>
    <message>
        <source>Use it in Inspect</source>
        <translation>在“检视”中使用</translation>
    </message>
    <message>
        <source>No run is shown that has validated an epoch.</source>
        <translation>显示的训练中没有已验证的轮次。</translation>
    </message>
    <message>
        <source>There are no epochs.</source>
        <translation>没有轮次。</translation>
    </message>
    <message>
        <source>The open logs have none, or no run is shown.</source>
        <translation>打开的日志中没有轮次，或没有显示任何训练。</translation>
    </message>
    <message>
        <source>Training logs are being read.</source>
        <translation>正在读取训练日志。</translation>
    </message>
    <message>
        <source>No training log is open.</source>
        <translation>未打开训练日志。</translation>
    </message>
    <message>
        <source>Open logs of one or several runs: the published program&apos;s text, metrics.jsonl, or TensorBoard event files. They may be dropped here.</source>
        <translation>请打开一次或多次训练的日志：原版程序的文本日志、metrics.jsonl 或 TensorBoard 事件文件。也可拖放到此处。</translation>
    </message>
    <message>
        <source>not chosen: early epochs are noisy</source>
        <translation>不参与挑选：早期轮次噪声较大</translation>
    </message>
    <message>
        <source>Fake and real log loss</source>
        <translation>伪造与真实的对数损失</translation>
    </message>
    <message>
        <source>There is no checkpoint file beside the log of: %1.</source>
        <translation>以下训练的日志旁没有检查点文件：%1。</translation>
    </message>
</context>
<context>
    <name>veriframe::ChoiceBar</name>
    <message>
        <source>Ran&amp;k smoothed</source>
        <translation>按平滑值排名(&amp;K)</translation>
    </message>
    <message>
        <source>weighted loss</source>
        <translation>加权损失</translation>
    </message>
    <message>
        <source>the trainer&apos;s bce</source>
        <translation>训练程序的 bce</translation>
    </message>
    <message>
        <source>By what epochs are ranked and marked.</source>
        <translation>对轮次进行排名和标记的依据。</translation>
    </message>
    <message>
        <source>How much the loss of fakes weighs: (weight × fake + real) / 2.</source>
        <translation>伪造损失所占的权重：(权重 × 伪造 + 真实) / 2。</translation>
    </message>
    <message>
        <source>How many of the smallest losses are looked at.</source>
        <translation>查看损失最小的多少个轮次。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Of those, epochs up to this one are left out as noisy; they are shaded.</source>
        <translation>其中，该轮次及之前的因噪声较大不予采用，并以阴影标示。</translation>
    </message>
    <message>
        <source>How much of the curve before an epoch keeps; what was measured stays visible.</source>
        <translation>平滑时保留多少之前的曲线；实测值始终可见。</translation>
    </message>
    <message>
        <source>Rank by the smoothed losses. Without it smoothing only shows.</source>
        <translation>按平滑后的损失排名。不勾选时，平滑只影响显示。</translation>
    </message>
    <message>
        <source>Rank b&amp;y</source>
        <translation>排名依据(&amp;Y)</translation>
    </message>
    <message>
        <source>Fake &amp;weight</source>
        <translation>伪造权重(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Best</source>
        <translation>最佳个数(&amp;B)</translation>
    </message>
    <message>
        <source>After e&amp;poch</source>
        <translation>晚于轮次(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>平滑(&amp;M)</translation>
    </message>
</context>
<context>
    <name>veriframe::ChoiceMeasure</name>
    <message>
        <source>Measuring what the suggestions gain</source>
        <translation>正在测算建议组合的增益</translation>
    </message>
</context>
<context>
    <name>veriframe::ClassBalance</name>
    <message>
        <source>%1 %2 (%3 %)</source>
        <extracomment>1,234 real (20.1 %)</extracomment>
        <translation>%2 %1（%3%）</translation>
    </message>
    <message>
        <source>Class balance</source>
        <translation>类别平衡</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>伪造</translation>
    </message>
</context>
<context>
    <name>veriframe::Comparison</name>
    <message>
        <source>Comparing frame %1</source>
        <translation>正在比较第 %1 帧</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonPictures</name>
    <message>
        <source>Frame of the first video</source>
        <translation>第一个视频的帧</translation>
    </message>
    <message>
        <source>Frame of the second video</source>
        <translation>第二个视频的帧</translation>
    </message>
    <message>
        <source>Second · %1 · frame %2</source>
        <translation>第二方 · %1 · 第 %2 帧</translation>
    </message>
    <message>
        <source>Second · %1</source>
        <translation>第二方 · %1</translation>
    </message>
    <message>
        <source>First · %1 · frame %2</source>
        <translation>第一方 · %1 · 第 %2 帧</translation>
    </message>
    <message>
        <source>The second video ends before this frame.</source>
        <translation>第二个视频在该帧之前已结束。</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonPlot</name>
    <message>
        <source>Probability of fake</source>
        <translation>伪造概率</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Probabilities of both sides over the frames</source>
        <translation>双方概率随帧的变化</translation>
    </message>
    <message>
        <source>Probability of fake · frame %1</source>
        <translation>伪造概率 · 第 %1 帧</translation>
    </message>
    <message>
        <source>Frame %1: %2</source>
        <translation>第 %1 帧：%2</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonStudy</name>
    <message>
        <source>%1 (first)</source>
        <translation>%1（第一方）</translation>
    </message>
    <message>
        <source>%1 (second)</source>
        <translation>%1（第二方）</translation>
    </message>
    <message>
        <source>Comparing two ensembles on %1</source>
        <translation>正在比较两个集成对 %1 的判定</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>正在比较 %1 与 %2</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonTableModel</name>
    <message>
        <source>Probability of fake by %1</source>
        <translation>%1 给出的伪造概率</translation>
    </message>
    <message>
        <source>Second minus first; ordered by its size</source>
        <translation>第二方减第一方；按差值大小排序</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Other frame</source>
        <translation>对应帧</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一方</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二方</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>veriframe::ComparisonWindow</name>
    <message>
        <source>Another &amp;ensemble…</source>
        <translation>其他集成(&amp;E)…</translation>
    </message>
    <message>
        <source>Let other networks judge the same faces</source>
        <translation>由其他网络判定相同的人脸</translation>
    </message>
    <message>
        <source>Another &amp;video…</source>
        <translation>其他视频(&amp;V)…</translation>
    </message>
    <message>
        <source>Let the same networks judge another video on the same frames</source>
        <translation>由相同的网络在相同的帧上判定另一个视频</translation>
    </message>
    <message>
        <source>Save as &amp;table…</source>
        <translation>保存为表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Write all faces with both probabilities as CSV</source>
        <translation>将所有人脸及双方的概率写入 CSV</translation>
    </message>
    <message>
        <source>Compare &amp;again</source>
        <translation>重新比较(&amp;A)</translation>
    </message>
    <message>
        <source>Compare once more, with what is known of the video by now</source>
        <translation>依据目前对视频的了解再比较一次</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop comparing; what was compared stays</source>
        <translation>停止比较；已比较的部分会保留</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The ensemble to compare with</source>
        <translation>要比较的集成</translation>
    </message>
    <message>
        <source>The video to compare with</source>
        <translation>要比较的视频</translation>
    </message>
    <message>
        <source>Save the faces as a table</source>
        <translation>将人脸保存为表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>The video was analysed further since. What is shown belongs to the former analysis.</source>
        <translation>此后视频又作过分析。当前显示的属于先前的分析。</translation>
    </message>
    <message>
        <source>The comparison failed.</source>
        <translation>比较失败。</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>比较已取消。</translation>
    </message>
    <message>
        <source>No face had been judged by both sides yet.</source>
        <translation>尚无双方都判定过的人脸。</translation>
    </message>
    <message>
        <source>Comparing.</source>
        <translation>正在比较。</translation>
    </message>
    <message>
        <source>The networks are being opened.</source>
        <translation>正在打开网络。</translation>
    </message>
    <message>
        <source>The frames of the second video are being counted.</source>
        <translation>正在统计第二个视频的帧数。</translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation>尚未比较。</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet.</source>
        <translation>尚无可比较的对象。</translation>
    </message>
    <message>
        <source>Let other networks judge the faces that were found, or set a second video against this one: an original, a suspected copy.</source>
        <translation>可由其他网络判定已找到的人脸，或将另一个视频与之对照：原始视频，或疑似的副本。</translation>
    </message>
    <message>
        <source>Open a video in Inspect and have its faces judged first.</source>
        <translation>请先在“检视”中打开视频并判定其中的人脸。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Comparison: %1</source>
        <translation>比较：%1</translation>
    </message>
    <message>
        <source>%1 (first) and %2 (second)</source>
        <translation>%1（第一方）与 %2（第二方）</translation>
    </message>
    <message>
        <source>and %1 (second)</source>
        <translation>与 %1（第二方）</translation>
    </message>
    <message>
        <source>The comparison was cancelled. What both sides had judged until then is shown.</source>
        <translation>比较已取消。显示的是此前双方都已判定的部分。</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比较</translation>
    </message>
</context>
<context>
    <name>veriframe::ComputationSection</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>dfdc: the write-up&apos;s rules</source>
        <translation>dfdc：按原方案文档的规则</translation>
    </message>
    <message>
        <source>kernel: the published program&apos;s</source>
        <translation>kernel：按原版程序的规则</translation>
    </message>
    <message>
        <source>the ensemble&apos;s, else %1 px</source>
        <translation>依集成设定，否则 %1 px</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>方案(&amp;P)</translation>
    </message>
    <message>
        <source>Precisio&amp;n</source>
        <translation>精度(&amp;N)</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>设备(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation>输入尺寸(&amp;I)</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>Asking for devices</source>
        <translation>正在查询设备</translation>
    </message>
    <message>
        <source>Asking for the devices of this machine…</source>
        <translation>正在查询本机的设备…</translation>
    </message>
    <message>
        <source>Computes in %1 on %2.</source>
        <translation>以 %1 在 %2 上计算。</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>This CPU multiplies bfloat16 in hardware, which is faster and differs slightly.</source>
        <translation>该 CPU 以硬件执行 bfloat16 乘法，速度更快，结果略有差异。</translation>
    </message>
</context>
<context>
    <name>veriframe::ConfigEditor</name>
    <message>
        <source>Configuration as JSON</source>
        <translation>JSON 形式的配置</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>veriframe::ConfigFieldRow</name>
    <message>
        <source>Allowed: %1.</source>
        <translation>允许：%1。</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>what a field holds unless somebody changes it</comment>
        <translation>原为 %1</translation>
    </message>
</context>
<context>
    <name>veriframe::ConsoleView</name>
    <message>
        <source>To the end</source>
        <translation>转到末尾</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
</context>
<context>
    <name>veriframe::DataCheckCard</name>
    <message>
        <source>Examples of missing files</source>
        <translation>缺失文件示例</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>Looking at every file that folds.csv names.</source>
        <translation>正在检查 folds.csv 所列的每个文件。</translation>
    </message>
    <message>
        <source>Every crop is there, and its landmarks and mask where it needs them.</source>
        <translation>所有裁剪图齐全，所需的关键点和掩码也齐全。</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetBrowser</name>
    <message>
        <source>Original</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>SSIM mask</source>
        <translation>SSIM 掩码</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>未选择视频。</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>请在列表中选择一个。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Fac&amp;e</source>
        <translation>人脸(&amp;E)</translation>
    </message>
    <message>
        <source>Listing the crops of %1</source>
        <translation>正在列出 %1 的裁剪图</translation>
    </message>
    <message>
        <source>The crops cannot be listed.</source>
        <translation>无法列出裁剪图。</translation>
    </message>
    <message>
        <source>There are no crops of %1.</source>
        <translation>没有 %1 的裁剪图。</translation>
    </message>
    <message>
        <source>Run the steps up to the crops; the list of videos says why one was left out.</source>
        <translation>请运行到“裁剪图”为止的步骤；视频列表会说明某个视频为何被略去。</translation>
    </message>
    <message>
        <source>Frame of the video / last frame that was cut out</source>
        <translation>视频帧号 / 最后裁剪帧号</translation>
    </message>
    <message>
        <source>Reading a face of %1</source>
        <translation>正在读取 %1 的人脸</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetDocument</name>
    <message>
        <source>Reading the dataset %1</source>
        <translation>正在读取数据集 %1</translation>
    </message>
    <message>
        <source>Looking at what is there of %1</source>
        <translation>正在检查 %1 已有的内容</translation>
    </message>
    <message>
        <source>Preprocessing %1</source>
        <translation>正在预处理 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>What is missing, and why, stands in preprocessing_report.json.</source>
        <translation>缺少的内容及原因见 preprocessing_report.json。</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetFilterBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>However far they are.</source>
        <translation>不论进展如何。</translation>
    </message>
    <message>
        <source>A step is open, outdated or has failed.</source>
        <translation>有步骤待处理、已过期或失败。</translation>
    </message>
    <message>
        <source>A step has failed.</source>
        <translation>有步骤失败。</translation>
    </message>
    <message>
        <source>A step was skipped for a reason.</source>
        <translation>有步骤因故跳过。</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>已无待办事项。</translation>
    </message>
    <message>
        <source>Name, original or reason</source>
        <translation>名称、原始视频或原因</translation>
    </message>
    <message>
        <source>Filter the videos by name, original or reason</source>
        <translation>按名称、原始视频或原因筛选视频</translation>
    </message>
    <message>
        <source>The progress of this step alone. Click to look at all steps.</source>
        <translation>只看该步骤的进度。点击可查看所有步骤。</translation>
    </message>
    <message>
        <source>Real videos only.</source>
        <translation>仅真实视频。</translation>
    </message>
    <message>
        <source>Fakes only.</source>
        <translation>仅伪造视频。</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>伪造</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetPanel</name>
    <message>
        <source>About the dataset</source>
        <translation>关于数据集</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>当前视频</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Settings of the steps</source>
        <translation>步骤设置</translation>
    </message>
    <message>
        <source>dfdc: by the write-up</source>
        <translation>dfdc：按原方案文档</translation>
    </message>
    <message>
        <source>kernel: half the size</source>
        <translation>kernel：尺寸减半</translation>
    </message>
    <message>
        <source>How a frame is scaled before faces are looked for in it.</source>
        <translation>查找人脸之前帧的缩放方式。</translation>
    </message>
    <message>
        <source>Faces are cut out of every so-many-th frame.</source>
        <translation>每多少帧裁剪一次人脸。</translation>
    </message>
    <message>
        <source>How many folds the parts 0 to 49 are dealt out to.</source>
        <translation>将分块 0 至 49 分配到多少折。</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>方案(&amp;F)</translation>
    </message>
    <message>
        <source>Crops: every … frames</source>
        <translation>裁剪：每 … 帧</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折</translation>
    </message>
    <message>
        <source>Choose another detector…</source>
        <translation>选择其他检测器…</translation>
    </message>
    <message>
        <source>No video is chosen.</source>
        <translation>未选择视频。</translation>
    </message>
    <message>
        <source>Choose one in the list to see what was made of it.</source>
        <translation>请在列表中选择一个，查看由它生成的内容。</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>分块 %1</translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>第 %1 折</translation>
    </message>
    <message numerus="yes">
        <source>%n crop(s)</source>
        <translation>
            <numerusform>%n 张裁剪图</numerusform>
        </translation>
    </message>
    <message>
        <source>its original is not known</source>
        <translation>其原始视频未知</translation>
    </message>
    <message>
        <source>made from %1</source>
        <translation>由 %1 制成</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>没有任何问题。</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetTable</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>没有视频。</translation>
    </message>
    <message>
        <source>They are listed here once a data set is open.</source>
        <translation>打开数据集后，视频会列在这里。</translation>
    </message>
    <message>
        <source>No video matches the filter.</source>
        <translation>没有符合筛选条件的视频。</translation>
    </message>
    <message>
        <source>Look for something else, or show all videos again.</source>
        <translation>请换个条件查找，或重新显示所有视频。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetTableModel</name>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>人脸框</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>裁剪图</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>关键点</translation>
    </message>
    <message>
        <source>Diffs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Fold step</source>
        <translation>分折</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>%1: does not apply to this video.</source>
        <translation>%1：不适用于该视频。</translation>
    </message>
    <message>
        <source>made from %1</source>
        <translation>由 %1 制成</translation>
    </message>
    <message>
        <source>Not in a fold yet.</source>
        <translation>尚未分到任何折。</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>尚不清楚。</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetView</name>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetWords</name>
    <message>
        <source>Finds the faces in every frame of every real video.</source>
        <translation>在每个真实视频的每一帧中查找人脸。</translation>
    </message>
    <message>
        <source>Cuts the faces out; a fake is cut where its original&apos;s faces are.</source>
        <translation>裁出人脸；伪造视频按其原始视频的人脸位置裁剪。</translation>
    </message>
    <message>
        <source>Finds eyes, nose and mouth on the crops of real videos.</source>
        <translation>在真实视频的裁剪图上查找眼睛、鼻子和嘴。</translation>
    </message>
    <message>
        <source>Compares each fake with its original: SSIM masks.</source>
        <translation>将每个伪造视频与其原始视频比较：SSIM 掩码。</translation>
    </message>
    <message>
        <source>Lists every crop with its fold in folds.csv.</source>
        <translation>将每张裁剪图及其所属的折列入 folds.csv。</translation>
    </message>
    <message>
        <source>%1 crops/s</source>
        <translation>%1 张裁剪图/秒</translation>
    </message>
    <message>
        <source>%1 pairs/s</source>
        <translation>%1 对/秒</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 帧/秒</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>无事可做。</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) out of date</source>
        <translation>
            <numerusform>%n 个视频已过期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) to do</source>
        <translation>
            <numerusform>%n 个视频待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Metadata that cannot be read</source>
        <translation>无法读取的元数据</translation>
    </message>
    <message>
        <source>Entries that cannot be understood</source>
        <translation>无法理解的条目</translation>
    </message>
    <message>
        <source>Unknown labels</source>
        <translation>未知的标签</translation>
    </message>
    <message>
        <source>Names that cannot be file names</source>
        <translation>不能用作文件名的名称</translation>
    </message>
    <message>
        <source>Names listed twice</source>
        <translation>重复列出的名称</translation>
    </message>
    <message>
        <source>Videos that are not on the disk</source>
        <translation>磁盘上不存在的视频</translation>
    </message>
    <message>
        <source>Videos that no metadata lists</source>
        <translation>元数据中未列出的视频</translation>
    </message>
    <message>
        <source>Fakes without their original</source>
        <translation>缺少原始视频的伪造视频</translation>
    </message>
    <message>
        <source>Fakes whose original is no real video</source>
        <translation>原始视频并非真实视频的伪造视频</translation>
    </message>
    <message>
        <source>Folders without a part number</source>
        <translation>没有分块编号的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 个分块</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 real and %2 fake videos</source>
        <translation>%1 个真实视频和 %2 个伪造视频</translation>
    </message>
    <message>
        <source>Face boxes</source>
        <translation>人脸框</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>裁剪图</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>关键点</translation>
    </message>
    <message>
        <source>SSIM masks</source>
        <translation>SSIM 掩码</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>分折</translation>
    </message>
    <message>
        <source>Compressed copies</source>
        <translation>压缩副本</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>剩余约 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>剩余约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>剩余约 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused; what is done is kept.</source>
        <translation>已暂停；已完成的部分会保留。</translation>
    </message>
</context>
<context>
    <name>veriframe::DatasetWorkspace</name>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Open a &amp;dataset…</source>
        <translation>打开数据集(&amp;D)…</translation>
    </message>
    <message>
        <source>Open the folder that holds dfdc_train_part_0 and so on.</source>
        <translation>打开包含 dfdc_train_part_0 等的文件夹。</translation>
    </message>
    <message>
        <source>Dra&amp;w a small dataset…</source>
        <translation>生成小型数据集(&amp;W)…</translation>
    </message>
    <message>
        <source>Draw a dataset of real and manipulated videos into a folder, to try things out.</source>
        <translation>在文件夹中绘制一个由真实视频和篡改视频组成的数据集，供试用。</translation>
    </message>
    <message>
        <source>C&amp;lose the dataset</source>
        <translation>关闭数据集(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Save the list of videos…</source>
        <translation>保存视频列表(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the videos that are shown, with their steps and reasons, as CSV.</source>
        <translation>将显示的视频及其步骤和原因保存为 CSV。</translation>
    </message>
    <message>
        <source>&amp;Run all steps</source>
        <translation>运行所有步骤(&amp;R)</translation>
    </message>
    <message>
        <source>Run the five steps one after another; only what is missing or out of date is done.</source>
        <translation>依次运行五个步骤；只处理缺少或已过期的内容。</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the run up, or let it go on.</source>
        <translation>暂停运行，或让其继续。</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>取消运行(&amp;C)</translation>
    </message>
    <message>
        <source>End the run; what was done is kept.</source>
        <translation>结束运行；已完成的部分会保留。</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新检查(&amp;L)</translation>
    </message>
    <message>
        <source>Look at what is on the disk once more.</source>
        <translation>再次检查磁盘上的内容。</translation>
    </message>
    <message>
        <source>&amp;Videos</source>
        <translation>视频(&amp;V)</translation>
    </message>
    <message>
        <source>Every video and how far it is.</source>
        <translation>所有视频及其进展。</translation>
    </message>
    <message>
        <source>&amp;Faces and masks</source>
        <translation>人脸与掩码(&amp;F)</translation>
    </message>
    <message>
        <source>Original, fake and mask of each face.</source>
        <translation>每张人脸的原始图、伪造图和掩码。</translation>
    </message>
    <message>
        <source>F&amp;olds</source>
        <translation>折(&amp;O)</translation>
    </message>
    <message>
        <source>How the videos are dealt out to the folds.</source>
        <translation>各视频如何分配到各折。</translation>
    </message>
    <message>
        <source>F&amp;ind a video</source>
        <translation>查找视频(&amp;I)</translation>
    </message>
    <message>
        <source>Pre&amp;vious video</source>
        <translation>上一个视频(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next video</source>
        <translation>下一个视频(&amp;N)</translation>
    </message>
    <message>
        <source>Previous fra&amp;me</source>
        <translation>上一帧(&amp;M)</translation>
    </message>
    <message>
        <source>The frame before that was cut out.</source>
        <translation>此前裁剪的一帧。</translation>
    </message>
    <message>
        <source>Ne&amp;xt frame</source>
        <translation>下一帧(&amp;X)</translation>
    </message>
    <message>
        <source>The next frame that was cut out.</source>
        <translation>此后裁剪的一帧。</translation>
    </message>
    <message>
        <source>L&amp;andmarks</source>
        <translation>关键点(&amp;A)</translation>
    </message>
    <message>
        <source>Show eyes, nose and mouth on the faces.</source>
        <translation>在人脸上显示眼睛、鼻子和嘴。</translation>
    </message>
    <message>
        <source>&amp;Inspect this video</source>
        <translation>检视该视频(&amp;I)</translation>
    </message>
    <message>
        <source>Open it in Inspect, beside its original where it is a fake.</source>
        <translation>在“检视”中打开；若为伪造视频，则与其原始视频并列。</translation>
    </message>
    <message>
        <source>Panel beside the &amp;dataset</source>
        <translation>数据集侧面板(&amp;D)</translation>
    </message>
    <message>
        <source>Open a dataset</source>
        <translation>打开数据集</translation>
    </message>
    <message>
        <source>Choose where the dataset is drawn</source>
        <translation>选择生成数据集的位置</translation>
    </message>
    <message>
        <source>Save the list of videos</source>
        <translation>保存视频列表</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saving the list of videos</source>
        <translation>正在保存视频列表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Reading the dataset</source>
        <translation>正在读取数据集</translation>
    </message>
    <message>
        <source>Faces are found by dlib&apos;s detector, which needs no weights. Training on the DFDC is usually done with MTCNN.</source>
        <translation>人脸由 dlib 的检测器查找，它不需要权重。DFDC 上的训练通常使用 MTCNN。</translation>
    </message>
    <message>
        <source>Faces are found by MTCNN.</source>
        <translation>人脸由 MTCNN 查找。</translation>
    </message>
    <message>
        <source>Drawing a dataset in %1</source>
        <translation>正在 %1 中生成数据集</translation>
    </message>
    <message>
        <source>Drawing a dataset</source>
        <translation>正在生成数据集</translation>
    </message>
    <message>
        <source>Real videos and manipulated copies of them, in three parts. It takes a minute.</source>
        <translation>三个分块，由真实视频及其篡改副本组成。约需一分钟。</translation>
    </message>
    <message>
        <source>No dataset is open.</source>
        <translation>未打开数据集。</translation>
    </message>
    <message>
        <source>Open the folder that holds dfdc_train_part_0 and so on, or have a small one drawn to try things out.</source>
        <translation>请打开包含 dfdc_train_part_0 等的文件夹，或生成一个小型数据集供试用。</translation>
    </message>
    <message>
        <source>The dataset cannot be opened.</source>
        <translation>无法打开数据集。</translation>
    </message>
    <message>
        <source>The run was cancelled. What was done is kept; a step goes on from there when it is started again.</source>
        <translation>运行已取消。已完成的部分已保留；再次启动步骤时会从此处继续。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · 方案 %2</translation>
    </message>
    <message>
        <source>What finds the faces. Click to choose another detector.</source>
        <translation>查找人脸所用的检测器。点击可另行选择。</translation>
    </message>
    <message>
        <source>There are no videos.</source>
        <translation>没有视频。</translation>
    </message>
    <message>
        <source>No metadata.json lists one that can be used.</source>
        <translation>没有 metadata.json 列出可用的视频。</translation>
    </message>
    <message>
        <source>There are no folds yet.</source>
        <translation>尚未分折。</translation>
    </message>
    <message>
        <source>Run the steps up to the folds.</source>
        <translation>请运行到“分折”为止的步骤。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>veriframe::DemoCard</name>
    <message>
        <source>See a result first</source>
        <translation>先看一个结果</translation>
    </message>
    <message>
        <source>Progress of the demo</source>
        <translation>演示的生成进度</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>Make the demo</source>
        <translation>生成演示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the demo</source>
        <translation>取消生成演示</translation>
    </message>
    <message>
        <source>A demo lies in %1: two small networks, trained on drawn faces. Its result is a video that they have not seen. Their scores mean nothing for real videos.</source>
        <translation>演示位于 %1：两个用绘制的人脸训练的小型网络。其结果来自一个它们未见过的视频。它们的得分对实际拍摄的视频没有意义。</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) on this machine</source>
        <translation>
            <numerusform>约 %n 分钟（本机）</numerusform>
        </translation>
    </message>
    <message>
        <source>about eight minutes on two cores</source>
        <translation>约八分钟（双核）</translation>
    </message>
    <message>
        <source>The whole way on drawn videos, without a download: prepare, train two small networks, judge. It takes %1 and about %2 in %3, goes on while you do something else, and can be cancelled.</source>
        <translation>用绘制的视频走完整个流程，无需下载：准备数据、训练两个小型网络、判定。需要%1，并在 %3 占用约 %2；其间您可以做别的事，也可随时取消。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
</context>
<context>
    <name>veriframe::DemoMaker</name>
    <message>
        <source>Looking for a finished demo</source>
        <translation>正在查找已生成的演示</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>正在生成演示</translation>
    </message>
    <message>
        <source>The demo is ready to be looked at.</source>
        <translation>演示已就绪，可以查看。</translation>
    </message>
</context>
<context>
    <name>veriframe::DetectorSection</name>
    <message>
        <source>Choose the folder with MTCNN&apos;s weights</source>
        <translation>选择 MTCNN 权重所在的文件夹</translation>
    </message>
    <message>
        <source>Fetch MTCNN&apos;s weights…</source>
        <translation>获取 MTCNN 的权重…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
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
        <translation>常用位置</translation>
    </message>
    <message>
        <source>Folder with MTCNN&apos;s weights</source>
        <translation>MTCNN 权重所在的文件夹</translation>
    </message>
    <message>
        <source>&amp;Detector</source>
        <translation>检测器(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>权重(&amp;W)</translation>
    </message>
    <message>
        <source>Looking for MTCNN&apos;s weights</source>
        <translation>正在查找 MTCNN 的权重</translation>
    </message>
    <message>
        <source> The ensemble asks for it.</source>
        <translation> 集成要求如此。</translation>
    </message>
    <message>
        <source>dlib runs: it needs no weights, and misses more faces than MTCNN, side views above all.</source>
        <translation>使用 dlib：它不需要权重，但比 MTCNN 更容易漏检人脸，侧脸尤甚。</translation>
    </message>
    <message>
        <source>Looking for MTCNN&apos;s weights…</source>
        <translation>正在查找 MTCNN 的权重…</translation>
    </message>
    <message>
        <source>MTCNN runs, with the weights in %1.</source>
        <translation>使用 MTCNN，权重位于 %1。</translation>
    </message>
    <message>
        <source>That folder does not hold pnet.pt, rnet.pt and onet.pt.</source>
        <translation>该文件夹中没有 pnet.pt、rnet.pt 和 onet.pt。</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are being fetched.</source>
        <translation>正在获取 MTCNN 的权重。</translation>
    </message>
    <message>
        <source>dlib runs, as MTCNN&apos;s weights (2 MB) are not here. MTCNN finds more faces, and the published scores were made with it.</source>
        <translation>本机没有 MTCNN 的权重（2 MB），因此使用 dlib。MTCNN 能找到更多人脸，原方案公布的得分也由它得出。</translation>
    </message>
    <message>
        <source>MTCNN cannot run: its weights (2 MB) are not here.</source>
        <translation>无法使用 MTCNN：本机没有其权重（2 MB）。</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are being looked for.</source>
        <translation>正在查找 MTCNN 的权重。</translation>
    </message>
    <message>
        <source>The folder for MTCNN&apos;s weights does not hold them.</source>
        <translation>指定的文件夹中没有 MTCNN 的权重。</translation>
    </message>
    <message>
        <source>MTCNN&apos;s weights are not here. Fetch them, or choose another detector.</source>
        <translation>本机没有 MTCNN 的权重。请获取权重，或选择其他检测器。</translation>
    </message>
</context>
<context>
    <name>veriframe::DeviceList</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Each rank trains on batches of its own; their gradients are averaged.</source>
        <translation>每个 rank 用各自的批次训练，其梯度取平均。</translation>
    </message>
    <message>
        <source>ran&amp;ks</source>
        <translation>rank 数(&amp;K)</translation>
    </message>
    <message>
        <source>Ranks on the processor</source>
        <translation>处理器上的 rank</translation>
    </message>
</context>
<context>
    <name>veriframe::DisagreementList</name>
    <message>
        <source>fake</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>实为%1。</translation>
    </message>
    <message>
        <source>Its members&apos; scores go from %1 to %2.</source>
        <translation>各成员的得分介于 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>The ensemble&apos;s score is %1.</source>
        <translation>集成的得分为 %1。</translation>
    </message>
    <message>
        <source>Videos on which the members disagree most</source>
        <translation>成员分歧最大的视频</translation>
    </message>
    <message>
        <source>With two members or more, the videos on which they differ are listed here.</source>
        <translation>有两个或更多成员时，分歧较大的视频会列在这里。</translation>
    </message>
</context>
<context>
    <name>veriframe::DisclosureButton</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>veriframe::EarlierRuns</name>
    <message>
        <source>Looking for earlier runs in %1</source>
        <translation>正在 %1 中查找先前的训练</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleDiagram</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation>尚无可显示的内容。</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleMembers</name>
    <message>
        <source>suggested: + %1</source>
        <translation>建议：+ %1</translation>
    </message>
    <message>
        <source>No members yet. Add epochs from the table.</source>
        <translation>尚无成员。请从表格中添加轮次。</translation>
    </message>
    <message>
        <source>Members of the ensemble</source>
        <translation>集成的成员</translation>
    </message>
    <message>
        <source>Remove it from the ensemble (Delete)</source>
        <translation>从集成中移除 (Delete)</translation>
    </message>
    <message>
        <source>Add it to the ensemble (+)</source>
        <translation>加入集成 (+)</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsemblePage</name>
    <message numerus="yes">
        <source>%1 · %n checkpoint(s) · profile %2 · detector %3</source>
        <translation>
            <numerusform>%1 · %n 个检查点 · 方案 %2 · 检测器 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an ensemble file</source>
        <translation>选择集成文件</translation>
    </message>
    <message>
        <source>Ensembles (*.ensemble.json *.json)</source>
        <translation>集成 (*.ensemble.json *.json)</translation>
    </message>
    <message>
        <source>An ensemble file, *.ensemble.json</source>
        <translation>集成文件，*.ensemble.json</translation>
    </message>
    <message>
        <source>Ensemble file</source>
        <translation>集成文件</translation>
    </message>
    <message>
        <source>Checkpoints of the ensemble</source>
        <translation>集成的检查点</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Choose an ensemble file.</source>
        <translation>请选择集成文件。</translation>
    </message>
    <message>
        <source>The ensemble file cannot be used.</source>
        <translation>无法使用该集成文件。</translation>
    </message>
    <message>
        <source>The ensemble file is being read.</source>
        <translation>正在读取集成文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) are being read.</source>
        <translation>
            <numerusform>正在读取 %n 个检查点。</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleSearchDialog</name>
    <message>
        <source>Search the best set</source>
        <translation>搜索最佳组合</translation>
    </message>
    <message>
        <source>Greedy: add what helps most, again and again</source>
        <translation>贪心：反复加入帮助最大的成员</translation>
    </message>
    <message>
        <source>Exhaustive: every combination</source>
        <translation>穷举：尝试所有组合</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Log loss, fakes and reals weighing the same</source>
        <translation>对数损失，伪造与真实权重相同</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>平均精确率</translation>
    </message>
    <message>
        <source>Equal error rate</source>
        <translation>等错误率</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier 分数</translation>
    </message>
    <message>
        <source>The choice is made without each group of videos in turn and measured on it, so that the gain that is shown is not one of choosing.</source>
        <translation>挑选时依次留出每一组视频，并在该组上测量，使所示增益不因挑选本身而偏高。</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Objective</source>
        <translation>目标(&amp;O)</translation>
    </message>
    <message>
        <source>Members at &amp;most</source>
        <translation>成员上限(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Groups of videos</source>
        <translation>视频组数(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 marked checkpoints and %2 judged ones are searched; those not judged yet are judged first.</source>
        <translation>将搜索 %1 个标记的检查点和 %2 个已评估的检查点；尚未评估的会先评估。</translation>
    </message>
    <message>
        <source>Takes moments. A checkpoint may be taken several times and then weighs more.</source>
        <translation>片刻即可完成。同一检查点可被多次选入，权重随之增大。</translation>
    </message>
    <message>
        <source>That would be about %1 combinations: too many. Take fewer members, or search greedily.</source>
        <translation>组合约有 %1 种，太多了。请减少成员，或采用贪心搜索。</translation>
    </message>
    <message>
        <source>About %1 combinations, once for each group of videos and once for all.</source>
        <translation>约 %1 种组合，每组视频各搜索一遍，全体再搜索一遍。</translation>
    </message>
</context>
<context>
    <name>veriframe::EnsembleStudy</name>
    <message>
        <source>Scoring the ensemble</source>
        <translation>正在为集成评分</translation>
    </message>
    <message>
        <source>It has learned from fold %1: only fold %2 was held out.</source>
        <translation>它用第 %1 折训练过：只有第 %2 折是留出的。</translation>
    </message>
    <message numerus="yes">
        <source>Judging fold %1 with %n checkpoint(s)</source>
        <translation>
            <numerusform>正在用 %n 个检查点判定第 %1 折</numerusform>
        </translation>
    </message>
    <message>
        <source>Judging was cancelled; it goes on from there when it is asked for.</source>
        <translation>评估已取消；再次启动时会从此处继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoint(s) judged.</source>
        <translation>
            <numerusform>已评估 %n 个检查点。</numerusform>
        </translation>
    </message>
    <message>
        <source>No checkpoint could be judged, so there is nothing to search.</source>
        <translation>没有检查点可以评估，无从搜索。</translation>
    </message>
    <message numerus="yes">
        <source>Searching the best ensemble of %n checkpoint(s)</source>
        <translation>
            <numerusform>正在搜索 %n 个检查点的最佳集成</numerusform>
        </translation>
    </message>
    <message>
        <source>A suggested set is in the panel.</source>
        <translation>面板中有建议的组合。</translation>
    </message>
</context>
<context>
    <name>veriframe::FaceCards</name>
    <message>
        <source>Faces of this frame</source>
        <translation>当前帧的人脸</translation>
    </message>
</context>
<context>
    <name>veriframe::FetchPanel</name>
    <message>
        <source>their authors</source>
        <translation>原作者</translation>
    </message>
    <message>
        <source>a folder or mirror</source>
        <translation>文件夹或镜像</translation>
    </message>
    <message>
        <source>Choose the folder that holds the files</source>
        <translation>选择存有这些文件的文件夹</translation>
    </message>
    <message>
        <source>Folder, or address of a mirror</source>
        <translation>文件夹或镜像地址</translation>
    </message>
    <message>
        <source>Folder or mirror to fetch from</source>
        <translation>从哪个文件夹或镜像获取</translation>
    </message>
    <message>
        <source>Fetch &amp;from</source>
        <translation>获取来源(&amp;F)</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Progress of fetching</source>
        <translation>获取进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation>取消获取</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>所有文件齐全。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), about %1</source>
        <translation>
            <numerusform>%n 个文件，约 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloads %1, from %2 into %3.</source>
        <translation>将从 %2 下载 %1 到 %3。</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>Choose a folder that holds the files by name, or type the address of a mirror. That will bring %1.</source>
        <translation>请选择按原名存有这些文件的文件夹，或输入镜像地址。将获取 %1。</translation>
    </message>
    <message>
        <source>Downloads %1, from that mirror into %2.</source>
        <translation>将从该镜像下载 %1 到 %2。</translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation>正在查看该文件夹…</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>The folder holds none of the files. They are looked for by name, such as %1.</source>
        <translation>该文件夹中没有所需的任何文件。按文件名查找，例如 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The folder holds %1 of the %n file(s) that are missing. Copies them into %2.</source>
        <translation>
            <numerusform>缺少 %n 个文件，该文件夹中有其中 %1 个。将复制到 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Cancelled. What has come is kept.</source>
        <translation>已取消。已收到的内容会保留。</translation>
    </message>
</context>
<context>
    <name>veriframe::FoldChart</name>
    <message>
        <source>Real is blue, fake is orange.</source>
        <translation>蓝色为真实，橙色为伪造。</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折</translation>
    </message>
    <message>
        <source>There are no folds yet.</source>
        <translation>尚未分折。</translation>
    </message>
    <message>
        <source>The fold step parts the videos so that no original is on both sides.</source>
        <translation>分折步骤划分视频，使任何原始视频都不会同时出现在两边。</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>裁剪图</translation>
    </message>
    <message>
        <source>Real and fake by fold</source>
        <translation>各折中的真实与伪造</translation>
    </message>
    <message>
        <source>Fold %1: %2 real, %3 fake crops</source>
        <translation>第 %1 折：%2 张真实裁剪图，%3 张伪造裁剪图</translation>
    </message>
    <message>
        <source>Fold %1: %2 real, %3 fake videos</source>
        <translation>第 %1 折：%2 个真实视频，%3 个伪造视频</translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s)</source>
        <translation>
            <numerusform>%n 折</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s)</source>
        <translation>
            <numerusform>%Ln 张裁剪图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>%Ln 个视频</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::FoldPlot</name>
    <message>
        <source>Fold</source>
        <translation>折</translation>
    </message>
</context>
<context>
    <name>veriframe::FoldRows</name>
    <message>
        <source>%1, held out</source>
        <translation>%1，留出</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折</translation>
    </message>
    <message>
        <source>Fold %1: %2 real and %3 fake videos, %4 real and %5 fake crops</source>
        <translation>第 %1 折：%2 个真实视频和 %3 个伪造视频，%4 张真实裁剪图和 %5 张伪造裁剪图</translation>
    </message>
    <message>
        <source>%1; held out</source>
        <translation>%1；留出</translation>
    </message>
    <message>
        <source>crops</source>
        <translation>裁剪图</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>veriframe::GainText</name>
    <message>
        <source>%1 ± %2 %3</source>
        <comment>a change, its error, what it is of: -0.0113 ± 0.0040 log loss</comment>
        <translation>%3 %1 ± %2</translation>
    </message>
    <message>
        <source>%1 against the best single checkpoint, measured on originals the choice had not seen.</source>
        <translation>与最佳单个检查点相比：%1，在挑选时未见过的原始视频上测得。</translation>
    </message>
    <message>
        <source>%1 for choosing %2 of %3 checkpoints by suggestion, against the best single one; measured on originals the choice had not seen.</source>
        <translation>按建议从 %3 个检查点中选 %2 个，与最佳单个检查点相比：%1；在挑选时未见过的原始视频上测得。</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2, the best alone (±%3 over %n group(s) of videos).</source>
        <translation>
            <numerusform>与单独最佳的 %2 相比：%1（±%3，依据 %n 组视频）。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the choice gains is being measured on originals it had not seen.</source>
        <translation>正在未参与挑选的原始视频上测算挑选带来的增益。</translation>
    </message>
    <message>
        <source>What the choice gains cannot be measured on originals it had not seen: %1</source>
        <translation>无法在未参与挑选的原始视频上测算挑选带来的增益：%1</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>log loss, fakes and reals weighing the same</source>
        <translation>对数损失（伪造与真实权重相同）</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>average precision</source>
        <translation>平均精确率</translation>
    </message>
    <message>
        <source>equal error rate</source>
        <translation>等错误率</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier 分数</translation>
    </message>
    <message>
        <source>Picked by hand; measured on these same videos.</source>
        <translation>手动挑选；在同一批视频上测得。</translation>
    </message>
    <message>
        <source>Measured on these same videos, on which whoever wrote the file may have chosen.</source>
        <translation>在同一批视频上测得，该文件的作者可能正是依据它们挑选的。</translation>
    </message>
</context>
<context>
    <name>veriframe::GoToDialog</name>
    <message>
        <source>There is no video open.</source>
        <translation>未打开视频。</translation>
    </message>
    <message>
        <source>A frame number or a time.</source>
        <translation>请输入帧号或时间。</translation>
    </message>
    <message>
        <source>This is neither a frame number nor a time.</source>
        <translation>这既不是帧号，也不是时间。</translation>
    </message>
    <message>
        <source>The last frame is at %1.</source>
        <translation>最后一帧位于 %1。</translation>
    </message>
    <message>
        <source>The last frame is %1.</source>
        <translation>最后一帧是第 %1 帧。</translation>
    </message>
    <message>
        <source>Go to frame or time</source>
        <translation>转到帧或时间</translation>
    </message>
    <message>
        <source>&amp;Frame or time</source>
        <translation>帧或时间(&amp;F)</translation>
    </message>
    <message>
        <source>Frame or time</source>
        <translation>帧或时间</translation>
    </message>
    <message>
        <source>123 or 1:02.5</source>
        <translation>123 或 1:02.5</translation>
    </message>
    <message>
        <source>Frames count from 0. Times: 1:02.5 · 00:00:04.104 · 12.5&#xa0;s</source>
        <translation>帧号从 0 开始。时间：1:02.5 · 00:00:04.104 · 12.5 s</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Frame %1 of %2 · %3</source>
        <translation>第 %1 帧，共 %2 帧 · %3</translation>
    </message>
</context>
<context>
    <name>veriframe::HeatMaps</name>
    <message>
        <source>Heat map of frame %1</source>
        <translation>第 %1 帧的热力图</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectAnalysis</name>
    <message>
        <source>Analysing %1</source>
        <translation>正在分析 %1</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectCase</name>
    <message>
        <source>Case %1, being opened</source>
        <translation>案件 %1，正在打开</translation>
    </message>
    <message>
        <source>Case %1, saving</source>
        <translation>案件 %1，正在保存</translation>
    </message>
    <message>
        <source>Case %1, saved</source>
        <translation>案件 %1，已保存</translation>
    </message>
    <message>
        <source>Case %1, read-only</source>
        <translation>案件 %1，只读</translation>
    </message>
    <message>
        <source>Case %1, not saved</source>
        <translation>案件 %1，未保存</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>The case was opened with everything that is known of it.</source>
        <translation>案件已打开，其中的已知信息全部载入。</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>The case was made. From now on it is saved by itself.</source>
        <translation>案件已建立，此后自动保存。</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>正在关闭 %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在核对 %1</translation>
    </message>
    <message>
        <source>It is the case&apos;s video.</source>
        <translation>这就是该案件的视频。</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectDocument</name>
    <message>
        <source>Select two or more persons to merge.</source>
        <translation>请选择两个或更多人物进行合并。</translation>
    </message>
    <message>
        <source>%1 and %2 appear in one frame, so they cannot be one person.</source>
        <translation>%1 和 %2 出现在同一帧中，不可能是同一人。</translation>
    </message>
    <message>
        <source>Merge persons</source>
        <translation>合并人物</translation>
    </message>
    <message>
        <source>Select the person to split.</source>
        <translation>请选择要拆分的人物。</translation>
    </message>
    <message>
        <source>%1 does not appear in this frame or after it.</source>
        <translation>%1 在该帧及其后都未出现。</translation>
    </message>
    <message>
        <source>%1 does not appear before this frame.</source>
        <translation>%1 在该帧之前未出现。</translation>
    </message>
    <message>
        <source>Split person</source>
        <translation>拆分人物</translation>
    </message>
    <message>
        <source>Add bookmark</source>
        <translation>添加书签</translation>
    </message>
    <message>
        <source>Change bookmark</source>
        <translation>更改书签</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>移除书签</translation>
    </message>
    <message>
        <source>Name the case</source>
        <translation>更改案件标题</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>更改备注</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectPanel</name>
    <message>
        <source>What the analysis found</source>
        <translation>分析结果</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Models × analysed frames</source>
        <translation>模型 × 已分析的帧</translation>
    </message>
    <message>
        <source>This frame</source>
        <translation>当前帧</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>鲁棒性</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Case and notes</source>
        <translation>案件与备注</translation>
    </message>
</context>
<context>
    <name>veriframe::InspectWorkspace</name>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Backwards, or slower</source>
        <translation>倒放，或减速</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Forwards, or faster</source>
        <translation>正放，或加速</translation>
    </message>
    <message>
        <source>One frame &amp;back</source>
        <translation>后退一帧(&amp;B)</translation>
    </message>
    <message>
        <source>One frame &amp;forward</source>
        <translation>前进一帧(&amp;F)</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>后退十帧</translation>
    </message>
    <message>
        <source>Ten frames forward</source>
        <translation>前进十帧</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>Range &amp;starts here</source>
        <translation>区间从此处开始(&amp;S)</translation>
    </message>
    <message>
        <source>Range &amp;ends here</source>
        <translation>区间到此处结束(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Clear the range</source>
        <translation>清除区间(&amp;C)</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>跳转</translation>
    </message>
    <message>
        <source>&amp;Go to frame or time…</source>
        <translation>转到帧或时间(&amp;G)…</translation>
    </message>
    <message>
        <source>Previous shot</source>
        <translation>上一个镜头</translation>
    </message>
    <message>
        <source>This is the first shot.</source>
        <translation>这是第一个镜头。</translation>
    </message>
    <message>
        <source>Next shot</source>
        <translation>下一个镜头</translation>
    </message>
    <message>
        <source>There is no later shot among the analysed frames.</source>
        <translation>已分析的帧中没有更靠后的镜头。</translation>
    </message>
    <message>
        <source>Previous analysed frame</source>
        <translation>上一个已分析的帧</translation>
    </message>
    <message>
        <source>No frame before this one was analysed.</source>
        <translation>该帧之前没有已分析的帧。</translation>
    </message>
    <message>
        <source>Next analysed frame</source>
        <translation>下一个已分析的帧</translation>
    </message>
    <message>
        <source>No frame after this one was analysed.</source>
        <translation>该帧之后没有已分析的帧。</translation>
    </message>
    <message>
        <source>Next frame above the threshold</source>
        <translation>下一个超过阈值的帧</translation>
    </message>
    <message>
        <source>No later frame is above %1.</source>
        <translation>之后没有高于 %1 的帧。</translation>
    </message>
    <message>
        <source>Previous frame above the threshold</source>
        <translation>上一个超过阈值的帧</translation>
    </message>
    <message>
        <source>No earlier frame is above %1.</source>
        <translation>之前没有高于 %1 的帧。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>实际大小(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>人脸(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Landmarks</source>
        <translation>关键点(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Heat map</source>
        <translation>热力图(&amp;H)</translation>
    </message>
    <message>
        <source>Zoom into the time line</source>
        <translation>放大时间轴</translation>
    </message>
    <message>
        <source>Zoom out of the time line</source>
        <translation>缩小时间轴</translation>
    </message>
    <message>
        <source>The whole time line</source>
        <translation>整个时间轴</translation>
    </message>
    <message>
        <source>Time line as a &amp;table</source>
        <translation>以表格显示时间轴(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Panel with the verdict</source>
        <translation>结论面板(&amp;P)</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Analyse &amp;every frame</source>
        <translation>分析每一帧(&amp;E)</translation>
    </message>
    <message>
        <source>Look at every frame that was not looked at yet</source>
        <translation>查看所有尚未查看的帧</translation>
    </message>
    <message>
        <source>Analyse every &amp;n-th frame…</source>
        <translation>每 n 帧分析一帧(&amp;N)…</translation>
    </message>
    <message>
        <source>Analyse the &amp;range</source>
        <translation>分析区间(&amp;R)</translation>
    </message>
    <message>
        <source>Look at every frame between I and O</source>
        <translation>查看 I 与 O 之间的每一帧</translation>
    </message>
    <message>
        <source>&amp;Quick pass</source>
        <translation>快速分析(&amp;Q)</translation>
    </message>
    <message>
        <source>Look at 32 frames, evenly spaced</source>
        <translation>查看 32 帧，均匀分布</translation>
    </message>
    <message>
        <source>&amp;Cancel the analysis</source>
        <translation>取消分析(&amp;C)</translation>
    </message>
    <message>
        <source>Choose &amp;models…</source>
        <translation>选择模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose what judges the faces</source>
        <translation>选择由什么来判定人脸</translation>
    </message>
    <message>
        <source>Check &amp;robustness</source>
        <translation>检验鲁棒性(&amp;R)</translation>
    </message>
    <message>
        <source>Score again after re-compression and down-scaling, and show how far the verdict moves</source>
        <translation>重新压缩和缩小之后再次评分，并显示结论变动的幅度</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>比较(&amp;O)…</translation>
    </message>
    <message>
        <source>Compare faces with those of the original video</source>
        <translation>与原始视频的人脸比较</translation>
    </message>
    <message>
        <source>The original of this video</source>
        <translation>该视频的原始视频</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>停止比较</translation>
    </message>
    <message>
        <source>Compare with another ensemble or &amp;video…</source>
        <translation>与其他集成或视频比较(&amp;V)…</translation>
    </message>
    <message>
        <source>Set the probabilities against those of other networks, or of another video on the same frames</source>
        <translation>将概率与其他网络的概率，或另一个视频相同帧上的概率对照</translation>
    </message>
    <message>
        <source>Open this video &amp;again</source>
        <translation>重新打开该视频(&amp;A)</translation>
    </message>
    <message>
        <source>Persons and bookmarks</source>
        <translation>人物与书签</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>Mark this frame, or take the mark away</source>
        <translation>标记该帧，或取消标记</translation>
    </message>
    <message>
        <source>&amp;Merge the selected persons</source>
        <translation>合并所选人物(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Split the person at this frame</source>
        <translation>在该帧拆分人物(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>&amp;Save the case…</source>
        <translation>保存案件(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep everything known of this video in one file</source>
        <translation>将该视频的全部已知信息保存到一个文件</translation>
    </message>
    <message>
        <source>&amp;Next video of the case</source>
        <translation>案件的下一个视频(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Find the case&apos;s video…</source>
        <translation>查找案件的视频(&amp;F)…</translation>
    </message>
    <message>
        <source>Say where the video lies now</source>
        <translation>指定视频现在的位置</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>无法打开案件。</translation>
    </message>
    <message>
        <source>Find the video…</source>
        <translation>查找视频…</translation>
    </message>
    <message>
        <source>Opening %1.</source>
        <translation>正在打开 %1。</translation>
    </message>
    <message>
        <source>Everything that is known of its video is being read.</source>
        <translation>正在读取其视频的全部已知信息。</translation>
    </message>
    <message>
        <source>The video is not open. What is shown beside it comes from the case.</source>
        <translation>视频未打开。旁边显示的内容来自案件。</translation>
    </message>
    <message>
        <source>%1 is not where it was analysed, and not beside the case. Everything known of it is shown; its pictures are not.</source>
        <translation>%1 不在分析时的位置，也不在案件旁边。已知信息全部显示，但没有画面。</translation>
    </message>
    <message>
        <source>The video was found again by its content: %1</source>
        <translation>已按内容重新找到视频：%1</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>%1 在哪里？</translation>
    </message>
    <message>
        <source>Every change is saved by itself in %1.</source>
        <translation>每次更改都自动保存到 %1。</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>保存案件</translation>
    </message>
    <message>
        <source>Cases (*.vfcase)</source>
        <translation>案件 (*.vfcase)</translation>
    </message>
    <message>
        <source>Save as another case…</source>
        <translation>另存为其他案件…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>选择其他名称…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>图像 (*.png *.jpg)</translation>
    </message>
    <message>
        <source>&amp;Frame with overlay…</source>
        <translation>带叠加层的帧(&amp;F)…</translation>
    </message>
    <message>
        <source>Save the frame with its overlay</source>
        <translation>保存带叠加层的帧</translation>
    </message>
    <message>
        <source>Frame &amp;without overlay…</source>
        <translation>不带叠加层的帧(&amp;W)…</translation>
    </message>
    <message>
        <source>Save the frame</source>
        <translation>保存帧</translation>
    </message>
    <message>
        <source>Annotated &amp;video…</source>
        <translation>标注视频(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the annotated video</source>
        <translation>保存标注视频</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.mkv)</source>
        <translation>视频 (*.mp4 *.mov *.mkv)</translation>
    </message>
    <message>
        <source>Faces as a &amp;table (CSV)…</source>
        <translation>人脸表格（CSV）(&amp;T)…</translation>
    </message>
    <message>
        <source>Save the faces as a table</source>
        <translation>将人脸保存为表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Everything as &amp;JSON…</source>
        <translation>全部内容（JSON）(&amp;J)…</translation>
    </message>
    <message>
        <source>Save everything as JSON</source>
        <translation>将全部内容保存为 JSON</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Time line as a &amp;picture…</source>
        <translation>时间轴图像(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the time line</source>
        <translation>保存时间轴</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>图像 (*.png *.svg)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>The time line was saved as %1.</source>
        <translation>时间轴已保存为 %1。</translation>
    </message>
    <message>
        <source>Probabilities as a table</source>
        <translation>概率表格</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Heat map: this frame was not analysed.</source>
        <translation>热力图：该帧未经分析。</translation>
    </message>
    <message>
        <source>Heat map: no model has looked at this frame.</source>
        <translation>热力图：没有模型查看过该帧。</translation>
    </message>
    <message>
        <source>Heat map: no face in this frame.</source>
        <translation>热力图：该帧中没有人脸。</translation>
    </message>
    <message>
        <source>Heat map: where the models look for their verdict. It is attention, not proof.</source>
        <translation>热力图：模型作出判定时关注的位置。它反映的是注意力，不构成证明。</translation>
    </message>
    <message>
        <source>No face in this frame.</source>
        <translation>该帧中没有人脸。</translation>
    </message>
    <message>
        <source>This frame was not analysed.</source>
        <translation>该帧未经分析。</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>尚未分析</translation>
    </message>
    <message>
        <source>Start the analysis to get a verdict.</source>
        <translation>启动分析以得出结论。</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检视</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 · frame %2</source>
        <translation>%1 · 第 %2 帧</translation>
    </message>
    <message>
        <source>This frame was not analysed, so there is no face to compare. Up and Down lead to analysed frames.</source>
        <translation>该帧未经分析，没有可比较的人脸。按上、下方向键可转到已分析的帧。</translation>
    </message>
    <message>
        <source>No face in this frame to compare.</source>
        <translation>该帧中没有可比较的人脸。</translation>
    </message>
    <message>
        <source>No video is open.</source>
        <translation>未打开视频。</translation>
    </message>
    <message>
        <source>Drop a video here or open one to see, frame by frame and person by person, whether its faces were manipulated. Nothing leaves this computer.</source>
        <translation>将视频拖放到此处或打开一个视频，即可逐帧、逐人查看其中的人脸是否经过篡改。任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>The frames of the video are being counted.</source>
        <translation>正在统计视频的帧数。</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>无法打开 %1。</translation>
    </message>
    <message>
        <source>%1 was changed by another program. What is shown belongs to its former content.</source>
        <translation>%1 已被其他程序更改。当前显示的属于其先前的内容。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>%1 was removed or renamed. Pictures that are not in memory cannot be shown any more.</source>
        <translation>%1 已被移走或重命名。不在内存中的画面无法再显示。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n frame(s).</source>
        <translation>
            <numerusform>在完成 %1/%n 帧后停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>Robustness of %1</source>
        <translation>%1 的鲁棒性</translation>
    </message>
    <message>
        <source>The verdict was computed again on degraded pictures.</source>
        <translation>已在降质后的画面上重新得出结论。</translation>
    </message>
    <message>
        <source>Saving the case. The window closes when everything is in it.</source>
        <translation>正在保存案件。全部写入后窗口会关闭。</translation>
    </message>
    <message>
        <source>Close without the case</source>
        <translation>不保存案件并关闭</translation>
    </message>
    <message>
        <source>How far the verdict moves when the pictures get worse is not kept in a case. It is computed anew when you ask for it.</source>
        <translation>画质下降时结论变动的幅度不保存在案件中，需要时重新计算。</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>报告(&amp;R)…</translation>
    </message>
    <message>
        <source>No model has judged the faces, so none can show where it looks.</source>
        <translation>没有模型判定过这些人脸，因此无法显示模型关注的位置。</translation>
    </message>
    <message>
        <source>Heat maps need the models that judged; choose them with Analysis &gt; Choose models.</source>
        <translation>热力图需要当初作出判定的模型；请通过“分析 &gt; 选择模型”选择它们。</translation>
    </message>
    <message>
        <source>Heat maps need the models that judged; others are chosen now.</source>
        <translation>热力图需要当初作出判定的模型；当前选择的是其他模型。</translation>
    </message>
    <message>
        <source>Report on %1</source>
        <translation>%1 的报告</translation>
    </message>
    <message>
        <source>The report was written: %1</source>
        <translation>报告已写入：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Write it elsewhere…</source>
        <translation>写到其他位置…</translation>
    </message>
    <message>
        <source>The report was written: %1 (removed with the earlier one: %2)</source>
        <translation>报告已写入：%1（随先前报告删除：%2）</translation>
    </message>
</context>
<context>
    <name>veriframe::JobLine</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Click or press Return to see all jobs.</source>
        <translation>点击或按回车键查看所有任务。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n 个任务失败</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::JobListPanel</name>
    <message>
        <source>Clear finished</source>
        <translation>清除已结束的</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Nothing has run yet. What takes time appears here, with its progress and its log.</source>
        <translation>尚未运行过任何任务。耗时的工作会显示在这里，并附进度和日志。</translation>
    </message>
    <message>
        <source>List of jobs</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Close the list of jobs</source>
        <translation>关闭任务列表</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>veriframe::JobLogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>veriframe::JobRowView</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open result</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>日志：%1</translation>
    </message>
</context>
<context>
    <name>veriframe::JobRunner</name>
    <message>
        <source>Started.</source>
        <translation>已启动。</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Started again.</source>
        <translation>已重新启动。</translation>
    </message>
</context>
<context>
    <name>veriframe::JobStrip</name>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>veriframe::KeyRecorder</name>
    <message>
        <source>Press the keys</source>
        <translation>请按下快捷键</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>添加快捷键</translation>
    </message>
</context>
<context>
    <name>veriframe::LossPlot</name>
    <message>
        <source>Validation losses of the runs</source>
        <translation>各次训练的验证损失</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>There are no losses to draw.</source>
        <translation>没有可绘制的损失。</translation>
    </message>
    <message>
        <source>Weighted loss</source>
        <translation>加权损失</translation>
    </message>
    <message>
        <source>Fake and real log loss</source>
        <translation>伪造与真实的对数损失</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>非数值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other run(s)</source>
        <translation>
            <numerusform>另外 %Ln 次训练</numerusform>
        </translation>
    </message>
    <message>
        <source>fake loss</source>
        <translation>伪造损失</translation>
    </message>
    <message>
        <source>real loss</source>
        <translation>真实损失</translation>
    </message>
    <message>
        <source>others, fake</source>
        <translation>其他，伪造</translation>
    </message>
    <message>
        <source>others, real</source>
        <translation>其他，真实</translation>
    </message>
    <message>
        <source>Point at a curve to read it. A click chooses the epoch.</source>
        <translation>指向曲线可读取数值。点击可选择轮次。</translation>
    </message>
    <message>
        <source>%1 · epoch %2 · weighted %3 · fake %4 · real %5</source>
        <translation>%1 · 第 %2 轮 · 加权 %3 · 伪造 %4 · 真实 %5</translation>
    </message>
    <message>
        <source>%1, epoch %2: %3 %4</source>
        <translation>%1，第 %2 轮：%3 %4</translation>
    </message>
    <message>
        <source>Near it: %1</source>
        <translation>附近：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), epochs %1 to %2.</source>
        <translation>
            <numerusform>%Ln 次训练，第 %1 至 %2 轮。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::MachineCard</name>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Asking what this machine is</source>
        <translation>正在查询本机情况</translation>
    </message>
    <message>
        <source>Measuring how fast this machine judges</source>
        <translation>正在测量本机的判定速度</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未提供</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Computes with</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>%1, without AVX2 or AVX-512: slow</source>
        <translation>%1，无 AVX2 或 AVX-512：较慢</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>none with CUDA: the processor computes</source>
        <translation>没有支持 CUDA 的显卡：由处理器计算</translation>
    </message>
    <message>
        <source>One face</source>
        <translation>一张人脸</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>A first look</source>
        <translation>初步查看</translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Measured here with EfficientNet-B7. A first look judges 32 frames; the time is for one face in each and the seven published networks. Finding the faces comes on top.</source>
        <translation>在本机以 EfficientNet-B7 测得。初步查看判定 32 帧；所示时间按每帧一张人脸、七个已发布的网络计算，查找人脸的时间另计。</translation>
    </message>
    <message>
        <source>%1 ms for each network</source>
        <translation>每个网络 %1 毫秒</translation>
    </message>
</context>
<context>
    <name>veriframe::MainWindow</name>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>&amp;Open a video or a case…</source>
        <translation>打开视频或案件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close the video</source>
        <translation>关闭视频(&amp;C)</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>清除最近打开的文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>检视(&amp;I)</translation>
    </message>
    <message>
        <source>D&amp;ataset</source>
        <translation>数据集(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Chec&amp;kpoints</source>
        <translation>检查点(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>批处理(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Job list</source>
        <translation>任务列表(&amp;J)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>深色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>Collecting diagnostics</source>
        <translation>正在收集诊断信息</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>诊断信息已复制到剪贴板。</translation>
    </message>
    <message>
        <source>&amp;About Veriframe</source>
        <translation>关于 Veriframe(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>跳转(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>数据集(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检视</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>%1 – Veriframe</source>
        <translation>%1 – Veriframe</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Faces only was chosen: persons are found, nothing is judged.</source>
        <translation>已选择“仅查找人脸”：只查找人物，不作判定。</translation>
    </message>
    <message>
        <source>No model is there to judge faces, so they are only shown. Choose checkpoints, an ensemble, or fetch the published seven with Analysis &gt; Choose models (%1).</source>
        <translation>没有可判定人脸的模型，因此只显示人脸。请通过“分析 &gt; 选择模型”（%1）选择检查点或集成，或获取已发布的七个模型。</translation>
    </message>
    <message>
        <source>Open a video or a case</source>
        <translation>打开视频或案件</translation>
    </message>
    <message>
        <source>Looking at what was opened</source>
        <translation>正在查看所打开的内容</translation>
    </message>
    <message>
        <source>There is no video and no training log in %1.</source>
        <translation>%1 中没有视频，也没有训练日志。</translation>
    </message>
    <message>
        <source>The models were changed to what was dropped.</source>
        <translation>已改用拖放进来的模型。</translation>
    </message>
    <message>
        <source>From its next start Veriframe speaks %1.</source>
        <translation>下次启动后，Veriframe 的语言为 %1。</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>欢迎(&amp;W)</translation>
    </message>
</context>
<context>
    <name>veriframe::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation>手册页面</translation>
    </message>
</context>
<context>
    <name>veriframe::ManualWindow</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Places that were found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Nothing has all of these words.</source>
        <translation>没有同时含有所有这些词的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 个位置</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Veriframe&apos;s manual</source>
        <translation>%1 – Veriframe 手册</translation>
    </message>
    <message>
        <source>Veriframe&apos;s manual</source>
        <translation>Veriframe 手册</translation>
    </message>
</context>
<context>
    <name>veriframe::MaskCompare</name>
    <message>
        <source>Original</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>当前视频</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>SSIM %1 (1 is equal); the brighter the difference, the less alike.</source>
        <translation>SSIM %1（1 表示相同）；差异越亮，越不相似。</translation>
    </message>
</context>
<context>
    <name>veriframe::ModelMatrix</name>
    <message>
        <source>Probabilities by model and frame</source>
        <translation>按模型和帧排列的概率</translation>
    </message>
    <message>
        <source>No model has judged a frame yet.</source>
        <translation>尚无模型判定过任何帧。</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>极差</translation>
    </message>
    <message>
        <source>frame %1, %2</source>
        <translation>第 %1 帧，%2</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n frame(s)</source>
        <translation>
            <numerusform>%n 帧的均值</numerusform>
        </translation>
    </message>
    <message>
        <source>no face</source>
        <translation>无人脸</translation>
    </message>
    <message>
        <source>spread over the models %1</source>
        <translation>各模型间极差 %1</translation>
    </message>
</context>
<context>
    <name>veriframe::ModelSetup</name>
    <message>
        <source>Who judges</source>
        <translation>由谁判定</translation>
    </message>
    <message>
        <source>Published ensemble</source>
        <translation>已发布的集成</translation>
    </message>
    <message>
        <source>The seven EfficientNet-B7 of the winning DFDC solution.</source>
        <translation>DFDC 冠军方案的七个 EfficientNet-B7。</translation>
    </message>
    <message>
        <source>Ensemble file</source>
        <translation>集成文件</translation>
    </message>
    <message>
        <source>Checkpoints with the rule and the settings they were chosen with.</source>
        <translation>检查点，连同挑选时所用的规则和设置。</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Files of your own; their mean judges.</source>
        <translation>您自己的文件；以其均值判定。</translation>
    </message>
    <message>
        <source>No model: faces only</source>
        <translation>无模型：仅查找人脸</translation>
    </message>
    <message>
        <source>Faces and persons are found, nothing is judged.</source>
        <translation>只查找人脸和人物，不作判定。</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>人脸检测器</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>veriframe::NetworksCard</name>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Judging now: %1.</source>
        <translation>当前用于判定：%1。</translation>
    </message>
    <message>
        <source>The published ensemble is here.</source>
        <translation>已发布的集成已在本机。</translation>
    </message>
    <message>
        <source>No network is here yet: faces would be found, and nothing judged. Fetch the seven published ones (their checksums are verified), or choose files of your own.</source>
        <translation>本机还没有网络：能找到人脸，但无法判定。请获取七个已发布的网络（会核对校验和），或选择您自己的文件。</translation>
    </message>
</context>
<context>
    <name>veriframe::NoticeBar</name>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
</context>
<context>
    <name>veriframe::OpenLogs</name>
    <message>
        <source>Reading training logs in %1</source>
        <translation>正在读取 %1 中的训练日志</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) opened.</source>
        <translation>
            <numerusform>已打开 %n 个日志。</numerusform>
        </translation>
    </message>
    <message>
        <source>Following the training logs</source>
        <translation>正在跟踪训练日志</translation>
    </message>
</context>
<context>
    <name>veriframe::OutputFolders</name>
    <message>
        <source>Looking into %1</source>
        <translation>正在查看 %1</translation>
    </message>
</context>
<context>
    <name>veriframe::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>veriframe::PersonList</name>
    <message>
        <source>Persons</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Nobody was found yet.</source>
        <translation>尚未找到任何人。</translation>
    </message>
</context>
<context>
    <name>veriframe::PictureWords</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>A real video has no mask.</source>
        <translation>真实视频没有掩码。</translation>
    </message>
    <message>
        <source>The two crops differ in size, so there is no mask.</source>
        <translation>两张裁剪图尺寸不同，因此没有掩码。</translation>
    </message>
    <message>
        <source>No mask was made of this pair yet.</source>
        <translation>尚未为这一对生成掩码。</translation>
    </message>
    <message>
        <source>There is no such crop.</source>
        <translation>没有这张裁剪图。</translation>
    </message>
    <message>
        <source>The original is not in the dataset.</source>
        <translation>原始视频不在数据集中。</translation>
    </message>
    <message>
        <source>This video is real. Choose a fake to compare.</source>
        <translation>该视频为真实视频。请选择伪造视频进行比较。</translation>
    </message>
    <message>
        <source>Frame %1, face %2</source>
        <translation>第 %1 帧，人脸 %2</translation>
    </message>
</context>
<context>
    <name>veriframe::PlotSavingText</name>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
</context>
<context>
    <name>veriframe::Portraits</name>
    <message>
        <source>Portraits</source>
        <translation>人物头像</translation>
    </message>
</context>
<context>
    <name>veriframe::ProbabilityTimeline</name>
    <message>
        <source>Scroll the persons</source>
        <translation>滚动人物</translation>
    </message>
    <message>
        <source>Probability over time</source>
        <translation>概率随时间的变化</translation>
    </message>
    <message>
        <source>Left and Right step through the frames, Up and Down through the analysed ones, plus and minus zoom, 0 shows everything.</source>
        <translation>左、右方向键逐帧移动，上、下方向键在已分析的帧间移动，加号和减号缩放，0 显示全部。</translation>
    </message>
    <message>
        <source>No video is open.</source>
        <translation>未打开视频。</translation>
    </message>
    <message>
        <source>Faces were found, but no model has judged them.</source>
        <translation>已找到人脸，但没有模型判定过。</translation>
    </message>
    <message>
        <source>No face was found in the analysed frames.</source>
        <translation>已分析的帧中未找到人脸。</translation>
    </message>
    <message>
        <source>No face has been judged yet.</source>
        <translation>尚无人脸经过判定。</translation>
    </message>
    <message>
        <source>Open one to see its frames over time.</source>
        <translation>打开视频，查看各帧随时间的变化。</translation>
    </message>
    <message>
        <source>Choose models to see each person&apos;s probability over time.</source>
        <translation>选择模型，查看每个人物的概率随时间的变化。</translation>
    </message>
    <message>
        <source>Analyse more frames to look for faces in the others.</source>
        <translation>分析更多帧，在其余帧中寻找人脸。</translation>
    </message>
    <message>
        <source>Analyse the video to see each person&apos;s probability over time.</source>
        <translation>分析视频，查看每个人物的概率随时间的变化。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Probability of fake</source>
        <translation>伪造概率</translation>
    </message>
    <message>
        <source>frame %1 · %2</source>
        <translation>第 %1 帧 · %2</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judged frames</source>
        <translation>
            <numerusform>%n 个已判定的帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>This frame was not analysed.</source>
        <translation>该帧未经分析。</translation>
    </message>
    <message>
        <source>Bookmarked.</source>
        <translation>已加书签。</translation>
    </message>
    <message>
        <source>A shot begins here.</source>
        <translation>镜头从此处开始。</translation>
    </message>
    <message>
        <source>Frame %1 of %2, %3.</source>
        <translation>第 %1 帧，共 %2 帧，%3。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>No face in this frame.</source>
        <translation>该帧中没有人脸。</translation>
    </message>
</context>
<context>
    <name>veriframe::PublishedPage</name>
    <message>
        <source>checksum verified</source>
        <translation>校验和正确</translation>
    </message>
    <message>
        <source>unchanged since it was fetched</source>
        <translation>获取后未改动</translation>
    </message>
    <message>
        <source>readable; no checksum is known</source>
        <translation>可读取；校验和未知</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>本机没有</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>fetching…</source>
        <translation>正在获取…</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1，共约 %2</translation>
    </message>
    <message>
        <source>here, not checked yet</source>
        <translation>已有，尚未检查</translation>
    </message>
    <message>
        <source>here, being checked…</source>
        <translation>已有，正在检查…</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>未获取</translation>
    </message>
    <message>
        <source>Published checkpoints</source>
        <translation>已发布的检查点</translation>
    </message>
    <message>
        <source>also MTCNN&apos;s weights, the published face detector (2 MB)</source>
        <translation>以及 MTCNN 的权重，即原方案的人脸检测器（2 MB）</translation>
    </message>
    <message>
        <source>The published files are being fetched: %1 of %2 are here.</source>
        <translation>正在获取已发布的文件：%2 个中已有 %1 个。</translation>
    </message>
    <message>
        <source>The published files are not here. Fetch them, or choose another way.</source>
        <translation>本机没有已发布的文件。请获取文件，或另选方式。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the published files are missing or damaged. Fetch them, or choose another way.</source>
        <translation>
            <numerusform>已发布的文件中有 %n 个缺失或损坏。请获取文件，或另选方式。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 files here</source>
        <translation>%2 个文件中已有 %1 个</translation>
    </message>
</context>
<context>
    <name>veriframe::ReportDialog</name>
    <message>
        <source>A &amp;folder with</source>
        <translation>文件夹，内含(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;One file</source>
        <translation>单个文件(&amp;O)</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>Heat &amp;maps on the faces</source>
        <translation>人脸上的热力图(&amp;M)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>写入报告</translation>
    </message>
    <message>
        <source>&amp;Write the report</source>
        <translation>写入报告(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>写入内容</translation>
    </message>
    <message>
        <source>HTML opens in any browser, PDF is for paper, JSON has every number. SHA256SUMS lies beside them: with it anybody can check that nothing was changed.</source>
        <translation>HTML 可在任何浏览器中打开，PDF 适合打印，JSON 含有全部数值。SHA256SUMS 与它们放在一起：任何人都可凭它核实内容未被改动。</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Where the models look. The strongest faces are judged again for that, which takes some seconds for each.</source>
        <translation>模型关注的位置。为此要将概率最高的人脸再判定一次，每张需要几秒。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>报告文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Reports (*.html *.pdf *.json);;All files (*)</source>
        <translation>报告 (*.html *.pdf *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking at that place…</source>
        <translation>正在查看该位置…</translation>
    </message>
    <message>
        <source>Choose where the report is to lie.</source>
        <translation>请选择报告的存放位置。</translation>
    </message>
    <message>
        <source>Looking where the report is to lie</source>
        <translation>正在查看报告的存放位置</translation>
    </message>
    <message>
        <source>There is a report in this folder already; it is replaced.</source>
        <translation>该文件夹中已有报告，将被替换。</translation>
    </message>
    <message>
        <source>The report is written into this folder.</source>
        <translation>报告将写入该文件夹。</translation>
    </message>
    <message>
        <source>The folder is made.</source>
        <translation>将新建该文件夹。</translation>
    </message>
    <message>
        <source>This file is there already; it is replaced.</source>
        <translation>该文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>The file is made.</source>
        <translation>将新建该文件。</translation>
    </message>
    <message>
        <source>With it goes what the new one does not have: %1.</source>
        <translation>新报告中没有的部分会随之删除：%1。</translation>
    </message>
    <message>
        <source>Not as an earlier report was written, and therefore left alone: %1.</source>
        <translation>与先前报告写入时不一致，因此保持不动：%1。</translation>
    </message>
</context>
<context>
    <name>veriframe::ResultComparisonView</name>
    <message>
        <source>Faces with both probabilities</source>
        <translation>附双方概率的人脸</translation>
    </message>
    <message>
        <source>Whose probabilities are shown</source>
        <translation>显示谁的概率</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>整个视频</translation>
    </message>
    <message>
        <source>The first faces are being judged.</source>
        <translation>正在判定第一批人脸。</translation>
    </message>
    <message>
        <source>There is no face to compare.</source>
        <translation>没有可比较的人脸。</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一方</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二方</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>veriframe::RobustnessTable</name>
    <message>
        <source>Robustness</source>
        <translation>鲁棒性</translation>
    </message>
    <message>
        <source>How far the verdict moves when the pictures get worse: not checked yet.</source>
        <translation>画面变差时结论变动的幅度：尚未检验。</translation>
    </message>
    <message>
        <source>The untouched pictures are judged first.</source>
        <translation>先判定未经处理的画面。</translation>
    </message>
    <message>
        <source>The untouched pictures score %1.</source>
        <translation>未经处理的画面得分为 %1。</translation>
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
        <translation>误报</translation>
    </message>
    <message>
        <source>%1 found, %2 false alarms, from %3</source>
        <translation>检出 %1，误报 %2，阈值 %3</translation>
    </message>
    <message>
        <source>Area under the curve %1.</source>
        <translation>曲线下面积 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) of the curve.</source>
        <translation>
            <numerusform>曲线上有 %Ln 个点。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::RunChips</name>
    <message>
        <source>Open runs</source>
        <translation>打开的训练</translation>
    </message>
    <message>
        <source>&amp;Show only this run</source>
        <translation>只显示该训练(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close it</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>veriframe::RunQueue</name>
    <message>
        <source>Runs</source>
        <translation>各次训练</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stops after this epoch</source>
        <translation>本轮后停止</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>finished earlier</source>
        <translation>先前已完成</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Best bce</source>
        <translation>最佳 bce</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>veriframe::ScoreDiagram</name>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>%1–%2: %3 real, %4 fake</source>
        <translation>%1–%2：%3 个真实，%4 个伪造</translation>
    </message>
    <message>
        <source>%1 real, %2 fake.</source>
        <translation>%1 个真实，%2 个伪造。</translation>
    </message>
</context>
<context>
    <name>veriframe::ScoreLine</name>
    <message>
        <source>%1 so far</source>
        <translation>%1（暂定）</translation>
    </message>
</context>
<context>
    <name>veriframe::ShortcutEditor</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Press the keys that are to start this action. Tab leaves, Esc gives up.</source>
        <translation>请按下用来启动该操作的快捷键。Tab 键离开，Esc 键放弃。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Gives this action its own keys again.</source>
        <translation>恢复该操作的默认快捷键。</translation>
    </message>
    <message>
        <source>No action is selected</source>
        <translation>未选择操作</translation>
    </message>
    <message>
        <source>Remove the key %1</source>
        <translation>移除快捷键 %1</translation>
    </message>
    <message>
        <source>It has %1 already.</source>
        <translation>已有快捷键 %1。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 属于“%2”。</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>移到此处</translation>
    </message>
    <message>
        <source>%1 was taken from “%2”.</source>
        <translation>%1 已从“%2”移来。</translation>
    </message>
    <message>
        <source>All actions have their own keys.</source>
        <translation>所有操作均使用默认快捷键。</translation>
    </message>
    <message>
        <source>All actions have their own keys again.</source>
        <translation>所有操作已恢复默认快捷键。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The keys are as they were.</source>
        <translation>快捷键已复原。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>按名称或快捷键搜索</translation>
    </message>
    <message>
        <source>Restore all keys</source>
        <translation>恢复所有快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No action has “%1” in its name or keys.</source>
        <translation>没有名称或快捷键包含“%1”的操作。</translation>
    </message>
</context>
<context>
    <name>veriframe::ShortcutList</name>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无快捷键</translation>
    </message>
</context>
<context>
    <name>veriframe::SideBar</name>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
</context>
<context>
    <name>veriframe::SortMenuText</name>
    <message>
        <source>Sort by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从大到小</translation>
    </message>
</context>
<context>
    <name>veriframe::StartingWeightsField</name>
    <message>
        <source>An encoder, or a whole classifier of the same encoder.</source>
        <translation>编码器，或采用同一编码器的完整分类器。</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights; from random ones it learns more slowly.</source>
        <translation>原方案的训练从 ImageNet 权重开始；从随机权重开始学得较慢。</translation>
    </message>
    <message>
        <source>The published runs began from ImageNet weights. They are not on this machine for %1; without them it begins from random ones and learns more slowly.</source>
        <translation>原方案的训练从 ImageNet 权重开始。本机没有 %1 的这种权重；缺少它时从随机权重开始，学得较慢。</translation>
    </message>
    <message>
        <source>The ImageNet weights that the published runs began from: %1.</source>
        <translation>原方案训练所用的 ImageNet 初始权重：%1。</translation>
    </message>
    <message>
        <source>Choose the starting weights</source>
        <translation>选择初始权重</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>权重 (*.pth *.pt *.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Automatic: published ones where found</source>
        <translation>自动：有已发布的权重则采用</translation>
    </message>
    <message>
        <source>None: random</source>
        <translation>无：随机</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What the network knows before the first step.</source>
        <translation>网络在第一步之前的权重。</translation>
    </message>
    <message>
        <source>File of starting weights</source>
        <translation>初始权重文件</translation>
    </message>
    <message>
        <source>Starting &amp;weights</source>
        <translation>初始权重(&amp;W)</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
</context>
<context>
    <name>veriframe::StepCard</name>
    <message>
        <source>Checking</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>进度：%1</translation>
    </message>
    <message>
        <source>Show why.</source>
        <translation>显示原因。</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>跳过 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>What is there is still being looked at.</source>
        <translation>仍在检查已有的内容。</translation>
    </message>
    <message>
        <source>Another step is running.</source>
        <translation>另一个步骤正在运行。</translation>
    </message>
</context>
<context>
    <name>veriframe::StepPipeline</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>veriframe::StrategyForm</name>
    <message>
        <source>As published</source>
        <translation>按原方案</translation>
    </message>
    <message>
        <source>Plain mean, as the trainer validates</source>
        <translation>简单均值，与训练时的验证相同</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>自定数值</translation>
    </message>
    <message>
        <source>Faces with a probability above it count as fake.</source>
        <translation>概率高于此值的人脸计为伪造。</translation>
    </message>
    <message>
        <source>Faces with a probability below it count as real.</source>
        <translation>概率低于此值的人脸计为真实。</translation>
    </message>
    <message>
        <source>Fakes must be more than all faces divided by this, for their mean to be the score.</source>
        <translation>伪造人脸须多于人脸总数除以此数，才取其均值为得分。</translation>
    </message>
    <message>
        <source>And more than this many.</source>
        <translation>并且须多于此数。</translation>
    </message>
    <message>
        <source>Reals must be more than this share of all faces, for their mean to be the score.</source>
        <translation>真实人脸占全部人脸的比例须大于此值，才取其均值为得分。</translation>
    </message>
    <message>
        <source>From which score on a video is called fake, in the counts of right and wrong.</source>
        <translation>统计正误时，得分达到多少即判视频为伪造。</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>规则(&amp;R)</translation>
    </message>
    <message>
        <source>Fake above</source>
        <translation>高于此值为伪造</translation>
    </message>
    <message>
        <source>Share of fakes: 1 in</source>
        <translation>伪造占比：1 /</translation>
    </message>
    <message>
        <source>More fakes than</source>
        <translation>伪造多于</translation>
    </message>
    <message>
        <source>Real below</source>
        <translation>低于此值为真实</translation>
    </message>
    <message>
        <source>Share of reals</source>
        <translation>真实占比</translation>
    </message>
    <message>
        <source>Called fake from</source>
        <translation>判为伪造的阈值</translation>
    </message>
</context>
<context>
    <name>veriframe::StrideDialog</name>
    <message>
        <source>Analyse every n-th frame</source>
        <translation>每 n 帧分析一帧</translation>
    </message>
    <message>
        <source>Distance of the frames</source>
        <translation>帧间隔</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Every n-th frame, n =</source>
        <translation>每 n 帧取一帧，n =</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n frame(s); those looked at already are kept.</source>
        <translation>
            <numerusform>%1/%n 帧；已查看的会保留。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::TitleBar</name>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingCurves</name>
    <message>
        <source>Curves of the run</source>
        <translation>训练曲线</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>How many steps the smoothed lines average over; the raw loss stays behind them.</source>
        <translation>平滑曲线取多少步的平均；原始损失仍显示在其后。</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>不平滑</translation>
    </message>
    <message numerus="yes">
        <source>over %Ln step(s)</source>
        <translation>
            <numerusform>取 %Ln 步平均</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>平滑(&amp;M)</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>对数(&amp;G)</translation>
    </message>
    <message>
        <source>Losses and learning rate on a logarithmic axis (L)</source>
        <translation>以对数坐标轴显示损失和学习率 (L)</translation>
    </message>
    <message>
        <source>Log loss of the held-out fold</source>
        <translation>留出折的对数损失</translation>
    </message>
    <message>
        <source>Log loss of held-out fold %1</source>
        <translation>留出的第 %1 折的对数损失</translation>
    </message>
    <message>
        <source>The first step is awaited.</source>
        <translation>正在等待第一步。</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>最佳：%1</translation>
    </message>
    <message>
        <source>The held-out fold is judged at the end of each epoch.</source>
        <translation>每轮结束时用留出折评估。</translation>
    </message>
    <message>
        <source>Epoch %1, step %2 of %3</source>
        <translation>第 %1 轮，第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>raw loss %1</source>
        <translation>原始损失 %1</translation>
    </message>
    <message>
        <source>held-out values of epoch %1</source>
        <translation>第 %1 轮的留出值</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>每秒图像数</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>bce, their mean</source>
        <translation>bce，两者均值</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>all devices</source>
        <translation>所有设备</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingDocument</name>
    <message>
        <source>Published B7</source>
        <translation>原方案 B7</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1，已更改</translation>
    </message>
    <message>
        <source>Run the steps in the Dataset room first.</source>
        <translation>请先在数据集工作区中运行各步骤。</translation>
    </message>
    <message>
        <source>Choose another fold table.</source>
        <translation>请选择其他折表。</translation>
    </message>
    <message>
        <source>Looking at the data of %1</source>
        <translation>正在检查 %1 的数据</translation>
    </message>
    <message>
        <source>No data is chosen.</source>
        <translation>未选择数据。</translation>
    </message>
    <message>
        <source>The data is still being looked at.</source>
        <translation>仍在检查数据。</translation>
    </message>
    <message>
        <source>The data cannot be used: see the check.</source>
        <translation>数据无法使用：见检查结果。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s) of the fold table are missing. Run the crop step again, or deal out the folds anew.</source>
        <translation>
            <numerusform>折表所列的裁剪图缺少 %Ln 张。请重新运行裁剪步骤，或重新分折。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold %1 cannot be held out: it needs real and fake crops.</source>
        <translation>第 %1 折不能留出：它需要同时有真实和伪造裁剪图。</translation>
    </message>
    <message>
        <source>Without fold %1 no real or no fake crops are left to train on.</source>
        <translation>去掉第 %1 折后，没有真实或没有伪造裁剪图可供训练。</translation>
    </message>
    <message>
        <source>No file of starting weights is chosen.</source>
        <translation>未选择初始权重文件。</translation>
    </message>
    <message>
        <source>The starting weights %1 are not there.</source>
        <translation>初始权重 %1 不存在。</translation>
    </message>
    <message>
        <source>The JSON cannot be used: %1</source>
        <translation>JSON 无法使用：%1</translation>
    </message>
    <message>
        <source>Seeds must be whole numbers, each once, separated by commas.</source>
        <translation>种子必须是互不重复的整数，以逗号分隔。</translation>
    </message>
    <message>
        <source>The prefix of checkpoint names must not contain a slash.</source>
        <translation>检查点名称的前缀不能包含斜杠。</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingPanel</name>
    <message>
        <source>About the training</source>
        <translation>关于训练</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>目前进展</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>本次训练</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>继续训练</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingPreview</name>
    <message>
        <source>What training sees</source>
        <translation>训练所见的图像</translation>
    </message>
    <message>
        <source>Contact sheet: crops and what augmentation makes of them</source>
        <translation>样张总览：裁剪图及其数据增强结果</translation>
    </message>
    <message>
        <source>&amp;Draw others</source>
        <translation>换一批(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation>保存图像(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading crops and drawing…</source>
        <translation>正在读取裁剪图并绘制…</translation>
    </message>
    <message>
        <source>Drawing what training sees</source>
        <translation>正在绘制训练所见的图像</translation>
    </message>
    <message>
        <source>Fakes and reals that train, each at the left as it is stored and beside it as the network may see it. The outline is that of the difference mask: it must stay on the manipulated part.</source>
        <translation>用于训练的伪造和真实样本；左侧为存储的原样，旁边为网络可能看到的样子。轮廓线来自差异掩码：它必须始终落在被篡改的部位上。</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>保存样张总览</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图像 (*.png)</translation>
    </message>
    <message>
        <source>Saving the contact sheet</source>
        <translation>正在保存样张总览</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingRuns</name>
    <message>
        <source>Training %1, seed %2</source>
        <translation>正在训练 %1，种子 %2</translation>
    </message>
    <message>
        <source>Stopped; it goes on from there when it is started again.</source>
        <translation>已停止；再次启动时会从此处继续。</translation>
    </message>
    <message>
        <source>The checkpoints are in %1.</source>
        <translation>检查点位于 %1。</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingSetupPage</name>
    <message>
        <source>Choose the dataset</source>
        <translation>选择数据集</translation>
    </message>
    <message>
        <source>Choose the fold table</source>
        <translation>选择折表</translation>
    </message>
    <message>
        <source>Fold tables (*.csv);;All files (*)</source>
        <translation>折表 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose where checkpoints go</source>
        <translation>选择检查点的保存位置</translation>
    </message>
    <message>
        <source>Go on where an earlier run was stopped</source>
        <translation>从先前停止的训练处继续</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>数据集(&amp;D)</translation>
    </message>
    <message>
        <source>The folder with crops, landmarks, diffs and folds.csv.</source>
        <translation>包含裁剪图、关键点、差异掩码和 folds.csv 的文件夹。</translation>
    </message>
    <message>
        <source>Which crops are in which fold. The dataset&apos;s own is folds.csv; another one may leave crops out or deal them out otherwise.</source>
        <translation>哪些裁剪图属于哪一折。数据集自带的是 folds.csv；其他折表可以略去一些裁剪图，或采用不同的分法。</translation>
    </message>
    <message>
        <source>Fold ta&amp;ble</source>
        <translation>折表(&amp;B)</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>其中的内容</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>各次训练</translation>
    </message>
    <message>
        <source>One run for each, one after another. The published ensemble has 111, 555, 777, 888, 999.</source>
        <translation>每个种子训练一次，依次进行。原方案的集成采用 111、555、777、888、999。</translation>
    </message>
    <message>
        <source>What the names of the checkpoints begin with; the seed comes after it.</source>
        <translation>检查点名称的开头，其后是种子。</translation>
    </message>
    <message>
        <source>&amp;Seeds</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>Checkpoints &amp;to</source>
        <translation>检查点存至(&amp;T)</translation>
    </message>
    <message>
        <source>Pre&amp;fix</source>
        <translation>前缀(&amp;F)</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>What the configuration does not say. Changed values stand out.</source>
        <translation>配置未涉及的内容。更改过的值会突出显示。</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Whole numbers are needed, each once, separated by commas.</source>
        <translation>需要填写互不重复的整数，以逗号分隔。</translation>
    </message>
    <message>
        <source>The run at work keeps what it was started with. What is changed here counts for the next one.</source>
        <translation>进行中的训练沿用启动时的设置。此处的更改用于下一次训练。</translation>
    </message>
</context>
<context>
    <name>veriframe::TrainingWorkspace</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Choose the &amp;data…</source>
        <translation>选择数据(&amp;D)…</translation>
    </message>
    <message>
        <source>Choose the dataset that is trained on.</source>
        <translation>选择用于训练的数据集。</translation>
    </message>
    <message>
        <source>Take the Dataset &amp;room&apos;s</source>
        <translation>使用数据集工作区的数据(&amp;R)</translation>
    </message>
    <message>
        <source>Train on what is open in the Dataset room.</source>
        <translation>用数据集工作区中打开的数据集训练。</translation>
    </message>
    <message>
        <source>&amp;Go to the Dataset room</source>
        <translation>转到数据集工作区(&amp;G)</translation>
    </message>
    <message>
        <source>There the steps are run that training needs.</source>
        <translation>训练所需的步骤在那里运行。</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新检查(&amp;L)</translation>
    </message>
    <message>
        <source>Look at every file that the fold table names once more.</source>
        <translation>再次检查折表所列的每个文件。</translation>
    </message>
    <message>
        <source>As p&amp;ublished</source>
        <translation>按原方案(&amp;U)</translation>
    </message>
    <message>
        <source>Give devices and recipe the values back that the published runs had.</source>
        <translation>将设备和配方恢复为原方案训练所用的值。</translation>
    </message>
    <message>
        <source>See augmented &amp;crops…</source>
        <translation>查看增强后的裁剪图(&amp;C)…</translation>
    </message>
    <message>
        <source>Draw some crops and what the recipe makes of them, as a contact sheet.</source>
        <translation>抽取一些裁剪图，连同配方的处理结果绘成样张总览。</translation>
    </message>
    <message>
        <source>Published B&amp;7</source>
        <translation>原方案 B7(&amp;7)</translation>
    </message>
    <message>
        <source>The configuration of the seven published checkpoints.</source>
        <translation>已发布的七个检查点所用的配置。</translation>
    </message>
    <message>
        <source>Published B&amp;5</source>
        <translation>原方案 B5(&amp;5)</translation>
    </message>
    <message>
        <source>The published configuration with a smaller encoder.</source>
        <translation>原方案的配置，采用较小的编码器。</translation>
    </message>
    <message>
        <source>Demo B&amp;0</source>
        <translation>演示用 B0(&amp;0)</translation>
    </message>
    <message>
        <source>A small network for small data: minutes on a processor.</source>
        <translation>适合小数据的小型网络：在处理器上只需几分钟。</translation>
    </message>
    <message>
        <source>&amp;Open a configuration…</source>
        <translation>打开配置(&amp;O)…</translation>
    </message>
    <message>
        <source>Read a configuration of the published form.</source>
        <translation>读取原方案格式的配置。</translation>
    </message>
    <message>
        <source>Sa&amp;ve the configuration…</source>
        <translation>保存配置(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the configuration as JSON.</source>
        <translation>将配置保存为 JSON。</translation>
    </message>
    <message>
        <source>As &amp;JSON</source>
        <translation>JSON 形式(&amp;J)</translation>
    </message>
    <message>
        <source>Show and edit the configuration as JSON.</source>
        <translation>以 JSON 形式显示和编辑配置。</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Train each seed, one after another; what was stopped goes on.</source>
        <translation>依次训练每个种子；停止过的会继续。</translation>
    </message>
    <message>
        <source>&amp;Add to the queue</source>
        <translation>加入队列(&amp;A)</translation>
    </message>
    <message>
        <source>Train what is set up now after the runs that are queued.</source>
        <translation>在队列中的训练之后，训练当前的设置。</translation>
    </message>
    <message>
        <source>Stop after this &amp;epoch</source>
        <translation>本轮之后停止(&amp;E)</translation>
    </message>
    <message>
        <source>End the run once this epoch is judged and saved; the others wait.</source>
        <translation>待本轮评估并保存之后结束该训练；其余的等待。</translation>
    </message>
    <message>
        <source>Stop &amp;now</source>
        <translation>立即停止(&amp;N)</translation>
    </message>
    <message>
        <source>Save the state where it stands and end the run; it can go on from there. The others wait.</source>
        <translation>保存当前状态并结束该训练，以后可从此处继续。其余的等待。</translation>
    </message>
    <message>
        <source>Go &amp;on with this run</source>
        <translation>继续该训练(&amp;O)</translation>
    </message>
    <message>
        <source>Go on from the state that was saved, on the devices that are chosen now.</source>
        <translation>在当前选择的设备上，从已保存的状态继续。</translation>
    </message>
    <message>
        <source>Take the run &amp;out of the queue</source>
        <translation>从队列中移除该训练(&amp;O)</translation>
    </message>
    <message>
        <source>Its files stay.</source>
        <translation>其文件会保留。</translation>
    </message>
    <message>
        <source>&amp;Clear ended runs</source>
        <translation>清除已结束的训练(&amp;C)</translation>
    </message>
    <message>
        <source>Take the runs that have ended out of the list.</source>
        <translation>从列表中移除已结束的训练。</translation>
    </message>
    <message>
        <source>Show the checkpoints in the &amp;file manager</source>
        <translation>在文件管理器中显示检查点(&amp;F)</translation>
    </message>
    <message>
        <source>Set-&amp;up</source>
        <translation>设置(&amp;U)</translation>
    </message>
    <message>
        <source>What is trained on what.</source>
        <translation>用什么训练什么。</translation>
    </message>
    <message>
        <source>Cur&amp;ves</source>
        <translation>曲线(&amp;V)</translation>
    </message>
    <message>
        <source>Losses, learning rate and speed of the chosen run.</source>
        <translation>所选训练的损失、学习率和速度。</translation>
    </message>
    <message>
        <source>Co&amp;nsole</source>
        <translation>控制台(&amp;N)</translation>
    </message>
    <message>
        <source>What the chosen run says of itself.</source>
        <translation>所选训练输出的信息。</translation>
    </message>
    <message>
        <source>Cop&amp;y the console</source>
        <translation>复制控制台内容(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy what is selected in it, else all of it.</source>
        <translation>复制其中选中的内容；未选中时复制全部。</translation>
    </message>
    <message>
        <source>Panel beside the &amp;training</source>
        <translation>训练侧面板(&amp;T)</translation>
    </message>
    <message>
        <source>Choose the dataset</source>
        <translation>选择数据集</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>打开配置</translation>
    </message>
    <message>
        <source>Configurations (*.json);;All files (*)</source>
        <translation>配置 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>保存配置</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>配置 (*.json)</translation>
    </message>
    <message>
        <source>Saving the configuration</source>
        <translation>正在保存配置</translation>
    </message>
    <message>
        <source>&amp;Zoom in on the curves</source>
        <translation>放大曲线(&amp;Z)</translation>
    </message>
    <message>
        <source>Zoo&amp;m out of the curves</source>
        <translation>缩小曲线(&amp;M)</translation>
    </message>
    <message>
        <source>All e&amp;pochs</source>
        <translation>所有轮次(&amp;P)</translation>
    </message>
    <message>
        <source>Show the curves from the begin of the run to its end.</source>
        <translation>显示训练从开始到结束的曲线。</translation>
    </message>
    <message>
        <source>&amp;Logarithmic curves</source>
        <translation>对数曲线(&amp;L)</translation>
    </message>
    <message>
        <source>Show losses and learning rate on a logarithmic axis.</source>
        <translation>以对数坐标轴显示损失和学习率。</translation>
    </message>
    <message>
        <source>E&amp;xport the curves…</source>
        <translation>导出曲线(&amp;X)…</translation>
    </message>
    <message>
        <source>Save the curves as a picture (PNG, SVG) or their numbers as a table (CSV).</source>
        <translation>将曲线保存为图像（PNG、SVG），或将其数值保存为表格（CSV）。</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>Pictures and tables (*.png *.svg *.csv);;All files (*)</source>
        <translation>图像和表格 (*.png *.svg *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The curves&apos; numbers were saved as %1.</source>
        <translation>曲线的数值已保存为 %1。</translation>
    </message>
    <message>
        <source>The curves were saved as %1.</source>
        <translation>曲线已保存为 %1。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>There is nothing to train on.</source>
        <translation>没有可供训练的数据。</translation>
    </message>
    <message>
        <source>Choose a dataset whose steps have been run: faces cut out, masks made, folds dealt out. The Dataset room does that.</source>
        <translation>请选择已运行过各步骤的数据集：人脸已裁剪，掩码已生成，折已分好。这些在数据集工作区中完成。</translation>
    </message>
    <message>
        <source>Take the dataset that is open in the Dataset room, or choose another one.</source>
        <translation>请使用数据集工作区中打开的数据集，或选择其他数据集。</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>What a run says of itself comes here.</source>
        <translation>训练输出的信息会显示在这里。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>各次训练</translation>
    </message>
</context>
<context>
    <name>veriframe::TransportBar</name>
    <message>
        <source>Picture type</source>
        <translation>图像类型</translation>
    </message>
    <message>
        <source>What is drawn over the picture</source>
        <translation>画面上绘制的内容</translation>
    </message>
    <message>
        <source>frame %1 of %2</source>
        <translation>第 %1 帧，共 %2 帧</translation>
    </message>
    <message>
        <source>no frame</source>
        <translation>无帧</translation>
    </message>
    <message>
        <source>Frames count from 0. Click to go to a frame or time.</source>
        <translation>帧号从 0 开始。点击可转到帧或时间。</translation>
    </message>
    <message>
        <source>How this picture is coded: I on its own, P and B from others.</source>
        <translation>该画面的编码方式：I 为独立编码，P 和 B 参照其他画面。</translation>
    </message>
    <message>
        <source>No frame</source>
        <translation>无帧</translation>
    </message>
</context>
<context>
    <name>veriframe::VerdictPanel</name>
    <message>
        <source>0 genuine</source>
        <translation>0 真实</translation>
    </message>
    <message>
        <source>1 fake</source>
        <translation>1 伪造</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>如何解读</translation>
    </message>
    <message>
        <source>1 means fake, 0 means genuine. A probability is a hint, not a proof.</source>
        <translation>1 表示伪造，0 表示真实。概率只是线索，不是证明。</translation>
    </message>
    <message>
        <source>Computed with</source>
        <translation>计算依据</translation>
    </message>
    <message>
        <source>What computed this score</source>
        <translation>该得分由什么算出</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>veriframe::VideoView</name>
    <message>
        <source>No picture.</source>
        <translation>没有画面。</translation>
    </message>
    <message>
        <source>Frame %1, no face.</source>
        <translation>第 %1 帧，没有人脸。</translation>
    </message>
    <message>
        <source>face</source>
        <translation>人脸</translation>
    </message>
    <message numerus="yes">
        <source>Frame %1, %n face(s): %2.</source>
        <translation>
            <numerusform>第 %1 帧，%n 张人脸：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit %1 %</source>
        <translation>适应 %1%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Zoom: fitted, %1 percent</source>
        <translation>缩放：适应窗口，%1%</translation>
    </message>
    <message>
        <source>Zoom: %1 percent</source>
        <translation>缩放：%1%</translation>
    </message>
    <message>
        <source>Shows each pixel of the picture as one pixel of the screen (100 %).</source>
        <translation>画面的每个像素对应屏幕的一个像素（100%）。</translation>
    </message>
    <message>
        <source>Fits the picture into the view.</source>
        <translation>使画面适应视图。</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>视频画面</translation>
    </message>
    <message>
        <source>%1: probability of fake %2 (1 means fake).</source>
        <translation>%1：伪造概率 %2（1 表示伪造）。</translation>
    </message>
    <message>
        <source>%1: not judged by a model.</source>
        <translation>%1：未经模型判定。</translation>
    </message>
</context>
<context>
    <name>veriframe::WeightsStore</name>
    <message>
        <source>Fetching the published weights</source>
        <translation>正在获取已发布的权重</translation>
    </message>
    <message>
        <source>Fetching MTCNN&apos;s weights</source>
        <translation>正在获取 MTCNN 的权重</translation>
    </message>
    <message>
        <source>Fetching the published ensemble</source>
        <translation>正在获取已发布的集成</translation>
    </message>
    <message>
        <source>Checking the published weights</source>
        <translation>正在检查已发布的权重</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) fetched and checked.</source>
        <translation>
            <numerusform>已获取并检查 %n 个文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>veriframe::WelcomePage</name>
    <message>
        <source>Welcome to Veriframe</source>
        <translation>欢迎使用 Veriframe</translation>
    </message>
    <message>
        <source>It finds faces in videos, and neural networks judge of each how likely it was manipulated. For that it needs a video and trained networks, nothing else. Everything is computed on this machine, and nothing is downloaded unless you press Fetch. A score is a probability, not proof.</source>
        <translation>本程序在视频中查找人脸，由神经网络判定每张人脸有多大可能经过篡改。为此只需要一个视频和训练好的网络。一切都在本机计算；除非点击“获取”，否则不会下载任何内容。得分是概率，不构成证明。</translation>
    </message>
    <message>
        <source>Look at a video</source>
        <translation>检视视频</translation>
    </message>
    <message>
        <source>Frame by frame and person by person: the verdict, what carries it, and a report.</source>
        <translation>逐帧、逐人查看：结论、结论的依据，以及报告。</translation>
    </message>
    <message>
        <source>Train networks</source>
        <translation>训练网络</translation>
    </message>
    <message>
        <source>A dataset of real and manipulated videos becomes training data, checkpoints, an ensemble.</source>
        <translation>由真实视频和篡改视频的数据集得到训练数据、检查点和集成。</translation>
    </message>
    <message>
        <source>Judge many videos</source>
        <translation>判定多个视频</translation>
    </message>
    <message>
        <source>A folder goes in, a table with a row for every video comes out, failures named.</source>
        <translation>输入一个文件夹，得到一张表格：每个视频一行，失败之处逐一注明。</translation>
    </message>
    <message>
        <source>Help &gt; Welcome brings this page back. The manual (F1) has a tutorial for each of the three.</source>
        <translation>通过“帮助 &gt; 欢迎”可再次打开本页。手册（F1）中有这三项各自的教程。</translation>
    </message>
    <message>
        <source>Open the manual</source>
        <translation>打开手册</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this page (Esc)</source>
        <translation>关闭本页 (Esc)</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
</context>
</TS>
