// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model_matrix.h"

#include "widgets/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <limits>

using namespace veriframe;

namespace {

ModelMatrixContent contentOf(int models, int frames)
{
    ModelMatrixContent content;
    for (int frame = 0; frame < frames; ++frame) {
        content.frames.push_back(frame * 10);
        content.seconds.push_back(frame * 0.4);
    }
    for (int model = 0; model < models; ++model) {
        content.models.push_back(QStringLiteral("model %1").arg(model));
        content.modelDetails.push_back(QStringLiteral("sha"));
        content.probabilities.emplace_back(static_cast<std::size_t>(frames), 1.0F);
    }
    return content;
}

/// How many pixels of the widget have exactly that colour.
int pixelsOf(QWidget& widget, const QColor& color)
{
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb();
    return count;
}

} // namespace

class ModelMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsHaveTheColourOfTheirProbability();
    void aClickSeeks();
    void keysMoveAndSeek();
    void manyFramesAreJoinedUntilTheyCanBeSeen();
    void aFrameWithoutTheFaceIsNoProbability();
    void withoutContentItIsOneSentenceHigh();
};

void ModelMatrixTest::cellsHaveTheColourOfTheirProbability()
{
    ModelMatrix matrix;
    matrix.setContent(contentOf(7, 32));
    matrix.resize(328, matrix.sizeHint().height());
    QVERIFY(pixelsOf(matrix, probabilityColor(1)) > 7 * 32 * 20);
    QCOMPARE(pixelsOf(matrix, probabilityColor(0)), 0);
}

void ModelMatrixTest::aClickSeeks()
{
    ModelMatrix matrix;
    matrix.setContent(contentOf(2, 4));
    matrix.resize(60 + 400, 40);
    QSignalSpy seek(&matrix, &ModelMatrix::seekRequested);
    QTest::mouseClick(&matrix, Qt::LeftButton, {}, QPoint(60 + 250, 10));
    QCOMPARE(seek.count(), 1);
    QCOMPARE(seek.first().first().toInt(), 20);
    QTest::mouseClick(&matrix, Qt::LeftButton, {}, QPoint(10, 10)); // a name
    QCOMPARE(seek.count(), 1);
}

void ModelMatrixTest::keysMoveAndSeek()
{
    ModelMatrix matrix;
    matrix.setContent(contentOf(2, 4));
    matrix.resize(460, 40);
    matrix.setCurrentFrame(10);
    QSignalSpy seek(&matrix, &ModelMatrix::seekRequested);
    QTest::keyClick(&matrix, Qt::Key_Right);
    QTest::keyClick(&matrix, Qt::Key_Return);
    QCOMPARE(seek.last().first().toInt(), 20);
    QTest::keyClick(&matrix, Qt::Key_Home);
    QTest::keyClick(&matrix, Qt::Key_Return);
    QCOMPARE(seek.last().first().toInt(), 0);
    QTest::keyClick(&matrix, Qt::Key_End);
    QTest::keyClick(&matrix, Qt::Key_Right);
    QTest::keyClick(&matrix, Qt::Key_Return);
    QCOMPARE(seek.last().first().toInt(), 30);
}

void ModelMatrixTest::manyFramesAreJoinedUntilTheyCanBeSeen()
{
    ModelMatrix matrix;
    matrix.setContent(contentOf(1, 10'000));
    matrix.resize(328, matrix.sizeHint().height());
    QVERIFY(pixelsOf(matrix, probabilityColor(1)) > 500);
    QSignalSpy seek(&matrix, &ModelMatrix::seekRequested);
    QTest::mouseClick(&matrix, Qt::LeftButton, {}, QPoint(326, 5));
    QVERIFY(seek.first().first().toInt() > 98'000);
}

void ModelMatrixTest::aFrameWithoutTheFaceIsNoProbability()
{
    ModelMatrix matrix;
    ModelMatrixContent content = contentOf(1, 3);
    content.probabilities[0] = std::vector<float>(3, std::numeric_limits<float>::quiet_NaN());
    matrix.setContent(content);
    matrix.resize(328, matrix.sizeHint().height());
    for (const double probability : {0.0, 0.5, 1.0})
        QCOMPARE(pixelsOf(matrix, probabilityColor(probability)), 0);
}

void ModelMatrixTest::withoutContentItIsOneSentenceHigh()
{
    ModelMatrix matrix;
    QVERIFY(matrix.sizeHint().height() <= 24);
    QVERIFY(!matrix.grab().isNull());
    matrix.setContent(contentOf(40, 8));
    QVERIFY(matrix.sizeHint().height() < 400);
}

QTEST_MAIN(ModelMatrixTest)
#include "tst_model_matrix.moc"
