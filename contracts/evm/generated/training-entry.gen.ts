// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const trainingEntryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract IVault"
      },
      {
        "name": "parameters",
        "type": "address",
        "internalType": "contract IParameters"
      },
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "APPLICANTS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CAPPED_FROM",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CHALLENGE_SECONDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CID_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "JOB_SECONDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "MODELS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IModelRegistry"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ROUNDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SCORE_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEED_SECONDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "TRAINERS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VALIDATORS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VALIDATOR_BPS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VOID_ROUNDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WEIGHT_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WINDOW_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "accountsOf",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "role",
        "type": "uint8",
        "internalType": "enum TrainingRole"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address[]",
        "internalType": "address[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "jobAt",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct TrainingJobView",
        "components": [
          {
            "name": "sponsor",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "status",
            "type": "uint8",
            "internalType": "enum TrainingStatus"
          },
          {
            "name": "round",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "settledRound",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "accepted",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "openChallenges",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "isDisputed",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "trainers",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "validators",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "roundStartedAtSeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "seedEpoch",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "spent",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "state",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "terms",
            "type": "tuple",
            "internalType": "struct TrainingTerms",
            "components": [
              {
                "name": "base",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "parentState",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "spec",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "asset",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "budget",
                "type": "uint96",
                "internalType": "uint96"
              },
              {
                "name": "trainerStake",
                "type": "uint96",
                "internalType": "uint96"
              },
              {
                "name": "validatorStake",
                "type": "uint96",
                "internalType": "uint96"
              },
              {
                "name": "rounds",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "validatorBps",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "trainersMin",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "validatorsMin",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "penalty",
                "type": "uint96",
                "internalType": "uint96"
              },
              {
                "name": "joinBySeconds",
                "type": "uint40",
                "internalType": "uint40"
              },
              {
                "name": "commitWindow",
                "type": "uint24",
                "internalType": "uint24"
              },
              {
                "name": "revealWindow",
                "type": "uint24",
                "internalType": "uint24"
              },
              {
                "name": "scoreWindow",
                "type": "uint24",
                "internalType": "uint24"
              },
              {
                "name": "scoreRevealWindow",
                "type": "uint24",
                "internalType": "uint24"
              },
              {
                "name": "challengeWindow",
                "type": "uint24",
                "internalType": "uint24"
              },
              {
                "name": "nonce",
                "type": "uint256",
                "internalType": "uint256"
              },
              {
                "name": "validators",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "jobIdOf",
    "inputs": [
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "joinAsTrainer",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "joinAsValidator",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "memberAt",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "seen",
        "type": "tuple",
        "internalType": "struct TrainingMemberView",
        "components": [
          {
            "name": "role",
            "type": "uint8",
            "internalType": "enum TrainingRole"
          },
          {
            "name": "seat",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "weight",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "missed",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "isExpelled",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "earned",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "stake",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "update",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "openJob",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct TrainingTerms",
        "components": [
          {
            "name": "base",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "parentState",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "spec",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "budget",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "trainerStake",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "validatorStake",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "rounds",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "validatorBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "trainersMin",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "validatorsMin",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "penalty",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "joinBySeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "commitWindow",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "revealWindow",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "scoreWindow",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "scoreRevealWindow",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "challengeWindow",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "nonce",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validators",
            "type": "address[]",
            "internalType": "address[]"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "weightOf",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "ChallengeResolved",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "outcome",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum TrainingChallengeOutcome"
      },
      {
        "name": "slashed",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "returned",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JobEnded",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "status",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum TrainingStatus"
      },
      {
        "name": "refunded",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JobJoined",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "role",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum TrainingRole"
      },
      {
        "name": "stake",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JobLeft",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "earned",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "fine",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JobOpened",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "sponsor",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "base",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "spec",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "budget",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JobOutbid",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "stake",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoundSettled",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "accepted",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      },
      {
        "name": "state",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "paid",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoundStarted",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "state",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "seed",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ScoresCommitted",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "commitment",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ScoresRevealed",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "state",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "scores",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UpdateCommitted",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "commitment",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UpdateRevealed",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "update",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "trace",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "EntryNotDelegated",
    "inputs": []
  },
  {
    "type": "error",
    "name": "JobFull",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "JoiningClosed",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "JoiningOpen",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "LeavingTooEarly",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum TrainingStatus"
      },
      {
        "name": "openChallenges",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "MemberNotChallengeable",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "internalType": "uint16"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheChallengesContract",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundNotChallengeable",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "settledRound",
        "type": "uint16",
        "internalType": "uint16"
      }
    ]
  },
  {
    "type": "error",
    "name": "ScoresInvalid",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SeatMissing",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SeatTaken",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingAssetNotListed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingJobExists",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingJobUnknown",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingPhaseInvalid",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "phase",
        "type": "uint8",
        "internalType": "enum TrainingPhase"
      },
      {
        "name": "needed",
        "type": "uint8",
        "internalType": "enum TrainingPhase"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingRevealMismatch",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "internalType": "uint16"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingStatusInvalid",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum TrainingStatus"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingTermInvalid",
    "inputs": [
      {
        "name": "term",
        "type": "uint8",
        "internalType": "enum TrainingTerm"
      }
    ]
  },
  {
    "type": "error",
    "name": "UpdateCidInvalid",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValidatorNotNamed",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "WeightOutOfBounds",
    "inputs": [
      {
        "name": "weight",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const trainingEntryBytecode =
  '0x610100346100ed57601f61223d38819003918201601f19168301916001600160401b038311848410176100f1578084926060946040528339810103126100ed5780516001600160a01b03811681036100ed576020820151916001600160a01b03831683036100ed5760400151916001600160a01b03831683036100ed5760a0526080523060e05260c0526040516121379081610106823960805181818161113301528181611d510152611f9e015260a0518181816101de0152610e95015260c05181818161062b0152818161098801526109db015260e0518181816102260152818161067d01526106fe0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f5f3560e01c806305e9d695146117a5578063098e4f6f1461014b5780631e50ee5f146117895780631e82ddab1461176c5780632d17ca561461117f5780633ec2437114611162578063411557d11461111e57806342547e0c146106c857806344d233071461065a5780635e67c426146101a657806365d8c3e414610615578063663ae510146105f957806369ae628f146105bd5780638b2ca8f2146105a15780639a61d3111461053c578063a2c64dc91461045e578063a4921c341461020d578063a9b5898f146101c8578063b44b73bc146101ab578063c41d2447146101a6578063e3758deb14610188578063e3760e341461016c578063f299f89614610150578063f9fb7d8d1461014b5763fde6c0db1461012d575f80fd5b34610148578060031936011261014857602060405160038152f35b80fd5b611862565b5034610148578060031936011261014857602060405160048152f35b50346101485780600319360112610148576020604051603c8152f35b503461014857806003193601126101485760206040516276a7008152f35b61188a565b503461014857806003193601126101485760206040516113888152f35b50346101485780600319360112610148576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101485760203660031901126101485760043590307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161461044f5761025c82611fcd565b9060ff825460a01c16600681101561043b576001810361041f57508064ffffffffff600984015460601c169161040b5750804210156103f157505f82815260016020908152604080832033845290915290205460ff16600381101561039a576103da57600c810190815491602083146103c2576102da903390611b12565b60088101546001600160601b0316801581800460011417156103ae575f8481526001602081815260408084203385529091529182902080546201000160089790971b61ff001663ffffffff19909116179590951785559390930180546001600160801b0319166001600160801b039092169182179055915161039893600182528360208301527f9a5bd4756af7bb7f0e3b67c1c69ccfb72120b03919608d77abe421949970832660403393a3600701546001600160a01b0316611f5f565b005b634e487b7160e01b5f52602160045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b836328addacd60e01b5f52600452602060245260445ffd5b5063111e78a960e11b5f526004523360245260445ffd5b82633e05357f60e11b5f526004526024524260445260645ffd5b634e487b7160e01b81526011600452602490fd5b90610439604492856359e353e560e01b845260045261187c565bfd5b634e487b7160e01b82526021600452602482fd5b635712c4e560e11b8152600490fd5b50346101485760403660031901126101485760243560038110156105385760043582528160205260016040832091145f1461053057600c015b604051908160208254918281520190819285526020852090855b81811061051157505050826104c79103836118f2565b604051928392602084019060208552518091526040840192915b8181106104ef575050500390f35b82516001600160a01b03168452859450602093840193909201916001016104e1565b82546001600160a01b03168452602090930192600192830192016104b1565b600d01610497565b5080fd5b50346101485760403660031901126101485760209061055961183f565b600435825260018352604082209060018060a01b03165f52825260405f205460ff8160701c165f1461059357505b61ffff60405191168152f35b61ffff915060101c16610587565b5034610148578060031936011261014857602060405160808152f35b503461014857604036600319011261014857600435906001600160a01b03821682036101485760206105f160243584611f0d565b604051908152f35b5034610148578060031936011261014857602060405160088152f35b50346101485780600319360112610148576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101485760403660031901126101485760243561ffff8116810361053857307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146106b9576106b690600435611b3d565b80f35b635712c4e560e11b8252600482fd5b5034610e46576020366003190112610e46576001600160401b0360043511610e465761028060043536036003190112610e4657307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161461110f5761ffff61073c60e460043501611a3f565b1660246004350135151580611100575b156110ed578015908115806110e1575b156110cd576001600160601b03610777600435608401611a2b565b16156110b95761078b60a460043501611a2b565b9061079a60c460043501611a2b565b6001600160601b0380821693919082168411156110b257505b6001600160601b03168015159081611090575b501561107c5761138861ffff6107e161010460043501611a3f565b16116110695760ff6107f861012460043501611a4e565b16801515908161105d575b50156110495760ff61081a61014460043501611a4e565b168015158061103e575b1561102a57600411159283610feb575b50505061084c61026460043501600435600401611a7e565b600881111592915082610fd1575b505015610fbd576108706101a460043501611a6e565b61087f6101c460043501611a6e565b61088e6101e460043501611a6e565b61089d61020460043501611a6e565b9064ffffffffff6108b361018460043501611a5c565b166108c362ffffff83164261212a565b81119081610fa5575b5015610f9157603c62ffffff8516101580610f81575b80610f71575b80610f61575b15610f4d57610919610936936109196276a7009662ffffff80808061091e991697169416911661212a565b61212a565b61ffff61092f60e460043501611a3f565b1690611ab3565b11610f395762ffffff61094e61022460043501611a6e565b16603c8110159081610f2b575b5015610f175761096f606460043501611a17565b906001600160a01b038216151580610e6b575b610e4a577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610e46576040516331517b8160e21b815260048035810135908201523360248201525f816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610e3b57610e28575b50610a22610244600435013533611f0d565b90818152806020526040812090815460ff8160a01c166006811015610e1457610e00576001600160a81b0319163317600160a01b178255600480358082013591840191909155602481013560058401556044810135600684015560078301906001600160a01b0390610a9690606401611a17565b82546001600160a01b0319169116178155610ab5600435608401611a2b565b81546001600160a01b031660a09190911b6001600160a01b031916179055600882016001600160601b03610aed60043560a401611a2b565b82546001600160601b0319169116178155610b0c60043560c401611a2b565b815461ffff60c01b610b2260043560e401611a3f565b60c01b169061ffff60d01b610b3c60043561010401611a3f565b60d01b169060ff60e01b610b5560043561012401611a4e565b60e01b169260ff60e81b610b6e60043561014401611a4e565b60e81b1660ff60e81b19600160601b600160c01b0360609790971b96909616600160601b600160e81b0319939093169290921717939093161717179055600982016001600160601b03610bc661016460043501611a2b565b82546001600160601b0319169116178155610be660043561018401611a5c565b815462ffffff60881b610bfe6004356101a401611a6e565b60881b169162ffffff60a01b610c196004356101c401611a6e565b60a01b169062ffffff60b81b610c346004356101e401611a6e565b60b81b169162ffffff60d01b610c4f60043561020401611a6e565b60d01b16936001600160e81b0319610c6c60043561022401611a6e565b60e81b169560018060e81b039362ffffff60d01b199262ffffff60b81b199164ffffffffff60601b9060601b1690600160601b600160b81b03191617161716171617171790556102446004350135600a830155600b8201610cd861026460043501600435600401611a7e565b92906001600160401b038411610dec57600160401b8411610dec578254848455808510610dc1575b5091815260208120905b838110610da6576020866105f18988600260246004350135910155610d33608460043501611a2b565b6040519060018060a01b0383168252604460043501358683015260018060601b031660408201526004356004013590847f8768b9b2845ca33aad0eb1459373ef346b65d17aaa478d801b0139aa082bf96e60603393a46001600160601b03610d9f600435608401611a2b565b1690611f5f565b6001906020610db485611a17565b9401938184015501610d0a565b83835284806020852001910390835b828110610dde575050610d00565b600190858184015501610dd0565b634e487b7160e01b82526041600452602482fd5b635c895d1760e11b82526004849052602482fd5b634e487b7160e01b83526021600452602483fd5b610e3491505f906118f2565b5f5f610a10565b6040513d5f823e3d90fd5b5f80fd5b50631069d0db60e31b5f9081526001600160a01b0391909116600452602490fd5b5060405163dcf1a1c960e01b81526001600160a01b038381166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610e3b575f91610ed5575b506001600160801b031615610982565b90506020813d602011610f0f575b81610ef0602093836118f2565b81010312610e4657516001600160801b0381168103610e46575f610ec5565b3d9150610ee3565b6355f2281960e11b5f52600b60045260245ffd5b62278d00915011155f61095b565b6355f2281960e11b5f52600a60045260245ffd5b6355f2281960e11b5f52600960045260245ffd5b50603c62ffffff831610156108ee565b50603c62ffffff821610156108e8565b50603c62ffffff841610156108e2565b6355f2281960e11b5f52600860045260245ffd5b90506276a7004201908142116103ae5711155f6108cc565b6355f2281960e11b5f52600760045260245ffd5b1580159250610fe3575b505f8061085a565b90505f610fdb565b919250906001600160601b03611005600435608401611a2b565b1690611016570411155f8080610834565b634e487b7160e01b5f52601260045260245ffd5b6355f2281960e11b5f52600660045260245ffd5b506008811115610824565b6355f2281960e11b5f52600560045260245ffd5b6020915011155f610803565b6355f2281960e11b5f526004805260245ffd5b6355f2281960e11b5f52600360045260245ffd5b90506001600160601b036110a960043561016401611a2b565b1611155f6107c6565b90506107b3565b6355f2281960e11b5f52600260045260245ffd5b6355f2281960e11b5f52600160045260245ffd5b506103e881111561075c565b6355f2281960e11b5f525f60045260245ffd5b5060446004350135151561074c565b635712c4e560e11b5f5260045ffd5b34610e46575f366003190112610e46576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610e46575f366003190112610e4657602060405162093a808152f35b34610e46576020366003190112610e465760405161119c816118a6565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a08201525f6101c08201526101e06040519161120a836118d6565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f6101208401525f6101408401525f6101608401525f6101808401525f6101a08401525f6101c08401525f828401525f6102008401525f6102208401525f610240840152606061026084015201526004355f525f60205260405f2080549060ff8260a01c1660ff600c8301541660ff600d84015416600184015490600285015492600386015494604051976112d2896118a6565b6001600160a01b0381168952600682101561039a5760ff9160208a015261ffff8160a81c1660408a015261ffff8160b81c1660608a015261ffff8160c81c1660808a015261ffff8160d81c1660a08a015260f01c16151560c088015260e087015261010086015264ffffffffff811661012086015264ffffffffff8160281c1661014086015264ffffffffff8160781c1661016086015260a01c6101808501526101a08401526101c0830152600b6040519161138d836118d6565b600481015483526005810154602084015260068101546040840152600781015460018060a01b038116606085015260a01c608084015260ff600882015460018060601b03811660a086015260018060601b038160601c1660c086015261ffff8160c01c1660e086015261ffff8160d01c16610100860152818160e01c1661012086015260e81c16610140840152600981015460018060601b03811661016085015264ffffffffff8160601c1661018085015262ffffff8160881c166101a085015262ffffff8160a01c166101c085015262ffffff8160b81c166101e085015262ffffff8160d01c1661020085015260e81c610220840152600a81015461024084015201604051808260208294549384815201905f5260205f20925f5b81811061174a5750506114be925003826118f2565b6102608201526101e0820152604051602080825282516001600160a01b0316818301528201519091600682101561039a576101e0908392604084015261ffff604082015116606084015261ffff606082015116608084015261ffff60808201511660a084015261ffff60a08201511660c084015260c0810151151560e084015260ff60e08201511661010084015260ff6101008201511661012084015264ffffffffff6101208201511661014084015264ffffffffff6101408201511661016084015264ffffffffff6101608201511661018084015260018060601b03610180820151166101a08401526101a08101516101c08401526101c0810151828401520151610200808301526102606104a08301918051610220850152602081015161024085015260408101518285015260018060a01b0360608201511661028085015260018060601b036080820151166102a085015260018060601b0360a0820151166102c085015260018060601b0360c0820151166102e085015261ffff60e08201511661030085015261ffff6101008201511661032085015260ff6101208201511661034085015260ff6101408201511661036085015260018060601b036101608201511661038085015264ffffffffff610180820151166103a085015262ffffff6101a0820151166103c085015262ffffff6101c0820151166103e085015262ffffff6101e08201511661040085015262ffffff6102008201511661042085015262ffffff61022082015116610440850152610240810151610460850152015190610280610480840152815180915260206104c084019201905f5b818110611728575050500390f35b82516001600160a01b031684528594506020938401939092019160010161171a565b84546001600160a01b03168352600194850194869450602090930192016114a9565b34610e46575f366003190112610e4657602060405162278d008152f35b34610e46575f366003190112610e465760206040516127108152f35b34610e46576040366003190112610e46576101006117cc6117c461183f565b600435611913565b60e0604051916117dd838251611855565b60ff602082015116602084015261ffff604082015116604084015261ffff606082015116606084015260808101511515608084015260018060601b0360a08201511660a084015260018060801b0360c08201511660c0840152015160e0820152f35b602435906001600160a01b0382168203610e4657565b90600382101561039a5752565b34610e46575f366003190112610e46576020604051818152f35b600681101561039a57602452565b34610e46575f366003190112610e465760206040516103e88152f35b61020081019081106001600160401b038211176118c257604052565b634e487b7160e01b5f52604160045260245ffd5b61028081019081106001600160401b038211176118c257604052565b90601f801991011681019081106001600160401b038211176118c257604052565b91906040519061010082018281106001600160401b038211176118c2576040525f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e083015281935f52600160205260405f209060018060a01b03165f5260205260405f209081549060ff8260781c16611a11575060ff811661ffff8260101c16604086015260ff8260081c166020860152600381101561039a57808552607082901c60ff161515608080870191909152602083901c61ffff1660608701526001848101546001600160801b031660c088015292901c6001600160601b031660a086015214611a065750565b6003015460e0830152565b93505050565b356001600160a01b0381168103610e465790565b356001600160601b0381168103610e465790565b3561ffff81168103610e465790565b3560ff81168103610e465790565b3564ffffffffff81168103610e465790565b3562ffffff81168103610e465790565b903590601e1981360301821215610e4657018035906001600160401b038211610e4657602001918160051b36038313610e4657565b818102929181159184041417156103ae57565b8054821015611adb575f5260205f2001905f90565b634e487b7160e01b5f52603260045260245ffd5b80546001600160a01b0360039390931b83811b199091169290931690921b179055565b80549190600160401b8310156118c25782611b35916001611b3b95018155611ac6565b90611aef565b565b919091611b4981611fcd565b5061ffff831680158015611f02575b611eea57815f525f60205262ffffff600960405f20015460b81c16611b7c83611fcd565b9060ff825460a01c16600681101561039a5760018103611ecd575064ffffffffff600983015460601c169081039081116103ae5780421015611eb357505f83815260016020908152604080832033845290915290205460ff16600381101561039a57611e9c57600b810194855415801580978198611e89575b50611e725715611e6a576020935b600d8301968754868110611e4b5750611e345786545f94905f19865b828110611dd757505050611c338589611ac6565b60018060a01b0391549060031b1c1695825f52600160205260405f2060018060a01b0388165f5260205260405f209161ffff835460101c161015611dc157506001808060801b039101541693815f52600160205260405f2060018060a01b0387165f5260205260405f20975f89555f60018a01555f60028a01555f60038a01555f5b60028110611db1575084959697985081611cdf611cd8611d12979460ff94611ac6565b3391611aef565b88847f38c9b7b639913b2c67b1824d73737832d94076f15222947cb329d643ebfc7cc160206040518c8152a31691612056565b600701546001600160a01b031681611d2957505050565b6040516304ade6db60e11b81526004810193909352602483015260448201526020816064815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610e3b57611d89575b50565b611d869060203d602011611daa575b611da281836118f2565b810190611f47565b503d611d98565b5f8a820160040155600101611cb5565b826328addacd60e01b5f5260045260245260445ffd5b845f52600160205260405f20611ded828d611ac6565b905460039190911b1c6001600160a01b03165f908152602091909152604090205460101c61ffff1682811115611e27575b50600101611c1f565b9097509050866001611e1e565b84906328addacd60e01b5f5260045260245260445ffd5b9194505060ff919450611e63611b3b96973390611b12565b1691612056565b600893611c03565b84630671632f60e21b5f526004523360245260445ffd5b611e9591503390612005565b155f611bf5565b8263111e78a960e11b5f526004523360245260445ffd5b83633e05357f60e11b5f526004526024524260445260645ffd5b6359e353e560e01b5f526004859052611ee59061187c565b60445ffd5b63720690bb60e11b5f526004526103e860245260445ffd5b506103e88111611b58565b9060405190602082019246845230604084015260018060a01b03166060830152608082015260808152611f4160a0826118f2565b51902090565b90816020910312610e4657518015158103610e465790565b604051637f4c824d60e11b81523360048201523060248201526001600160a01b0391821660448201526064810192909252602090829060849082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015610e3b57611d895750565b90815f525f60205260405f209160ff835460a01c16600681101561039a5715611ff35750565b6302d430db60e21b5f5260045260245ffd5b8054916001600160a01b0316905f5b83811061202357505050505f90565b8261202e8284611ac6565b905460039190911b1c6001600160a01b03161461204d57600101612014565b50505050600190565b600882015490936001916002906001600160801b03906120879061ffff85169060601c6001600160601b0316611ab3565b1694865f528360205260405f20848060a01b0333165f5260205261ff0060405f209363ffff000085549160101b169063ffffffff1916179160081b1617178155018260018060801b031982541617905560405160036002101561039a57611b3b93600282528360208301527f9a5bd4756af7bb7f0e3b67c1c69ccfb72120b03919608d77abe421949970832660403393a3600701546001600160a01b0316611f5f565b919082018092116103ae5756'
