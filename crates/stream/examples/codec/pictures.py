"""Pictures for the example `codec`: python3 pictures.py FOLDER [PHOTOGRAPH OR SCREENSHOT ...]

Renders text with Debian's DejaVu fonts (pillow, FreeType, antialiased), takes the named pictures to 1280 by 720, and
writes each as PPM with the sizes and times of PNG and lossless WebP beside it (FOLDER/NAME.others).
"""
import io
import os
import random
import sys
import time

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1280, 720
FONTS = "/usr/share/fonts/truetype/dejavu/"
WORDS = (
    "the stream of a desktop is judged by how it feels under the hand and nobody counts bytes while a letter appears at "
    "once exact text pictures that sharpen video where there is video and nothing sent while nothing changes every "
    "viewer keeps what it was shown so that a window which comes back costs a dozen bytes When motion stops all tiles "
    "become exact again; (see 4.2) measured on two cores: 1280x720, 30 frames/s, 47 kB. Zebra quickly jumps over "
    "Quality waives fjord Xenon KEYBOARD Linux file edit view help search terminal"
).split()
CODE = ["fn", "let", "mut", "self.range", "match", "=>", "u32::MAX", "0x00ff_ffff", "// why", "{", "}", "Some(value)", "&[u8]", "if", "for", "..=64", "impl"]
COLOURS = [(248, 248, 242), (249, 38, 114), (166, 226, 46), (102, 217, 239), (230, 219, 116), (117, 113, 94), (174, 129, 255)]


def line(words, rng, font, width):
    text = ""
    while font.getlength(text) < width:
        text += rng.choice(words) + " "
    return text[: text[:-1].rfind(" ")]


def page(seed, size=13, leading=18, top=6, font="DejaVuSans.ttf", ink="black", paper="white"):
    """A full page of proportional text."""
    rng, font = random.Random(seed), ImageFont.truetype(FONTS + font, size)
    image = Image.new("RGB", (WIDTH, HEIGHT), paper)
    draw = ImageDraw.Draw(image)
    for y in range(top, HEIGHT, leading):
        draw.text((12, y), line(WORDS, rng, font, WIDTH - 60), fill=ink, font=font)
    return image


def code(seed):
    """A dark editor: fixed width, a colour for each word, indentation, short lines."""
    rng, font = random.Random(seed), ImageFont.truetype(FONTS + "DejaVuSansMono.ttf", 12)
    image = Image.new("RGB", (WIDTH, HEIGHT), (39, 40, 34))
    draw = ImageDraw.Draw(image)
    for row, y in enumerate(range(4, HEIGHT, 16)):
        draw.text((8, y), f"{row + 100:4}", fill=(117, 113, 94), font=font)
        x = 52 + 29 * rng.randrange(5)
        for _ in range(rng.randrange(14)):
            word = rng.choice(CODE)
            draw.text((x, y), word, fill=rng.choice(COLOURS), font=font)
            x += round(font.getlength(word + " "))
    return image


def subpixel(seed):
    """The page as a panel with red, green and blue stripes is given it: three times as wide, filtered, folded."""
    rng, font = random.Random(seed), ImageFont.truetype(FONTS + "DejaVuSans.ttf", 13)
    wide = Image.new("L", (WIDTH * 3, HEIGHT), 255)
    draw = ImageDraw.Draw(wide)
    for y in range(6, HEIGHT, 18):
        text = line(WORDS, rng, font, WIDTH - 60)
        mask = Image.new("L", (WIDTH, 18), 255)
        ImageDraw.Draw(mask).text((12, 0), text, fill=0, font=font)
        big = ImageFont.truetype(FONTS + "DejaVuSans.ttf", 39)
        tall = Image.new("L", (WIDTH * 3, 54), 255)
        ImageDraw.Draw(tall).text((36, 0), text, fill=0, font=big)
        wide.paste(tall.resize((WIDTH * 3, 18), Image.BOX), (0, y))
    data, out = wide.tobytes(), bytearray(WIDTH * HEIGHT * 3)
    for at in range(2, len(data) - 2):
        out[at] = (data[at - 2] + 2 * data[at - 1] + 3 * data[at] + 2 * data[at + 1] + data[at + 2]) // 9
    return Image.frombytes("RGB", (WIDTH, HEIGHT), bytes(out))


def shade():
    """A slow gradient in two directions, as wallpapers and title bars have it."""
    image = Image.new("RGB", (WIDTH, HEIGHT))
    image.putdata([(20 + x // 12, 40 + y // 8, 90 + (x + y) // 20) for y in range(HEIGHT) for x in range(WIDTH)])
    return image


def noisy(path, sigma):
    """A photograph at 1280 by 720 with the noise of a sensor."""
    rng = random.Random(7)
    image = Image.open(path).convert("RGB")
    image = image.resize((WIDTH, HEIGHT), Image.LANCZOS)
    if sigma:
        data = bytes(max(0, min(255, round(v + rng.gauss(0, sigma)))) for v in image.tobytes())
        image = Image.frombytes("RGB", (WIDTH, HEIGHT), data)
    return image


def others(image):
    rows = []
    for name, options in [("png", {"format": "PNG", "compress_level": 6}), ("webp0", {"format": "WEBP", "lossless": True, "quality": 0, "method": 0}), ("webp4", {"format": "WEBP", "lossless": True, "quality": 75, "method": 4})]:
        began, out = time.perf_counter(), io.BytesIO()
        image.save(out, **options)
        rows.append(f"{name} {len(out.getvalue())} {(time.perf_counter() - began) * 1000:.1f}")
    return "\n".join(rows) + "\n"


def main(folder, pictures):
    os.makedirs(folder, exist_ok=True)
    images = {"page": page(1), "page2": page(2), "serif": page(3, 16, 24, font="DejaVuSerif.ttf", ink=(30, 30, 60), paper=(250, 248, 240)), "code": code(1), "code2": code(2), "subpixel": subpixel(1), "shade": shade(), "blank": Image.new("RGB", (1920, 1080), (58, 110, 165))}
    for path in pictures:
        name = os.path.splitext(os.path.basename(path))[0]
        if path.endswith(".png"):
            images[name] = Image.open(path).convert("RGB").crop((0, 0, WIDTH, HEIGHT))
        else:
            images[name] = noisy(path, 0)
            images[name + "-noise"] = noisy(path, 5)
    for name, image in images.items():
        image.save(f"{folder}/{name}.ppm")
        with open(f"{folder}/{name}.others", "w", encoding="ascii") as file:
            file.write(others(image))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
