// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "file_rows.h"
#include "job_runner.h"
#include "model_setup.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "predict/ensemble.h"
#include "weights/weights_manifest.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QTest>
#include <filesystem>
#include <memory>
#include <string>

namespace veriframe::test {

/// The model set-up with weights and data folders of its own, and what tests do with it again and again.
class SetUpFixture {
public:
    SetUpFixture()
    {
        qputenv("VERIFRAME_WEIGHTS", path("weights").c_str());
        qputenv("XDG_DATA_HOME", path("data").c_str());
    }

    std::filesystem::path path(const std::string& name) const { return m_folder.path() / name; }

    QString text(const std::string& name) const { return QString::fromStdString(path(name).string()); }

    /// A small checkpoint that could judge.
    QString writeModel(const std::string& name, std::uint64_t seed = 1, std::optional<std::int64_t> epoch = 12) const
    {
        Checkpoint checkpoint = untrainedCheckpoint("tf_efficientnet_b0_ns", seed);
        checkpoint.epoch = epoch;
        writeTorchCheckpoint(path(name), checkpoint);
        return text(name);
    }

    void writeFile(const std::string& name, std::string_view content) const
    {
        std::filesystem::create_directories(path(name).parent_path());
        writeFileAtomically(path(name), content);
    }

    ModelSetup& open(const ModelChoice& choice = {})
    {
        m_dialog = std::make_unique<ModelSetup>(jobs, choice);
        m_dialog->show();
        // Without a window manager it does not become active by itself.
        m_dialog->activateWindow();
        [[maybe_unused]] const bool active =
            QTest::qWaitForWindowExposed(m_dialog.get()) &&
            QTest::qWaitFor([this] { return QApplication::activeWindow() == m_dialog.get(); }, 5000);
        return *m_dialog;
    }

    void close() { m_dialog.reset(); }

    ModelSetup& dialog() { return *m_dialog; }

    bool canBeAccepted() { return m_dialog->findChild<QAbstractButton*>(QStringLiteral("accept"))->isEnabled(); }

    /// The control with that accessible name.
    template<typename Widget>
    Widget* named(const QString& name)
    {
        for (Widget* widget : m_dialog->findChildren<Widget*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }

    /// The visible button with that text.
    QAbstractButton* button(const QString& text)
    {
        for (auto* each : m_dialog->findChildren<QAbstractButton*>())
            if (each->isVisible() && each->text().remove(QLatin1Char('&')) == text)
                return each;
        return nullptr;
    }

    void click(const QString& text)
    {
        QAbstractButton* found = button(text);
        QVERIFY2(found, qPrintable(text));
        // On a low screen it may have to be scrolled to first.
        for (QWidget* parent = found->parentWidget(); parent; parent = parent->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(parent))
                area->ensureWidgetVisible(found);
        [[maybe_unused]] const bool enabled = QTest::qWaitFor([found] { return found->isEnabled(); }, 5000);
        QTest::mouseClick(found, Qt::LeftButton);
    }

    void chooseWay(const QString& title)
    {
        auto* way = named<QRadioButton>(title);
        QVERIFY2(way, qPrintable(title));
        QTest::mouseClick(way, Qt::LeftButton);
    }

    void choose(const QString& comboName, const QString& data)
    {
        auto* combo = named<QComboBox>(comboName);
        QVERIFY2(combo, qPrintable(comboName));
        QVERIFY2(combo->findData(data) >= 0, qPrintable(data));
        combo->setCurrentIndex(combo->findData(data));
    }

    void type(const QString& fieldName, const QString& text)
    {
        auto* field = named<QLineEdit>(fieldName);
        QVERIFY2(field, qPrintable(fieldName));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
    }

    /// Every text that is to be seen.
    QString shownText()
    {
        QStringList texts;
        for (const auto* label : m_dialog->findChildren<QLabel*>())
            if (label->isVisible())
                texts += label->text();
        return texts.join(QLatin1Char('\n'));
    }

    bool shows(const QString& text) { return shownText().contains(text); }

    const std::vector<FileRow>& rows(const QString& listName) { return named<FileRows>(listName)->rows(); }

    static std::filesystem::path sharedMtcnn()
    {
        return std::filesystem::path(VERIFRAME_SOURCE_DIR).parent_path() / "shared/data/weights/mtcnn";
    }

    JobRunner jobs;

private:
    TemporaryDirectory m_folder;
    std::unique_ptr<ModelSetup> m_dialog;
};

} // namespace veriframe::test
