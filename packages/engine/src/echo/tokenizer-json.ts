import { characterOfByte } from '../tokenizer/bytes.ts'

/** Control tokens of the echo engine; ids below 256 are bytes. */
export const echoSpecials = ['<|endoftext|>', '<|im_start|>', '<|im_end|>'] as const

/** A ChatML template with function calls in the Hermes format, as many models use it. */
export const echoTemplate =
  "{% if tools %}{{ '<|im_start|>system\n<tools>' }}{% for tool in tools %}" +
  "{{ '\n' + (tool | tojson) }}{% endfor %}{{ '\n</tools><|im_end|>\n' }}{% endif %}" +
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' }}" +
  "{{ message['content'] }}" +
  "{% for call in message['tool_calls'] or [] %}" +
  "{{ '\n<tool_call>\n{\"name\": \"' + call['function']['name'] + '\", \"arguments\": ' }}" +
  "{{ (call['function']['arguments'] | tojson) + '}\n</tool_call>' }}{% endfor %}" +
  "{{ '<|im_end|>\n' }}{% endfor %}{{ '<|im_start|>assistant\n' }}"

/** `tokenizer.json` of a vocabulary whose ids are the bytes, and three control tokens. */
export const echoTokenizerJson: string = JSON.stringify({
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: echoSpecials.map((content, index) => ({
    id: 256 + index,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: null,
  pre_tokenizer: {
    type: 'ByteLevel',
    add_prefix_space: false,
    trim_offsets: true,
    use_regex: true,
  },
  post_processor: null,
  decoder: { type: 'ByteLevel' },
  model: {
    type: 'BPE',
    dropout: null,
    unk_token: null,
    continuing_subword_prefix: null,
    end_of_word_suffix: null,
    fuse_unk: false,
    byte_fallback: false,
    vocab: Object.fromEntries(characterOfByte.map((character, byte) => [character, byte])),
    merges: [],
  },
})
