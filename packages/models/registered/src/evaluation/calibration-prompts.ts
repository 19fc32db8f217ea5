/** Prompts to measure honest answers: short prompts of many kinds, as people write them. */
export const calibrationPrompts: readonly string[] = [
  'Why is the sky blue?',
  'What is the capital of France?',
  'Write a short poem about the sea.',
  'Explain how a bicycle stays upright.',
  'Give me three names for a cat.',
  'What does a compiler do?',
  'Tell me a story about a lighthouse keeper.',
  'How do I boil an egg?',
  'Translate "good morning" into Spanish.',
  'What is seven times eight?',
  'Describe a market on a Saturday morning.',
  'Why do leaves change colour in autumn?',
  'Write a polite letter that declines an invitation.',
  'What is the difference between a lake and a sea?',
  'List five things to pack for a hike.',
  'Who are you?',
]
