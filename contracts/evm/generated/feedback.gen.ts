// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const feedbackAbi = [
  {"type":"constructor","inputs":[{"name":"sessions","type":"address","internalType":"contract Escrow"},{"name":"requests","type":"address","internalType":"contract Escrow"},{"name":"answers","type":"address","internalType":"contract IPaidAnswers"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"ANSWERS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IPaidAnswers"}],"stateMutability":"view"},
  {"type":"function","name":"OFFERS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IOfferTerms"}],"stateMutability":"view"},
  {"type":"function","name":"REQUESTS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract Escrow"}],"stateMutability":"view"},
  {"type":"function","name":"SESSIONS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract Escrow"}],"stateMutability":"view"},
  {"type":"function","name":"STARS_MAX","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"flag","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"},{"name":"reason","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"rate","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"},{"name":"stars","type":"uint8","internalType":"uint8"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"event","name":"Flagged","inputs":[{"name":"provider","type":"address","indexed":true,"internalType":"address"},{"name":"client","type":"address","indexed":true,"internalType":"address"},{"name":"id","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"weight","type":"uint256","indexed":false,"internalType":"uint256"},{"name":"reason","type":"bytes32","indexed":false,"internalType":"bytes32"}],"anonymous":false},
  {"type":"event","name":"Rated","inputs":[{"name":"provider","type":"address","indexed":true,"internalType":"address"},{"name":"client","type":"address","indexed":true,"internalType":"address"},{"name":"id","type":"bytes32","indexed":true,"internalType":"bytes32"},{"name":"weight","type":"uint256","indexed":false,"internalType":"uint256"},{"name":"stars","type":"uint8","indexed":false,"internalType":"uint8"}],"anonymous":false},
  {"type":"error","name":"EscrowMismatch","inputs":[]},
  {"type":"error","name":"NotTheClient","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"client","type":"address","internalType":"address"}]},
  {"type":"error","name":"NothingPaid","inputs":[{"name":"id","type":"bytes32","internalType":"bytes32"}]},
  {"type":"error","name":"RatingOutOfBounds","inputs":[{"name":"stars","type":"uint256","internalType":"uint256"}]}
] as const
