// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/result_comparison.h"

#include "predict/result_comparison_internal.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace veriframe {

namespace {

std::optional<double> meanOf(const std::vector<double>& values)
{
    if (values.empty())
        return std::nullopt;
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

/// The box as a share of its video's sides, so that copies of another size compare.
Box relativeBox(const PixelBox& box, const VideoFacts& facts)
{
    const auto share = [](int px, int side) { return static_cast<float>(px) / static_cast<float>(std::max(1, side)); };
    return {
        share(box.x0, facts.width), share(box.y0, facts.height), share(box.x1, facts.width),
        share(box.y1, facts.height)};
}

/// Which face of the second frame each of the first is; -1: none.
std::vector<int> matchedFaces(
    const std::vector<FaceResult>& first, const VideoFacts& firstFacts, const std::vector<FaceResult>& second,
    const VideoFacts& secondFacts)
{
    std::vector<std::tuple<float, std::size_t, std::size_t>> overlaps;
    for (std::size_t i = 0; i < first.size(); ++i)
        for (std::size_t j = 0; j < second.size(); ++j) {
            const float overlap =
                intersectionOverUnion(relativeBox(first[i].box, firstFacts), relativeBox(second[j].box, secondFacts));
            if (overlap >= static_cast<float>(sameFaceOverlap))
                overlaps.emplace_back(-overlap, i, j); // the largest first; of equal ones the detector's order
        }
    std::sort(overlaps.begin(), overlaps.end());
    std::vector<int> matches(first.size(), -1);
    std::vector<bool> taken(second.size(), false);
    for (const auto& [overlap, i, j] : overlaps)
        if (matches[i] < 0 && !taken[j]) {
            matches[i] = static_cast<int>(j);
            taken[j] = true;
        }
    return matches;
}

/// Probabilities by model, of the faces that both sides judged.
class CommonScore {
public:
    void add(const FaceResult& face)
    {
        m_byModel.resize(std::max(m_byModel.size(), face.probabilities.size()));
        for (std::size_t model = 0; model < face.probabilities.size(); ++model)
            m_byModel[model].push_back(face.probabilities[model]);
    }

    std::optional<double> score(const StrategyParameters& strategy) const
    {
        std::vector<double> scores;
        for (const std::vector<double>& probabilities : m_byModel)
            scores.push_back(scoreOfProbabilities(probabilities, strategy).score);
        return meanOf(scores);
    }

private:
    std::vector<std::vector<double>> m_byModel;
};

/// One side while it is compared.
struct Side {
    const VideoResult& result;
    const StrategyParameters& strategy;

    const FrameResult* frame(std::optional<int> index) const
    {
        if (!index)
            return nullptr;
        const auto found = std::lower_bound(
            result.frames.begin(), result.frames.end(), *index,
            [](const FrameResult& frame, int wanted) { return frame.index < wanted; });
        return found != result.frames.end() && found->index == *index ? &*found : nullptr;
    }

    /// Why there is no face of that frame; nothing: there is one.
    std::optional<Absence> absenceOf(std::optional<int> index) const
    {
        if (!index)
            return Absence::shorterVideo;
        if (const FrameResult* found = frame(index))
            return found->faces.empty() ? std::optional(Absence::noFace) : std::nullopt;
        const bool wentThrough = result.state != VideoState::cancelled && result.state != VideoState::failed;
        const bool lost = result.state == VideoState::unreadable || result.framesDecoded < result.framesAsked;
        return wentThrough && lost ? Absence::unreadable : Absence::notAnalysed;
    }

    /// Why a face that was found has no probability; nothing: it has one.
    std::optional<Absence> absenceOf(const FaceResult& face) const
    {
        if (!face.probabilities.empty())
            return std::nullopt;
        return face.used && result.state == VideoState::cancelled ? Absence::notAnalysed : Absence::notJudged;
    }

    ComparedSide described(const CommonScore& common) const
    {
        ComparedSide side;
        side.path = result.path;
        side.state = result.state;
        side.frameCount = result.frameCount;
        side.width = result.facts.width;
        side.height = result.facts.height;
        side.score = result.score;
        side.modelScores = result.modelScores;
        side.strategy = strategy;
        side.scoreOnCompared = common.score(strategy);
        side.error = result.error;
        side.note = result.note;
        return side;
    }
};

ComparedFace comparedFace(const FaceResult& face)
{
    return {face.box, face.track, meanOf(face.probabilities)};
}

/// One call of compareResults().
class Comparer {
public:
    Comparer(const VideoResult& first, const VideoResult& second, const ComparisonOptions& options)
        : m_first{first, options.firstStrategy}, m_second{second, options.secondStrategy}, m_options(options)
    {}

    ResultComparison run()
    {
        m_comparison.by = m_options.pairing.by;
        for (const FramePair& pair : m_options.pairing.pairs.empty() ? pairsOfIndex() : m_options.pairing.pairs)
            addFrame(pair);
        linkPersons();
        m_comparison.first = m_first.described(m_common.first);
        m_comparison.second = m_second.described(m_common.second);
        m_comparison.summary = summaryOf(m_comparison.frames, m_options.firstStrategy);
        return std::move(m_comparison);
    }

private:
    struct CommonScores {
        CommonScore first, second;
        int faces = 0;

        void add(const FaceResult& ofFirst, const FaceResult& ofSecond)
        {
            first.add(ofFirst);
            second.add(ofSecond);
            ++faces;
        }
    };

    /// A face that both judged, for the persons' scores: where its comparison stands, and what both found.
    struct JudgedByBoth {
        std::size_t frame = 0, face = 0;
        const FaceResult *first = nullptr, *second = nullptr;
    };

    std::vector<FramePair> pairsOfIndex() const
    {
        std::vector<int> first;
        std::vector<int> second;
        for (const FrameResult& frame : m_first.result.frames)
            first.push_back(frame.index);
        for (const FrameResult& frame : m_second.result.frames)
            second.push_back(frame.index);
        std::vector<int> all;
        std::set_union(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(all));
        const auto inside = [](const VideoResult& result, int index) {
            const bool ends = result.frameCount > 0 && index >= result.frameCount;
            return ends ? std::nullopt : std::optional(index);
        };
        std::vector<FramePair> pairs;
        for (const int index : all)
            pairs.push_back({inside(m_first.result, index), inside(m_second.result, index)});
        return pairs;
    }

    void addFrame(const FramePair& pair)
    {
        const FrameResult* const first = m_first.frame(pair.first);
        const FrameResult* const second = m_second.frame(pair.second);
        FrameComparison& frame = m_comparison.frames.emplace_back();
        frame.pair = pair;
        if (first)
            frame.firstSeconds = first->time.seconds;
        if (second)
            frame.secondSeconds = second->time.seconds;
        frame.firstAbsence = m_first.absenceOf(pair.first);
        frame.secondAbsence = m_second.absenceOf(pair.second);
        static const std::vector<FaceResult> none;
        const std::vector<FaceResult>& ofFirst = first ? first->faces : none;
        const std::vector<FaceResult>& ofSecond = second ? second->faces : none;
        const std::vector<int> matches = matchedFaces(ofFirst, m_first.result.facts, ofSecond, m_second.result.facts);
        for (std::size_t i = 0; i < ofFirst.size(); ++i)
            addFace(&ofFirst[i], matches[i] < 0 ? nullptr : &ofSecond[static_cast<std::size_t>(matches[i])]);
        for (std::size_t j = 0; j < ofSecond.size(); ++j)
            if (std::find(matches.begin(), matches.end(), static_cast<int>(j)) == matches.end())
                addFace(nullptr, &ofSecond[j]);
    }

    /// To the latest frame. @param first, second not both null
    void addFace(const FaceResult* first, const FaceResult* second)
    {
        FrameComparison& frame = m_comparison.frames.back();
        FaceComparison& face = frame.faces.emplace_back();
        if (first)
            face.first = comparedFace(*first);
        if (second)
            face.second = comparedFace(*second);
        face.firstAbsence = first ? m_first.absenceOf(*first) : frame.firstAbsence.value_or(Absence::otherPlace);
        face.secondAbsence = second ? m_second.absenceOf(*second) : frame.secondAbsence.value_or(Absence::otherPlace);
        if (!face.difference())
            return;
        m_common.add(*first, *second);
        m_judged.push_back({m_comparison.frames.size() - 1, frame.faces.size() - 1, first, second});
    }

    /// Persons of the second by those of the first with which they share most faces.
    std::map<int, int> firstTracksOfSecond() const
    {
        std::map<int, std::map<int, int>> shared;
        for (const FrameComparison& frame : m_comparison.frames)
            for (const FaceComparison& face : frame.faces)
                if (face.first && face.second && face.first->track >= 0 && face.second->track >= 0)
                    ++shared[face.second->track][face.first->track];
        std::map<int, int> tracks;
        for (const auto& [second, counts] : shared)
            tracks[second] = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
                                 return a.second < b.second;
                             })->first;
        return tracks;
    }

    void linkPersons()
    {
        const std::map<int, int> ofSecond = firstTracksOfSecond();
        std::map<int, int> byFirst;
        std::map<int, int> bySecond;
        for (const TrackResult& track : m_first.result.tracks)
            addPerson(track.track, std::nullopt, byFirst, track.track);
        for (const TrackResult& track : m_second.result.tracks)
            if (const auto found = ofSecond.find(track.track); found == ofSecond.end())
                addPerson(std::nullopt, track.track, bySecond, track.track);
            else if (const auto person = byFirst.find(found->second); person != byFirst.end()) {
                bySecond[track.track] = person->second;
                std::optional<int>& secondTrack = personAt(person->second).secondTrack;
                secondTrack = secondTrack.value_or(track.track);
            }
        for (FrameComparison& frame : m_comparison.frames)
            for (FaceComparison& face : frame.faces) {
                const std::map<int, int>& persons = face.first ? byFirst : bySecond;
                const auto person = persons.find(face.first ? face.first->track : face.second->track);
                face.person = person == persons.end() ? -1 : person->second;
            }
        scorePersons();
    }

    void addPerson(std::optional<int> first, std::optional<int> second, std::map<int, int>& positions, int track)
    {
        positions[track] = static_cast<int>(m_comparison.persons.size());
        PersonComparison& person = m_comparison.persons.emplace_back();
        person.firstTrack = first;
        person.secondTrack = second;
    }

    PersonComparison& personAt(int position) { return m_comparison.persons[static_cast<std::size_t>(position)]; }

    void scorePersons()
    {
        std::vector<CommonScores> scores(m_comparison.persons.size());
        for (const JudgedByBoth& judged : m_judged)
            if (const int person = m_comparison.frames[judged.frame].faces[judged.face].person; person >= 0)
                scores[static_cast<std::size_t>(person)].add(*judged.first, *judged.second);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            m_comparison.persons[i].facesCompared = scores[i].faces;
            m_comparison.persons[i].firstScore = scores[i].first.score(m_options.firstStrategy);
            m_comparison.persons[i].secondScore = scores[i].second.score(m_options.secondStrategy);
        }
    }

    const Side m_first, m_second;
    const ComparisonOptions& m_options;
    ResultComparison m_comparison;
    CommonScores m_common;
    std::vector<JudgedByBoth> m_judged;
};

} // namespace

const char* toString(Absence absence)
{
    switch (absence) {
    case Absence::shorterVideo:
        return "shorterVideo";
    case Absence::unreadable:
        return "unreadable";
    case Absence::notAnalysed:
        return "notAnalysed";
    case Absence::noFace:
        return "noFace";
    case Absence::otherPlace:
        return "otherPlace";
    case Absence::notJudged:
        break;
    }
    return "notJudged";
}

const char* reasonOf(Absence absence)
{
    switch (absence) {
    case Absence::shorterVideo:
        return "the video ends before it";
    case Absence::unreadable:
        return "the frame could not be decoded";
    case Absence::notAnalysed:
        return "the frame was not analysed";
    case Absence::noFace:
        return "no face was found in the frame";
    case Absence::otherPlace:
        return "no face was found in that place";
    case Absence::notJudged:
        break;
    }
    return "the face was not judged";
}

std::optional<double> FaceComparison::difference() const
{
    if (!first || !second || !first->probability || !second->probability)
        return std::nullopt;
    return *second->probability - *first->probability;
}

std::optional<double> FrameComparison::largestDifference() const
{
    std::optional<double> largest;
    for (const FaceComparison& face : faces)
        if (const std::optional<double> difference = face.difference())
            if (!largest || std::abs(*difference) > std::abs(*largest))
                largest = difference;
    return largest;
}

bool ComparedSide::hasScore() const
{
    const auto judged = [](const StrategyScore& ofModel) { return ofModel.total > 0; };
    return std::any_of(modelScores.begin(), modelScores.end(), judged) && state != VideoState::unreadable &&
           state != VideoState::failed;
}

ResultComparison compareResults(const VideoResult& first, const VideoResult& second, const ComparisonOptions& options)
{
    return Comparer(first, second, options).run();
}

} // namespace veriframe
