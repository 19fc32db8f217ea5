// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const juriesAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "stakes",
        "type": "address",
        "internalType": "contract Stakes"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      },
      {
        "name": "parameters",
        "type": "address",
        "internalType": "contract IParameters"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
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
    "name": "BURN",
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
    "name": "CASE_MAX",
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
    "name": "COURT",
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
    "name": "DOMAIN_MIN",
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
    "name": "FINES_MAX_BPS",
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
    "name": "SEATS_FIRST",
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
    "name": "SEATS_SECOND",
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
    "name": "SEAT_GAS",
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
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Stakes"
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
    "name": "appeal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "internalType": "uint8"
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
    "name": "commit",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "conclude",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "ruling",
        "type": "uint8",
        "internalType": "enum Ruling"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "depositOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
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
    "type": "function",
    "name": "drawOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "seen",
        "type": "tuple",
        "internalType": "struct JuryDrawView",
        "components": [
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seededAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "committed",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "no",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "minor",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "major",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "tallied",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "enlist",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "enlistedOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "fine",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "internalType": "uint8"
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
    "name": "hasQuorum",
    "inputs": [
      {
        "name": "domain",
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
    "name": "openTrial",
    "inputs": [
      {
        "name": "summons",
        "type": "tuple",
        "internalType": "struct TrialParams",
        "components": [
          {
            "name": "id",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "domain",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "opener",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "respondent",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "payer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "reveal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "ruling",
        "type": "uint8",
        "internalType": "enum Ruling"
      },
      {
        "name": "evidenceHash",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "seatJury",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "seatsForSeed",
    "inputs": [
      {
        "name": "seed_",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "atSeconds",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
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
    "type": "function",
    "name": "seatsOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "internalType": "uint8"
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
    "type": "function",
    "name": "settle",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "lost",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "opener",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "left",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stakeInUse",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "tally",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "totalAt",
    "inputs": [
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "atSeconds",
        "type": "uint256",
        "internalType": "uint256"
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
    "type": "function",
    "name": "trialOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "seen",
        "type": "tuple",
        "internalType": "struct TrialView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum TrialState"
          },
          {
            "name": "ruling",
            "type": "uint8",
            "internalType": "enum Ruling"
          },
          {
            "name": "stage",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "draw",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "opener",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "respondent",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "domain",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "weight",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "openedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "ruledAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "voteWindowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "appealWindowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seedEpoch",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "trimExcessWeight",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "voteHash",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "ruling",
        "type": "uint8",
        "internalType": "enum Ruling"
      },
      {
        "name": "evidenceHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "weightAt",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "atSeconds",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "FeeCollected",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "juror",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JurorFined",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "juror",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JuryFailed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JuryRuled",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "stage",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "ruling",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Ruling"
      },
      {
        "name": "appealUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JurySeated",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "seed",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "commitUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RulingAppealed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "stage",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "appellant",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VoteCommitted",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "juror",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "seats",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VoteRevealed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "draw",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "juror",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "ruling",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Ruling"
      },
      {
        "name": "evidenceHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "WeightEnlisted",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "domain",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyCommitted",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "CheckpointUnorderedInsertion",
    "inputs": []
  },
  {
    "type": "error",
    "name": "CommitmentEmpty",
    "inputs": []
  },
  {
    "type": "error",
    "name": "DomainTooSmall",
    "inputs": [
      {
        "name": "domain",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "JurorNotAbsent",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "NoFeeOwed",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "NotAppealable",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotSeated",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "NotTheCourt",
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
    "name": "NotTheJuror",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
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
    "name": "TooEarly",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
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
    "name": "TooLate",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "TrialNotInState",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum TrialState"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValueMissing",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VoteMismatch",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "WeightOverStake",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "weight",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "stake",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const juriesBytecode =
  '0x61016080604052346102745760808161419c80380380916100208285610302565b8339810103126102745780516001600160a01b038116918282036102745760208101516001600160a01b0381168103610274576040820151936001600160a01b038516928386036102745760600151936001600160a01b03851685036102745760206004946040519586809263929f834f60e01b82525afa938415610280575f946102cd575b5060805260405163411557d160e01b815290602090829060049082905afa908115610280575f9161028b575b5060a052608051604051636001cc4f60e11b815290602090829060049082906001600160a01b03165afa908115610280575f9161023a575b506001600160401b031660e05260c0526015808202919082040361022657610100526101405261012052604051613e62908161033a8239608051818181611bba01528181611fe3015281816126d501528181612c0f0152613509015260a051818181610a73015281816131ef0152613616015260c051818181610df10152818161125b015281816130a10152613158015260e051818181611a2901528181611e6701528181612b4701528181612f6801526132470152610100518181816103b1015281816119ed0152611c1c0152610120518181816103ee0152818161181d01528181612ddd01528181612e4d01528181612ea40152612efc015261014051818181610314015281816109280152818161098501526115cf0152f35b634e487b7160e01b5f52601160045260245ffd5b90506020813d602011610278575b8161025560209383610302565b8101031261027457516001600160401b0381168103610274575f61010a565b5f80fd5b3d9150610248565b6040513d5f823e3d90fd5b90506020813d6020116102c5575b816102a660209383610302565b8101031261027457516001600160a01b0381168103610274575f6100d2565b3d9150610299565b9093506020813d6020116102fa575b816102e960209383610302565b8101031261027457519260046100a6565b3d91506102dc565b601f909101601f19168101906001600160401b0382119082101761032557604052565b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630138f7c9146102445780630660d36a1461023f578063077f05591461023a5780630fb2572914610235578063332620cb146102305780633487b2561461022b5780633600fe7c1461022657806339045b53146102215780633eb5a83f1461021c578063411557d11461021757806344ee420a146102125780634767142d1461020d57806349493a4d146102085780634c1d3a45146102035780634d4fe3ed146101fe5780634f987982146101f957806368350b48146101f457806369e5c4f5146101ef57806374288f1c146101ea5780637b7bdc2e146101e55780637e69b7b0146101e05780639a9c29f6146101db578063a4e4419c146101d6578063a9b5898f146101d1578063b64d2a2b146101cc578063b7600ee3146101c7578063b8c8adad146101c2578063bfcdc55e146101bd578063c003989e146101b8578063c0a2526c146101b3578063c240e695146101ae578063c5943e17146101a9578063c60e814d146101a4578063ed8b6b311461019f5763f0e22a2d1461019a575f80fd5b611c05565b611be9565b611ba5565b611ac4565b611a68565b611a4c565b611a12565b6119c8565b61199f565b611982565b61184c565b611808565b6117c5565b6115ae565b61147f565b611464565b6111f6565b6111d5565b610fda565b610e54565b610e3b565b610e20565b610ddc565b610d7c565b610ab1565b610a5e565b6109e9565b6109b4565b610970565b610912565b610766565b610301565b6102cb565b6102b2565b34610260575f3660031901126102605760206040516101f48152f35b5f80fd5b6024359060ff8216820361026057565b6001600160a01b0381160361026057565b6060906003190112610260576004359060243560ff8116810361026057906044356102af81610274565b90565b34610260576102c96102c336610285565b91611e0a565b005b346102605760603660031901126102605760206102f96004356102ed81610274565b6024356044359161218b565b604051908152f35b346102605760c0366003190112610260577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036105ef576103566004355f52600360205260405f2090565b60243561037e61036642836125d2565b61037842846103736121c9565b61218b565b9061220d565b906103876121d5565b61039e6103926121c9565b6001600160a01b031690565b6001600160a01b03909116036105d7575b7f00000000000000000000000000000000000000000000000000000000000000008083106105b9575060405163929f834f60e01b8152926020846004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156105b4576104aa61044e6104466105609561057a985f91610585575b50610440612dc1565b90611ce3565b612710900490565b61045748611c53565b9061047a6104636121c9565b61047461046e612229565b88612235565b86612258565b6104826121d5565b918082111561057e57505b60018501906104a5906001600160601b031682612235565b612258565b6104cf6104b56121e1565b6001600160601b0390951694600284016104a58782612235565b600382015560048101805464ffffffffff19164264ffffffffff1617815561051c906105026104fc612e31565b60ff1690565b815460ff60c01b191660c09190911b60ff60c01b16179055565b61052581612edf565b61052e81613065565b61055a6105396121e1565b9161054b610545612229565b91612a8e565b906001600160601b0316611d04565b906131a5565b6040516001600160601b0390911681529081906020820190565b0390f35b905061048d565b6105a7915060203d6020116105ad575b61059f8183611db0565b81019061221a565b5f610437565b503d610595565b611de6565b631a47e0a360e21b5f52600491909152602482905260445260645b5ffd5b906105e99061037842846103736121d5565b906103af565b63bd80284160e01b5f523360045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b6005111561062057565b610602565b600581101561062057602452565b9060058210156106205752565b6004111561062057565b9060048210156106205752565b610764909291926101c0806101e0830195610673848251610633565b6106856020820151602086019061064a565b60408181015160ff169085015260608181015160ff16908501526080818101516001600160a01b03169085015260a0818101516001600160a01b03169085015260c0818101519085015260e0808201516001600160601b031690850152610100818101516001600160601b031690850152610120818101516001600160601b031690850152610140818101516001600160401b031690850152610160818101516001600160401b0316908501526101808181015163ffffffff16908501526101a08181015163ffffffff169085015201516001600160401b0316910152565b565b346102605760203660031901126102605761057a6004356109066108f56108ea6107a0610791612286565b945f52600360205260405f2090565b61089f8561088f6004840154936108046107fa6107c18760ff9060c81c1690565b6107f160d889901c60ff16916107eb60d08b901c60ff1660ff811660608b01529360208a016122f3565b876122ff565b60011c607f1690565b60ff166040850152565b61087e61086d600261086461085d85546108238160018060a01b031690565b60018801546001600160a01b03811660a08c0152999061084d906001600160a01b03166080830152565b60c0600389015491015260a01c90565b9660a01c90565b93015460a01c90565b6001600160601b03166101208b0152565b6001600160601b0316610100890152565b6001600160601b031660e0870152565b64ffffffffff602882901c8116610160870152811661014086015263ffffffff608082901c1661018086015263ffffffff60a082901c166101a086015260501c65ffffffffffff1690565b65ffffffffffff1690565b6001600160401b03166101c0830152565b60405191829182610657565b34610260576020366003190112610260576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036105ef57610961602091612344565b61096e604051809261064a565bf35b34610260575f366003190112610260576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346102605760a03660031901126102605760206102f96004356024356109d981610274565b604435606435916084359361241a565b3461026057604036600319011261026057600435610a0681610274565b602435610a1281610274565b6001600160a01b03163003610a57576001600160a01b03165f908152600260205260409020546001600160601b03165b6040516001600160601b039091168152602090f35b505f610a42565b34610260575f366003190112610260576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b60443590600482101561026057565b346102605760a036600319011261026057600435602435610ad181610274565b610ad9610aa2565b916064359260843592610aeb83613389565b60048101549060d082901c60ff1695610b2087610b10885f52600560205260405f2090565b9060ff165f5260205260405f2090565b91610b83610b7d6001850195610b6e610b67610b5e610b51610b478b5464ffffffffff1690565b64ffffffffff1690565b9360801c63ffffffff1690565b63ffffffff1690565b8092611d04565b610b78818c6132b3565b611d04565b8861345c565b610bc0610bb586610ba08b610b108c5f52600660205260405f2090565b9060018060a01b03165f5260205260405f2090565b928a88888c8c6127f0565b825490610bcd8260101b90565b61ffff199081169116149081610d70575b50158015610d5f575b610d4b5791610c55610c4986610cc396948b7fe69f9ed4168a09efcccc058cfa98dd92a647541802a9a3b0ffa8b920be8cf76c9b9c9d97610c278c610640565b82546001600160f81b031660f88d901b6001600160f81b031916178355613481565b6001600160601b031690565b90610c5f87610640565b60018703610cc857508154610caa9291610c849160901c6001600160601b031661244c565b8154600160901b600160f01b03191660909190911b600160901b600160f01b0316179055565b6040516001600160a01b03909316969293849384612484565b0390a3005b9150610cd386610640565b60028603610d04576002919091018054610cff92610cf9916001600160601b031661244c565b90612465565b610caa565b6002919091018054610cff92610d259160601c6001600160601b031661244c565b8154600160601b600160c01b03191660609190911b600160601b600160c01b0316179055565b633c1a24a160e01b5f526105d48588611d11565b50610d6986610640565b8515610be7565b60f81c1590505f610bde565b34610260576020366003190112610260576004355f52600360205260405f20610dc3815460a01c91610dbd607f60ff600484015460d01c1660011c166124a5565b90612abd565b8101809111610dd757604051908152602090f35b611c3f565b34610260575f366003190112610260576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610260575f36600319011261026057602060405160158152f35b346102605760206102f9610e4e36610285565b916124cb565b346102605760403660031901126102605761057a6002610f6a610f49600435610f2b5f610e7f610264565b92610f2b6040519788968793610e9485611d74565b858552610f3a602086019187835260408701888152610edb606089019b8a8d52610b1060c060808c019b8d8d5260a081019d8e5201945f86525f52600560205260405f2090565b809c610f0a600183549301549664ffffffffff610efc8964ffffffffff1690565b166001600160401b03169052565b52610f2b603085901c6001600160601b031692602886901c60ff1615159052565b6001600160601b039091169052565b60901c6001600160601b031690565b9601546001600160601b03808216949160601c166001600160601b03169052565b60405191829182815181526020808301516001600160401b0316908201526040808301516001600160601b039081169183019190915260608084015182169083015260808084015182169083015260a0808401519091169082015260c09182015115159181019190915260e00190565b3461026057606036600319011261026057602435600435610ffa82610274565b60443590600461100982613389565b015460d081901c60ff169261106561105f600161103287610b10885f52600560205260405f2090565b0193611059610b5e61104c610b47885464ffffffffff1690565b9260801c63ffffffff1690565b90611d04565b8461345c565b61106e856134e4565b5061ffff19169384156111c65761109581610ba086610b10875f52600660205260405f2090565b6110ab6110a3825460101b90565b61ffff191690565b6111b2576110ba8286866124cb565b95861561119e5795611126826111037f56df8fe068f200a10af4510791c7275d380e48f5fb1176a0d2e34003262adec897989961116d959060101c61ffff60f01b825416179055565b60011960018a901c607f160161118557805460ff60f01b1916600160f01b179055565b83546001600160601b03918216949161114791869160309190911c1661244c565b8154600160301b600160901b03191660309190911b600160301b600160901b0316179055565b610cc360405192839260018060a01b03169683611d43565b805460ff60f01b191660f084901b60ff60f01b16179055565b63dbebc51760e01b5f526105d48386611d11565b63d42c398560e01b5f526105d48285611d11565b6309ad904360e21b5f5260045ffd5b346102605760403660031901126102605760206102f96024356004356125d2565b34610260576020366003190112610260576004356004611215826133cf565b61122161105f82613239565b018054919061123b605084901c65ffffffffffff166108ea565b6040516330501b0d60e01b81526004810182905290936001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691602081602481865afa9081156105b4575f91611435575b501561141c576112cf93946112ae60209260ff9060d01c1690565b9260405180809781946362d2377360e11b8352600483019190602083019252565b03915afa9283156105b4576113cd6113c16113bb610b5e7fc03facc86b7af825b0c402a0789dd86267abc07c42434dd0ebf2e795829bebab976113f8955f916113fd575b5060408051602081019283529081018b905260ff8816606082015261134581608081015b03601f198101835282611db0565b519020875460ff60c81b1916600160c91b178855968761137188610b108d5f52600560205260405f2090565b556113ae8a60016113968a610b1064ffffffffff4216945f52600560205260405f2090565b019064ffffffffff1664ffffffffff19825416179055565b5460801c63ffffffff1690565b42611d04565b6001600160401b031690565b604051938493849160409194936001600160401b039160ff6060860197168552602085015216910152565b0390a2005b611416915060203d6020116105ad5761059f8183611db0565b5f611313565b6355da6f6560e01b5f526004849052602485905260445ffd5b611457915060203d60201161145d575b61144f8183611db0565b8101906125fd565b5f611293565b503d611445565b34610260575f366003190112610260576020604051603f8152f35b346102605760203660031901126102605760043561149c816133fe565b600481018054906114bb6114b660d084901c60ff166107f1565b6124a5565b91600260ff84161161159a57916102c99461154561054b9361153861150588976114f06114ea6115949b613272565b8761345c565b6114fc6114ea8a613239565b60d81c60ff1690565b61151d611510612277565b33815291602083016122f3565b61153386610b10875f52600460205260405f2090565b612615565b805460ff60d81b19169055565b61155761155183612654565b8561310b565b60405160ff831681523391907f1cdbd98293e4e77b283e25e7d077b997976824925f0c88d8c056c2cad30f39e490602090a3825460a01c92612abd565b336131a5565b6379f1e62760e01b5f52600485905260245ffd5b34610260576040366003190112610260576024356004356001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633036105ef576115fe8161342d565b6004810191825460ff8160e01c166117ac5760ff60e01b1916600160e01b179283905560d883901c60ff9081169361163d916104fc9160d01c166107f1565b5f5b8160ff8216111561177057505f5b60ff81168281116117455761166486838787613bd7565b90611678826116738589612abd565b61220d565b9161168b611687898689613b6d565b1590565b6116e6575b506116bb92916116b6916116c05760028701546001600160a01b03166135d2565b6135d2565b6135c1565b61164d565b6116b16116d984610b10895f52600460205260405f2090565b546001600160a01b031690565b916116f990611059610c49895460a01c90565b9161170388610640565b871561169057906117316116bb9493996116b6938181105f1461173a5761172b90809261220d565b9a611d04565b92935090611690565b5061172b818061220d565b86611754866116d983336135d2565b604080516001600160a01b039290921682526020820192909252f35b61177b858285613b6d565b61178e575b611789906135c1565b61163f565b946117a461178991611059610c49875460a01c90565b959050611780565b50630141668f60e11b5f5260049081526024525b60445ffd5b34610260576020366003190112610260576004356117e281610274565b60018060a01b03165f526002602052602060018060601b0360405f205416604051908152f35b34610260575f366003190112610260576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346102605761185a36610285565b90916118658161342d565b9261188083610ba083610b10865f52600660205260405f2090565b600485015460d81c60ff1690611897815460f81c90565b60ff8116838115918215611975575b8215611956575b50506119425781546001600160f81b0316608090911760f81b6001600160f81b0319161781556102c9956118f692610c4992859087906118f0908a908487613481565b9361368b565b917fbe06d14792e907dc4ab7e8534764332789982a764e1f57f16337f92db2c85887604051806119308660018060a01b0389169683611d43565b0390a36001600160601b0316906135d2565b631002dcf360e31b5f526105d48686611d11565b61196e9250908161196961168793610640565b613645565b835f6118ad565b60808416151592506118a6565b34610260575f36600319011261026057602060405162061a808152f35b34610260576040366003190112610260576102c96004356119bf81610274565b602435906126b1565b346102605760203660031901126102605760206119e7426004356125d2565b604051907f000000000000000000000000000000000000000000000000000000000000000011158152f35b34610260575f3660031901126102605760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610260575f36600319011261026057602060405161dead8152f35b346102605760c036600319011261026057600435611a84610264565b9060443590611a9282610274565b606435926004841015610260576020936102f9936084359260a435946127f0565b6001600160601b0381160361026057565b3461026057606036600319011261026057600435611ae181610274565b604435602435611af082611ab3565b611af9836134e4565b6001600160a01b038481165f8181526020818152604080832087845290915290209093929190611b2890613784565b16925f526002602052611b62611b4f84611673610c4960405f2060018060601b0390541690565b6001600160601b03909516948590611d04565b83851180611b9c575b611b7a5750506102c9936137ae565b63a8db2d0960e01b5f526001600160a01b03861660045260245260445260645ffd5b50818111611b6b565b34610260575f366003190112610260576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610260576020366003190112610260576102c960043561286d565b34610260575f3660031901126102605760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b634e487b7160e01b5f52601160045260245ffd5b908162061a80029162061a80830403610dd757565b600181901b91906001600160ff1b03811603610dd757565b906101f48202918083046101f41490151715610dd757565b9081600a0291600a830403610dd757565b90611d4c820291808304611d4c1490151715610dd757565b9081600502916005830403610dd757565b9081600302916003830403610dd757565b81810292918115918404141715610dd757565b9060018201809211610dd757565b91908201809211610dd757565b6004526001600160a01b0316602452604490565b8115611d2f570490565b634e487b7160e01b5f52601260045260245ffd5b60ff90911681526001600160601b03909116602082015260400190565b634e487b7160e01b5f52604160045260245ffd5b60e081019081106001600160401b03821117611d8f57604052565b611d60565b6101e081019081106001600160401b03821117611d8f57604052565b90601f801991011681019081106001600160401b03821117611d8f57604052565b9081602091031261026057516102af81611ab3565b6040513d5f823e3d90fd5b6001600160601b039182169082160391908211610dd757565b919091611e1f815f52600360205260405f2090565b90611e3a83610ba086610b10855f52600660205260405f2090565b611e458486846124cb565b6004840191611e92611e5c845464ffffffffff1690565b64ffffffffff611e8b7f0000000000000000000000000000000000000000000000000000000000000000611c68565b9116611d04565b4210801590612183575b801561216d575b801561213e575b61212a5780546001600160f81b0316600160ff1b179055611f2090611f1890600260ff607f60018b901c16160361211057611ef0611f0791611eeb88612aa0565b611ce3565b611f01610c49600289015460a01c90565b90611d25565b83546104409060c01c60ff166104fc565b858585612b07565b94827fb53f39c90a1ea56902a398767cf70dd2e4c1c8b085228e3ccdb33365c512ee0960405180611f5b8a60018060a01b038b169683611d43565b0390a36001600160601b0385169081156121085754600460c882901c60ff16611f8381610616565b1490816120ef575b50156120e757611f9e90600a9004610c49565b905b604051636c9ad75d60e01b81526001600160a01b038581166004830152306024830152604482018390526001600160601b038416606483015233608483015290927f00000000000000000000000000000000000000000000000000000000000000009091169060208460a4815f865af19081156105b45761207f9760209561202d936120cc575b50611df1565b604051636c9ad75d60e01b81526001600160a01b038716600482015230602482015260448101939093526001600160601b0316606483015261dead6084830152909485919082905f90829060a4820190565b03925af19081156105b4576107649360039261209f575b500154906126b1565b6120c09060203d6020116120c5575b6120b88183611db0565b810190611dd1565b612096565b503d6120ae565b6120e290873d89116120c5576120b88183611db0565b612027565b505f90611fa0565b60d81c60ff16905061210081610640565b15155f611f8b565b505050505050565b61212590611eeb610c49600189015460a01c90565b611f07565b634f42623160e11b5f526105d48685611d11565b50612168611687600161215d8a610b10895f52600560205260405f2090565b015460281c60ff1690565b611eaa565b5060ff61217b825460f81c90565b161515611ea3565b508115611e9c565b6001600160a01b039081165f908152602081815260408083209483529390529190912090916121c5916001600160601b0390911690612ce3565b1690565b6044356102af81610274565b6064356102af81610274565b6084356102af81610274565b5f19810191908211610dd757565b600160281b90810391908211610dd757565b91908203918211610dd757565b90816020910312610260575190565b60a4356102af81611ab3565b80546001600160a01b031660a09290921b6001600160a01b031916919091179055565b80546001600160a01b0319166001600160a01b03909216919091179055565b60405190610764604083611db0565b6040519061229382611d94565b5f6101c0838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a08201520152565b60048210156106205752565b60058210156106205752565b60045260449190600581101561062057602452565b90600481101561062057815460ff60d81b191660d89190911b60ff60d81b16179055565b805f52600360205260405f206004810190612364825460ff9060c81c1690565b9061236e82610616565b81158015612407575b6123f357825460ff60c81b1916600160ca1b17835561239581613239565b91824210156123d957916102af94916003846123b36123c896610616565b036123d2576123c29150613272565b906132b3565b5460d81c60ff1690565b50906132b3565b5050815460ff60d81b1916909155506123ef9050565b5f90565b630141668f60e11b5f526105d4828561230b565b5061241182610616565b60048214612377565b92939061242885848361218b565b928315612442576102af9561243c916125d2565b936132d7565b5050505050505f90565b6001600160601b039182169082160191908211610dd757565b80546001600160601b0319166001600160601b03909216919091179055565b6124a160409295949360ff6060840197168352602083019061064a565b0152565b60ff60019116019060ff8211610dd757565b9060ff8091169116019060ff8211610dd757565b90916124f583610b106124e6855f52600360205260405f2090565b945f52600560205260405f2090565b5491821580156125ad575b8015612585575b61257d5761252f6003820154612528610b47600485015464ffffffffff1690565b908461218b565b918215801561256c575b612564576102af9461243c90610c499060029061255b9060011c607f166134d3565b94015460a01c90565b505091505090565b50600185901c607f16600214612539565b505050505f90565b50600181015461259d906001600160a01b0316610392565b6001600160a01b03831614612507565b5080546125c2906001600160a01b0316610392565b6001600160a01b03831614612500565b5f9081526001602052604090206001600160a01b03916121c5916001600160601b0390911690612ce3565b90816020910312610260575180151581036102605790565b8151909160209161262f906001600160a01b031684612258565b0151600481101561062057815460ff60a01b191660a09190911b60ff60a01b16179055565b60011b906101fe60fe831692168203610dd757565b9190826040910312610260576020825161268281610274565b9201516102af81611ab3565b6001600160a01b0391821681529181166020830152909116604082015260600190565b60408051630c1aed9d60e21b81529081806126d13080876004850161268e565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105b4575f916127bf575b506001600160a01b0382165f908152600260205260409020546001600160601b03918216939161273d9116610c49565b9061277361039261276e836127618760018060a01b03165f525f60205260405f2090565b905f5260205260405f2090565b613784565b918481118015906127b7575b6127b057610764946127909161220d565b828110156127a8576127a2908361220d565b926137ae565b505f926137ae565b5050505050565b50821561277f565b6127e1915060403d6040116127e9575b6127d98183611db0565b810190612669565b90505f61270d565b503d6127cf565b949261282291949260ff604051966020880198895216604087015260018060a01b03166060860152608085019061064a565b60a083015260c082015260c0815261283b60e082611db0565b51902090565b9160409194936128676001600160401b039260ff6060870198168652602086019061064a565b16910152565b61287681613389565b906004820180549061288c8260ff9060d01c1690565b90607f600183901c16916129536128af82610b10885f52600560205260405f2090565b9461294060018701918254906128d5610b67610b5e610b51610b478664ffffffffff1690565b91612933610c496129238c6110598361291360026128fd60908a901c6001600160601b031684565b940154936110596001600160601b038616610c49565b9260601c6001600160601b031690565b9260301c6001600160601b031690565b03612a8057505b886132b3565b805460ff60281b1916600160281b179055565b61297c600260ff85161494855f14612a7757612976610c4960028a015460a01c90565b906138de565b9361298685610640565b84159081612a6e575b5080612a63575b612a195750612a086113c17f33739e8c343bb389d7e8dd9a93ee676eb13b6e0ce2186f2082504b04a70cb8e39596612a03846129d588612a1497612320565b805464ffffffffff60281b4260281b1664ffffffffff60281b60ff60c81b011990911617600360c81b179055565b613272565b60405193849384612841565b0390a2565b60405160ff821681526107649695612a5d95509193509091507f6a0ba38ec98f29e2b098fa7fc5787c72bb8450520055e32a19a5234afe5f53d490602090a26124a5565b9061310b565b506001811615612996565b9050155f61298f565b612976856134d3565b612a8991611d04565b61293a565b600101546102af9060a01c602a611ce3565b6001015460a01c8060fc029060fc82041460fc151715610dd75790565b9060ff8116600203612adf57506102af90600160fc915b015460a01c90611ce3565b612ae8906134d3565b906001600160ff1b0382168203610dd75760016102af92811b91612ad4565b939291602090612b278160018060a01b03165f52600760205260405f2090565b938454612b6d612b3f8264ffffffffff9060601c1690565b64ffffffffff7f00000000000000000000000000000000000000000000000000000000000000009116611d04565b421015612cd357612bb99061044690612bb4906001600160601b03165b60018060601b031696612bad610b476004600384015493015464ffffffffff1690565b908661218b565b611c80565b80612bc48387611d04565b11612cb1575b5060405163097955e560e01b81526001600160a01b0390921660048301523060248301526001600160601b03166044820152606481019590955284806084810103815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af19384156105b4575f94612c90575b506001600160601b03841615612c895790612c65846107649361244c565b815464ffffffffff60601b19164260601b64ffffffffff60601b1617825590612465565b505f925050565b612caa91945060203d6020116120c5576120b88183611db0565b925f612c47565b90508381811015612ccb57612cc59161220d565b5f612bca565b50505f612cc5565b50612bb9610446612bb45f612b8a565b908154905f918060058111612d76575b5091906001600160601b03165b828210612d3657505080612d145750505f90565b6102af91612d24612d2f926121ed565b905f5260205f200190565b5460601c90565b909180831860011c8184160190845f528260018060601b038360205f20015416115f14612d665750915b90612d00565b9250612d7190611cf6565b612d60565b90612d8082613986565b8203918211610dd7575f858152602090208201546001600160601b039081169084161015612db057505b5f612cf3565b9250612dbb90611cf6565b91612daa565b60405163f72d0b3b60e01b8152600d60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105b4575f91612e18575090565b6102af915060203d6020116105ad5761059f8183611db0565b60405163f72d0b3b60e01b8152600e60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105b4575f91612e18575090565b60405163f72d0b3b60e01b8152600660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105b4575f91612e18575090565b60405163f72d0b3b60e01b815260056004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156105b4575f9261301d575b50612f3d612e88565b90829082612f4a85611c98565b612f5382611c68565b8101809111610dd75761076495612f8c6104467f0000000000000000000000000000000000000000000000000000000000000000611ca9565b90818311612fe5575b5050506004909101805463ffffffff60a01b191660a09490941b63ffffffff60a01b169390931783555063ffffffff905b825463ffffffff60801b1916911660801b63ffffffff60801b16179055565b612fc693965063ffffffff95508261300b83613010899661300b60049761301697611ce3565b611d25565b99611ce3565b9594612f95565b61303791925060203d6020116105ad5761059f8183611db0565b905f612f34565b805465ffffffffffff60501b191660509290921b65ffffffffffff60501b16919091179055565b6004908101805461ffff60c81b1916600160c81b17815560405163a3d545f560e01b815242928101929092526020826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156105b4576130e565ffffffffffff91610764945f916130ec575b50611cf6565b169061303e565b613105915060203d6020116105ad5761059f8183611db0565b5f6130df565b600401805460ff60c81b1916600160c81b17815590815460ff60d01b191660d09190911b60ff60d01b1617815560405163a3d545f560e01b815242600482015290602082806024810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156105b4576108ea61319f91610764945f916130ec5750611cf6565b9061303e565b90806131af575050565b604051637f4c824d60e11b81526001600160a01b0392831660048201523060248201525f60448201819052606482019290925291602091839160849183917f0000000000000000000000000000000000000000000000000000000000000000165af180156105b45761321e5750565b6132369060203d60201161145d5761144f8183611db0565b50565b600464ffffffffff910154167f00000000000000000000000000000000000000000000000000000000000000008101809111610dd75790565b6004015460d181901c607f166002146132a65763ffffffff64ffffffffff8260281c169160a01c168101809111610dd75790565b60281c64ffffffffff1690565b8142106132be575050565b63e6d1c94f60e01b5f526004526024524260445260645ffd5b926132e89095949192955f96611ce3565b906401715476538202918083046401715476531490151715610dd75761330d91611d25565b905f5b60ff861061331f575b50505050565b61336f9061105961336a60018760409a9697989a51613361816113378a8c6020840196876040919493926060820195825260018060a01b031660208201520152565b51902017613ae4565b6121fb565b908382116133835760010194929190613310565b94613319565b90815f52600360205260405f209160ff600484015460c81c1690600582101561062057600282036133b8575050565b630141668f60e11b5f526004526117c09150610625565b90815f52600360205260405f209160ff600484015460c81c1690600582101561062057600182036133b8575050565b90815f52600360205260405f209160ff600484015460c81c1690600582101561062057600382036133b8575050565b90815f52600360205260405f209160ff600484015460c81c1690600582101561062057600482036133b8575050565b81421015613468575050565b6351658e1960e11b5f526004526024524260445260645ffd5b9192919060011c607f166002148015906134c4575b6134b8576102af925064ffffffffff806004600384015493015416169161218b565b50505460f01c60ff1690565b5060ff835460f01c1615613496565b60ff166134df57601590565b603f90565b60408051630c1aed9d60e21b8152919082806135053080866004850161268e565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156105b4575f905f9361359d575b50336001600160a01b03831614159081613589575b5061356a57506001600160601b031690565b6329ed7b0560e21b5f52336004526001600160a01b031660245260445ffd5b6001600160a01b031633141590505f613558565b90506135b991925060403d6040116127e9576127d98183611db0565b91905f613543565b60ff1660ff8114610dd75760010190565b90806135dc575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af180156105b45761321e5750565b9060048110156106205780156136725760048210156106205760018161366b8293610640565b1491141490565b5050600190565b60ff5f199116019060ff8211610dd757565b939290600183901c607f1690600260ff6136a58489612abd565b931614613769576136c0610c4960016102af98015460a01c90565b846136e1856136dc8498610b10875f52600560205260405f2090565b613c52565b94600180831614613713575b50508291506136fc9084611ce3565b111561370c57611eeb9250611d25565b5050611ce3565b6136dc611eeb92613738613732613747975f52600560205260405f2090565b91613679565b60ff165f5260205260405f2090565b81811015613761576137589161220d565b5f8381806136ed565b50505f613758565b50611f019250610c4991506108646102af9594600292611ce3565b805490816137925750505f90565b815f19810111610dd7575f525f199060205f2001015460601c90565b919290926001420191824211610dd7576138bd6138d99261389983610b787f4c58614afde33944534db864b2c1bd8af5935ab396f6a42c550f7b9590da318d9760018060601b03169361387f61386d8c6127618d60018060a01b03169d8e5f526002602052613854613838610c498a610b788a611673610c4960405f2060018060601b0390541690565b6001600160a01b0383165f908152600260205260409020612465565b6001600160a01b03165f90815260208190526040902090565b6001600160a01b038516908790613d9e565b505061167361039261276e8d5f52600160205260405f2090565b906138ac885f52600160205260405f2090565b6001600160a01b0390921691613d9e565b50506040516001600160601b0390911681529081906020820190565b0390a3565b60018101546002909101546001600160601b03606082901c8116939260901c8116911661390f84610b788385611d04565b9361391b848683613cd2565b61397c578461392e613933938693611d04565b613cd2565b6139745761394090611cc1565b61394983611c68565b109182613960575b505061395b575f90565b600190565b61396b919250611cd2565b10155f80613951565b505050600290565b5050505050600390565b60018111156102af57806001600160801b821015613aa7575b613a4d613a43613a39613a2f613a25613a1b613a0a613a54976004613a599a600160401b811015613a9a575b640100000000811015613a8d575b62010000811015613a80575b610100811015613a73575b6010811015613a66575b1015613a5e575b60030260011c90565b613a14818b611d25565b0160011c90565b613a14818a611d25565b613a148189611d25565b613a148188611d25565b613a148187611d25565b613a148186611d25565b8093611d25565b821190565b900390565b60011b613a01565b60041c9160021b916139fa565b60081c9160041b916139f0565b60101c9160081b916139e5565b60201c9160101b916139d9565b60401c9160201b916139cb565b5050613a59613a54613a4d613a43613a39613a2f613a25613a1b613a0a613ace8a60801c90565b9850600160401b975061399f9650505050505050565b905f916080805b613b4d5750607f8310613b4357607e1983011c5b9160201b91638000000090815b613b14575050565b8002607f1c90613b248260801c90565b613b33575b60011c9081613b0c565b9283179260019190911c90613b29565b82607f031b613aff565b80840182811c613b63575b5060011c5b80613aeb565b9350613b5d613b58565b6004831015610620578215613bd05760ff8216613b96575050600190613b9281610640565b1490565b60ff91613bb8915f52600460205260405f209060ff165f5260205260405f2090565b5460a01c1690613bc782610640565b613b9281610640565b5050505f90565b5f949392613be490612654565b925f5b600260ff821610613bf9575050505050565b825f526005602052613c16826136dc60405f20613738858a6124b7565b80613c28575b5060010160ff16613be7565b613c419083613c3a84899b959b6124b7565b868861368b565b8101809111610dd757956001613c1c565b600281015490916001600160601b0380831660609390931c168201918210610dd757613c7d81610640565b8015613cb35780613c8f600192610640565b03613cae5750600101546102af9060901c6001600160601b0316610c49565b905090565b5060019091015460901c6001600160601b03168101908110610dd75790565b919082600502600581048403610dd75781600302916003830403610dd75710159182613cfd57505090565b9091506001600160ff1b0381168103610dd75760011b101590565b80546001600160601b031660609290921b6001600160601b031916919091179055565b908154600160401b811015611d8f5760018101808455811015613d8a57610764925f5260205f200190613d7760018060601b0382511683612465565b602001516001600160a01b031690613d18565b634e487b7160e01b5f52603260045260245ffd5b80549293928015613e3857613db5613dc0916121ed565b825f5260205f200190565b8054606081901c936001600160601b0391821692918116808411613e2957879303613df45750613df09250613d18565b9190565b915050613df091613e15613e06612277565b6001600160601b039093168352565b6001600160a01b0386166020830152613d3b565b632520601d60e01b5f5260045ffd5b5090613e5d91613e49613e06612277565b6001600160a01b0385166020830152613d3b565b5f919056'
