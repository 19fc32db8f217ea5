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
    "name": "begin",
    "inputs": [
      {
        "name": "summons",
        "type": "tuple",
        "internalType": "struct Summons",
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
        "internalType": "struct DrawView",
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
    "name": "rules",
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
    "name": "seatsBy",
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
    "name": "seed",
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
    "name": "trim",
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
    "name": "Enlisted",
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
    "name": "CommittedAlready",
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
    "name": "NotSilent",
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
    "name": "NothingOwed",
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
  '0x61016080604052346102745760808161419d80380380916100208285610302565b8339810103126102745780516001600160a01b038116918282036102745760208101516001600160a01b0381168103610274576040820151936001600160a01b038516928386036102745760600151936001600160a01b03851685036102745760206004946040519586809263929f834f60e01b82525afa938415610280575f946102cd575b5060805260405163411557d160e01b815290602090829060049082905afa908115610280575f9161028b575b5060a052608051604051636001cc4f60e11b815290602090829060049082906001600160a01b03165afa908115610280575f9161023a575b506001600160401b031660e05260c0526015808202919082040361022657610100526101405261012052604051613e63908161033a8239608051818181611bbb01528181611fe40152818161259201528181612c1001526131ec015260a05181818161079e015281816134550152613771015260c051818181610b1f0152818161113f0152818161330701526133be015260e051818181611a2a01528181611e6801528181612b4801528181612dd001526136460152610100518181816103260152818161140d0152611c1d01526101205181818161144a01528181611891015281816134bb0152818161352b0152818161358201526135da015261014051818181610675015281816106e50152818161137001526116430152f35b634e487b7160e01b5f52601160045260245ffd5b90506020813d602011610278575b8161025560209383610302565b8101031261027457516001600160401b0381168103610274575f61010a565b5f80fd5b3d9150610248565b6040513d5f823e3d90fd5b90506020813d6020116102c5575b816102a660209383610302565b8101031261027457516001600160a01b0381168103610274575f6100d2565b3d9150610299565b9093506020813d6020116102fa575b816102e960209383610302565b8101031261027457519260046100a6565b3d91506102dc565b601f909101601f19168101906001600160401b0382119082101761032557604052565b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630138f7c9146102445780630660d36a1461023f578063077f05591461023a578063216b857714610235578063332620cb146102305780633487b2561461022b5780633600fe7c146102265780633eb5a83f14610221578063411557d11461021c57806344ee420a146102175780634767142d1461021257806349493a4d1461020d5780634c1d3a45146102085780634d4fe3ed146102035780634f987982146101fe5780635da4f245146101f957806368350b48146101f457806369e5c4f5146101ef578063732fd5b3146101ea5780637b7bdc2e146101e55780637e69b7b0146101e057806395564837146101db5780639a052261146101d65780639a9c29f6146101d1578063a4e4419c146101cc578063a9b5898f146101c7578063b64d2a2b146101c2578063b7600ee3146101bd578063c003989e146101b8578063c0a2526c146101b3578063c240e695146101ae578063c5943e17146101a9578063c60e814d146101a4578063ed8b6b311461019f5763f0e22a2d1461019a575f80fd5b611c06565b611bea565b611ba6565b611ac5565b611a69565b611a4d565b611a13565b6119f6565b6118c0565b61187c565b611839565b611622565b61135d565b6110da565b610f9c565b610f81565b610f4c565b610f2b565b610d31565b610d08565b610b82565b610b69565b610b4e565b610b0a565b610aaa565b6107dc565b610789565b610714565b6106d0565b61065f565b6104af565b610301565b6102cb565b6102b2565b34610260575f3660031901126102605760206040516101f48152f35b5f80fd5b6024359060ff8216820361026057565b6001600160a01b0381160361026057565b6060906003190112610260576004359060243560ff8116810361026057906044356102af81610274565b90565b34610260576102c96102c336610285565b91611e0b565b005b346102605760603660031901126102605760206102f96004356102ed81610274565b6024356044359161218c565b604051908152f35b34610260576020366003190112610260576020610320426004356126ad565b604051907f000000000000000000000000000000000000000000000000000000000000000011158152f35b634e487b7160e01b5f52602160045260245ffd5b6005111561036957565b61034b565b600581101561036957602452565b9060058210156103695752565b6004111561036957565b9060048210156103695752565b6104ad909291926101c0806101e08301956103bc84825161037c565b6103ce60208201516020860190610393565b60408181015160ff169085015260608181015160ff16908501526080818101516001600160a01b03169085015260a0818101516001600160a01b03169085015260c0818101519085015260e0808201516001600160601b031690850152610100818101516001600160601b031690850152610120818101516001600160601b031690850152610140818101516001600160401b031690850152610160818101516001600160401b0316908501526101808181015163ffffffff16908501526101a08181015163ffffffff169085015201516001600160401b0316910152565b565b346102605760203660031901126102605761065b60043561064f61063e6106336104e96104da6121d9565b945f52600360205260405f2090565b6105e8856105d860048401549361054d61054361050a8760ff9060c81c1690565b61053a60d889901c60ff169161053460d08b901c60ff1660ff811660608b01529360208a01612246565b87612252565b60011c607f1690565b60ff166040850152565b6105c76105b660026105ad6105a6855461056c8160018060a01b031690565b60018801546001600160a01b03811660a08c01529990610596906001600160a01b03166080830152565b60c0600389015491015260a01c90565b9660a01c90565b93015460a01c90565b6001600160601b03166101208b0152565b6001600160601b0316610100890152565b6001600160601b031660e0870152565b64ffffffffff602882901c8116610160870152811661014086015263ffffffff608082901c1661018086015263ffffffff60a082901c166101a086015260501c65ffffffffffff1690565b65ffffffffffff1690565b6001600160401b03166101c0830152565b604051918291826103a0565b0390f35b34610260576020366003190112610260576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036106bd576106ae602091612297565b6106bb6040518092610393565bf35b63bd80284160e01b5f523360045260245ffd5b34610260575f366003190112610260576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346102605760403660031901126102605760043561073181610274565b60243561073d81610274565b6001600160a01b03163003610782576001600160a01b03165f908152600260205260409020546001600160601b03165b6040516001600160601b039091168152602090f35b505f61076d565b34610260575f366003190112610260576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b60443590600482101561026057565b346102605760a0366003190112610260576004356024356107fc81610274565b6108046107cd565b91606435926084359261081683612e60565b60048101549060d082901c60ff169561084b8761083b885f52600560205260405f2090565b9060ff165f5260205260405f2090565b916108ae6108a8600185019561089961089261088961087c6108728b5464ffffffffff1690565b64ffffffffff1690565b9360801c63ffffffff1690565b63ffffffff1690565b8092611d05565b6108a3818c612e3c565b611d05565b88612f33565b6108eb6108e0866108cb8b61083b8c5f52600660205260405f2090565b9060018060a01b03165f5260205260405f2090565b928a88888c8c6127f1565b8254906108f88260101b90565b61ffff199081169116149081610a9e575b50158015610a8d575b610a765791610980610974866109ee96948b7fe69f9ed4168a09efcccc058cfa98dd92a647541802a9a3b0ffa8b920be8cf76c9b9c9d976109528c610389565b82546001600160f81b031660f88d901b6001600160f81b031916178355612f58565b6001600160601b031690565b9061098a87610389565b600187036109f3575081546109d592916109af9160901c6001600160601b031661236d565b8154600160901b600160f01b03191660909190911b600160901b600160f01b0316179055565b6040516001600160a01b039093169692938493846123a5565b0390a3005b91506109fe86610389565b60028603610a2f576002919091018054610a2a92610a24916001600160601b031661236d565b90612386565b6109d5565b6002919091018054610a2a92610a509160601c6001600160601b031661236d565b8154600160601b600160c01b03191660609190911b600160601b600160c01b0316179055565b633c1a24a160e01b5f52610a8a8588611d12565b5ffd5b50610a9786610389565b8515610912565b60f81c1590505f610909565b34610260576020366003190112610260576004355f52600360205260405f20610af1815460a01c91610aeb607f60ff600484015460d01c1660011c166123c6565b90612abe565b8101809111610b0557604051908152602090f35b611c40565b34610260575f366003190112610260576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610260575f36600319011261026057602060405160158152f35b346102605760206102f9610b7c36610285565b916123ec565b346102605760403660031901126102605761065b6002610c98610c77600435610c595f610bad610264565b92610c596040519788968793610bc285611d75565b858552610c68602086019187835260408701888152610c09606089019b8a8d5261083b60c060808c019b8d8d5260a081019d8e5201945f86525f52600560205260405f2090565b809c610c38600183549301549664ffffffffff610c2a8964ffffffffff1690565b166001600160401b03169052565b52610c59603085901c6001600160601b031692602886901c60ff1615159052565b6001600160601b039091169052565b60901c6001600160601b031690565b9601546001600160601b03808216949160601c166001600160601b03169052565b60405191829182815181526020808301516001600160401b0316908201526040808301516001600160601b039081169183019190915260608084015182169083015260808084015182169083015260a0808401519091169082015260c09182015115159181019190915260e00190565b34610260576040366003190112610260576102c9600435610d2881610274565b6024359061256e565b3461026057606036600319011261026057602435600435610d5182610274565b604435906004610d6082612e60565b015460d081901c60ff1692610dbc610db66001610d898761083b885f52600560205260405f2090565b0193610db0610889610da3610872885464ffffffffff1690565b9260801c63ffffffff1690565b90611d05565b84612f33565b610dc5856131c7565b5061ffff1916938415610f1c57610dec816108cb8661083b875f52600660205260405f2090565b610e02610dfa825460101b90565b61ffff191690565b610f0957610e118286866123ec565b958615610ef55795610e7d82610e5a7f56df8fe068f200a10af4510791c7275d380e48f5fb1176a0d2e34003262adec8979899610ec4959060101c61ffff60f01b825416179055565b60011960018a901c607f1601610edc57805460ff60f01b1916600160f01b179055565b83546001600160601b039182169491610e9e91869160309190911c1661236d565b8154600160301b600160901b03191660309190911b600160301b600160901b0316179055565b6109ee60405192839260018060a01b03169683611d44565b805460ff60f01b191660f084901b60ff60f01b16179055565b63dbebc51760e01b5f52610a8a8386611d12565b6240256760e81b5f52610a8a8285611d12565b6309ad904360e21b5f5260045ffd5b346102605760403660031901126102605760206102f96024356004356126ad565b346102605760a03660031901126102605760206102f9600435602435610f7181610274565b60443560643591608435936126d8565b34610260575f366003190112610260576020604051603f8152f35b3461026057602036600319011261026057600435610fb981612ea6565b60048101805490610fd8610fd360d084901c60ff1661053a565b6123c6565b91600260ff8416116110c657916102c9946110626110b193611055611022889761100d6110076110c09b612dfb565b87612f33565b6110196110078a612dc2565b60d81c60ff1690565b61103a61102d6121ca565b3381529160208301612246565b6110508661083b875f52600460205260405f2090565b612723565b805460ff60d81b19169055565b61107461106e83612762565b85613371565b60405160ff831681523391907f1cdbd98293e4e77b283e25e7d077b997976824925f0c88d8c056c2cad30f39e490602090a3825460a01c92612abe565b906001600160601b0316611d05565b3361340b565b6379f1e62760e01b5f52600485905260245ffd5b346102605760203660031901126102605760043560046110f982612ed5565b611105610db682612dc2565b018054919061111f605084901c65ffffffffffff16610633565b6040516330501b0d60e01b81526004810182905290936001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691602081602481865afa908115611310575f9161132e575b5015611315576111b3939461119260209260ff9060d01c1690565b9260405180809781946362d2377360e11b8352600483019190602083019252565b03915afa928315611310576112b16112a561129f6108897fc03facc86b7af825b0c402a0789dd86267abc07c42434dd0ebf2e795829bebab976112dc955f916112e1575b5060408051602081019283529081018b905260ff8816606082015261122981608081015b03601f198101835282611db1565b519020875460ff60c81b1916600160c91b17885596876112558861083b8d5f52600560205260405f2090565b556112928a600161127a8a61083b64ffffffffff4216945f52600560205260405f2090565b019064ffffffffff1664ffffffffff19825416179055565b5460801c63ffffffff1690565b42611d05565b6001600160401b031690565b604051938493849160409194936001600160401b039160ff6060860197168552602085015216910152565b0390a2005b611303915060203d602011611309575b6112fb8183611db1565b81019061278f565b5f6111f7565b503d6112f1565b611de7565b6355da6f6560e01b5f526004849052602485905260445ffd5b611350915060203d602011611356575b6113488183611db1565b810190612777565b5f611177565b503d61133e565b346102605760c0366003190112610260577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036106bd576113b26004355f52600360205260405f2090565b6024356113da6113c242836126ad565b6113d442846113cf61279e565b61218c565b90612561565b906113e36127aa565b6113fa6113ee61279e565b6001600160a01b031690565b6001600160a01b039091160361160a575b7f00000000000000000000000000000000000000000000000000000000000000008083106115ed575060405163929f834f60e01b8152926020846004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611310576115066114aa6114a26115ad9561065b985f916115ce575b5061149c61349f565b90611ce4565b612710900490565b6114b348611c54565b906114d66114bf61279e565b6114d06114ca6127c2565b886127ce565b86612704565b6114de6127aa565b91808211156115c757505b6001850190611501906001600160601b0316826127ce565b612704565b61152b6115116127b6565b6001600160601b03909516946002840161150187826127ce565b600382015560048101805464ffffffffff19164264ffffffffff161781556115789061155e61155861350f565b60ff1690565b815460ff60c01b191660c09190911b60ff60c01b16179055565b611581816135bd565b61158a816132cb565b6115a76115956127b6565b916110b16115a16127c2565b91612a8f565b9061340b565b6040516001600160601b0390911681529081906020820190565b90506114e9565b6115e7915060203d602011611309576112fb8183611db1565b5f611493565b631a47e0a360e21b5f52600491909152602482905260445260645ffd5b9061161c906113d442846113cf6127aa565b9061140b565b34610260576040366003190112610260576024356004356001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633036106bd5761167281612f04565b6004810191825460ff8160e01c166118205760ff60e01b1916600160e01b179283905560d883901c60ff908116936116b1916115589160d01c1661053a565b5f5b8160ff821611156117e457505f5b60ff81168281116117b9576116d886838787613bd8565b906116ec826116e78589612abe565b612561565b916116ff6116fb898689613b6e565b1590565b61175a575b5061172f929161172a916117345760028701546001600160a01b031661372d565b61372d565b61371c565b6116c1565b61172561174d8461083b895f52600460205260405f2090565b546001600160a01b031690565b9161176d90610db0610974895460a01c90565b9161177788610389565b871561170457906117a561172f94939961172a938181105f146117ae5761179f908092612561565b9a611d05565b92935090611704565b5061179f8180612561565b866117c88661174d833361372d565b604080516001600160a01b039290921682526020820192909252f35b6117ef858285613b6e565b611802575b6117fd9061371c565b6116b3565b946118186117fd91610db0610974875460a01c90565b9590506117f4565b50630141668f60e11b5f5260049081526024525b60445ffd5b346102605760203660031901126102605760043561185681610274565b60018060a01b03165f526002602052602060018060601b0360405f205416604051908152f35b34610260575f366003190112610260576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610260576118ce36610285565b90916118d981612f04565b926118f4836108cb8361083b865f52600660205260405f2090565b600485015460d81c60ff169061190b815460f81c90565b60ff81168381159182156119e9575b82156119ca575b50506119b65781546001600160f81b0316608090911760f81b6001600160f81b0319161781556102c99561196a926109749285908790611964908a908487612f58565b936137e6565b917fbe06d14792e907dc4ab7e8534764332789982a764e1f57f16337f92db2c85887604051806119a48660018060a01b0389169683611d44565b0390a36001600160601b03169061372d565b63f6d405c360e01b5f52610a8a8686611d12565b6119e2925090816119dd6116fb93610389565b6137a0565b835f611921565b608084161515925061191a565b34610260575f36600319011261026057602060405162061a808152f35b34610260575f3660031901126102605760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610260575f36600319011261026057602060405161dead8152f35b346102605760c036600319011261026057600435611a85610264565b9060443590611a9382610274565b606435926004841015610260576020936102f9936084359260a435946127f1565b6001600160601b0381160361026057565b3461026057606036600319011261026057600435611ae281610274565b604435602435611af182611ab4565b611afa836131c7565b6001600160a01b038481165f8181526020818152604080832087845290915290209093929190611b299061306d565b16925f526002602052611b63611b50846116e761097460405f2060018060601b0390541690565b6001600160601b03909516948590611d05565b83851180611b9d575b611b7b5750506102c993613097565b63a8db2d0960e01b5f526001600160a01b03861660045260245260445260645ffd5b50818111611b6c565b34610260575f366003190112610260576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610260576020366003190112610260576102c960043561286e565b34610260575f3660031901126102605760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b634e487b7160e01b5f52601160045260245ffd5b908162061a80029162061a80830403610b0557565b600181901b91906001600160ff1b03811603610b0557565b906101f48202918083046101f41490151715610b0557565b9081600a0291600a830403610b0557565b90611d4c820291808304611d4c1490151715610b0557565b9081600502916005830403610b0557565b9081600302916003830403610b0557565b81810292918115918404141715610b0557565b9060018201809211610b0557565b91908201809211610b0557565b6004526001600160a01b0316602452604490565b8115611d30570490565b634e487b7160e01b5f52601260045260245ffd5b60ff90911681526001600160601b03909116602082015260400190565b634e487b7160e01b5f52604160045260245ffd5b60e081019081106001600160401b03821117611d9057604052565b611d61565b6101e081019081106001600160401b03821117611d9057604052565b90601f801991011681019081106001600160401b03821117611d9057604052565b9081602091031261026057516102af81611ab4565b6040513d5f823e3d90fd5b6001600160601b039182169082160391908211610b0557565b919091611e20815f52600360205260405f2090565b90611e3b836108cb8661083b855f52600660205260405f2090565b611e468486846123ec565b6004840191611e93611e5d845464ffffffffff1690565b64ffffffffff611e8c7f0000000000000000000000000000000000000000000000000000000000000000611c69565b9116611d05565b4210801590612184575b801561216e575b801561213f575b61212b5780546001600160f81b0316600160ff1b179055611f2190611f1990600260ff607f60018b901c16160361211157611ef1611f0891611eec88612aa1565b611ce4565b611f02610974600289015460a01c90565b90611d26565b835461149c9060c01c60ff16611558565b858585612b08565b94827fb53f39c90a1ea56902a398767cf70dd2e4c1c8b085228e3ccdb33365c512ee0960405180611f5c8a60018060a01b038b169683611d44565b0390a36001600160601b0385169081156121095754600460c882901c60ff16611f848161035f565b1490816120f0575b50156120e857611f9f90600a9004610974565b905b604051636c9ad75d60e01b81526001600160a01b038581166004830152306024830152604482018390526001600160601b038416606483015233608483015290927f00000000000000000000000000000000000000000000000000000000000000009091169060208460a4815f865af1908115611310576120809760209561202e936120cd575b50611df2565b604051636c9ad75d60e01b81526001600160a01b038716600482015230602482015260448101939093526001600160601b0316606483015261dead6084830152909485919082905f90829060a4820190565b03925af1908115611310576104ad936003926120a0575b5001549061256e565b6120c19060203d6020116120c6575b6120b98183611db1565b810190611dd2565b612097565b503d6120af565b6120e390873d89116120c6576120b98183611db1565b612028565b505f90611fa1565b60d81c60ff16905061210181610389565b15155f611f8c565b505050505050565b61212690611eec610974600189015460a01c90565b611f08565b630bff103f60e41b5f52610a8a8685611d12565b506121696116fb600161215e8a61083b895f52600560205260405f2090565b015460281c60ff1690565b611eab565b5060ff61217c825460f81c90565b161515611ea4565b508115611e9d565b6001600160a01b039081165f908152602081815260408083209483529390529190912090916121c6916001600160601b0390911690612ce4565b1690565b604051906104ad604083611db1565b604051906121e682611d95565b5f6101c0838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a08201520152565b60048210156103695752565b60058210156103695752565b60045260449190600581101561036957602452565b90600481101561036957815460ff60d81b191660d89190911b60ff60d81b16179055565b805f52600360205260405f2060048101906122b7825460ff9060c81c1690565b906122c18261035f565b8115801561235a575b61234657825460ff60c81b1916600160ca1b1783556122e881612dc2565b918242101561232c57916102af949160038461230661231b9661035f565b03612325576123159150612dfb565b90612e3c565b5460d81c60ff1690565b5090612e3c565b5050815460ff60d81b1916909155506123429050565b5f90565b630141668f60e11b5f52610a8a828561225e565b506123648261035f565b600482146122ca565b6001600160601b039182169082160191908211610b0557565b80546001600160601b0319166001600160601b03909216919091179055565b6123c260409295949360ff60608401971683526020830190610393565b0152565b60ff60019116019060ff8211610b0557565b9060ff8091169116019060ff8211610b0557565b90916124168361083b612407855f52600360205260405f2090565b945f52600560205260405f2090565b5491821580156124d4575b80156124ac575b6124a4576124506003820154612449610872600485015464ffffffffff1690565b908461218c565b9182158015612493575b61248b576102af94612485906109749060029061247c9060011c607f16612faa565b94015460a01c90565b93612fbb565b505091505090565b50600185901c607f1660021461245a565b505050505f90565b5060018101546124c4906001600160a01b03166113ee565b6001600160a01b03831614612428565b5080546124e9906001600160a01b03166113ee565b6001600160a01b03831614612421565b9190826040910312610260576020825161251281610274565b9201516102af81611ab4565b6001600160a01b0391821681529181166020830152909116604082015260600190565b5f19810191908211610b0557565b600160281b90810391908211610b0557565b91908203918211610b0557565b60408051630c1aed9d60e21b815290818061258e3080876004850161251e565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611310575f9161267c575b506001600160a01b0382165f908152600260205260409020546001600160601b0391821693916125fa9116610974565b906126306113ee61262b8361261e8760018060a01b03165f525f60205260405f2090565b905f5260205260405f2090565b61306d565b91848111801590612674575b61266d576104ad9461264d91612561565b828110156126655761265f9083612561565b92613097565b505f92613097565b5050505050565b50821561263c565b61269e915060403d6040116126a6575b6126968183611db1565b8101906124f9565b90505f6125ca565b503d61268c565b5f9081526001602052604090206001600160a01b03916121c6916001600160601b0390911690612ce4565b9293906126e685848361218c565b9283156126fa576102af95612485916126ad565b5050505050505f90565b80546001600160a01b0319166001600160a01b03909216919091179055565b8151909160209161273d906001600160a01b031684612704565b0151600481101561036957815460ff60a01b191660a09190911b60ff60a01b16179055565b60011b906101fe60fe831692168203610b0557565b90816020910312610260575180151581036102605790565b90816020910312610260575190565b6044356102af81610274565b6064356102af81610274565b6084356102af81610274565b60a4356102af81611ab4565b80546001600160a01b031660a09290921b6001600160a01b031916919091179055565b949261282391949260ff604051966020880198895216604087015260018060a01b031660608601526080850190610393565b60a083015260c082015260c0815261283c60e082611db1565b51902090565b9160409194936128686001600160401b039260ff60608701981686526020860190610393565b16910152565b61287781612e60565b906004820180549061288d8260ff9060d01c1690565b90607f600183901c16916129546128b08261083b885f52600560205260405f2090565b9461294160018701918254906128d661089261088961087c6108728664ffffffffff1690565b916129346109746129248c610db08361291460026128fe60908a901c6001600160601b031684565b94015493610db06001600160601b038616610974565b9260601c6001600160601b031690565b9260301c6001600160601b031690565b03612a8157505b88612e3c565b805460ff60281b1916600160281b179055565b61297d600260ff85161494855f14612a785761297761097460028a015460a01c90565b906138df565b9361298785610389565b84159081612a6f575b5080612a64575b612a1a5750612a096112a57f33739e8c343bb389d7e8dd9a93ee676eb13b6e0ce2186f2082504b04a70cb8e39596612a04846129d688612a1597612273565b805464ffffffffff60281b4260281b1664ffffffffff60281b60ff60c81b011990911617600360c81b179055565b612dfb565b60405193849384612842565b0390a2565b60405160ff821681526104ad9695612a5e95509193509091507f6a0ba38ec98f29e2b098fa7fc5787c72bb8450520055e32a19a5234afe5f53d490602090a26123c6565b90613371565b506001811615612997565b9050155f612990565b61297785612faa565b612a8a91611d05565b61293b565b600101546102af9060a01c602a611ce4565b6001015460a01c8060fc029060fc82041460fc151715610b055790565b9060ff8116600203612ae057506102af90600160fc915b015460a01c90611ce4565b612ae990612faa565b906001600160ff1b0382168203610b055760016102af92811b91612ad5565b939291602090612b288160018060a01b03165f52600760205260405f2090565b938454612b6e612b408264ffffffffff9060601c1690565b64ffffffffff7f00000000000000000000000000000000000000000000000000000000000000009116611d05565b421015612cd457612bba906114a290612bb5906001600160601b03165b60018060601b031696612bae6108726004600384015493015464ffffffffff1690565b908661218c565b611c81565b80612bc58387611d05565b11612cb2575b5060405163097955e560e01b81526001600160a01b0390921660048301523060248301526001600160601b03166044820152606481019590955284806084810103815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1938415611310575f94612c91575b506001600160601b03841615612c8a5790612c66846104ad9361236d565b815464ffffffffff60601b19164260601b64ffffffffff60601b1617825590612386565b505f925050565b612cab91945060203d6020116120c6576120b98183611db1565b925f612c48565b90508381811015612ccc57612cc691612561565b5f612bcb565b50505f612cc6565b50612bba6114a2612bb55f612b8b565b908154905f918060058111612d77575b5091906001600160601b03165b828210612d3757505080612d155750505f90565b6102af91612d25612d3092612541565b905f5260205f200190565b5460601c90565b909180831860011c8184160190845f528260018060601b038360205f20015416115f14612d675750915b90612d01565b9250612d7290611cf7565b612d61565b90612d8182613987565b8203918211610b05575f858152602090208201546001600160601b039081169084161015612db157505b5f612cf4565b9250612dbc90611cf7565b91612dab565b600464ffffffffff910154167f00000000000000000000000000000000000000000000000000000000000000008101809111610b055790565b6004015460d181901c607f16600214612e2f5763ffffffff64ffffffffff8260281c169160a01c168101809111610b055790565b60281c64ffffffffff1690565b814210612e47575050565b63e6d1c94f60e01b5f526004526024524260445260645ffd5b90815f52600360205260405f209160ff600484015460c81c169060058210156103695760028203612e8f575050565b630141668f60e11b5f52600452611834915061036e565b90815f52600360205260405f209160ff600484015460c81c169060058210156103695760038203612e8f575050565b90815f52600360205260405f209160ff600484015460c81c169060058210156103695760018203612e8f575050565b90815f52600360205260405f209160ff600484015460c81c169060058210156103695760048203612e8f575050565b81421015612f3f575050565b6351658e1960e11b5f526004526024524260445260645ffd5b9192919060011c607f16600214801590612f9b575b612f8f576102af925064ffffffffff806004600384015493015416169161218c565b50505460f01c60ff1690565b5060ff835460f01c1615612f6d565b60ff16612fb657601590565b603f90565b92612fcc9095949192955f96611ce4565b906401715476538202918083046401715476531490151715610b0557612ff191611d26565b905f5b60ff8610613003575b50505050565b61305390610db061304e60018760409a9697989a516130458161121b8a8c6020840196876040919493926060820195825260018060a01b031660208201520152565b51902017613ae5565b61254f565b908382116130675760010194929190612ff4565b94612ffd565b8054908161307b5750505f90565b815f19810111610b05575f525f199060205f2001015460601c90565b919290926001420191824211610b05576131a66131c292613182836108a37f219a4714e97be11e8ea9fc0bdbf59325ddcea9a2574ef7601104be7a948adc1b9760018060601b0316936131686131568c61261e8d60018060a01b03169d8e5f52600260205261313d6131216109748a6108a38a6116e761097460405f2060018060601b0390541690565b6001600160a01b0383165f908152600260205260409020612386565b6001600160a01b03165f90815260208190526040902090565b6001600160a01b038516908790613d9f565b50506116e76113ee61262b8d5f52600160205260405f2090565b90613195885f52600160205260405f2090565b6001600160a01b0390921691613d9f565b50506040516001600160601b0390911681529081906020820190565b0390a3565b60408051630c1aed9d60e21b8152919082806131e83080866004850161251e565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611310575f905f93613280575b50336001600160a01b0383161415908161326c575b5061324d57506001600160601b031690565b6329ed7b0560e21b5f52336004526001600160a01b031660245260445ffd5b6001600160a01b031633141590505f61323b565b905061329c91925060403d6040116126a6576126968183611db1565b91905f613226565b805465ffffffffffff60501b191660509290921b65ffffffffffff60501b16919091179055565b6004908101805461ffff60c81b1916600160c81b17815560405163a3d545f560e01b815242928101929092526020826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156113105761334b65ffffffffffff916104ad945f91613352575b50611cf7565b16906132a4565b61336b915060203d602011611309576112fb8183611db1565b5f613345565b600401805460ff60c81b1916600160c81b17815590815460ff60d01b191660d09190911b60ff60d01b1617815560405163a3d545f560e01b815242600482015290602082806024810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561131057610633613405916104ad945f916133525750611cf7565b906132a4565b9080613415575050565b604051637f4c824d60e11b81526001600160a01b0392831660048201523060248201525f60448201819052606482019290925291602091839160849183917f0000000000000000000000000000000000000000000000000000000000000000165af18015611310576134845750565b61349c9060203d602011611356576113488183611db1565b50565b60405163f72d0b3b60e01b8152600d60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611310575f916134f6575090565b6102af915060203d602011611309576112fb8183611db1565b60405163f72d0b3b60e01b8152600e60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611310575f916134f6575090565b60405163f72d0b3b60e01b8152600660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611310575f916134f6575090565b60405163f72d0b3b60e01b815260056004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611310575f926136fb575b5061361b613566565b9082908261362885611c99565b61363182611c69565b8101809111610b05576104ad9561366a6114a27f0000000000000000000000000000000000000000000000000000000000000000611caa565b908183116136c3575b5050506004909101805463ffffffff60a01b191660a09490941b63ffffffff60a01b169390931783555063ffffffff905b825463ffffffff60801b1916911660801b63ffffffff60801b16179055565b6136a493965063ffffffff9550826136e9836136ee89966136e96004976136f497611ce4565b611d26565b99611ce4565b9594613673565b61371591925060203d602011611309576112fb8183611db1565b905f613612565b60ff1660ff8114610b055760010190565b9080613737575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af18015611310576134845750565b9060048110156103695780156137cd576004821015610369576001816137c68293610389565b1491141490565b5050600190565b60ff5f199116019060ff8211610b0557565b939290600183901c607f1690600260ff6138008489612abe565b9316146138c45761381b61097460016102af98015460a01c90565b8461383c85613837849861083b875f52600560205260405f2090565b613c53565b9460018083161461386e575b50508291506138579084611ce4565b111561386757611eec9250611d26565b5050611ce4565b613837611eec9261389361388d6138a2975f52600560205260405f2090565b916137d4565b60ff165f5260205260405f2090565b818110156138bc576138b391612561565b5f838180613848565b50505f6138b3565b50611f02925061097491506105ad6102af9594600292611ce4565b60018101546002909101546001600160601b03606082901c8116939260901c81169116613910846108a38385611d05565b9361391c848683613cd3565b61397d578461392f613934938693611d05565b613cd3565b6139755761394190611cc2565b61394a83611c69565b109182613961575b505061395c575f90565b600190565b61396c919250611cd3565b10155f80613952565b505050600290565b5050505050600390565b60018111156102af57806001600160801b821015613aa8575b613a4e613a44613a3a613a30613a26613a1c613a0b613a55976004613a5a9a600160401b811015613a9b575b640100000000811015613a8e575b62010000811015613a81575b610100811015613a74575b6010811015613a67575b1015613a5f575b60030260011c90565b613a15818b611d26565b0160011c90565b613a15818a611d26565b613a158189611d26565b613a158188611d26565b613a158187611d26565b613a158186611d26565b8093611d26565b821190565b900390565b60011b613a02565b60041c9160021b916139fb565b60081c9160041b916139f1565b60101c9160081b916139e6565b60201c9160101b916139da565b60401c9160201b916139cc565b5050613a5a613a55613a4e613a44613a3a613a30613a26613a1c613a0b613acf8a60801c90565b9850600160401b97506139a09650505050505050565b905f916080805b613b4e5750607f8310613b4457607e1983011c5b9160201b91638000000090815b613b15575050565b8002607f1c90613b258260801c90565b613b34575b60011c9081613b0d565b9283179260019190911c90613b2a565b82607f031b613b00565b80840182811c613b64575b5060011c5b80613aec565b9350613b5e613b59565b6004831015610369578215613bd15760ff8216613b97575050600190613b9381610389565b1490565b60ff91613bb9915f52600460205260405f209060ff165f5260205260405f2090565b5460a01c1690613bc882610389565b613b9381610389565b5050505f90565b5f949392613be590612762565b925f5b600260ff821610613bfa575050505050565b825f526005602052613c178261383760405f20613893858a6123d8565b80613c29575b5060010160ff16613be8565b613c429083613c3b84899b959b6123d8565b86886137e6565b8101809111610b0557956001613c1d565b600281015490916001600160601b0380831660609390931c168201918210610b0557613c7e81610389565b8015613cb45780613c90600192610389565b03613caf5750600101546102af9060901c6001600160601b0316610974565b905090565b5060019091015460901c6001600160601b03168101908110610b055790565b919082600502600581048403610b055781600302916003830403610b055710159182613cfe57505090565b9091506001600160ff1b0381168103610b055760011b101590565b80546001600160601b031660609290921b6001600160601b031916919091179055565b908154600160401b811015611d905760018101808455811015613d8b576104ad925f5260205f200190613d7860018060601b0382511683612386565b602001516001600160a01b031690613d19565b634e487b7160e01b5f52603260045260245ffd5b80549293928015613e3957613db6613dc191612541565b825f5260205f200190565b8054606081901c936001600160601b0391821692918116808411613e2a57879303613df55750613df19250613d19565b9190565b915050613df191613e16613e076121ca565b6001600160601b039093168352565b6001600160a01b0386166020830152613d3c565b632520601d60e01b5f5260045ffd5b5090613e5e91613e4a613e076121ca565b6001600160a01b0385166020830152613d3c565b5f919056'
