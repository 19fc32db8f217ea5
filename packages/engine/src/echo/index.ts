export { createEngineEcho } from './echo.ts'
export { echoTemplate, echoTokenizerJson } from './tokenizer-json.ts'
