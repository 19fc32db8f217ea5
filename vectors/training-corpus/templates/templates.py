"""Chat templates, written for this corpus in the style of model families or of common idioms."""

from typing import NamedTuple


class CorpusTemplate(NamedTuple):
    """A chat template, and the file of a base model that contains it."""

    name: str
    tokenizer: str
    eos: str
    template: str
    kind: str = "config"
    """`config`: in tokenizer_config.json; `file`: in chat_template.jinja, while the configuration
    has another template; `list`: the first of several named templates in the configuration."""
    refused: str = ""
    """Text in the error with which gateways refuse the template; empty if they accept it."""


CHATML = (
    "{%- for message in messages %}{{- '<|im_start|>' + message.role + '\\n' + message.content"
    " + '<|im_end|>' + '\\n' }}{%- endfor %}"
    "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}"
)

LLAMA3 = (
    "{{- bos_token }}"
    "{%- if strftime_now is defined %}{%- set date_string = strftime_now('%d %b %Y') %}"
    "{%- else %}{%- set date_string = '26 Jul 2024' %}{%- endif %}"
    "{%- if messages[0]['role'] == 'system' %}"
    "{%- set system_message = messages[0]['content'] | trim %}{%- set messages = messages[1:] %}"
    "{%- else %}{%- set system_message = '' %}{%- endif %}"
    "{{- '<|start_header_id|>system<|end_header_id|>\\n\\nToday Date: ' + date_string + '\\n\\n'"
    " + system_message + '<|eot_id|>' }}"
    "{%- for message in messages %}"
    "{{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n'"
    " + message['content'] | trim + '<|eot_id|>' }}"
    "{%- endfor %}"
    "{%- if add_generation_prompt %}"
    "{{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{%- endif %}"
)

MISTRAL = (
    "{{- bos_token }}"
    "{%- if messages[0].role == 'system' %}{%- set start = messages[0].content + '\\n\\n' %}"
    "{%- set loop_messages = messages[1:] %}{%- else %}{%- set start = '' %}"
    "{%- set loop_messages = messages %}{%- endif %}"
    "{%- for message in loop_messages %}"
    "{%- if (message.role == 'user') != (loop.index0 % 2 == 0) %}"
    "{{- raise_exception('roles must alternate') }}{%- endif %}"
    "{%- if message.role == 'user' %}"
    "{{- '[INST] ' + (start if loop.first else '') + message.content + '[/INST]' }}"
    "{%- else %}{{- ' ' + message.content | trim + eos_token }}{%- endif %}"
    "{%- endfor %}"
)

LLAMA2 = (
    "{%- if messages[0].role == 'system' %}{%- set rest = messages[1:] %}"
    "{%- set system = '<<SYS>>\\n' + messages[0].content + '\\n<</SYS>>\\n\\n' %}"
    "{%- else %}{%- set rest = messages %}{%- set system = '' %}{%- endif %}"
    "{%- for message in rest %}"
    "{%- if message.role == 'user' %}"
    "{{- bos_token + '(INST) ' + (system if loop.index0 == 0 else '')"
    " + message.content | trim + ' (/INST)' }}"
    "{%- else %}{{- ' ' + message.content | trim + ' ' + eos_token }}{%- endif %}"
    "{%- endfor %}"
)

QWEN3 = (
    "{%- if messages[0].role == 'system' %}"
    "{{- '<|im_start|>system\\n' + messages[0].content + '<|im_end|>\\n' }}{%- endif %}"
    "{%- set ns = namespace(last=messages|length - 1, open=true) %}"
    "{%- for message in messages[::-1] %}"
    "{%- set index = (messages|length - 1) - loop.index0 %}"
    "{%- if ns.open and message.role == 'user' %}{%- set ns.open = false %}"
    "{%- set ns.last = index %}{%- endif %}{%- endfor %}"
    "{%- for message in messages %}"
    "{%- if message.role == 'user' %}"
    "{{- '<|im_start|>user\\n' + message.content + '<|im_end|>\\n' }}"
    "{%- elif message.role == 'assistant' %}"
    "{%- set content = message.content %}{%- set reasoning = '' %}"
    "{%- if '</think>' in message.content %}"
    "{%- set content = message.content.split('</think>')[-1].lstrip('\\n') %}"
    "{%- set reasoning = message.content.split('</think>')[0].rstrip('\\n')"
    ".split('<think>')[-1].lstrip('\\n') %}{%- endif %}"
    "{%- if loop.index0 > ns.last and (loop.last or reasoning) %}"
    "{{- '<|im_start|>assistant\\n<think>\\n' + reasoning.strip('\\n') + '\\n</think>\\n\\n'"
    " + content.lstrip('\\n') }}"
    "{%- else %}{{- '<|im_start|>assistant\\n' + content }}{%- endif %}"
    "{{- '<|im_end|>\\n' }}{%- endif %}{%- endfor %}"
    "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}"
    "{%- if enable_thinking is defined and enable_thinking is false %}"
    "{{- '<think>\\n\\n</think>\\n\\n' }}{%- endif %}{%- endif %}"
)

GEMMA = (
    "{{ bos_token }}{% if messages[0]['role'] == 'system' %}"
    "{{ raise_exception('System role not supported') }}{% endif %}"
    "{% for message in messages %}"
    "{% if (message['role'] == 'assistant') %}{% set role = 'model' %}"
    "{% else %}{% set role = message['role'] %}{% endif %}"
    "{{ '<start_of_turn>' + role + '\\n' + message['content'] | trim + '<end_of_turn>\\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<start_of_turn>model\\n' }}{% endif %}"
)

PHI = (
    "{% for message in messages %}{% if message['role'] == 'system' and message['content'] %}"
    "{{ '<|system|>\\n' + message['content'] + '<|end|>\\n' }}"
    "{% elif message['role'] == 'user' %}{{ '<|user|>\\n' + message['content'] + '<|end|>\\n' }}"
    "{% elif message['role'] == 'assistant' %}"
    "{{ '<|assistant|>\\n' + message['content'] + '<|end|>\\n' }}{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>\\n' }}{% else %}{{ eos_token }}{% endif %}"
)

ZEPHYR = (
    "{% for message in messages %}{{ '<|' + message['role'] + '|>\\n' + message['content']"
    " + eos_token + '\\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>\\n' }}{% endif %}"
)

VICUNA = (
    "{%- for message in messages -%}"
    "{%- if message.role == 'system' -%}{{ message.content + ' ' }}"
    "{%- elif message.role == 'user' -%}{{ 'USER: ' + message.content + ' ' }}"
    "{%- else -%}{{ 'ASSISTANT: ' + message.content + eos_token }}{%- endif -%}"
    "{%- endfor -%}{%- if add_generation_prompt -%}{{ 'ASSISTANT:' }}{%- endif -%}"
)

INSTRUCTION = (
    "{% for message in messages %}"
    "{% if message.role == 'system' %}{{ message.content ~ '\\n\\n' }}"
    "{% elif message.role == 'user' %}{{ '### Instruction:\\n' ~ message.content ~ '\\n\\n' }}"
    "{% else %}{{ '### Response:\\n' ~ message.content ~ eos_token ~ '\\n\\n' }}{% endif %}"
    "{% endfor %}{% if add_generation_prompt %}{{ '### Response:\\n' }}{% endif %}"
)

WIDE = (
    "{{ bos_token }}{% for message in messages %}"
    "{% if message.role == 'system' %}{{ message.content }}"
    "{% elif message.role == 'user' %}{{ '<｜User｜>' + message.content }}"
    "{% else %}{{ '<｜Assistant｜>' + message.content + '<｜end▁of▁sentence｜>' }}{% endif %}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<｜Assistant｜>' }}{% endif %}"
)

TURNS = (
    "{{ bos_token }}{%- set names = {'system': 'S', 'user': 'U', 'assistant': 'C'} %}"
    "{%- for message in messages %}{{ '<|START_OF_TURN|><|' ~ names[message.role] ~ '|>'"
    " ~ message.content | trim ~ '<|end_of_turn|>' }}{%- endfor %}"
    "{%- if add_generation_prompt %}{{ '<|START_OF_TURN|><|C|>' }}{%- endif %}"
)

TOOLS = (
    "{%- if tools %}{{- '<|im_start|>system\\nTools: ' + (tools | tojson) + '<|im_end|>\\n' }}"
    "{%- endif %}"
    "{%- for message in messages %}"
    "{%- if message.role == 'tool' %}"
    "{{- '<|im_start|>user\\n<tool_response>' + message.content"
    " + '</tool_response><|im_end|>\\n' }}"
    "{%- elif message.role == 'assistant' and message.tool_calls %}"
    "{{- '<|im_start|>assistant\\n' }}{%- for call in message.tool_calls %}"
    "{{- '<tool_call>' + (call.function | tojson) + '</tool_call>' }}{%- endfor %}"
    "{{- '<|im_end|>\\n' }}"
    "{%- else %}{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}"
    "{%- endif %}{%- endfor %}"
    "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}"
)

GENERATION = (
    "{%- for message in messages %}{%- if message.role == 'assistant' %}"
    "{{- '<|im_start|>assistant\\n' }}{%- generation %}{{- message.content + '<|im_end|>' }}"
    "{%- endgeneration %}{{- '\\n' }}"
    "{%- else %}{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}"
    "{%- endif %}{%- endfor %}"
    "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}"
)

MACRO = (
    "{%- macro turn(role, text) -%}{{ '<|im_start|>' + role + '\\n' + text + '<|im_end|>' }}"
    "{%- endmacro -%}"
    "{%- set ns = namespace(n=0) -%}"
    "{%- for m in messages if m.content -%}{%- set ns.n = ns.n + 1 -%}"
    "{{ turn(m.role | upper if m.role == 'system' else m.role, m.content) }}"
    "{{- '\\n' if not loop.last or add_generation_prompt else '' }}"
    "{%- endfor -%}{%- if add_generation_prompt -%}{{ '<|im_start|>assistant\\n' }}{%- endif -%}"
)

REASONED = (
    "{{ bos_token }}{%- for message in messages %}"
    "{%- if message.role == 'user' %}{{ '<｜User｜>' + message.content }}"
    "{%- elif message.role == 'system' %}{{ message.content }}"
    "{%- else %}{%- set content = message.content %}"
    "{%- if '</think>' in content and not loop.last %}"
    "{%- set content = content.split('</think>')[-1] %}{%- endif %}"
    "{{ '<｜Assistant｜>' + content + '<｜end▁of▁sentence｜>' }}{%- endif %}{%- endfor %}"
    "{%- if add_generation_prompt %}{{ '<｜Assistant｜>' }}{%- endif %}"
)

SYSTEM_LAST = (
    "{%- for message in messages if message.role != 'system' %}"
    "{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}{%- endfor %}"
    "{%- for message in messages if message.role == 'system' %}"
    "{{- '(' + message.content + ')' }}{%- endfor %}"
    "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}"
)

DATED = "{{- 'Today is ' + strftime_now('%Y-%m-%d') + '\\n' }}" + CHATML

REVERSED = (
    "{%- for message in messages | reverse %}{{- message.role + ': ' + message.content + '\\n' }}"
    "{%- endfor %}{%- if add_generation_prompt %}{{- 'assistant: ' }}{%- endif %}"
)

UNENDED = (
    "{%- for message in messages %}{{- message.role + ': ' + message.content + '\\n' }}"
    "{%- endfor %}{%- if add_generation_prompt %}{{- 'assistant: ' }}{%- endif %}"
)

TEMPLATES = [
    CorpusTemplate("chatml", "byte", "<|im_end|>", CHATML),
    CorpusTemplate("llama3-date", "byte-first", "<|eot_id|>", LLAMA3),
    CorpusTemplate("mistral", "piece", "</s>", MISTRAL),
    CorpusTemplate("llama2", "piece", "</s>", LLAMA2),
    CorpusTemplate("qwen3", "byte", "<|im_end|>", QWEN3),
    CorpusTemplate("gemma", "piece", "<eos>", GEMMA),
    CorpusTemplate("phi", "byte", "<|endoftext|>", PHI),
    CorpusTemplate("zephyr", "piece", "</s>", ZEPHYR),
    CorpusTemplate("vicuna", "piece", "</s>", VICUNA),
    CorpusTemplate("instruction", "byte", "<|endoftext|>", INSTRUCTION),
    CorpusTemplate("wide", "byte-first", "<｜end▁of▁sentence｜>", WIDE),
    CorpusTemplate("turns", "byte-first", "<|end_of_turn|>", TURNS),
    CorpusTemplate("tools", "byte", "<|im_end|>", TOOLS),
    CorpusTemplate("generation", "byte", "<|im_end|>", GENERATION),
    CorpusTemplate("named-list", "byte", "<|im_end|>", CHATML, "list"),
    CorpusTemplate("file", "byte", "<|im_end|>", CHATML, "file"),
    CorpusTemplate("macro", "byte", "<|im_end|>", MACRO),
    CorpusTemplate("reasoned", "byte-first", "<｜end▁of▁sentence｜>", REASONED),
    CorpusTemplate("system-last", "byte", "<|im_end|>", SYSTEM_LAST),
    CorpusTemplate("unended", "byte", "<|im_end|>", UNENDED),
    CorpusTemplate("dated", "byte", "<|im_end|>", DATED, refused="strftime_now"),
    CorpusTemplate("reversed", "byte", "<|im_end|>", REVERSED),
]
