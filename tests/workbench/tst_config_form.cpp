// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "config_form.h"
#include "config_form_fields.h"

#include <QLocale>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace veriframe;

namespace {

ConfigField fieldOf(const ConfigForm& form, const char* id)
{
    for (const ConfigField& field : form.fields())
        if (field.id == QLatin1String(id))
            return field;
    return {};
}

/// A configuration in which the field counts.
TrainingConfig configFor(const ConfigFieldSpec& spec)
{
    TrainingConfig config;
    config.loss.focalWeight = 1;
    if (!spec.counts || spec.counts(config))
        return config;
    for (const ScheduleType type :
         {ScheduleType::constant, ScheduleType::step, ScheduleType::multistep, ScheduleType::exponential,
          ScheduleType::linear, ScheduleType::cyclic}) {
        config.optimizer.schedule.type = type;
        if (spec.counts(config))
            break;
    }
    return config;
}

bool coreAccepts(const TrainingConfig& config)
{
    try {
        requireValid(config);
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

class ConfigFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void rangesAreThoseOfCore_data();
    void rangesAreThoseOfCore();
    void everyEmbeddedConfigurationComesBack();
    void whatIsTypedIsKeptAndSaidToBeWrong();
    void numbersThatDoNotCountAreHidden();
    void whatOnlyCoreKnowsStandsAtItsField();
    void jsonProblemsHaveTheirLine_data();
    void jsonProblemsHaveTheirLine();
};

void ConfigFormTest::rangesAreThoseOfCore_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < static_cast<int>(configFieldSpecs().size()); ++i) {
        const ConfigFieldSpec& spec = configFieldSpecs()[static_cast<std::size_t>(i)];
        if (spec.high > spec.low)
            QTest::addRow("%s", spec.id) << i;
    }
}

/// The form says what core will say: its limits are accepted by both, what is beyond them by neither.
void ConfigFormTest::rangesAreThoseOfCore()
{
    QFETCH(int, number);
    const ConfigFieldSpec& spec = configFieldSpecs()[static_cast<std::size_t>(number)];
    const TrainingConfig base = configFor(spec);
    const auto put = [&](TrainingConfig& config, double value) {
        const ConfigPlace place = spec.place(config);
        if (const auto* real = std::get_if<double*>(&place))
            **real = value;
        else if (const auto* whole = std::get_if<int*>(&place))
            **whole = static_cast<int>(value);
        else if (const auto* large = std::get_if<std::int64_t*>(&place))
            **large = static_cast<std::int64_t>(value);
        else
            *std::get<std::vector<std::int64_t>*>(place) = {static_cast<std::int64_t>(value)};
    };
    TrainingConfig sample = base;
    const ConfigPlace place = spec.place(sample);
    const bool isReal = std::holds_alternative<double*>(place);
    const double little = isReal ? 1e-6 : 1;
    const bool limitedByRate = spec.id == std::string("optimizer.schedule.params.base_lr");
    const bool needsMomentum = spec.id == std::string("optimizer.momentum");
    for (const auto& [value, allowed] : std::initializer_list<std::pair<double, bool>>{
             {spec.low, !spec.aboveLow},
             {spec.low - little, false},
             {spec.high, !spec.belowHigh},
             {spec.high + std::max(little, spec.high * little), false}}) {
        TrainingConfig config = base;
        if (limitedByRate)
            config.optimizer.learningRate = 10;
        if (needsMomentum)
            config.optimizer.nesterov = false;
        put(config, value);
        QVERIFY2(coreAccepts(config) == allowed, qPrintable(QString::number(value, 'g', 12)));
        TrainingConfig typed = base;
        const QString text = isReal ? QString::number(value, 'g', 12) : QString::number(value, 'f', 0);
        QCOMPARE(takeConfigText(spec, text, typed).isEmpty(), allowed);
    }
}

void ConfigFormTest::everyEmbeddedConfigurationComesBack()
{
    for (const std::string& name : embeddedTrainingConfigs()) {
        const TrainingConfig config = embeddedTrainingConfig(name);
        ConfigForm form(config);
        QVERIFY(form.config() == config);
        // Typed again, nothing changes.
        for (const ConfigField& field : form.fields())
            form.setText(field.id, field.value);
        QVERIFY2(form.config() == config, name.c_str());
        QVERIFY(form.problem().isEmpty());
    }
}

void ConfigFormTest::whatIsTypedIsKeptAndSaidToBeWrong()
{
    ConfigForm form;
    form.setText(QStringLiteral("optimizer.batch_size"), QStringLiteral("12.5"));
    QVERIFY(!form.config());
    ConfigField field = fieldOf(form, "optimizer.batch_size");
    QCOMPARE(field.value, QStringLiteral("12.5"));
    QCOMPARE(field.problem, QStringLiteral("A whole number is needed."));
    QCOMPARE(field.range, QStringLiteral("1 to 4096"));
    QCOMPARE(form.problem(), QStringLiteral("Batch per device: A whole number is needed."));
    QCOMPARE(form.lastGood().optimizer.batchSize, 12);
    form.setText(QStringLiteral("optimizer.batch_size"), QStringLiteral("0"));
    QCOMPARE(fieldOf(form, "optimizer.batch_size").problem, QStringLiteral("It must be 1 to 4096."));
    form.setText(QStringLiteral("optimizer.batch_size"), QStringLiteral("20"));
    QVERIFY(form.config());
    QCOMPARE(form.config()->optimizer.batchSize, 20);
    form.setText(QStringLiteral("optimizer.learning_rate"), QStringLiteral("0,01"));
    QVERIFY(fieldOf(form, "optimizer.learning_rate").problem.contains(QStringLiteral("with a point")));
}

void ConfigFormTest::numbersThatDoNotCountAreHidden()
{
    ConfigForm form;
    QVERIFY(fieldOf(form, "optimizer.schedule.params.power").shown);
    QVERIFY(!fieldOf(form, "optimizer.schedule.params.milestones").shown);
    form.setText(QStringLiteral("optimizer.schedule.params.power"), QStringLiteral("nonsense"));
    QVERIFY(!form.config());
    form.setText(QStringLiteral("optimizer.schedule.type"), QStringLiteral("multistep"));
    QVERIFY(!fieldOf(form, "optimizer.schedule.params.power").shown);
    QVERIFY(form.config()); // what does not count harms nobody
    form.setText(QStringLiteral("optimizer.schedule.params.milestones"), QStringLiteral("10, 20, 15"));
    QCOMPARE(fieldOf(form, "optimizer.schedule.params.milestones").problem, QStringLiteral("They must ascend."));
    form.setText(QStringLiteral("optimizer.schedule.params.milestones"), QStringLiteral("10, 20"));
    QCOMPARE(form.config()->optimizer.schedule.milestones, (std::vector<std::int64_t>{10, 20}));
    form.setText(QStringLiteral("optimizer.type"), QStringLiteral("AdamW"));
    QVERIFY(!fieldOf(form, "optimizer.nesterov").shown);
}

void ConfigFormTest::whatOnlyCoreKnowsStandsAtItsField()
{
    ConfigForm form;
    form.setText(QStringLiteral("optimizer.momentum"), QStringLiteral("0"));
    QVERIFY(!form.config());
    QVERIFY(!fieldOf(form, "optimizer.nesterov").problem.isEmpty());
    form.setText(QStringLiteral("optimizer.nesterov"), QStringLiteral("false"));
    QVERIFY(form.config());
}

void ConfigFormTest::jsonProblemsHaveTheirLine_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<int>("line");
    QTest::addRow("broken") << "{\n  \"size\": 380,\n  \"fp16\": maybe\n}" << 3;
    QTest::addRow("unknown key") << "{\n  \"size\": 380,\n  \"optimizer\": {\n    \"momentun\": 0.9\n  }\n}" << 4;
    QTest::addRow("out of range") << "{\n  \"optimizer\": {\n    \"schedule\": {\n      \"epochs\": 0\n    }\n  }\n}"
                                  << 4;
    QTest::addRow("wrong type") << "{\n  \"size\": \"large\"\n}" << 2;
    QTest::addRow("fine") << "{}" << 0;
}

void ConfigFormTest::jsonProblemsHaveTheirLine()
{
    QFETCH(QString, json);
    QFETCH(int, line);
    JsonProblem problem;
    const auto config = parseConfigText(json, problem);
    QCOMPARE(config.has_value(), line == 0);
    QVERIFY2(problem.line == line, qPrintable(problem.text));
    QCOMPARE(problem.text.isEmpty(), line == 0);
}

QTEST_APPLESS_MAIN(ConfigFormTest)
#include "tst_config_form.moc"
