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
    "name": "PENALTY_DIVISOR_MAX",
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
    "name": "ScoresReopened",
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
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
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
  '0x610100346100ed57601f61228f38819003918201601f19168301916001600160401b038311848410176100f1578084926060946040528339810103126100ed5780516001600160a01b03811681036100ed576020820151916001600160a01b03831683036100ed5760400151916001600160a01b03831683036100ed5760a0526080523060e05260c0526040516121899081610106823960805181818161118501528181611da30152611ff0015260a0518181816101e90152610eea015260c051818181610652015281816109dd0152610a30015260e051818181610231015281816106a401526107250152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f5f3560e01c806305e9d695146117f7578063098e4f6f146101565780631e50ee5f146117db5780631e82ddab146117be5780632d17ca56146111d15780633ec24371146111b4578063411557d11461117057806342547e0c146106ef57806344d23307146106815780635e67c426146101b157806365d8c3e41461063c578063663ae5101461062057806369ae628f146105e45780636eee40a2146105c85780638b2ca8f2146105ac5780639a61d31114610547578063a2c64dc914610469578063a4921c3414610218578063a9b5898f146101d3578063b44b73bc146101b6578063c41d2447146101b1578063e3758deb14610193578063e3760e3414610177578063f299f8961461015b578063f9fb7d8d146101565763fde6c0db14610138575f80fd5b34610153578060031936011261015357602060405160038152f35b80fd5b6118b4565b5034610153578060031936011261015357602060405160048152f35b50346101535780600319360112610153576020604051603c8152f35b503461015357806003193601126101535760206040516276a7008152f35b6118dc565b503461015357806003193601126101535760206040516113888152f35b50346101535780600319360112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101535760203660031901126101535760043590307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161461045a576102678261201f565b9060ff825460a01c166006811015610446576001810361042a57508064ffffffffff600984015460601c16916104165750804210156103fc57505f82815260016020908152604080832033845290915290205460ff1660038110156103a5576103e557600c810190815491602083146103cd576102e5903390611b64565b60088101546001600160601b0316801581800460011417156103b9575f8481526001602081815260408084203385529091529182902080546201000160089790971b61ff001663ffffffff19909116179590951785559390930180546001600160801b0319166001600160801b03909216918217905591516103a393600182528360208301527f9a5bd4756af7bb7f0e3b67c1c69ccfb72120b03919608d77abe421949970832660403393a3600701546001600160a01b0316611fb1565b005b634e487b7160e01b5f52602160045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b836328addacd60e01b5f52600452602060245260445ffd5b5063111e78a960e11b5f526004523360245260445ffd5b82633e05357f60e11b5f526004526024524260445260645ffd5b634e487b7160e01b81526011600452602490fd5b90610444604492856359e353e560e01b84526004526118ce565bfd5b634e487b7160e01b82526021600452602482fd5b635712c4e560e11b8152600490fd5b50346101535760403660031901126101535760243560038110156105435760043582528160205260016040832091145f1461053b57600c015b604051908160208254918281520190819285526020852090855b81811061051c57505050826104d2910383611944565b604051928392602084019060208552518091526040840192915b8181106104fa575050500390f35b82516001600160a01b03168452859450602093840193909201916001016104ec565b82546001600160a01b03168452602090930192600192830192016104bc565b600d016104a2565b5080fd5b503461015357604036600319011261015357602090610564611891565b600435825260018352604082209060018060a01b03165f52825260405f205460ff8160701c165f1461059e57505b61ffff60405191168152f35b61ffff915060101c16610592565b5034610153578060031936011261015357602060405160808152f35b5034610153578060031936011261015357602060405160648152f35b503461015357604036600319011261015357600435906001600160a01b038216820361015357602061061860243584611f5f565b604051908152f35b5034610153578060031936011261015357602060405160088152f35b50346101535780600319360112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101535760403660031901126101535760243561ffff8116810361054357307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146106e0576106dd90600435611b8f565b80f35b635712c4e560e11b8252600482fd5b5034610e9b576020366003190112610e9b576001600160401b0360043511610e9b5761028060043536036003190112610e9b57307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146111615761ffff61076360e460043501611a91565b1660246004350135151580611152575b1561113f57801590811580611133575b1561111f576001600160601b0361079e600435608401611a7d565b161561110b576107b260a460043501611a7d565b906107c160c460043501611a7d565b6001600160601b03808216939190821684111561110457505b6001600160601b036107f160043561016401611a7d565b16906064820291808304606414901517156103b9576001600160601b031680151591826110e1575b826110d6575b5050156110c25761138861ffff61083b61010460043501611a91565b16116110af5760ff61085261012460043501611aa0565b1680151590816110a3575b501561108f5760ff61087461014460043501611aa0565b1680151580611084575b1561107057600411159283611031575b5050506108a661026460043501600435600401611ad0565b600881111592915082611017575b505015611003576108ca6101a460043501611ac0565b62ffffff806108de6101c460043501611ac0565b92169116906108f26101e460043501611ac0565b9062ffffff8061090761020460043501611ac0565b9316921664ffffffffff61092061018460043501611aae565b1661092b844261217c565b81119081610feb575b5015610fd757603c82101580610fcc575b80610fc1575b80610fb6575b15610fa25761096e61098b9361096e6276a700966109739561217c565b61217c565b61ffff61098460e460043501611a91565b1690611b05565b11610f8e5762ffffff6109a361022460043501611ac0565b16603c8110159081610f80575b5015610f6c576109c4606460043501611a69565b906001600160a01b038216151580610ec0575b610e9f577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610e9b576040516331517b8160e21b815260048035810135908201523360248201525f816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610e9057610e7d575b50610a77610244600435013533611f5f565b90818152806020526040812090815460ff8160a01c166006811015610e6957610e55576001600160a81b0319163317600160a01b178255600480358082013591840191909155602481013560058401556044810135600684015560078301906001600160a01b0390610aeb90606401611a69565b82546001600160a01b0319169116178155610b0a600435608401611a7d565b81546001600160a01b031660a09190911b6001600160a01b031916179055600882016001600160601b03610b4260043560a401611a7d565b82546001600160601b0319169116178155610b6160043560c401611a7d565b815461ffff60c01b610b7760043560e401611a91565b60c01b169061ffff60d01b610b9160043561010401611a91565b60d01b169060ff60e01b610baa60043561012401611aa0565b60e01b169260ff60e81b610bc360043561014401611aa0565b60e81b1660ff60e81b19600160601b600160c01b0360609790971b96909616600160601b600160e81b0319939093169290921717939093161717179055600982016001600160601b03610c1b61016460043501611a7d565b82546001600160601b0319169116178155610c3b60043561018401611aae565b815462ffffff60881b610c536004356101a401611ac0565b60881b169162ffffff60a01b610c6e6004356101c401611ac0565b60a01b169062ffffff60b81b610c896004356101e401611ac0565b60b81b169162ffffff60d01b610ca460043561020401611ac0565b60d01b16936001600160e81b0319610cc160043561022401611ac0565b60e81b169560018060e81b039362ffffff60d01b199262ffffff60b81b199164ffffffffff60601b9060601b1690600160601b600160b81b03191617161716171617171790556102446004350135600a830155600b8201610d2d61026460043501600435600401611ad0565b92906001600160401b038411610e4157600160401b8411610e41578254848455808510610e16575b5091815260208120905b838110610dfb576020866106188988600260246004350135910155610d88608460043501611a7d565b6040519060018060a01b0383168252604460043501358683015260018060601b031660408201526004356004013590847f8768b9b2845ca33aad0eb1459373ef346b65d17aaa478d801b0139aa082bf96e60603393a46001600160601b03610df4600435608401611a7d565b1690611fb1565b6001906020610e0985611a69565b9401938184015501610d5f565b83835284806020852001910390835b828110610e33575050610d55565b600190858184015501610e25565b634e487b7160e01b82526041600452602482fd5b635c895d1760e11b82526004849052602482fd5b634e487b7160e01b83526021600452602483fd5b610e8991505f90611944565b5f5f610a65565b6040513d5f823e3d90fd5b5f80fd5b50631069d0db60e31b5f9081526001600160a01b0391909116600452602490fd5b5060405163dcf1a1c960e01b81526001600160a01b038381166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610e90575f91610f2a575b506001600160801b0316156109d7565b90506020813d602011610f64575b81610f4560209383611944565b81010312610e9b57516001600160801b0381168103610e9b575f610f1a565b3d9150610f38565b6355f2281960e11b5f52600b60045260245ffd5b62278d00915011155f6109b0565b6355f2281960e11b5f52600a60045260245ffd5b6355f2281960e11b5f52600960045260245ffd5b50603c811015610951565b50603c83101561094b565b50603c841015610945565b6355f2281960e11b5f52600860045260245ffd5b90506276a7004201908142116103b95711155f610934565b6355f2281960e11b5f52600760045260245ffd5b1580159250611029575b505f806108b4565b90505f611021565b919250906001600160601b0361104b600435608401611a7d565b169061105c570411155f808061088e565b634e487b7160e01b5f52601260045260245ffd5b6355f2281960e11b5f52600660045260245ffd5b50600881111561087e565b6355f2281960e11b5f52600560045260245ffd5b6020915011155f61085d565b6355f2281960e11b5f526004805260245ffd5b6355f2281960e11b5f52600360045260245ffd5b101590505f8061081f565b9150806001600160601b036110fb60043561016401611a7d565b16111591610819565b90506107da565b6355f2281960e11b5f52600260045260245ffd5b6355f2281960e11b5f52600160045260245ffd5b506103e8811115610783565b6355f2281960e11b5f525f60045260245ffd5b50604460043501351515610773565b635712c4e560e11b5f5260045ffd5b34610e9b575f366003190112610e9b576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610e9b575f366003190112610e9b57602060405162093a808152f35b34610e9b576020366003190112610e9b576040516111ee816118f8565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a08201525f6101c08201526101e06040519161125c83611928565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f6101208401525f6101408401525f6101608401525f6101808401525f6101a08401525f6101c08401525f828401525f6102008401525f6102208401525f610240840152606061026084015201526004355f525f60205260405f2080549060ff8260a01c1660ff600c8301541660ff600d8401541660018401549060028501549260038601549460405197611324896118f8565b6001600160a01b038116895260068210156103a55760ff9160208a015261ffff8160a81c1660408a015261ffff8160b81c1660608a015261ffff8160c81c1660808a015261ffff8160d81c1660a08a015260f01c16151560c088015260e087015261010086015264ffffffffff811661012086015264ffffffffff8160281c1661014086015264ffffffffff8160781c1661016086015260a01c6101808501526101a08401526101c0830152600b604051916113df83611928565b600481015483526005810154602084015260068101546040840152600781015460018060a01b038116606085015260a01c608084015260ff600882015460018060601b03811660a086015260018060601b038160601c1660c086015261ffff8160c01c1660e086015261ffff8160d01c16610100860152818160e01c1661012086015260e81c16610140840152600981015460018060601b03811661016085015264ffffffffff8160601c1661018085015262ffffff8160881c166101a085015262ffffff8160a01c166101c085015262ffffff8160b81c166101e085015262ffffff8160d01c1661020085015260e81c610220840152600a81015461024084015201604051808260208294549384815201905f5260205f20925f5b81811061179c57505061151092500382611944565b6102608201526101e0820152604051602080825282516001600160a01b031681830152820151909160068210156103a5576101e0908392604084015261ffff604082015116606084015261ffff606082015116608084015261ffff60808201511660a084015261ffff60a08201511660c084015260c0810151151560e084015260ff60e08201511661010084015260ff6101008201511661012084015264ffffffffff6101208201511661014084015264ffffffffff6101408201511661016084015264ffffffffff6101608201511661018084015260018060601b03610180820151166101a08401526101a08101516101c08401526101c0810151828401520151610200808301526102606104a08301918051610220850152602081015161024085015260408101518285015260018060a01b0360608201511661028085015260018060601b036080820151166102a085015260018060601b0360a0820151166102c085015260018060601b0360c0820151166102e085015261ffff60e08201511661030085015261ffff6101008201511661032085015260ff6101208201511661034085015260ff6101408201511661036085015260018060601b036101608201511661038085015264ffffffffff610180820151166103a085015262ffffff6101a0820151166103c085015262ffffff6101c0820151166103e085015262ffffff6101e08201511661040085015262ffffff6102008201511661042085015262ffffff61022082015116610440850152610240810151610460850152015190610280610480840152815180915260206104c084019201905f5b81811061177a575050500390f35b82516001600160a01b031684528594506020938401939092019160010161176c565b84546001600160a01b03168352600194850194869450602090930192016114fb565b34610e9b575f366003190112610e9b57602060405162278d008152f35b34610e9b575f366003190112610e9b5760206040516127108152f35b34610e9b576040366003190112610e9b5761010061181e611816611891565b600435611965565b60e06040519161182f8382516118a7565b60ff602082015116602084015261ffff604082015116604084015261ffff606082015116606084015260808101511515608084015260018060601b0360a08201511660a084015260018060801b0360c08201511660c0840152015160e0820152f35b602435906001600160a01b0382168203610e9b57565b9060038210156103a55752565b34610e9b575f366003190112610e9b576020604051818152f35b60068110156103a557602452565b34610e9b575f366003190112610e9b5760206040516103e88152f35b61020081019081106001600160401b0382111761191457604052565b634e487b7160e01b5f52604160045260245ffd5b61028081019081106001600160401b0382111761191457604052565b90601f801991011681019081106001600160401b0382111761191457604052565b91906040519061010082018281106001600160401b03821117611914576040525f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e083015281935f52600160205260405f209060018060a01b03165f5260205260405f209081549060ff8260781c16611a63575060ff811661ffff8260101c16604086015260ff8260081c16602086015260038110156103a557808552607082901c60ff161515608080870191909152602083901c61ffff1660608701526001848101546001600160801b031660c088015292901c6001600160601b031660a086015214611a585750565b6003015460e0830152565b93505050565b356001600160a01b0381168103610e9b5790565b356001600160601b0381168103610e9b5790565b3561ffff81168103610e9b5790565b3560ff81168103610e9b5790565b3564ffffffffff81168103610e9b5790565b3562ffffff81168103610e9b5790565b903590601e1981360301821215610e9b57018035906001600160401b038211610e9b57602001918160051b36038313610e9b57565b818102929181159184041417156103b957565b8054821015611b2d575f5260205f2001905f90565b634e487b7160e01b5f52603260045260245ffd5b80546001600160a01b0360039390931b83811b199091169290931690921b179055565b80549190600160401b8310156119145782611b87916001611b8d95018155611b18565b90611b41565b565b919091611b9b8161201f565b5061ffff831680158015611f54575b611f3c57815f525f60205262ffffff600960405f20015460b81c16611bce8361201f565b9060ff825460a01c1660068110156103a55760018103611f1f575064ffffffffff600983015460601c169081039081116103b95780421015611f0557505f83815260016020908152604080832033845290915290205460ff1660038110156103a557611eee57600b810194855415801580978198611edb575b50611ec45715611ebc576020935b600d8301968754868110611e9d5750611e865786545f94905f19865b828110611e2957505050611c858589611b18565b60018060a01b0391549060031b1c1695825f52600160205260405f2060018060a01b0388165f5260205260405f209161ffff835460101c161015611e1357506001808060801b039101541693815f52600160205260405f2060018060a01b0387165f5260205260405f20975f89555f60018a01555f60028a01555f60038a01555f5b60028110611e03575084959697985081611d31611d2a611d64979460ff94611b18565b3391611b41565b88847f38c9b7b639913b2c67b1824d73737832d94076f15222947cb329d643ebfc7cc160206040518c8152a316916120a8565b600701546001600160a01b031681611d7b57505050565b6040516304ade6db60e11b81526004810193909352602483015260448201526020816064815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610e9057611ddb575b50565b611dd89060203d602011611dfc575b611df48183611944565b810190611f99565b503d611dea565b5f8a820160040155600101611d07565b826328addacd60e01b5f5260045260245260445ffd5b845f52600160205260405f20611e3f828d611b18565b905460039190911b1c6001600160a01b03165f908152602091909152604090205460101c61ffff1682811115611e79575b50600101611c71565b9097509050866001611e70565b84906328addacd60e01b5f5260045260245260445ffd5b9194505060ff919450611eb5611b8d96973390611b64565b16916120a8565b600893611c55565b84630671632f60e21b5f526004523360245260445ffd5b611ee791503390612057565b155f611c47565b8263111e78a960e11b5f526004523360245260445ffd5b83633e05357f60e11b5f526004526024524260445260645ffd5b6359e353e560e01b5f526004859052611f37906118ce565b60445ffd5b63720690bb60e11b5f526004526103e860245260445ffd5b506103e88111611baa565b9060405190602082019246845230604084015260018060a01b03166060830152608082015260808152611f9360a082611944565b51902090565b90816020910312610e9b57518015158103610e9b5790565b604051637f4c824d60e11b81523360048201523060248201526001600160a01b0391821660448201526064810192909252602090829060849082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015610e9057611ddb5750565b90815f525f60205260405f209160ff835460a01c1660068110156103a557156120455750565b6302d430db60e21b5f5260045260245ffd5b8054916001600160a01b0316905f5b83811061207557505050505f90565b826120808284611b18565b905460039190911b1c6001600160a01b03161461209f57600101612066565b50505050600190565b600882015490936001916002906001600160801b03906120d99061ffff85169060601c6001600160601b0316611b05565b1694865f528360205260405f20848060a01b0333165f5260205261ff0060405f209363ffff000085549160101b169063ffffffff1916179160081b1617178155018260018060801b03198254161790556040516003600210156103a557611b8d93600282528360208301527f9a5bd4756af7bb7f0e3b67c1c69ccfb72120b03919608d77abe421949970832660403393a3600701546001600160a01b0316611fb1565b919082018092116103b95756'
