// SPDX-License-Identifier: GPL-3.0-or-later
#include "room_layout.h"

#include "base/files.h"
#include "settings.h"
#include "widgets/collapsible_section.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace veriframe;

namespace {

/// A room with a splitter, a section and a panel, in a window of its own.
struct Room {
    explicit Room(Settings& settings)
    {
        page = new QWidget(&window);
        splitter = new QSplitter(Qt::Horizontal);
        panel = new QWidget;
        for (QWidget* part : {new QWidget, panel}) {
            part->setMinimumWidth(10);
            splitter->addWidget(part);
        }
        section = new CollapsibleSection(QStringLiteral("steps"), QStringLiteral("Steps"));
        section->setContent(new QWidget);
        auto* row = new QHBoxLayout(page);
        row->addWidget(splitter, 1);
        row->addWidget(section);
        auto* whole = new QHBoxLayout(&window);
        whole->addWidget(page);
        layout = new RoomLayout(settings, QStringLiteral("room"), page);
        layout->keep("columns", splitter, {10'000, 300});
        layout->keep("steps", section);
        layout->setPanel(panel);
        layout->reset();
    }

    void show(int width)
    {
        window.resize(width, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    QWidget window;
    QWidget *page = nullptr, *panel = nullptr;
    QSplitter* splitter = nullptr;
    CollapsibleSection* section = nullptr;
    RoomLayout* layout = nullptr;
};

} // namespace

class RoomLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoomThatIsLeftComesBackAsItWas();
    void aNarrowWindowFoldsThePanelWhateverThePersonWants();

private:
    QString path(const char* name) const { return QString::fromStdString((m_folder.path() / name).string()); }

    const TemporaryDirectory m_folder;
};

void RoomLayoutTest::aRoomThatIsLeftComesBackAsItWas()
{
    Settings settings(path("kept.ini"));
    QList<int> sizes;
    {
        Room room(settings);
        room.show(frameSize::collapseBelowWidth + 100);
        room.splitter->setSizes({500, 500});
        sizes = room.splitter->sizes();
        room.section->setCollapsed(true);
        room.page->hide(); // another room is shown
    }
    QVERIFY(!settings.layout(QStringLiteral("room/columns")).isEmpty());
    Room again(settings);
    again.show(frameSize::collapseBelowWidth + 100);
    QVERIFY(again.splitter->sizes() != sizes);
    again.layout->restore();
    QCOMPARE(again.splitter->sizes(), sizes);
    QVERIFY(again.section->collapsed());
    again.layout->reset();
    QVERIFY(again.splitter->sizes() != sizes);
    QVERIFY(!again.section->collapsed());
}

void RoomLayoutTest::aNarrowWindowFoldsThePanelWhateverThePersonWants()
{
    Settings settings(path("narrow.ini"));
    Room room(settings);
    room.show(frameSize::collapseBelowWidth + 100);
    QVERIFY(room.panel->isVisible());
    QSignalSpy folded(room.layout, &RoomLayout::panelFolded);
    room.window.resize(frameSize::collapseBelowWidth - 1, 400);
    QTRY_VERIFY(!room.panel->isVisible());
    QCOMPARE(folded.count(), 1);
    QVERIFY(room.layout->isPanelFolded());
    room.layout->setPanelWanted(true);
    QVERIFY(!room.panel->isVisible());
    room.window.resize(frameSize::collapseBelowWidth, 400);
    QTRY_VERIFY(room.panel->isVisible());
    room.layout->setPanelWanted(false);
    QVERIFY(!room.panel->isVisible());
    room.layout->reset();
    QVERIFY(room.panel->isVisible());
}

QTEST_MAIN(RoomLayoutTest)
#include "tst_room_layout.moc"
