// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const trainingJobsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "entry",
        "type": "address",
        "internalType": "contract TrainingEntry"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      },
      {
        "name": "challenges",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "fallback",
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
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
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
    "name": "CHALLENGES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
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
    "name": "ENTRY",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract TrainingEntry"
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
    "name": "beginJob",
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
    "name": "closeChallenge",
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
      },
      {
        "name": "outcome",
        "type": "uint8",
        "internalType": "enum TrainingChallengeOutcome"
      },
      {
        "name": "challenger",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "earned",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "isAgreed",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "commitScores",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "commitment",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "commitUpdate",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "commitment",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "isSettledForGood",
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
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "leaveJob",
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
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "openChallenge",
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
    ],
    "outputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "bond",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "earned",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "isAgreed",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "revealScores",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "state",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "scores",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "revealUpdate",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "update",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "trace",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "cid",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settleRound",
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
    "name": "startRound",
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
export const trainingJobsBytecode =
  '0x610120806040523461017c57606081613560803803809161002082856101d8565b83398101031261017c578051906001600160a01b0382169081830361017c576020810151906001600160a01b038216820361017c5760400151916001600160a01b038316830361017c5760405163411557d160e01b815290602082600481845afa918215610188575f92610193575b5060206004916040519283809263a9b5898f60e01b82525afa908115610188575f91610142575b5060a05260805260c0526101005260e05260405161335090816102108239608051818181610d3a0152612ae8015260a0518181816103ce01528181610f1b015261256f015260c051818181610cf6015281816110c101528181611b620152818161200e015261226c015260e05181818160230152611da00152610100518181816102d501526131f20152f35b90506020813d602011610180575b8161015d602093836101d8565b8101031261017c57516001600160a01b038116810361017c575f6100b6565b5f80fd5b3d9150610150565b6040513d5f823e3d90fd5b9091506020813d6020116101d0575b816101af602093836101d8565b8101031261017c57516001600160a01b038116810361017c5790602061008f565b3d91506101a2565b601f909101601f19168101906001600160401b038211908210176101fb57604052565b634e487b7160e01b5f52604160045260245ffdfe6101a0806040526004361015610061575b503461005d57604051365f82375f8036837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af43d5f833e610059573d90fd5b3d90f35b5f80fd5b5f3560e01c9081622e34c714611d8e57508063098e4f6f146101f95780631e50ee5f14611d725780631e82ddab14611d555780632341870314611236578063271da42614610ff8578063342fda3614610da25780633740488514610d865780633ec2437114610d69578063411557d114610d2557806349493a4d14610ce15780634b89448614610c925780635380100e146108e45780635e67c42614610304578063663ae510146108c957806380e5cb74146105e55780638b2ca8f2146105ca578063996eb530146103fd578063a9b5898f146103b9578063b44b73bc1461039d578063b532f6cf14610309578063c41d244714610304578063d5d52dd0146102c0578063e3758deb146102a3578063e3760e3414610288578063e599ebf514610219578063f299f896146101fe578063f9fb7d8d146101f9578063fa4459cc146101d15763fde6c0db146101b6575f610010565b3461005d575f36600319011261005d57602060405160038152f35b3461005d57602036600319011261005d5760206101ef60043561269b565b6040519015158152f35b611dcf565b3461005d575f36600319011261005d57602060405160048152f35b3461005d5760e036600319011261005d57610232611de9565b61023a611e5e565b606435600481101561005d576084356001600160a01b038116810361005d5760a435916001600160601b038316830361005d5760c43593841515850361005d5761028695600435612390565b005b3461005d575f36600319011261005d576020604051603c8152f35b3461005d575f36600319011261005d5760206040516276a7008152f35b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b611e42565b3461005d5761031736611dff565b907f75d96f25c3e5072909b8fed14c578ed0a7e4befecc155876f2e7159f561471ae610398610345836126df565b9380600261035e816103578189613081565b9888612733565b875461ffff60301b1916603082901b61ffff60301b161788559601556040805161ffff909616865260208601919091523394918291820190565b0390a3005b3461005d575f36600319011261005d5760206040516113888152f35b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d57606036600319011261005d57600435610419611de9565b90610422611e5e565b9161042b6131f0565b610434826126df565b9161043e83613235565b93846105b1575b61ffff1693841590811561059e575b8115610596575b5061057357805f52600160205260405f2060018060a01b0383165f5260205260405f20918254918561ffff8460501c1614801590610566575b8015610559575b61053657505060ff60681b1916600160681b1781558154608093506104e6906104ca9060d81c61ffff1661232e565b835461ffff60d81b191660d89190911b61ffff60d81b16178355565b600782015460089092015460018201549154604080516001600160a01b0390951685526001600160601b03928316602086015292851c9091169183019190915260ff606091821c16151590820152f35b85925063635e1ac360e01b5f5260045260018060a01b031660245260445260645ffd5b5060ff8360701c1661049b565b5060ff8360681c16610494565b8361ffff845460b81c169163a8dcb4c360e01b5f5260045260245260445260645ffd5b90508561045b565b845460b81c61ffff168614159150610454565b935061ffff6105bf8461324c565b421015949050610445565b3461005d575f36600319011261005d57602060405160808152f35b3461005d5760a036600319011261005d576064356004356044356024356084356001600160401b03811161005d57610621903690600401611e15565b949061062c856126df565b90855f52600160205260405f2060018060a01b0333165f5260205260405f2091825460ff8116600381101561085e57600114908115916108ba575b81156108ac575b506108955761067d8188613270565b60018101546106a160098301549164ffffffffff62ffffff8460881c169116611e99565b5f908042101561088c575b6106bf9062ffffff8460a01c1690611e99565b80421015610883575b6106db9062ffffff8460b81c1690611e99565b8042101561087a575b62ffffff6106f7929360d01c1690611e99565b421015610872575b600581101561085e576001810361083c57505460a81c61ffff169287158015610832575b61081a5760205f61073386613307565b60405183810191776f7374726f6d3a547261696e696e675570646174653a763160401b83528b603883015260018060c01b03191660588201523360601b60608201528860748201528960948201528460b482015260b4815261079660d482611f11565b604051918291518091835e8101838152039060025afa1561080f577f5728f009d232084a6e4b0da20ec6d361fc44d67e995d4cc46c9c9a219489bc1b956107e58661039895875f51918c613159565b604051958695865260208601526040850152606084015260a06080840152339660a084019161230e565b6040513d5f823e3d90fd5b876313dd56e760e01b5f52600452608060245260445ffd5b5060808811610723565b63f076e69b60e01b5f52600488905261085490612717565b600160445260645ffd5b634e487b7160e01b5f52602160045260245ffd5b5060046106ff565b600391506106e4565b600291506106c8565b600191506106ac565b8663df84ea7560e01b5f526004523360245260445ffd5b60ff915060701c168961066e565b905060ff8160781c1690610667565b3461005d575f36600319011261005d57602060405160088152f35b3461005d57608036600319011261005d576024356004356044356001600160401b03811161005d5761091a903690600401611e15565b6064359291610928836126df565b91835f52600160205260405f2060018060a01b0333165f5260205260405f2095865460ff8116600381101561085e5760021490811591610c83575b8115610c75575b50610c5e576109798486613270565b600184015461099d60098601549164ffffffffff62ffffff8460881c169116611e99565b5f9080421015610c55575b6109bb9062ffffff8460a01c1690611e99565b80421015610c4c575b6109d79062ffffff8460b81c1690611e99565b80421015610c43575b62ffffff6109f3929360d01c1690611e99565b421015610c3b575b600581101561085e5760038103610c195750600c61ffff855460a81c1694015490604091825190610a2c8483611f11565b833683376001600160ff1b0381168103610c05578060011b851480610bfc575b80610b92575b15610b75575060205f8887610ad08460948e610a6d8e613307565b908c8c5196879386850199776f7374726f6d3a547261696e696e6753636f7265733a763160401b8b52603886015260018060c01b03191660588501523360601b60608501528c6074850152848401378c8201908382015203018084520182611f11565b8651918291518091835e8101838152039060025afa15610b6b57610af8825f51888c8b613159565b5f5b60028110610b5457505091608082610b46947f4c82f02a120cbccc5c33faaf34b64cff8b05e5ddd8b97fe27089cec29cf98c7c979694519687526020870152850152608084019161230e565b9360608201528033940390a3005b600190602083519301926004828d01015501610afa565b82513d5f823e3d90fd5b8488639f5c932760e01b5f5260045260011c60245260445260645ffd5b610b9c86886122f2565b835260108211610bd9575b5f5b828110610bb65750610a52565b612710610bc38286613100565b11610bd1575b600101610ba9565b5f9150610bc9565b8560201161005d57610bf2601f198701602089016122f2565b6020840152610ba7565b50821515610a4c565b634e487b7160e01b5f52601160045260245ffd5b63f076e69b60e01b5f526004869052610c3190612717565b600360445260645ffd5b5060046109fb565b600391506109e0565b600291506109c4565b600191506109a8565b8463df84ea7560e01b5f526004523360245260445ffd5b60ff915060701c168861096a565b905060ff8160781c1690610963565b3461005d57610ca036611dff565b907fe952e37604adc022bf6d73139b10e275c07a35158f02c4bb8b0b8656ae5bcaf2610398610cce836126df565b9380600261035e5f610357600189613081565b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d575f36600319011261005d57602060405162093a808152f35b3461005d57602036600319011261005d57610286600435611f8d565b3461005d57604036600319011261005d57600435610dbe611de9565b90610dc8816126df565b91815f52600160205260405f2060018060a01b0382165f5260205260405f2080549260ff8416600381101561085e57158015610feb575b610fcc57845460ff8160a01c16600681101561085e57600581141580610fbc575b610f96575050600182015460098601546001600160801b0390911695610efe9493610ef7936001600160601b03608089901c811694610ef294929391610e709161ffff60208d901c169116611e6f565b8a811015610f8e576001600160801b0316985b60ff60781b1916600160781b179055604080518581526001600160801b0390991660208a018190529889936001600160a01b0389169290917fe4de78ebbd9bb0bef96824d498da6e8cab0499a795b8ab09918471af78db644d9190a3600701546001600160a01b031697611e8c565b611e99565b9084612a9f565b80610f0557005b604051634b38474d60e01b8152916020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561080f57610286935f92610f5d575b50612a9f565b610f8091925060203d602011610f87575b610f788183611f11565b810190611f32565b9084610f57565b503d610f6e565b508998610e83565b610fb09061ffff9363023f95fb60e41b5f52600452611ef6565b60d81c1660445260645ffd5b50610fc68361269b565b15610e20565b905063df84ea7560e01b5f5260045260018060a01b031660245260445ffd5b5060ff8460781c16610dff565b3461005d57602036600319011261005d57600435611015816126df565b9060ff825460a01c16600681101561085e576001810361121b575064ffffffffff600983015460601c168042106112015750600c82015460088301549060ff8260e01c16111590816111eb575b501561115c57508054608160a11b62ffffff60a01b19909116178155600101805464ffffffffff60501b19811642605081901b64ffffffffff60501b16918217845560405163a3d545f560e01b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561080f575f9161112a575b5060018101809111610c0557600160501b600160a01b03199092161760789190911b64ffffffffff60781b16179055005b90506020813d602011611154575b8161114560209383611f11565b8101031261005d5751846110f9565b3d9150611138565b6001820180546effffffffff0000000000ffffffffff60281b19164260281b64ffffffffff60281b16178155611193600584611f69565b6111a96007840154915460a01c8260a01c61234e565b604051909390925f5160206133305f395f51905f526040610286966005875260018060601b031695866020820152a2546001600160a01b039081169116612a9f565b905060ff600d8401549160e81c16111583611062565b9063b57fc6f760e01b5f526004526024524260445260645ffd5b611231916359e353e560e01b5f52600452611ef6565b60445ffd5b3461005d57602036600319011261005d576112526004356126df565b61125e81600435613270565b600181015461128260098301549164ffffffffff62ffffff8460881c169116611e99565b5f9080421015611d4c575b6112a09062ffffff8460a01c1690611e99565b80421015611d43575b6112bc9062ffffff8460b81c1690611e99565b80421015611d3a575b62ffffff6112d8929360d01c1690611e99565b421015611d32575b600581101561085e5760048103611d0f575080549061ffff8260a81c1661130a818360043561285f565b915f90600d81015461132c61131e826128d5565b60405160a05260a051611f11565b8060a0515261133d601f19916128d5565b015f5b818110611ca85750505f5b60a0515181101561143a576004355f52600160205260405f2061137182600d8501612836565b905460039190911b1c6001600160a01b03165f90815260209190915260409020805493607085901c60ff1661142f578561ffff6113c46113b38660a0516128ec565b5193828960101c1690818652611e99565b9660401c1603611425576003820154602082015260016060820152604051915f90600401835b6002831061140f57505050906040600193926114068284611f11565b01525b0161134b565b60016020819284548152019201920191906113ea565b5050600190611409565b935050600190611409565b505f610180528493918215611c9d576114559060a051612900565b610180525b6101805160e052610180511561014052600781015460a01c9360088201549361ffff8560c01c16948515611c8957612710906114a89060d01c61ffff168789046001600160601b0316611e6f565b049461014051155f14611c8257855b5f975f61016052610140515f14611c69575f61016052975b5f610120525b60a0515161012051101561165b576004355f52600160205260405f2061150161012051600d8901612836565b60018060a01b0391549060031b1c1660018060a01b03165f5260205260405f20906115316101205160a0516128ec565b519160608301511561160057610140516115d1939015929190836115ef575b610ef291908c85156115e4576001916115726115779261016051925190611e6f565b611e82565b945b82549060ff60601b90151560601b169061ffff60501b8160101b169063ffffffff60501b19161717918281556115cb6115c5838060601b0388168095858060601b039060801c16611ea6565b82612367565b01612367565b975b6001610120510161012052976114d5565b505060015f94611579565b610180516020820151149350611550565b90999150878061164c575b611616575b506115d3565b8061162b61ffff611646935460201c1661232e565b61ffff60201b82549160201b169061ffff60201b1916179055565b89611610565b5060ff815460701c161561160b565b918591895f60805261014051155f14611c5d576116829290046001600160601b0316611e8c565b6080525b5f91611694600c8301612991565b9261ffff835460a81c16946116a985516129e2565b60c0525f5f610100525b85516101005110156118d5576004355f52600160205260405f2060018060a01b036116e161010051896128ec565b511660018060a01b03165f5260205260405f20876080511515916080516118c3575b5050611733575b6117249061171d6101005160c0516128ec565b5190611e99565b610100805160010190526116b3565b60a05151611740816129e2565b905f905f5b81811061186157505f19925f5b828110611779575050505090611724916117716101005160c0516128ec565b52905061170a565b60606117878260a0516128ec565b51015115801561184d575b611845575f5f5b8481106117de57506001600160ff1b0381168103610c0557849060011b10156117c7575b6001905b01611752565b935060016117d585836128ec565b519490506117bd565b60606117ec8260a0516128ec565b510151151580611827575b611804575b600101611799565b9061181f6001916118178460a0516128ec565b515190611e99565b9190506117fc565b5061183281856128ec565b5161183d84866128ec565b5110156117f7565b6001906117c1565b508461185982846128ec565b511015611792565b9160606118708460a0516128ec565b510151156118ba576118b260019161189b6101005160406118938860a0516128ec565b510151613100565b6118a586886128ec565b526118178560a0516128ec565b925b01611745565b916001906118b4565b5460401c61ffff16149050878a611703565b91858792896127108610611c53575b5f935b83518510156119f2576004355f9081526001602052604090206001600160a01b0361191287876128ec565b511660018060a01b03165f5260205260405f209081548761ffff8260401c16036119a8575060019161199f91610ef261195d8b6115726119548c60c0516128ec565b51608051611e6f565b835463ffffffff60501b19811660109190911b61ffff60501b16178085559093606087901b879003808616928892916115cb916115c591869160801c16611ea6565b945b01936118e7565b6001928861ffff8360309a959a1c1614806119e4575b6119ca575b50506119a1565b61162b61ffff6119dd9360201c1661232e565b8a806119c3565b5060ff8260701c16156119be565b8893506001600160601b0390611a089089611e99565b1690611a27611a1e83600187015460a01c611ea6565b60018601611ebf565b835461ffff60b81b60109290921b9190911661ffff60b81b198216811780865561014051611c1557505050825461ffff60c81b611a6a61ffff8360c81c16611ee2565b60c81b169064ff0000ffff60c81b191617835560e05160028401555b604051908282526101405115602083015260e051604083015260608201527fdb65416a6e72f7e9a1b040168ff346011f86d9d67f6f7a1ac62645583c33bfe7608060043592a261ffff600883015460c01c1681148015611c04575b15611af3575061028690600435612a14565b611afc90611ee2565b815462ffffff60a01b191660a89190911b61ffff60a81b1617600160a11b17815560018101805464ffffffffff60501b19811642605081901b64ffffffffff60501b1691821790935560405163a3d545f560e01b815260048101939093526020836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa92831561080f575f93611bd0575b5060018301809311610c0557600160501b600160a01b03199091161760789190911b64ffffffffff60781b161760019190910155005b9092506020813d602011611bfc575b81611bec60209383611f11565b8101031261005d57519184611b9a565b3d9150611bdf565b50600360ff835460e81c1614611ae1565b60ff9060e81c1660ff8114610c055766ff00000000ffff60b81b199092161760019190910160e81b60ff60e81b16178355600283015460e052611a86565b61271095506118e4565b5050505f608052611686565b611c786101805160a0516132a5565b61016052976114cf565b5f956114b7565b634e487b7160e01b5f52601260045260245ffd5b505f6101805261145a565b6040519060808201918083106001600160401b03841117611cfb576020926040525f81525f838201526040805190611ce08183611f11565b803683378201525f6060820152828260a05101015201611340565b634e487b7160e01b5f52604160045260245ffd5b63f076e69b60e01b5f52600480359052611d2890612717565b600460445260645ffd5b5060046112e0565b600391506112c5565b600291506112a9565b6001915061128d565b3461005d575f36600319011261005d57602060405162278d008152f35b3461005d575f36600319011261005d5760206040516127108152f35b3461005d575f36600319011261005d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d575f36600319011261005d576020604051818152f35b602435906001600160a01b038216820361005d57565b604090600319011261005d576004359060243590565b9181601f8401121561005d578235916001600160401b03831161005d576020838186019501011161005d57565b3461005d575f36600319011261005d5760206040516103e88152f35b6044359061ffff8216820361005d57565b81810292918115918404141715610c0557565b8115611c89570490565b91908203918211610c0557565b91908201809211610c0557565b6001600160601b039182169082160191908211610c0557565b80546001600160a01b031660a09290921b6001600160a01b031916919091179055565b61ffff60019116019061ffff8211610c0557565b600681101561085e57602452565b90600682101561085e5752565b90601f801991011681019081106001600160401b03821117611cfb57604052565b9081602091031261005d57516001600160a01b038116810361005d5790565b9081602091031261005d5751801515810361005d5790565b90600681101561085e57815460ff60a01b191660a09190911b60ff60a01b16179055565b611f96816126df565b60ff815460a01c16600681101561085e57600281036122da57506001810190815464ffffffffff8160781c169264ffffffffff61ffff845460a81c169260501c1662093a808101809111610c05574210158061224f575b6121a9576040516362d2377360e11b815260048101949094526020846024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa93841561080f575f94612175575b50600283015460205f61205885613307565b60405183810191756f7374726f6d3a547261696e696e67536565643a763160501b83528a603683015260018060c01b031916605682015284605e82015288607e820152607e81526120aa609e82611f11565b604051918291518091835e8101838152039060025afa1561080f575f51825464ffffffffff60781b1916835560038501819055845460ff60a01b1916600360a01b178555825464ffffffffff19164264ffffffffff16179092557f82c2b5a9cd010d97c3767a1e7e100db83aab335c224c754bbf1c057cdb6096799460609460018514612147575b505060405192835260208301526040820152a2565b61215d91600b82015415612164575b5087612ef0565b5f80612132565b61216f90828a612b32565b5f612156565b9093506020813d6020116121a1575b8161219160209383611f11565b8101031261005d5751925f612046565b3d9150612184565b6122459493509190600103612247576005925b82546effffffffff0000000000ffffffffff60281b19164260281b64ffffffffff60281b161783556121ee8483611f69565b5f5160206133305f395f51905f5260406122146007850154955460a01c8660a01c61234e565b61222082518098611f04565b6001600160601b03166020870181905295a2546001600160a01b039081169116612a9f565b565b6004926121bc565b506040516330501b0d60e01b8152600481018590526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561080f575f916122ab575b5015611fed565b6122cd915060203d6020116122d3575b6122c58183611f11565b810190611f51565b5f6122a4565b503d6122bb565b6359e353e560e01b5f52600483905261123190611ef6565b359060208110612300575090565b5f199060200360031b1b1690565b908060209392818452848401375f828201840152601f01601f1916010190565b61ffff1661ffff8114610c055760010190565b90600482101561085e5752565b6001600160601b039182169082160391908211610c0557565b8054600160801b600160e01b03191660809290921b600160801b600160e01b0316919091179055565b9592909493919561239f6131f0565b5f81815260208181526040808320600183528184206001600160a01b038b168552909252909120815491989160d81c61ffff168015610c0557895461ffff60d81b19165f1990910160d81b61ffff60d81b16178955600484101561085e576003840361263c578881600185930198895499600160801b600190038b16978a8454600160601b600190038160801c169485600160601b600190038216105f14976080976124dc966124976124c3956001957f05c2afb80bd38e4b5fb733e7c7ee7a4bdd396b305fff6e5b5042b83dc52e36099d6126315761248090809c61234e565b60ff60701b19909116607087901b17845583612367565b83808b1b0319815416905561ffff60401b198154169055016124bd86825460a01c61234e565b90611ebf565b61261b575b61ffff604051971687526020870190612341565b604085018790526001600160601b031660608501819052996001600160a01b031693a38661250981613235565b9480612613575b612603575b5050600786015460088701546001600160a01b03919091169460011c60016001607f1b031692906001600160601b03168084116125f9575b50826125599186612a9f565b604051634b38474d60e01b8152916020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561080f576125b6935f926125d6575b50610ef79192611e8c565b6125bf57505050565b9154612245926001600160a01b0390911690612a9f565b610ef792506125f39060203d602011610f8757610f788183611f11565b916125ab565b925061255961254d565b61260c91612a14565b5f86612515565b508415612510565b8d5460ff60f01b1916600160f01b178e556124c8565b506124808b8061234e565b5096509491507f05c2afb80bd38e4b5fb733e7c7ee7a4bdd396b305fff6e5b5042b83dc52e36099350608092506126819061ffff604051971687526020870190612341565b5f6040860181905260608601526001600160a01b031693a3565b5f525f60205260405f206126ae81613235565b90816126ce575b816126be575090565b6126c8915061324c565b42101590565b805460d81c61ffff161591506126b5565b90815f525f60205260405f209160ff835460a01c16600681101561085e57156127055750565b6302d430db60e21b5f5260045260245ffd5b600581101561085e57602452565b600581101561085e57604452565b9190916127408382613270565b64ffffffffff6001840154169061276560098501549262ffffff8460881c1690611e99565b915f928042101561282d575b6127849062ffffff8360a01c1690611e99565b80421015612824575b6127a09062ffffff8360b81c1690611e99565b908142101561281b575b9062ffffff6127bd9260d01c1690611e99565b421015612812575b600583101561085e57600582101561085e578282036127ed5750505061ffff905460a81c1690565b63f076e69b60e01b5f5260045261280d919061280890612717565b612725565b60645ffd5b600491506127c5565b600393506127aa565b6002935061278d565b60019350612771565b805482101561284b575f5260205f2001905f90565b634e487b7160e01b5f52603260045260245ffd5b90600c015f9161ffff82549416925b84811061287e5750505050505f90565b815f52600160205260405f206128948285612836565b905460039190911b1c6001600160a01b03165f90815260209190915260409081902054901c61ffff1684146128cb5760010161286e565b5050505050600190565b6001600160401b038111611cfb5760051b60200190565b805182101561284b5760209160051b010190565b6001600160ff1b0382168214159160011b5f5b825181101561298957606061292882856128ec565b5101511561298157612948602061293f83866128ec565b510151846132a5565b80600302906003820403610c055784610c055782111561296c576001905b01612913565b90506020925061297b916128ec565b51015190565b600190612966565b505050505f90565b90604051918281549182825260208201905f5260205f20925f5b8181106129c057505061224592500383611f11565b84546001600160a01b03168352600194850194879450602090930192016129ab565b906129ec826128d5565b6129f96040519182611f11565b8281528092612a0a601f19916128d5565b0190602036910137565b6001820180546effffffffff0000000000ffffffffff60281b19164260281b64ffffffffff60281b16178155612a4b600484611f69565b612a616007840154915460a01c8260a01c61234e565b604051909390925f5160206133305f395f51905f526040612245966004875260018060601b031695866020820152a2546001600160a01b0390811691165b91909181612aac57505050565b6040516304ade6db60e11b81526001600160a01b0393841660048201529083166024820152604481019190915290602090829060649082905f907f0000000000000000000000000000000000000000000000000000000000000000165af1801561080f57612b175750565b612b2f9060203d6020116122d3576122c58183611f11565b50565b919091600d830190612b4382612991565b91612b4e83516129e2565b955f94855b8551871015612bb457612bac600191865f528260205260405f20838060a01b03612b7d8b8b6128ec565b5116848060a01b03165f5260205261ffff60405f205460101c16612ba18a8d6128ec565b5261171d898c6128ec565b960195612b53565b955090929593919384545f865580612ecc575b505f96919596935b600861ffff86161080612ec3575b15612d695760205f612bee87613307565b604051766f7374726f6d3a547261696e696e6753656174733a763160481b84820190815260378201889052605782018c90526001600160c01b03199092166077820152605f8152612c40607f82611f11565b604051918291518091835e8101838152039060025afa1561080f575f518815611c8957889097929706915f5b612c76818c6128ec565b518410612ca55780935f198214610c0557612c986001612c9f9301958d6128ec565b5190611e8c565b92612c6c565b91959792509297612cba90612c98838c6128ec565b965f612cc6838c6128ec565b526001600160a01b03612cd983876128ec565b518854939116600160401b841015611cfb57612cfe846001612d5f96018b558a612836565b815460039190911b92831b6001600160a01b039384901b199091161790555f8b815260016020526040902091612d3490886128ec565b511660018060a01b03165f5260205260405f20805461ff008360081b169061ff00191617905561232e565b9396919596612bcf565b945094509490915015612ebc579091600701905f5b8151811015612eb457612d9181876128ec565b5115612eac575f8581526001602052604090206001600160a01b03612db683856128ec565b51166001600160a01b039081165f908152602092835260408082206001908101548a8452945290206001600160801b039092169190612df584866128ec565b511660018060a01b03165f5260205260405f205f81555f60018201555f60028201555f60038201555f5b60028110612e9c575060019291612e9691506001600160a01b03612e4384876128ec565b5116887fe4de78ebbd9bb0bef96824d498da6e8cab0499a795b8ab09918471af78db644d604080515f81525f6020820152a3838060a01b03865416848060a01b03612e8e85886128ec565b511690612a9f565b01612d7e565b5f82820160040155600101612e1f565b600190612e96565b505050915050565b5092505050565b50871515612bdd565b855f5260205f205f5b828110612ee3575050612bc7565b5f82820155600101612ed5565b90600d612efd9101612991565b80516004811061307c57612f10906129e2565b905f5b8151811015612f6557600190845f528160205260405f20828060a01b03612f3a83866128ec565b5116838060a01b03165f5260205261ffff60405f205460101c16612f5e82866128ec565b5201612f13565b50929091926001916103e95b6001612f7d8583611e8c565b111561300257612f8d8185611e99565b60011c955f93845b8751861015612fcf57612fc06001918a612faf898c6128ec565b511015612fc85761171d888b6128ec565b950194612f95565b8a90611e99565b90939697929591945082600302600381048403610c05571015612ff95750915b9493909192612f71565b92935092612fef565b5092935f5b825181101561307457808461301e600193896128ec565b511161302b575b01613007565b825f528160205260405f20828060a01b0361304683876128ec565b5116838060a01b03165f5260205260405f20805463ffff00008760101b169063ffff00001916179055613025565b505050509050565b505050565b5f8181526001602090815260408083203384529091529020805490939260ff8216600382101561085e57600381101561085e5714908115916130f1575b81156130e3575b506130cd5750565b63df84ea7560e01b5f526004523360245260445ffd5b60ff915060701c165f6130c5565b905060ff8160781c16906130be565b60028260041c101561284b57601f198260011b160151601e600f83169260011b169180830460021490151715610c0557602082101561284b5760018201808311610c0557602081101561284b5781901a60081b911a1790565b929092835461ffff841680938161ffff8460301c161490816131e2575b50159182156131d9575b82156131c8575b50506131af575050815461ffff60401b191660409190911b61ffff60401b1617815560030155565b6311d1626d60e01b5f526004523360245260445260645ffd5b60401c61ffff16149050825f613187565b87159250613180565b90506002870154145f613176565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361322257565b6320cb530d60e21b5f523360045260245ffd5b5460a01c60ff16600681101561085e576004111590565b61326d90600964ffffffffff600183015460281c1691015460e81c90611e99565b90565b905460a01c60ff1690600682101561085e576003820361328e575050565b6359e353e560e01b5f526004526112319150611ef6565b5f9291835b825181101561307c5760606132bf82856128ec565b5101511515806132f0575b6132d7575b6001016132aa565b936132e860019161181787866128ec565b9490506132cf565b508160206132fe83866128ec565b510151146132ca565b603881901b60ff60381b1660289190911b60ff60301b161760c01b6001600160c01b0319169056fe392e157b83d771e35fc04ad3c831d70d55e7b3f27bf0f0806ec8532dc410aeda'
