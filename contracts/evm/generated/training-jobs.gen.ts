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
      },
      {
        "name": "results",
        "type": "address",
        "internalType": "contract ITrainingResults"
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
    "name": "RESULTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ITrainingResults"
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
export const trainingJobsBytecode =
  '0x61014080604052346101ac57608081613b8c80380380916100208285610208565b8339810103126101ac578051906001600160a01b0382168083036101ac5760208201516001600160a01b03811681036101ac576040830151926001600160a01b03841684036101ac5760600151916001600160a01b03831683036101ac5760405163411557d160e01b815290602082600481845afa9182156101b8575f926101c3575b5060206004916040519283809263a9b5898f60e01b82525afa9081156101b8575f91610172575b5060a05260805260c052610120526101005260e05260405161394c90816102408239608051818181610db40152612f5a015260a0518181816103e401528181610fa40152612670015260c051818181610d70015281816111b301528181611ce80152818161210a0152612366015260e0518181816023015261138f0152610100518181816102eb015261367701526101205181818161042801528181612da40152612e600152f35b90506020813d6020116101b0575b8161018d60209383610208565b810103126101ac57516001600160a01b03811681036101ac575f6100ca565b5f80fd5b3d9150610180565b6040513d5f823e3d90fd5b9091506020813d602011610200575b816101df60209383610208565b810103126101ac57516001600160a01b03811681036101ac579060206100a3565b3d91506101d2565b601f909101601f19168101906001600160401b0382119082101761022b57604052565b634e487b7160e01b5f52604160045260245ffdfe6101c0806040526004361015610061575b503461005d57604051365f82375f8036837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af43d5f833e610059573d90fd5b3d90f35b5f80fd5b5f3560e01c9081622e34c71461137d57508063098e4f6f1461020f5780631e50ee5f146113615780631e82ddab146113445780632341870314611328578063271da426146110ea578063342fda3614610e1c5780633740488514610e005780633ec2437114610de3578063411557d114610d9f57806349493a4d14610d5b5780634b89448614610d0c5780635380100e1461095e5780635e67c4261461031a578063663ae510146109435780636eee40a21461092857806380e5cb74146106445780638b2ca8f214610629578063996eb53014610457578063a2db3b5714610413578063a9b5898f146103cf578063b44b73bc146103b3578063b532f6cf1461031f578063c41d24471461031a578063d5d52dd0146102d6578063e3758deb146102b9578063e3760e341461029e578063e599ebf51461022f578063f299f89614610214578063f9fb7d8d1461020f578063fa4459cc146101e75763fde6c0db146101cc575f610010565b3461005d575f36600319011261005d57602060405160038152f35b3461005d57602036600319011261005d5760206102056004356127d0565b6040519015158152f35b6113be565b3461005d575f36600319011261005d57602060405160048152f35b3461005d5760e036600319011261005d576102486113d8565b61025061144d565b606435600481101561005d576084356001600160a01b038116810361005d5760a435916001600160601b038316830361005d5760c43593841515850361005d5761029c95600435612495565b005b3461005d575f36600319011261005d576020604051603c8152f35b3461005d575f36600319011261005d5760206040516276a7008152f35b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b611431565b3461005d5761032d366113ee565b907f75d96f25c3e5072909b8fed14c578ed0a7e4befecc155876f2e7159f561471ae6103ae61035b83612814565b938060026103748161036d8189613506565b9888612868565b875461ffff60301b1916603082901b61ffff60301b161788559601556040805161ffff909616865260208601919091523394918291820190565b0390a3005b3461005d575f36600319011261005d5760206040516113888152f35b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d57606036600319011261005d576004356104736113d8565b61047b61144d565b91610484613675565b61048d81612814565b90610497826136ba565b9384610610575b61ffff169384159081156105fd575b81156105f5575b506105d257805f52600160205260405f2060018060a01b0384165f5260205260405f20928354918561ffff8460501c16148015906105c5575b80156105b8575b61059557505060ff60681b1916600160681b17825580546080935061053f906105239060d81c61ffff16612433565b825461ffff60d81b191660d89190911b61ffff60d81b16178255565b61054982826136d1565b60079091015460018301549254604080516001600160a01b039390931683526001600160601b03938416602084015293851c90921692810192909252606090811c60ff16151590820152f35b85925063635e1ac360e01b5f5260045260018060a01b031660245260445260645ffd5b5060ff8360701c166104f4565b5060ff8360681c166104ed565b8361ffff835460b81c169163a8dcb4c360e01b5f5260045260245260445260645ffd5b9050856104b4565b835460b81c61ffff1686141591506104ad565b935061ffff61061e83612d0c565b42101594905061049e565b3461005d575f36600319011261005d57602060405160808152f35b3461005d5760a036600319011261005d576064356004356044356024356084356001600160401b03811161005d57610680903690600401611404565b949061068b85612814565b90855f52600160205260405f2060018060a01b0333165f5260205260405f2091825460ff811660038110156108bd5760011490811591610919575b811561090b575b506108f4576106dc8188613709565b600181015461070060098301549164ffffffffff62ffffff8460881c16911661149c565b5f90804210156108eb575b61071e9062ffffff8460a01c169061149c565b804210156108e2575b61073a9062ffffff8460b81c169061149c565b804210156108d9575b62ffffff610756929360d01c169061149c565b4210156108d1575b60058110156108bd576001810361089b57505460a81c61ffff169287158015610891575b6108795760205f61079286613903565b60405183810191776f7374726f6d3a547261696e696e675570646174653a763160401b83528b603883015260018060c01b03191660588201523360601b60608201528860748201528960948201528460b482015260b481526107f560d482612018565b604051918291518091835e8101838152039060025afa1561086e577f5728f009d232084a6e4b0da20ec6d361fc44d67e995d4cc46c9c9a219489bc1b95610844866103ae95875f51918c6135de565b604051958695865260208601526040850152606084015260a06080840152339660a0840191612413565b6040513d5f823e3d90fd5b876313dd56e760e01b5f52600452608060245260445ffd5b5060808811610782565b63f076e69b60e01b5f5260048890526108b39061284c565b600160445260645ffd5b634e487b7160e01b5f52602160045260245ffd5b50600461075e565b60039150610743565b60029150610727565b6001915061070b565b8663df84ea7560e01b5f526004523360245260445ffd5b60ff915060701c16896106cd565b905060ff8160781c16906106c6565b3461005d575f36600319011261005d57602060405160648152f35b3461005d575f36600319011261005d57602060405160088152f35b3461005d57608036600319011261005d576024356004356044356001600160401b03811161005d57610994903690600401611404565b60643592916109a283612814565b91835f52600160205260405f2060018060a01b0333165f5260205260405f2095865460ff811660038110156108bd5760021490811591610cfd575b8115610cef575b50610cd8576109f38486613709565b6001840154610a1760098601549164ffffffffff62ffffff8460881c16911661149c565b5f9080421015610ccf575b610a359062ffffff8460a01c169061149c565b80421015610cc6575b610a519062ffffff8460b81c169061149c565b80421015610cbd575b62ffffff610a6d929360d01c169061149c565b421015610cb5575b60058110156108bd5760038103610c935750600c61ffff855460a81c1694015490604091825190610aa68483612018565b833683376001600160ff1b0381168103610c7f578060011b851480610c76575b80610c0c575b15610bef575060205f8887610b4a8460948e610ae78e613903565b908c8c5196879386850199776f7374726f6d3a547261696e696e6753636f7265733a763160401b8b52603886015260018060c01b03191660588501523360601b60608501528c6074850152848401378c8201908382015203018084520182612018565b8651918291518091835e8101838152039060025afa15610be557610b72825f51888c8b6135de565b5f5b60028110610bce57505091608082610bc0947f4c82f02a120cbccc5c33faaf34b64cff8b05e5ddd8b97fe27089cec29cf98c7c9796945196875260208701528501526080840191612413565b9360608201528033940390a3005b600190602083519301926004828d01015501610b74565b82513d5f823e3d90fd5b8488639f5c932760e01b5f5260045260011c60245260445260645ffd5b610c1686886123f7565b835260108211610c53575b5f5b828110610c305750610acc565b612710610c3d8286613585565b11610c4b575b600101610c23565b5f9150610c43565b8560201161005d57610c6c601f198701602089016123f7565b6020840152610c21565b50821515610ac6565b634e487b7160e01b5f52601160045260245ffd5b63f076e69b60e01b5f526004869052610cab9061284c565b600360445260645ffd5b506004610a75565b60039150610a5a565b60029150610a3e565b60019150610a22565b8463df84ea7560e01b5f526004523360245260445ffd5b60ff915060701c16886109e4565b905060ff8160781c16906109dd565b3461005d57610d1a366113ee565b907fe952e37604adc022bf6d73139b10e275c07a35158f02c4bb8b0b8656ae5bcaf26103ae610d4883612814565b938060026103745f61036d600189613506565b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d575f36600319011261005d57602060405162093a808152f35b3461005d57602036600319011261005d5761029c600435612089565b3461005d57604036600319011261005d57600435610e386113d8565b90610e4281612814565b91815f52600160205260405f2060018060a01b0382165f5260205260405f2080549260ff841660038110156108bd57801580156110dd575b6110ba5785549060ff8260a01c169060068210156108bd576005820361102d575b50505060018201546001600160801b031694610f879392610f8092608087901c6001600160601b031692610f7b92610ef960208a901c61ffff16610ee189848688612d30565b61101f575b60098401546001600160601b031661145e565b8a811015611017576001600160801b0316985b60ff60781b1916600160781b179055604080518581526001600160801b0390991660208a018190529889936001600160a01b0389169290917fe4de78ebbd9bb0bef96824d498da6e8cab0499a795b8ab09918471af78db644d9190a3600701546001600160a01b03169761148f565b61149c565b9084612f11565b80610f8e57005b604051634b38474d60e01b8152916020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561086e5761029c935f92610fe6575b50612f11565b61100991925060203d602011611010575b6110018183612018565b810190612039565b9084610fe0565b503d610ff7565b508998610f0c565b6110289061200a565b610ee6565b6002611038856127d0565b9114806110a7575b611076575b156110505780610e9b565b61106a9061ffff9363023f95fb60e41b5f52600452611fef565b60d81c1660445260645ffd5b61109061108289612d0c565b60098a015460e81c9061149c565b8161109c575b50611045565b905042101588611096565b50336001600160a01b0387161415611040565b63df84ea7560e01b5f90815260048390526001600160a01b038516602452604490fd5b5060ff8560781c16610e7a565b3461005d57602036600319011261005d5760043561110781612814565b9060ff825460a01c1660068110156108bd576001810361130d575064ffffffffff600983015460601c168042106112f35750600c82015460088301549060ff8260e01c16111590816112dd575b501561124e57508054608160a11b62ffffff60a01b19909116178155600101805464ffffffffff60501b19811642605081901b64ffffffffff60501b16918217845560405163a3d545f560e01b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561086e575f9161121c575b5060018101809111610c7f57600160501b600160a01b03199092161760789190911b64ffffffffff60781b16179055005b90506020813d602011611246575b8161123760209383612018565b8101031261005d5751846111eb565b3d915061122a565b6001820180546effffffffff0000000000ffffffffff60281b19164260281b64ffffffffff60281b16178155611285600584612065565b61129b6007840154915460a01c8260a01c612453565b604051909390925f51602061392c5f395f51905f52604061029c966005875260018060601b031695866020820152a2546001600160a01b039081169116612f11565b905060ff600d8401549160e81c16111583611154565b9063b57fc6f760e01b5f526004526024524260445260645ffd5b611323916359e353e560e01b5f52600452611fef565b60445ffd5b3461005d57602036600319011261005d5761029c6004356114f9565b3461005d575f36600319011261005d57602060405162278d008152f35b3461005d575f36600319011261005d5760206040516127108152f35b3461005d575f36600319011261005d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d575f36600319011261005d576020604051818152f35b602435906001600160a01b038216820361005d57565b604090600319011261005d576004359060243590565b9181601f8401121561005d578235916001600160401b03831161005d576020838186019501011161005d57565b3461005d575f36600319011261005d5760206040516103e88152f35b6044359061ffff8216820361005d57565b81810292918115918404141715610c7f57565b811561147b570490565b634e487b7160e01b5f52601260045260245ffd5b91908203918211610c7f57565b91908201809211610c7f57565b6001600160601b039182169082160191908211610c7f57565b80546001600160a01b031660a09290921b6001600160a01b031916919091179055565b61ffff60019116019061ffff8211610c7f57565b6101a0526115096101a051612814565b90611517826101a051613709565b600182015491600981019261153e84549164ffffffffff62ffffff8460881c16911661149c565b5f9080421015611fe6575b61155c9062ffffff8460a01c169061149c565b80421015611fdd575b6115789062ffffff8460b81c169061149c565b80421015611fd4575b62ffffff611594929360d01c169061149c565b421015611fcc575b60058110156108bd5760048103611fa8575080549161ffff8360a81c16916115c883826101a051612994565b60e0525f91600d8201546115ee6115de82612a0a565b6040516101005261010051612018565b806101005152611600601f1991612a0a565b015f5b818110611f405750505f5b6101005151811015611700576101a0515f52600160205260405f2061163682600d860161296b565b905460039190911b1c6001600160a01b03165f90815260209190915260409020805494607086901c60ff166116f5578661ffff61168a6116798661010051612a21565b5193828a60101c169081865261149c565b9760401c16036116eb576003820154602082015260016060820152604051915f90600401835b600283106116d557505050906040600193926116cc8284612018565b01525b0161160e565b60016020819284548152019201920191906116b0565b50506001906116cf565b9450506001906116cf565b509194939092935f6101805260e0515f14611f36576117228661010051612a35565b610180525b61018051956101805115610140526101405161014051611f2a575b611e15575b5050600783015460a01c9460088401549461ffff8660c01c1695861561147b57612710906117879060d01c61ffff16888a046001600160601b031661145e565b049561014051155f14611e0e57865b5f985f61016052610140515f14611df4575f61016052985b5f610120525b6101005151610120511015611941576101a0515f52600160205260405f206117e261012051600d8b0161296b565b60018060a01b0391549060031b1c1660018060a01b03165f5260205260405f20906118136101205161010051612a21565b51916060830151156118e257610140516118b3939015929190836118d1575b610f7b91908d85156118c657600191611854611859926101605192519061145e565b611471565b945b82549060ff60601b90151560601b169061ffff60501b8160101b169063ffffffff60501b19161717918281556118ad6118a7838060601b0388168095858060601b039060801c166114a9565b8261246c565b0161246c565b985b6001610120510161012052986117b4565b505060015f9461185b565b610180516020820151149350611832565b909a915060e05160e051611932575b6118fc575b506118b5565b8061191161ffff61192c935460201c16612433565b61ffff60201b82549160201b169061ffff60201b1916179055565b5f6118f6565b5060ff815460701c16156118f1565b949750909194979592955f60805261014051155f14611de85761196e9290046001600160601b031661148f565b6080525b5f90611980600c8201612ac6565b60a05261ffff815460a81c1660c05261199b60a05151612c4b565b935f955f965b60a05151881015611a4357611a096001916101a0515f528260205260405f20838060a01b036119d28c60a051612a21565b5116848060a01b03165f5260205260405f20608051151590608051611a2e575b50611a11575b611a028a8a612a21565b519061149c565b9701966119a1565b611a1e8a610100516137a0565b611a288b8b612a21565b526119f8565b905061ffff60c051915460401c16145f6119f2565b965090919293966127108710611dde575b5f945b60a05151861015611b6b576101a0515f52600160205260405f2060018060a01b03611a848860a051612a21565b511660018060a01b03165f5260205260405f20908888835460c05161ffff8260401c1603611b1c575091610f7b611ad160019593611854611ac88d611b1398612a21565b5160805161145e565b835463ffffffff60501b19811660109190911b61ffff60501b16178085559093606087901b879003808616928892916118ad916118a791869160801c166114a9565b955b0194611a57565b91505060019260c09892985161ffff8360301c161480611b5d575b611b43575b5050611b15565b61191161ffff611b569360201c16612433565b5f80611b3c565b5060ff8260701c1615611b37565b939792965090945092506001600160601b0391611b879161149c565b1690611ba6611b9d83600188015460a01c6114a9565b600187016114c2565b845461ffff60b81b60109290921b91909116600167ffffffffffff000160b81b038216811780875561014051611d9b57505050835461ffff60c81b611bf161ffff8360c81c166114e5565b60c81b169064ff0000ffff60c81b19161784558160028501555b6040519183835261014051156020840152604083015260608201527fdb65416a6e72f7e9a1b040168ff346011f86d9d67f6f7a1ac62645583c33bfe760806101a05192a261ffff600883015460c01c1681148015611d8a575b15611c795750611c77906101a051612c7d565b565b611c82906114e5565b815462ffffff60a01b191660a89190911b61ffff60a81b1617600160a11b17815560018101805464ffffffffff60501b19811642605081901b64ffffffffff60501b1691821790935560405163a3d545f560e01b815260048101939093526020836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa92831561086e575f93611d56575b5060018301809311610c7f57600160501b600160a01b03199091161760789190911b64ffffffffff60781b161760019190910155565b9092506020813d602011611d82575b81611d7260209383612018565b8101031261005d5751915f611d20565b3d9150611d65565b50600360ff835460e81c1614611c64565b60ff919293945060e81c1660ff8114610c7f57600167ff00ffffffff000160b81b039092161760019190910160e81b60ff60e81b16178355600283015490611c0b565b6127109650611a54565b5050505f608052611972565b611e04610180516101005161373e565b61016052986117ae565b5f96611796565b611e2c63ffffffff9161010051876101a051612b17565b169081156117475784546001600160f81b0316600160f81b178555549295509392611e9d92600d925064ffffffffff908190611e8290611e7c9060a081901c62ffffff9081169160881c1661149c565b4261148f565b161664ffffffffff1960018301541617600182015501612ac6565b905f5b8251811015611ef0576001906101a0515f528160205260405f20828060a01b03611eca8387612a21565b5116838060a01b03165f5260205260405f2063ffffffff60301b19815416905501611ea0565b5091905060405191825260208201527f23a036e8777c3942fe368e7a9449cb13e8fbe150865e72b8f641df83b16d10ac60406101a05192a2565b50845460f81c15611742565b5f61018052611727565b6040519060808201918083106001600160401b03841117611f94576020926040525f81525f838201526040805190611f788183612018565b803683378201525f606082015282826101005101015201611603565b634e487b7160e01b5f52604160045260245ffd5b63f076e69b60e01b5f526101a051600452611fc29061284c565b600460445260645ffd5b50600461159c565b60039150611581565b60029150611565565b60019150611549565b60068110156108bd57602452565b9060068210156108bd5752565b5f198114610c7f5760010190565b90601f801991011681019081106001600160401b03821117611f9457604052565b9081602091031261005d57516001600160a01b038116810361005d5790565b5190811515820361005d57565b9060068110156108bd57815460ff60a01b191660a09190911b60ff60a01b16179055565b61209281612814565b60ff815460a01c1660068110156108bd57600281036123df57506001810190815464ffffffffff8160781c169264ffffffffff61ffff845460a81c169260501c1662093a808101809111610c7f5742101580612349575b6122a5576040516362d2377360e11b815260048101949094526020846024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa93841561086e575f94612271575b50600283015460205f61215485613903565b60405183810191756f7374726f6d3a547261696e696e67536565643a763160501b83528a603683015260018060c01b031916605682015284605e82015288607e820152607e81526121a6609e82612018565b604051918291518091835e8101838152039060025afa1561086e575f51825464ffffffffff60781b1916835560038501819055845460ff60a01b1916600360a01b178555825464ffffffffff19164264ffffffffff16179092557f82c2b5a9cd010d97c3767a1e7e100db83aab335c224c754bbf1c057cdb6096799460609460018514612243575b505060405192835260208301526040820152a2565b61225991600b82015415612260575b5087613375565b5f8061222e565b61226b90828a612fbe565b5f612252565b9093506020813d60201161229d575b8161228d60209383612018565b8101031261005d5751925f612142565b3d9150612280565b611c779493509190600103612341576005925b82546effffffffff0000000000ffffffffff60281b19164260281b64ffffffffff60281b161783556122ea8483612065565b5f51602061392c5f395f51905f5260406123106007850154955460a01c8660a01c612453565b61231c82518098611ffd565b6001600160601b03166020870181905295a2546001600160a01b039081169116612f11565b6004926122b8565b506040516330501b0d60e01b8152600481018590526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561086e575f916123a5575b50156120e9565b90506020813d6020116123d7575b816123c060209383612018565b8101031261005d576123d190612058565b5f61239e565b3d91506123b3565b6359e353e560e01b5f52600483905261132390611fef565b359060208110612405575090565b5f199060200360031b1b1690565b908060209392818452848401375f828201840152601f01601f1916010190565b61ffff1661ffff8114610c7f5760010190565b9060048210156108bd5752565b6001600160601b039182169082160391908211610c7f57565b8054600160801b600160e01b03191660809290921b600160801b600160e01b0316919091179055565b9491959290936124a3613675565b855f525f60205260405f2095805f52600160205260405f2060018060a01b0387165f5260205260405f209361ffff885460d81c168015610c7f57885461ffff60d81b19165f1990910160d81b61ffff60d81b1617885560048410156108bd576003840361273e5797817f05c2afb80bd38e4b5fb733e7c7ee7a4bdd396b305fff6e5b5042b83dc52e360960808a9b6125db60018a9d9c9d019889549c8d600180871b03169a61258d8d80549060018060601b03828a1c16978860018060601b038216105f1461273357612577908099612453565b60ff60701b19909216600160701b17815561246c565b600180871b0319815416905561ffff60401b198c54168c558c6125c1600183016125bb87825460a01c612453565b906114c2565b61271c575b5061ffff604051971687526020870190612446565b604085018890526001600160601b0316606085018190529a6001600160a01b031693a387612608816136ba565b9580612714575b612704575b505060078701546001600160a01b03169460011c60016001607f1b0316926001600160601b039061264590896136d1565b168084116126fa575b508261265a9186612f11565b604051634b38474d60e01b8152916020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561086e576126b7935f926126d7575b50610f80919261148f565b6126c057505050565b9154611c77926001600160a01b0390911690612f11565b610f8092506126f49060203d602011611010576110018183612018565b916126ac565b925061265a61264e565b61270d91612c7d565b5f87612614565b50851561260f565b805460ff60f01b1916600160f01b1790558e6125c6565b506125778880612453565b5095505060809250612790907f05c2afb80bd38e4b5fb733e7c7ee7a4bdd396b305fff6e5b5042b83dc52e3609949260018214806127bb575b6127aa575061ffff604051971687526020870190612446565b5f6040860181905260608601526001600160a01b031693a3565b805460ff60681b191690555f6125c6565b5061ffff815460501c1661ffff891614612777565b5f525f60205260405f206127e3816136ba565b9081612803575b816127f3575090565b6127fd9150612d0c565b42101590565b805460d81c61ffff161591506127ea565b90815f525f60205260405f209160ff835460a01c1660068110156108bd571561283a5750565b6302d430db60e21b5f5260045260245ffd5b60058110156108bd57602452565b60058110156108bd57604452565b9190916128758382613709565b64ffffffffff6001840154169061289a60098501549262ffffff8460881c169061149c565b915f9280421015612962575b6128b99062ffffff8360a01c169061149c565b80421015612959575b6128d59062ffffff8360b81c169061149c565b9081421015612950575b9062ffffff6128f29260d01c169061149c565b421015612947575b60058310156108bd5760058210156108bd578282036129225750505061ffff905460a81c1690565b63f076e69b60e01b5f52600452612942919061293d9061284c565b61285a565b60645ffd5b600491506128fa565b600393506128df565b600293506128c2565b600193506128a6565b8054821015612980575f5260205f2001905f90565b634e487b7160e01b5f52603260045260245ffd5b90600c015f9161ffff82549416925b8481106129b35750505050505f90565b815f52600160205260405f206129c9828561296b565b905460039190911b1c6001600160a01b03165f90815260209190915260409081902054901c61ffff168414612a00576001016129a3565b5050505050600190565b6001600160401b038111611f945760051b60200190565b80518210156129805760209160051b010190565b6001600160ff1b0382168214159160011b5f5b8251811015612abe576060612a5d8285612a21565b51015115612ab657612a7d6020612a748386612a21565b5101518461373e565b80600302906003820403610c7f5784610c7f57821115612aa1576001905b01612a48565b905060209250612ab091612a21565b51015190565b600190612a9b565b505050505f90565b90604051918281549182825260208201905f5260205f20925f5b818110612af5575050611c7792500383612018565b84546001600160a01b0316835260019485019487945060209093019201612ae0565b935f92918390815b8451811015612b65576060612b348287612a21565b510151612b44575b600101612b1f565b94612b5d600191612b558888612a21565b51519061149c565b959050612b3c565b50919490938015918215612c1f575b5050612c175761ffff612b89600c8301612ac6565b915460a81c16945f5b8251811015612c0f575f8281526001602052604090206001600160a01b03612bba8386612a21565b511660018060a01b03165f526020528661ffff60405f205460401c1603612c0757612be581856137a0565b612bf4575b6001905b01612b92565b6001811b63ffffffff1690941793612bea565b600190612bee565b505050509150565b505f93505050565b90809250600302916003830403610c7f576001600160ff1b0381168103610c7f5760011b115f80612b74565b90612c5582612a0a565b612c626040519182612018565b8281528092612c73601f1991612a0a565b0190602036910137565b6001820180546effffffffff0000000000ffffffffff60281b19164260281b64ffffffffff60281b16178155612cb4600484612065565b612cca6007840154915460a01c8260a01c612453565b604051909390925f51602061392c5f395f51905f526040611c77966004875260018060601b031695866020820152a2546001600160a01b039081169116612f11565b612d2d90600964ffffffffff600183015460281c1691015460e81c9061149c565b90565b92915460ff811660038110156108bd576002149081612f02575b50158015612ee7575b8015612ed9575b612ed25760056002820154910154148015612e43575b612e3d576040805163b4b5c4cd60e01b815260048101939093526001600160a01b03918216602484015290829060449082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561086e575f91612dda575b50511590565b90506040813d604011612e35575b81612df560409383612018565b8101031261005d5760405190604082018281106001600160401b03821117611f945760405280518252612e2a90602001612058565b60208201525f612dd4565b3d9150612de8565b50505f90565b5060405163b81690f160e01b8152600481018390526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561086e575f91612ea0575b501515612d70565b90506020813d602011612eca575b81612ebb60209383612018565b8101031261005d57515f612e98565b3d9150612eae565b5050505f90565b5060ff815460f01c16612d5a565b5060ff815460a01c1660068110156108bd5760041415612d53565b60ff915060701c16155f612d4a565b91909181612f1e57505050565b6040516304ade6db60e11b81526001600160a01b0393841660048201529083166024820152604481019190915290602090829060649082905f907f0000000000000000000000000000000000000000000000000000000000000000165af1801561086e57612f895750565b6020813d602011612fb6575b81612fa260209383612018565b8101031261005d57612fb390612058565b50565b3d9150612f95565b919091600d830190612fcf82612ac6565b91612fda8351612c4b565b955f94855b855187101561304057613038600191865f528260205260405f20838060a01b036130098b8b612a21565b5116848060a01b03165f5260205261ffff60405f205460101c1661302d8a8d612a21565b52611a02898c612a21565b960195612fdf565b955090929593919384545f865580613351575b509495905f935b600861ffff86161080613348575b156131ef5760205f61307987613903565b604051766f7374726f6d3a547261696e696e6753656174733a763160481b84820190815260378201889052605782018790526001600160c01b03199092166077820152605f81526130cb607f82612018565b604051918291518091835e8101838152039060025afa1561086e575f51881561147b575f9792908990065b613100898c612a21565b51811061312a576131259061311e6131178b61200a565b9a8d612a21565b519061148f565b6130f6565b50929761313f909791959761311e838c612a21565b965f61314b838c612a21565b526001600160a01b0361315e8387612a21565b518854939116600160401b841015611f94576131838460016131e496018b558a61296b565b815460039190911b92831b6001600160a01b039384901b199091161790555f8b8152600160205260409020916131b99088612a21565b511660018060a01b03165f5260205260405f20805461ff008360081b169061ff001916179055612433565b93969190959661305a565b9450509490915015613341579091600701905f5b8151811015613339576132168187612a21565b5115613331575f8581526001602052604090206001600160a01b0361323b8385612a21565b51166001600160a01b039081165f908152602092835260408082206001908101548a8452945290206001600160801b03909216919061327a8486612a21565b511660018060a01b03165f5260205260405f205f81555f60018201555f60028201555f60038201555f5b6002811061332157506001929161331b91506001600160a01b036132c88487612a21565b5116887fe4de78ebbd9bb0bef96824d498da6e8cab0499a795b8ab09918471af78db644d604080515f81525f6020820152a3838060a01b03865416848060a01b036133138588612a21565b511690612f11565b01613203565b5f828201600401556001016132a4565b60019061331b565b505050915050565b5092505050565b50871515613068565b855f5260205f205f5b828110613368575050613053565b5f8282015560010161335a565b90600d6133829101612ac6565b8051600481106135015761339590612c4b565b905f5b81518110156133ea57600190845f528160205260405f20828060a01b036133bf8386612a21565b5116838060a01b03165f5260205261ffff60405f205460101c166133e38286612a21565b5201613398565b50929091926001916103e95b6001613402858361148f565b111561348757613412818561149c565b60011c955f93845b8751861015613454576134456001918a613434898c612a21565b51101561344d57611a02888b612a21565b95019461341a565b8a9061149c565b90939697929591945082600302600381048403610c7f57101561347e5750915b94939091926133f6565b92935092613474565b5092935f5b82518110156134f95780846134a360019389612a21565b51116134b0575b0161348c565b825f528160205260405f20828060a01b036134cb8387612a21565b5116838060a01b03165f5260205260405f20805463ffff00008760101b169063ffff000019161790556134aa565b505050509050565b505050565b5f8181526001602090815260408083203384529091529020805490939260ff821660038210156108bd5760038110156108bd571490811591613576575b8115613568575b506135525750565b63df84ea7560e01b5f526004523360245260445ffd5b60ff915060701c165f61354a565b905060ff8160781c1690613543565b60028260041c101561298057601f198260011b160151601e600f83169260011b169180830460021490151715610c7f5760208210156129805760018201808311610c7f5760208110156129805781901a60081b911a1790565b929092835461ffff841680938161ffff8460301c16149081613667575b501591821561365e575b821561364d575b5050613634575050815461ffff60401b191660409190911b61ffff60401b1617815560030155565b6311d1626d60e01b5f526004523360245260445260645ffd5b60401c61ffff16149050825f61360c565b87159250613605565b90506002870154145f6135fb565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036136a757565b6320cb530d60e21b5f523360045260245ffd5b5460a01c60ff1660068110156108bd576004111590565b905460ff1660038110156108bd576001036136f657600801546001600160601b031690565b6008015460601c6001600160601b031690565b905460a01c60ff169060068210156108bd5760038203613727575050565b6359e353e560e01b5f526004526113239150611fef565b5f9291835b82518110156135015760606137588285612a21565b510151151580613789575b613770575b600101613743565b93613781600191612b558786612a21565b949050613768565b508160206137978386612a21565b51015114613763565b919082516137ad81612c4b565b5f925f905b8382106138a85750505f19945f5b8381106137ce575050505050565b60606137da8284612a21565b510151158015613894575b61388c575f5f5b85811061383157506001600160ff1b0381168103610c7f57859060011b101561381a575b6001905b016137c0565b955060016138288784612a21565b51969050613810565b606061383d8286612a21565b51015115158061386e575b613855575b6001016137ec565b90613866600191612b558487612a21565b91905061384d565b506138798186612a21565b516138848487612a21565b511015613848565b600190613814565b50866138a08285612a21565b5110156137e5565b909360606138b68689612a21565b510151156138fa576138f16001916138dc8460406138d48a8d612a21565b510151613585565b6138e68887612a21565b52612b55878a612a21565b945b01906137b2565b936001906138f3565b603881901b60ff60381b1660289190911b60ff60301b161760c01b6001600160c01b0319169056fe392e157b83d771e35fc04ad3c831d70d55e7b3f27bf0f0806ec8532dc410aeda'
