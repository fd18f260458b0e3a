// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch_panel.h"
#include "batch_workspace.h"
#include "scripted_batch.h"
#include "widgets/batch_table.h"
#include "widgets/notice_bar.h"
#include "workbench_fixture.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>

namespace veriframe::test {

inline constexpr int patienceMs = 30'000, longPatienceMs = 180'000;

/// A workbench whose batches are scripted.
class Room {
    using Phase = BatchDocument::Phase;

public:
    explicit Room(int videos = 20)
    {
        writeScriptedVideos(folder(), videos);
        m_bench.start({}, m_bench.smallModels(1));
        m_bench.window().showWorkspace(QStringLiteral("batch"));
        document().setPredictor(scriptedBatch(script));
    }

    bool open()
    {
        room().open(std::vector<std::filesystem::path>{folder()});
        return waitFor(Phase::ready);
    }

    bool waitFor(Phase phase)
    {
        return QTest::qWaitFor([&] { return document().phase() == phase; }, patienceMs);
    }

    bool waitForDone(std::size_t count)
    {
        return QTest::qWaitFor([&] { return document().doneCount() == count; }, patienceMs);
    }

    std::filesystem::path folder() const { return m_bench.path("videos"); }

    Workbench& bench() { return m_bench; }

    BatchWorkspace& room() { return m_bench.window().batch(); }

    BatchDocument& document() { return room().document(); }

    BatchTable& table() { return room().table(); }

    QAction* action(const char* id) { return m_bench.action(id); }

    template<typename Widget>
    Widget& widget()
    {
        return *room().findChild<Widget*>();
    }

    /// Real videos instead of scripted ones, really judged.
    void drawVideos(int count)
    {
        std::filesystem::remove_all(folder());
        std::filesystem::create_directories(folder());
        for (int i = 0; i < count; ++i)
            m_bench.drawVideo("videos/" + std::to_string(i) + ".mp4", 6, static_cast<std::uint64_t>(i) + 1);
        document().setPredictor(predictVideos);
    }

    /// The button of the notice.
    void pressNotice()
    {
        for (const NoticeBar* notice : room().findChildren<NoticeBar*>())
            if (!notice->text().isEmpty())
                notice->findChild<QPushButton*>()->click();
    }

    /// Everything the panel says.
    QString panelText()
    {
        QString text;
        for (const QLabel* label : room().panel().findChildren<QLabel*>())
            if (!label->isHidden())
                text += label->text() + QLatin1Char('\n') + label->accessibleName() + QLatin1Char('\n');
        for (const QTextEdit* field : room().panel().findChildren<QTextEdit*>())
            if (!field->isHidden())
                text += field->toPlainText() + QLatin1Char('\n');
        return text;
    }

    std::shared_ptr<BatchScript> script = std::make_shared<BatchScript>();

private:
    Workbench m_bench;
};

} // namespace veriframe::test
