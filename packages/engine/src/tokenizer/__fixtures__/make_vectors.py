"""Makes unigram.json and wordpiece.json: small vocabularies, and the ids that the reference
implementations (PyPI sentencepiece and tokenizers) give for texts.

Run: pip install sentencepiece protobuf tokenizers && python make_vectors.py
"""

import base64
import io
import json
import pathlib
import tempfile

import sentencepiece
import tokenizers
from sentencepiece import sentencepiece_model_pb2
from tokenizers import BertWordPieceTokenizer

HERE = pathlib.Path(__file__).parent

CORPUS = [
    "The quick brown fox jumps over the lazy dog and the dog sleeps.",
    "A vector is a list of numbers that says what a text means.",
    "Water is a clear liquid; it freezes at 0 degrees and boils at 100.",
    "Zurich, Geneve and Bern are cities. Café, naïve, über, façade.",
    "unhappiness unbelievable unbroken running runner reads reading reader",
    "What does it cost? It costs 12.50 (in all), or 3 for a half!",
] * 20

TEXTS = [
    "",
    " ",
    "hello the thing",
    "The runner reads unhappily.",
    "  leading,  and   trailing  ",
    "It costs 12.50 (in all)!",
    "a\tb\nc\r\nd",
    "ＡＢＣ ﬁne e\u0301 É",
    "naïve Café ÜBER façade",
    "漢字 and 😀 xyz",
    "unbelievablyunbrokenrunning",
    "\u00a0a\u2003b\u3000c",
    "<s> [CLS] </s> [SEP] ##ing",
    "don't I'LL ... --- $5 #tag",
    "word" * 40,
    "\u0000\u0001\ufffdx",
    "Some words, and more. " * 20,
]

# A few rules of the normalization nmt_nfkc: code points, a tab, and their replacement, in hex.
RULES = "\n".join(
    [
        *[f"{0xFF21 + i:X}\t{0x41 + i:X}" for i in range(26)],
        "FB01\t66 69",
        "65 301\tE9",
        *[f"{code}\t20" for code in ("9", "A", "D", "A0", "2003", "3000")],
        "1\t",
    ]
)


def unigram() -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        rules = pathlib.Path(folder) / "rules.tsv"
        rules.write_text(RULES)
        model = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(CORPUS),
            model_writer=model,
            model_type="unigram",
            vocab_size=160,
            hard_vocab_limit=False,
            character_coverage=1.0,
            normalization_rule_tsv=str(rules),
            minloglevel=2,
        )
    proto = sentencepiece_model_pb2.ModelProto.FromString(model.getvalue())
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    charsmap = proto.normalizer_spec.precompiled_charsmap
    return {
        "made_by": f"sentencepiece {sentencepiece.__version__}",
        "charsmap": base64.b64encode(charsmap).decode(),
        "tokens": [piece.piece for piece in proto.pieces],
        "scores": [piece.score for piece in proto.pieces],
        "types": [piece.type for piece in proto.pieces],
        "vectors": [[text, processor.encode(text)] for text in TEXTS],
    }


def wordpiece() -> dict[str, object]:
    tokenizer = BertWordPieceTokenizer(lowercase=True)
    tokenizer.train_from_iterator(CORPUS, vocab_size=150, min_frequency=1, show_progress=False)
    vocabulary = tokenizer.get_vocab()
    tokens = sorted(vocabulary, key=lambda token: vocabulary[token])
    # Without added tokens, a text such as "[CLS]" is encoded as plain text, not as a control token.
    plain = tokenizers.Tokenizer.from_str(tokenizer.to_str())
    json_form = json.loads(plain.to_str())
    json_form["added_tokens"] = []
    json_form["post_processor"] = None
    plain = tokenizers.Tokenizer.from_str(json.dumps(json_form))
    return {
        "made_by": f"tokenizers {tokenizers.__version__}",
        "tokens": tokens,
        "vectors": [[text, plain.encode(text).ids] for text in TEXTS],
    }


for name, made in {"unigram": unigram(), "wordpiece": wordpiece()}.items():
    (HERE / f"{name}.json").write_text(json.dumps(made, ensure_ascii=True) + "\n")
