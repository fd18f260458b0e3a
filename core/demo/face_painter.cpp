// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/face_painter_internal.h"

#include "demo/value_noise_internal.h"

namespace veriframe {
namespace {

/// How wide the head is at a height, as a fraction of its greatest width.
float outlineWidth(const Identity& identity, float y)
{
    return 1 - identity.jawTaper * smoothStep(0.1F, identity.halfHeight, y);
}

/// How bright a rounded surface is under the pose's light, around 1.
float lambert(const Pose& pose, float x, float y)
{
    const float z = std::sqrt(std::max(0.0F, 1 - x * x - y * y));
    const float towardsLight = x * pose.light.x + y * pose.light.y + z * pose.light.z;
    return 0.52F + 0.58F * std::max(0.0F, towardsLight);
}

void paintBackHair(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity)
{
    const float top = -identity.halfHeight - identity.hairVolume;
    const float bottom = std::max(identity.hairLength, 0.1F);
    const float halfWidth = 1 + 0.9F * identity.hairVolume;
    const cv::Rect2f bounds(-halfWidth - 0.1F, top - 0.1F, 2 * halfWidth + 0.2F, bottom - top + 0.4F);
    shadeRegion(canvas, frame, bounds, [&](cv::Point2f head, Rgb& pixel) {
        const float y = head.y < 0 ? head.y / top : head.y / (bottom + 0.2F);
        const float x = head.x / halfWidth;
        const float radius = head.y < 0 ? std::sqrt(x * x + y * y) : std::max(std::abs(x), std::pow(y, 3.0F));
        const float strand = valueNoise(head.x * 26, head.y * 3, identity.textureSeed);
        const float coverage = 1 - smoothStep(0.95F, 1.03F, radius + 0.015F * strand);
        pixel = mixed(pixel, identity.hair * (0.72F + 0.16F * strand), coverage);
    });
}

void paintBody(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose)
{
    const SoftEllipse shoulders{{0, 4.1F}, 2.5F, 2.1F, 0.02F};
    shadeRegion(canvas, frame, shoulders.bounds(), [&](cv::Point2f head, Rgb& pixel) {
        const float fold = valueNoise(head.x * 2.5F, head.y * 2.5F, identity.textureSeed + 7);
        const float light = 0.8F + 0.25F * pose.light.x * head.x / 2.5F + 0.07F * fold;
        pixel = mixed(pixel, identity.clothes * light, shoulders.coverage(head));
    });
    const float neckTop = 0.6F;
    const float neckBottom = identity.halfHeight + 0.95F;
    shadeRegion(canvas, frame, {-0.8F, neckTop, 1.6F, neckBottom - neckTop}, [&](cv::Point2f head, Rgb& pixel) {
        const float spread = smoothStep(identity.halfHeight + 0.2F, neckBottom, head.y);
        const float halfWidth = 0.56F + 0.2F * spread * spread;
        const float side = 1 - smoothStep(halfWidth - 0.03F, halfWidth + 0.03F, std::abs(head.x));
        const float collar = 1 - smoothStep(-0.02F, 0.02F, head.y - neckBottom + 0.55F * head.x * head.x + 0.08F);
        const float underChin = 0.55F + 0.35F * smoothStep(identity.halfHeight - 0.1F, neckBottom, head.y);
        pixel = mixed(pixel, identity.skin * (underChin * lambert(pose, head.x / 0.9F, 0)), side * collar);
    });
}

void paintEars(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose)
{
    for (const float side : {-1.0F, 1.0F}) {
        const float x = side * 0.99F - 0.25F * std::sin(pose.yaw);
        const SoftEllipse ear{{x, 0.12F}, 0.13F, 0.27F, 0.12F};
        fillEllipse(canvas, frame, ear, identity.skin * (0.82F * lambert(pose, side * 0.7F, 0)));
        const SoftEllipse hollow{{x + side * 0.02F, 0.1F}, 0.06F, 0.16F, 0.5F};
        shadeEllipse(canvas, frame, hollow, 0.75F);
    }
}

void paintSkin(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose)
{
    const float top = identity.halfHeight;
    const float edge = 1.5F / frame.scalePx();
    shadeRegion(canvas, frame, {-1.05F, -top - 0.05F, 2.1F, 2 * top + 0.1F}, [&](cv::Point2f head, Rgb& pixel) {
        const float radius = outlineRadius(identity, head);
        const float coverage = 1 - smoothStep(1 - edge, 1 + edge, radius);
        if (coverage <= 0)
            return;
        const float x = head.x / outlineWidth(identity, head.y);
        const float grain = 0.020F * valueNoise(head.x * 34, head.y * 34, identity.textureSeed + 1) +
                            0.030F * valueNoise(head.x * 6, head.y * 6, identity.textureSeed + 2);
        Rgb colour = identity.skin * (lambert(pose, x * 0.95F, head.y / top * 0.9F) + grain);
        colour[0] *= 1 + 0.02F * valueNoise(head.x * 3, head.y * 3, identity.textureSeed + 3);
        pixel = mixed(pixel, colour, coverage);
    });
}

void paintRelief(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity)
{
    for (const float side : {-1.0F, 1.0F}) {
        const cv::Point2f eye = frame.turned({side * identity.eyeSpacing, identity.eyeY - 0.04F});
        shadeEllipse(canvas, frame, {eye, 0.36F, 0.24F, 0.7F}, 0.86F);
        const cv::Point2f cheek = frame.turned({side * 0.56F, 0.45F});
        fillEllipse(canvas, frame, {cheek, 0.27F, 0.22F, 0.9F}, identity.skin.mul(Rgb(1.08F, 0.86F, 0.84F)), 0.35F);
        const cv::Point2f fold = frame.turned({side * 0.36F, 0.62F});
        shadeEllipse(canvas, frame, {fold, 0.05F, 0.19F, 0.9F}, 0.93F);
    }
    shadeEllipse(canvas, frame, {frame.turned({0, identity.mouthY + 0.2F}), 0.22F, 0.06F, 0.8F}, 0.87F);
    shadeEllipse(canvas, frame, {frame.turned({0, -0.62F}), 0.5F, 0.25F, 0.9F}, 1.06F);
}

void paintBeard(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity)
{
    if (identity.beard <= 0)
        return;
    shadeRegion(canvas, frame, {-1, 0.3F, 2, 1.2F}, [&](cv::Point2f head, Rgb& pixel) {
        const float inside = 1 - smoothStep(0.9F, 1.0F, outlineRadius(identity, head));
        const cv::Point2f mouth = frame.turned({0, identity.mouthY - 0.02F});
        const SoftEllipse bare{{mouth.x, mouth.y - 0.3F}, 0.68F, 0.48F, 0.15F};
        const SoftEllipse moustache{{mouth.x, mouth.y - 0.15F}, 0.32F, 0.08F, 0.5F};
        const float where =
            std::max((1 - bare.coverage(head)) * smoothStep(0.3F, 0.55F, head.y), 0.8F * moustache.coverage(head));
        const float hairs = 0.8F + 0.2F * valueNoise(head.x * 45, head.y * 30, identity.textureSeed + 4);
        pixel = mixed(pixel, identity.hair * 0.9F, identity.beard * inside * where * hairs);
    });
}

void paintBrows(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose)
{
    for (const float side : {-1.0F, 1.0F}) {
        const cv::Point2f middle(side * (identity.eyeSpacing + 0.01F), identity.browY - pose.browRaise);
        const cv::Point2f center = frame.turned(middle);
        const float halfWidth = 0.27F * frame.foreshortening(middle);
        shadeRegion(
            canvas, frame, {center.x - halfWidth, center.y - 0.25F, 2 * halfWidth, 0.5F},
            [&](cv::Point2f head, Rgb& pixel) {
                const float along = side * (head.x - center.x) / halfWidth; // -1 at the nose, 1 at the temple
                const float arch = -0.07F * (1 - (along - 0.2F) * (along - 0.2F)) + identity.browSlope * along * 0.6F;
                const float thickness = identity.browThickness * (1 - 0.55F * smoothStep(-0.2F, 1, along));
                const float across = std::abs(head.y - center.y - arch) / thickness;
                const float strand = 0.75F + 0.25F * valueNoise(head.x * 60, head.y * 18, identity.textureSeed + 5);
                const float coverage =
                    (1 - smoothStep(0.6F, 1.1F, across)) * (1 - smoothStep(0.8F, 1.0F, std::abs(along)));
                pixel = mixed(pixel, identity.hair * 0.8F, 0.92F * coverage * strand);
            });
    }
}

void paintFrontHair(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose)
{
    const float top = identity.halfHeight + identity.hairVolume;
    const float halfWidth = 1 + 0.5F * identity.hairVolume;
    const float shift = 0.5F * std::sin(pose.yaw);
    shadeRegion(canvas, frame, {-1.3F, -top - 0.1F, 2.6F, top + 0.5F}, [&](cv::Point2f head, Rgb& pixel) {
        const float strand = valueNoise(head.x * 30, head.y * 4, identity.textureSeed + 6);
        const float x = head.x / halfWidth;
        const float y = head.y / top;
        const float cap = 1 - smoothStep(0.96F, 1.02F, std::sqrt(x * x + y * y) + 0.012F * strand);
        const float fromMiddle = (head.x - shift) / 0.92F;
        const float line =
            identity.hairline + 0.75F * fromMiddle * fromMiddle * fromMiddle * fromMiddle + 0.03F * strand;
        const float above = 1 - smoothStep(-0.03F, 0.04F, head.y - line);
        const float sheen = 0.25F * (1 - smoothStep(0.0F, 0.35F, std::abs(head.y + 0.75F * top)));
        const Rgb colour = identity.hair * (lambert(pose, x * 0.8F, y * 0.8F) * (0.92F + 0.16F * strand) + sheen);
        pixel = mixed(pixel, colour, cap * above);
    });
}

} // namespace

float outlineRadius(const Identity& identity, cv::Point2f head)
{
    const float x = head.x / outlineWidth(identity, head.y);
    const float y = head.y / identity.halfHeight;
    return std::sqrt(x * x + y * y);
}

void paintNose(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose)
{
    const float width = identity.noseWidth;
    const float tipY = identity.noseY;
    const float protrusion = 0.18F * std::sin(pose.yaw);
    const cv::Point2f tip = frame.turned({0, tipY - 0.06F}) + cv::Point2f(protrusion, 0);
    const float lit = pose.light.x >= 0 ? 1.0F : -1.0F;
    const cv::Point2f bridge = frame.turned({0, 0.08F}) + cv::Point2f(0.6F * protrusion, 0);
    shadeEllipse(canvas, frame, {bridge - cv::Point2f(lit * 0.13F, 0), 0.09F, 0.34F, 0.9F}, 0.84F);
    shadeEllipse(canvas, frame, {bridge + cv::Point2f(lit * 0.02F, 0.02F), 0.055F, 0.34F, 0.9F}, 1.1F);
    shadeEllipse(canvas, frame, {tip + cv::Point2f(0, 0.15F), width * 1.15F, 0.06F, 0.8F}, 0.78F);
    for (const float side : {-1.0F, 1.0F}) {
        const cv::Point2f wing = tip + cv::Point2f(side * width * 0.82F, 0.05F);
        shadeEllipse(canvas, frame, {wing + cv::Point2f(side * 0.035F, 0), 0.05F, 0.1F, 0.8F}, 0.82F);
        const cv::Point2f nostril = tip + cv::Point2f(side * width * 0.48F, 0.105F);
        fillEllipse(canvas, frame, {nostril, 0.062F, 0.036F, 0.35F}, identity.skin * 0.22F, 0.9F);
    }
    fillEllipse(
        canvas, frame, {tip + cv::Point2f(lit * 0.02F, -0.02F), 0.08F, 0.06F, 0.9F}, Rgb(1, 0.97F, 0.93F), 0.28F);
}

void paintMouth(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose)
{
    const cv::Point2f place(0, identity.mouthY);
    const cv::Point2f center = frame.turned(place) + cv::Point2f(0.08F * std::sin(pose.yaw), 0);
    const float halfWidth = identity.mouthWidth * (1 + 0.12F * pose.smile) * frame.foreshortening(place);
    const float gap = 0.01F + 0.1F * pose.mouthOpen;
    const float lip = identity.lipThickness;
    const cv::Rect2f bounds(center.x - halfWidth - 0.05F, center.y - 0.4F, 2 * halfWidth + 0.1F, 0.8F);
    shadeRegion(canvas, frame, bounds, [&](cv::Point2f head, Rgb& pixel) {
        const float along = (head.x - center.x) / halfWidth;
        if (std::abs(along) >= 1)
            return;
        const float taper = std::sqrt(1 - along * along);
        const float y = head.y - center.y + 0.1F * pose.smile * along * along; // corners rise with a smile
        const float bow = 1 - 0.3F * std::exp(-along * along * 60);            // the dip under the nose
        const float upper = -gap * taper - lip * 0.8F * taper * bow;
        const float lower = gap * 1.4F * taper + lip * 1.15F * taper;
        const float edge = 0.025F;
        const float lips = smoothStep(upper - edge, upper + edge, y) * (1 - smoothStep(lower - edge, lower + edge, y));
        const float roundness = y < 0 ? 0.82F : 1.0F + 0.14F * (1 - std::abs(2 * (y - gap * taper) / lip - 1));
        pixel = mixed(pixel, identity.lips * roundness, 0.95F * lips);
        const float inner = smoothStep(-gap * taper - 0.012F, -gap * taper + 0.012F, y) *
                            (1 - smoothStep(gap * 1.4F * taper - 0.012F, gap * 1.4F * taper + 0.012F, y));
        const float teeth = pose.mouthOpen * (1 - smoothStep(0.0F, 0.03F, y + gap * taper - 0.045F)) *
                            (1 - smoothStep(0.55F, 0.8F, std::abs(along)));
        pixel = mixed(pixel, mixed(Rgb(0.2F, 0.07F, 0.07F), Rgb(0.86F, 0.83F, 0.77F), teeth), inner * 0.95F);
    });
}

void paintEyes(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose)
{
    for (const float side : {-1.0F, 1.0F}) {
        const cv::Point2f place(side * identity.eyeSpacing, identity.eyeY);
        const cv::Point2f center = frame.turned(place);
        const float halfWidth = identity.eyeWidth * frame.foreshortening(place);
        const float halfHeight = identity.eyeHeight;
        const cv::Point2f iris = center + cv::Point2f(pose.gaze.x * 0.05F, pose.gaze.y * 0.03F);
        const float irisRadius = halfHeight * 0.98F;
        const cv::Rect2f bounds(center.x - halfWidth * 1.2F, center.y - 0.25F, 2.4F * halfWidth, 0.45F);
        shadeRegion(canvas, frame, bounds, [&](cv::Point2f head, Rgb& pixel) {
            const float along = (head.x - center.x) / halfWidth;
            const float taper = std::sqrt(std::max(0.0F, 1 - along * along));
            const float y = head.y - center.y;
            const float upperOpen = -halfHeight * 1.1F * taper;
            const float lower = halfHeight * 0.85F * taper;
            const float upper = std::lerp(upperOpen, lower * 0.9F, pose.blink); // the lid comes down
            const float edge = 0.015F;
            const float open = smoothStep(upper - edge, upper + edge, y) *
                               (1 - smoothStep(lower - edge, lower + edge, y)) *
                               (1 - smoothStep(0.96F, 1.0F, std::abs(along)));
            const float distance = std::hypot(head.x - iris.x, head.y - iris.y) / irisRadius;
            Rgb eye = Rgb(0.90F, 0.88F, 0.86F) * (0.78F + 0.22F * smoothStep(upper, upper + 0.09F, y));
            const Rgb irisColour = identity.iris * (0.75F + 0.5F * smoothStep(0.2F, 0.8F, distance)) *
                                   (1 - 0.45F * smoothStep(0.82F, 1.0F, distance));
            eye = mixed(eye, irisColour, 1 - smoothStep(0.92F, 1.05F, distance));
            eye = mixed(eye, Rgb(0.03F, 0.03F, 0.03F), 1 - smoothStep(0.38F, 0.5F, distance));
            const float glint = std::hypot(head.x - iris.x - 0.03F, head.y - iris.y + 0.03F) / (0.26F * irisRadius);
            eye = mixed(eye, Rgb(1, 1, 1), 0.95F * (1 - smoothStep(0.7F, 1.1F, glint)));
            pixel = mixed(pixel, eye, open);
            const float lash =
                (1 - smoothStep(0.008F, 0.028F, std::abs(y - upper))) * (1 - smoothStep(0.9F, 1.12F, std::abs(along)));
            pixel = mixed(pixel, identity.hair * 0.35F, 0.85F * lash);
            const float crease = (1 - smoothStep(0.0F, 0.03F, std::abs(y - upperOpen * 1.55F - 0.01F))) *
                                 (1 - smoothStep(0.6F, 1.1F, std::abs(along)));
            pixel *= 1 - 0.22F * crease;
        });
    }
}

void paintPerson(cv::Mat3f& canvas, const Identity& identity, const Pose& pose)
{
    const HeadFrame frame(pose, canvas.size());
    paintBackHair(canvas, frame, identity);
    paintBody(canvas, frame, identity, pose);
    paintEars(canvas, frame, identity, pose);
    paintSkin(canvas, frame, identity, pose);
    paintRelief(canvas, frame, identity);
    paintBeard(canvas, frame, identity);
    paintNose(canvas, frame, identity, pose);
    paintEyes(canvas, frame, identity, pose);
    paintBrows(canvas, frame, identity, pose);
    paintMouth(canvas, frame, identity, pose);
    paintFrontHair(canvas, frame, identity, pose);
}

SoftEllipse innerFace(const HeadFrame& frame, float softness)
{
    return {frame.turned({0, 0.3F}), 0.76F, 0.84F, softness};
}

cv::Rect faceBounds(const HeadFrame& frame)
{
    const cv::Point2f middle = frame.turned({0, 0.35F});
    return frame.pixelsOf({middle.x - 0.85F, middle.y - 0.9F, 1.7F, 1.8F});
}

} // namespace veriframe
